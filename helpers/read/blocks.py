"""Tells an article's running prose from the furniture of its page. All is marked, nothing is cut out.

Lines are first joined into spans (a text may be wrapped at a fixed width, or have its links on lines of
their own), then each span is named by what it holds, and then by where it stands. The words to know
furniture by are those of `data/codebook/furniture.yml`. Linear in the length of the text.

Does not look at names or at meaning: a sub-heading that ends in a full stop is prose here, and a very short
paragraph without any full stop is a sub-heading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from helpers.read.furniture import Furniture, project_furniture
from helpers.records import Block

_HEADER = re.compile(r"\s*date[ \t]+(\d{4}-\d{2}(?:-\d{2})?)(?!\S)")
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_LINE_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_WORD = re.compile(r"\w+(?:[-’']\w+)*|©")
_CLOSERS = "”“’‘\"'»«)]*_ \u00a0"
_STOPS = frozenset(".!?…:;,")
_NEVER_LAST = frozenset(("de", "het", "een", "van", "der", "den", "en", "of", "dat", "die", "te", "met", "als"))
_PARTICLES = frozenset(("aan", "de", "den", "der", "van", "het", "ter", "ten", "te"))
_PARTICLES |= {"la", "le", "el", "al", "del", "di", "da", "von"}
_TIME = re.compile(r"(?:[01]?\d|2[0-3])[.:u][0-5]\d(?!\d)(?:\s?uur)?\s*(?:[-–—|:.]\s*)?")
_DASH = re.compile(r"\s*[-–—|]{1,2}\s+")
_STARTS_SENTENCE = re.compile(r"[\"“„‘'’»«(]*[^\W_a-zß-öø-ÿ]|['’‘][st]\s")
_ITEM = re.compile(r"[-–—•*▪●·‣]\s")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
_PICTURE = re.compile(r"\((?:l|r|m|links|rechts|midden)\.?\)")
_SENTENCE_END = re.compile(r"[.!?…][”\"’')]*\s+[^\sa-z]")
_FIRST_SENTENCE = re.compile(r"(?:\S+\s+){3,}?\S*[^\s.]\.[”\"’')]*\s+[^\sa-z]")
_BESIDE_NAMES = " \t•|-–—:,.()[]"
_HEADING_WORDS, _TITLE_WORDS, _FURNITURE_LENGTH = 14, 30, 400


@dataclass(slots=True)
class _Span:
    """A line, or several that belong together; `gap` counts the line breaks before it."""

    start: int
    end: int
    gap: int
    kind: str = ""


def find_blocks(text: str, furniture: Furniture | None = None) -> tuple[Block, ...]:
    """The blocks of a text, in order, not overlapping, covering every character that is not white space.

    `furniture` is by default that of the project's codebook. Raises `CodebookError` where that file is
    broken.
    """
    known = furniture or project_furniture()
    blocks: list[Block] = []
    header = _HEADER.match(text)
    if header:
        blocks.append(_block(text, 0, header.end(), "header"))
    spans = _spans(text, header.end() if header else 0, known)
    _name_by_place(text, spans, known)
    first_prose = True
    for span in spans:
        if span.kind == "paragraph":
            blocks.extend(_split_paragraph(text, span, first_prose, known))
            first_prose = False
        else:
            blocks.append(Block(span.start, span.end, span.kind))
    return tuple(blocks)


def header_date(text: str) -> str:
    """The month or day that the header ` date 2023-02 ` gives; '' where it gives none from 1900 to 2099."""
    header = _HEADER.match(text)
    if not header:
        return ""
    try:
        day = date.fromisoformat(header[1] if len(header[1]) == 10 else f"{header[1]}-01")
    except ValueError:
        return ""
    return header[1] if 1900 <= day.year <= 2099 else ""


def outlet_of(line: str, furniture: Furniture | None = None) -> str:
    """The outlet that a line names and does nothing else than name, but for a day after it (De Krant, 1 juni 2022), or ''."""
    known = furniture or project_furniture()
    words = [word for word in (word.strip(_BESIDE_NAMES) for word in line.lower().split()) if word]
    while words:
        last = len(words)
        while last > 0:
            if outlet := known.outlets.get(" ".join(words[:last])):
                return outlet if last == len(words) or any(word[0].isdigit() for word in words[last:]) else ""
            last -= 1
            if not (words[last][0].isdigit() or words[last] in known.date_words):
                break
        if words.pop(0) not in known.outlet_words:
            break
    return ""


# Lines into spans


def _spans(text: str, start: int, known: Furniture) -> list[_Span]:
    lines: list[_Span] = []
    previous = start
    for match in _LINE.finditer(text, start):
        line = match.group()
        stripped = line.strip()
        if stripped:
            begin = match.start() + len(line) - len(line.lstrip())
            end = begin + len(stripped)
            gap = len(_LINE_BREAK.findall(text, previous, begin))
            lines.append(_Span(begin, end, gap, _furniture_kind(text[begin:end], known)))
            previous = end
    width = _wrap_width(text, lines)
    spans: list[_Span] = []
    for number, line in enumerate(lines):
        if spans and _goes_on(text, lines[number - 1], line, width):
            spans[-1].end = line.end
        else:
            spans.append(_Span(line.start, line.end, line.gap, line.kind))
    return spans


def _wrap_width(text: str, lines: list[_Span]) -> int:
    """The width at which a text was wrapped, or 0 where its line breaks end paragraphs."""
    pairs = [(line, following) for line, following in pairwise(lines) if following.gap == 1]
    if len(pairs) < 3 or sum(text[following.start].islower() for _, following in pairs) < 0.3 * len(pairs):
        return 0
    lengths = sorted(line.end - line.start for line, _ in pairs)
    return lengths[-1 - len(lengths) // 20]


def _goes_on(text: str, line: _Span, following: _Span, width: int) -> bool:
    """Whether the sentence, heading or pointer in one line goes on in the next."""
    if following.kind or (line.kind and following.gap > 1) or line.kind in ("outlet", "dateline", "byline"):
        return False
    last = text[line.start : line.end].rstrip(_CLOSERS)[-1:]
    if last not in _STOPS and text[following.start].islower():
        return True
    if line.kind:
        return False
    if _unfinished(text[max(line.start, line.end - 8) : line.end]):
        return True
    if not width or following.gap > 1:
        return False
    next_word = text[following.start : following.start + 60].split(maxsplit=1)[0]
    return line.end - line.start + 1 + len(next_word) > width


def _unfinished(line_end: str) -> bool:
    """Whether a line ends in a word that no sentence or heading ends in, such as an article."""
    return line_end.split()[-1] in _NEVER_LAST


# What a line holds


def _furniture_kind(line: str, known: Furniture) -> str:
    """The kind of furniture that the words of a line give away, or ''."""
    if len(line) > _FURNITURE_LENGTH:
        return ""
    if known.teaser.match(line):
        return "teaser"
    if known.about.match(line):
        return "byline"
    words = [word.lower() for word in _WORD.findall(line)]
    if len(words) <= _HEADING_WORDS and (kind := _short_furniture(line, words, known)):
        return kind
    if len(words) <= 60 and (known.credit_line.match(line) or known.credit_tail.search(line[-100:])):
        return "caption"
    if len(words) <= 45 and _PICTURE.search(line) and not any(mark in line for mark in '“”„"'):
        return "caption"
    return ""


def _short_furniture(line: str, words: list[str], known: Furniture) -> str:
    if not words:
        return "heading"
    letters = [word for word in words if not word[0].isdigit()]
    if letters and all(word in known.buttons for word in letters):
        return "byline"
    if outlet_of(line, known):
        return "outlet"
    if known.agency_line.match(line):
        return "caption"
    days = len(letters) < len(words) or "vandaag" in letters or "gisteren" in letters
    if days and all(word in known.date_words for word in letters):
        return "dateline"
    if line[-1] in ".!?":
        return ""
    if known.byline.match(line) and (":" in line or len(words) <= 6 or "correspondent" in words):
        return "byline"
    idle = known.date_words | known.buttons
    rest = [word for word in _WORD.findall(line) if word.lower() not in idle and not word[0].isdigit()]
    return "byline" if rest and rest[0].lower() == "door" and _is_name(rest[1:]) else ""


def _is_name(words: list[str]) -> bool:
    """Whether words look like people's names: capitals, and small words only between them."""
    capitals = sum(word[0].isupper() for word in words)
    others = all(word[0].isupper() or word in _PARTICLES or word in ("en", "onze") for word in words)
    return others and capitals >= 2 and len(words) <= 10


