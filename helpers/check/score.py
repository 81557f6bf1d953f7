"""Findings against gold, as one object: scores, rules, errors and dating, each a DataFrame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from helpers.check.actors import Sides, load_sides
from helpers.check.constructions import Constructions, score_constructions
from helpers.check.dating import compare_dating
from helpers.check.errors import list_errors
from helpers.check.gold import Gold, read_gold
from helpers.check.meetings import compare_meetings
from helpers.check.passages import Passages
from helpers.check.positions import compare_plan, compare_stances
from helpers.check.rows import Found
from helpers.check.spellings import load_spellings, with_one_spelling
from helpers.check.statements import compare_statements
from helpers.check.summary import score_rules, summarise
from helpers.check.tables import TableError, known_actors, read_tables, to_found
from helpers.keep.corpus import PROJECT, Corpus
from helpers.records import Article

GOLD = PROJECT / "data" / "gold"


@dataclass(frozen=True, repr=False, eq=False)
class Score:
    """One set of predictions against gold.

    `summary` has a row a measure (`summarise`), `constructions` one a construction (`score_constructions`),
    `rules` one a rule (`score_rules`), `errors` one for every miss, false alarm and wrong value
    (`list_errors`), `dating` one an article (`compare_dating`). `notes` tells what was not compared.
    """

    name: str
    summary: pd.DataFrame
    constructions: pd.DataFrame
    rules: pd.DataFrame
    errors: pd.DataFrame
    dating: pd.DataFrame
    notes: tuple[str, ...]

    def __repr__(self) -> str:
        return f"Score({self.name}: {len(self.summary)} measures, {len(self.errors)} errors)"


def score(corpus: Corpus, gold: Path | str | Gold = GOLD, name: str = "corpus") -> Score:
    """Score what was found in a corpus. Articles without gold are left out.

    Raises `GoldError` for gold that is not what it should be, or was made for another version of an article.
    """
    articles = [finding.article for finding in corpus.findings]
    if not isinstance(gold, Gold):
        gold = read_gold(gold, articles)
    return score_tables(corpus.tables, gold, articles, name)


def score_folder(folder: Path | str, gold: Gold, articles: Iterable[Article] = ()) -> Score:
    """Score the tables in a folder, whatever tool wrote them. Raises `TableError`."""
    return score_tables(read_tables(folder), gold, articles, str(folder))


def score_tables(
    tables: Mapping[str, pd.DataFrame],
    gold: Gold,
    articles: Iterable[Article] = (),
    name: str = "predictions",
    sides: Sides | None = None,
) -> Score:
    """Score tables with the columns of `helpers.keep.tables`. `articles` show sentences and constructions;
    `sides` tells whose people are (by the project's codebook where None). An id that spells a known name in another
    way (sergei-lavrov) is that person's.

    A table that lacks is not scored; an article that lacks counts as one where nothing was found. Raises
    `TableError` for tables that cannot be compared, or that are about another version of an article.
    """
    told, wanted = to_found(tables, name), gold.found
    notes = (*_check(told, wanted, name), *_unchecked(gold))
    ids = tuple(sorted(wanted.sha256))
    spellings = load_spellings()
    told, wanted = with_one_spelling(_only(told, frozenset(ids)), spellings), with_one_spelling(wanted, spellings)
    sides = (sides or load_sides()).and_also(known_actors(tables, name))
    comparisons = []
    if "statements" in told.columns:
        comparisons.append(compare_statements(told, wanted))
    if "meetings" in told.columns:
        comparisons.append(compare_meetings(told, wanted, sides))
    if "stances" in told.columns:
        comparisons.append(compare_stances(told, wanted, sides))
    if "plan" in told.columns:
        comparisons.append(compare_plan(told, wanted, sides))
    dating, counts = compare_dating(told, wanted)
    for comparison in comparisons:
        counts += comparison.counts
    passages = Passages(articles)
    return Score(
        name=name,
        summary=summarise(counts, ids),
        constructions=score_constructions(comparisons, Constructions(passages)),
        rules=score_rules(comparisons),
        errors=list_errors(comparisons, passages),
        dating=dating,
        notes=notes,
    )


def _check(told: Found, wanted: Found, name: str) -> tuple[str, ...]:
    """What to know before reading the scores; raises `TableError` where offsets cannot be compared."""
    for article, sha256 in wanted.sha256.items():
        if told.sha256.get(article) and told.sha256[article] != sha256:
            raise TableError(f"{name}: {article} is another version of the article than the gold's; analyse that one.")
    if "articles" not in told.columns:
        return (f"{name}: there is no table of articles, so dating is not scored.",)
    lacking = sorted(wanted.sha256.keys() - told.sha256.keys())
    beyond = len(told.sha256.keys() - wanted.sha256.keys())
    notes = []
    if lacking:
        notes.append(f"{name}: {_some(lacking)} not analysed; everything in it counts as missed.")
    if beyond:
        notes.append(f"{name}: {beyond} without gold left out.")
    return tuple(notes)


def _unchecked(gold: Gold) -> tuple[str, ...]:
    if not gold.unchecked:
        return ()
    where = "offsets not checked and sentences not shown; name the folder of the articles"
    return (f"gold: no text at hand of {_some(gold.unchecked)}, so {where}.",)


def _some(articles: Sequence[str]) -> str:
    """Articles by name, or by the first name where they are many."""
    more = len(articles) - 1
    return f"{articles[0]} and {more} more" if more > 1 else " and ".join(articles)


def _only(found: Found, articles: frozenset[str]) -> Found:
    """What was found in some articles."""
    tables = ("articles", "statements", "meetings", "stances", "plan")
    kept = {table: tuple(row for row in getattr(found, table) if row.article_id in articles) for table in tables}
    return replace(found, **kept)
