"""How a meeting stands by what was told of it before: who had invited those who met, what had been planned is held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from helpers.find.meetings.again import Told
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.firsts import first_time
from helpers.find.meetings.notions import would
from helpers.find.meetings.outlook import direction_of
from helpers.find.meetings.same import country_of
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.status import CANCELLED, HELD, ONGOING, PLANNED, POSSIBLE, offers
from helpers.find.meetings.words import each
from helpers.records import Meeting

_AFRESH = each("weer opnieuw nogmaals wederom later")


def invited_by(scene: Scene, hit: Hit, account: Meeting, told: Sequence[Told], number: int) -> bool:
    """Take in who had invited those who met, as told just before: X en Y spraken elkaar. Z had beiden uitgenodigd."""
    if account.status != POSSIBLE or not offers(scene, hit) or direction_of(scene, hit) != "past":
        return False
    for one in reversed(told):
        came = one.meeting.status == HELD and set(one.meeting.participants) < set(account.participants)
        if came and number - one.sentence <= 1:
            evidence = (*one.meeting.evidence, *account.evidence)
            one.meeting = replace(one.meeting, participants=account.participants, evidence=evidence)
            one.sentence, one.pair = number, account.participants
            return True
    return False


def as_known(scene: Scene, hit: Hit, account: Meeting, told: Sequence[Told]) -> Meeting:
    """An account with the status of what was told before.

    The first time in years is that of the visit to come, what had been planned is what was held, and whom somebody was to
    see on a trip that was called off (hij zou daar X ontmoeten) he does not see.
    """
    if account.status == HELD and first_time(scene, scene.clause(hit.first)) and direction_of(scene, hit) != "past":
        pair = next((one for one in reversed(told) if one.meeting.participants == account.participants), None)
        if pair and pair.meeting.status in (PLANNED, POSSIBLE, ONGOING) and account.dates is None:
            return replace(account, status=pair.meeting.status)
    clause = scene.clause(hit.first)
    was = would(scene, hit) and _AFRESH.isdisjoint(scene.words(clause))  # wist niet dat zij elkaar zouden spreken
    if account.status == PLANNED and not account.dates and (was or scene.direction(clause) == "past"):
        same = (one for one in told if one.meeting.participants == account.participants)
        if any(one.meeting.status == HELD and (one.meeting.dates or (was and one.whole.dates)) for one in same):
            return replace(account, status=HELD, place="")  # het Witte Huis meldde dat hij een gesprek had gepland
    if account.status in (PLANNED, POSSIBLE) and would(scene, hit):
        country = {country_of(one, scene.cast.actors) for one in account.participants}
        for one in reversed(told):
            trip = one.meeting.evidence[0].rule == "trip_called_off"
            if trip and {country_of(i, scene.cast.actors) for i in one.meeting.participants} == country:
                return replace(account, status=CANCELLED, dates=one.meeting.dates)
    return account
