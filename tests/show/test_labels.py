"""Labels cover neither marks nor each other."""

from helpers.show.labels import Labels
from helpers.show.plot import Plot


def labels():
    panel = Plot(3.0, "A headline").panel(left=1.0)
    panel.limits((0, 10), (0, 10))
    panel.items.clear()
    return Labels(panel)


def test_a_label_stands_right_of_its_mark_where_there_is_room():
    found = labels()
    assert found.place("München", [(5, 5)])
    (words,) = found.panel.items
    assert (words.lines, words.across) == (("München",), "left")


def test_labels_of_neighbours_do_not_overlap():
    found = labels()
    marks = [(5.0, 5.0), (5.6, 5.0), (5.0, 5.6)]
    for x, y in marks:
        found.keep_clear(x, y, 10, 10)
    assert all(found.place("een plaats", [mark]) for mark in marks)
    boxes = found.taken
    assert not any(a.overlaps(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])


def test_a_label_without_room_is_left_out_unless_it_is_needed():
    found = labels()
    found.keep_clear(5, 5, 2000, 2000)
    assert not found.place("geen plaats", [(5, 5)])
    assert not found.panel.items
    assert not found.place("toch nodig", [(5, 5)], needed=True)
    assert len(found.panel.items) == 1


def test_lines_can_be_kept_clear():
    found = labels()
    found.keep_line_clear((5, 5), (10, 5))
    assert found.place("links", [(5, 5)])
    assert found.panel.items[0].across != "left"
