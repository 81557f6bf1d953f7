"""Small tables to read under the figures: names instead of ids, days as people write them, sentences as evidence.

For counting and joining there are the DataFrames of the corpus; these are for the eye.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from helpers.show import markup, style, when
from helpers.show.chains import report_chain_rows
from helpers.show.figures_articles import narrowing
from helpers.show.figures_network import meeting_graph
from helpers.show.figures_plan import ACTS, REACTIONS, is_before, proposal
from helpers.show.figures_stances import POSITIONS, TERMS
from helpers.show.markup import Html
from helpers.show.names import Names
from helpers.show.telling import FOUND, Telling

_MOST_DAYS = 3


@dataclass(frozen=True)
class Table:
    """Rows to read. Shows itself in a notebook; `frame` gives the same as a DataFrame of strings."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]

    @property
    def html(self) -> Html:
        return markup.table(self.columns, self.rows)

    @property
    def frame(self) -> pd.DataFrame:
        return pd.DataFrame([[_plain(value) for value in row] for row in self.rows], columns=list(self.columns))

    def folded(self, summary: str) -> Html:
        """The table behind one line, which unfolds it."""
        return markup.folded(f"{summary} ({len(self.rows)})", self.html)

    def __len__(self) -> int:
        return len(self.rows)

    def __repr__(self) -> str:
        return "\n".join(" | ".join(_plain(value) for value in row) for row in (self.columns, *self.rows))

    def _repr_html_(self) -> str:
        return self.html


def _plain(value: object) -> str:
    return markup.plain(value) if isinstance(value, Html) else str(value)


def articles(corpus, rows: pd.DataFrame | None = None) -> Table:
    """Each article: its days, how they are known, how much was found in it, and the share of its prose that tells it."""
    names = Names(corpus)
    found = {layer: corpus.accounts if layer == "meetings" else getattr(corpus, layer) for layer in FOUND}
    made = []
    for row in (corpus.articles if rows is None else rows).itertuples():
        days = when.words(when.interval(row.published_earliest, row.published_latest))
        counts = [int((table["article_id"] == row.article_id).sum()) for table in found.values()]
        made.append(
            (
                names.article(row.article_id),
                row.outlet or when.NOT_TOLD,
                days,
                row.dating_basis,
                row.words,
                *counts,
                f"{coverage(corpus, row.article_id):.0%}",
            )
        )
    return Table(("article", "outlet", "appeared", "basis", "words", *found, "covered"), tuple(made))


def coverage(corpus, article_id: str) -> float:
    """The share of an article's prose, in characters, that is evidence of some finding; the rest no rule explained."""
    article = next(f.article for f in corpus.findings if f.article.article_id == article_id)
    prose = {place for b in article.blocks if b.kind == "paragraph" for place in range(b.start, b.end)}
    rows = corpus.evidence[corpus.evidence["article_id"] == article_id]
    told = {place for row in rows.itertuples() for place in range(row.start, row.end)}
    return len(prose & told) / len(prose) if prose else 0.0


def clues(corpus) -> Table:
    """Every clue that narrowed an article's days: its words, what it was resolved to, what it ruled out."""
    names = Names(corpus)
    made = []
    for finding in corpus.findings:
        article = finding.article
        for cue in narrowing(finding.dating.cues):
            words = article.text[cue.evidence.start : cue.evidence.end]
            made.append(
                (
                    names.article(article.article_id),
                    markup.dutch(words),
                    _fewer(cue.resolved_to),
                    cue.ruled_out.removeprefix("Rules out ").rstrip("."),
                    cue.evidence.rule,
                )
            )
    return Table(("article", "the words", "resolved to", "ruled out", "rule"), tuple(made))


def _fewer(dates: str) -> str:
    days = dates.split(", ")
    return dates if len(days) <= _MOST_DAYS + 1 else f"{', '.join(days[:_MOST_DAYS])} and {len(days) - _MOST_DAYS} more"


