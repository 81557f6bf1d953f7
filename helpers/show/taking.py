"""The part of an explorer from which a view is taken along: choose a form, make the file, save it by its link."""

from __future__ import annotations

import base64
from collections.abc import Callable

import ipywidgets

from helpers.keep.held import Selection
from helpers.show import keys, markup, take
from helpers.show.figures_network import meeting_graph
from helpers.show.frame import Frame
from helpers.show.kinds import State
from helpers.show.markup import Html

_MOST_CITED = 500
MOST_TAKEN = 10_000
"""Rows that one file holds: the file is part of the page."""

_CSV, _EXCEL = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _table(frame: Frame, state: State):
    listing = frame.drawn(state)[1]
    return listing.make(0, min(listing.length, MOST_TAKEN)).frame


def _findings(frame: Frame, state: State):
    return take.findings(frame.corpus, frame.rows(state).page(0, MOST_TAKEN))


def _network(frame: Frame, state: State):
    return meeting_graph(frame.rows(state).page(0, MOST_TAKEN))


def _left_out(frame: Frame, state: State, form: str) -> str:
    """What a file does not hold of the rows that are left, in a sentence; nothing where it holds all of them."""
    if form.startswith("figure"):
        return ""
    most = _MOST_CITED if form.startswith("citations") else MOST_TAKEN
    number = len(_chosen(frame, state)) if form.startswith("citations") else len(frame.rows(state))
    if number <= most:
        return ""
    return f"It holds the first {most:,} of {number:,}: set more filters, or take the tables that `analyse` writes, for all."


def _chosen(frame: Frame, state: State) -> Selection:
    """The rows that are chosen, or else those that the filters leave."""
    rows = frame.chosen_rows(state) if state.chosen and not keys.passage(state.chosen) else None
    return rows if rows is not None and len(rows) else frame.rows(state)


def _cited(frame: Frame, state: State) -> list[str]:
    """What is cited: the finding or findings chosen, or else those that the filters leave, of articles all of theirs."""
    ids = _chosen(frame, state).page(0, _MOST_CITED)[frame.kind.key]
    if frame.kind.key == "article_id":
        evidence = frame.corpus.held("evidence")
        ids = evidence.at(evidence.where("article_id", ids))["finding_id"].unique()
    return list(ids)[:_MOST_CITED]


FORMS: dict[str, tuple[str, str, Callable[[Frame, State], bytes]]] = {
    "table as CSV": (".csv", _CSV, lambda f, s: take.as_csv(_table(f, s))),
    "table as Excel": (".xlsx", _EXCEL, lambda f, s: take.as_excel(_table(f, s))),
    "data as CSV": (".csv", _CSV, lambda f, s: take.as_csv(_findings(f, s))),
    "data as Excel": (".xlsx", _EXCEL, lambda f, s: take.as_excel(_findings(f, s))),
    "figure as SVG": (".svg", "image/svg+xml", lambda f, s: take.as_svg(f.drawn(s)[0])),
    "figure as PNG": (".png", "image/png", lambda f, s: take.as_png(f.drawn(s)[0])),
    "citations as text": (".txt", "text/plain", lambda f, s: take.as_text(f.corpus, _cited(f, s))),
    "citations as CSL-JSON": (".json", "application/json", lambda f, s: take.as_csl(f.corpus, _cited(f, s))),
    "network as GraphML": (
        ".graphml",
        "application/xml",
        lambda f, s: take.as_graphml(f.corpus, _network(f, s)),
    ),
}
"""What can be taken along: a file's ending, its type, its bytes. `data` has the codebook's columns, ids and offsets."""


def link(name: str, kind: str, content: bytes) -> Html:
    """A link that saves a file, which it carries itself."""
    data = base64.b64encode(content).decode("ascii")
    size = f"{max(len(content) / 1000, 0.1):,.1f} kB"
    return Html(f'<a download="{markup.text(name)}" href="data:{kind};base64,{data}">save {markup.text(name)}</a> ({size})')


class Taking(ipywidgets.VBox):
    """Forms to choose from, a button that makes the file, and the link that saves it.

    `controls` are `take` and `make`, `link` is the `HTML` widget with the link or with what went wrong.
    """

    def __init__(self, now: Callable[[], tuple[Frame, State]], networks: bool) -> None:
        """`now` gives the frame and the state to take along; `networks` says whether their rows are meetings."""
        self._now = now
        forms = [form for form in FORMS if networks or not form.startswith("network")]
        self.controls = {
            "take": ipywidgets.Dropdown(options=forms, description="take along"),
            "make": ipywidgets.Button(description="make the file", icon="download"),
        }
        self.link = ipywidgets.HTML()
        super().__init__([*self.controls.values(), self.link])
        self.add_class("sidelines-take")
        self.controls["make"].on_click(lambda _: self.make())
        self.controls["take"].observe(lambda _: self.forget(), names="value")

    def make(self) -> None:
        """Make the file that is chosen, of the view as it is now, and offer it."""
        frame, state = self._now()
        form = self.controls["take"].value
        if not len(frame.rows(state)):
            self.link.value = markup.paragraph("There is nothing to take along: these filters leave nothing.", small=True)
            return
        ending, kind, content = FORMS[form]
        parts = [frame.kind.call, frame.kind.view(state.view).name, *(value for value in state.filters.values() if value)]
        left_out = _left_out(frame, state, form)
        told = markup.paragraph(left_out, small=True) if left_out else ""
        self.link.value = link(take.file_name(parts, ending), kind, content(frame, state)) + told

    def forget(self) -> None:
        """Take back a link that shows another view than the one on the page."""
        self.link.value = ""
