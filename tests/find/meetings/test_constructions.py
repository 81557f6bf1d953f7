"""One-sentence tests of the constructions that tell of a meeting. The article appeared on Wednesday 22 February 2023."""

from __future__ import annotations

import pytest

from tests.find.meetings.marked import meetings

BLINKEN, WANG = "[antony-blinken|Blinken]", "[wang-yi|Wang Yi]"
XI, PUTIN = "[xi-jinping|Xi]", "[vladimir-putin|Poetin]"
LAVROV, ZELENSKY = "[sergey-lavrov|Lavrov]", "[volodymyr-zelensky|Zelensky]"
RUTTE, SCHOLZ, MACRON = "[mark-rutte|Rutte]", "[olaf-scholz|Scholz]", "[emmanuel-macron|Macron]"
BLINKEN_WANG = ("antony-blinken", "wang-yi")
PUTIN_XI = ("vladimir-putin", "xi-jinping")
LAVROV_WANG = ("sergey-lavrov", "wang-yi")
RUTTE_ZELENSKY = ("mark-rutte", "volodymyr-zelensky")


def one(marked: str) -> tuple:
    """Participants, status and rule of the only meeting in a text."""
    found = meetings(marked)
    assert len(found) == 1, found
    return found[0].participants, found[0].status, found[0].evidence[0].rule


def statuses(marked: str) -> list[tuple]:
    return [(meeting.participants, meeting.status) for meeting in meetings(marked)]