def meetings(corpus, rows: pd.DataFrame | None = None) -> Table:
    """Each meeting: who, when, where, in which status and mode, and in which articles."""
    names = Names(corpus)
    made = []
    for row in (corpus.meetings if rows is None else rows).itertuples():
        told_in = corpus.accounts.loc[corpus.accounts["finding_id"] == row.finding_id, "article_id"]
        made.append(
            (
                when.words(when.interval(row.date_earliest, row.date_latest)),
                names.join(row.participants),
                ", ".join(filter(None, (row.place, row.setting))) or when.NOT_TOLD,
                row.status,
                style.plain(row.mode),
                ", ".join(map(style.plain, row.topics)) or when.NOT_TOLD,
                ", ".join(names.article(article) for article in told_in),
            )
        )
    return Table(("when", "who", "where", "status", "mode", "topics", "article"), tuple(made))


def pairs(corpus) -> Table:
    """Who met whom how often: each two who met or were to meet, the days, and the status of each meeting."""
    names = Names(corpus)
    rows = {row.finding_id: row for row in corpus.meetings.itertuples()}
    made = []
    for one, other, told in meeting_graph(corpus.meetings).edges(data=True):
        days = [when.words(when.interval(rows[m].date_earliest, rows[m].date_latest)) for m in told["meetings"]]
        states = [rows[m].status for m in told["meetings"]]
        made.append((names(one), names(other), len(days), "; ".join(f"{d} ({s})" for d, s in zip(days, states, strict=True))))
    return Table(("one", "other", "meetings", "when"), tuple(sorted(made, key=lambda row: (-row[2], row[0], row[1]))))


def accounts(corpus, finding_id: str) -> Table:
    """The accounts of one meeting side by side, and what only one of them tells.

    Raises `KeyError` for an id that is no meeting's.
    """
    told = corpus.accounts[corpus.accounts["finding_id"] == finding_id]
    if told.empty:
        raise KeyError(f"{finding_id}: no meeting has this id; ids stand in the column finding_id of corpus.meetings.")
    names = Names(corpus)
    sentences = corpus.sentences(finding_id)
    columns = ["", *(f"article {names.article(row.article_id)}" for row in told.itertuples()), "told by only one"]
    lines = []
    for label, tell in _ACCOUNT.items():
        values = [tell(row) for row in told.itertuples()]
        alone = [column for column, value in zip(columns[1:], values, strict=False) if value]
        only = alone[0] if len(alone) == 1 and len(values) > 1 else ""
        lines.append((label, *(value or when.NOT_TOLD for value in values), only))
    evidence = [
        markup.lines(markup.dutch(s) for s in sentences.loc[sentences["article_id"] == a, "sentence"].unique())
        for a in told["article_id"]
    ]
    return Table(tuple(columns), (*lines, ("sentences", *evidence, "")))


_ACCOUNT = {
    "when": lambda row: when.words(when.interval(row.date_earliest, row.date_latest)) if row.date_earliest else "",
    "where": lambda row: row.place,
    "setting": lambda row: row.setting,
    "status": lambda row: row.status,
    "mode": lambda row: "" if row.mode == "unknown" else style.plain(row.mode),
    "topics": lambda row: ", ".join(map(style.plain, row.topics)),
    "minutes": lambda row: "" if pd.isna(row.duration_minutes) else str(row.duration_minutes),
}


def positions(corpus) -> Table:
    """Who takes which position, in which articles."""
    return _gathered(corpus, corpus.stances, "position", POSITIONS, "holder_id")


def acts(corpus) -> Table:
    """Who does what with the plan, in which articles."""
    return _gathered(corpus, corpus.plan, "act", ACTS, "actor_id")


def _gathered(corpus, rows: pd.DataFrame, column: str, order: Iterable[str], actor: str) -> Table:
    """A row for each value of a column that occurs: the actors, and the articles in which they are told."""
    names = Names(corpus)
    made = []
    for value in order:
        here = rows[rows[column] == value]
        if len(here):
            told_in = ", ".join(names.article(article) for article in sorted(set(here["article_id"])))
            made.append((style.plain(value), names.join(dict.fromkeys(here[actor])), told_in))
    return Table((column, "who", "article"), tuple(made))


def sourcing(corpus) -> Table:
    """How many stances of each country are sourced how, from nearest to farthest."""
    rows = corpus.stances
    countries = sorted(set(rows["country"]), key=lambda country: (not country, country))
    made = []
    for source in style.SOURCING:
        here = rows[rows["sourcing"] == source]
        if len(here):
            made.append((style.plain(source), *(int((here["country"] == country).sum()) for country in countries), len(here)))
    return Table(("sourcing", *(country or when.NOT_TOLD for country in countries), "all"), tuple(made))


