"""The figure of what we have: articles on a time line, and how their days were found."""

from __future__ import annotations

import pandas as pd

from helpers.find.dates.dating import header_interval
from helpers.records import DatingCue, Findings
from helpers.show import style, when
from helpers.show.names import Names, count, enumerate_words
from helpers.show.plot import Plot
from helpers.show.timescale import HEAD, TimeScale

_LANE = 0.62  # inches
_KNOWN = {
    "day": "with the day given",
    "inferred": "dated from clues in the text",
    "month": "known to the month",
    "none": "without a date",
}
_READING = (
    "Pale: what the header gives. Dark: the days that are left after the clues in the text. A missing pale bar: no header."
)


def article_timeline(corpus, articles: pd.DataFrame | None = None) -> Plot:
    """`articles` (all of the corpus if None) with the days on which each can have appeared, from earliest to latest.

    A pale bar is what its header gives, the dark one what is left when the clues in its text have ruled out the rest.
    """
    names = Names(corpus)
    chosen = set((corpus.articles if articles is None else articles)["article_id"])
    findings = sorted((f for f in corpus.findings if f.article.article_id in chosen), key=_order)
    spans = [f.dating.interval for f in findings]
    headers = [header_interval(f.article.header_date) for f in findings]
    plot = Plot(HEAD + _LANE * max(1, len(findings)) + 0.1, _headline(findings), _READING)
    axes = plot.panel(left=2.75, top=HEAD)
    axes.set_ylim(max(1, len(findings)) - 0.45, -0.55)
    scale = TimeScale([*spans, *(h for h in headers if h)], even=True)
    scale.draw(axes)
    for lane, (finding, span, header) in enumerate(zip(findings, spans, headers, strict=True)):
        if header:
            left, right = scale.extent(header)
            axes.barh(lane, right - left, left=left, height=0.34, color=style.FAINT, zorder=2)
        left, right = scale.extent(span)
        if span:
            axes.barh(lane, right - left, left=left, height=0.34, color=style.BLUE, zorder=3)
        else:
            axes.text((left + right) / 2, lane, "?", size=style.TEXT, ha="center", va="center", color=style.INK)
        _name(axes, lane, finding, names)
        text = {"size": style.SMALL, "weight": "bold", "ha": "center", "va": "bottom", "zorder": 5}
        axes.annotate(when.short(span), ((left + right) / 2, lane - 0.2), xytext=(0, 1), textcoords="offset points", **text)
    return plot.describe(
        f"Article {names.article(f.article.article_id)}: {when.words(s)}, {_KNOWN[f.dating.basis]}."
        for f, s in zip(findings, spans, strict=True)
    )


def narrowing(cues: tuple[DatingCue, ...]) -> list[DatingCue]:
    """The cues that ruled out a day."""
    return [cue for cue in cues if "nothing" not in cue.ruled_out]


def _order(finding: Findings) -> tuple[bool, str, str]:
    span = finding.dating.interval
    return span is None, span.earliest.isoformat() if span else "", finding.article.article_id


def _headline(findings: list[Findings]) -> str:
    bases = [f.dating.basis for f in findings]
    told = [f"{bases.count(b)} {_KNOWN[b]}" for b in _KNOWN if b in bases]
    return f"{count(len(findings), 'article')}: {enumerate_words(told)}"


def _name(axes, lane: int, finding: Findings, names: Names) -> None:
    article = finding.article
    label = article.title or article.text[next((b.start for b in article.blocks if b.kind == "paragraph"), 0) :]
    opening = label[:31].rsplit(" ", 1)[0] + " …" if len(label) > 31 else label
    clues = narrowing(finding.dating.cues)
    under = ", ".join(filter(None, [article.outlet, count(len(clues), "clue narrows it", "clues narrow it")]))
    at = {"xycoords": ("axes fraction", "data"), "textcoords": "offset points", "ha": "left"}
    axes.annotate(names.article(article.article_id), (0, lane), xytext=(-190, 1), size=style.TEXT, weight="bold", **at)
    axes.annotate(opening.replace("\n", " "), (0, lane), xytext=(-160, 1), size=style.SMALL, style="italic", **at)
    axes.annotate(under, (0, lane), xytext=(-160, -2), size=style.SMALL - 1, color=style.GREY, va="top", **at)