PAIRS = [
    # each other
    (f"{BLINKEN} en {WANG} ontmoetten elkaar achter gesloten deuren.", BLINKEN_WANG, "mutual"),
    (f"{XI} en {PUTIN} hebben elkaar dinsdag gesproken.", PUTIN_XI, "mutual"),
    (f"{XI} en {PUTIN} spraken elkaar in Samarkand.", PUTIN_XI, "mutual"),
    (f"Dinsdag troffen {XI} en {PUTIN} elkaar in Moskou.", PUTIN_XI, "mutual"),
    (f"{XI} en {PUTIN} hebben met elkaar gebeld over de oorlog.", PUTIN_XI, "mutual"),
    (f"In februari zagen {XI} en {PUTIN} elkaar voor het laatst.", PUTIN_XI, "mutual"),
    (f"{XI} en {PUTIN} schudden elkaar maandag de hand.", PUTIN_XI, "mutual"),
    # subject and object
    (f"{BLINKEN} heeft {WANG} ontmoet in München.", BLINKEN_WANG, "verb_object"),
    (f"Dinsdag ontmoette {WANG} {LAVROV}.", LAVROV_WANG, "verb_object"),
    (f"Kort nadat {BLINKEN} {WANG} had ontmoet, zei hij dat China dat overweegt.", BLINKEN_WANG, "verb_object"),
    (f"{WANG} vloog naar Moskou en ontmoette daar {LAVROV}.", LAVROV_WANG, "verb_object"),
    (f"{LAVROV}, die {WANG} maandag ontmoette, was tevreden.", LAVROV_WANG, "verb_object"),
    (f"{RUTTE} ontving {ZELENSKY} in het Catshuis.", RUTTE_ZELENSKY, "verb_object"),
    (f"{RUTTE} verwelkomde maandag {ZELENSKY} in Den Haag.", RUTTE_ZELENSKY, "verb_object"),
    (f"{WANG} trof {LAVROV} op een bijeenkomst in Bali.", LAVROV_WANG, "verb_object"),
    (f"{SCHOLZ} belde {PUTIN} vrijdag op.", ("olaf-scholz", "vladimir-putin"), "verb_object"),
    (f"{ZELENSKY} praatte {RUTTE} bij over de aanvallen.", RUTTE_ZELENSKY, "verb_object"),
    (f"{RUTTE} bezocht maandag {ZELENSKY} in Kiev.", RUTTE_ZELENSKY, "verb_object"),
    # passive
    (f"{ZELENSKY} werd in Den Haag ontvangen door {RUTTE}.", RUTTE_ZELENSKY, "passive"),
    (f"Maandag werd {ZELENSKY} door {RUTTE} verwelkomd.", RUTTE_ZELENSKY, "passive"),
    # with
    (f"{RUTTE} sprak in Den Haag met {ZELENSKY} over wapens.", RUTTE_ZELENSKY, "verb_with"),
    (f"{RUTTE} heeft met {ZELENSKY} gesproken.", RUTTE_ZELENSKY, "verb_with"),
    (f"Gisteren heeft {RUTTE} met {ZELENSKY} gebeld.", RUTTE_ZELENSKY, "verb_with"),
    (f"{RUTTE} overlegde dinsdag met {ZELENSKY}.", RUTTE_ZELENSKY, "verb_with"),
    (f"{RUTTE} vergaderde in Kiev met {ZELENSKY}.", RUTTE_ZELENSKY, "verb_with"),
    (f"{WANG} onderhandelde maandag met {LAVROV} over gas.", LAVROV_WANG, "verb_with"),
    (f"{WANG} besprak de kwestie dinsdag met {LAVROV}.", LAVROV_WANG, "verb_with"),
    (f"{XI}, die maandag met {PUTIN} sprak, is nu in Moskou.", PUTIN_XI, "verb_with"),
    (f"{WANG} zat dinsdag samen met {LAVROV}.", LAVROV_WANG, "verb_with"),
    (f"{LAVROV}, met wie {WANG} maandag sprak, was tevreden.", LAVROV_WANG, "with_whom"),
    # at
    (f"{WANG} schoof in Moskou aan bij {PUTIN}.", ("vladimir-putin", "wang-yi"), "verb_at"),
    (f"{RUTTE} ging maandag langs bij {ZELENSKY}.", RUTTE_ZELENSKY, "verb_at"),
    (f"{WANG} was in Moskou op bezoek bij {PUTIN}.", ("vladimir-putin", "wang-yi"), "noun_at"),
    (f"{RUTTE} was maandag te gast bij {ZELENSKY}.", RUTTE_ZELENSKY, "noun_at"),
    # plural subject
    (f"{XI} en {PUTIN} overlegden maandag over de oorlog.", PUTIN_XI, "plural_subject"),
    (f"{XI} en {PUTIN} spraken over de situatie in Oekraïne.", PUTIN_XI, "plural_subject"),
    (f"{XI} en {PUTIN} bespraken maandag de handel.", PUTIN_XI, "plural_subject"),
    (f"{XI} en {PUTIN} kwamen dinsdag bijeen.", PUTIN_XI, "plural_subject"),
    (f"{XI} en {PUTIN} beklonken in Moskou hun akkoord.", PUTIN_XI, "plural_subject"),
    # said to
    (f"Dat heeft {XI} maandag tegen {PUTIN} gezegd.", PUTIN_XI, "said_to"),
    # nouns with `tussen`
    (f"De ontmoeting tussen {XI} en {PUTIN} duurde lang.", PUTIN_XI, "noun_between"),
    (f"Maandag was er overleg tussen {XI} en {PUTIN}.", PUTIN_XI, "noun_between"),
    (f"Eerder deze maand is er een ontmoeting geweest tussen {XI} en {PUTIN}.", PUTIN_XI, "noun_between"),
    (f"Een telefoongesprek vorige week tussen {XI} en {PUTIN} leverde niets op.", PUTIN_XI, "noun_between"),
    # nouns with `met`
    (f"{BLINKEN} had maandag een ontmoeting met {WANG}.", BLINKEN_WANG, "noun_with"),
    (f"{BLINKEN} heeft een gesprek met {WANG} gehad.", BLINKEN_WANG, "noun_with"),
    (f"{BLINKEN} voerde met {WANG} een lang gesprek.", BLINKEN_WANG, "noun_with"),
    (f"Dat zei {BLINKEN} na een gesprek met {WANG}.", BLINKEN_WANG, "noun_with"),
    (f"Na afloop van zijn ontmoeting met {WANG} was {BLINKEN} somber.", BLINKEN_WANG, "noun_with"),
    (f"In een gesprek met {WANG} waarschuwde {BLINKEN} voor gevolgen.", BLINKEN_WANG, "noun_with"),
    (f"{BLINKEN} voerde dinsdag overleg met {WANG}.", BLINKEN_WANG, "noun_with"),
    (f"{BLINKEN} had een onderhoud met {WANG}.", BLINKEN_WANG, "noun_with"),
    (f"{WANG} zat maandag aan tafel met {LAVROV}.", LAVROV_WANG, "noun_with"),
    (f"{WANG} ging maandag in gesprek met {LAVROV}.", LAVROV_WANG, "noun_with"),
    (f"{RUTTE} hing maandag aan de lijn met {ZELENSKY}.", RUTTE_ZELENSKY, "noun_with"),
    (f"Het telefoongesprek dat {RUTTE} zaterdag had met {ZELENSKY} duurde een uur.", RUTTE_ZELENSKY, "noun_with"),
    (f"In het gesprek van {XI} met {PUTIN} ging het over gas.", PUTIN_XI, "noun_with"),
    (f"[xi-jinping:'s|Xi’s] ontmoeting met {PUTIN} duurde vier uur.", PUTIN_XI, "noun_with"),
    # other nouns
    (f"Het gesprek van {XI} en {PUTIN} duurde vier uur.", PUTIN_XI, "noun_of"),
    (f"Na haar bezoek aan {RUTTE} was [somebody-else|Tichanovskaja] tevreden.", ("mark-rutte", "somebody-else"), "noun_to"),
    (f"{XI} kreeg in februari bezoek van {PUTIN}.", PUTIN_XI, "noun_from"),
    (f"{XI} en {PUTIN} voerden een telefoongesprek.", PUTIN_XI, "noun_alone"),
    (f"Tijdens een ontmoeting in Samarkand kondigden {XI} en {PUTIN} dat aan.", PUTIN_XI, "noun_alone"),
    (f"In een gesprek donderdag leverde {XI} kritiek op {PUTIN}.", PUTIN_XI, "noun_alone"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "participants", "rule"), PAIRS)
