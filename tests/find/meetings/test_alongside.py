"""Meetings told without a place or day, of people who were just told to be abroad: at a summit, on a journey."""

from __future__ import annotations

import pytest


def told(findings_of, text: str, day: str) -> list[tuple[str, str, str, str, str]]:
    """Participants, status, days, manner and place of the meetings of a text."""
    return [
        (
            "+".join(one.participants),
            one.status,
            f"{one.dates.earliest}/{one.dates.latest}" if one.dates else "",
            one.mode,
            one.place,
        )
        for one in findings_of(text, day).meetings
    ]


@pytest.mark.parametrize(
    ("day", "text", "expected"),
    [
        (
            "2024-06-04",
            "President Zelensky haalde zondag in Singapore hard uit. Met de Amerikaanse minister van Defensie Lloyd Austin "
            "zat hij wel samen.",
            [("lloyd-austin+volodymyr-zelensky", "held", "2024-06-02/2024-06-02", "in_person", "Singapore")],
        ),
        (
            "2023-07-13",
            "Zelensky was woensdag op de NAVO-top in Vilnius. Hij sprak apart met Biden.",
            [("joe-biden+volodymyr-zelensky", "held", "2023-07-12/2023-07-12", "in_person", "Vilnius")],
        ),
        (
            "2024-09-27",
            "De Oekraïense president Zelensky sprak woensdag in New York de Algemene Vergadering toe. De Braziliaanse "
            "president Lula weigerde hem te ontvangen.",
            [
                (
                    "luiz-inacio-lula-da-silva+volodymyr-zelensky",
                    "cancelled",
                    "2024-09-25/2024-09-25",
                    "in_person",
                    "New York",
                )
            ],
        ),
        # where a country and a town are described
        (
            "2023-08-08",
            "Ruim veertig landen praatten zaterdag en zondag in het Saudische Djedda over vrede. Jermak voerde in Djedda "
            "dertig gesprekken. Tot een ontmoeting met Li Hui kwam het niet.",
            [("andriy-yermak+li-hui", "cancelled", "2023-08-05/2023-08-06", "in_person", "Djedda")],
        ),
        # with somebody of the country where the other just met another
        (
            "2024-06-24",
            "De Duitse vicekanselier Robert Habeck zat zaterdag in Peking drie uur om de tafel met Zheng Shanjie. Een "
            "ontmoeting met premier Li Qiang ging niet door.",
            [("li-qiang+robert-habeck", "cancelled", "2024-06-22/2024-06-22", "in_person", "Peking")],
        ),
        # what he asked for there was refused
        (
            "2024-06-04",
            "Zelensky heeft China er zondag in Singapore van beschuldigd dat het landen onder druk zet. Hij had in Singapore "
            "gevraagd om een onderhoud met minister Dong Jun, maar dat werd hem geweigerd.",
            [("dong-jun+volodymyr-zelensky", "cancelled", "2024-06-02/2024-06-02", "in_person", "Singapore")],
        ),
        # a date that belongs to a noun is none of the story
        (
            "2024-08-20",
            "Blinken sprak maandag in Tel Aviv. Het was zijn negende reis sinds de aanval van 7 oktober. ’s Ochtends was hij "
            "langsgegaan bij president Isaac Herzog.",
            [("antony-blinken+isaac-herzog", "held", "2024-08-19/2024-08-19", "in_person", "")],
        ),
        # days told of both, and a host met further on
        (
            "2024-12-03",
            "Baerbock heeft maandag in Peking kritiek geuit. China ontkent.\n\nBaerbock sprak ruim drie uur met haar "
            "ambtgenoot Wang Yi.",
            [("annalena-baerbock+wang-yi", "held", "2024-12-02/2024-12-02", "in_person", "Peking")],
        ),
        (
            "2023-02-19",
            "Woensdag ontving Koeleba Li Hui in Kiev. Diezelfde woensdag sprak Li ook met president Zelensky.",
            [
                ("dmytro-kuleba+li-hui", "held", "2023-02-15/2023-02-15", "in_person", "Kiev"),
                ("li-hui+volodymyr-zelensky", "held", "2023-02-15/2023-02-15", "in_person", "Kiev"),
            ],
        ),
        # a host met the day before
        (
            "2023-06-21",
            "Blinken is maandag in Peking ontvangen door Xi Jinping. Zondag had hij urenlang met Qin Gang gesproken.",
            [
                ("antony-blinken+xi-jinping", "held", "2023-06-19/2023-06-19", "in_person", "Peking"),
                ("antony-blinken+qin-gang", "held", "2023-06-18/2023-06-18", "in_person", "Peking"),
            ],
        ),
        # the margin of a conference that was called talks
        (
            "2023-08-07",
            "Oekraïne is tevreden over het overleg dat dit weekend in de Saudische havenstad Jeddah werd gehouden. Rusland was "
            "er niet.\n\nVoor China kwam Li Hui. Hij sprak aan de rand van de conferentie ook met Jake Sullivan.",
            [("jake-sullivan+li-hui", "held", "2023-08-05/2023-08-06", "in_person", "Jeddah")],
        ),
        # a gathering that was, for what came to nothing there
        (
            "2024-06-04",
            "Zelensky haalde zondag uit naar China op de Shangri-La Dialoog in Singapore. Hij had in Singapore ook minister "
            "Dong Jun willen spreken. Het verzoek werd afgewezen.",
            [("dong-jun+volodymyr-zelensky", "cancelled", "2024-05-31/2024-06-02", "in_person", "Singapore")],
        ),
        # an invitation on a journey to come
        (
            "2023-05-30",
            "Volgende maand gaat Li Hui opnieuw op pad. Denemarken heeft hem uitgenodigd voor overleg in Kopenhagen.",
            [("denmark+li-hui", "possible", "2023-06-01/2023-06-30", "in_person", "Kopenhagen")],
        ),
        # before a journey, nobody knows when
        (
            "2024-06-11",
            "Blinken sprak maandag in Jeruzalem met Netanyahu. Voor zijn bezoek aan Israël was hij in Caïro bij Sisi.",
            [
                ("antony-blinken+benjamin-netanyahu", "held", "2024-06-10/2024-06-10", "in_person", "Jeruzalem"),
                ("abdel-fattah-el-sisi+antony-blinken", "held", "", "in_person", "Caïro"),
            ],
        ),
        # not of another time, not at home, not behind another place
        (
            "2024-06-04",
            "President Zelensky haalde zondag in Singapore hard uit. Met Lloyd Austin had hij eerder gesproken.",
            [("lloyd-austin+volodymyr-zelensky", "held", "", "unknown", "")],
        ),
        (
            "2024-06-04",
            "President Zelensky haalde zondag in Kiev hard uit. Met Emmanuel Macron sprak hij een half uur.",
            [("emmanuel-macron+volodymyr-zelensky", "held", "2024-06-02/2024-06-02", "unknown", "")],
        ),
        (
            "2024-06-04",
            "President Zelensky haalde zondag in Singapore hard uit. Met Emmanuel Macron belde hij.",
            [("emmanuel-macron+volodymyr-zelensky", "held", "2024-06-02/2024-06-02", "phone", "")],
        ),
    ],
)
def test_who_was_just_told_to_be_abroad(findings_of, day, text, expected):
    assert told(findings_of, text, day) == expected
