"""A corrected article becomes gold, and reads back as what was corrected."""

import dataclasses
import json

import pytest

from helpers import check
from helpers.check.gold import GoldError, read_gold
from helpers.check.promote import PromotionError, promote
from helpers.keep.corrections import judge

WHEN = {"published": "2023-02-19/2023-02-23", "basis": "inferred"}
MUNICH = "000_384bbdaf1085f4f2"


@pytest.fixture
def desk(corpus, tmp_path):
    return dataclasses.replace(corpus, folder=tmp_path / "corrections")


@pytest.fixture
def corrected(desk):
    """An article of which every finding was judged: one rejected, one changed, one added, the others accepted."""
    denied = desk.stances.loc[desk.stances["article_id"] == MUNICH, "finding_id"].iloc[0]
    after = judge.save(desk, judge.reject(desk, denied, "Ann")).corpus
    act = after.plan.loc[after.plan["article_id"] == MUNICH, "finding_id"].iloc[0]
    after = judge.save(after, judge.change(after, act, "Ann", {"points": (3, 4)})).corpus
    values = dict(target_id="lethal-aid", holder_id="nato", position="warns", term=(), sourcing="media", reportative=False)
    after = judge.save(after, judge.add(after, MUNICH, "stances", "Ann", values, [(129, 198)])).corpus
    for table in ("statements", "accounts", "stances", "plan"):
        rows = after.tables[table]
        for finding_id in rows.loc[rows["article_id"] == MUNICH, "finding_id"]:
            after = judge.save(after, judge.accept(after, finding_id, "Bob", MUNICH)).corpus
    return after


def test_it_reads_back_as_what_was_corrected(corrected, tmp_path):
    path = promote(corrected, MUNICH, "Ann", folder=tmp_path / "gold", **WHEN)
    article = next(one.article for one in corrected.findings if one.article.article_id == MUNICH)
    gold = read_gold(path.parent, [article])
    assert gold.unchecked == ()
    scores = check.score(corrected, gold).summary
    found = scores[(scores["expected"] > 0) | (scores["predicted"] > 0)]
    assert ((found["right"] == found["predicted"]) & (found["right"] == found["expected"])).all()
    stances = {(row.holder_id, row.position) for row in gold.found.stances}
    assert ("nato", "warns") in stances
    assert any(row.points == (3, 4) for row in gold.found.plan)


def test_it_has_the_form_of_the_projects_gold(corrected, tmp_path, project):
    path = promote(corrected, MUNICH, "Ann", folder=tmp_path / "gold", **WHEN)
    told = json.loads(path.read_text("utf-8"))
    own = json.loads((project / "data" / "gold" / path.name).read_text("utf-8"))
    assert list(told) == list(own)
    for table in ("statements", "meetings", "stances", "plan"):
        assert set(told[table][0]) == set(own[table][0])
        assert next(iter(told[table][0])) == "id"
    assert told["annotator"] == "Ann"


def test_what_nobody_judged_is_told(desk, tmp_path):
    with pytest.raises(PromotionError, match=r"nobody judged \d+ of its findings .*judge them, or call the article complete"):
        promote(desk, MUNICH, "Ann", folder=tmp_path, **WHEN)


def test_an_article_that_is_called_complete_will_do(desk, tmp_path):
    after = judge.save(desk, judge.complete(desk, MUNICH, "Ann")).corpus
    assert promote(after, MUNICH, "Ann", folder=tmp_path / "gold", **WHEN).is_file()
    undone = judge.save(after, judge.withdraw(after, [after.corrections["correction_id"].iloc[0]], "Ann")).corpus
    with pytest.raises(PromotionError, match="nobody judged"):
        promote(undone, MUNICH, "Ann", folder=tmp_path / "other", **WHEN)


def test_a_file_that_is_there_is_not_replaced_unasked(corrected, tmp_path):
    path = promote(corrected, MUNICH, "Ann", folder=tmp_path / "gold", **WHEN)
    before = path.read_bytes()
    with pytest.raises(PromotionError, match="is there already; say overwrite=True"):
        promote(corrected, MUNICH, "Bob", folder=path.parent, **WHEN)
    assert path.read_bytes() == before
    promote(corrected, MUNICH, "Bob", folder=path.parent, overwrite=True, **WHEN)
    assert b'"annotator": "Bob"' in path.read_bytes()


@pytest.mark.parametrize(
    "when",
    [
        {"published": "februari", "basis": "month"},
        {"published": "", "basis": "day"},
        {"published": "2023-02-19", "basis": "vague"},
    ],
)
def test_what_is_no_gold_is_not_written(corrected, tmp_path, when):
    with pytest.raises(GoldError):
        promote(corrected, MUNICH, "Ann", folder=tmp_path / "gold", **when)
    assert list((tmp_path / "gold").iterdir()) == []


def test_a_disk_that_fails_leaves_nothing(corrected, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(PromotionError, match=r"No space left on device.*nothing was"):
        promote(corrected, MUNICH, "Ann", folder=tmp_path / "gold", **WHEN)
    assert list((tmp_path / "gold").iterdir()) == []


def test_an_unknown_article(desk, tmp_path):
    with pytest.raises(KeyError):
        promote(desk, "x", "Ann", folder=tmp_path, **WHEN)
