"""The controls of the form for articles of one's own, and where they stand."""

from __future__ import annotations

import ipywidgets

from helpers.keep.corpus import PROJECT
from helpers.read.columns import ROLES
from helpers.show.figures_compare import COMPARED
from helpers.show.touch import Touch

SEEDS = "seeds"
SAMPLES = "data/formats"
PARTS = {
    "the answers": "answers",
    "articles": "articles",
    "meetings": "meetings",
    "stances": "stances",
    "plan": "plan",
    "comparison": "comparison",
}
"""What can be shown of what was found: labels and names."""

_TABLES = {"who meets whom": "meetings", "positions": "positions", "acts on the plan": "acts", "points of the plan": "points"}
_WIDE = {"style": {"description_width": "9.5em"}, "layout": {"width": "min(46em, 98%)"}}
_HALF = {"style": {"description_width": "9.5em"}, "layout": {"width": "min(25em, 98%)"}}
_AUTO = {"layout": {"width": "auto"}}
_ROW = {"flex_flow": "row wrap"}


def make_controls(other: str) -> dict[str, ipywidgets.Widget]:
    """Every control by name."""
    samples = sorted(path.name for path in (PROJECT / SAMPLES).iterdir()) if (PROJECT / SAMPLES).is_dir() else []
    choices = [("none: type a path below", "")]
    choices += [(f"all of {SAMPLES}", SAMPLES), *((name, f"{SAMPLES}/{name}") for name in samples)] if samples else []
    return {
        "sample": ipywidgets.Dropdown(options=choices, description="a sample", **_WIDE),
        "source": ipywidgets.Text(
            description="your articles",
            placeholder="~/Downloads/nexis.docx, a folder, a .zip, a .csv …",
            continuous_update=False,
            **_WIDE,
        ),
        **{
            role: ipywidgets.Dropdown(options=[("as recognised", "")], description=f"{role} in column", **_HALF)
            for role in ROLES
        },
        "look": ipywidgets.Button(description="Look at it", icon="search", **_AUTO),
        "run": ipywidgets.Button(description="Analyse", icon="play", button_style="primary", **_AUTO),
        "stop": ipywidgets.Button(description="Stop", icon="stop", disabled=True, **_AUTO),
        "progress": ipywidgets.FloatProgress(
            min=0.0, max=1.0, description="done", layout={"width": "min(30em, 98%)", "visibility": "hidden"}
        ),
        "part": ipywidgets.ToggleButtons(options=PARTS, description="show", style={"button_width": "auto"}),
        "once": ipywidgets.Dropdown(options={"in every outlet": False, "once": True}, description="count a story", **_HALF),
        "other": ipywidgets.Text(
            other, description="compare with", placeholder="a path, as above", continuous_update=False, **_WIDE
        ),
        "compare": ipywidgets.Button(description="Compare", icon="exchange", button_style="primary", **_AUTO),
        "table": ipywidgets.Dropdown(options=_TABLES, value=next(iter(COMPARED)), description="look at", **_HALF),
        "chosen": ipywidgets.Dropdown(options=[("none", "")], description="show sentences of", **_WIDE),
    }


def lay_out(form, explorer: ipywidgets.VBox, look: ipywidgets.HTML) -> dict[str, ipywidgets.Widget]:
    """The parts of the form, from top to bottom; `explorer` is where one goes, `look` a style sheet."""
    controls = form.controls
    form.table.add_class("sidelines-table")
    form.figure.add_class("sidelines-figure")
    form.evidence.add_class("sidelines-evidence")
    left = ipywidgets.VBox([form.figure, form.table], layout={"flex": "8 1 620px", "min_width": "0"})
    right = ipywidgets.VBox([controls["chosen"], form.evidence], layout={"flex": "5 1 380px", "min_width": "0"})
    form.answers.add_class("sidelines-figure")
    answers = ipywidgets.VBox([form.answers, Touch(form.open_at, lambda *_: None)])
    answers.add_class("sidelines-explorer")
    compared = ipywidgets.VBox([controls["table"], ipywidgets.HBox([left, right], layout=_ROW)])
    comparison = ipywidgets.VBox(
        [
            ipywidgets.HBox([controls["other"], controls["compare"]], layout=_ROW),
            compared,
            look,
            Touch(form.choose, lambda *_: None),
        ]
    )
    comparison.add_class("sidelines-explorer")
    return {
        "source": ipywidgets.VBox([controls["sample"], controls["source"]]),
        "columns": ipywidgets.HBox([controls[role] for role in ROLES], layout={**_ROW, "display": "none"}),
        "problem": form.problem,
        "seen": form.seen,
        "run": ipywidgets.HBox([controls[name] for name in ("look", "run", "stop", "progress")], layout=_ROW),
        "told": form.told,
        "found": ipywidgets.HBox([controls["part"], controls["once"]], layout=_ROW),
        "answers": answers,
        "explorer": explorer,
        "comparison": comparison,
        "compared": compared,
    }
