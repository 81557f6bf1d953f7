"""The form in which a reader puts a finding right: accepts, rejects or changes it, or adds what is missing.

It stands beside the reader of an explorer. What is typed is read, and what is shown decided, by `helpers.show.correcting_form`.
It writes only when a button says so, and says that it is saved only once the line is on the disk.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import ipywidgets

from helpers.keep.corpus import PROJECT
from helpers.keep.corrections import judge
from helpers.keep.corrections.annotation import check_name
from helpers.keep.corrections.log import CorrectionError
from helpers.show import markup
from helpers.show.correcting_controls import fill, make_controls, offer, read
from helpers.show.correcting_form import Form, left_over, new_form, render, say, start_form, with_passage, without_passage
from helpers.show.markup import Html
from helpers.show.telling import telling_of

OnSaved = Callable[[object, str], None]

_session = {"creator": ""}  # who was last at a form, so that a name is typed once


class Panel(ipywidgets.VBox):
    """The form for corrections of a corpus.

    `controls` holds every control by name; `heading`, `message`, `history` and `notes` are the `HTML` widgets around them.
    `corpus` is the corpus after the last correction. `on_saved(corpus, finding_id)` is called after each, with the finding's id
    now, which is empty where it is gone.
    """

    def __init__(self, corpus, on_saved: OnSaved | None = None) -> None:
        self.corpus, self._on_saved = corpus, on_saved
        self._telling = telling_of(corpus)
        self._clean = self._filled = Form()  # as it was opened, and as it was last put in the controls
        self._drafts: dict[tuple[str, str], Form] = {}
        self._passage: tuple[str, int, int] | None = None
        self._taken: tuple[str, int, int] | None = None  # the passage that was put in the form last
        self._before: tuple[str, str] | None = None  # the finding that was left to add one
        self._busy = False
        self.heading, self.message, self.history, self.notes = (ipywidgets.HTML() for _ in range(4))
        self.controls = make_controls()
        self._columns = ipywidgets.VBox()
        get, row = self.controls.__getitem__, {"flex_flow": "row wrap"}
        super().__init__(
            [
                self.heading,
                *map(get, ("creator", "verdict", "account", "table")),
                self._columns,
                *map(get, ("words", "told_in")),
                ipywidgets.HBox([*map(get, ("take", "save"))], layout=row),
                self.message,
                ipywidgets.HBox([*map(get, ("missing", "back", "complete"))], layout=row),
                get("which"),
                ipywidgets.HBox([*map(get, ("undo", "redo"))], layout=row),
                self.history,
                self.notes,
            ]
        )
        changes = {"creator": self._on_name, "verdict": self._on_verdict, "account": self._on_account, "table": self._on_table}
        for name, observe in changes.items():
            self.controls[name].observe(observe, names="value")
        presses = {
            "take": self._take,
            "save": self._save,
            "missing": self._add,
            "back": self._back,
            "complete": self._complete,
            "undo": self._undo,
            "redo": self._redo,
        }
        for name, press in presses.items():
            self.controls[name].on_click(lambda _, press=press: press())
        self._open(self._clean)

    @property
    def form(self) -> Form:
        """What is chosen and typed now."""
        return read(self.controls, self._filled)

    def choose(self, finding_id: str, article_id: str = "") -> None:
        """Take up a finding, in one article or in all that tell it; raises `KeyError` for an id that is in no table."""
        form = start_form(self.corpus, finding_id, article_id)
        now = self._clean
        if form.finding_id != now.finding_id or article_id not in ("", now.article_id):
            self._before = None
            self._turn_to(form)

    def choose_article(self, article_id: str) -> None:
        """Take up an article, to add what is missing in it; raises `KeyError` for one that is not in the corpus."""
        if (self._clean.finding_id, self._clean.article_id) != ("", article_id):
            self._before = None
            self._turn_to(new_form(self.corpus, article_id, self.controls["table"].value))

    def choose_passage(self, article_id: str, start: int, end: int) -> None:
        """Take up a passage (code points) that tells a finding which is missing.

        While a finding of that article is being changed, the passage is offered as evidence for it instead. A selection that is
        made larger or smaller takes the place of what it was. Raises `KeyError`
        for an article that is not in the corpus, `ValueError` for what is no passage of it.
        """
        if not 0 <= start < end <= len(self.corpus.texts[article_id]):
            raise ValueError(f"{start} to {end} is no passage of {article_id}")
        self._passage = article_id, start, end
        if self.form.verdict == "change" and self._clean.article_id == article_id:
            self._offer()
        else:
            self.choose_article(article_id)
            self._take()

    def clear(self) -> None:
        """Put the form away; what was typed is kept until its finding is chosen again."""
        self._before = None
        self._turn_to(Form())

    def show(self, corpus) -> None:
        """Go on with another corpus; a finding or article that is not in it is put away."""
        form = self.form
        self.corpus, self._telling = corpus, telling_of(corpus)
        told_in = corpus.evidence.loc[corpus.evidence["finding_id"] == form.finding_id, "article_id"]
        there = {"", *told_in} - ({""} if told_in.empty else set()) if form.finding_id else {"", *corpus.texts}
        if form.article_id in there:
            self._open(self._clean, form)
        else:
            self._open(Form())

    def _turn_to(self, form: Form) -> None:
        """Open a form, with what was typed in it before; keep what was typed in the one that is open."""
        now = self.form
        if now != self._clean:
            self._drafts[now.finding_id, now.article_id] = now
        self.message.value, self._taken = "", None
        self._open(form, self._drafts.pop((form.finding_id, form.article_id), None))

    def _open(self, clean: Form, typed: Form | None = None) -> None:
        """Show a form as it starts (`clean`), and with what was typed in it, if anything was."""
        self._fill(clean)
        self._clean = self.form
        if typed is not None:
            self._fill(typed)
        view = render(self.corpus, clean, self._telling)
        self.heading.value, self.history.value, self.notes.value = view.heading, view.history, left_over(self.corpus)

    def _fill(self, form: Form) -> None:
        self._filled, self._busy = form, True
        fill(self.controls, self.corpus, self._telling, form)
        self._busy = False
        if not self.controls["creator"].value:
            self.controls["creator"].value = _session["creator"]
        self._offer()

    def _offer(self) -> None:
        form = self.form
        selected = self._passage is not None and self._passage[0] == form.article_id
        self._columns.children = offer(self.controls, self.corpus, form, selected, self._before is not None)

    def _on_name(self, change) -> None:
        _session["creator"] = change["new"]
        self._offer()

    def _on_verdict(self, _) -> None:
        if not self._busy:
            self._offer()

    def _on_account(self, change) -> None:
        if not self._busy:
            verdict = self.controls["verdict"].value
            self._turn_to(start_form(self.corpus, self._clean.finding_id, change["new"]))
            self.controls["verdict"].value = verdict

    def _on_table(self, change) -> None:
        if not self._busy:
            now = self.form
            form = new_form(self.corpus, now.article_id, change["new"])
            self._open(form, replace(form, words=now.words, told_in=now.told_in, spans=now.spans))

    def _take(self) -> None:
        if self._passage is None:
            return
        form, (article_id, start, end) = self.form, self._passage
        if self._taken is not None and self._taken[0] == article_id and self._taken[1] < end and start < self._taken[2]:
            form = without_passage(self.corpus, form, *self._taken[1:])
        self._taken = self._passage
        self._fill(with_passage(self.corpus, form, start, end))

    def _add(self) -> None:
        article_id = self._clean.article_id or judge.accounts_of(self.corpus, self._clean.finding_id)[0].article_id
        self._before = self._clean.finding_id, self._clean.article_id
        self._turn_to(new_form(self.corpus, article_id, self._clean.table))

    def _back(self) -> None:
        (finding_id, article_id), self._before = self._before, None
        self._turn_to(start_form(self.corpus, finding_id, article_id))

    def _save(self) -> None:
        self._keep(lambda creator: say(self.corpus, self.form, self._clean, creator))

    def _complete(self) -> None:
        self._keep(partial(judge.complete, self.corpus, self.form.article_id))

    def _undo(self) -> None:
        self._keep(lambda creator: judge.withdraw(self.corpus, self.controls["which"].value, creator))

    def _redo(self) -> None:
        self._keep(lambda creator: judge.withdraw(self.corpus, judge.restorable(self.corpus, creator)[0], creator))

    def _keep(self, make: Callable[[str], judge.Annotations]) -> None:
        """Keep what `make` says in a reader's name and go on with the corpus after it; or say what is wrong, losing nothing."""
        try:
            annotations = make(check_name(self.controls["creator"].value))
            saved = judge.save(self.corpus, annotations)
        except (CorrectionError, ValueError) as error:
            self.message.value = _notice(f"Not saved: {error}", "alert")
            return
        self.corpus, self._telling = saved.corpus, telling_of(saved.corpus)
        finding_id = self._finding_after(annotations)
        self._open(self._form_after(finding_id, annotations[0].body.verdict))
        lines = ", ".join(map(str, saved.lines))
        self.message.value = _notice(f"Saved in {_shown(saved.path)}, line{'s' * (len(saved.lines) > 1)} {lines}.", "status")
        if self._on_saved is not None:
            self._on_saved(self.corpus, finding_id)

    def _form_after(self, finding_id: str, verdict: str) -> Form:
        """The form to go on with: for the finding as it is now, in the article that was chosen."""
        if not finding_id:
            return self._clean if verdict == "complete" and not self._clean.finding_id else Form()
        told_in = [one.article_id for one in judge.accounts_of(self.corpus, finding_id)]
        return start_form(self.corpus, finding_id, self._clean.article_id if self._clean.article_id in told_in else "")

    def _finding_after(self, annotations: judge.Annotations) -> str:
        """The id of the finding that was judged, as it is now; empty where it is gone."""
        wanted = {one.target if isinstance(one.target, str) else one.id for one in annotations}
        rows = self.corpus.corrections[self.corpus.corrections["correction_id"].isin(wanted)]
        return next(filter(None, rows["finding_id"]), "")

    def __repr__(self) -> str:
        return "A form for corrections: run this notebook to use it."


def _notice(words: str, role: str) -> Html:
    return Html(f'<div role="{role}" style="line-height:1.45">{markup.paragraph(words)}</div>')


def _shown(path: Path) -> str:
    """A path as it is best read: from where the reader is, or from the project, where it lies below one of them."""
    above = next((folder for folder in (Path.cwd(), PROJECT) if path.is_relative_to(folder)), None)
    return (path if above is None else path.relative_to(above)).as_posix()
