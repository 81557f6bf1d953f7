"""What the explorer of stances is about."""

from __future__ import annotations

from functools import partial

from helpers.show import facets, figures, style, tables, tables_stances
from helpers.show.facets import NONE
from helpers.show.kinds import Filter, Kind, View
from helpers.show.mentions import mention_filter, mentions
from helpers.show.names import names_of
from helpers.show.periods import period_filters
from helpers.show.table import Listing
from helpers.show.when import NOT_TOLD


def kind(corpus) -> Kind:
    """Stances by target, holder, country, position, sourcing and term; when, on whose word, and answering what."""
    names, (found, months) = names_of(corpus), facets.stances(corpus)
    asked, hidden = period_filters(months)
    order = {sourcing: number for number, sourcing in enumerate(style.SOURCING)}
    sourcing = Filter.by("sourcing", "sourcing", found["sourcing"], style.plain)
    ladder = tuple(sorted(sourcing.values, key=lambda value: order.get(value, len(order))))
    return Kind(
        call="stances",
        noun="stance",
        plural="stances",
        key="finding_id",
        held=corpus.held("stances"),
        filters=(
            Filter.by("target", "target", found["target"]),
            Filter.by("holder", "holder", found["holder"], lambda holder: names("" if holder == NONE else holder)),
            Filter.by("country", "country", found["country"], lambda country: NOT_TOLD if country == NONE else country),
            Filter.by("position", "position", found["position"], style.plain),
            Filter("sourcing", "sourcing", ladder, style.plain, sourcing.mask),
            Filter.by("term", "term", found["term"]),
            *asked,
        ),
        hidden=(*hidden, mention_filter(corpus, len(corpus.held("stances")))),
        views=(
            View(
                "positions",
                lambda left: figures.stance_timeline(corpus, left.rows, left.width),
                lambda left: Listing.of_rows(corpus, left.rows, tables.stances),
            ),
            View(
                "on whose word",
                lambda left: figures.stance_chains(corpus, left.rows, left.width),
                lambda left: Listing.of_rows(corpus, left.rows, tables_stances.on_whose_word),
            ),
            View(
                "sourcing",
                lambda left: figures.sourcing_bars(corpus, left.rows, left.width),
                lambda left: Listing.of_rows(corpus, left.rows, tables.stances),
            ),
            View(
                "terms",
                lambda left: figures.term_timeline(corpus, left.rows, left.width),
                lambda left: Listing.of_rows(corpus, left.rows, tables.stances),
            ),
            View(
                "claims and answers",
                lambda left: figures.claim_pairs(corpus, left.rows, left.width),
                lambda left: tables_stances.claims_and_answers(corpus, left.rows),
            ),
            View(
                "talked about, not heard",
                lambda left: figures.not_heard(corpus, left.rows, left.width),
                lambda left: tables_stances.talked_about(corpus, left.rows),
            ),
        ),
        layers=("stances", "actors"),
        passages=partial(mentions, corpus),
    )
