"""Who answers whom, who is heard, and on whose word it is known."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.show import tables_stances
from helpers.show.answering import ANSWERS, CLAIMS, NOBODY, exchanges_of
from helpers.show.chains import chains_of_stances
from helpers.show.figures_stances import POSITIONS
from helpers.show.hearing import hearing_of


def test_claims_and_answers_are_positions_of_the_codebook() -> None:
    assert {*CLAIMS, *ANSWERS} <= set(POSITIONS)
    assert not set(CLAIMS) & set(ANSWERS)


def test_every_claim_and_every_answer_is_in_some_pair(corpus) -> None:
    pairs = exchanges_of(corpus)
    positions = corpus.stances["position"]
    assert set(pairs.claims) - {NOBODY} == set(np.flatnonzero(positions.isin(CLAIMS)))
    assert sorted(set(pairs.answers) - {NOBODY}) == sorted(np.flatnonzero(positions.isin(ANSWERS)))


def test_a_pair_is_of_one_article_and_two_holders(corpus) -> None:
    pairs = exchanges_of(corpus)
    both = [(c, a) for c, a in zip(pairs.claims, pairs.answers, strict=True) if NOBODY not in (c, a)]
    assert both
    for claim, answer in both:
        one, other = corpus.stances.iloc[claim], corpus.stances.iloc[answer]
        assert one.article_id == other.article_id
        assert one.holder_id != other.holder_id


def test_only_the_pairs_of_some_rows(corpus) -> None:
    mask = (corpus.stances["position"] == "denies").to_numpy()
    pairs = exchanges_of(corpus).among(mask)
    assert set(pairs.answers) == set(np.flatnonzero(mask))
    assert len(exchanges_of(corpus).among(np.zeros(len(mask), dtype=bool))) == 0


@pytest.mark.parametrize("actor", ["ukraine", "west", "wang-yi", "emmanuel-macron"])
def test_mentions_and_statements_are_counted(corpus, actor: str) -> None:
    everywhere = np.ones(len(corpus.articles), dtype=bool)
    heard = {name: (mentions, statements) for name, mentions, statements in hearing_of(corpus).within(everywhere)}
    mentions = sum(actor == one.actor_id or actor in one.members for f in corpus.findings for one in f.mentions)
    assert heard[actor][0] == mentions
    own = (corpus.statements["speaker_id"] == actor).sum()
    assert heard[actor][1] >= own
    if actor != "ukraine":
        assert heard[actor][1] == own


def test_only_the_articles_asked_for(corpus) -> None:
    number = len(corpus.articles)
    first, every = np.arange(number) == 0, np.ones(number, dtype=bool)
    assert 0 < sum(n for _, n, _ in hearing_of(corpus).within(first)) < sum(n for _, n, _ in hearing_of(corpus).within(every))


def test_each_stance_has_its_chain_and_the_words_to_check_it(corpus) -> None:
    chains = chains_of_stances(corpus, corpus.stances)
    assert [chain.key for chain in chains] == corpus.stances["finding_id"].tolist()
    assert all(link.article_id == chain.article_id for chain in chains for link in chain.links)
    table = tables_stances.on_whose_word(corpus)
    requests = next(row for row in table.rows if row[0] == "Russia: requests")
    assert "Post" in requests[1] or "Times" in requests[1]


def test_a_stance_that_no_statement_tells_is_the_articles_own(corpus) -> None:
    own = [chain for chain in chains_of_stances(corpus, corpus.stances) if not chain.links]
    statements = corpus.statements
    for chain in own:
        for piece in corpus.sentences(chain.key).itertuples():
            inside = statements[(statements["article_id"] == piece.article_id)]
            assert not ((inside["start"] <= piece.start) & (piece.end <= inside["end"])).any()
