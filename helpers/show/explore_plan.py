"""What the explorer of acts on the peace plan is about."""

from __future__ import annotations

from helpers.show import facets, figures, style, tables, when
from helpers.show.figures_days import days_of, plan_by_day
from helpers.show.figures_plan import ACTS, proposal
from helpers.show.kinds import Filter, Kind, Option, View
from helpers.show.names import names_of
from helpers.show.periods import period_filters
from helpers.show.table import Listing
from helpers.show.tables_plan import by_day


def kind(corpus) -> Kind:
    """Acts by what is done, on which point and by whom; over time, by point, as reactions, and as known on a day."""
    names, (found, months), points = names_of(corpus), facets.plan(corpus), proposal().points
    asked, hidden = period_filters(months)
    point, act = found["point"], found["act"]
    days = tuple((when.words(when.interval(day, day)), day) for day in days_of(corpus))
    return Kind(
        call="plan",
        noun="act",
        plural="acts",
        key="finding_id",
        held=corpus.held("plan"),
        filters=(
            Filter("act", "act", tuple(sorted(act.values, key=ACTS.index)), style.plain, act.mask),
            Filter(
                "point",
                "point of the plan",
                tuple(sorted(point.values, key=int)),
                lambda number: f"{number:>2} {points[int(number)].name}",
                point.mask,
            ),
            Filter.by("actor", "actor", found["actor"], names),
            *asked,
        ),
        hidden=hidden,
        views=(
            View(
                "time line",
                lambda left: figures.plan_timeline(corpus, left.rows, left.width),
                lambda left: Listing.of_rows(corpus, tables.in_order(corpus, left.rows), tables.plan),
            ),
            View(
                "points",
                lambda left: figures.points_timeline(corpus, left.rows, left.width),
                lambda left: Listing.of(tables.points(corpus, left.rows)),
            ),
            View(
                "reactions",
                lambda left: figures.reaction_scale(corpus, left.rows, left.width),
                lambda left: Listing.of_rows(corpus, tables.in_order(corpus, left.rows), tables.plan),
            ),
            View(
                "known on a day",
                lambda left: plan_by_day(corpus, left.options["day"], left.rows, left.width),
                lambda left: Listing.of_rows(
                    corpus, tables.in_order(corpus, left.rows), lambda corpus, rows: by_day(corpus, left.options["day"], rows)
                ),
                ("day",),
            ),
        ),
        options=(Option("day", "day", days, played=True),) if days else (),
        layers=("plan", "actors"),
    )
