"""What an explorer shows, worked out without a browser: a pure function of a corpus, a kind of explorer and a state.

An explorer has filters, several views of the rows that they leave (a figure and a table each), and the evidence of what is
chosen. Anything that has a key (`helpers.show.keys`) can be chosen: a mark, a bar, a row, a lane.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from helpers.keep.held import Selection
from helpers.show import keys, markup, reader
from helpers.show.kinds import ALL, Kind, Left, Page, Places, State
from helpers.show.markup import Html
from helpers.show.names import count
from helpers.show.plot import Plot
from helpers.show.table import Listing
from helpers.show.telling import telling_of

PAGE = 50
"""Rows of a table, and choices, that are shown at a time."""

_MOST_FINDINGS, _MOST_ARTICLES = 20, 5  # of a lane or a bar, in the reader
_REMEMBERED = 64


class Frame:
    """Renders the states of one explorer; it remembers what it drew, and nothing else."""

    def __init__(self, corpus, kind: Kind, corpus_as: str = "corpus") -> None:
        """`corpus_as` is what stands for the corpus in a line of code: a name, or what opens it."""
        self.corpus, self.kind, self.corpus_as = corpus, kind, corpus_as
        self._drawn: dict[object, tuple[Plot, Listing]] = {}
        self._left: tuple[Mapping[str, str], Selection] | None = None

    def render(self, state: State) -> Page:
        """The page for a state. Raises `ValueError` for a filter, view or option that the kind does not have."""
        rows = self.rows(state)
        table, shown = markup.Html(), markup.Html()
        choices: tuple[tuple[str, str], ...] = ()
        pages = 1
        if len(rows):
            plot, listing = self.drawn(state)
            pages = max(1, -(-listing.length // PAGE))
            first = PAGE * (min(max(state.page, 1), pages) - 1)
            part = listing.make(first, min(first + PAGE, listing.length))
            shown, table = Html(plot.svg), self._table(part.choosable, first, len(part), listing.length)
            chosen_by = [key for key in dict.fromkeys(part.keys) if key]
            telling_of(self.corpus).know(chosen_by)
            choices = tuple((self.label(key), key) for key in chosen_by)
        return Page(self._message(len(rows)), len(rows), shown, table, choices, pages, self.evidence(state), self.code(state))

    def forget(self) -> None:
        """Forget the figures and tables that were made before."""
        self._drawn.clear()
        self._left = None

    def rows(self, state: State) -> Selection:
        """The rows that the filters leave."""
        if self._left is None or self._left[0] != state.filters:
            self._left = dict(state.filters), Selection.of_mask(self.kind.held, self._mask(state.filters))
        return self._left[1]

    def drawn(self, state: State) -> tuple[Plot, Listing]:
        """The figure and the table of the view that is chosen."""
        view = self.kind.view(state.view)
        options = self.options(state)
        asked = {name: options[name] for name in view.options}
        chosen = state.chosen if view.by_chosen else ""
        key = (tuple(sorted(state.filters.items())), view.name, tuple(asked.items()), chosen)
        if key not in self._drawn:
            if len(self._drawn) == _REMEMBERED:
                self._drawn.pop(next(iter(self._drawn)))
            left = Left(self.corpus, self.rows(state), asked, chosen)
            self._drawn[key] = view.draw(left), view.tabulate(left)
        return self._drawn[key]

    def options(self, state: State) -> dict[str, str]:
        """The value of every option; raises `ValueError` for one that the kind does not have."""
        known = {one.name: one.default for one in self.kind.options}
        for name in state.options:
            if name not in known:
                raise ValueError(f"{name}: there is nothing of this name to set; there is {', '.join(known) or 'nothing'}.")
        return known | dict(state.options)

    def label(self, key: str) -> str:
        """What a key stands for, in a line; raises `KeyError` or `ValueError` where it stands for nothing here."""
        telling, told = telling_of(self.corpus), keys.values(key)
        if key in telling:
            return telling.line(key)
        if told and told.keys() <= self.kind.by_name.keys():
            return ", ".join(self.kind.by_name[name].label(value) for name, value in told.items())
        if telling.has_article(key):
            return telling.article(key)
        place = keys.passage(key)
        if place and telling.has_article(place[0]):
            article_id, start, end = place
            return f"“{self.corpus.texts[article_id][start:end][:60]}”, article {telling.names.article(article_id)}"
        raise KeyError(f"{key}: nothing of this explorer has this key.")

    def knows(self, key: str) -> bool:
        """Whether a key stands for something here."""
        try:
            self.label(key)
        except (KeyError, ValueError):
            return False
        return True

    def evidence(self, state: State) -> Html:
        """What is chosen, in its articles: nothing where nothing is chosen, or where the filters leave it out."""
        key, corpus, telling = state.chosen, self.corpus, telling_of(self.corpus)
        if not key or not self.knows(key) or self._is_left_out(state):
            return Html()
        if telling.has_article(key):
            return Html(markup.paragraph(self.label(key)) + reader.read(corpus, key, state.layers, english=state.english))
        passages = self.kind.passages(key, _MOST_ARTICLES)
        place = keys.passage(key)
        if place:
            passages = Places(1, {place[0]: [reader.Mark(place[1], place[2], "", "found by these words")]})
        if passages.articles:
            return self._passages(key, passages, state)
        if key in telling:
            return reader.tell(corpus, key, state.layers, state.english)
        rows = self.chosen_rows(state)
        if not len(rows):
            return Html()
        if self.kind.key == "article_id":
            ids = rows.page(0, _MOST_ARTICLES)["article_id"]
            pages = (reader.read(corpus, one, state.layers, english=state.english) for one in ids)
            return Html(self._first(key, len(rows), _MOST_ARTICLES) + "".join(pages))
        ids = rows.page(0, _MOST_FINDINGS)[self.kind.key].tolist()
        return Html(self._first(key, len(rows), _MOST_FINDINGS) + reader.tell(corpus, ids, state.layers, state.english))

    def chosen_rows(self, state: State) -> Selection:
        """What is chosen, as far as the filters leave it: the row of an id, or all rows that have what a key tells."""
        mask = self._mask(state.filters)
        told = keys.values(state.chosen)
        for name, value in told.items():
            mask &= self.kind.by_name[name].mask(value)
        if told:
            return Selection.of_mask(self.kind.held, mask)
        places = self.kind.held.where(self.kind.key, [state.chosen])
        return Selection(self.kind.held, places[mask[places]])

    def _is_left_out(self, state: State) -> bool:
        """Whether the chosen key is a row that the filters leave out."""
        places = self.kind.held.where(self.kind.key, [state.chosen])
        return bool(len(places)) and not self._mask(state.filters)[places].any()

    def code(self, state: State) -> str:
        """A line of Python that makes an explorer in this state."""
        told = {name: value for name, value in state.filters.items() if value != ALL}
        told |= {} if state.view in ("", self.kind.views[0].name) else {"view": state.view}
        told |= {
            one.name: state.options[one.name]
            for one in self.kind.options
            if state.options.get(one.name, one.default) != one.default
        }
        told |= {"chosen": state.chosen} if state.chosen else {}
        told |= {"page": state.page} if state.page != 1 else {}
        told |= {"layers": state.layers} if set(state.layers) != set(self.kind.layers) else {}
        told |= {} if state.english else {"english": False}
        return (
            f"widgets.{self.kind.call}({', '.join([self.corpus_as, *(f'{name}={value!r}' for name, value in told.items())])})"
        )

    def _mask(self, filters: Mapping[str, str]) -> np.ndarray:
        mask = np.ones(len(self.kind.held), dtype=bool)
        for name, value in filters.items():
            if name not in self.kind.by_name:
                raise ValueError(
                    f"{name}: there is no such filter; choose from {', '.join(f.name for f in self.kind.filters)}."
                )
            if value != ALL:
                one = self.kind.by_name[name]
                mask &= one.mask(one.read(value))
        return mask

    def _message(self, left: int) -> Html:
        if not left:
            return markup.paragraph(f"No {self.kind.noun} fits these filters. Set one of them back to “all”, or reset them.")
        return markup.paragraph(f"{count(left, self.kind.noun, self.kind.plural)} of {len(self.kind.held):,}")

    @staticmethod
    def _table(html: Html, first: int, shown: int, length: int) -> Html:
        if shown == length:
            return html
        return Html(markup.paragraph(f"Rows {first + 1:,} to {first + shown:,} of {length:,}.", small=True) + html)

    def _first(self, key: str, number: int, most: int) -> Html:
        some = f"; the first {most}" if number > most else ""
        return markup.paragraph(f"{self.label(key)}: {count(number, self.kind.noun, self.kind.plural)}{some}")

    def _passages(self, key: str, passages: Places, state: State) -> Html:
        telling = telling_of(self.corpus)
        parts = [markup.paragraph(self.label(key))]
        for article_id, marks in passages.marks.items():
            parts.append(markup.paragraph(telling.article(article_id), small=True))
            parts.append(reader.read(self.corpus, article_id, state.layers, marks, state.english))
        more = passages.articles - len(passages.marks)
        parts += [markup.paragraph(f"And in {count(more, 'other article')}.", small=True)] if more > 0 else []
        return Html("".join(parts))
