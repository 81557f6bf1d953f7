"""One-sentence tests of who is spoken to: an object of the verb, or the one who is told."""

from __future__ import annotations

import pytest

TOLD = [
    ("Wang verzekerde Borrell dat China niets levert.", "josep-borrell"),
    ("Scholz beloofde Zelensky dat de tanks komen.", "volodymyr-zelensky"),
    ("Blinken herinnerde Wang eraan dat China neutraal heet.", "wang-yi"),
    ("Blinken liet Peking weten dat wapenleveringen gevolgen hebben.", "china"),
    ("Peking had Moskou laten weten dat het niet meedoet.", "russia"),
    ("Zelensky sprak Borrell. Die had hem vrijdag verzekerd dat er hulp komt.", "volodymyr-zelensky"),
    ("Macron drukte Xi op het hart dat er geen wapens naar Rusland mogen.", "xi-jinping"),
    ("Macron drukte Xi op het hart om geen wapens te leveren.", "xi-jinping"),
    ("Moskou verweet Kiev elk initiatief af te wijzen.", "ukraine"),
    ("Zakharova verweet Kiev dat het de vrede niet wil.", "ukraine"),
    ("‘Deze oorlog moet eindigen’, hield Ramaphosa de Russische leider voor.", "vladimir-putin"),
    ("Vrede kan pas na de terugtocht, maakte Zelensky Ramaphosa duidelijk.", "cyril-ramaphosa"),
    ("“U krijgt geen wapens”, vertelde Scholz Zelensky maandag in Berlijn.", "volodymyr-zelensky"),
    ("De partijen moeten praten, kreeg Blinken van Xi te horen.", "antony-blinken"),
    ("Macron liet zich door Xi verzekeren dat China niets levert.", "emmanuel-macron"),
    ("Scholz kreeg van Xi de verzekering dat China niets levert.", "olaf-scholz"),
    ("Sánchez gaf Xi te kennen dat China moet praten.", "xi-jinping"),
    ("Tegen Blinken zei Wang dat hij geen leveringen verwacht.", "antony-blinken"),
    ("Aan Zelensky beloofde Sunak dat er tanks komen.", "volodymyr-zelensky"),
    ("Sunak zegde aan Zelensky toe dat er tanks komen.", "volodymyr-zelensky"),
    ("Macron en Scholz zagen Xi. Ze vroegen hem geen wapens te leveren.", "xi-jinping"),
    ("Poetin ontving Wang. “We kijken uit naar het bezoek van Xi”, zei hij tegen de Chinees.", "wang-yi"),
    ("Tegen verslaggevers zei Scholz dat hij geen leveringen verwacht.", "reporters"),
    ("Poetin heeft gisteren in Samarkand tegen Xi gezegd dat hij begrip heeft.", "xi-jinping"),
    ("Hoekstra heeft er bij zijn Chinese collega Qin Gang op aangedrongen dat Peking bijdraagt.", "qin-gang"),
    ("Hoekstra schreef deze week aan de Tweede Kamer dat hij het zal opbrengen.", "netherlands-lower-house"),
    ("In een telefoongesprek met Scholz zei Xi dat China vrede wil.", "olaf-scholz"),
    ("Xi zei in een gesprek met Scholz dat China vrede wil.", "olaf-scholz"),
    ("Tijdens ontmoetingen met leiders, waaronder Macron, benadrukte Wang dat China vrede wil.", "emmanuel-macron"),
    ("Li Keqiang beloofde Oekraïne tanks.", "ukraine"),
]
NOBODY = [
    "Na een gesprek met Scholz zei Xi dat China vrede wil.",
    "De school zegt geschrokken te zijn en is in overleg met Scholz.",
    "Het is goed, zei Michel Matos, die bij het gesprek met Scholz was.",
    "Tegen die achtergrond zei Scholz dat het anders moet.",
    "Koeleba vertelde de BBC dat er geen illusies zijn.",
    "Scholz beloofde Oekraïne te steunen.",
    "Biden verzekerde Oekraïne te blijven steunen.",
    "Zelensky maakte duidelijk dat er geen vrede kan komen.",
    "“Dat is onzin”, antwoordde Peskov, de woordvoerder.",
    "Rutte vertelde in China dat het goed ging.",
    "Rutte zei in de strijd tegen Rusland dat het goed ging.",
]