def test_who_met_whom(marked, participants, rule):
    assert one(marked) == (participants, "held", rule)


def test_evidence_is_the_sentence():
    text = "Het regende. [xi-jinping|Xi] ontmoette [vladimir-putin|Poetin]. Het bleef regenen."
    (meeting,) = meetings(text)
    assert [(piece.start, piece.end) for piece in meeting.evidence] == [(13, 33)]


MANY = [
    (
        "[china|China] heeft samengezeten met onder meer [germany|Duitsland], [italy|Italië] en [france|Frankrijk].",
        [("china", "france", "germany", "italy")],
    ),
    (
        f"{RUTTE}, {SCHOLZ} en {MACRON} spraken donderdag met {ZELENSKY}.",
        [("emmanuel-macron", "mark-rutte", "olaf-scholz", "volodymyr-zelensky")],
    ),
    (
        f"Tijdens ontmoetingen met Europese leiders, waaronder {MACRON} en {SCHOLZ}, benadrukte {WANG} dat.",
        [("emmanuel-macron", "wang-yi"), ("olaf-scholz", "wang-yi")],
    ),
    (f"Deelnemers van de minitop waren {RUTTE}, {SCHOLZ} en {MACRON}.", [("emmanuel-macron", "mark-rutte", "olaf-scholz")]),
    (f"{BLINKEN} sprak met de leiders van [israel|Israël] en [sudan|Sudan].", [("antony-blinken", "israel", "sudan")]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "participants"), MANY)
def test_several_participants(marked, participants):
    assert [meeting.participants for meeting in meetings(marked)] == participants


