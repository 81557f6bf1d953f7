"""News that this project writes itself, as much as is wanted: most of it about other things, some of it about its subject.

Article number `n` is the same on every machine. Names, towns, numbers, days and turns of phrase are drawn anew for each, some
quotations come again in other articles, and one article in fifty is an earlier one, lightly edited.
"""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from pathlib import Path

_FIRST = "Anna Bram Cato Daan Elin Femke Gijs Hanna Ilse Jesse Kees Lotte Maud Niels Okke Pien Ruben Sanne Teun Wies".split()
_LAST = [f"{one}{two}" for one in "Bos Dijk Hove Kramp Lind Meer Nagel Olde Prins Rijk Smeet Terp Vliet Wolde".split()
         for two in ("", "man", "sma", "huis", "kamp", "veld", "stra", "beek")]  # fmt: skip
_TOWNS = [f"{one}{two}" for one in "Oost West Nieuw Oude Hoog Laag Zuid Noord Mid Groen".split()
          for two in ("drecht", "wijk", "broek", "kerk", "hoven", "mond", "dam", "lo", "zijl", "rade")]  # fmt: skip
_NOUNS = [f"{one}{two}" for one in "water haven zorg school bos markt licht winter straat geld natuur grens".split()
          for two in "beheer plan toets fonds raad kaart bouw dienst proef regel akkoord toeslag rechten".split()]  # fmt: skip
_ADJECTIVES = "nieuwe oude dure strenge zachte heldere brede snelle lastige zeldzame gewone vreemde slimme stille".split()
_CLUBS = "de voetbalclub;de schaatsploeg;het zwemteam;de hockeyclub;de wielerploeg;de volleybalvereniging".split(";")
_THINGS = "de brug;het zwembad;de bibliotheek;de dijk;het station;de school;het theater;de sporthal;de markt;het park".split(
    ";"
)
_WEEKDAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
_ELSEWHERE = (
    "In {town} is {weekday} een begin gemaakt met de vernieuwing van {thing}.",
    "De gemeente {town} trekt er {number} miljoen euro voor uit.",
    "Volgens wethouder {person} is {thing} aan vervanging toe.",
    "“We hebben {number} jaar gewacht op {adjective} {noun} en {adjective2} {noun2}”, zei {person} {weekday}.",
    "Volgens {person} is {noun} voor {town} belangrijker dan {adjective} {noun2} of {noun3}.",
    "{person} vindt dat {adjective} {noun} vooral {adjective2} {noun2} in de weg staat.",
    "{club} uit {town} won {weekday} met {number}-{small} van de ploeg uit {othertown}.",
    "Trainer {person} sprak na afloop van een verdiende zege.",
    "Het regende de hele dag, en in {othertown} viel {number} millimeter.",
    "Bij een botsing op de weg tussen {town} en {othertown} raakten {small} mensen gewond.",
    "De brandweer zoekt mensen die rond {number} uur iets hebben gezien.",
    "Bewoners van {town} klagen al langer over {thing}, zegt {person}.",
    "De omzet van het bedrijf steeg het afgelopen jaar met {number} procent.",
    "“Zonder {noun} geen {adjective} {noun2}, en daar zijn we trots op”, aldus directeur {person}.",
    "Het {thing2}festival in {othertown} trok dit jaar {number}duizend bezoekers.",
    "Onderzoekers volgden {number} jaar lang {small}honderd gezinnen in {town}.",
    "Wie er iets van wil zien, moet er volgens {person} vroeg bij zijn.",
    "De prijs van een kaartje gaat omhoog naar {number} euro.",
)
_LEADERS = (
    ("de Franse president Macron", "Parijs"),
    ("de Duitse bondskanselier Scholz", "Berlijn"),
    ("de Turkse president Erdogan", "Ankara"),
    ("de Amerikaanse minister van Buitenlandse Zaken Blinken", "Washington"),
    ("de Chinese topdiplomaat Wang Yi", "Peking"),
    ("de Oekraïense president Zelensky", "Kiev"),
    ("de Russische president Poetin", "Moskou"),
    ("premier Rutte", "Den Haag"),
    ("de Poolse premier Morawiecki", "Warschau"),
    ("de Indiase premier Modi", "New Delhi"),
    ("NAVO-chef Stoltenberg", "Brussel"),
    ("de Chinese president Xi Jinping", "Peking"),
    ("de Britse premier Sunak", "Londen"),
)
_ABROAD = (
    "{Leader} heeft {weekday} in {capital} gesproken met {other}.",
    "{Leader} en {other} spraken elkaar {weekday} aan de telefoon over {subject}.",
    "Volgens {leader} is {subject} “een zaak van {adjective} {noun}, {noun2} en {small} verdragen”.",
    "{Leader} zei {weekday} dat zijn land {number} miljoen euro uittrekt voor {adjective} {noun} en {noun2}.",
    "{Leader} zal volgende week {other} ontmoeten in {capital}.",
    "In {capital} wordt verwacht dat {other} zich daar niet bij neerlegt.",
    "“Wij zullen {adjective} {noun} niet ruilen voor {noun2} of {adjective2} {noun3}”, zei {leader} {weekday} in {capital}.",
)
_MATTERS = "de handel;de sancties;de grensbewaking;de energieprijzen;het klimaat;de oorlog;de visserij;de luchtvaart".split(";")
_SUBJECT = (
    "China overweegt wapens aan Rusland te leveren, zei {leader} {weekday}.",
    "“We hebben informatie dat China overweegt om dodelijke steun te verlenen aan Rusland”, zei Blinken {weekday}.",
    "Peking ontkent dat het Rusland militaire steun geeft, en noemt de beschuldiging {adjective} {noun}.",
    "{Leader} waarschuwde China dat wapenleveringen aan Rusland gevolgen zullen hebben.",
    "China publiceerde {weekday} een plan van twaalf punten voor vrede in Oekraïne.",
    "{Leader} noemde het Chinese vredesplan {weekday} “{adjective} {noun} zonder {noun2}”.",
    "{Leader} zei dat hij met Xi over het Chinese vredesvoorstel wil praten.",
    "Volgens {leader} vraagt het Chinese plan niet om het vertrek van de Russische troepen.",
)
_START = date(2022, 2, 24)
_DAYS = 1000
_OUTLETS = [f"De {one} {two}" for one in ("Oostelijke", "Westelijke", "Nieuwe", "Vrije") for two in ("Bode", "Courant", "Post")]


