"""The controls of the form for corrections: made once, filled from a form, read back into one."""

from __future__ import annotations

from dataclasses import replace

import ipywidgets

from helpers.keep.columns import TOLD
from helpers.keep.corrections import judge
from helpers.show import style
from helpers.show.correcting_form import ACTORS, HINTS, KINDS, VERDICTS, Form, choices, holds
from helpers.show.telling import Telling

Controls = dict[str, ipywidgets.Widget]

_WIDE = {"width": "auto", "max_width": "46em"}
_LONGEST = 90
_EMPTY = {"truth": False, "some": ()}
_NOBODY = ("", ())
_BUTTONS = {
    "take": "use the selected words",
    "save": "save",
    "missing": "add a finding that is missing",
    "back": "back to the finding",
    "complete": "nothing is missing in this article",
    "undo": "take it back",
    "redo": "say again what was taken back last",
}


def make_controls() -> Controls:
    """Every control by name: one for each column of each table, and those around them."""
    controls: Controls = {
        "creator": ipywidgets.Text(description="your name", placeholder="kept with each correction"),
        "verdict": ipywidgets.Dropdown(options=_turned(VERDICTS), description="I say"),
        "account": ipywidgets.Dropdown(options=[_NOBODY], description="as told in"),
        "table": ipywidgets.Dropdown(options=_turned(KINDS), description="it is a"),
        "parent": ipywidgets.Dropdown(options=[("nothing else", "")], description="reported inside"),
        "words": ipywidgets.Textarea(description="its words", rows=3),
        "told_in": ipywidgets.Textarea(description="told in", rows=3),
        "which": ipywidgets.Dropdown(options=[_NOBODY], description="I said"),
    }
    controls |= {name: _column(name) for columns in TOLD.values() for name in columns.__struct_fields__}
    for control in controls.values():
        control.style, control.layout = {"description_width": "9em"}, dict(_WIDE)
    controls |= {name: ipywidgets.Button(description=words, layout={"width": "auto"}) for name, words in _BUTTONS.items()}
    controls["save"].button_style = "primary"
    return controls


def fill(controls: Controls, corpus, telling: Telling, form: Form) -> None:
    """Put a form in the controls, with what there is to choose from."""
    told_in = corpus.pieces_of(form.finding_id)["article_id"].unique()
    articles = [form.article_id] if form.article_id else list(told_in)
    actors = {actor.actor_id for one in corpus.read(articles).values() for actor in one.actors}
    for name in TOLD[form.table].__struct_fields__:
        control, kind = controls[name], holds(name)
        value = form.typed.get(name, _EMPTY.get(kind, ""))
        if kind == "one":
            control.options = [("not chosen", ""), *choices(name, corpus.rules.codebook, value)]
        elif kind == "some":
            control.options = choices(name, corpus.rules.codebook, *value)
        elif isinstance(control, ipywidgets.Combobox):
            control.options = sorted(actors)
        control.value = value
    controls["parent"].options = [("nothing else", ""), *_statements(corpus, telling, form)]
    controls["parent"].value = form.parent
    controls["account"].options = [("every article that tells it", ""), *((telling.article(one), one) for one in told_in)]
    controls["account"].value = form.article_id if form.finding_id else ""
    controls["table"].value = form.table
    controls["verdict"].value = form.verdict if form.finding_id else "accept"
    controls["words"].rows = 3 if form.table == "statements" else 6
    controls["words"].description = "its words" if form.table == "statements" else "evidence"
    controls["words"].placeholder = "words of the article" + (
        "" if form.table == "statements" else ", each piece on a line of its own"
    )
    controls["words"].value, controls["told_in"].value = form.words, form.told_in


def read(controls: Controls, form: Form) -> Form:
    """The form that stands in the controls; `form` is the one that was put there."""
    return replace(
        form,
        verdict=controls["verdict"].value if form.finding_id else form.verdict,
        typed={name: controls[name].value for name in TOLD[form.table].__struct_fields__},
        words=controls["words"].value,
        told_in=controls["told_in"].value,
        parent=controls["parent"].value,
    )


def offer(controls: Controls, corpus, form: Form, passage: bool, before: bool) -> list[ipywidgets.Widget]:
    """Show the controls that a form calls for and hide the others; returns those for its columns.

    `passage` is whether words of its article are selected, `before` whether a finding was left for one that is missing.
    """
    creator = controls["creator"].value
    missing, typing = form.verdict == "add", form.verdict in ("change", "add")
    words = typing and bool(form.article_id)
    said, taken_back = judge.withdrawable(corpus, creator), judge.restorable(corpus, creator)
    _offer_said(controls["which"], corpus, said)
    shown = {
        "verdict": bool(form.finding_id),
        "account": bool(form.finding_id) and len(controls["account"].options) > 2,
        "table": missing,
        "words": words,
        "told_in": words and form.table == "statements",
        "take": words and passage,
        "save": bool(form.article_id or form.finding_id),
        "missing": bool(form.finding_id),
        "back": missing and before,
        "complete": bool(form.article_id),
        "which": bool(said),
        "undo": bool(said),
        "redo": bool(taken_back),
    }
    for name, show in shown.items():
        controls[name].layout.display = None if show else "none"
    if not typing:
        return []
    names = [*TOLD[form.table].__struct_fields__, *(["parent"] if form.table == "statements" and form.article_id else [])]
    return [controls[name] for name in names]


def _column(name: str) -> ipywidgets.Widget:
    """The control for a column, by what it holds."""
    kind, described = holds(name), style.plain(name.removesuffix("_id"))
    if kind == "truth":
        return ipywidgets.Checkbox(description=f"{described}: told with zou, zouden", indent=True)
    if kind == "one":
        return ipywidgets.Dropdown(options=[("not chosen", "")], description=described)
    if kind == "some":
        return ipywidgets.SelectMultiple(description=described, rows=4)
    if kind == "text" and name in ACTORS:
        return ipywidgets.Combobox(description=described, placeholder="an id such as wang-yi", ensure_option=False)
    return ipywidgets.Text(description=described, placeholder=HINTS.get(kind, ""))


def _statements(corpus, telling: Telling, form: Form) -> list[tuple[str, str]]:
    """The other statements of the form's article, to choose a parent from."""
    if form.table != "statements" or not form.article_id:
        return []
    rows, text = corpus.statements, corpus.texts[form.article_id]
    rows = rows[(rows["article_id"] == form.article_id) & (rows["finding_id"] != form.finding_id)]
    return [
        (_line(f"{telling.names(row.speaker_id)} {row.cue}: {text[row.start : row.end]}"), row.finding_id)
        for row in rows.itertuples()
    ]


def _offer_said(control: ipywidgets.Dropdown, corpus, said: list[tuple[str, ...]]) -> None:
    """What a reader can take back, the last first, which is chosen."""
    rows = corpus.corrections.set_index("correction_id")
    options = [
        (_line(" · ".join(filter(None, rows.loc[group[0], ["verdict", "table", "changes"]]))), group) for group in said
    ] or [_NOBODY]
    if control.options != tuple(options):
        control.options = options
        control.value = options[0][1]


def _line(words: str) -> str:
    told = " ".join(words.split())
    return told if len(told) <= _LONGEST else told[:_LONGEST].rstrip() + "…"


def _turned(labels: dict[str, str]) -> list[tuple[str, str]]:
    return [(label, value) for value, label in labels.items()]
