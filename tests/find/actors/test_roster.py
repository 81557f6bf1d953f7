"""Whom a short name stands for, however many share it."""

from helpers.find.actors.roster import Entity, Roster


def roster_of(*people: tuple[str, int]) -> Roster:
    """People of one surname, each named in full at a token."""
    roster = Roster()
    for name, token in people:
        roster.name_at(roster.add(Entity(name.lower(), f"{name} Bakker", "person"), "Bakker", name), token)
    return roster


def test_who_was_named_last_and_before_all_who_will_be():
    roster = roster_of(("Jan", 10), ("Piet", 20), ("Jan", 30))
    assert [roster.bearer("bakker", token).actor_id for token in (5, 10, 19, 20, 29, 31)] == [
        *("jan", "jan", "jan", "piet", "piet", "jan"),
    ]
    assert roster.bearer("Jansen", 5) is None


def test_who_was_never_named_in_full_bears_nothing():
    roster = Roster()
    roster.add(Entity("jan", "Jan Bakker", "person"), "Bakker")
    assert roster.bearer("Bakker", 5) is None
    assert roster.called("Bakker").actor_id == "jan"


def test_a_short_form_that_comes_later_knows_where_the_name_stands():
    roster = roster_of(("Jan", 10))
    roster.add(Entity("jan", "Jan Bakker", "person"), "De Bakker")
    assert roster.bearer("de bakker", 12).actor_id == "jan"


def test_the_first_person_with_a_word_in_his_name_and_no_body():
    roster = roster_of(("Jan", 10), ("Piet", 20))
    roster.add(Entity("bakker-bv", "Bakker BV", "institution"), "Bakker")
    assert roster.person("Bakker", "Piet").actor_id == "piet"
    assert roster.person("Bakker", "BV") is None
    assert roster.is_body("bakker") and not roster.is_body("Jan")
