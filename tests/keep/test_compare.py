"""Two corpora side by side: what is told in one and not in the other, and in which findings."""

from datetime import date

import pytest

from helpers.keep.compare import BY, compare, in_both, only_here, only_there
from helpers.keep.corpus import as_corpus
from helpers.keep.stories import stories, without_copies
from helpers.read.codebook import load_codebook
from helpers.records import Evidence, PlanAct, Stance

STORY = (
    "De Chinese topdiplomaat Wang Yi sprak woensdag in Moskou met president Poetin over de oorlog in Oekraïne. Volgens het "
    "Kremlin duurde het gesprek ruim een uur en kwam ook de handel tussen beide landen ter sprake. Wang zei na afloop dat "
    "China en Rusland hun betrekkingen willen verdiepen, zonder dat dit tegen derden is gericht."
)
DAY = (date(2023, 2, 22), date(2023, 2, 22))
PLACE = (Evidence(0, 10, "a_rule"),)


@pytest.fixture
def make_corpus():
    book = load_codebook()
    return lambda *findings: as_corpus(findings, book)


@pytest.fixture
def two(make_corpus, make_finding, make_meeting):
    """In the first Blinken meets Wang twice and Qin once, in the second Wang once and Putin meets Xi."""
    first = make_finding(
        "a",
        published=DAY,
        meetings=(
            make_meeting("antony-blinken wang-yi", dates=DAY, evidence=PLACE),
            make_meeting("antony-blinken wang-yi", dates=(date(2023, 3, 2),) * 2, evidence=PLACE),
            make_meeting("antony-blinken qin-gang", status="cancelled", evidence=PLACE),
        ),
        stances=(Stance("lethal-aid", "antony-blinken", "warns", evidence=PLACE),),
        plan=(PlanAct("china", "publishes", points=(1, 4), evidence=PLACE),),
    )
    second = make_finding(
        "b",
        published=DAY,
        meetings=(
            make_meeting("antony-blinken wang-yi", dates=DAY, evidence=PLACE),
            make_meeting("vladimir-putin xi-jinping", dates=DAY, evidence=PLACE),
        ),
        stances=(Stance("lethal-aid", "china", "denies", evidence=PLACE),),
        plan=(PlanAct("china", "publishes", points=(4,), evidence=PLACE),),
    )
    return make_corpus(first), make_corpus(second)


def test_pairs_are_counted_on_either_side_what_both_tell_first(two):
    met = compare(*two).meetings
    assert met[["one", "other", "here", "there"]].values.tolist() == [
        ["antony-blinken", "wang-yi", 2, 1],
        ["antony-blinken", "qin-gang", 1, 0],
        ["vladimir-putin", "xi-jinping", 0, 1],
    ]
    assert only_here(met)["other"].tolist() == ["qin-gang"]
    assert only_there(met)["one"].tolist() == ["vladimir-putin"]
    assert in_both(met)["other"].tolist() == ["wang-yi"]


def test_positions_acts_and_points(two):
    found = compare(*two)
    assert found.positions[["holder_id", "country", "position", "here", "there"]].values.tolist() == [
        ["antony-blinken", "USA", "warns", 1, 0],
        ["china", "CHN", "denies", 0, 1],
    ]
    assert found.acts[["actor_id", "act", "here", "there"]].values.tolist() == [["china", "publishes", 1, 1]]
    assert found.points[["point", "here", "there"]].values.tolist() == [[4, 1, 1], [1, 1, 0]]


def test_every_number_leads_to_its_findings(two):
    found = compare(*two)
    for table in BY:
        for row in getattr(found, table).itertuples():
            for corpus, number, ids in ((two[0], row.here, row.ids_here), (two[1], row.there, row.ids_there)):
                assert len(ids) == number
                assert all(len(corpus.sentences(finding_id)) for finding_id in ids)


def test_the_other_way_round_is_the_mirror_image(two):
    found, mirrored = compare(*two), compare(*reversed(two))
    for table in BY:
        pairs = [
            {tuple(row[: len(BY[table])]): row[-4:-2] for row in getattr(one, table).itertuples(index=False)}
            for one in (found, mirrored)
        ]
        assert pairs[0] == {what: counts[::-1] for what, counts in pairs[1].items()}


def test_nothing_is_compared_to_nothing(make_corpus, make_finding):
    found = compare(make_corpus(make_finding("a")), make_corpus(make_finding("b")))
    assert all(getattr(found, table).empty for table in BY)
    assert list(found.meetings) == ["one", "other", "here", "there", "ids_here", "ids_there"]


def test_articles_of_both_are_counted(two):
    articles = compare(*two).articles
    assert articles.to_dict("list") == {"article_id": ["a", "b"], "here": [1, 0], "there": [0, 1]}
    assert compare(two[0], two[0]).articles.values.tolist() == [["a", 1, 1]]


def test_actors_of_both_are_known_once(two):
    actors = compare(*two).actors["actor_id"]
    assert actors.is_unique
    assert {"wang-yi", "xi-jinping"} <= set(actors)


def test_a_story_of_several_outlets_is_told_and_can_be_left_out(make_corpus, make_finding):
    stance = (Stance("lethal-aid", "china", "denies", evidence=PLACE),)
    corpus = make_corpus(
        make_finding("a", STORY, DAY, "day", stances=stance),
        make_finding("b", f"{STORY} ANP", DAY, "day", stances=stance),
        make_finding("c", " ".join(reversed(STORY.split())), DAY, "day", stances=stance),
    )
    assert stories(corpus.articles)[["article_id", "articles", "outlets"]].values.tolist() == [["a", 2, ()]]
    once = without_copies(corpus)
    assert once.articles["article_id"].tolist() == ["a", "c"]
    assert (len(corpus.stances), len(once.stances)) == (3, 2)
    assert stories(once.articles).empty
    assert without_copies(once) is once
    assert compare(corpus, once).positions.loc[0, ["here", "there"]].tolist() == [3, 2]
