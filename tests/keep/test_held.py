"""Tables as they are held, in memory and in files: any column, any rows, and the places of values."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from helpers.keep.corpus import open_corpus
from helpers.keep.held import Selection, selected
from helpers.keep.lookup import Lookup
from helpers.keep.run import Options, analyse
from helpers.keep.tables import COLUMNS, FURTHER


@pytest.fixture(scope="module", params=["in memory", "in files"])
def held_by(request, corpus, seeds, tmp_path_factory):
    if request.param == "in memory":
        return corpus
    out = tmp_path_factory.mktemp("held") / "out"
    analyse(Options(sources=(str(seeds),)), out)
    return open_corpus(out)


def known(value: object) -> object:
    """A value of a row, None where it is a number that is missing."""
    return None if value is pd.NA else value


@pytest.mark.parametrize("name", COLUMNS)
def test_rows_are_those_of_the_table(held_by, corpus, name):
    held, table = held_by.held(name), getattr(corpus, name)
    assert len(held) == len(table)
    places = [len(table) - 1, 0, len(table) // 2]
    pd.testing.assert_frame_equal(held.at(places), table.iloc[places], check_index_type=False)
    for row, expected in zip(held.rows(places), table.iloc[places].itertuples(), strict=True):
        assert [known(value) for value in row] == [known(value) for value in expected]
    assert list(held.at([]).columns) == list(table.columns)


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_are_those_of_the_table(held_by, corpus, name):
    for column, holds in COLUMNS[name].items():
        told = held_by.held(name).column(column).to_pylist()
        expected = getattr(corpus, name)[column].tolist()
        if holds in ("list", "numbers"):
            told = [tuple(values) for values in told]
        assert [known(value) for value in expected] == told, column
    with pytest.raises(KeyError):
        held_by.held(name).column("weather")


def test_places_of_values(held_by, corpus):
    held, articles = held_by.held("evidence"), corpus.articles["article_id"]
    wanted = [articles.iloc[3], "nowhere", articles.iloc[1]]
    assert held.where("article_id", wanted).tolist() == np.flatnonzero(corpus.evidence["article_id"].isin(wanted)).tolist()
    assert held.where("article_id", ["nowhere"]).tolist() == held.where("article_id", []).tolist() == []


def test_rows_of_another_table(held_by, corpus):
    found = held_by.held("evidence").matches("finding_id", held_by.held("plan"), "finding_id")
    expected = pd.Index(corpus.plan["finding_id"]).get_indexer(corpus.evidence["finding_id"])
    assert found.tolist() == expected.tolist()


def test_how_often_an_article_mentions_whom(held_by, corpus):
    held = held_by.held("mentions")
    told = {(row.article_id, row.actor_id): row.mentions for row in held.rows(range(len(held)))}
    counted: dict[tuple[str, str], int] = {}
    for finding in corpus.findings:
        for mention in finding.mentions:
            for actor in mention.members or (mention.actor_id,):
                key = finding.article.article_id, actor
                counted[key] = counted.get(key, 0) + 1
    assert told == {key: number for key, number in counted.items() if key[1]}
    assert list(held.at([]).columns) == list(FURTHER["mentions"])


def test_what_was_found_in_articles_is_read_at_once(held_by, corpus):
    ids = corpus.articles["article_id"].tolist()
    assert held_by.read([ids[4], ids[0], ids[4]]) == {one: corpus.finding(one) for one in (ids[4], ids[0])}
    assert list(held_by.read_texts(np.array([2, 0]))) == [(ids[nth], corpus.texts[ids[nth]]) for nth in (2, 0)]
    with pytest.raises(KeyError):
        held_by.read([ids[0], "nowhere"])
    assert ids[0] in held_by.texts
    assert "nowhere" not in held_by.texts


def test_a_selection_reads_the_rows_that_are_asked_for(held_by, corpus):
    held, table = held_by.held("stances"), corpus.stances
    mask = (table["position"] == "denies").to_numpy()
    chosen = Selection.of_mask(held, mask)
    assert len(chosen) == mask.sum()
    assert chosen.page(1, 3)["finding_id"].tolist() == table[mask]["finding_id"].tolist()[1:3]
    assert chosen.frame["finding_id"].tolist() == table[mask]["finding_id"].tolist()
    assert Selection(held, chosen.places).mask.tolist() == mask.tolist()


def test_rows_may_be_told_as_a_table_or_not_at_all(corpus):
    held, few = corpus.held("plan"), corpus.plan[3:5]
    assert selected(held, few).places.tolist() == [3, 4]
    assert selected(held, few).frame is few
    assert len(selected(held, None)) == len(corpus.plan)
    assert selected(held, selected(held, few)).places.tolist() == [3, 4]


@pytest.mark.parametrize("all_at_once", [0, 10_000])
def test_rows_are_looked_up_by_a_value(held_by, corpus, monkeypatch, all_at_once):
    monkeypatch.setattr("helpers.keep.lookup._ALL", all_at_once)
    monkeypatch.setattr("helpers.keep.lookup._REMEMBERED", 3)
    pieces = Lookup(held_by.held("evidence"), "article_id")
    for article_id in [*corpus.articles["article_id"], "nowhere", corpus.articles["article_id"].iloc[0]]:
        expected = np.flatnonzero(corpus.evidence["article_id"] == article_id).tolist()
        assert [row.Index for row in pieces[article_id]] == expected
    every = pieces.get([*corpus.articles["article_id"], "nowhere"])
    assert sum(map(len, every.values())) == len(corpus.evidence)