STATUSES = [
    # planned
    (f"{WANG} zal woensdag {LAVROV} ontmoeten.", LAVROV_WANG, "planned"),
    (f"{WANG} gaat morgen met {LAVROV} praten.", LAVROV_WANG, "planned"),
    (f"{RUTTE} ontvangt morgen {ZELENSKY}.", RUTTE_ZELENSKY, "planned"),
    (f"{RUTTE} spreekt volgende week met {ZELENSKY}.", RUTTE_ZELENSKY, "planned"),
    (f"Er staat een gesprek gepland tussen {RUTTE} en {ZELENSKY}.", RUTTE_ZELENSKY, "planned"),
    (f"Woensdag reist {SCHOLZ} naar Peking om met {XI} te praten.", ("olaf-scholz", "xi-jinping"), "planned"),
    (f"Voorafgaand aan zijn gesprek met {XI} was {SCHOLZ} somber.", ("olaf-scholz", "xi-jinping"), "planned"),
    (f"{XI} bereidt een reis voor om {PUTIN} te ontmoeten.", PUTIN_XI, "planned"),
    (f"{XI} en {PUTIN} hebben afgesproken elkaar in april te ontmoeten.", PUTIN_XI, "planned"),
    # possible
    (f"{PUTIN} heeft {XI} uitgenodigd voor een staatsbezoek aan [russia:place|Moskou].", PUTIN_XI, "possible"),
    (f"{PUTIN} hoopt {XI} te ontmoeten.", PUTIN_XI, "possible"),
    (f"{ZELENSKY} wil met {XI} praten.", ("volodymyr-zelensky", "xi-jinping"), "possible"),
    (f"Een ontmoeting tussen {PUTIN} en {ZELENSKY} is niet uitgesloten.", ("vladimir-putin", "volodymyr-zelensky"), "possible"),
    (f"Mogelijk spreekt {PUTIN} volgende week met {XI}.", PUTIN_XI, "possible"),
    (f"{PUTIN} is bereid tot een gesprek met {ZELENSKY}.", ("vladimir-putin", "volodymyr-zelensky"), "possible"),
    (f"{PUTIN} heeft {XI} uitgenodigd voor een gesprek.", PUTIN_XI, "possible"),
    (f"Het is onduidelijk of {WANG} gesprekken zal voeren met {PUTIN}.", ("vladimir-putin", "wang-yi"), "possible"),
    (f"{MACRON} prees de bereidheid van {XI} om met {ZELENSKY} te praten.", ("volodymyr-zelensky", "xi-jinping"), "possible"),
    # ongoing
    (f"{WANG} is momenteel in gesprek met {LAVROV}.", LAVROV_WANG, "ongoing"),
    ("De onderhandelingen tussen [russia|Rusland] en [ukraine|Oekraïne] lopen al weken.", ("russia", "ukraine"), "ongoing"),
    # cancelled
    (f"{BLINKEN} heeft zijn gesprek met {WANG} afgezegd.", BLINKEN_WANG, "cancelled"),
    (f"De ontmoeting tussen {BLINKEN} en {WANG} is uitgesteld.", BLINKEN_WANG, "cancelled"),
    (f"Het telefoongesprek tussen {XI} en {PUTIN} ging niet door.", PUTIN_XI, "cancelled"),
    (f"{PUTIN} weigert met {ZELENSKY} te praten.", ("vladimir-putin", "volodymyr-zelensky"), "cancelled"),
    (f"{PUTIN} wil niet met {ZELENSKY} praten.", ("vladimir-putin", "volodymyr-zelensky"), "cancelled"),
    (f"{RUTTE} zal {PUTIN} niet ontmoeten.", ("mark-rutte", "vladimir-putin"), "cancelled"),
    (f"De ontmoeting tussen {BLINKEN} en {WANG} werd afgelast.", BLINKEN_WANG, "cancelled"),
    (
        "[china|China] heeft een uitnodiging om een ontmoeting te organiseren tussen [antony-blinken|Blinken] en "
        "[wang-yi|Wang] afgewimpeld.",
        BLINKEN_WANG,
        "cancelled",
    ),
    # held, against appearances
    (f"{XI} en {PUTIN} hebben gesproken over mogelijke onderhandelingen.", PUTIN_XI, "held"),
    (f"Het is de eerste keer dat {XI} en {PUTIN} elkaar ontmoeten.", PUTIN_XI, "held"),
    (f"{XI} zou al met {PUTIN} gesproken hebben.", PUTIN_XI, "held"),
    (f"{BLINKEN} ging niet alleen over Taiwan in gesprek met {WANG}.", BLINKEN_WANG, "held"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "participants", "status"), STATUSES)
def test_status(marked, participants, status):
    assert statuses(marked) == [(participants, status)]


