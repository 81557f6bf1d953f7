"""The evidence reader: an article's untouched text with what was found in it marked, as HTML.

A mark's title says what was found and by which rule. Findings may lie within each other or overlap. Page furniture is grey.
Whatever the article holds, it shows as text: nothing in it can act as HTML or script. Each paragraph says where in the text it
begins (`data-start`, in characters), so that a selected passage can be found again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from helpers.records import Article, Block
from helpers.show import style
from helpers.show.evidence import Piece, evidence_of
from helpers.show.glosses import Gloss, glosses_of
from helpers.show.markup import Html, paragraph, text
from helpers.show.markup import lines as markup_lines
from helpers.show.telling import FOUND, Telling, telling_of

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

_BOX = f"background-color:{style.PAPER}; color:{style.INK}; font-size:14px; line-height:2.0; max-width:60em"
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
    finding, telling, here = corpus.finding(article_id), telling_of(corpus), evidence_of(corpus).within(article_id)
    telling.know(piece.finding_id for piece in here)
    marks: dict[str, list[Mark]] = {}
    for layer in layers:
        if layer == "dates":
            marks[layer] = [
                Mark(c.evidence.start, c.evidence.end, "", f"date: {c.resolved_to} ({c.evidence.rule})")
                for c in finding.dating.cues
            ]
        elif layer == "actors":
            marks[layer] = [Mark(m.start, m.end, "", f"actor: {telling.mention(m)} ({m.rule})") for m in finding.mentions]
        elif layer in FOUND:
            marks[layer] = [
                Mark(piece.start, piece.end, piece.finding_id, title_of(telling, piece.finding_id, piece.rule))
                for piece in here
                if telling.table(piece.finding_id) == layer
            ]
        else:
            raise KeyError(f"{layer}: no layer has this name; choose from {', '.join(ALL_LAYERS)}.")
    return marks


def title_of(telling: Telling, finding_id: str, rule: str) -> str:
    """What a piece of evidence tells, and by which rule."""
    noun = {"plan": "act on the plan"}.get(telling.table(finding_id), telling.table(finding_id).removesuffix("s"))
    return f"{noun}: {telling.line(finding_id)} ({rule})"


def render(
    article: Article, layers: Mapping[str, Sequence[Mark]], found: Sequence[Mark] = (), glosses: Sequence[Gloss] = ()
) -> Html:
    """The article with the marks of `layers`, as HTML, and `glosses` beside the paragraphs that they translate.

    What is `found` stands out, and paragraphs without it are folded away (a click or the enter key unfolds them). Marks with
    an empty span are not shown.
    """
    parts = []
    for shown, blocks in groupby(article.blocks, key=lambda b: not found or any(_touch(m, b) for m in found)):
        body = "".join(_render_block(article, block, layers, found, glosses) for block in blocks)
        parts.append(body if shown else f"<details><summary style='{_FURNITURE}'>…</summary>{body}</details>")
    return Html(f'<div lang="nl" data-article="{text(article.article_id)}" style="{_BOX}">{"".join(parts)}</div>')


def read(
    corpus, article_id: str, layers: Iterable[str] = ALL_LAYERS, found: Sequence[Mark] = (), english: bool = False
) -> Html:
    """An article of the corpus with these layers marked, under a line that says how.

    With `english`, translations of this project stand beside the Dutch where there are any. Raises `KeyError` for an article
    that is not in the corpus or a layer that is not in `ALL_LAYERS`.
    """
    article = corpus.article(article_id)
    marks = find_marks(corpus, article_id, layers)
    return Html(legend(marks) + render(article, marks, found, glosses_of(article) if english else ()))


def tell(corpus, finding_ids: str | Sequence[str], layers: Iterable[str] = (), english: bool = False) -> Html:
    """Every article that tells of a finding, or of several, its sentences standing out and the rest folded away.

    What else of `layers` was found in these articles is marked as well. Raises `KeyError` for an id that is in no table.
    """
    telling, evidence = telling_of(corpus), evidence_of(corpus)
    ids = [finding_ids] if isinstance(finding_ids, str) else finding_ids
    telling.know(ids)
    corpus.read(evidence.know(ids))
    pieces = [piece for finding_id in ids for piece in evidence.pieces(finding_id)]
    wanted = dict.fromkeys([*map(telling.table, ids), *layers])
    parts = [paragraph(telling.line(ids[0]))] if len(ids) == 1 else []
    for article_id in dict.fromkeys(piece.article_id for piece in pieces):
        here = [piece for piece in pieces if piece.article_id == article_id]
        found = [Mark(p.start, p.end, p.finding_id, title_of(telling, p.finding_id, p.rule)) for p in here]
        parts.append(paragraph(telling.article(article_id), small=True))
        parts.append(_what_and_why(telling, here, several=len(ids) > 1))
        parts.append(read(corpus, article_id, wanted, found, english))
    return Html("".join(parts))


def _what_and_why(telling: Telling, pieces: Sequence[Piece], several: bool) -> Html:
    """A line for each finding: what it is, where there are several, and the rules that found it."""
    lines = []
    for finding_id in dict.fromkeys(piece.finding_id for piece in pieces):
        rules = ", ".join(dict.fromkeys(piece.rule for piece in pieces if piece.finding_id == finding_id))
        lines.append(f"{telling.line(finding_id) + ' · ' if several else ''}found by the rule {rules}")
    return paragraph(markup_lines(lines), small=True)


def legend(layers: Iterable[str]) -> Html:
    """How each of these layers is marked."""
    keys = [f'<span style="border-bottom:{" ".join(LOOK[layer])}; margin-right:1.2em">{text(layer)}</span>' for layer in layers]
    return Html(f'<p style="background-color:{style.PAPER}; color:{style.INK}; font-size:12px">{"".join(keys)}</p>')


def _touch(mark: Mark, block: Block) -> bool:
    return mark.start < block.end and block.start < mark.end


def _render_block(
    article: Article, block: Block, layers: Mapping[str, Sequence[Mark]], found: Sequence[Mark], glosses: Sequence[Gloss]
) -> str:
    whole = article.text
    if block.kind != "paragraph":
        words = whole[block.start : block.end]
        start = block.start + len(words) - len(words.lstrip())
        look = f'style="{_FURNITURE}" title="{text(block.kind)}, not read as prose"'
        return f'<p data-start="{start}" {look}>{text(words.strip())}</p>'
    here = [(layer, mark) for layer, marks in layers.items() for mark in marks if _touch(mark, block)]
    chosen = [mark for mark in found if _touch(mark, block)]
    edges = {block.start, block.end}
    for mark in [*(mark for _, mark in here), *chosen]:
        edges.update(edge for edge in (mark.start, mark.end) if block.start < edge < block.end)
    pieces = []
    for start, end in pairwise(sorted(edges)):
        over = [(layer, mark) for layer, mark in here if mark.start <= start and end <= mark.end]
        standing_out = [mark for mark in chosen if mark.start <= start and end <= mark.end]
        pieces.append(_render_piece(whole[start:end], over, standing_out))
    shown = f'<p data-start="{block.start}" style="margin:6px 0; white-space:pre-line; flex:3 1 18em">{"".join(pieces)}</p>'
    beside = [gloss for gloss in glosses if block.start <= gloss.start < block.end]
    return _with_english(shown, beside) if beside else shown


def _with_english(shown: str, glosses: Sequence[Gloss]) -> str:
    """A paragraph with what it says in English beside it, or under it where there is little room."""
    words = text(" ".join(gloss.english for gloss in glosses))
    look = f"margin:6px 0; flex:2 1 14em; color:{style.GREY}; font-size:13px; line-height:1.5; font-style:italic"
    label = '<span style="font-style:normal; font-size:11px">English, by Sidelines, no evidence: </span>'
    beside = f'<p lang="en" style="{look}">{label}{words}</p>'
    return f'<div style="display:flex; flex-wrap:wrap; column-gap:1.5em">{shown}{beside}</div>'


def _render_piece(words: str, over: list[tuple[str, Mark]], found: list[Mark]) -> str:
    """A stretch of text with the same marks all over: one element a layer, each underlined a little lower."""
    html: str = text(words)
    if not over and not found:
        return html
    title = text("\n".join(dict.fromkeys(mark.title for mark in [*found, *(mark for _, mark in over)])))
    present = [layer for layer in ALL_LAYERS if any(layer == layer_of for layer_of, _ in over)]
    for depth, layer in enumerate(present):
        line = f"border-bottom:{' '.join(LOOK[layer])}; padding-bottom:{4 * depth}px"
        html = f'<mark style="background-color:transparent; color:{style.INK}; {line}" title="{title}">{html}</mark>'
    if found:
        look = f"background-color:{_CHOSEN}; color:{style.INK}"
        html = f'<mark data-found="" style="{look}" title="{title}">{html}</mark>'
    return html