@pytest.mark.parametrize(("text", "addressee"), TOLD)
def test_who_is_spoken_to(findings_of, text: str, addressee: str) -> None:
    assert {statement.addressee_id for statement in findings_of(text).statements} == {(addressee,)}


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_spoken_to(findings_of, text: str) -> None:
    (statement,) = findings_of(text).statements
    assert statement.addressee_id == ()


@pytest.mark.parametrize("text", ["Koeleba vertelde de BBC dat het kan.", "Koeleba vertelde de BBC: “Er zijn geen illusies.”"])
def test_an_outlet_that_is_told_is_the_channel(findings_of, text: str) -> None:
    (statement,) = findings_of(text).statements
    assert (statement.addressee_id, statement.via) == ((), "BBC")


def test_a_demand_goes_to_whom_its_speaker_spoke(findings_of) -> None:
    told, asked = findings_of(
        "‘Dit moet eindigen’, hield Ramaphosa Poetin voor. Hij vroeg om de vrijlating van gevangenen."
    ).statements
    assert told.addressee_id == asked.addressee_id == ("vladimir-putin",)


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("“Samen staan we sterker”, twitterde Michel.", "Twitter"),
        ("“Wij verdedigen ons”, zei Kagame tegen een Franse zender.", "een Franse zender"),
        ("Orbán zei in zijn wekelijkse radio-interview dat sancties niet werken.", "radio-interview"),
        ("Een diplomaat die niet met naam in de krant wil, zegt dat het tijd kost.", ""),
    ],
)
def test_channel(findings_of, text: str, via: str) -> None:
    (statement,) = findings_of(text).statements
    assert statement.via == via


CHANNELS = [
    ("In een video zei Zelensky dat het kan.", "video"),
    ("Rutte reageerde op de toespraak door te zeggen dat het kan.", ""),
    ("Rutte zei in een toespraak dat het kan. “We gaan door.”", "toespraak"),
    ("Rutte zei dat China met een voorstel komt. “We gaan door.”", ""),
    ("In een vorige week opgenomen interview zei Poetin dat het kan.", "interview"),
    ("Volgens bronnen van de krant The Wall Street Journal klopt het.", "The Wall Street Journal"),
    ("“Het kan”, zei Rutte op een persconferentie. “We gaan door”, voegde hij toe.", "persconferentie"),
]


@pytest.mark.parametrize(("text", "channel"), CHANNELS)
def test_the_channel_is_where_it_is_said(findings_of, text: str, channel: str) -> None:
    assert {statement.via for statement in findings_of(text).statements} == {channel}


def test_what_an_outlet_reports_of_a_pointer_is_the_sentence_before(findings_of) -> None:
    text = "De raket viel in Polen. Dat zei president Duda vrijdag, meldt persbureau Reuters."
    rows = findings_of(text).statements
    duda, outlet = sorted(rows, key=lambda row: row.speaker_id)
    assert (outlet.speaker_id, outlet.via, outlet.sourcing) == ("reuters", "Reuters", "on_record")
    assert (duda.speaker_id, duda.via, duda.parent) == ("andrzej-duda", "Reuters", rows.index(outlet))
    assert (outlet.start, outlet.end) == (duda.start, duda.end) == (0, 22)


def test_the_paper_behind_a_noun_is_the_channel(findings_of) -> None:
    text = "The Guardian bracht het nieuws. De krant schreef dat Rutte had gezegd dat het kan."
    assert {statement.via for statement in findings_of(text).statements} == {"The Guardian"}


def test_what_somebody_says_in_the_next_paragraph_has_no_channel(findings_of) -> None:
    text = "“Het kan”, zei Rutte op een persconferentie.\n\n“We gaan door”, zei Rutte."
    assert [statement.via for statement in findings_of(text).statements] == ["persconferentie", ""]
