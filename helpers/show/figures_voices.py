"""Figures of who answers whom, and of who is talked about and not heard."""

from __future__ import annotations

import textwrap

import numpy as np

from helpers.keep.held import AnyRows, Selection, selected
from helpers.show import facets, keys, style
from helpers.show.answering import ANSWERS, CLAIMS, NOBODY, Exchanges, exchanges_of
from helpers.show.canvas import Panel
from helpers.show.hearing import hearing_of
from helpers.show.names import count, names_of
from helpers.show.plot import Plot
from helpers.show.rows import draw_mark
from helpers.show.telling import telling_of

MOST_PAIRS = 40
_PAIR = 0.36  # inches
_ACTOR = 0.3
_WORD = 9  # letters of the longest word over a column
_MOST_ACTORS = 20
_UNANSWERED = "no answer in this article"
_UNTOLD = "the claim is not told in this article"


def claim_pairs(corpus, stances: AnyRows | None = None, width: float = style.WIDTH) -> Plot:
    """Claims on the left, and on the right the answer that goes with each in its article (all of the corpus if None).

    More than forty pairs are counted by position.
    """
    pairs = exchanges_of(corpus).among(selected(corpus.held("stances"), stances).mask)
    both = int(((pairs.claims != NOBODY) & (pairs.answers != NOBODY)).sum())
    alone = int((pairs.answers == NOBODY).sum())
    headline = f"{count(both, 'answer')} to a claim in the same article; {count(alone, 'claim')} without one"
    if len(pairs) > MOST_PAIRS:
        return _counted(corpus, pairs, headline, width)
    reading = "From a claim to what its article tells as an answer to it. Answers in other articles are not put to it."
    plot = Plot(_PAIR * max(len(pairs), 1) + 0.3, headline, reading, width)
    panel = plot.panel(left=0.2)
    panel.limits((0, 1), (max(len(pairs), 1) - 0.4, -0.6))
    told, drawn = [], {}
    rows = stances_at(corpus, pairs)
    for lane, (claim, answer) in enumerate(zip(pairs.claims, pairs.answers, strict=True)):
        start = drawn.setdefault(int(claim), lane) if claim != NOBODY else lane
        if start == lane:
            _side(corpus, plot, panel, 0.02, lane, rows.get(claim), _UNTOLD)
        _side(corpus, plot, panel, 0.58, lane, rows.get(answer), _UNANSWERED)
        if claim != NOBODY and answer != NOBODY:
            panel.line((0.5, 0.53, 0.56), (start, lane, lane), style.GREY, 1.2)
        told.append(f"{_said(corpus, rows.get(claim)) or _UNTOLD}: {_said(corpus, rows.get(answer)) or _UNANSWERED}.")
    return plot.describe(told)


def stances_at(corpus, pairs: Exchanges) -> dict[int, object]:
    """The stances of pairs (rows of their table), by their places."""
    places = np.unique(np.concatenate([pairs.claims, pairs.answers]))
    found = {row.Index: row for row in corpus.held("stances").rows(places[places != NOBODY])}
    telling_of(corpus).know(row.finding_id for row in found.values())
    return found


def _side(corpus, plot: Plot, panel: Panel, x: float, lane: int, row, nothing: str) -> None:
    if row is None:
        panel.write(nothing, x, lane, dx=8, size=style.SMALL, italic=True, colour=style.GREY)
        return
    key = row.finding_id
    plot.names[key] = telling_of(corpus).line(key)
    draw_mark(panel, x, lane, *style.SOURCING[row.sourcing], style.country_colour(row.country), key)
    panel.write(_said(corpus, row), x, lane, dx=8, size=style.SMALL + 0.5, key=key)


def _said(corpus, row) -> str:
    if row is None:
        return ""
    names = names_of(corpus)
    return f"{names(row.holder_id)}: {style.plain(row.position)} ({names.article(row.article_id)})"


