"""The evidence reader: an article's untouched text with what was found in it marked, as HTML.

A mark's title says what was found and by which rule. Findings may lie within each other or overlap. Page furniture is grey.
Whatever the article holds, it shows as text: nothing in it can act as HTML or script.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from helpers.records import Article, Block
from helpers.show import style
from helpers.show.markup import Html, paragraph, text
from helpers.show.telling import FOUND, Telling

ALL_LAYERS = ("dates", "actors", *FOUND)
"""What can be marked: clues to the article's day, mentions of actors, and the findings."""

LOOK = {
    "dates": ("2px dotted", style.PURPLE),
    "actors": ("1px solid", style.GREY),
    "statements": ("2px solid", style.ORANGE),
    "meetings": ("3px solid", style.BLUE),
    "stances": ("3px double", style.VERMILLION),
    "plan": ("2px dashed", style.GREEN),
}
"""How each layer is underlined: by line as well as by colour."""

_BOX = f"background-color:{style.PAPER}; color:{style.INK}; font-size:14px; line-height:2.0; max-width:46em"
_FURNITURE = "color:#767676; font-size:12px; margin:2px 0"
_CHOSEN = "#ffe9a8"


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of an article to mark: `title` says what it is and which rule found it."""

    start: int
    end: int
    finding_id: str
    title: str


def find_marks(corpus, article_id: str, layers: Iterable[str] = ALL_LAYERS) -> dict[str, list[Mark]]:
    """What was found in an article, by layer.

    Raises `KeyError` for an article that is not in the corpus or a layer that is not in `ALL_LAYERS`.
    """
    finding = {f.article.article_id: f for f in corpus.findings}[article_id]
    telling = Telling(corpus)
    marks: dict[str, list[Mark]] = {}
    for layer in layers:
        if layer == "dates":
            marks[layer] = [
                Mark(c.evidence.start, c.evidence.end, "", f"date: {c.resolved_to} ({c.evidence.rule})")
                for c in finding.dating.cues
            ]
        elif layer == "actors":
            marks[layer] = [Mark(m.start, m.end, "", f"actor: {telling.mention(m)} ({m.rule})") for m in finding.mentions]
        else:
            marks[layer] = _finding_marks(corpus, telling, article_id, layer)
    return marks


def _finding_marks(corpus, telling: Telling, article_id: str, layer: str) -> list[Mark]:
    rows = corpus.evidence[corpus.evidence["article_id"] == article_id]
    noun = {"plan": "act on the plan"}.get(layer, layer.removesuffix("s"))
    return [
        Mark(row.start, row.end, row.finding_id, f"{noun}: {telling.line(row.finding_id)} ({row.rule})")
        for row in rows.itertuples()
        if telling.table(row.finding_id) == layer
    ]


def render(article: Article, layers: Mapping[str, Sequence[Mark]], selected: str = "") -> Html:
    """The article with the marks of `layers`, as HTML.

    With `selected`, a finding's id, that finding stands out, and paragraphs without it are folded away (a click or the
    enter key unfolds them). Marks with an empty span are not shown.
    """
    chosen = [m for marks in layers.values() for m in marks if selected and m.finding_id == selected]
    parts = []
    for shown, blocks in groupby(article.blocks, key=lambda b: not chosen or any(_touch(m, b) for m in chosen)):
        body = "".join(_render_block(article.text, block, layers, selected) for block in blocks)
        parts.append(body if shown else f"<details><summary style='{_FURNITURE}'>…</summary>{body}</details>")
    return Html(f'<div lang="nl" style="{_BOX}">{"".join(parts)}</div>')


def read(corpus, article_id: str, layers: Iterable[str] = ALL_LAYERS, selected: str = "") -> Html:
    """An article of the corpus with these layers marked, under a line that says how.

    Raises `KeyError` for an article that is not in the corpus or a layer that is not in `ALL_LAYERS`.
    """
    article = {f.article.article_id: f.article for f in corpus.findings}[article_id]
    marks = find_marks(corpus, article_id, layers)
    return Html(legend(marks) + render(article, marks, selected))


def tell(corpus, finding_id: str, layers: Iterable[str] = ()) -> Html:
    """Every article that tells of a finding, its sentences standing out and the rest folded away.

    What else of `layers` was found in these articles is marked as well. Raises `KeyError` for an id that is in no table.
    """
    telling = Telling(corpus)
    wanted = dict.fromkeys([telling.table(finding_id), *layers])
    told_in = corpus.evidence.loc[corpus.evidence["finding_id"] == finding_id, "article_id"].unique()
    parts = [paragraph(telling.line(finding_id))]
    for article_id in told_in:
        parts.append(paragraph(telling.article(article_id), small=True))
        parts.append(read(corpus, article_id, wanted, finding_id))
    return Html("".join(parts))


def legend(layers: Iterable[str]) -> Html:
    """How each of these layers is marked."""
    keys = [f'<span style="border-bottom:{" ".join(LOOK[layer])}; margin-right:1.2em">{text(layer)}</span>' for layer in layers]
    return Html(f'<p style="background-color:{style.PAPER}; color:{style.INK}; font-size:12px">{"".join(keys)}</p>')


def _touch(mark: Mark, block: Block) -> bool:
    return mark.start < block.end and block.start < mark.end


def _render_block(whole: str, block: Block, layers: Mapping[str, Sequence[Mark]], selected: str) -> str:
    if block.kind != "paragraph":
        words = text(whole[block.start : block.end].strip())
        return f'<p style="{_FURNITURE}" title="{text(block.kind)}, not read as prose">{words}</p>'
    here = [(layer, mark) for layer, marks in layers.items() for mark in marks if _touch(mark, block)]
    edges = {block.start, block.end}
    for _, mark in here:
        edges.update(edge for edge in (mark.start, mark.end) if block.start < edge < block.end)
    cuts = sorted(edges)
    pieces = []
    for start, end in pairwise(cuts):
        over = [(layer, mark) for layer, mark in here if mark.start <= start and end <= mark.end]
        pieces.append(_render_piece(whole[start:end], over, selected))
    return f'<p style="margin:6px 0; white-space:pre-line">{"".join(pieces)}</p>'


def _render_piece(words: str, over: list[tuple[str, Mark]], selected: str) -> str:
    """A stretch of text with the same marks all over: one element a layer, each underlined a little lower."""
    html: str = text(words)
    if not over:
        return html
    title = text("\n".join(dict.fromkeys(mark.title for _, mark in over)))
    present = [layer for layer in ALL_LAYERS if any(layer == found for found, _ in over)]
    chosen = bool(selected) and any(mark.finding_id == selected for _, mark in over)
    for depth, layer in enumerate(present):
        back = _CHOSEN if chosen and depth == len(present) - 1 else "transparent"
        look = (
            f"background-color:{back}; color:{style.INK}; border-bottom:{' '.join(LOOK[layer])}; padding-bottom:{4 * depth}px"
        )
        html = f'<mark style="{look}" title="{title}">{html}</mark>'
    return html
