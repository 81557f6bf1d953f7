"""Which statements are one utterance."""

import dataclasses
import itertools

import duckdb
import pytest

from helpers.find.utterances import Speaker
from helpers.keep.together import make_tables
from helpers.keep.together.quotations import MAY_BE
from helpers.records import Findings

ONE = "We zien aanwijzingen dat zij overwegen om dodelijke wapens te leveren aan het Russische leger"
TRANSLATED = "We hebben aanwijzingen gezien dat ze overwegen dodelijke wapens aan het Russische leger te leveren"


def shared_utterances(findings: list[Findings]) -> tuple[tuple[tuple[int, int], ...], ...]:
    """The places (article, statement) of each utterance that has several."""
    tables = make_tables(findings)
    articles = {finding.article.article_id: number for number, finding in enumerate(findings)}
    spans = [[(one.start, one.end) for one in finding.statements] for finding in findings]
    places: dict[str, list[tuple[int, int]]] = {}
    for row in tables["statements"].itertuples():
        number = articles[row.article_id]
        places.setdefault(row.utterance_id, []).append((number, spans[number].index((row.start, row.end))))
    return tuple(sorted(tuple(sorted(group)) for group in places.values() if len(group) > 1))


@pytest.fixture
def groups(make_finding, make_statement):
    """The groups among statements that are each given with its article's name, as lists of numbers."""

    def find(*said: tuple[str, str, dict]) -> list[list[int]]:
        findings: list[Findings] = []
        numbers: dict[tuple[int, int], int] = {}
        for article in dict.fromkeys(name for name, _, _ in said):
            own = [(number, content, told) for number, (name, content, told) in enumerate(said) if name == article]
            text = " ".join(f"“{content}”, zei hij." for _, content, _ in own)
            numbers |= {(len(findings), index): number for index, (number, _, _) in enumerate(own)}
            statements = tuple(make_statement(text, content, **told) for _, content, told in own)
            findings.append(make_finding(article, text, statements=statements))
        return [[numbers[place] for place in group] for group in shared_utterances(findings)]

    return find


SPEAKERS = [Speaker(*one) for one in itertools.product(("", "wang-yi", "china"), ("", "CHN", "USA"), (True, False))]


def test_the_query_for_pairs_knows_who_may_be_one_speaker():
    rows = [(place, *dataclasses.astuple(one)) for place, one in enumerate(SPEAKERS)]
    con = duckdb.connect()
    con.execute("CREATE TABLE said (place INT, speaker_id TEXT, country TEXT, person BOOL)")
    con.executemany("INSERT INTO said VALUES (?, ?, ?, ?)", rows)
    found = con.execute(f"SELECT one.place, other.place FROM said AS one, said AS other WHERE {MAY_BE}").fetchall()
    numbers = range(len(SPEAKERS))
    assert set(found) == {(a, b) for a in numbers for b in numbers if SPEAKERS[a].may_be(SPEAKERS[b])}


class TestSame:
    def test_two_translations(self, groups):
        assert groups(("a", ONE, {}), ("b", TRANSLATED, {})) == [[0, 1]]

    def test_the_same_words_told_by_the_writer(self, groups):
        assert groups(("a", ONE, {"kind": "indirect"}), ("b", ONE, {"kind": "indirect"})) == [[0, 1]]

    def test_one_breaks_it_off_and_another_gives_it_in_full(self, groups):
        rest = "en we hebben heel duidelijk gemaakt dat dit een ernstig probleem zou zijn voor onze relatie"
        parts = ("a", ONE, {}), ("a", rest, {})
        assert groups(*parts, ("b", f"{TRANSLATED}, {rest}", {})) == [[0, 1, 2]]
        assert groups(*parts) == []

    @pytest.mark.parametrize(
        ("speaker", "other"),
        [
            ("antony-blinken", "united-states"),
            ("us-state-department", "antony-blinken"),
            ("anonymous-united-states", "united-states"),
        ],
    )
    def test_somebody_speaks_for_a_country(self, groups, speaker, other):
        assert groups(("a", ONE, {"speaker_id": speaker}), ("b", TRANSLATED, {"speaker_id": other})) == [[0, 1]]

    def test_a_speaker_who_is_not_told_when_the_words_are_the_same(self, groups):
        assert groups(("a", ONE, {"speaker_id": ""}), ("b", ONE, {})) == [[0, 1]]

    def test_three_articles(self, groups):
        assert groups(("a", ONE, {}), ("b", TRANSLATED, {}), ("c", ONE, {})) == [[0, 1, 2]]


class TestOther:
    @pytest.mark.parametrize("other", ["wang-yi", "china", "joe-biden"])
    def test_another_speaker(self, groups, other):
        assert groups(("a", ONE, {}), ("b", ONE, {"speaker_id": other})) == []

    def test_a_speaker_who_is_not_told_when_the_words_differ(self, groups):
        loose = "Er zijn tekenen dat men in Peking overweegt wapens te leveren aan het Russische leger"
        assert groups(("a", ONE, {"speaker_id": ""}), ("b", loose, {})) == []

    def test_an_untold_speaker_does_not_join_two_people(self, groups):
        said = [("a", ONE, {}), ("b", ONE, {"speaker_id": ""}), ("c", ONE, {"speaker_id": "wang-yi"})]
        assert groups(*said) == [[0, 1]]

    def test_the_same_subject_in_other_words(self, groups):
        other = "Peking moet weten dat wapens voor het Russische leger gevolgen hebben voor de onderlinge relatie"
        assert groups(("a", ONE, {}), ("b", other, {})) == []

    def test_a_few_words(self, groups):
        assert groups(("a", "Dat is onaanvaardbaar", {}), ("b", "Dat is onaanvaardbaar", {})) == []

    def test_what_is_reported_inside_it(self, make_finding, make_statement):
        text = f"Het ministerie meldt dat Blinken zei: {ONE}."
        outer = make_statement(text, text[20:-1], speaker_id="us-state-department")
        inner = make_statement(text, ONE, parent=0)
        assert shared_utterances([make_finding("a", text, statements=(outer, inner))]) == ()


def test_the_two_seeds_that_quote_the_same_interview(seeds, make_finding, make_statement):
    first = (seeds / "000_384bbdaf1085f4f2.txt").read_text("utf-8")
    second = (seeds / "002_087f8b08bb0593c3.txt").read_text("utf-8")
    said = [
        first[first.index("De zorgen die") : first.index(",” vertelde Blinken")],
        first[first.index("En we hebben ze") : first.index(" De Verenigde Staten zouden ook") - 1],
        second[second.index("De zorg die") : second.index("”\n\nBlinken waarschuwde")],
        second[second.index("We hebben dit nauwlettend") : second.index("”, vertelde Blinken")],
    ]
    findings = [
        make_finding("0", first, statements=tuple(make_statement(first, content) for content in said[:2])),
        make_finding("2", second, statements=tuple(make_statement(second, content) for content in said[2:])),
    ]
    assert shared_utterances(findings) == (((0, 0), (0, 1), (1, 0)),)
