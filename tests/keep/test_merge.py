"""Meetings across articles: what is one event, what stays two, and what the merged row tells."""

from datetime import date
from itertools import permutations

import pytest

from helpers.keep.places import PlaceMatcher
from helpers.read.codebook.places import load_places
from helpers.records import Evidence, Interval


class Anywhere(PlaceMatcher):
    """Takes any two places for one."""

    def __call__(self, one, other):
        return True

    def keys(self, place):
        return {""}


def february(first: int, last: int | None = None) -> tuple[date, date]:
    return date(2023, 2, first), date(2023, 2, last or first)


@pytest.fixture
def merged(make_finding, make_meeting, merge_meetings, project):
    """Merges one meeting an article; each is given as arguments of `make_meeting`."""
    same_place = PlaceMatcher(load_places(project / "data" / "codebook"))

    def merge(*meetings):
        findings = [
            make_finding(f"{number}", published=february(20), meetings=(make_meeting(**meeting),))
            for number, meeting in enumerate(meetings)
        ]
        return merge_meetings(findings, same_place)

    return merge


BLINKEN_WANG = {"participants": "antony-blinken wang-yi", "dates": february(18)}


class TestOneEvent:
    @pytest.mark.parametrize(
        "other",
        [
            BLINKEN_WANG,
            BLINKEN_WANG | {"dates": february(18, 19)},
            BLINKEN_WANG | {"dates": february(1, 28)},
            BLINKEN_WANG | {"mode": "unknown"},
            BLINKEN_WANG | {"status": "planned"},
            BLINKEN_WANG | {"place": "München"},
            {"participants": "united-states china", "dates": february(18)},
            {"participants": "united-states wang-yi", "dates": february(17, 19)},
            {"participants": "us-state-department wang-yi", "dates": february(18)},
        ],
    )
    def test_told_twice(self, merged, other):
        assert len(merged(BLINKEN_WANG, other)) == 1
        assert len(merged(other, BLINKEN_WANG)) == 1

    @pytest.mark.parametrize(
        ("place", "other"),
        [("Peking", "Beijing"), ("Rome", "Italië"), ("Bali", "het eiland Bali"), ("Kiev", "Kyiv")],
    )
    def test_two_names_of_a_place(self, merged, place, other):
        assert len(merged(BLINKEN_WANG | {"place": place}, BLINKEN_WANG | {"place": other})) == 1

    def test_no_day_told_but_the_same_occasion(self, merged):
        told = BLINKEN_WANG | {"setting": "Veiligheidsconferentie van München"}
        assert len(merged(told, told | {"dates": None, "setting": "veiligheidsconferentie"})) == 1

    def test_it_is_enough_to_agree_with_one_account_where_none_contradicts(self, merged):
        told = BLINKEN_WANG | {"setting": "Veiligheidsconferentie van München"}
        undated = told | {"dates": None, "place": "München"}
        assert len(merged(told, BLINKEN_WANG, undated)) == 1
        assert len(merged(told, BLINKEN_WANG | {"place": "Parijs"}, undated)) == 2

    def test_what_one_article_keeps_apart_stays_apart(self, make_finding, make_meeting, merge_meetings):
        meetings = (make_meeting(**BLINKEN_WANG), make_meeting(**BLINKEN_WANG | {"dates": None}))
        assert len(merge_meetings([make_finding(meetings=meetings)])) == 2

    def test_the_plan_and_its_cancellation(self, merged):
        planned = BLINKEN_WANG | {"status": "planned"}
        assert merged(planned, planned | {"status": "cancelled"})[0].meeting.status == "cancelled"


