"""The figure of one meeting as several articles tell it, side by side, with what only one of them tells."""

from __future__ import annotations

import textwrap

from helpers.show import style
from helpers.show.names import names_of
from helpers.show.plot import Plot
from helpers.show.tables_meetings import ACCOUNT, accounts_of, alone, sentences_in
from helpers.show.telling import telling_of
from helpers.show.when import NOT_TOLD

_MOST = 3  # accounts that there is room for
_NAMES = 0.95  # inches
_LETTERS = 12.2  # to an inch
_STEP = 0.19


def meeting_accounts(corpus, finding_id: str, width: float = style.WIDTH) -> Plot:
    """What each article tells of a meeting; what only one of them tells stands out, and what another leaves out is grey.

    Of more than three accounts the first three are drawn. Raises `KeyError` for an id that is no meeting's.
    """
    told = accounts_of(corpus)[finding_id]
    names, shown = names_of(corpus), told[:_MOST]
    letters = int((width - _NAMES - 0.3) / len(shown) * _LETTERS) - 3
    lines: list[tuple[str, list[list[str]], list[bool]]] = []
    differences = 0
    for label, tell in ACCOUNT.items():
        values = [tell(row) for row in told]
        only = [bool(alone(values, number)) for number in range(len(shown))]
        if any(values):
            differences += any(only)
            lines.append((label, [textwrap.wrap(", ".join(one) or NOT_TOLD, letters) for one in values[:_MOST]], only))
    sentences = [
        [line for s in sentences_in(corpus, finding_id, row.article_id) for line in textwrap.wrap(s, letters)] for row in shown
    ]
    lines.append(("sentences", sentences, [False] * len(shown)))
    depth = [max(len(cell) for cell in cells) for _, cells, _ in lines]
    left_out = f" The first {_MOST} of {len(told)} accounts." if len(told) > _MOST else ""
    plot = Plot(
        _STEP * (sum(depth) + 0.6 * len(lines)) + 0.75,
        telling_of(corpus).line(finding_id),
        f"Side by side, what each article tells. ◆ Only this one tells it, or tells it so.{left_out}",
        width,
    )
    panel = plot.panel(left=0.15, bottom=0)
    panel.limits((0, width - 0.3), ((panel.height / 72), 0))
    column = (width - 0.3 - _NAMES) / len(shown)
    for number, row in enumerate(shown):
        x = _NAMES + number * column
        plot.names[row.article_id] = telling_of(corpus).article(row.article_id)
        panel.write(f"article {names.article(row.article_id)}", x, 0.15, bold=True, key=row.article_id)
    y, words = 0.45, []
    for (label, cells, only), deep in zip(lines, depth, strict=True):
        panel.across(y - 0.1)
        panel.write(label, 0, y, dy=-8, size=style.SMALL, colour=style.GREY)
        for number, (cell, row) in enumerate(zip(cells, shown, strict=True)):
            x = _NAMES + number * column
            grey = cell == [NOT_TOLD]
            for line, part in enumerate(cell):
                look = {"size": style.SMALL, "colour": style.GREY if grey else style.INK, "bold": only[number]}
                panel.write(part, x, y + line * _STEP, dy=-8, italic=label == "sentences", **look)
            if only[number]:
                panel.mark(x - 0.09, y + 0.11, "D", style.VERMILLION, size=4)
            words.append(f"{label}, article {names.article(row.article_id)}: {' '.join(cell)}{' (only here)' * only[number]}.")
        y += (deep + 0.6) * _STEP
    return plot.describe([f"{differences} differences.", *words])
