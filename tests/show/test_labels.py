"""Labels cover neither marks nor each other."""

from helpers.show.labels import Labels
from helpers.show.plot import Plot


def labels():
    axes = Plot(3.0, "A headline").panel(left=1.0)
    axes.set(xlim=(0, 10), ylim=(0, 10))
    return Labels(axes)


def test_a_label_stands_right_of_its_mark_where_there_is_room():
    found = labels()
    assert found.place("München", [(5, 5)])
    (text,) = found.axes.texts
    assert (text.get_text(), text.get_ha()) == ("München", "left")


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
    assert not found.axes.texts
    assert not found.place("toch nodig", [(5, 5)], needed=True)
    assert len(found.axes.texts) == 1


def test_lines_can_be_kept_clear():
    found = labels()
    found.keep_line_clear((5, 5), (10, 5))
    assert found.place("links", [(5, 5)])
    assert found.axes.texts[0].get_ha() != "left"
