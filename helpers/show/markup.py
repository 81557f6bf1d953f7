"""HTML from untrusted text: everything is escaped here, and only here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape, unescape
from itertools import zip_longest

from helpers.show import style
from helpers.show.when import NOT_TOLD

_CELL = "text-align:left; vertical-align:top; padding:3px 14px 3px 0; border-bottom:1px solid #e4e4e4"
_SHORT = 18
UNTOLD = (NOT_TOLD, "none", "nobody")
_NO_PAGE = re.compile("[\0\ud800-\udfff]")
_TAG = re.compile(r"<(/?\w+)[^>]*>")
_MATHEMATICS = re.compile(r"[$\\]")
_ENDS = {"br": "; ", "/p": "\n", "/summary": "\n", "/tr": "\n", "/td": " | ", "/th": " | "}
_PAPER = f"background-color:{style.PAPER}; color:{style.INK}"


class Html(str):
    """A string that is HTML already, and shows itself so. Only functions of this package make one, from escaped text."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """As JupyterLab shows it, which would else set `$…$` in an article as mathematics."""
        page = str(self)
        return f'<div class="tex2jax_ignore mathjax_ignore">{page}</div>' if _MATHEMATICS.search(page) else page

    def __repr__(self) -> str:
        return plain(self)


def plain(html: Html) -> str:
    """What HTML of this package says, without its tags."""
    return unescape(_TAG.sub(lambda tag: _ENDS.get(tag.group(1), ""), html)).strip()


def text(value: object) -> Html:
    """A value as HTML that shows it to the letter, a character for a character.

    Those that a page or a message can not hold (NUL, lone surrogates) are replaced one for one, so that places stay places.
    """
    if isinstance(value, Html):
        return value
    return Html(escape(_NO_PAGE.sub("\ufffd", str(value)), quote=True).replace("\r", "&#13;"))


def dutch(words: str) -> Html:
    """Words of an article, marked as Dutch for those who have it read to them."""
    return Html(f'<span lang="nl">{text(words)}</span>')


def marked(sentence: str, piece: str) -> Html:
    """A Dutch sentence with a piece of it marked; without the piece in it, the sentence alone."""
    before, found, after = sentence.partition(piece) if piece else (sentence, "", "")
    if not found:
        return dutch(sentence)
    look = "background-color:#fdf0c4; color:#1a1a1a"
    return Html(f'<span lang="nl">{text(before)}<mark style="{look}">{text(found)}</mark>{text(after)}</span>')


def at_right(words: str) -> Html:
    """Words of an article at the right of their cell."""
    return Html(f'<div lang="nl" style="text-align:right">{text(words)}</div>')


def strong(words: str) -> Html:
    """Words of an article that stand out."""
    return Html(f'<b lang="nl">{text(words)}</b>')


def lines(values: Iterable[object]) -> Html:
    """Values under each other."""
    return Html("<br>".join(text(value) for value in values))


def table(columns: Sequence[str], rows: Iterable[Sequence[object]], keys: Sequence[str] = ()) -> Html:
    """A table with left-aligned text; cells that are `Html` go in as they are, all others are escaped.

    With `keys`, one a row, rows are places to choose.
    """
    head = "".join(f'<th style="{_CELL}; font-weight:bold">{text(column)}</th>' for column in columns)
    choose = [f' data-key="{text(key)}" tabindex="{-1 if number else 0}"' if key else "" for number, key in enumerate(keys)]
    body = "".join(
        f'<tr style="{_PAPER}"{place}>{"".join(map(_cell, row))}</tr>' for row, place in zip_longest(rows, choose, fillvalue="")
    )
    look = f"{_PAPER}; border-collapse:collapse; margin-left:0; font-size:13px; line-height:1.45"
    return Html(f'<table style="{look}"><thead><tr style="{_PAPER}">{head}</tr></thead><tbody>{body}</tbody></table>')


def folded(summary: str, body: Html) -> Html:
    """Something long behind a line that a click or the enter key unfolds."""
    look = f"{_PAPER}; font-size:14px; margin:4px 0"
    return Html(f'<details style="{look}"><summary style="{_PAPER}; cursor:pointer">{text(summary)}</summary>{body}</details>')


def heading(words: str) -> Html:
    """A heading over parts of a page."""
    return Html(f'<h3 style="{_PAPER}; font-size:16px; margin:18px 0 4px">{text(words)}</h3>')


def _cell(value: object) -> str:
    """A cell: short values stay on one line, and what is not told is grey."""
    short = "; white-space:nowrap" if not isinstance(value, Html) and len(str(value)) <= _SHORT else ""
    grey = f"; color:{style.GREY}" if value in UNTOLD else ""
    return f'<td style="{_CELL}{short}{grey}">{text(value)}</td>'


def paragraph(words: str, small: bool = False) -> Html:
    """A line of the project's own words."""
    size = "12px" if small else "14px"
    return Html(f'<p style="{_PAPER}; font-size:{size}; margin:4px 0">{text(words)}</p>')
