"""Page furniture: what each line of a page is taken for, by the construction that gives it away."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.read.blocks import find_blocks, header_date, outlet_of

KINDS = {"header", "title", "outlet", "dateline", "heading", "teaser", "caption", "byline", "paragraph"}
PROSE = "De minister sprak dinsdag met zijn ambtgenoot over het plan."
MORE = "Daarna reisde hij door naar de hoofdstad, waar het overleg verderging."


def marked(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in find_blocks(text)]


def kind_of(line: str, after: str = PROSE) -> str:
    """What a line is taken for that stands between two paragraphs."""
    found = [kind for kind, text in marked(f"{PROSE}\n\n{line}\n\n{after}\n") if text == line]
    return found[0] if found else "several blocks"


class TestHeader:
    def test_month(self):
        assert marked(f" date 2023-02 {PROSE}") == [("header", "date 2023-02"), ("paragraph", PROSE)]
        assert header_date(f" date 2023-02 {PROSE}") == "2023-02"

    def test_day(self):
        assert marked(f" date 2023-02-19\r\n{PROSE}")[0] == ("header", "date 2023-02-19")
        assert header_date(" date 2023-02-19 x") == "2023-02-19"

    @pytest.mark.parametrize("text", ["date 2023", "een date 2023-02 x", "date 2023-02x", "date 2023-02-1 x", ""])
    def test_none(self, text):
        assert header_date(text) == ""
        assert all(kind != "header" for kind, _ in marked(text))

    @pytest.mark.parametrize("text", [" date 2023-13 x", " date 2023-02-30 x", " date 0001-01 x", " date 9999-12-31 x"])
    def test_no_such_day(self, text):
        assert header_date(text) == ""

    def test_prose_on_the_header_line_goes_on(self):
        text = f" date 2022-07 {PROSE}\n\n{MORE}"
        assert [kind for kind, _ in marked(text)] == ["header", "paragraph", "paragraph"]


class TestTitle:
    def test_first_line(self):
        assert marked(f"Ministers spreken over plan\n\n{PROSE}") == [
            ("title", "Ministers spreken over plan"),
            ("paragraph", PROSE),
        ]

    def test_after_header(self):
        text = f" date 2023-02 Minister: ‘Geen wapens naar het front’\n\n{PROSE}"
        assert marked(text)[1] == ("title", "Minister: ‘Geen wapens naar het front’")

    def test_question(self):
        assert marked(f"Komt er dan toch een vredesplan?\n\n{PROSE}")[0][0] == "title"

    def test_live(self):
        line = "LIVE | Minister reist naar hoofdstad, leger meldt nieuwe beschietingen in oosten"
        assert marked(f"{line}\n\n{PROSE}")[0] == ("title", line)

    def test_after_the_name_of_a_section(self):
        text = f"Buitenland\n\nMinisters spreken over plan\n\n{PROSE}"
        assert [kind for kind, _ in marked(text)] == ["heading", "title", "paragraph"]

    def test_in_lower_case(self):
        assert marked(f" date 2023-02 met video Minister reist naar hoofdstad\n\n{PROSE}")[1][0] == "title"

    def test_a_sentence_is_none(self):
        assert marked(f"{PROSE}\n\n{MORE}")[0][0] == "paragraph"

    def test_a_text_of_one_line_is_prose(self):
        assert marked("De minister sprak met zijn ambtgenoot")[0][0] == "paragraph"


class TestOutlet:
    @pytest.mark.parametrize("line", ["CNN", "NOS Nieuws", "VRT NWS", "• HLN", "de Volkskrant", "NRC"])
    def test_name_alone(self, line):
        assert kind_of(line) == "outlet"

    @pytest.mark.parametrize(
        ("line", "outlet"),
        [
            ("De Standaard, 23 februari 2023", "De Standaard"),
            ("NRC - donderdag 23 februari 2023", "NRC"),
            ("Het Parool (23-02-2023)", "Het Parool"),
            ("de Volkskrant | 24 feb. 2023 om 14.05 uur", "de Volkskrant"),
        ],
    )
    def test_a_name_and_a_day(self, line, outlet):
        assert outlet_of(line) == outlet
        assert [kind for kind, _ in marked(f"{line}\n\nMinister reist naar de hoofdstad\n\n{PROSE}")] == [
            "outlet",
            "title",
            "paragraph",
        ]

    @pytest.mark.parametrize("line", ["Trouw van de dag", "NRC en de oorlog van 2022", "Trouw 24 jaar later"])
    def test_not_with_other_words(self, line):
        assert outlet_of(line) == ""

    def test_name_with_a_label(self):
        assert outlet_of("Premium Het beste van De Telegraaf") == "De Telegraaf"

    def test_shown_name(self):
        assert outlet_of("VRT Nieuws") == "VRT NWS"

    def test_not_in_a_sentence(self):
        assert outlet_of("Dat meldt CNN") == ""
        assert kind_of("Dat meldt CNN.") == "paragraph"

    def test_place_above_it(self):
        text = f" date 2023-03 Hongkong\n\nCNN\n\n\n\n\n{PROSE}"
        assert marked(text)[1:3] == [("dateline", "Hongkong"), ("outlet", "CNN")]


class TestDateline:
    @pytest.mark.parametrize(
        "dateline",
        [
            "MÜNCHEN (ANP) -",
            "MÜNCHEN (ANP/AFP/RTR) –",
            "DEN HAAG (ANP) -",
            "Peking (Belga)",
            "(Bloomberg) --",
            "BRUSSEL –",
            "NEW YORK -",
            "Peking -",
            "Brussel/Peking -",
            "Moskou, 21 februari (Reuters) –",
            "Hongkong (CNN)",
            "Hongkong CNN —",
            "’s-Gravenhage -",
            "10.45 uur.",
            "17.40 -",
            "21:05",
        ],
    )
    def test_before_the_first_sentence(self, dateline):
        text = f"{dateline} {PROSE}\n\n{MORE}"
        assert marked(text)[:2] == [("dateline", dateline), ("paragraph", PROSE)]

    @pytest.mark.parametrize("dateline", ["PARIJS (ANP/AFP) -", "BRUSSEL –", "(Reuters) -", "17.40 -"])
    def test_before_a_later_paragraph(self, dateline):
        assert ("dateline", dateline) in marked(f"{PROSE}\n\n{dateline} {MORE}")

    @pytest.mark.parametrize(
        "sentence",
        [
            "Jens Stoltenberg (NAVO) waarschuwt voor wapens.",
            "Tom Peeters (CNN) zegt dat het overleg morgen verdergaat.",
            "Rusland – dat de oorlog begon – wil niet praten.",
            "VS – en niet China – levert wapens aan het front, zei hij.",
            "Het Sino- Russische overleg gaat door, aldus de minister.",
            "In 2022 - het eerste jaar van de oorlog - kwam er geen plan.",
        ],
    )
    def test_no_dateline(self, sentence):
        assert marked(f"{sentence}\n\n{PROSE}")[0] == ("paragraph", sentence)

    @pytest.mark.parametrize(
        "line",
        [
            "donderdag 6 april 2023 , 11:01",
            "Gepubliceerd op 19 februari 2023 om 14.05 uur",
            "15 september",
            "17:38",
            "Laatste update: 21 feb. 2023",
            "21-02-2023",
            "Gisteren, 20:15",
            "55 minuten geleden",
        ],
    )
    def test_day_or_hour_on_a_line_of_its_own(self, line):
        assert kind_of(line) == "dateline"


class TestHeading:
    @pytest.mark.parametrize(
        "line",
        [
            "Geïsoleerd",
            "Op de vlakte",
            "De druk loopt weer op",
            "'Geheime afspraak'",
            "‘Geen olie op het vuur’",
            "“Plan is niets waard”",
            "Reis was “grote fout”",
            "Wat staat er in het plan?",
            "Genoeg gepraat!",
            "15.50 - Minister: plan komt vrijdag",
            "***",
            "Plan met ‘rode lijnen’ voor relatie tussen beide landen",
        ],
    )
    def test_line_of_its_own(self, line):
        assert kind_of(line) == "heading"

    @pytest.mark.parametrize(
        "line",
        [
            "China ontkent.",
            "“Dat is onzin.”",
            "“Wat moeten we dan?”",
            "Hij zei dit:",
            "Dat was alles …",
            "- respect voor grenzen",
            "• Staakt-het-vuren",
        ],
    )
    def test_short_paragraph(self, line):
        assert kind_of(line) == "paragraph"

    def test_numbered_list_is_prose(self):
        text = f"{PROSE}\n1. Respect voor grenzen\n2. Een staakt-het-vuren\n3. Gesprekken\n"
        assert {kind for kind, _ in marked(text)} == {"paragraph"}

    def test_number_above_a_paragraph(self):
        assert kind_of("1. Respect voor grenzen") == "heading"


class TestTeaser:
    @pytest.mark.parametrize(
        "line",
        [
            "LEES OOK. Hoe het verder moet met het overleg",
            "Lees ook: Hoe het verder moet",
            "Lees meer",
            "Bekijk ook: minister stapt uit vliegtuig",
            "KIJK. Zo verliep de ontmoeting",
            "Luister: podcast over het plan",
            ">> Volg de oorlog in ons liveblog",
            "Lees ook deze analyse over het plan.",
            "Meer over dit onderwerp",
            "Meld je aan voor onze nieuwsbrief",
        ],
    )
    def test_line(self, line):
        assert kind_of(line) == "teaser"

    def test_title_below_its_label(self):
        text = f"{PROSE}\n\nLees ook\n\nHoe moet het verder met het overleg?\n\n{MORE}"
        assert [kind for kind, _ in marked(text)] == ["paragraph", "teaser", "teaser", "paragraph"]

    def test_at_the_end_of_a_paragraph(self):
        assert marked(f"{PROSE} Lees ook: Hoe het verder moet\n\n{MORE}")[:2] == [
            ("paragraph", PROSE),
            ("teaser", "Lees ook: Hoe het verder moet"),
        ]

    @pytest.mark.parametrize("line", ["“Lees ook de kleine letters”, zei hij.", "Kijk, dat is het hele punt van dit plan."])
    def test_no_teaser(self, line):
        assert kind_of(line) == "paragraph"


class TestCaption:
    @pytest.mark.parametrize(
        "line",
        [
            "© EPA",
            "Foto: ANP",
            "Foto Jan Willems",
            "Beeld AFP",
            "BEELD GETTY IMAGES",
            "ANP / AFP",
            "(Reuters)",
            "De minister bij aankomst. © REUTERS",
            "De minister bij aankomst in de hoofdstad. Ⓒ ANP/HH",
            "Het vliegtuig landt. De minister stapt uit. (beeld Epa/jan willems)",
            "De minister kijkt toe. Beeld AP",
            "Minister Jansen (r) met zijn ambtgenoot (l) voor het paleis.",
            "Ministers op het bordes | Foto: Belga",
        ],
    )
    def test_line(self, line):
        assert kind_of(line) == "caption"

    @pytest.mark.parametrize(
        "line",
        [
            "Dat meldt persbureau AFP.",
            "Foto's tonen hoe tanks de grens oversteken.",
            "Het beeld van China is veranderd, zei hij.",
            "Senator Miller (R) stemde tegen het plan.",
        ],
    )
    def test_no_caption(self, line):
        assert kind_of(line) == "paragraph"


class TestByline:
    @pytest.mark.parametrize(
        "line",
        [
            "Door Anna de Vries",
            "Door Anna de Vries en Piet Jansen",
            "Van onze correspondent in Peking",
            "Door onze redactie buitenland",
            "Redactie",
            "Redactie Buitenland",
            "Bron: ANP",
            "Auteur: Anna de Vries",
            "Door Anna de Vries Kopieer naar clipboard",
            "Door Anna de Vries 21 februari 2023",
            "Deel dit artikel: Share App Mail Tweet Pin",
            "Delen via E-mail",
            "Terug naar boven",
            "Reacties (12)",
            "Over de auteur Anna de Vries is correspondent in China. Zij woont in Peking.",
        ],
    )
    def test_line(self, line):
        assert kind_of(line) == "byline"

    def test_name_at_the_end(self):
        assert marked(f"Een titel van vier woorden\n\n{PROSE}\n\nAnna de Vries")[-1] == (
            "byline",
            "Anna de Vries",
        )

    def test_name_below_the_title(self):
        assert marked(f"Een titel van vier woorden\n\nAnna de Vries\n\n{PROSE}")[1] == (
            "byline",
            "Anna de Vries",
        )

    def test_source_at_the_end_of_a_paragraph(self):
        assert marked(f"{MORE}\n\n{PROSE} (ANP/AFP)")[1:] == [("paragraph", PROSE), ("byline", "(ANP/AFP)")]

    @pytest.mark.parametrize("line", ["Door de oorlog stijgen de prijzen.", "Van onze kant is alles gezegd."])
    def test_no_byline(self, line):
        assert kind_of(line) == "paragraph"


class TestParagraphs:
    @pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n \n", "\n\n\n\n", "\u2029"])
    def test_any_line_break_splits_them(self, line_break):
        assert marked(f"{PROSE}{line_break}{MORE}") == [("paragraph", PROSE), ("paragraph", MORE)]

    @pytest.mark.parametrize("line_break", ["\n", "\r\n"])
    def test_hard_wrapped_text_stays_whole(self, line_break):
        lines = [
            "De minister van Buitenlandse Zaken heeft dinsdag in",
            "Brussel gesproken met zijn ambtgenoot. Volgens de",
            "lezing van het ministerie duurde het gesprek een uur",
            "en ging het over het plan.",
        ]
        first = line_break.join(lines)
        text = first + line_break * 2 + "Overleg" + line_break * 2 + first
        assert marked(text) == [("paragraph", first), ("heading", "Overleg"), ("paragraph", first)]

    def test_hard_wrapped_text_without_blank_lines(self):
        first = (
            "De minister van Buitenlandse Zaken heeft dinsdag\n"
            "gesproken met zijn ambtgenoot in de stad. Het\n"
            "gesprek duurde volgens de lezing een uur en\n"
            "ging over het plan."
        )
        text = f"{first}\nOverleg in Brussel\n{first}"
        assert marked(text) == [("paragraph", first), ("heading", "Overleg in Brussel"), ("paragraph", first)]

    def test_a_link_on_a_line_of_its_own_splits_no_sentence(self):
        text = f"Dat meldt de\n\nFinancial Times\n\nop gezag van twee bronnen.\n\n{PROSE}"
        assert [kind for kind, _ in marked(text)] == ["paragraph", "paragraph"]

    def test_a_block_has_no_white_space_around_it(self):
        assert marked(f"  {PROSE}\t \n\u00a0{MORE}\u00a0") == [("paragraph", PROSE), ("paragraph", MORE)]


PIECES = st.sampled_from(
    [
        " date 2023-02 ",
        PROSE,
        MORE,
        "CNN",
        "LEES OOK.",
        "© ANP",
        "BRUSSEL –",
        "(ANP) -",
        "Door Anna de Vries",
        "10.45",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u2028",
        " ",
        "\t",
        "\0",
        "“",
        "”",
        "’",
        "- ",
        "1. ",
        ">>",
        "…",
        "\ufeff",
        "\u200b",
    ]
)


@given(st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=25).map("".join)))
def test_blocks_cover_all_that_is_not_white_space(text):
    blocks = find_blocks(text)
    assert {block.kind for block in blocks} <= KINDS
    for block in blocks:
        piece = text[block.start : block.end]
        assert piece and piece == piece.strip()
    assert all(one.end <= other.start for one, other in pairwise(blocks))
    covered = "".join(text[block.start : block.end] for block in blocks)
    assert "".join(covered.split()) == "".join(text.split())


HOSTILE = {
    "one line": "a",
    "one line of sentences": "De oorlog gaat door. ",
    "newlines": "\n",
    "returns": "\r\n",
    "zeros": "\0",
    "spaces": " ",
    "quotation marks": "“",
    "brackets": "(",
    "dashes": "BRUSSEL - ",
    "short lines": "a\n",
    "headings": "Overleg\n\n",
    "unfinished lines": "de\n",
    "credits": "Foto: ANP/AFP/ANP/AFP/ANP x\n",
    "pointers": ". lees ook ",
    "hours": "10.10 ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_long_repetition_is_covered(piece):
    text = piece * (40_000 // len(piece))
    covered = sum(block.end - block.start for block in find_blocks(text))
    assert covered >= sum(not character.isspace() for character in text)
