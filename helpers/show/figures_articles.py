"""The figure of what we have: articles on a time line, and how their days were found."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Mapping

from helpers.find.dates.dating import header_interval
from helpers.keep.held import AnyRows, Selection, selected
from helpers.records import DatingCue, Findings
from helpers.show import facets, style, when
from helpers.show.canvas import LETTER, Panel
from helpers.show.figures_density import MANY, density
from helpers.show.names import Names, count, enumerate_words, names_of, opening
from helpers.show.plot import Plot
from helpers.show.rows import Lane
from helpers.show.telling import telling_of
from helpers.show.timescale import HEAD, TimeScale

_FEW = 40  # articles, of each of which two lines tell
_LANE, _LOW_LANE = 0.62, 0.32  # inches
_KNOWN = {
    "day": "with the day given",
    "inferred": "dated from clues in the text",
    "month": "known to the month",
    "none": "without a date",
}
_SHORT_ID = 4  # letters
_TITLE_LETTER, _SMALL_LETTER = 5.1, 4.5  # points
_READING = (
    "Pale: what the header gives. Dark: the days that are left after the clues in the text. A missing pale bar: no header."
)


def article_timeline(corpus, articles: AnyRows | None = None, width: float = style.WIDTH) -> Plot:
    """`articles` (all of the corpus if None) with the days on which each can have appeared, from earliest to latest.

    A pale bar is what its header gives, the dark one what is left when the clues in its text have ruled out the rest.
    Of more than 40 the clues are not counted; more than 200 are counted by month.
    """
    names = names_of(corpus)
    rows = selected(corpus.held("articles"), articles)
    if len(rows) > MANY:
        return _counted(corpus, rows, width)
    findings = sorted(corpus.read(rows.frame["article_id"]).values(), key=_order)
    telling_of(corpus).know_articles(rows.frame["article_id"])
    spans = [f.dating.interval for f in findings]
    headers = [header_interval(f.article.header_date) for f in findings]
    headline = _headline(Counter(finding.dating.basis for finding in findings))
    low = len(findings) > _FEW
    plot = Plot(HEAD + (_LOW_LANE if low else _LANE) * max(1, len(findings)) + 0.1, headline, _READING, width)
    panel = plot.panel(left=2.75 if width == style.WIDTH else 2.3, top=HEAD)
    panel.limits(y=(max(1, len(findings)) - 0.45, -0.55))
    scale = TimeScale([*spans, *(h for h in headers if h)], even=True)
    scale.draw(panel)
    half = 0.32 if low else 0.17  # of a bar's height
    beside = all(len(names.article(f.article.article_id)) <= _SHORT_ID for f in findings)
    for lane, (finding, span, header) in enumerate(zip(findings, spans, headers, strict=True)):
        key = finding.article.article_id
        plot.names[key] = telling_of(corpus).article(key)
        if header:
            panel.box(*scale.extent(header), lane + half, lane - half, style.FAINT, key=key)
        left, right = scale.extent(span)
        if span:
            panel.box(left, right, lane + half, lane - half, style.BLUE, z=3, key=key)
        else:
            panel.write("?", (left + right) / 2, lane, across="center", key=key)
        _name(panel, lane, finding, names, beside, low)
        _write_days(panel, lane, when.short(span), left, right, low)
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


def _counted(corpus, rows: Selection, width: float) -> Plot:
    """Many articles: how many of each basis appeared in each month."""
    found, months = facets.articles(corpus)
    basis, begins = found["basis"], months.first
    told = facets.counted_together(basis, begins, rows.mask)
    numbers = {name: int(counts.sum()) for name, counts in zip(basis.values, told, strict=True)}
    lanes = [
        (Lane("", name, f"basis={name}"), counts) for name, counts in zip(basis.values, told, strict=True) if numbers[name]
    ]
    return density(lanes, begins, "articles", _headline(numbers), left=1.2, width=width)


def _headline(bases: Mapping[str, int]) -> str:
    """How many articles there are, and how many of each basis."""
    told = [f"{bases[basis]} {words}" for basis, words in _KNOWN.items() if bases.get(basis)]
    return f"{count(sum(bases.values()), 'article')}: {enumerate_words(told)}"


def _write_days(panel: Panel, lane: int, days: str, left: float, right: float, low: bool) -> None:
    """Write the days over the middle of a bar; where lanes are low, in it or beside it."""
    look = {"size": style.SMALL - low, "bold": True}
    (begin, _), (end, _) = panel.place(left, lane), panel.place(right, lane)
    room = len(days) * look["size"] * LETTER + 6
    if not low:
        panel.write(days, (left + right) / 2, lane - 0.2, dy=1, across="center", up="bottom", **look)
    elif end - begin > room:
        panel.write(days, (left + right) / 2, lane, across="center", colour=style.PAPER, **look)
    elif end + room < panel.at_left + panel.width:
        panel.write(days, right, lane, dx=4, **look)
    else:
        panel.write(days, left, lane, dx=-4, across="right", **look)


def _name(panel: Panel, lane: int, finding: Findings, names: Names, beside: bool, low: bool) -> None:
    """Write an article's title, or how it begins, beside its lane, and what is known of it; its id `beside` or under that.

    Where lanes are low, there is one line: the id and the title.
    """
    article, short = finding.article, names.article(finding.article.article_id)
    left, key = 10 - panel.at_left, article.article_id
    lift, up = (0, "center") if low else (1, "bottom")
    if beside:
        panel.write(short, panel.left, lane, dx=left, dy=lift, bold=True, up=up, key=key)
        left += 30
    title = f"{short}  {opening(article)}" if low and not beside else opening(article)
    first = textwrap.shorten(title, int((-left - 4) / _TITLE_LETTER), placeholder=" …")
    panel.write(first, panel.left, lane, dx=left, dy=lift, size=style.SMALL, italic=True, up=up, key=key)
    if low:
        return
    clues = count(len(narrowing(finding.dating.cues)), "clue narrows it", "clues narrow it")
    under = ", ".join(filter(None, ["" if beside else short, article.outlet, clues]))
    under = textwrap.shorten(under, int((-left - 4) / _SMALL_LETTER), placeholder=" …")
    panel.write(under, panel.left, lane, dx=left, dy=-2, size=style.SMALL - 1, colour=style.GREY, up="top")
