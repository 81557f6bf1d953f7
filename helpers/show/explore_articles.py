"""What the explorer of articles is about."""

from __future__ import annotations

from functools import partial

from helpers.keep.held import Selection
from helpers.show import facets, figures, keys, markup, tables
from helpers.show.facets import NONE
from helpers.show.figures_words import word_places
from helpers.show.kinds import Filter, Kind, Left, Option, View
from helpers.show.kwic import ORDERS, Found, PatternError, search
from helpers.show.mentions import mention_filter, mentions
from helpers.show.names import names_of
from helpers.show.periods import period_filters
from helpers.show.plot import Plot
from helpers.show.table import Listing, Table
from helpers.show.when import NOT_TOLD


def kind(corpus) -> Kind:
    """Articles by whom they name, how they are dated and where they appeared; when they appeared, and words in context."""
    names, (found, months) = names_of(corpus), facets.articles(corpus)
    asked, hidden = period_filters(months)

    last: list[tuple[Selection, dict[tuple[str, str], Found]]] = []

    def words(left: Left) -> Found:
        """The hits in the rows left, looked up once for figure and table."""
        if not last or last[0][0] is not left.rows:
            last[:] = [(left.rows, {})]
        known, asked = last[0][1], (left.options["words"], left.options["order"])
        if asked not in known:
            try:
                known[asked] = search(corpus.read_texts(left.rows.places), *asked)
            except PatternError as error:
                known[asked] = Found((), 0, str(error))
        return known[asked]

    def draw_words(left: Left) -> Plot:
        return word_places(corpus, words(left), left.options["words"], left.width)

    return Kind(
        call="articles",
        noun="article",
        plural="articles",
        key="article_id",
        held=corpus.held("articles"),
        filters=(
            Filter.by("actor", "names", found["actor"], names),
            Filter.by("basis", "dated by", found["basis"]),
            Filter.by("outlet", "outlet", found["outlet"], lambda outlet: NOT_TOLD if outlet == NONE else outlet),
            *asked,
        ),
        hidden=(*hidden, mention_filter(corpus, len(corpus.held("articles")))),
        views=(
            View(
                "time line",
                lambda left: figures.article_timeline(corpus, left.rows, left.width),
                lambda left: Listing.of_rows(corpus, left.rows, tables.articles),
            ),
            View(
                "words in context", draw_words, lambda left: Listing.of(_concordance(corpus, words(left))), ("words", "order")
            ),
        ),
        options=(
            Option("words", "words to look for", hint="wapens, dodelijk*, or /a pattern/"),
            Option("order", "in order", tuple((label, value) for value, label in ORDERS.items())),
        ),
        layers=("statements", "meetings"),
        passages=partial(mentions, corpus),
    )


def _concordance(corpus, found: Found) -> Table:
    names = names_of(corpus)
    rows = [
        (names.article(hit.article_id), markup.at_right(hit.before), markup.strong(hit.words), markup.dutch(hit.after))
        for hit in found.hits
    ]
    chosen_by = tuple(keys.of_passage(hit.article_id, hit.start, hit.end) for hit in found.hits)
    return Table(("article", "before", "the words", "after"), tuple(rows), chosen_by)
