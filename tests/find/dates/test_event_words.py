"""How the calendar's events are recognised: each by its own words, places by going there, and look-alikes not at all."""

from __future__ import annotations

import pytest

from helpers.find.dates.events import EventIndex
from helpers.read.codebook.calendar import Event
from tests.find.dates.marked import CALENDAR, document

INDEX = EventIndex(CALENDAR)
GROUPS = CALENDAR.groups


def written(group: str) -> str:
    """A member of a group as it may stand in a sentence."""
    phrase = next(phrase for phrase in GROUPS[group] if not phrase.startswith("*"))
    return f"in {phrase[1:]}" if phrase.startswith("+") else phrase


def events(text: str) -> set[str]:
    mentions, _ = INDEX.find(document(text))
    return {mention.event.id for mention in mentions}


@pytest.mark.parametrize("event", CALENDAR.events, ids=lambda event: event.id)
def test_each_event_is_found_by_its_own_words(event: Event):
    told = ", ".join(map(written, event.all))
    around = ", ".join(map(written, event.context))
    assert event.id in events(f"Er is nieuws: {told}.\n\nHet gaat om {around}.")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Xi brengt een bezoek aan Moskou.", "xi-moscow"),
        ("Xi reist naar de Russische hoofdstad.", "xi-moscow"),
        ("Xi, die maandag Moskou bezoekt, reist met de trein.", "xi-moscow"),
        ("Een bezoek van Scholz aan de VS.", "scholz-biden"),
        ("Wang Yi arriveerde dinsdag in Moskou.", "wang-moscow"),
        ("Macron maakte een flitsbezoek aan Peking.", "macron-china"),
        ("Gezant Li Hui is op reis. Li werd ontvangen door minister Koeleba.", "li-hui-kuleba"),
    ],
)
def test_somebody_goes_to_a_place(text, event):
    assert event in events(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Xi zei na het bezoek dat hij geen wapens aan Rusland levert.", "xi-moscow"),
        ("Macron bracht een bezoek en zei dat China zich inhoudt.", "macron-china"),
        ("Gezant Li Hui, oud-ambassadeur in Moskou, kwam aan in Parijs.", "li-hui-moscow"),
        ("Scholz kwam langs om over de handel te praten; de VS waarschuwden hem.", "scholz-biden"),
        ("Wang Wenbin sprak over het bezoek aan Moskou.", "wang-moscow"),
        ("Charles Michel, voorzitter van de Europese Raad, sprak maandag.", "eu-summit"),
        ("De NAVO-ministers overlegden woensdag in Brussel.", "nato-brussels"),
        ("Blinken stelde tijdens zijn bezoek aan Peking dat China zich inhoudt.", "blinken-postpones"),
        ("De gelekte documenten over de bank zijn oud.", "pentagon-leak"),
        ("Ook Noord-Koreaanse soldaten staken de grens met het zuiden over.", "north-korean-troops"),
        ("Navalny wordt vrijdag begraven.", "navalny-death"),
        ("Gezant Li Hui is op reis. Li Qiang werd ontvangen door minister Koeleba.", "li-hui-kuleba"),
        ("Premier Li werd ontvangen door minister Koeleba.", "li-hui-kuleba"),
        ("Voor de derde keer sprak Xi met hem.", "xi-third-term"),
    ],
)
def test_what_looks_alike_is_another_thing(text, event):
    assert event not in events(text)