NONE = [
    f"{XI} en {PUTIN} waren aanwezig op de top in Samarkand.",
    "[russia|Rusland] en [china|China] hebben goede betrekkingen.",
    f"{PUTIN} hield maandag een toespraak over {ZELENSKY}.",
    f"{BLINKEN} zei dat in een interview met [cbs|CBS].",
    f"{BLINKEN} sprak met [cnn|CNN] over {WANG}.",
    f"In een vraaggesprek met [cbs|CBS] haalde {BLINKEN} uit naar {WANG}.",
    "[joe-biden|Biden] bracht maandag een verrassingsbezoek aan [ukraine|Oekraïne].",
    f"{XI} en {PUTIN} brachten een gezamenlijke verklaring uit.",
    f"{XI} heeft {ZELENSKY} nog niet gesproken.",
    f"{XI} heeft {ZELENSKY} nooit ontmoet.",
    f"{PUTIN} ontving een brief van {ZELENSKY}.",
    f"{XI} en {PUTIN} spreken elkaar regelmatig.",
    f"{XI} sprak zijn steun uit voor {PUTIN}.",
    f"{PUTIN} sprak het parlement toe over {ZELENSKY}.",
    f"{XI} sprak over de oorlog met {'[ukraine|Oekraïne]'}.",
    f"{XI} sprak van een handelsconflict met [united-states|Amerika].",
    f"{BLINKEN} en [joe-biden|Biden] spraken elkaar maandag.",
    f"{BLINKEN} sprak met [somebody|Jansen].",
    f"{XI} riep op tot onderhandelingen tussen [russia|Rusland] en [ukraine|Oekraïne].",
    f"{XI} nam dat besluit in overleg met {PUTIN}.",
    "De voorwaarden voor onderhandelingen tussen [russia|Rusland] en [ukraine|Oekraïne] zijn onduidelijk.",
    "De oorlog tussen [russia|Rusland] en [ukraine|Oekraïne] duurt voort.",
    f"{MACRON} was betrokken bij alle gesprekken met {PUTIN}.",
]


@pytest.mark.parametrize("marked", NONE)
def test_no_meeting(marked):
    assert statuses(marked) == []


DATES = [
    (f"{WANG} had dinsdag een ontmoeting met {LAVROV}.", "2023-02-21", "2023-02-21"),
    (f"{WANG} zal vrijdag {LAVROV} ontmoeten.", "2023-02-24", "2023-02-24"),
    (f"{WANG} ontmoet vandaag {LAVROV}.", "2023-02-22", "2023-02-22"),
    (f"{WANG} sprak vorige week met {LAVROV}.", "2023-02-13", "2023-02-19"),
    (f"{WANG} zal {LAVROV} ontmoeten, zei een woordvoerder maandag.", "", ""),
    (f"{WANG} ontmoette eerder op de dag {LAVROV}.", "2023-02-22", "2023-02-22"),
    (f"{WANG} bracht in december een bezoek aan Moskou, waar hij {LAVROV} ontmoette.", "2022-12-01", "2022-12-31"),
    (f"{WANG} sprak met {LAVROV} in de marge van de Veiligheidsconferentie van München.", "2023-02-17", "2023-02-19"),
    (f"{WANG} sprak met {LAVROV} over het akkoord van 2015.", "2023-02-21", "2023-02-22"),
    (f"{WANG} sprak na de inval in Oekraïne op 24 februari met {LAVROV}.", "", ""),
    (f"{WANG} is nu in gesprek met {LAVROV}, dat momenteel gaande is.", "2023-02-22", "2023-02-22"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "earliest", "latest"), DATES)
def test_days(marked, earliest, latest):
    (meeting,) = meetings(marked)
    days = meeting.dates
    assert (str(days.earliest) if days else "", str(days.latest) if days else "") == (earliest, latest)


def test_an_earlier_meeting_is_told_beside():
    found = meetings(f"Het was de eerste ontmoeting tussen {BLINKEN} en {WANG} sinds oktober.")
    assert [(str(m.dates.earliest) if m.dates else "", m.evidence[0].rule) for m in found] == [
        ("2022-10-01", "earlier_meeting"),
        ("2023-02-21", "noun_between"),
    ]


def test_each_day_of_talks_is_a_meeting():
    found = meetings(f"{XI} praat woensdag voor de tweede dag met {PUTIN}.")
    assert [(str(m.dates.earliest), m.status) for m in found] == [
        ("2023-02-21", "held"),
        ("2023-02-22", "planned"),
    ]


DETAILS = [
    (f"{XI} sprak met {PUTIN} in [russia:place|Moskou].", "Moskou", "in_person"),
    (f"{XI} sprak met {PUTIN}.", "", "unknown"),
    (f"{XI} sprak telefonisch met {PUTIN}.", "", "phone"),
    (f"{XI} sprak met {PUTIN} over de oorlog in [ukraine:place|Oekraïne].", "", "unknown"),
    (f"{XI} had een videogesprek met {PUTIN}.", "", "video"),
    (f"{XI} sprak via een videoverbinding met {PUTIN}.", "", "video"),
    (f"{XI} ontmoette {PUTIN} in de Oezbeekse stad Samarkand.", "Samarkand", "in_person"),
    (f"{XI} sprak {PUTIN} op het Indonesische eiland Bali.", "Bali", "in_person"),
]


