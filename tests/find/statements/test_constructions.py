"""One-sentence tests of statements, by construction: content, speaker and kind as a careful reader would give them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.records import Statement

StatementsOf = Callable[[str], tuple[Statement, ...]]

DIRECT, INDIRECT, MIXED = "direct", "indirect", "mixed"

QUOTATION_THEN_CUE = [
    ("“We gaan door”, zei Blinken.", "We gaan door", "antony-blinken"),
    ("‘We gaan door’, zegt Blinken.", "We gaan door", "antony-blinken"),
    ('"We gaan door", aldus Blinken.', "We gaan door", "antony-blinken"),
    ("'We gaan door', vertelde Blinken aan CNN.", "We gaan door", "antony-blinken"),
    ("„We gaan door”, reageert Blinken.", "We gaan door", "antony-blinken"),
    ("«We gaan door», antwoordde Blinken.", "We gaan door", "antony-blinken"),
    ("“We gaan door,” zei Blinken na afloop.", "We gaan door", "antony-blinken"),
    (
        "“Gaan we door met dit overleg?” vroeg Blinken maandag na afloop van de top.",
        "Gaan we door met dit overleg?",
        "antony-blinken",
    ),
    ("“We gaan door. Dat staat vast”, benadrukte Blinken.", "We gaan door. Dat staat vast", "antony-blinken"),
    ("“We gaan door”, voegde Blinken eraan toe.", "We gaan door", "antony-blinken"),
    ("“We gaan door”, zo waarschuwde Blinken maandag.", "We gaan door", "antony-blinken"),
    ("“We gaan door”, liet Blinken weten.", "We gaan door", "antony-blinken"),
    ("“We gaan door”, schreef president Zelensky op Telegram.", "We gaan door", "volodymyr-zelensky"),
]
CUE_THEN_QUOTATION = [
    ("Blinken zei: “We gaan door.”", "We gaan door.", "antony-blinken"),
    ("Blinken: “We gaan door.”", "We gaan door.", "antony-blinken"),
    ("Maandag zei Blinken: ‘We gaan door.’", "We gaan door.", "antony-blinken"),
    ("Volgens Blinken: “We gaan door.”", "We gaan door.", "antony-blinken"),
    ("In Brussel waarschuwde Blinken: „We gaan door.”", "We gaan door.", "antony-blinken"),
    ("Blinken reageerde terughoudend: “We gaan door.”", "We gaan door.", "antony-blinken"),
    ("Blinken was duidelijk: “We gaan door.”", "We gaan door.", "antony-blinken"),
    ("Ook had Blinken een boodschap: ,,We gaan door.''", "We gaan door.", "antony-blinken"),
]
CLAUSE_WITH_DAT = [
    ("Blinken zei dat de oorlog lang kan duren.", "de oorlog lang kan duren", INDIRECT),
    ("Blinken heeft maandag gezegd dat de oorlog lang kan duren.", "de oorlog lang kan duren", INDIRECT),
    ("Maandag zei Blinken in Brussel dat de oorlog lang kan duren.", "de oorlog lang kan duren", INDIRECT),
    ("Als antwoord op die plannen zei Blinken dat de oorlog lang kan duren.", "de oorlog lang kan duren", INDIRECT),
    ("Blinken zei toen al tegen journalisten dat de oorlog lang kan duren.", "de oorlog lang kan duren", INDIRECT),
    (
        "Blinken zei dat de oorlog lang kan duren, maar dat hij hoop houdt.",
        "de oorlog lang kan duren, maar dat hij hoop houdt",
        INDIRECT,
    ),
    ("Deze week stelde Blinken dat de oorlog lang kan duren.", "de oorlog lang kan duren", INDIRECT),
    ("Blinken liet weten dat de oorlog lang kan duren.", "de oorlog lang kan duren", INDIRECT),
    ("Blinken zei dat de oorlog “lang kan duren”.", "de oorlog “lang kan duren”", MIXED),
    ("Blinken zei dat “de oorlog lang kan duren”.", "“de oorlog lang kan duren”", MIXED),
    ("Blinken vindt dat China partij kiest.", "China partij kiest", INDIRECT),
    ("Blinken sluit niet uit dat China partij kiest.", "China partij kiest", INDIRECT),
    ("Blinken maakt zich zorgen dat China partij kiest.", "China partij kiest", INDIRECT),
    ("Blinken, die maandag aankwam, zei dat China partij kiest.", "China partij kiest", INDIRECT),
    ("Blinken zei dat China partij kiest en beloofde nieuwe sancties.", "China partij kiest", INDIRECT),
    ("Blinken zei dat China partij kiest, maar hij waarschuwde ook Iran.", "China partij kiest", INDIRECT),
]
WITHOUT_DAT = [
    ("De oorlog kan lang duren, zei Blinken.", "De oorlog kan lang duren"),
    ("De oorlog kan lang duren, aldus Blinken.", "De oorlog kan lang duren"),
    ("De oorlog kan lang duren, zegt Blinken maandag.", "De oorlog kan lang duren"),
    ("De oorlog kan lang duren, zo verwacht Blinken.", "De oorlog kan lang duren"),
    ("Volgens Blinken kan de oorlog lang duren.", "kan de oorlog lang duren"),
    ("De oorlog, zei Blinken, kan lang duren.", "De oorlog, zei Blinken, kan lang duren"),
    ("De oorlog kan lang duren. Dat zei Blinken in een interview dat zondag werd uitgezonden.", "De oorlog kan lang duren"),
    ("Volgens Blinken, die zondag aankwam, kan de oorlog lang duren.", "kan de oorlog lang duren"),
    ("De oorlog kan lang duren, volgens Blinken.", "De oorlog kan lang duren"),
    ("De oorlog kan volgens Blinken lang duren.", "De oorlog kan volgens Blinken lang duren"),
    ("De oorlog kan lang duren. Dat zei Blinken maandag.", "De oorlog kan lang duren"),
    ("De oorlog kan lang duren. Blinken heeft dat gezegd na een gesprek.", "De oorlog kan lang duren"),
]
OTHER_OBJECTS = [
    ("Blinken beloofde meer wapens te leveren.", "meer wapens te leveren"),
    ("Blinken roept China op geen wapens te leveren.", "geen wapens te leveren"),
    ("Blinken riep op tot een staakt-het-vuren.", "een staakt-het-vuren"),
    ("Blinken waarschuwt voor een nieuwe oorlog.", "een nieuwe oorlog"),
    ("Blinken beschuldigt China van het leveren van wapens.", "het leveren van wapens"),
    ("Blinken veroordeelt de inval in Oekraïne.", "de inval in Oekraïne"),
    ("Blinken heeft de inval in Oekraïne veroordeeld.", "de inval in Oekraïne"),
    ("Blinken noemde het plan “onaanvaardbaar”.", "het plan “onaanvaardbaar”"),
    (
        "Blinken heeft Moskou en Kiev vrijdag, een jaar na de inval, opgeroepen de wapens neer te leggen.",
        "de wapens neer te leggen",
    ),
    ("Blinken kondigde nieuwe sancties aan.", "nieuwe sancties"),
    ("Gisteren prees de door velen bewonderde minister Blinken de moed van Kiev.", "de moed van Kiev"),
    ("Blinken beschuldigt China ervan wapens te leveren.", "wapens te leveren"),
    ("Blinken heeft laten weten geen wapens te leveren.", "geen wapens te leveren"),
    ("Blinken sprak zich gisteren uit en waarschuwde voor een nieuwe oorlog, terwijl de top doorging.", "een nieuwe oorlog"),
    ("Blinken vroeg of China partij kiest.", "China partij kiest"),
    ("Blinken wil dat China partij kiest.", "China partij kiest"),
]
NO_STATEMENT = [
    "Blinken zei niets over het plan.",
    "Blinken zei niet dat China partij kiest.",
    "Blinken weigerde de inval te veroordelen.",
    "De ministers wisselden van mening over de oorlog.",
    "Volgens die afspraken blijft de grens open.",
    "Blinken kondigde het bezoek aan.",
    "Volgens planning begint de top om tien uur.",
    "Het Chinese ‘vredesplan’ kwam een jaar na de inval.",
    "Blinken kan niet zeggen dat China partij kiest.",
    "De Amerikanen overschreden de “rode lijnen” van China.",
]


@pytest.fixture(name="statements_of")
def _statements_of(findings_of) -> StatementsOf:
    return lambda text: findings_of(text).statements


def _only(statements_of: StatementsOf, text: str, content: str, speaker: str, kind: str) -> None:
    matching = [s for s in statements_of(text) if text[s.start : s.end] == content]
    assert [(s.speaker_id, s.kind) for s in matching] == [(speaker, kind)], statements_of(text)


@pytest.mark.parametrize(("text", "content", "speaker"), QUOTATION_THEN_CUE + CUE_THEN_QUOTATION)
def test_quotation(statements_of: StatementsOf, text: str, content: str, speaker: str) -> None:
    _only(statements_of, text, content, speaker, DIRECT)


@pytest.mark.parametrize(("text", "content", "kind"), CLAUSE_WITH_DAT)
def test_dat_clause(statements_of: StatementsOf, text: str, content: str, kind: str) -> None:
    _only(statements_of, text, content, "antony-blinken", kind)


@pytest.mark.parametrize(("text", "content"), WITHOUT_DAT)
def test_clause_without_dat(statements_of: StatementsOf, text: str, content: str) -> None:
    _only(statements_of, text, content, "antony-blinken", INDIRECT)


@pytest.mark.parametrize(("text", "content"), OTHER_OBJECTS)
def test_other_objects(statements_of: StatementsOf, text: str, content: str) -> None:
    _only(statements_of, text, content, "antony-blinken", MIXED if "“" in content else INDIRECT)


@pytest.mark.parametrize("text", NO_STATEMENT)
def test_no_statement(statements_of: StatementsOf, text: str) -> None:
    assert statements_of(text) == ()


def test_quotation_broken_by_its_cue_is_two(statements_of: StatementsOf) -> None:
    text = "“We gaan door”, zei Blinken. “China moet kiezen voor de vrede.”"
    found = [(text[s.start : s.end], s.speaker_id, s.kind) for s in statements_of(text)]
    assert found == [
        ("We gaan door", "antony-blinken", DIRECT),
        ("China moet kiezen voor de vrede.", "antony-blinken", DIRECT),
    ]


def test_several_speakers_are_a_row_each(statements_of: StatementsOf) -> None:
    text = "Rusland heeft om wapens gevraagd, melden de Financial Times en The Washington Post."
    found = {(text[s.start : s.end], s.speaker_id) for s in statements_of(text)}
    assert ("Rusland heeft om wapens gevraagd", "financial-times") in found
    assert ("Rusland heeft om wapens gevraagd", "washington-post") in found


def test_bare_denial_is_an_empty_span_at_its_cue(statements_of: StatementsOf) -> None:
    text = "China ontkent."
    (statement,) = statements_of(text)
    assert (statement.start, statement.end, statement.speaker_id) == (6, 6, "china")


def test_chain_of_sources_keeps_the_outlet_in_via(statements_of: StatementsOf) -> None:
    text = "De top gaat door, meldt TASS, op gezag van het Russische ministerie van Buitenlandse Zaken."
    rows = {s.speaker_id: s for s in statements_of(text)}
    assert rows["russia-foreign-ministry"].parent == 0
    assert rows["russia-foreign-ministry"].via == "TASS"


def test_statement_inside_a_statement_points_to_it(statements_of: StatementsOf) -> None:
    text = "Poetin zei dat Rusland het plan heeft bestudeerd, aldus een lezing van het Kremlin."
    outer, inner = statements_of(text)
    assert (outer.sourcing, inner.parent, inner.sourcing) == ("readout", 0, "readout")


def test_zou_of_the_writer_is_reportative_and_zou_inside_speech_is_not(statements_of: StatementsOf) -> None:
    (doubted,) = statements_of("Blinken zou China hebben gewaarschuwd voor een nieuwe oorlog.")
    (told,) = statements_of("Blinken zei dat China de oorlog zou willen verlengen.")
    assert (doubted.reportative, told.reportative) == (True, False)


@pytest.mark.parametrize(
    ("text", "sourcing"),
    [
        ("Blinken zei dat China partij kiest.", "on_record"),
        ("De Kremlin-woordvoerder Dmitry Peskov zei dat China partij kiest.", "spokesperson"),
        ("Een hoge Amerikaanse functionaris zei dat China partij kiest.", "anonymous"),
        ("Volgens een lezing van het Kremlin kiest China partij.", "readout"),
        ("Volgens de New York Times kiest China partij.", "media"),
        ("Russische staatsmedia melden dat China partij kiest.", "state_media"),
    ],
)
def test_sourcing(statements_of: StatementsOf, text: str, sourcing: str) -> None:
    assert statements_of(text)[0].sourcing == sourcing


def test_a_text_that_breaks_off_behind_a_preposition(statements_of: StatementsOf) -> None:
    (statement,) = statements_of("Blinken waarschuwde voor een lange oorlog in")
    assert statement.speaker_id == "antony-blinken"
