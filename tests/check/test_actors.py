"""Who may stand for whom."""

import pytest

TOLD = {"li-hui": ("person", "CHN"), "henk-de-vries": ("person", "NLD"), "unesco-club": ("institution", "")}


@pytest.fixture(scope="module")
def sides(sides):
    return sides.and_also(TOLD)


@pytest.mark.parametrize(
    ("actor", "kind", "country"),
    [
        ("antony-blinken", "person", "USA"),
        ("china", "country", "CHN"),
        ("nato", "institution", "NATO"),
        ("china-foreign-ministry", "institution", "CHN"),
        ("anonymous-ukraine", "unnamed", "UKR"),
        ("anonymous", "unnamed", ""),
        ("li-hui", "person", "CHN"),
        ("jordan-nobody", "person", ""),
        ("", "person", ""),
    ],
)
def test_what_is_known_of_an_actor(sides, actor, kind, country):
    assert (sides.kind(actor), sides.country(actor)) == (kind, country)


def test_the_codebook_is_believed_before_the_predictions(sides):
    assert sides.and_also({"antony-blinken": ("country", "CHN")}).country("antony-blinken") == "USA"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("antony-blinken", "antony-blinken", True),
        ("antony-blinken", "united-states", True),
        ("antony-blinken", "anonymous-united-states", True),
        ("us-state-department", "united-states", True),
        ("united-states", "anonymous-united-states", True),
        ("antony-blinken", "joe-biden", False),
        ("antony-blinken", "us-state-department", False),
        ("antony-blinken", "china", False),
        ("anonymous", "united-states", False),
        ("", "united-states", False),
        ("", "", True),
    ],
)
def test_holders(sides, one, other, same):
    assert sides.same_holder(one, other) is same
    assert sides.same_holder(other, one) is same


@pytest.mark.parametrize(
    ("some", "others", "same"),
    [
        ("antony-blinken wang-yi", "wang-yi antony-blinken", True),
        ("antony-blinken wang-yi", "united-states china", True),
        ("antony-blinken wang-yi", "united-states wang-yi", True),
        ("antony-blinken wang-yi", "us-state-department china-foreign-ministry", True),
        ("jens-stoltenberg joe-biden", "nato united-states", True),
        ("li-hui volodymyr-zelensky", "china ukraine", True),
        ("antony-blinken wang-yi", "joe-biden wang-yi", False),
        ("antony-blinken wang-yi", "antony-blinken wang-yi qin-gang", False),
        ("antony-blinken wang-yi", "antony-blinken wang-yi sergey-lavrov", False),
        ("antony-blinken wang-yi", "antony-blinken", False),
        ("west china", "united-states china", False),
    ],
)
def test_participants(sides, some, others, same):
    assert sides.same_participants(some.split(), others.split()) is same
    assert sides.same_participants(others.split(), some.split()) is same