# Where a span stands


def _name_by_place(text: str, spans: list[_Span], known: Furniture) -> None:
    """Give every span that its own words left without a kind the kind of its place."""
    lines = [text[s.start : s.end] if s.end - s.start <= _FURNITURE_LENGTH else "" for s in spans]
    bare = [not span.kind and _is_bare(line, i == 0) for i, (span, line) in enumerate(zip(spans, lines, strict=True))]
    prose = [i for i, span in enumerate(spans) if not span.kind and not bare[i]]
    top, bottom = (prose[0], prose[-1]) if prose else (len(spans), len(spans))
    titles = [i for i in range(top) if bare[i]] if len(spans) > 1 else []
    title = next((i for i in titles if len(lines[i].split()) > 3), titles[0] if titles else -1)
    for i, span in enumerate(spans):
        if span.kind:
            continue
        following = spans[i + 1].kind if i + 1 < len(spans) else ""
        name_like = bare[i] and len(lines[i].split()) <= 4 and _is_place(lines[i], known)
        if i < top and name_like and following == "outlet":
            span.kind = "dateline"
        elif i and spans[i - 1].kind == "teaser" and len(lines[i - 1].split()) <= 3 and bare[i]:
            span.kind = "teaser"
        elif i == title:
            span.kind = "title"
        elif name_like and (i > bottom or i < top) and _is_name(lines[i].split()):
            span.kind = "byline"
        elif bare[i] and len(spans) > 1 and _is_heading(lines, i):
            span.kind = "heading"
        else:
            span.kind = "paragraph"


