"""Tables of stances in relation: on whose word they are known, what answers what, and who is not heard."""

from __future__ import annotations

import pandas as pd

from helpers.show import facets, keys, markup, style
from helpers.show.answering import NOBODY, exchanges_of
from helpers.show.chains import chains_of_stances
from helpers.show.evidence import sentences
from helpers.show.hearing import hearing_of
from helpers.show.names import names_of
from helpers.show.table import Listing, Table
from helpers.show.when import NOT_TOLD


def on_whose_word(corpus, rows: pd.DataFrame | None = None) -> Table:
    """Each stance with the chain by which it is known: the article, whom it reports, whom those report, and through what."""
    names, chosen = names_of(corpus), corpus.stances if rows is None else rows
    made = []
    for row, chain in zip(chosen.itertuples(), chains_of_stances(corpus, chosen), strict=True):
        links = [f"{names(link.speaker_id)} ({link.cue})" for link in chain.links]
        via = ", ".join(dict.fromkeys(link.via for link in chain.links if link.via))
        made.append(
            (
                f"{names(row.holder_id)}: {style.plain(row.position)}",
                " ← ".join([f"article {names.article(row.article_id)}", *links]),
                style.plain(row.sourcing) + (", zou" if row.reportative else ""),
                via or NOT_TOLD,
                markup.lines(map(markup.dutch, sentences(corpus, row.finding_id))),
            )
        )
    return Table(("stance", "who ← whom", "sourcing", "through", "sentence"), tuple(made), tuple(chosen["finding_id"]))


def claims_and_answers(corpus, rows: pd.DataFrame) -> Listing:
    """Each claim beside the answer that its article tells, with the sentences of both."""
    pairs = exchanges_of(corpus).among(facets.marked(corpus.stances, rows))

    def make(first: int, last: int) -> Table:
        made, chosen_by = [], []
        for claim, answer in zip(pairs.claims[first:last], pairs.answers[first:last], strict=True):
            made.append((*_side(corpus, claim), *_side(corpus, answer)))
            chosen_by.append(corpus.stances["finding_id"].iloc[answer if answer != NOBODY else claim])
        return Table(("claim", "its sentence", "answer", "its sentence"), tuple(made), tuple(chosen_by))

    return Listing(len(pairs), make)


def _side(corpus, number: int) -> tuple[object, object]:
    if number == NOBODY:
        return "none", ""
    row, names = corpus.stances.iloc[number], names_of(corpus)
    told = f"{names(row.holder_id)}: {style.plain(row.position)} (article {names.article(row.article_id)})"
    return told, markup.lines(map(markup.dutch, sentences(corpus, row.finding_id)))


def not_heard(corpus, rows: pd.DataFrame | None = None) -> Table:
    """Who is mentioned in the articles of stances, how often, and how many statements of theirs are reported."""
    names, chosen = names_of(corpus), corpus.stances if rows is None else rows
    found = hearing_of(corpus).within(chosen["article_id"])
    made = tuple(
        (names(actor), names.country(actor) or NOT_TOLD, mentions, heard or "none") for actor, mentions, heard in found
    )
    chosen_by = tuple(keys.of_rows(mention=actor) for actor, _, _ in found)
    return Table(("actor", "country", "mentions", "statements"), made, chosen_by)
