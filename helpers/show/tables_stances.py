"""Tables of stances in relation: on whose word they are known, what answers what, and who is not heard."""

from __future__ import annotations

from helpers.keep.held import AnyRows, selected
from helpers.show import keys, markup, style
from helpers.show.answering import NOBODY, Exchanges, exchanges_of
from helpers.show.chains import chains_of_stances
from helpers.show.evidence import know, sentences
from helpers.show.figures_voices import heard_of, stances_at
from helpers.show.names import names_of
from helpers.show.table import Listing, Table
from helpers.show.when import NOT_TOLD


def on_whose_word(corpus, rows: AnyRows | None = None) -> Table:
    """Each stance with the chain by which it is known: the article, whom it reports, whom those report, and through what."""
    names, chosen = names_of(corpus), selected(corpus.held("stances"), rows).frame
    know(corpus, chosen["finding_id"])
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


def claims_and_answers(corpus, rows: AnyRows | None = None) -> Listing:
    """Each claim beside the answer that its article tells, with the sentences of both."""
    pairs = exchanges_of(corpus).among(selected(corpus.held("stances"), rows).mask)

    def make(first: int, last: int) -> Table:
        shown = Exchanges(pairs.claims[first:last], pairs.answers[first:last])
        told = stances_at(corpus, shown)
        know(corpus, (row.finding_id for row in told.values()))
        made, chosen_by = [], []
        for claim, answer in zip(shown.claims, shown.answers, strict=True):
            made.append((*_side(corpus, told.get(claim)), *_side(corpus, told.get(answer))))
            chosen_by.append(told[answer if answer != NOBODY else claim].finding_id)
        return Table(("claim", "its sentence", "answer", "its sentence"), tuple(made), tuple(chosen_by))

    return Listing(len(pairs), make)


def _side(corpus, row) -> tuple[object, object]:
    if row is None:
        return "none", ""
    names = names_of(corpus)
    told = f"{names(row.holder_id)}: {style.plain(row.position)} (article {names.article(row.article_id)})"
    return told, markup.lines(map(markup.dutch, sentences(corpus, row.finding_id)))


def not_heard(corpus, rows: AnyRows | None = None) -> Table:
    """Who is mentioned in the articles of stances, how often, and how many statements of theirs are reported."""
    return talked_about(corpus, rows).whole


def talked_about(corpus, rows: AnyRows | None = None) -> Listing:
    """As `not_heard`, page by page."""
    names, found = names_of(corpus), heard_of(corpus, selected(corpus.held("stances"), rows))

    def make(first: int, last: int) -> Table:
        made = tuple(
            (names(actor), names.country(actor) or NOT_TOLD, mentions, heard or "none")
            for actor, mentions, heard in found[first:last]
        )
        chosen_by = tuple(keys.of_rows(mention=actor) for actor, _, _ in found[first:last])
        return Table(("actor", "country", "mentions", "statements"), made, chosen_by)

    return Listing(len(found), make)
