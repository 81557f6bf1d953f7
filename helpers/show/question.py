"""A question of the reader's own: a target in a form, tried on the open corpus as it is typed, then saved to the codebook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from pathlib import Path

import ipywidgets

from helpers.find.document import Document
from helpers.find.trial import Trial, Tried
from helpers.keep.target_draft import POSITIONS, STANDING, Draft, Problem, TargetError, as_draft, as_target, check, save
from helpers.read.codebook import Codebook, load_codebook, load_targets
from helpers.records import Article
from helpers.show import markup, style
from helpers.show.markup import Html
from helpers.show.names import count, names_of
from helpers.show.tables import Table

_AROUND = 60  # characters
_LINES = 100
_MOST = 2000
_NOBODY = "none"

_TERMS_HELP = "sancties, sanctiepakket*"
_BY_HELP = "[steunen/toe|juichen]\nwil niet ingaan op"
_SAYS_HELP = "werkt averechts"


@dataclass(frozen=True)
class Shown:
    """What the form shows under a draft: what is wrong with it, what it finds, what it nearly finds, where its words stand."""

    problems: tuple[Problem, ...]
    summary: str
    found: Table
    close: Table
    context: Table

    @property
    def html(self) -> Html:
        parts: list[str] = [_problem(one) for one in self.problems]
        if self.summary:
            parts.append(markup.paragraph(self.summary))
        if len(self.found):
            parts.append(self.found.html)
        if len(self.close):
            parts.append(self.close.folded("What it nearly finds"))
        if len(self.context):
            parts.append(self.context.folded("Its words in context"))
        return Html("".join(parts))


def _problem(one: Problem) -> Html:
    return markup.paragraph(f"{style.plain(one.field)}: {one.message}")


class Question:
    """Drafts tried on a corpus. Pure: the same draft shows the same.

    Of a corpus with more than 2,000 articles the first 2,000 are read, which the summary says.
    """

    def __init__(self, corpus, folder: Path | None = None) -> None:
        self._corpus, self._folder = corpus, folder
        self._names = names_of(corpus)
        self.codebook = load_codebook(folder)

    @cached_property
    def _trial(self) -> Trial:
        return Trial(self.codebook, [(one.article, one.dating) for one in islice(self._corpus.findings, _MOST)])

    def show(self, draft: Draft, replacing: bool = False) -> Shown:
        """What a draft finds. One whose words or cues are no patterns finds nothing, and the problems say why."""
        problems = check(draft, self._folder, replacing)
        nothing = Shown(problems, "", *(Table(columns, ()) for columns in (_FOUND, _CLOSE, _CONTEXT)))
        if any(problem.field != "name" for problem in problems):
            return nothing
        tried = self._trial.run(as_target(draft))
        return replace(
            nothing,
            summary=self._summary(tried),
            found=Table(_FOUND, tuple(row for one in tried for row in self._found(one))),
            close=Table(_CLOSE, tuple(row for one in tried for row in self._close(one))),
            context=Table(_CONTEXT, tuple(row for one in tried for row in self._context(one))[:_LINES]),
        )

    def _summary(self, tried: Sequence[Tried]) -> str:
        places = sum(len(one.words) for one in tried)
        stances = sum(len(one.stances) for one in tried)
        read = min(len(self._corpus.findings), _MOST)
        first = "" if read == len(self._corpus.findings) else "first "
        return (
            f"Its words stand in {count(places, 'place')}, in {len(tried)} of the {first}{count(read, 'article')};"
            f" they give {count(stances, 'stance')}."
        )

    def _found(self, tried: Tried) -> Iterator[tuple[object, ...]]:
        sentences = _Sentences(tried.article)
        for stance in tried.stances:
            told = [sentences.around(piece.start, piece.end) for piece in stance.evidence]
            yield (
                self._names.article(tried.article.article_id),
                self._names(stance.holder_id),
                style.plain(stance.position),
                ", ".join(stance.term),
                markup.lines(map(markup.dutch, told)),
                markup.lines(dict.fromkeys(piece.rule for piece in stance.evidence)),
            )

    def _close(self, tried: Tried) -> Iterator[tuple[object, ...]]:
        sentences = _Sentences(tried.article)
        for stop in tried.stops:
            words = tried.article.text[stop.start : stop.end]
            told = markup.marked(sentences.around(stop.start, stop.end), words)
            yield self._names.article(tried.article.article_id), told, stop.step

    def _context(self, tried: Tried) -> Iterator[tuple[object, ...]]:
        text = tried.article.text
        for start, end in tried.words:
            before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
            line = [" ".join(part.split()) for part in (before, text[start:end], after)]
            yield self._names.article(tried.article.article_id), *map(markup.dutch, line)


_FOUND = ("article", "holder", "position", "term", "the sentence", "rule")
_CLOSE = ("article", "the sentence", "stopped because")
_CONTEXT = ("article", "before", "the words", "after")


class _Sentences:
    """The sentences of an article, to show a span in."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._spans = [(one.start, one.end) for one in Document(article).sentences]

    def around(self, start: int, end: int) -> str:
        touched = [span for span in self._spans if span[0] < end and start < span[1]] or [(start, end)]
        return " ".join(self._text[touched[0][0] : touched[-1][1]].split())