def _is_bare(line: str, first: bool) -> bool:
    """Whether a line lacks what running prose has: it is short, and holds no sentence with a full stop.

    Only the `first` may begin in lower case: `met video Minister reist naar hoofdstad`.
    """
    words = line.split()
    if not words or len(words) > _TITLE_WORDS or (line[0].islower() and not first) or _ITEM.match(line):
        return False
    if _FIRST_SENTENCE.match(line):
        return False
    core = line.rstrip(_CLOSERS)
    if core and core[-1] in "?!":
        quoted = line[0] in "“”„‘’'\"«»" and core != line
        return len(words) <= _HEADING_WORDS and not quoted and not _SENTENCE_END.search(line)
    return not core or core[-1] not in _STOPS


def _is_heading(lines: list[str], number: int) -> bool:
    line = lines[number]
    if _NUMBERED.match(line):
        beside = lines[max(number - 1, 0) : number] + lines[number + 1 : number + 2]
        return not any(_NUMBERED.match(other) for other in beside)
    return len(line.split()) <= (_TITLE_WORDS if _TIME.match(line) else _HEADING_WORDS)


# Inside a paragraph


def _split_paragraph(text: str, span: _Span, first: bool, known: Furniture) -> list[Block]:
    """A paragraph; the dateline at its start and the pointer or source at its end as blocks of their own."""
    start, end = span.start, span.end
    parts: list[Block] = []
    opening = _dateline_end(text, start, min(end, start + 90), first, known)
    if opening > start:
        parts.append(_block(text, start, opening, "dateline"))
        start = end if opening >= end else _block(text, opening, end, "").start
    tails: list[Block] = []
    for pattern, reach, kind in ((known.teaser_tail, 250, "teaser"), (known.source_tail, 60, "byline")):
        tail = pattern.search(text[max(start + 1, end - reach) : end]) if end - start > 1 else None
        if tail:
            cut = max(start + 1, end - reach) + tail.start()
            tails.append(_block(text, cut, end, kind))
            end = _block(text, start, cut, "").end
    if end > start:
        parts.append(Block(start, end, "paragraph"))
    return parts + tails[::-1]


def _block(text: str, start: int, end: int, kind: str) -> Block:
    """A block without the white space around it."""
    piece = text[start:end]
    return Block(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()), kind)


def _dateline_end(text: str, start: int, limit: int, first: bool, known: Furniture) -> int:
    """Where the dateline that opens a paragraph ends; `start` where there is none."""
    opening = text[start:limit]
    bracket = opening.find("(")
    if bracket >= 0 and (agency := known.dateline_agency.match(opening, bracket)):
        place = opening[:bracket].strip()
        goes_on = agency["dash"] or _STARTS_SENTENCE.match(opening, agency.end())
        if goes_on and (not place or _is_place(place, known)):
            return start + agency.end()
    if first and (outlet := known.dateline_outlet.search(opening)):
        place = opening[: outlet.start()].strip()
        if not place or _is_place(place, known):
            return start + outlet.end()
    if (time := _TIME.match(opening)) and _STARTS_SENTENCE.match(opening, time.end()):
        return start + time.end()
    if (dash := _DASH.search(opening)) and _STARTS_SENTENCE.match(opening, dash.end()):
        place = opening[: dash.start()]
        capitals = place.isupper() and (first or sum(map(str.isalpha, place)) > 4)
        if (capitals or (first and dash.group()[0].isspace())) and _is_place(place, known):
            return start + dash.end()
    return start


def _is_place(phrase: str, known: Furniture) -> bool:
    """Whether a phrase can be a place, with a day after it: up to six words, with capitals or small ones."""
    words = phrase.replace("/", " ").replace(",", " ").split()
    return 0 < len(words) <= 6 and all(
        word[0].isupper()
        or word in _PARTICLES
        or word.startswith(("'s-", "’s-"))
        or (number and (word[0].isdigit() or word.rstrip(".") in known.date_words))
        for number, word in enumerate(words)
    )