def stances(corpus, rows: pd.DataFrame | None = None) -> Table:
    """Each stance: holder, position, term and sourcing, with the sentences that tell it."""
    names = Names(corpus)
    made = [
        (
            names(row.holder_id),
            style.plain(row.position),
            ", ".join(row.term) or "none",
            style.plain(row.sourcing) + (", zou" if row.reportative else ""),
            names.article(row.article_id),
            _told(corpus, row.finding_id),
        )
        for row in (corpus.stances if rows is None else rows).itertuples()
    ]
    return Table(("holder", "position", "term", "sourcing", "article", "sentence"), tuple(made))


def terms(corpus) -> Table:
    """What the aid is called in each article, and by whom."""
    names = Names(corpus)
    made = []
    for term in TERMS:
        said: dict[str, dict[str, None]] = {}
        for row in corpus.stances.itertuples():
            if term in row.term:
                said.setdefault(row.article_id, {})[names(row.holder_id)] = None
        made.append((term, *(", ".join(said.get(article, ())) or "nobody" for article in corpus.articles["article_id"])))
    return Table(("term", *(f"article {names.article(a)}" for a in corpus.articles["article_id"])), tuple(made))


def chains(corpus) -> Table:
    """Statements inside statements: who reports whom, by which cue, and the words at the end of the chain."""
    names = Names(corpus)
    made = []
    for chain in report_chain_rows(corpus):
        last = chain[-1]
        words = corpus.texts[last.article_id][last.start : last.end]
        links = " ← ".join(f"{names(row.speaker_id)} ({row.cue})" for row in chain)
        made.append((names.article(last.article_id), links, style.plain(last.sourcing), markup.dutch(words)))
    return Table(("article", "who ← whom", "sourcing", "the words"), tuple(made))


def plan(corpus, rows: pd.DataFrame | None = None) -> Table:
    """Each act on the plan: who, what, when it was done and when it was reported, with the sentences that tell it."""
    names = Names(corpus)
    chosen = corpus.plan if rows is None else rows
    made = [
        (
            style.plain(row.act),
            names(row.actor_id),
            when.words(when.interval(row.date_earliest, row.date_latest)),
            when.words(when.interval(row.reported_earliest, row.reported_latest)),
            ", ".join(map(str, row.points)) or "none",
            _told(corpus, row.finding_id),
        )
        for row in sorted(chosen.itertuples(), key=lambda row: (ACTS.index(row.act), row.reported_earliest))
    ]
    return Table(("act", "actor", "done", "reported", "points", "sentence"), tuple(made))


def reactions(corpus) -> Table:
    """The acts that answer the plan, from warm to cold: who, in which article, and the sentences that tell it."""
    names = Names(corpus)
    made = [
        (style.plain(row.act), names(row.actor_id), names.article(row.article_id), _told(corpus, row.finding_id))
        for act in REACTIONS
        for row in corpus.plan.itertuples()
        if row.act == act
    ]
    return Table(("act", "actor", "article", "sentence"), tuple(made))


def points(corpus) -> Table:
    """The points of the plan, with who touched them before and after its publication."""
    names = Names(corpus)
    made = []
    for number, point in sorted(proposal().points.items()):
        touching = [row for row in corpus.plan.itertuples() if number in row.points]
        sides = [[names(row.actor_id) for row in touching if is_before(row) == early] for early in (True, False)]
        made.append((number, point.name, *(", ".join(dict.fromkeys(side)) or "nobody" for side in sides)))
    return Table(("point", "what it says", "touched before by", "touched after by"), tuple(made))


def sentences(corpus, finding_ids: Iterable[str]) -> Table:
    """The evidence of findings: what each is, the sentence with the evidence marked, and the rule that found it.

    Raises `KeyError` for an id that is in no table.
    """
    names = Names(corpus)
    telling = Telling(corpus)
    made = []
    for finding_id in finding_ids:
        for row in corpus.sentences(finding_id).itertuples():
            told = markup.marked(row.sentence, row.text)
            made.append((telling.line(finding_id), names.article(row.article_id), told, row.rule))
    return Table(("finding", "article", "sentence", "rule"), tuple(made))


def _told(corpus, finding_id: str) -> Html:
    return markup.lines(markup.dutch(sentence) for sentence in corpus.sentences(finding_id)["sentence"].unique())
