"""The frame that every explorer is made of: filters, a figure, a table, and the sentences in their article.

What an explorer shows is decided by `render`, a pure function of the corpus, the explorer's kind and the state of its
controls; the widget around it only passes values on. It draws into `HTML` widgets, never into captured output.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

import ipywidgets
import pandas as pd

from helpers.show import markup, reader
from helpers.show.markup import Html
from helpers.show.names import count
from helpers.show.plot import Plot
from helpers.show.tables import Table

ALL = ""
"""The value of a filter that keeps every row."""

_DPI = 80
_REMEMBERED = 64


@dataclass(frozen=True)
class Filter:
    """A question about a row. `values` gives the answers that a row fits, each a value and its label."""

    name: str
    description: str
    values: Callable[[object], Iterable[tuple[str, str]]]

    def options(self, rows: pd.DataFrame) -> list[tuple[str, str]]:
        """Labels and values to choose from, in alphabetical order, after the one that keeps all."""
        found = {value: label for row in rows.itertuples() for value, label in self.values(row)}
        return [("all", ALL), *sorted(((label, value) for value, label in found.items()), key=lambda o: (o[0].lower(), o[1]))]

    def keeps(self, row: object, value: str) -> bool:
        return value == ALL or any(value == one for one, _ in self.values(row))


@dataclass(frozen=True)
class Kind:
    """What one explorer is about.

    `rows` gives its table, `key` the column that identifies a row, `lines` a line for each to choose from, `draw` and
    `tabulate` what is shown of the rows that the filters leave, `layers` what its reader marks to begin with.
    """

    noun: str
    plural: str
    key: str
    rows: pd.DataFrame
    filters: tuple[Filter, ...]
    lines: Mapping[str, str]
    draw: Callable[[pd.DataFrame], Plot]
    tabulate: Callable[[pd.DataFrame], Table]
    layers: tuple[str, ...]


@dataclass(frozen=True)
class State:
    """What is chosen: a value for each filter (those left out keep all), one row or none, and the layers of the reader."""

    filters: Mapping[str, str] = field(default_factory=dict)
    chosen: str = ""
    layers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Page:
    """What an explorer shows: how many rows are left, which they are, a figure, a table, and the evidence."""

    message: Html
    keys: tuple[str, ...]
    figure: Html
    table: Html
    evidence: Html


def render(corpus, kind: Kind, state: State, picture: Callable[[pd.DataFrame], Html] | None = None) -> Page:
    """The page for a state. A row that the filters leave out is not shown, even when it is the chosen one.

    `picture` can stand in for drawing the figure, so that a caller can remember figures. Raises `KeyError` for a filter that
    the kind does not have.
    """
    named = {one.name: one for one in kind.filters}
    chosen = [(named[name], value) for name, value in state.filters.items()]
    keep = [all(one.keeps(row, value) for one, value in chosen) for row in kind.rows.itertuples()]
    rows = kind.rows[pd.Series(keep, index=kind.rows.index, dtype=bool)]
    keys = tuple(rows[kind.key])
    if rows.empty:
        nothing = f"No {kind.noun} fits these filters. Set one of them back to “all”."
        return Page(markup.paragraph(nothing), keys, Html(), Html(), Html())
    found = f"{count(len(rows), kind.noun, kind.plural)} of {len(kind.rows)}"
    figure = (picture or partial(_picture, kind))(rows)
    evidence = _evidence(corpus, state) if state.chosen in keys else Html()
    return Page(markup.paragraph(found), keys, figure, kind.tabulate(rows).html, evidence)


def _picture(kind: Kind, rows: pd.DataFrame) -> Html:
    plot = kind.draw(rows)
    return markup.image(plot.render(_DPI, compression=1), plot.alt)


def _evidence(corpus, state: State) -> Html:
    """The chosen article, or the articles that tell of the chosen finding."""
    if state.chosen in corpus.texts:
        return reader.read(corpus, state.chosen, state.layers)
    return reader.tell(corpus, state.chosen, state.layers)


class Explorer(ipywidgets.VBox):
    """Filters, figure, table and reader, moving together.

    `controls` holds every control by name: the filters of its kind, `chosen`, and a check box for each layer of the reader.
    Setting a control's value does what a reader does with the mouse. `message`, `figure`, `table` and `evidence` are the `HTML`
    widgets that show the page.
    """

    def __init__(self, corpus, kind: Kind) -> None:
        self._corpus, self._kind = corpus, kind
        self._busy = False
        self._pictures: dict[tuple[str, ...], Html] = {}
        wide = {"description_width": "5.5em"}
        self.controls: dict[str, ipywidgets.Widget] = {
            one.name: ipywidgets.Dropdown(options=one.options(kind.rows), value=ALL, description=one.description, style=wide)
            for one in kind.filters
        }
        self.controls["chosen"] = ipywidgets.Dropdown(
            options=[("none", ALL)],
            description=f"show {kind.noun}",
            style={"description_width": "initial"},
            layout={"width": "100%"},
        )
        for layer in reader.ALL_LAYERS:
            self.controls[layer] = ipywidgets.Checkbox(
                value=layer in kind.layers, description=f"mark {layer}", indent=False, layout={"width": "auto"}
            )
        self.message, self.figure = ipywidgets.HTML(), ipywidgets.HTML(layout={"flex": "1 1 auto"})
        self.table = ipywidgets.HTML(layout={"max_height": "260px", "overflow": "auto"})
        self.evidence = ipywidgets.HTML(layout={"max_height": "480px", "overflow": "auto"})
        filters = [self.controls[one.name] for one in kind.filters]
        layers = [self.controls[layer] for layer in reader.ALL_LAYERS]
        row = {"flex_flow": "row wrap"}
        super().__init__(
            [
                ipywidgets.HBox(filters, layout=row),
                self.message,
                self.figure,
                self.table,
                self.controls["chosen"],
                ipywidgets.HBox(layers, layout=row),
                self.evidence,
            ]
        )
        for control in self.controls.values():
            control.observe(self._on_change, names="value")
        self._show()

    @property
    def state(self) -> State:
        """What is chosen now."""
        return State(
            {one.name: self.controls[one.name].value for one in self._kind.filters},
            self.controls["chosen"].value,
            tuple(layer for layer in reader.ALL_LAYERS if self.controls[layer].value),
        )

    def reset(self) -> None:
        """Set every filter back to “all” and choose nothing."""
        self._busy = True
        for control in [self.controls[one.name] for one in self._kind.filters] + [self.controls["chosen"]]:
            control.value = ALL
        for layer in reader.ALL_LAYERS:
            self.controls[layer].value = layer in self._kind.layers
        self._busy = False
        self._show()

    def _on_change(self, _: object) -> None:
        if not self._busy:
            self._show()

    def _show(self) -> None:
        page = render(self._corpus, self._kind, self.state, self._remembered)
        self._busy = True  # offering other rows to choose from changes a control too
        chosen = self.controls["chosen"]
        now = chosen.value if chosen.value in page.keys else ALL
        chosen.options = [("none", ALL), *((self._kind.lines[key], key) for key in page.keys)]
        chosen.value = now
        self._busy = False
        self.message.value, self.figure.value = page.message, page.figure
        self.table.value, self.evidence.value = page.table, page.evidence

    def _remembered(self, rows: pd.DataFrame) -> Html:
        key = tuple(rows[self._kind.key])
        if key not in self._pictures:
            if len(self._pictures) == _REMEMBERED:
                self._pictures.pop(next(iter(self._pictures)))
            self._pictures[key] = _picture(self._kind, rows)
        return self._pictures[key]

    def __repr__(self) -> str:
        filters = ", ".join(one.description for one in self._kind.filters)
        rows = count(len(self._kind.rows), self._kind.noun, self._kind.plural)
        return f"An explorer of {rows} by {filters}: run this notebook to use it."
