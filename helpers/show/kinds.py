"""What an explorer is made of: filters, options, views and the kind of thing that it is about; its states and its pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from helpers.keep.held import Held, Selection
from helpers.show import reader
from helpers.show.facets import Facet
from helpers.show.markup import Html
from helpers.show.plot import Plot
from helpers.show.table import Listing

ALL = ""
"""The value of a filter that keeps every row."""

MOST_OPTIONS = 300


@dataclass(frozen=True)
class Filter:
    """A question about a row: `mask` tells for each row whether a value fits. `values` are in the order to choose from."""

    name: str
    description: str
    values: tuple[str, ...]
    label: Callable[[str], str]
    mask: Callable[[str], np.ndarray]

    @classmethod
    def by(cls, name: str, description: str, facet: Facet, label: Callable[[str], str] = str) -> Filter:
        """A filter by the values of a facet; of very many, only the commonest are there to choose from."""
        values = facet.values
        if len(values) > MOST_OPTIONS:
            values = tuple(values[code] for code in facet.commonest(np.ones(facet.size, dtype=bool), MOST_OPTIONS))
        return cls(name, description, tuple(sorted(values, key=lambda value: label(value).lower())), label, facet.mask)

    @cached_property
    def options(self) -> list[tuple[str, str]]:
        """Labels and values to choose from, after the one that keeps all."""
        return [("all", ALL), *((self.label(value), value) for value in self.values)]

    @property
    def typed(self) -> bool:
        """Whether there are too many values to choose from, so that one is typed: its name or its id."""
        return len(self.values) >= MOST_OPTIONS

    def read(self, value: str) -> str:
        """The value that is meant by an id or a name."""
        wanted = value.strip().lower()
        return next((one for one in self.values if self.label(one).lower() == wanted), value.strip())


@dataclass(frozen=True)
class Option:
    """Something else to set, for the views that ask for it: `choices` are labels and values, or empty for words to type."""

    name: str
    description: str
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    played: bool = False

    @property
    def default(self) -> str:
        return self.choices[0][1] if self.choices else ""


@dataclass(frozen=True)
class State:
    """What is set and chosen; filters and options that are left out have their first value."""

    filters: Mapping[str, str] = field(default_factory=dict)
    view: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    chosen: str = ""
    page: int = 1
    layers: tuple[str, ...] = ()
    english: bool = True


@dataclass(frozen=True)
class Left:
    """What a view is made from: the rows that the filters leave, the options, and what is chosen."""

    corpus: object
    rows: Selection
    options: Mapping[str, str]
    chosen: str = ""
    width: float = 6.4
    """Of a figure, in inches."""


@dataclass(frozen=True)
class Places:
    """Places in articles: in how many of them, and the marks in the first of these, by article."""

    articles: int = 0
    marks: Mapping[str, list[reader.Mark]] = field(default_factory=dict)


@dataclass(frozen=True)
class View:
    """One way to look at the rows: a figure and a table. `options` names what can be set for it."""

    name: str
    draw: Callable[[Left], Plot]
    tabulate: Callable[[Left], Listing]
    options: tuple[str, ...] = ()
    by_chosen: bool = False
    """Whether it shows something else for another choice."""


@dataclass(frozen=True)
class Kind:
    """What one explorer is about.

    `call` is the function of `widgets` that makes it, `held` its table, `key` the column that identifies a row; `hidden` are
    filters that keys know and that are not there to choose. `layers` is what its reader marks to begin with; `passages` gives
    the places of a key that only this kind knows, in as many articles as are asked for.
    """

    call: str
    noun: str
    plural: str
    key: str
    held: Held
    filters: tuple[Filter, ...]
    views: tuple[View, ...]
    layers: tuple[str, ...]
    hidden: tuple[Filter, ...] = ()
    options: tuple[Option, ...] = ()
    passages: Callable[[str, int], Places] = lambda key, most: Places()

    @cached_property
    def by_name(self) -> dict[str, Filter]:
        return {one.name: one for one in (*self.filters, *self.hidden)}

    def view(self, name: str) -> View:
        """The view of a name, or the first one for none; raises `ValueError` for another."""
        for one in self.views:
            if name in (one.name, ""):
                return one
        raise ValueError(f"view: there is no {name!r}; choose from {', '.join(one.name for one in self.views)}.")


@dataclass(frozen=True)
class Page:
    """What an explorer shows. `choices` are labels and keys of the rows on this page of the table, one of `pages`."""

    message: Html
    left: int
    figure: Html
    table: Html
    choices: tuple[tuple[str, str], ...]
    pages: int
    evidence: Html
    code: str