class TestTwoEvents:
    @pytest.mark.parametrize(
        "other",
        [
            BLINKEN_WANG | {"dates": february(19)},
            BLINKEN_WANG | {"mode": "phone"},
            BLINKEN_WANG | {"status": "cancelled"},
            BLINKEN_WANG | {"dates": None},
            BLINKEN_WANG | {"dates": (date(2022, 1, 1), date(2023, 12, 31))},
            {"participants": "antony-blinken qin-gang", "dates": february(18)},
            {"participants": "joe-biden wang-yi", "dates": february(18)},
            {"participants": "antony-blinken vladimir-putin", "dates": february(18)},
            {"participants": "antony-blinken wang-yi vladimir-putin", "dates": february(18)},
            {"participants": "united-states china", "dates": february(1, 28)},
            {"participants": "united-states china", "dates": None},
        ],
    )
    def test_stay_two(self, merged, other):
        assert len(merged(BLINKEN_WANG, other)) == 2
        assert len(merged(other, BLINKEN_WANG)) == 2

    @pytest.mark.parametrize(("place", "other"), [("München", "Moskou"), ("Rome", "Duitsland"), ("Bali", "Peking")])
    def test_other_places(self, merged, place, other):
        assert len(merged(BLINKEN_WANG | {"place": place}, BLINKEN_WANG | {"place": other})) == 2

    @pytest.mark.parametrize(("dates", "events"), [(february(18, 19), 1), (february(1, 28), 2), (None, 2)])
    def test_other_names_for_the_occasion(self, merged, dates, events):
        """Within days, two names of one occasion are likelier than two occasions."""
        told = BLINKEN_WANG | {"dates": dates}
        assert len(merged(told | {"setting": "MSC"}, told | {"setting": "Veiligheidsconferentie"})) == events

    def test_each_day_of_talks(self, merged):
        assert len(merged(BLINKEN_WANG, BLINKEN_WANG | {"dates": february(19)}, BLINKEN_WANG)) == 2

    def test_an_account_that_fits_two_joins_neither(self, merged):
        second = BLINKEN_WANG | {"dates": february(19)}
        assert len(merged(BLINKEN_WANG, second, BLINKEN_WANG | {"dates": february(18, 19)})) == 3

    def test_it_joins_the_one_in_the_same_place(self, merged):
        here = BLINKEN_WANG | {"place": "München"}
        there = BLINKEN_WANG | {"dates": february(19)}
        assert len(merged(here, there, here | {"dates": february(18, 19)})) == 2

    def test_an_account_between_two_does_not_join_them(self, merged):
        """China may be Wang Yi and may be Qin Gang, but these two are not one."""
        qin = {"participants": "antony-blinken qin-gang", "dates": february(18)}
        vague = {"participants": "antony-blinken china", "dates": february(18)}
        assert len(merged(BLINKEN_WANG, qin, vague)) == 3


class TestMergedRow:
    def test_the_days_that_all_accounts_share(self, merged):
        event = merged(BLINKEN_WANG | {"dates": february(17, 19)}, BLINKEN_WANG | {"dates": february(18, 20)})[0]
        assert event.meeting.dates == Interval(*february(18, 19))
        assert [account.dates for _, account in event.accounts] == [
            Interval(*february(17, 19)),
            Interval(*february(18, 20)),
        ]

    def test_people_rather_than_their_country(self, merged):
        event = merged({"participants": "united-states china", "dates": february(18)}, BLINKEN_WANG)[0]
        assert event.meeting.participants == ("antony-blinken", "wang-yi")
        assert event.accounts[0][1].participants == ("china", "united-states")

    def test_what_was_told_first_and_all_topics(self, make_finding, make_meeting, merge_meetings):
        later = make_meeting(**BLINKEN_WANG, place="Duitsland", topics=("taiwan",), duration_minutes=60)
        first = make_meeting(**BLINKEN_WANG, place="München", topics=("ukraine",))
        findings = [
            make_finding("a", published=february(20), meetings=(later,)),
            make_finding("b", published=february(19), meetings=(first,)),
        ]
        event = merge_meetings(findings, Anywhere())[0]
        assert event.meeting.place == "München"
        assert event.meeting.topics == ("taiwan", "ukraine")
        assert event.meeting.duration_minutes == 60
        assert [number for number, _ in event.accounts] == [1, 0]

    def test_the_status_that_is_furthest_on(self, merged):
        statuses = ("possible", "planned", "held")
        event = merged(*(BLINKEN_WANG | {"status": status} for status in statuses))[0]
        assert event.meeting.status == "held"
        assert [account.status for _, account in event.accounts] == list(statuses)

    def test_every_piece_of_evidence_stays_with_its_article(self, make_finding, make_meeting, merge_meetings):
        pieces = [Evidence(0, 5, "one"), Evidence(3, 9, "other"), Evidence(0, 5, "one")]
        findings = [
            make_finding(f"{number}", meetings=(make_meeting(**BLINKEN_WANG, evidence=[piece]),))
            for number, piece in enumerate(pieces[:2])
        ]
        event = merge_meetings(findings)[0]
        assert [(number, account.evidence) for number, account in event.accounts] == [
            (0, (pieces[0],)),
            (1, (pieces[1],)),
        ]

    def test_the_order_of_the_articles_makes_no_difference(self, make_finding, make_meeting, merge_meetings):
        told = [
            BLINKEN_WANG, BLINKEN_WANG | {"dates": february(17, 19), "place": "München"},
            {"participants": "united-states china", "dates": february(18), "status": "planned"},
            BLINKEN_WANG | {"dates": february(20)},
        ]  # fmt: skip
        findings = [
            make_finding(f"{number}", published=february(19 + number), meetings=(make_meeting(**meeting),))
            for number, meeting in enumerate(told)
        ]
        outcomes = {
            tuple(
                (event.meeting, tuple(order[number].article.article_id for number, _ in event.accounts))
                for event in merge_meetings(order)
            )
            for order in permutations(findings)
        }
        assert len(outcomes) == 1