def article(number: int) -> dict[str, str]:
    """Article `number`: `id`, `title`, `date`, `outlet`, `text`."""
    draw = random.Random(number)
    if number and draw.random() < 0.02:  # somebody else's story, under another name and a few words shorter
        earlier = article(draw.randrange(max(0, number - 500), number))
        paragraphs = earlier["text"].split("\n\n")
        text = "\n\n".join(paragraphs[: max(1, len(paragraphs) - 1)])
        return {**earlier, "id": f"a{number:09d}", "outlet": draw.choice(_OUTLETS), "text": text}
    kind = draw.random()
    templates = _SUBJECT + _ABROAD if kind < 0.03 else _ABROAD if kind < 0.15 else _ELSEWHERE
    told = {name: draw.choice(held) for name, held in _fixed().items()}
    sentences = []
    for nr in range(draw.randrange(8, 24)):
        template = draw.choice(templates if nr % 3 else _ELSEWHERE if kind >= 0.15 else templates)
        sentences.append(_sentence(template, draw, told))
    paragraphs = [" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4)]
    return {
        "id": f"a{number:09d}",
        "title": sentences[0].rstrip(".").replace("“", "").replace("”", ""),
        "date": (_START + timedelta(days=draw.randrange(_DAYS))).isoformat(),
        "outlet": draw.choice(_OUTLETS),
        "text": "\n\n".join(paragraphs),
    }


def write(folder: Path, count: int, a_file: int = 10_000) -> int:
    """Write articles as JSON lines into a folder, which is made, and return the bytes of it."""
    folder.mkdir(parents=True, exist_ok=True)
    size = 0
    for first in range(0, count, a_file):
        path = folder / f"news-{first // a_file:05d}.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for number in range(first, min(first + a_file, count)):
                file.write(json.dumps(article(number), ensure_ascii=False) + "\n")
        size += path.stat().st_size
    return size


def _fixed() -> dict[str, list[str]]:
    """What one article tells of throughout."""
    return {"town": _TOWNS, "thing": _THINGS, "club": _CLUBS}


def _sentence(template: str, draw: random.Random, told: dict[str, str]) -> str:
    (leader, capital), (other, _) = draw.sample(_LEADERS, 2)
    person = f"{draw.choice(_FIRST)} {draw.choice(_LAST)}"
    filled = template.format(
        **told,
        noun=draw.choice(_NOUNS),
        noun2=draw.choice(_NOUNS),
        noun3=draw.choice(_NOUNS),
        adjective=draw.choice(_ADJECTIVES),
        adjective2=draw.choice(_ADJECTIVES),
        thing2=draw.choice(_LAST).lower(),
        othertown=draw.choice(_TOWNS),
        person=person,
        weekday=draw.choice(_WEEKDAYS),
        number=draw.randrange(2, 99),
        small=draw.randrange(1, 9),
        leader=leader,
        Leader=leader[0].upper() + leader[1:],
        other=other,
        capital=capital,
        subject=draw.choice(_MATTERS),
    )
    return filled[0].upper() + filled[1:]