@pytest.mark.parametrize(("marked", "place", "mode"), DETAILS)
def test_place_and_mode(marked, place, mode):
    (meeting,) = meetings(marked)
    assert (meeting.place, meeting.mode) == (place, mode)


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("duurde ongeveer een uur", 60),
        ("duurde anderhalf uur", 90),
        ("duurde drie kwartier", 45),
        ("duurde een half uur", 30),
        ("duurde zo’n 20 minuten", 20),
        ("duurde meer dan twee uur", 120),
        ("begon om vier uur", None),
    ],
)
def test_duration(words, minutes):
    (meeting,) = meetings(f"Het gesprek tussen {XI} en {PUTIN} {words}.")
    assert meeting.duration_minutes == minutes


@pytest.mark.parametrize(
    ("words", "setting"),
    [
        ("in de marge van de Veiligheidsconferentie van München", "Veiligheidsconferentie van München"),
        ("na afloop van de G20-top", "G20-top"),
        ("op een veiligheidsconferentie in München", "veiligheidsconferentie in München"),
        ("in de marge van de G20", "G20"),
    ],
)
def test_setting(words, setting):
    (meeting,) = meetings(f"{XI} en {PUTIN} spraken elkaar {words}.")
    assert meeting.setting == setting


@pytest.mark.parametrize(
    ("about", "topics"),
    [
        ("over Oekraïne", ("ukraine-war",)),
        ("over Taiwan en sancties", ("sanctions", "taiwan")),
        ("in Oekraïne", ()),
    ],
)
def test_topics(about, topics):
    (meeting,) = meetings(f"{XI} sprak met {PUTIN} {about}.")
    assert meeting.topics == topics


@pytest.mark.xfail(reason="no word tells of a meeting: that they watched something together implies it")
def test_a_meeting_that_is_only_implied():
    assert statuses(f"{XI} en {PUTIN} keken daar samen naar het vuurwerk.") == [(PUTIN_XI, "held")]


@pytest.mark.xfail(reason="`tijdens een overleg met` adds a third to those whom the verb names; two meetings are found")
def test_a_third_who_is_there_too():
    text = f"{MACRON} spreekt {XI} tijdens een overleg met [ursula-von-der-leyen|Von der Leyen]."
    assert [m.participants for m in meetings(text)] == [("emmanuel-macron", "ursula-von-der-leyen", "xi-jinping")]


def test_besides():
    text = f"Naast {WANG} trof {BLINKEN} zondag ook [qin-gang|Qin Gang]."
    assert sorted(m.participants for m in meetings(text)) == [("antony-blinken", "qin-gang"), BLINKEN_WANG]


def test_a_possessor_was_not_there():
    text = f"{RUTTE} sprak met [sergey-lavrov|Lavrovs] [nikolai-patrushev|voorganger Patroesjev]."
    assert [m.participants for m in meetings(text)] == [("mark-rutte", "nikolai-patrushev")]


def test_a_town_is_no_possessor():
    text = f"{SCHOLZ} heeft in [france:place|Parijs] [emmanuel-macron|de Franse president Macron] ontmoet."
    assert [m.place for m in meetings(text)] == ["Parijs"]


@pytest.mark.xfail(reason="`aan de zijde van` is no cue, since it mostly tells of war and politics")
def test_at_the_side_of():
    text = f"Tijdens een persconferentie aan de zijde van {ZELENSKY} herhaalde {RUTTE} dat."
    assert statuses(text) == [(RUTTE_ZELENSKY, "held")]


@pytest.mark.xfail(reason="a visit to a country tells of no counterpart, even where the next clause does so by `die`")
def test_a_host_by_pronoun():
    text = f"{SCHOLZ} bezocht [china|China], waar hij met {XI}, die hem ontving, dineerde."
    assert [m.evidence[0].rule for m in meetings(text)] == ["verb_with", "verb_object"]


def test_talks_of_a_second_day_are_held_in_person(findings_of) -> None:
    found = findings_of("Xi Jinping praat dinsdag voor de tweede dag met president Vladimir Poetin.", "2023-03-21").meetings
    assert sorted((meeting.status, meeting.mode) for meeting in found) == [("held", "in_person"), ("planned", "in_person")]
