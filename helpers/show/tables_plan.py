"""The table of one day: what had happened with the plan by then, and what could be known."""

from __future__ import annotations

from helpers.keep.held import AnyRows, selected
from helpers.show import style, when
from helpers.show.figures_days import STATES, states
from helpers.show.names import names_of
from helpers.show.table import Table


def by_day(corpus, day: str, rows: AnyRows | None = None) -> Table:
    """Each act: whether it had happened by the end of a day (`2023-02-22`), and whether an article could have told it."""
    names, chosen = names_of(corpus), selected(corpus.held("plan"), rows)
    happened, known = ([STATES[state] for state in told[chosen.places]] for told in states(corpus, day))
    made = tuple(
        (
            style.plain(row.act),
            names(row.actor_id),
            now or when.NOT_TOLD,
            heard or when.NOT_TOLD,
            when.words(when.interval(row.date_earliest, row.date_latest)),
            when.words(when.interval(row.reported_earliest, row.reported_latest)),
        )
        for row, now, heard in zip(chosen.frame.itertuples(), happened, known, strict=True)
    )
    columns = ("act", "actor", "had happened", "could be known", "done", "reported")
    return Table(columns, made, tuple(chosen.frame["finding_id"]))
