"""Small tables to read under the figures: names instead of ids, days as people write them, sentences as evidence.

For counting and joining there are the DataFrames of the corpus; these are for the eye.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

import numpy as np

from helpers.keep.held import AnyRows, Selection, selected
from helpers.show import facets, keys, markup, style, when
from helpers.show.answers import MOST_NAMED, others, who_first
from helpers.show.chains import report_chain_rows
from helpers.show.evidence import evidence_of, know
from helpers.show.evidence import sentences as sentences_of
from helpers.show.facets import NONE, Facet
from helpers.show.figures_articles import narrowing
from helpers.show.figures_plan import ACTS, REACTIONS, before_publication, in_order, proposal
from helpers.show.figures_stances import POSITIONS, TERMS
from helpers.show.figures_stances import in_order as terms_in_order
from helpers.show.markup import Html
from helpers.show.names import enumerate_words, names_of, opening
from helpers.show.once import once
from helpers.show.table import Table
from helpers.show.tables_meetings import accounts, meetings, pairs
from helpers.show.telling import FOUND, telling_of

__all__ = [
    "Table",
    "accounts",
    "acts",
    "articles",
    "chains",
    "clues",
    "coverage",
    "meetings",
    "pairs",
    "plan",
    "points",
    "positions",
    "reactions",
    "sentences",
    "sourcing",
    "stances",
    "terms",
]

_MOST_DAYS = 3
_MOST_NAMED = 11
_TITLE = 48  # characters


def articles(corpus, rows: AnyRows | None = None) -> Table:
    """Each article: its days, how they are known, how much was found in it, and the share of its prose that tells it."""
    names, counted = names_of(corpus), _counts(corpus)
    chosen = selected(corpus.held("articles"), rows).frame
    corpus.read(chosen["article_id"])
    evidence_of(corpus).know_articles(chosen["article_id"])
    made = []
    for row in chosen.itertuples():
        days = when.words(when.interval(row.published_earliest, row.published_latest))
        counts = [int(counts[row.Index]) for counts in counted.values()]
        made.append(
            (
                names.article(row.article_id),
                markup.dutch(textwrap.shorten(opening(corpus.article(row.article_id)), _TITLE, placeholder=" …")),
                row.outlet or when.NOT_TOLD,
                days,
                row.dating_basis,
                row.words,
                *counts,
                f"{coverage(corpus, row.article_id):.0%}",
            )
        )
    columns = ("article", "title or first words", "outlet", "appeared", "basis", "words", *counted, "covered")
    return Table(columns, tuple(made), tuple(chosen["article_id"]))


@once
def _counts(corpus) -> dict[str, np.ndarray]:
    """How many findings of each kind each article has, by its place."""
    size = len(corpus.held("articles"))
    tables = {layer: "accounts" if layer == "meetings" else layer for layer in FOUND}
    return {layer: np.bincount(facets.article_places(corpus, table), minlength=size) for layer, table in tables.items()}


def coverage(corpus, article_id: str) -> float:
    """The share of an article's prose, in characters, that is evidence of some finding; the rest no rule explained."""
    article = corpus.article(article_id)
    prose, told = np.zeros((2, len(article.text)), dtype=bool)
    for block in article.blocks:
        prose[block.start : block.end] = block.kind == "paragraph"
    for piece in evidence_of(corpus).within(article_id):
        told[piece.start : piece.end] = True
    return float((prose & told).sum() / prose.sum()) if prose.any() else 0.0


def clues(corpus) -> Table:
    """Every clue that narrowed an article's days: its words, what it was resolved to, what it ruled out."""
    names = names_of(corpus)
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


def positions(corpus, rows: AnyRows | None = None) -> Table:
    """Who takes which position in stances (all of the corpus if None), in which articles."""
    found, chosen = facets.stances(corpus)[0], selected(corpus.held("stances"), rows)
    return _gathered(corpus, chosen, "position", POSITIONS, found["position"], found["holder"])


def acts(corpus) -> Table:
    """Who does what with the plan, in which articles."""
    found = facets.plan(corpus)[0]
    return _gathered(corpus, selected(corpus.held("plan"), None), "act", ACTS, found["act"], found["actor"])


def _gathered(corpus, rows: Selection, column: str, order: Iterable[str], values: Facet, actors: Facet) -> Table:
    """A row for each value of a column that occurs: the actors, and the articles in which they are told, the first of many."""
    names, article = names_of(corpus), facets.article_places(corpus, rows.held.name)
    made = []
    for value in order:
        mask = values.mask(value) & rows.mask
        if not mask.any():
            continue
        who, more = who_first(actors, mask)
        places = np.unique(article[mask])
        told_in = sorted(corpus.held("articles").at(places[:MOST_NAMED])["article_id"])
        words = enumerate_words([*(names("" if actor == NONE else actor) for actor in who), *more])
        made.append((style.plain(value), words, ", ".join([*map(names.article, told_in), *others(len(places))])))
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


