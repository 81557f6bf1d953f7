"""Articles of the reader's own: point at them, look at what was understood, analyse them, and get the answers over them.

A shell around `helpers.show.own_pages` and `helpers.keep.analysis`. It draws into `HTML` widgets, never into captured
output. An analysis that a button starts runs in a thread of its own, so that the form goes on to answer.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import chain
from itertools import count as numbers
from pathlib import Path

import ipywidgets

from helpers.keep.analysis import RESULTS, Analysis
from helpers.keep.compare import compare
from helpers.keep.corpus import Corpus, located
from helpers.keep.look import look
from helpers.keep.stored import is_stored
from helpers.keep.stories import without_copies
from helpers.read.columns import ROLES
from helpers.show import explore_articles, explore_meetings, explore_plan, explore_stances, keys
from helpers.show.explorer import Explorer
from helpers.show.explorer_look import look_of
from helpers.show.names import shortened
from helpers.show.own_controls import SEEDS, lay_out, make_controls
from helpers.show.own_pages import Page, State, render
from helpers.show.own_run import TOLD, Runs
from helpers.show.telling import telling_of

_NUMBERS = numbers(1)
_LOOKED_AT = 500  # articles
_LETTERS = 28  # of what a source is called
_ANSWERED = ("meetings", "stances", "plan")
_KINDS = {
    "articles": explore_articles.kind,
    "meetings": explore_meetings.kind,
    "stances": explore_stances.kind,
    "plan": explore_plan.kind,
}


class OwnArticles(ipywidgets.VBox):
    """The form. `controls` holds every control by name: `sample`, `source`, the columns (`text`, `date`, `title`, `outlet`),
    `look`, `run`, `stop`, `once`, `part`, `other`, `compare`, `table` and `chosen`.

    `look`, `run` and `compare` do at once what the buttons do, and `stop` makes a run end that goes on later. `problem`,
    `seen`, `told` (of a run), `answers`, `figure`, `table` and `evidence` are the `HTML` widgets that show the page;
    `explorers` holds those that were opened, by name. `corpus` is what was found, as it is counted now, and `comparison` that
    beside the other source.
    """

    def __init__(self, source: str = "", results: Path | str | None = None, other: str = SEEDS) -> None:
        """A form for a source (a path, or nothing yet).

        `results` is the folder that results are kept in (`out` in the project, if None), `other` what to compare with.
        """
        self._results = RESULTS if results is None else Path(results).expanduser()
        self._state, self._busy = State(), False
        self._whole = self._other = None
        self._names = ("", "")
        self._without_copies = lru_cache(2)(without_copies)
        self.explorers: dict[str, Explorer] = {}
        self.controls = make_controls(other)
        self.problem, self.seen, self.told, self.answers, self.figure, self.table, self.evidence = (
            ipywidgets.HTML() for _ in range(7)
        )
        self._explorer, self._look = ipywidgets.VBox(), ipywidgets.HTML(layout={"display": "none"})
        self._name = f"sidelines-own-{next(_NUMBERS)}"
        self._rooms = lay_out(self, self._explorer, self._look)
        self._rooms["comparison"].add_class(self._name)
        super().__init__([room for name, room in self._rooms.items() if name != "compared"])
        others = [self.controls[name] for name in ("look", "run", "compare", "sample", "source", "other", *ROLES)]
        self._runs = Runs(self.controls["progress"], self.told, self.controls["stop"], others)
        self._wire()
        self._show()
        self.controls["source"].value = source

    @property
    def corpus(self):
        """What was found in the articles, as it is counted now; None before a run is finished."""
        return self._state.corpus

    @property
    def comparison(self):
        """The corpus beside the other source; None until they are compared."""
        return self._state.comparison

    @property
    def columns(self) -> dict[str, str]:
        """The columns that were chosen, as `open_corpus` takes them."""
        return {role: self.controls[role].value for role in ROLES if self.controls[role].value}

    def look(self) -> None:
        """Tell what is understood of the source, before anything is analysed."""
        typed = self.controls["source"].value
        self._whole = self._other = None
        self.told.value = ""
        if not typed.strip():
            self._set(State())
            return
        self._offer(self._looked(typed))

    def run(self) -> None:
        """Analyse the source, or go on where the analysis was stopped, and show the answers."""
        self._runs.do(self._analyse_own)

    def stop(self) -> None:
        """Make a run end after the piece that it is at; what is done is kept, and `run` goes on from there."""
        self._runs.stop()

    def compare(self) -> None:
        """Analyse the other source, and set it beside this one."""
        self._runs.do(self._analyse_other)

    def choose(self, key: str) -> None:
        """Show the sentences of a row of the comparison; a key that stands for nothing is left alone."""
        if key in {value for _, value in self.controls["chosen"].options}:
            self.controls["chosen"].value = key

    def open_at(self, key: str) -> None:
        """Open the explorer of what a mark of the answers stands for, with its sentences; another key is left alone."""
        part = self._part_of(key)
        if part:
            self.controls["part"].value = part
            self.explorers[part].choose(key)

    def _part_of(self, key: str) -> str:
        if self.corpus is None:
            return ""
        telling, named = telling_of(self.corpus), keys.values(key)
        if key in telling:
            return telling.table(key)
        fits = (part for part in _ANSWERED if named and named.keys() <= self._opened(part).kind.by_name.keys())
        return next(fits, "")

    def _wire(self) -> None:
        controls = self.controls
        controls["sample"].observe(self._on_sample, names="value")
        controls["source"].observe(lambda _: self._on_source(), names="value")
        for role in ROLES:
            controls[role].observe(lambda _: None if self._busy else self.look(), names="value")
        controls["once"].observe(lambda _: self._recount(), names="value")
        for name in ("part", "table", "chosen"):
            controls[name].observe(lambda change: None if self._busy else self._turn(change.owner), names="value")
        controls["look"].on_click(lambda _: self.look())
        controls["run"].on_click(lambda _: self._runs.beside(self.run))
        controls["stop"].on_click(lambda _: self.stop())
        controls["compare"].on_click(lambda _: self._runs.beside(self.compare))

    def _on_sample(self, change) -> None:
        if change.new:
            self.controls["source"].value = change.new

    def _on_source(self) -> None:
        """Another source has other columns, and is no sample unless it is typed as one."""
        if self.controls["sample"].value != self.controls["source"].value:
            self.controls["sample"].value = ""
        self._busy = True
        for role in ROLES:
            self.controls[role].value = ""
        self._busy = False
        self.look()

    def _looked(self, typed: str) -> State:
        try:
            path = _path(typed)
            if is_stored(path):
                return State(problem="A finished result of an analysis: it is opened as it is.")
            return State(seen=look(path, self.columns, _LOOKED_AT))
        except TOLD as error:
            return State(problem=str(error))

    def _offer(self, state: State) -> None:
        """Show what was seen, and offer the columns of its tables to choose from; what was chosen stays."""
        tables = state.seen.columns_seen.values() if state.seen else ()
        names = list(dict.fromkeys(chain.from_iterable(tables)))
        self._busy = True
        for role in ROLES:
            control = self.controls[role]
            kept = control.value
            offered = dict.fromkeys(filter(None, [*names, kept]))
            control.options = [("as recognised", ""), *((name, name) for name in offered)]
            control.value = kept
        self._busy = False
        self._rooms["columns"].layout.display = "" if names else "none"
        self._set(state)
        if not state.problem and self._own().is_unfinished:
            self._runs.say("An analysis of this was stopped: it goes on where it was.")

    def _own(self) -> Analysis:
        return Analysis(_path(self.controls["source"].value), self.columns, self._results)

    def _analyse_own(self) -> None:
        if not self.controls["source"].value.strip():
            raise ValueError("Name a folder, a file or a .zip, or choose a sample.")
        self._whole, self._other = self._runs.analyse(self._own()), None
        self._names = _called(self.controls["source"].value), ""
        self.explorers.clear()
        self._recount()

    def _analyse_other(self) -> None:
        if self._whole is None:
            raise ValueError("Analyse your articles first.")
        self._other = self._runs.analyse(Analysis(_path(self.controls["other"].value), {}, self._results))
        self._names = self._names[0], _called(self.controls["other"].value)
        self.controls["part"].value = "comparison"
        self._recount()

    def _recount(self) -> None:
        """Count stories as is asked, and show all over again."""
        if self._whole is None:
            return
        whole, other = self._whole, self._other
        self.controls["once"].disabled = not isinstance(whole, Corpus)
        if self.controls["once"].value:
            whole, other = (self._without_copies(one) if isinstance(one, Corpus) else one for one in (whole, other))
        for explorer in self.explorers.values():
            explorer.show(whole)
        self._set(
            State(
                seen=self._state.seen,
                corpus=whole,
                other=other,
                comparison=None if other is None else compare(whole, other, self._names),
                table=self.controls["table"].value,
            )
        )

    def _turn(self, control: ipywidgets.Widget) -> None:
        if any(explorer.corpus is not self.corpus for explorer in self.explorers.values()):
            self._whole, self._other = map(_latest, (self._whole, self._other))
            self._recount()
        chosen = "" if control is self.controls["table"] else self.controls["chosen"].value
        self._set(replace(self._state, table=self.controls["table"].value, chosen=chosen))

    def _set(self, state: State) -> None:
        self._state = state
        self._show()

    def _show(self) -> None:
        page = render(self._state)
        part, has = self.controls["part"].value, self._state.corpus is not None
        self.problem.value, self.seen.value = page.problem, page.seen
        self.answers.value = page.answers if part == "answers" else ""
        self.figure.value, self.table.value, self.evidence.value = page.figure, page.table, page.evidence
        self._look.value = look_of(self._name, self._state.chosen)
        self._offer_rows(page)
        for name, is_there in (
            ("found", has),
            ("answers", has and part == "answers"),
            ("explorer", has and part in _KINDS),
            ("comparison", has and part == "comparison"),
            ("compared", self._state.comparison is not None),
        ):
            self._rooms[name].layout.display = "" if is_there else "none"
        if has and part in _KINDS:
            self._explorer.children = [self._opened(part)]

    def _opened(self, part: str) -> Explorer:
        """An explorer, made when it is first opened."""
        if part not in self.explorers:
            self.explorers[part] = Explorer(self.corpus, _KINDS[part], corpus_as=self._opened_as())
        return self.explorers[part]

    def _opened_as(self) -> str:
        """The code that opens the articles."""
        columns = f", columns={self.columns!r}" if self.columns else ""
        return f"open_corpus({self.controls['source'].value.strip()!r}{columns})"

    def _offer_rows(self, page: Page) -> None:
        chosen = self.controls["chosen"]
        offered = [("none", ""), *page.choices]
        if tuple(offered) != tuple(chosen.options):
            self._busy = True
            chosen.options = offered
            chosen.value = self._state.chosen if self._state.chosen in {value for _, value in offered} else ""
            self._busy = False

    def __repr__(self) -> str:
        return "A form for articles of your own: run this notebook to use it."


def _latest(corpus):
    """A corpus with the corrections that were saved since."""
    return corpus.with_corrections() if isinstance(corpus, Corpus) else corpus


def _path(typed: str) -> Path:
    """The path that was typed or pasted, from the current folder or the project's; raises `CorpusError` where there is none."""
    return located(typed.strip().strip("\"'") or ".")


def _called(typed: str) -> str:
    """What a source is called in a comparison."""
    if typed.strip() == SEEDS:
        return "the seeds"
    return shortened(_path(typed).absolute().name, _LETTERS)
