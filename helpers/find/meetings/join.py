"""When two sentences of one article tell of one event, and what they tell together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from helpers.find.meetings.again import Told
from helpers.find.meetings.same import combine, contradict, kind_of, same_sides, same_words, sides_of
from helpers.find.wordlists import Memo
from helpers.records import Actor, Interval, Meeting

_SUMMONED = "summoned"
_VISIT, _PEOPLE = "visit", {"person"}
_OLD = timedelta(days=10)
_MONTH = 31  # days
_KIN = (
    {"held", "ongoing"},
    {"ongoing", "planned"},
    {"planned", "possible"},
    {"cancelled", "planned"},
    {"cancelled", "possible"},
)
_AHEAD = {"planned", "possible"}
_SEASON = 92  # days


class Joiner:
    """Joins the meetings of one article, which appeared within `published`.

    `countries` are those of the places that the article names, as it writes them.
    """

    def __init__(self, actors: Mapping[str, Actor], countries: Mapping[str, str], published: Interval | None) -> None:
        self._actors, self._countries, self._published = actors, countries, published
        self._sides = Memo(lambda participants: sides_of(participants, actors))

    def find(self, account: Meeting, told: Sequence[Told], number: int) -> Told | None:
        """The latest meeting that an account, with its participants named in the sentence with this number, is of."""
        sides = self._sides[account.participants]
        found: Told | None = None
        for one in reversed(told):
            same = same_sides(self._sides[one.meeting.participants], sides)
            rules = [told.evidence[0].rule for told in (account, one.meeting)]
            summoned = rules.count(_SUMMONED) == 1
            people = (*account.participants, *one.meeting.participants)
            if summoned and any(kind_of(i, self._actors) == "person" for i in people):
                continue  # the ambassadors, and not those whose meeting was told
            kinds = [{kind_of(i, self._actors) for i in m.participants} for m in (account, one.meeting)]
            if (
                rules.count(_VISIT) == 1
                and kinds[rules.index(_VISIT)] == {"country"}
                and kinds[1 - rules.index(_VISIT)] == _PEOPLE
            ):
                continue  # stuurt een gezant naar Kiev; Zelensky wilde Xi spreken
            if same and self._one_event(one.meeting, account, one.sentence == number):
                if one.meeting.dates == account.dates:
                    return one  # goes before what was told last
                found = found or one
        return found

    def join(self, one: Told, account: Meeting, number: int) -> None:
        """Add an account, of the sentence with this number, to what was told; where they contradict, its evidence only."""
        if contradict(one.meeting, account, self._same_place):
            account = replace(account, place="", setting="", mode="unknown", status=one.meeting.status)
        one.meeting, one.sentence = combine((one.meeting, account), self._actors), number

    def country(self, place: str) -> str:
        """The country of a place that the article names; empty where it is not known."""
        return self._countries.get(place, "")

    def _same_place(self, one: str, other: str) -> bool:
        """Whether two places lie in one country: Samarkand, Oezbekistan."""
        return self._countries.get(one, one) == self._countries.get(other, other) or same_words(one, other)

    def _came_about(self, one: Meeting, other: Meeting) -> bool:
        """Whether what was first told as to come was held on the day of the news: is in China voor overleg; sprak vandaag."""
        today = other.status == "held" and bool(other.dates and self._published and other.dates & self._published)
        return today and one.status == "planned" and not one.dates

    def _one_event(self, one: Meeting, other: Meeting, together: bool) -> bool:
        """Whether two accounts with the same sides can be of one event; `together` if one sentence tells both.

        Without a date on both sides they need the same status, or one that leads to the other, and an old meeting
        (in december) is no other's background.
        """
        if contradict(one, other, self._same_place):
            return False
        exact = set(one.participants) == set(other.participants)
        afresh = one.status == "cancelled" and other.status == "planned" and not together
        if afresh and not (one.dates and other.dates and one.dates & other.dates):
            return False  # kan niet plaatsvinden; they will meet later
        if one.status != other.status and not exact and "cancelled" in (one.status, other.status):
            return False
        if one.dates and other.dates:
            ahead = {one.status, other.status} <= _AHEAD  # in april of begin mei; dit voorjaar
            longest = _SEASON if ahead and one.dates & other.dates in (one.dates, other.dates) else _MONTH
            return one.dates == other.dates or max(one.dates.days, other.dates.days) <= longest
        if one.status != other.status and {one.status, other.status} not in _KIN and not self._came_about(one, other):
            return False
        dates = one.dates or other.dates
        return together or not (dates and self._published and dates.latest < self._published.earliest - _OLD)


def more_of(one: Told, account: Meeting, number: int) -> bool:
    """Whether a sentence, with this number, tells of one meeting again, with more who were there."""
    some, others = set(one.meeting.participants), set(account.participants)
    return one.sentence == number and (some < others or others < some) and not _apart(one.meeting, account)


def _apart(one: Meeting, other: Meeting) -> bool:
    """Whether two accounts are of different days or status."""
    return one.status != other.status or bool(one.dates and other.dates and not one.dates & other.dates)
