"""What the form for articles of one's own shows, worked out without a browser: a pure function of a state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pandas as pd

from helpers.keep.compare import Comparison
from helpers.keep.look import Look
from helpers.show import answers, facets, figures, markup, reader, tables, tables_compare, when
from helpers.show.figures_compare import compared, row_key, row_name
from helpers.show.markup import Html
from helpers.show.names import capital, count
from helpers.show.once import once
from helpers.show.plot import Plot
from helpers.show.table import Table

_MOST_FILES = 12
_MOST_ROWS, _MOST_COMPARED = 60, 300
_MOST_TOLD = 20  # findings of a row of a comparison, on each side
_FORMS = {
    "text": "text",
    "html": "web page",
    "docx": "Word document",
    "csv": "table (CSV)",
    "excel": "table (Excel)",
    "parquet": "table (Parquet)",
    "jsonl": "JSON",
    "warc": "web archive",
}

ANSWERS: dict[str, tuple[Callable[[object], answers.Answer], Callable[[object], Plot], Callable[[object], Table]]] = {
    "Who met whom": (answers.who_met_whom, figures.meeting_network, tables.pairs),
    "Who says what about lethal aid": (
        answers.who_says_what,
        lambda corpus: figures.stance_timeline(corpus, facets.lethal_aid(corpus)),
        lambda corpus: tables.positions(corpus, facets.lethal_aid(corpus)),
    ),
    "How the peace plan came about and was received": (answers.how_the_plan_fared, figures.plan_timeline, tables.acts),
}
"""The three questions, each with its answer, its figure and its table."""


@dataclass(frozen=True)
class State:
    """What is known so far and what is asked for.

    `seen` is what was understood of the source, `problem` what is wrong with what was typed; `corpus` what was found,
    `comparison` that beside `other`; `table` which table of the comparison is shown, and `chosen` the key of one of its rows.
    """

    seen: Look | None = None
    problem: str = ""
    corpus: object = None
    comparison: Comparison | None = None
    other: object = None
    table: str = "meetings"
    chosen: str = ""


@dataclass(frozen=True)
class Page:
    """What is shown; each part is empty where there is nothing to show yet. `choices` are names and keys of rows."""

    problem: Html = field(default_factory=Html)
    seen: Html = field(default_factory=Html)
    answers: Html = field(default_factory=Html)
    figure: Html = field(default_factory=Html)
    table: Html = field(default_factory=Html)
    choices: tuple[tuple[str, str], ...] = ()
    evidence: Html = field(default_factory=Html)


def render(state: State) -> Page:
    """The page for a state; a key that stands for nothing chooses nothing.

    Raises `KeyError` for a table that no comparison has.
    """
    page = {"problem": markup.paragraph(state.problem) if state.problem else Html()}
    if state.seen is not None:
        seen = seen_page(state.seen)
        page["seen"] = seen if state.corpus is None else markup.folded("What was understood of it", seen)
    if state.corpus is not None:
        page["answers"] = answers_page(state.corpus)
    if state.comparison is not None:
        page |= _comparison_page(state)
    return Page(**page)


def seen_page(seen: Look) -> Html:
    """What was understood of a source: what it holds in a sentence, each file, copies of stories, and what is left out."""
    files = _files(seen)
    shown = files.html if len(files) <= _MOST_FILES else files.folded("The files, and how each was read")
    parts = [markup.paragraph(summary(seen)), *map(markup.paragraph, _without_text(seen)), shown]
    if len(seen.stories):
        made = tuple((row.title or when.NOT_TOLD, row.articles, _outlets(row.outlets)) for row in seen.stories.itertuples())
        parts.append(_short(("story", "articles", "outlets"), made, "Stories that several articles brought"))
    for table, heading in ((seen.left_out, "What is left out, why, and what to do"), (seen.notes, "What to know of the rest")):
        rows = tuple(table.itertuples(index=False, name=None))
        if rows:
            parts.append(_short(tuple(map(str, table)), rows, heading))
    return Html("".join(parts))


def summary(seen: Look) -> str:
    """What a source holds, in a few sentences."""
    files = seen.files
    days = sorted(filter(None, [*files["first_day"], *files["last_day"]]))
    undated, copies = int(files["undated"].sum()), int(files["copies"].sum())
    when_told = f", from {_day(days[0])} to {_day(days[-1])}" if days else ""
    beginning = "" if seen.is_whole else "The beginning of it was looked at. "
    articles = capital(count(int(files["articles"].sum()), "article"))
    said = [f"{beginning}{articles} in {count(int((files['articles'] > 0).sum()), 'file')}{when_told}."]
    if undated:
        said.append(f"{undated} without a day of their own, which comes from the text then.")
    said.append(f"Languages: {_counted(seen.languages)}. Outlets: {_counted(seen.outlets)}.")
    if copies:
        brought = max(map(len, seen.stories["outlets"]), default=0)
        told = count(copies, "article repeats", "articles repeat")
        said.append(f"{told} another’s story{f', which up to {brought} outlets brought' * (brought > 1)}.")
    said.append(f"{capital(count(len(seen.left_out), 'entry was', 'entries were'))} left out.")
    return " ".join(said)


def _without_text(seen: Look) -> list[str]:
    """What to do about each table whose column of texts is not known."""
    unread = set(seen.files.loc[seen.files["articles"] == 0, "file"])
    return [
        f"{file} is not read: which column holds the text is not known. Choose it above, as “text in column”: "
        f"{', '.join(columns)}."
        for file, columns in seen.columns_seen.items()
        if file in unread
    ]


def _day(told: str) -> str:
    return when.words(when.announced(told))


def _counted(numbers: pd.Series) -> str:
    told = [f"{name or when.NOT_TOLD} {number}" for name, number in numbers.sort_values(ascending=False, kind="stable").items()]
    more = len(told) - 8
    return ", ".join(told[:8] + [f"{more} more"] * (more > 0)) or "none"


def _outlets(names: tuple[str, ...]) -> str:
    return f"{len(names)}: {', '.join(names)}" if names else when.NOT_TOLD


def _files(seen: Look) -> Table:
    made = []
    for row in seen.files.itertuples():
        days = " to ".join(dict.fromkeys(_day(day) for day in (row.first_day, row.last_day) if day))
        read_as = (_FORMS.get(row.form, row.form) or "not read") if row.articles else "not read"
        told = (row.articles, days or when.NOT_TOLD, row.undated or "none", row.copies or "none", row.left_out or "none")
        made.append((row.file, read_as, *told, row.columns.replace(",", ", ")))
    heads = ("file", "read as", "articles", "days", "without a day", "copies", "left out", "columns")
    return Table(heads, tuple(made))


def _short(columns: tuple[str, ...], rows: tuple[tuple[object, ...], ...], heading: str) -> Html:
    """The first rows of a table behind a line that tells how many there are."""
    few = Html(markup.table(columns, rows[:_MOST_ROWS]))
    more = f", the first {_MOST_ROWS} of them" if len(rows) > _MOST_ROWS else ""
    return markup.folded(f"{heading} ({len(rows)}{more})", few)


@once
def answers_page(corpus) -> Html:
    """The three answers with their figures, the tables behind a line each, and the stories that several outlets brought."""
    parts = []
    for heading, (answer, draw, tabulate) in ANSWERS.items():
        parts += [markup.heading(heading), markup.paragraph(answer(corpus)), Html(draw(corpus).svg)]
        table = tabulate(corpus)
        parts.append(Table(table.columns, table.rows[:_MOST_ROWS]).folded("The table of it"))
    stories = tables_compare.stories(corpus)
    if len(stories):
        parts.append(stories.folded("Stories that several articles brought"))
    return Html("".join(parts))


def _comparison_page(state: State) -> dict[str, object]:
    comparison, table = state.comparison, state.table
    every = getattr(comparison, table)
    first = every[:_MOST_COMPARED]
    rows = {row_key(table, row): row for row in first.itertuples()}
    listed = tables_compare.compared(replace(comparison, **{table: first}), table).choosable
    more = markup.paragraph(f"The first {_MOST_COMPARED} of {len(every):,}.", small=True) if len(every) > len(first) else ""
    return {
        "figure": Html(compared(comparison, table).svg),
        "table": Html(more + listed),
        "choices": tuple((row_name(comparison, table, row), key) for key, row in rows.items()),
        "evidence": _sentences(state, rows[state.chosen]) if state.chosen in rows else Html(),
    }


def _sentences(state: State, row) -> Html:
    """What both corpora have on a row, in their articles."""
    parts = [markup.paragraph(row_name(state.comparison, state.table, row))]
    for name, corpus, ids in zip(
        state.comparison.names, (state.corpus, state.other), (row.ids_here, row.ids_there), strict=True
    ):
        some = f", the first {_MOST_TOLD} of {len(ids)}" if len(ids) > _MOST_TOLD else ""
        parts.append(markup.heading(f"In {name}: {count(len(ids), 'finding')}{some}"))
        if ids:
            parts.append(reader.tell(corpus, ids[:_MOST_TOLD]))
    return Html("".join(parts))
