"""Gold files: what is read from them, and what is said of each mistake in one."""

import json

import pytest

from helpers.check.gold import GoldError, read_gold
from helpers.read.articles import read_articles
from helpers.read.codebook import load_codebook


def test_a_gold_file_becomes_rows(gold_file, article, days):
    gold = read_gold(gold_file(), [article])
    (statement,), (meeting,) = gold.found.statements, gold.found.meetings
    (stance,), (act,) = gold.found.stances, gold.found.plan
    assert article.text[statement.start : statement.end] == statement.text
    assert meeting.participants == ("antony-blinken", "wang-yi")
    assert meeting.dates == days("2023-02-21")
    assert (stance.holder_id, stance.position, stance.term) == ("antony-blinken", "alleges", ("weapons",))
    assert (act.points, act.dates, act.announced_for) == ((1, 4), None, days("2023-02-24"))
    assert act.reported == gold.found.articles[0].interval == days("2023-02-20", "2023-02-24")
    assert gold.unchecked == ()


def test_without_the_article_what_cannot_be_checked_is_told(gold_file):
    assert read_gold(gold_file()).unchecked == ("a",)


def test_a_true_day_may_be_told(gold_file, article, days):
    gold = read_gold(gold_file(lambda gold: gold["article"].update(true_day="2023-02-21")), [article])
    assert gold.found.articles[0].true_day == days("2023-02-21").earliest


def test_one_end_of_a_date_may_be_open(gold_file, article):
    gold = read_gold(gold_file(lambda gold: gold["meetings"][0].update(date_latest="")), [article])
    assert gold.found.meetings[0].dates.days > 10**6


def first(table, **changes):
    return lambda gold: gold[table][0].update(changes)


def evidence(table, **changes):
    return lambda gold: gold[table][0]["evidence"][0].update(changes)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (first("statements", start=42), "s1: at 42 to 78 the article has .*'Wij zien .*' starts at 41"),
        (first("statements", text="Iets anders"), "s1: at 41 to 78 the article has .*copy the text anew"),
        (first("statements", start=80), "s1: 80 to 78 runs backwards; start comes first"),
        (evidence("meetings", end=38), "m1: at 0 to 38 the article has .* starts at 0"),
        (evidence("plan", start=-1), "p1: -1 to 78 runs backwards"),
        (first("statements", kind="citaat"), "statements, s1, kind: .*choose one of direct, indirect, mixed"),
        (
            first("statements", sourcing="pers"),
            "statements, s1, sourcing: .*on_record, spokesperson, readout",
        ),
        (first("meetings", status="done"), "meetings, m1, status: .*choose one of held, ongoing"),
        (first("meetings", mode="fax"), "meetings, m1, mode: .*choose one of in_person"),
        (first("stances", position="agrees"), "stances, t1, position: .*choose one of alleges"),
        (first("plan", act="reads"), "plan, p1, act: .*choose one of offers_mediation"),
        (first("plan", points=[13]), "plan, p1, points"),
        (first("plan", start=1), "plan, p1: .*unknown field `start`"),
        (first("statements", reportative="nee"), "statements, s1, reportative: Expected `bool`"),
        (lambda gold: gold["statements"][0].pop("via"), "statements, s1: .*missing required field `via`"),
        (lambda gold: gold.pop("plan"), "missing required field `plan`"),
        (lambda gold: gold["plan"].append("p2"), "plan, number 2: Expected `object`"),
        (first("statements", parent_id="s9"), "s1: parent_id s9 is no statement of this article"),
        (first("statements", parent_id="s1"), "s1: is reported inside itself"),
        (first("meetings", date_latest="2023-02-01"), "m1: date: .*put the earliest day first"),
        (first("meetings", date_latest="21 februari"), "m1: date: .*write it as 2023-02-24"),
        (first("plan", reported_latest="2023"), "p1: reported: .*write it as"),
        (first("plan", announced_for="vrijdag"), "p1: announced_for: .*write it as"),
        (first("meetings", participants=["wang-yi", "wang-yi"]), "m1: .*at least two participants"),
        (first("stances", holder_id="Wang Yi"), "t1: 'Wang Yi' is no actor_id"),
        (first("statements", addressee_id=["de VS"]), "s1: 'de VS' is no actor_id"),
        (first("meetings", evidence=[]), "m1: no evidence; add the sentence"),
        (first("stances", id="s1"), "s1: each entry needs an id of its own"),
        (first("stances", id=""), "an entry without id: each entry needs"),
        (lambda gold: gold.update(article_id="b"), "article_id is b; name the file b.json"),
        (lambda gold: gold.update(sha256="x"), "sha256 is not that of a.txt; put back that version"),
        (lambda gold: gold["article"].update(dating_basis="none"), "dating_basis none needs no published"),
        (lambda gold: gold["article"].update(published_latest=""), "inferred needs both published days"),
        (lambda gold: gold["article"].update(dating_basis="vague"), "dating_basis: .*choose one of day"),
        (lambda gold: gold["article"].update(true_day="a day"), "true_day: .*write it as"),
    ],
)
def test_each_mistake_is_named_with_file_entry_and_remedy(gold_file, article, change, told):
    with pytest.raises(GoldError, match=rf"a\.json: .*{told}"):
        read_gold(gold_file(change), [article])