def _counted(corpus, pairs: Exchanges, headline: str, width: float) -> Plot:
    """Many pairs: how often each position answers each claim."""
    reading = (
        f"More than {MOST_PAIRS} pairs: each number counts the answers of one kind to claims of one kind; the darker, the more."
    )
    plot = Plot(0.5 * len(CLAIMS) + 0.75, headline, reading, width)
    panel = plot.panel(left=1.6, top=0.4)
    columns = (*ANSWERS, "")
    panel.limits((0, len(columns)), (len(CLAIMS) - 0.5, -0.5))
    position = facets.stances(corpus)[0]["position"]
    size = len(position.values) + 1  # the last is that of nobody
    codes = np.append(position.codes, size - 1).astype(np.int64)
    counts = np.bincount(codes[pairs.claims] * size + codes[pairs.answers], minlength=size * size).reshape(size, size)
    for x, answer in enumerate(columns):
        words = textwrap.fill(style.plain(answer) or "no answer", _WORD)
        panel.write(words, x + 0.5, panel.top, dy=4, size=style.SMALL, across="center", up="bottom")
    told = []
    for y, claim in enumerate(CLAIMS):
        panel.write(style.plain(claim), 0, y, dx=-8, across="right", bold=True, key=keys.of_rows(position=claim))
        for x, answer in enumerate(columns):
            of_answer = position.code.get(answer) if answer else size - 1
            found = int(counts[position.code[claim], of_answer]) if claim in position.code and of_answer is not None else 0
            panel.box(x + 0.03, x + 0.97, y + 0.45, y - 0.45, style.BLUE, 0.05 + 0.65 * (found / len(pairs)) ** 0.5)
            panel.write(f"{found}", x + 0.5, y, size=style.SMALL, across="center")
            told.append(f"{style.plain(claim)}, {style.plain(answer) or 'no answer'}: {found}.")
    return plot.describe(told)


def heard_of(corpus, stances: Selection) -> list[tuple[str, int, int]]:
    """Who is mentioned in the articles of stances, how often, and how many statements of theirs are reported there."""
    articles = np.zeros(len(corpus.held("articles")), dtype=bool)
    articles[facets.article_places(corpus, "stances")[stances.mask]] = True
    return hearing_of(corpus).within(articles)


def not_heard(corpus, stances: AnyRows | None = None, width: float = style.WIDTH) -> Plot:
    """Who is talked about in the articles of `stances` (all of the corpus if None), and who of them is heard there.

    A bar is as long as somebody is mentioned often; the dark part of it stands for what is reported that they, or for a
    country its people, say. The twenty who are mentioned most.
    """
    names, found = names_of(corpus), heard_of(corpus, selected(corpus.held("stances"), stances))
    silent = [actor for actor, _, heard in found if not heard]
    shown = found[:_MOST_ACTORS]
    most = names(silent[0]) if silent else ""
    headline = (
        f"{count(len(silent), 'actor')} of {len(found)} talked about and not heard{', most of all ' + most if most else ''}"
    )
    reading = "Pale: how often the articles left mention them. Dark: how many statements of theirs are reported. ○ Not heard."
    plot = Plot(_ACTOR * max(len(shown), 1) + 0.3, headline, reading, width)
    panel = plot.panel(left=2.2, right=1.0)
    panel.limits((0, max((mentions for _, mentions, _ in shown), default=1)), (max(len(shown), 1) - 0.4, -0.6))
    for lane, (actor, mentions, heard) in enumerate(shown):
        key, colour = keys.of_rows(mention=actor), style.country_colour(names.country(actor))
        plot.names[key] = f"where {names(actor)} is mentioned"
        panel.write(names(actor), 0, lane, dx=-18, across="right", bold=not heard, key=key)
        panel.box(0, mentions, lane + 0.3, lane - 0.3, colour, alpha=0.3, key=key)
        panel.box(0, min(heard, mentions), lane + 0.3, lane - 0.3, colour, z=3)
        if not heard:
            panel.mark(0, lane, "o", style.VERMILLION, filled=False, size=6, edge=1.4)
        panel.write(f"{mentions}, {heard or 'none'}", mentions, lane, dx=6, size=style.SMALL, colour=style.GREY)
    return plot.describe(
        f"{names(actor)}: mentioned {mentions} times, heard {heard} times." for actor, mentions, heard in shown
    )