class QuestionWidget(ipywidgets.VBox):
    """The form. `controls` holds every field by name; `shown` is what the draft finds, `said` what saving came to.

    Cues are typed for one position at a time; those of the others are kept. Nothing typed is lost when saving fails. `then` is
    what to do when it is saved, told after where.
    """

    def __init__(self, corpus, folder: Path | None = None, then: str = "") -> None:
        self._question, self._folder = Question(corpus, folder), folder
        self._then = then or "Every corpus that is opened from now on is searched for it."
        self._by: dict[str, str] = {}
        self._says: dict[str, str] = {}
        self._busy = False
        self.controls = _controls(self._question.codebook, folder)
        self.shown, self.said = ipywidgets.HTML(), ipywidgets.HTML()
        self.save = ipywidgets.Button(description="Save to the codebook", button_style="primary", layout={"width": "auto"})
        self.save.on_click(lambda _: self._save())
        self.controls["start"].observe(self._start, names="value")
        self.controls["position"].observe(self._turn, names="value")
        for name in _TYPED:
            self.controls[name].observe(self._changed, names="value")
        fields = [one for name, one in self.controls.items() if name != "replace"]
        last = ipywidgets.HBox([self.save, self.controls["replace"]])
        super().__init__([*fields, last, self.said, self.shown])
        self._update()

    @property
    def draft(self) -> Draft:
        """What stands in the form now."""
        value = {name: self.controls[name].value for name in _PLAIN}
        return Draft(**value, by=dict(self._by), says=dict(self._says))

    @draft.setter
    def draft(self, draft: Draft) -> None:
        self._busy = True
        for name in _PLAIN:
            self.controls[name].value = getattr(draft, name)
        self._by, self._says = dict(draft.by), dict(draft.says)
        self._show_cues()
        self._busy = False
        self._update()

    def _start(self, _: object) -> None:
        chosen = self.controls["start"].value
        found = [draft for target in load_targets(self._folder) if target.id == chosen and (draft := as_draft(target))]
        self.draft = found[0] if found else Draft()

    def _turn(self, _: object) -> None:
        self._busy = True
        self._show_cues()
        self._busy = False

    def _show_cues(self) -> None:
        position = self.controls["position"].value
        self.controls["by"].value, self.controls["says"].value = self._by.get(position, ""), self._says.get(position, "")

    def _changed(self, _: object) -> None:
        if self._busy:
            return
        position = self.controls["position"].value
        for cues, name in ((self._by, "by"), (self._says, "says")):
            cues[position] = self.controls[name].value
            if not cues[position].strip():
                del cues[position]
        self._update()

    def _update(self) -> None:
        self.said.value = Html()
        empty = self.draft == Draft(by=self._by, says=self._says)
        self.shown.value = Html() if empty else self._question.show(self.draft, self.controls["replace"].value).html

    def _save(self) -> None:
        try:
            path = save(self.draft, self._folder, self.controls["replace"].value)
        except TargetError as error:
            self.said.value = markup.paragraph(f"Not saved. {error}")
            return
        where = "/".join(path.parts[-4:])
        self.said.value = markup.paragraph(f"Saved in {where}. {self._then}")


_PLAIN = ("name", "terms", "elsewhere", "giver", "receiver", "giving")
_TYPED = (*_PLAIN, "by", "says", "replace")


def _controls(codebook: Codebook, folder: Path | None) -> dict[str, ipywidgets.Widget]:
    """The fields in the order of the form."""
    wide = {"style": {"description_width": "13em"}, "layout": {"width": "46em"}}
    late = {**wide, "continuous_update": False}
    named = sorted((country.id.replace("-", " ").title(), country.iso) for country in codebook.places.countries)
    countries = [(_NOBODY, ""), *named]
    drafts = [target for target in load_targets(folder) if target.id != STANDING and as_draft(target)]
    return {
        "start": ipywidgets.Dropdown(
            options=[("an empty form", ""), *((target.name, target.id) for target in drafts)], description="begin with", **wide
        ),
        "name": ipywidgets.Text(description="name", placeholder="Sanctions on Russia", **late),
        "terms": ipywidgets.Textarea(description="words that name it", placeholder=_TERMS_HELP, rows=3, **late),
        "elsewhere": ipywidgets.Text(description="words of other themes", placeholder="handelsoorlog, corona*", **late),
        "position": ipywidgets.Dropdown(
            options=[(style.plain(position), position) for position in POSITIONS], description="cues of the position", **wide
        ),
        "by": ipywidgets.Textarea(description="what its holder does", placeholder=_BY_HELP, rows=3, **late),
        "says": ipywidgets.Textarea(description="what its holder says", placeholder=_SAYS_HELP, rows=3, **late),
        "giver": ipywidgets.Dropdown(options=countries, value="", description="given by", **wide),
        "receiver": ipywidgets.Dropdown(options=countries, value="", description="given to", **wide),
        "giving": ipywidgets.Textarea(description="verbs of giving", placeholder="[leveren/sturen]", rows=2, **late),
        "replace": ipywidgets.Checkbox(description="replace the saved target of this name", indent=False),
    }