def test_a_ring_of_parents_is_refused(gold_file, article):
    def ring(gold):
        (only,) = gold["statements"]
        gold["statements"] = [{**only, "parent_id": "s2"}, {**only, "id": "s2", "parent_id": "s1"}]

    with pytest.raises(GoldError, match="s1: is reported inside itself"):
        read_gold(gold_file(ring), [article])


def test_all_mistakes_are_told_at_once(gold_file, article):
    gold_file(first("plan", act="reads"), "b.json")

    def two(gold):
        gold["statements"][0]["parent_id"] = "s9"
        gold["meetings"][0]["evidence"] = []

    with pytest.raises(GoldError) as raised:
        read_gold(gold_file(two), [article])
    assert len(str(raised.value).splitlines()) == 3


def test_without_the_article_lengths_are_checked(gold_file):
    with pytest.raises(GoldError, match=r"s1: 42 to 78 is not as long as 'Wij zien"):
        read_gold(gold_file(first("statements", start=42)))


def test_broken_json_and_an_empty_folder(gold_file, tmp_path):
    folder = gold_file()
    (folder / "a.json").write_text("{", encoding="utf-8")
    with pytest.raises(GoldError, match=r"a\.json: not valid JSON"):
        read_gold(folder)
    with pytest.raises(GoldError, match=r"holds no \.json file"):
        read_gold(tmp_path / "gone")


def test_the_projects_gold_fits_the_seeds_and_the_codebook(project, seeds):
    gold = read_gold(project / "data" / "gold", read_articles(seeds).articles)
    assert gold.unchecked == ()
    assert len(gold.found.articles) == 5
    book = load_codebook()
    targets = {target.id: target for target in book.targets}
    assert {row.target_id for row in gold.found.stances} <= targets.keys()
    assert all(set(row.term) <= targets[row.target_id].terms.keys() for row in gold.found.stances)
    assert {topic for row in gold.found.meetings for topic in row.topics} <= book.meetings.topics.keys()


def test_the_projects_gold_has_one_of_each_stance_and_act_in_an_article(project):
    for file in (project / "data" / "gold").glob("*.json"):
        gold = json.loads(file.read_text(encoding="utf-8"))
        stances = [(row["target_id"], row["holder_id"], row["position"]) for row in gold["stances"]]
        acts = [(row["actor_id"], row["act"]) for row in gold["plan"]]
        assert len(set(stances)) == len(stances), file.name
        assert len(set(acts)) == len(acts), file.name