def stances(corpus, rows: AnyRows | None = None) -> Table:
    """Each stance: holder, position, term and sourcing, with the sentences that tell it."""
    names = names_of(corpus)
    chosen = selected(corpus.held("stances"), rows).frame
    know(corpus, chosen["finding_id"])
    made = [
        (
            names(row.holder_id),
            style.plain(row.position),
            ", ".join(row.term) or "none",
            style.plain(row.sourcing) + (", zou" if row.reportative else ""),
            names.article(row.article_id),
            _told(corpus, row.finding_id),
        )
        for row in chosen.itertuples()
    ]
    columns = ("holder", "position", "term", "sourcing", "article", "sentence")
    return Table(columns, tuple(made), tuple(chosen["finding_id"]))


def terms(corpus) -> Table:
    """What the aid is called in each article, and by whom."""
    names = names_of(corpus)
    made = []
    for term in dict.fromkeys((*TERMS, *terms_in_order(term for terms in corpus.stances["term"] for term in terms))):
        said: dict[str, dict[str, None]] = {}
        for row in corpus.stances.itertuples():
            if term in row.term:
                said.setdefault(row.article_id, {})[names(row.holder_id)] = None
        made.append((term, *(", ".join(said.get(article, ())) or "nobody" for article in corpus.articles["article_id"])))
    return Table(("term", *(f"article {names.article(a)}" for a in corpus.articles["article_id"])), tuple(made))


def chains(corpus) -> Table:
    """Statements inside statements: who reports whom, by which cue, and the words at the end of the chain."""
    names = names_of(corpus)
    made = []
    for chain in report_chain_rows(corpus):
        last = chain[-1]
        words = corpus.texts[last.article_id][last.start : last.end]
        links = " ← ".join(f"{names(row.speaker_id)} ({row.cue})" for row in chain)
        made.append((names.article(last.article_id), links, style.plain(last.sourcing), markup.dutch(words)))
    return Table(("article", "who ← whom", "sourcing", "the words"), tuple(made))


def plan(corpus, rows: AnyRows | None = None) -> Table:
    """Each act on the plan: who, what, when it was done and when it was reported, with the sentences that tell it."""
    names = names_of(corpus)
    chosen = (in_order(corpus, None) if rows is None else selected(corpus.held("plan"), rows)).frame
    know(corpus, chosen["finding_id"])
    made = [
        (
            style.plain(row.act),
            names(row.actor_id),
            when.words(when.interval(row.date_earliest, row.date_latest)),
            when.words(when.interval(row.reported_earliest, row.reported_latest)),
            ", ".join(map(str, row.points)) or "none",
            _told(corpus, row.finding_id),
        )
        for row in chosen.itertuples()
    ]
    return Table(("act", "actor", "done", "reported", "points", "sentence"), tuple(made), tuple(chosen["finding_id"]))


def reactions(corpus) -> Table:
    """The acts that answer the plan, from warm to cold: who, in which article, and the sentences that tell it."""
    names = names_of(corpus)
    made = [
        (style.plain(row.act), names(row.actor_id), names.article(row.article_id), _told(corpus, row.finding_id))
        for act in REACTIONS
        for row in corpus.plan.itertuples()
        if row.act == act
    ]
    return Table(("act", "actor", "article", "sentence"), tuple(made))


def points(corpus, rows: AnyRows | None = None) -> Table:
    """The points of the plan, with who touched them before and after its publication; at most ten are named each time."""
    names, (found, _) = names_of(corpus), facets.plan(corpus)
    mask = selected(corpus.held("plan"), rows).mask
    before, actors = before_publication(corpus), found["actor"]
    made, chosen_by = [], []
    for number, point in sorted(proposal().points.items()):
        touching = mask & found["point"].mask(str(number))
        sides = [[names(actors.values[c]) for c in actors.first(touching & side, _MOST_NAMED)] for side in (before, ~before)]
        shown = [", ".join(side[: _MOST_NAMED - 1] + ["…"] * (len(side) == _MOST_NAMED)) for side in sides]
        made.append((number, point.name, *(side or "nobody" for side in shown)))
        chosen_by.append(keys.of_rows(point=number) if touching.any() else "")
    return Table(("point", "what it says", "touched before by", "touched after by"), tuple(made), tuple(chosen_by))


def sentences(corpus, finding_ids: Iterable[str]) -> Table:
    """The evidence of findings: what each is, the sentence with the evidence marked, and the rule that found it.

    Raises `KeyError` for an id that is in no table.
    """
    names = names_of(corpus)
    telling = telling_of(corpus)
    made = []
    for finding_id in finding_ids:
        for row in corpus.sentences(finding_id).itertuples():
            told = markup.marked(row.sentence, row.text)
            made.append((telling.line(finding_id), names.article(row.article_id), told, row.rule))
    return Table(("finding", "article", "sentence", "rule"), tuple(made))


def _told(corpus, finding_id: str) -> Html:
    return markup.lines(map(markup.dutch, sentences_of(corpus, finding_id)))
