"""The widget around a frame: controls on the left, figure and table in the middle, the evidence on the right.

It draws into `HTML` widgets, never into captured output. What it shows is decided by `Frame.render`; it passes values on.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence

import ipywidgets

from helpers.show import markup, reader
from helpers.show.correcting import Panel
from helpers.show.correcting_closed import ClosedPanel
from helpers.show.explorer_controls import filter_control, option_control, view_control, with_player
from helpers.show.explorer_look import code_line, look_of
from helpers.show.frame import Frame
from helpers.show.glosses import load_glosses
from helpers.show.kinds import ALL, Kind, State
from helpers.show.names import count
from helpers.show.taking import Taking
from helpers.show.telling import telling_of
from helpers.show.touch import Touch

_NONE = ("none", ALL)
_HINT = markup.paragraph(
    "Choose a mark, a bar, a name or a row, and its sentences are shown here, in their article.", small=True
)
_NUMBERS = itertools.count(1)
_ROW = {"flex_flow": "row wrap"}


class Explorer(ipywidgets.VBox):
    """Filters, figure, table and reader, moving together.

    `controls` holds every control by name: the filters and options of its kind, `view`, `page`, `chosen`, a check box for
    each layer of the reader, `english`, `reset`, `take` and `make`. Setting a control's value does what a reader does with
    the mouse; `choose` does what a click on a mark does. `message`, `figure`, `table`, `evidence` and `code` are the `HTML`
    widgets that show the page, `panel` is the form for corrections.
    """

    def __init__(
        self,
        corpus,
        make: Callable[[object], Kind],
        view: str = "",
        chosen: str = "",
        page: int = 1,
        layers: Sequence[str] | None = None,
        english: bool = True,
        corpus_as: str = "corpus",
        **values: str,
    ) -> None:
        """An explorer of a corpus in a state: `values` are those of filters and options; `corpus_as` is as in `Frame`.

        Raises `ValueError` for a name or a value that there is not.
        """
        self._make, self._busy, self._saved, self._corrected = make, True, False, ALL
        self._name = f"sidelines-{next(_NUMBERS)}"
        self._frame = Frame(corpus, make(corpus), corpus_as)
        kind = self._frame.kind
        self._check(values, layers)
        self.controls: dict[str, ipywidgets.Widget] = {"view": view_control(kind, kind.view(view).name)}
        self.controls |= {one.name: filter_control(one, values.get(one.name, ALL)) for one in kind.filters}
        self.controls |= {one.name: option_control(one, values.get(one.name, one.default)) for one in kind.options}
        self.controls |= self._others(kind, page, kind.layers if layers is None else layers, english)
        self.message, self.figure, self.table, self.evidence, self.code = (ipywidgets.HTML() for _ in range(5))
        self._look = ipywidgets.HTML(layout={"display": "none"})
        self._taking = Taking(lambda: (self._frame, self.state), networks=kind.call == "meetings")
        self.controls |= self._taking.controls
        self.panel = Panel(corpus, self.show) if corpus.can_be_corrected else ClosedPanel(corpus)
        self.touch = Touch(self.choose, self.select)
        self._lay_out(kind)
        for control in self.controls.values():
            if isinstance(control, ipywidgets.Button):
                continue
            control.observe(self._on_change, names="value")
        self.controls["reset"].on_click(lambda _: self.reset())
        self._again.on_click(lambda _: self.reset())
        self._busy = False
        self._show()
        if chosen:
            self.choose(chosen)

    @property
    def corpus(self):
        """The corpus that is shown."""
        return self._frame.corpus

    @property
    def kind(self) -> Kind:
        """What it is about."""
        return self._frame.kind

    def forget(self) -> None:
        """Forget the figures and tables that were made before."""
        self._frame.forget()

    @property
    def state(self) -> State:
        """What is set and chosen now."""
        kind = self._frame.kind
        return State(
            {one.name: self.controls[one.name].value for one in kind.filters},
            self.controls["view"].value,
            {one.name: self.controls[one.name].value for one in kind.options},
            self.controls["chosen"].value,
            self.controls["page"].value,
            tuple(layer for layer in reader.ALL_LAYERS if self.controls[layer].value),
            self.controls["english"].value,
        )

    def choose(self, key: str) -> None:
        """Show the evidence of a mark, a bar, a row or a lane; a key that stands for nothing here is left alone."""
        if not self._frame.knows(key):
            return
        control = self.controls["chosen"]
        if key not in {value for _, value in control.options}:
            self._busy = True
            control.options = [*control.options, (self._frame.label(key), key)]
            self._busy = False
        control.value = key

    def select(self, article_id: str, start: int, end: int) -> None:
        """Hand a passage that was selected in an article to the form for corrections; what lies in none is left alone."""
        if 0 <= start < end <= len(self.corpus.texts.get(article_id, "")):
            self.panel.choose_passage(article_id, start, end)

    def reset(self) -> None:
        """Set every filter back to “all” and choose nothing; the view stays."""
        kind = self._frame.kind
        self._busy = True
        for name in (*(one.name for one in kind.filters), "chosen"):
            self.controls[name].value = ALL
        for one in kind.options:
            self.controls[one.name].value = one.default
        for layer in reader.ALL_LAYERS:
            self.controls[layer].value = layer in kind.layers
        self.controls["page"].value = 1
        self._busy = False
        self._show()

    def show(self, corpus, chosen: str = "") -> None:
        """Show another corpus (the same one with corrections, say) with the same filters, as far as it has their values.

        `chosen` is what to show the evidence of, as for `choose`.
        """
        self._saved = corpus is self.panel.corpus
        self._busy = True
        self.controls["chosen"].value = ALL
        self._frame = Frame(corpus, self._make(corpus), self._frame.corpus_as)
        for one in self._frame.kind.filters:
            control = self.controls[one.name]
            if isinstance(control, ipywidgets.Dropdown):
                value = control.value
                control.options = one.options
                control.value = value if value in one.values else ALL
        self._busy = False
        self._show()
        self.choose(chosen)
        self._saved = False

    def _on_change(self, change) -> None:
        if self._busy:
            return
        if change.owner is not self.controls["page"] and change.owner is not self.controls["chosen"]:
            self._busy = True
            self.controls["page"].value = 1
            self._busy = False
        self._show()

    def _show(self) -> None:
        state = self.state
        page = self._frame.render(state)
        self._busy = True  # offering other rows to choose from changes a control too
        chosen, pages = self.controls["chosen"], self.controls["page"]
        now = chosen.value if page.evidence else ALL
        if now != chosen.value:
            page = self._frame.render(State(**{**vars(state), "chosen": ALL}))
        offered = [_NONE, *page.choices]
        if now and now not in {value for _, value in offered}:
            offered.append((self._frame.label(now), now))
        if tuple(offered) != tuple(chosen.options):
            chosen.options = offered
        chosen.value = now
        pages.max = page.pages
        pages.layout.display = "" if page.pages > 1 else "none"
        for one in self._frame.kind.options:
            asked = one.name in self._frame.kind.view(state.view).options
            self._rooms[one.name].layout.display = "" if asked else "none"
        self._again.layout.display = "none" if page.left else ""
        self._busy = False
        self.table.value, self.figure.value, self.code.value = page.table, page.figure, code_line(page.code)
        self.evidence.value = page.evidence or _HINT
        self.message.value = page.message  # last: who has read how many there are finds them there
        self._look.value = look_of(self._name, now)
        self._correct(now)
        self._line = page.code
        self._taking.forget()

    def _correct(self, key: str) -> None:
        """Let the form for corrections take up what is chosen; a lane, a bar or a mention is nothing to correct."""
        if self._saved:  # it was the form that changed the corpus: it shows what is chosen, and that it was saved
            self._corrected = key
            return
        if self.panel.corpus is not self.corpus:
            self.panel.show(self.corpus)
        elif key == self._corrected:
            return
        self._corrected = key
        if telling_of(self.corpus).has_article(key):
            self.panel.choose_article(key)
        elif key in telling_of(self.corpus):
            self.panel.choose(key)
        else:
            self.panel.clear()

    def _check(self, values: Mapping[str, str], layers: Sequence[str] | None) -> None:
        kind = self._frame.kind
        for name, value in values.items():
            choices = {one.name: one.values for one in kind.filters if not one.typed}
            choices |= {one.name: tuple(choice for _, choice in one.choices) for one in kind.options if one.choices}
            if name not in {*(one.name for one in kind.filters), *(one.name for one in kind.options)}:
                raise ValueError(f"{name}: there is nothing of this name to set in an explorer of {kind.plural}.")
            if value != ALL and name in choices and value not in choices[name]:
                some = ", ".join(choices[name][:12])
                raise ValueError(
                    f"{name}: no {kind.noun} has {value!r}; choose from {some}{', …' * (len(choices[name]) > 12)}."
                )
        for layer in layers or ():
            if layer not in reader.ALL_LAYERS:
                raise ValueError(f"layers: there is no {layer!r}; choose from {', '.join(reader.ALL_LAYERS)}.")

    def _others(self, kind: Kind, page: int, layers: Sequence[str], english: bool) -> dict[str, ipywidgets.Widget]:
        found: dict[str, ipywidgets.Widget] = {
            "reset": ipywidgets.Button(description="reset filters", icon="undo"),
            "page": ipywidgets.BoundedIntText(page, min=1, max=max(page, 1), description="page of the table"),
            "chosen": ipywidgets.Dropdown(options=[_NONE], description=f"show {kind.noun}"),
        }
        for layer in reader.ALL_LAYERS:
            found[layer] = ipywidgets.Checkbox(layer in layers, description=f"mark {layer}", indent=False)
        found["english"] = ipywidgets.Checkbox(english, description="English beside it", indent=False)
        for name in (*reader.ALL_LAYERS, "english"):
            found[name].layout.width = "auto"
        if not any(map(telling_of(self.corpus).has_article, load_glosses())):
            found["english"].layout.display = "none"
        return found

    def _lay_out(self, kind: Kind) -> None:
        controls = self.controls
        self._rooms = {one.name: with_player(controls[one.name], one) for one in kind.options}
        self._again = ipywidgets.Button(description="reset filters", icon="undo", button_style="primary")
        filters = [controls["view"], *self._rooms.values(), *(controls[one.name] for one in kind.filters), controls["reset"]]
        left = ipywidgets.VBox([*filters, self._taking, self.code], layout={"flex": "1 1 165px", "min_width": "0"})
        middle = ipywidgets.VBox(
            [self.message, self._again, self.figure, controls["page"], self.table],
            layout={"flex": "8 1 430px", "min_width": "0"},
        )
        layers = ipywidgets.HBox([controls[layer] for layer in (*reader.ALL_LAYERS, "english")], layout=_ROW)
        layers.add_class("sidelines-layers")
        right = ipywidgets.VBox(
            [controls["chosen"], layers, self.evidence, self.panel],
            layout={"flex": "5 1 300px", "min_width": "0"},
        )
        for part, name in ((left, "filters"), (middle, "middle"), (right, "reader")):
            part.add_class(f"sidelines-{name}")
        for part, name in ((self.figure, "figure"), (self.table, "table"), (self.evidence, "evidence")):
            part.add_class(f"sidelines-{name}")
        columns = ipywidgets.HBox([left, middle, right], layout=_ROW)
        columns.add_class("sidelines-columns")
        super().__init__([self._look, columns, self.touch])
        self.add_class("sidelines-explorer")
        self.add_class(self._name)

    def __repr__(self) -> str:
        kind = self._frame.kind
        rows = count(len(kind.held), kind.noun, kind.plural)
        return f"{self._line}  # an explorer of {rows}: run this notebook to use it"
