"""What a reader puts in the form for corrections, as values: no widget, no file.

Everything is typed text or a choice; lists that are typed are separated by semicolons, as in the CSV tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import get_args

from msgspec import UNSET, structs

from helpers.keep.columns import TOLD, Columns
from helpers.keep.corrections import judge
from helpers.keep.corrections.judge import Annotations, accounts_of
from helpers.keep.corrections.quotation import Span, occurrences
from helpers.keep.tables import COLUMNS
from helpers.read.codebook import Codebook
from helpers.read.codebook.closed import CLOSED
from helpers.show import markup, style
from helpers.show.markup import Html
from helpers.show.names import count
from helpers.show.telling import Telling

VERDICTS = {"accept": "it is right", "reject": "it is no finding", "change": "something in it is wrong"}
KINDS = {"statements": "statement", "meetings": "meeting", "stances": "stance", "plan": "act on the plan"}
ACTORS = ("speaker_id", "addressee_id", "participants", "holder_id", "actor_id")
HINTS = {
    "list": "separated by ;",
    "maybe": "a number, or nothing",
    "day": "2023-02-24, or nothing",
    "days": "2023-02-24 or 2023-02-20/2023-02-24, or nothing",
}
"""What is to be typed, by what a column holds."""

_SEPARATOR = re.compile(r"[;\n]")
_NUMBER = re.compile(r"[0-9]+")
Typed = Mapping[str, str | bool | tuple[str, ...]]


@dataclass(frozen=True)
class Form:
    """What is chosen and typed.

    `finding_id` is empty where a finding is added (`verdict` is `add`), `article_id` where all articles that tell it are meant.
    `words` has a line for each piece of evidence; of a statement, `words` are its own and `told_in` the stretch that tells it.
    `spans` is where these stood when they were put there, so that words that are there twice are found where they were meant.
    """

    finding_id: str = ""
    article_id: str = ""
    table: str = "statements"
    verdict: str = "accept"
    typed: Typed = field(default_factory=dict)
    words: str = ""
    told_in: str = ""
    parent: str = ""
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True)
class View:
    """What the form shows around its controls: what is judged, and what was said of it before."""

    heading: Html
    history: Html


def holds(column: str) -> str:
    """What a column holds: `one` or `some` of a list, a `day` or `days`, or as in `helpers.keep.tables.COLUMNS`."""
    if column in CLOSED or column == "target_id":
        return "one"
    if column in ("topics", "term", "points"):
        return "some"
    if column.endswith(("_earliest", "_latest")):
        return "day"
    if column == "announced_for":
        return "days"
    return next(columns[column] for columns in COLUMNS.values() if column in columns)


def choices(column: str, codebook: Codebook, *others: str) -> list[tuple[str, str]]:
    """Labels and values of what may stand in a column that holds one or some of a list, in the codebook's order.

    `others` are values that stand there already; they are offered even where the codebook no longer knows them.
    """
    if column == "points":
        return [(f"{number} {point.name}", str(number)) for number, point in codebook.plan.points.items()]
    told: Iterable[str] = {
        "target_id": [target.id for target in codebook.targets],
        "topics": codebook.meetings.topics,
        "term": [term for target in codebook.targets for term in target.terms],
    }.get(column) or get_args(CLOSED[column])
    return [(style.plain(one), one) for one in dict.fromkeys((*told, *filter(None, others)))]


def type_values(columns: Columns) -> dict[str, str | bool | tuple[str, ...]]:
    """The columns of a finding as they are typed."""
    return {name: _typed(name, value) for name, value in structs.asdict(columns).items()}


def read_values(table: str, typed: Typed) -> dict[str, object]:
    """What was typed as values of a table's columns; raises `ValueError` for what is no number. All else is checked later."""
    return {name: _read(name, typed.get(name, "")) for name in TOLD[table].__struct_fields__}


def type_passages(text: str, spans: Iterable[Span]) -> str:
    """Passages as they are typed: a line each, white space as single spaces."""
    return "\n".join(" ".join(text[start:end].split()) for start, end in spans)


def read_passages(text: str, typed: str, spans: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Where typed passages, one a line, stand in a text.

    Words that stand in `spans` are taken from there, others must stand in the text once, or else are taken where they are
    nearest to `spans`. Raises `ValueError` for words that are not in the text, or too often.
    """
    left = list(spans)
    found = []
    for line in filter(None, (" ".join(line.split()) for line in typed.splitlines())):
        there = next((span for span in left if type_passages(text, [span]) == line), None)
        if there is None:
            there = _look_up(text, line, spans)
        else:
            left.remove(there)
        found.append(there)
    return tuple(dict.fromkeys(found))


def start_form(corpus, finding_id: str, article_id: str = "") -> Form:
    """The form for a finding, in one article or in all that tell it; raises `KeyError` for an id that is in no table."""
    accounts = accounts_of(corpus, finding_id, article_id)
    first, text = accounts[0].now, corpus.texts[accounts[0].article_id]
    form = Form(finding_id, article_id, first.table, typed=type_values(first.columns))
    if len(accounts) > 1:
        return form
    parents = corpus.statements.loc[corpus.statements["finding_id"] == finding_id, "parent_id"]
    form = replace(form, article_id=accounts[0].article_id, parent=next(iter(parents), ""))
    return _with_words(form, text, first.spans)


def new_form(corpus, article_id: str, table: str) -> Form:
    """The form for a finding that is missing in an article; raises `KeyError` for one that is not in the corpus."""
    row = corpus.articles.set_index("article_id").loc[article_id]
    reported = {"reported_earliest": row["published_earliest"], "reported_latest": row["published_latest"]}
    return Form(article_id=article_id, table=table, verdict="add", typed=reported)


def with_passage(corpus, form: Form, start: int, end: int) -> Form:
    """The form with a passage put in: as the words of a statement, told in its sentence, else as one more piece of evidence."""
    text = corpus.texts[form.article_id]
    if form.table == "statements":
        return _with_words(form, text, ((start, end), corpus.around(form.article_id, start, end)))
    words = "\n".join(filter(None, (form.words.strip(), type_passages(text, [(start, end)]))))
    return replace(form, words=words, spans=(*form.spans, (start, end)))


def without_passage(corpus, form: Form, start: int, end: int) -> Form:
    """The form without a passage that was put in as evidence; as it is where the passage is not in it, or was typed over."""
    lines = form.words.split("\n")
    line = type_passages(corpus.texts[form.article_id], [(start, end)])
    if form.table == "statements" or (start, end) not in form.spans or line not in lines:
        return form
    lines.remove(line)
    return replace(form, words="\n".join(lines), spans=tuple(span for span in form.spans if span != (start, end)))


def say(corpus, form: Form, clean: Form, creator: str) -> Annotations:
    """What a form says, as corrections that can be kept; `clean` is the form before anything was typed.

    Raises `ValueError` that tells what is wrong with what was typed.
    """
    if form.verdict in ("accept", "reject"):
        judged = judge.accept if form.verdict == "accept" else judge.reject
        return judged(corpus, form.finding_id, creator, form.article_id)
    values = read_values(form.table, form.typed)
    spans = _spans(corpus.texts[form.article_id], form) if form.article_id else ()
    if form.verdict == "add":
        return judge.add(corpus, form.article_id, form.table, creator, values, spans, form.parent or None)
    changed = {name: value for name, value in values.items() if form.typed[name] != clean.typed[name]}
    parent = UNSET if form.parent == clean.parent else form.parent or None
    return judge.change(corpus, form.finding_id, creator, changed, form.article_id, spans, parent)


def render(corpus, form: Form, telling: Telling) -> View:
    """What to show around the controls; raises `KeyError` for a finding that is in no table."""
    if form.finding_id:
        pieces = corpus.sentences(form.finding_id)
        sentences = [
            markup.paragraph(telling.article(article_id), small=True) + markup.paragraph(markup.dutch(" … ".join(told["text"])))
            for article_id, told in pieces.groupby("article_id", sort=False)
            if form.article_id in ("", article_id)
        ]
        line = markup.paragraph(f"{KINDS[form.table].capitalize()}: {telling.line(form.finding_id)}")
        return View(_close(line, markup.folded("its evidence", Html("".join(sentences)))), _history(corpus, form))
    if form.article_id:
        return View(
            markup.paragraph(f"A finding that is missing in {telling.article(form.article_id)}"), _history(corpus, form)
        )
    return View(markup.paragraph("Choose a finding, or select the words of one that is missing, to put it right."), Html(""))


def left_over(corpus) -> Html:
    """What of the corrections could not be used, in a line; nothing where all is well, or they are about other articles."""
    parts = []
    number = corpus.orphans.loc[corpus.orphans["article_id"] != "", "correction_id"].nunique()
    if number:
        parts.append(f"{count(number, 'correction')} no longer {'fits' if number == 1 else 'fit'} (see corpus.orphans).")
    for row in corpus.broken_corrections.head(3).itertuples():
        parts.append(f"{row.file}, line {row.line}: {row.problem}. {row.advice}")
    more = len(corpus.broken_corrections) - 3
    parts += [f"And {more} more broken lines (see corpus.broken_corrections)."] if more > 0 else []
    return _close(markup.paragraph(" ".join(parts), small=True)) if parts else Html("")


def _close(*parts: Html) -> Html:
    """Parts under each other with the lines as close as in a text: a widget sets them as far apart as its controls."""
    return Html(f'<div style="line-height:1.45">{"".join(parts)}</div>')


def _with_words(form: Form, text: str, spans: Sequence[Span]) -> Form:
    if form.table == "statements":
        words, told_in = type_passages(text, spans[:1]), type_passages(text, spans[1:])
        return replace(form, words=words, told_in=told_in, spans=tuple(spans))
    return replace(form, words=type_passages(text, spans), spans=tuple(spans))


def _spans(text: str, form: Form) -> tuple[Span, ...]:
    """The passages of a form; of a statement its words (none where there were none) and the stretch that tells it."""
    whole = form.table != "statements"
    words = read_passages(text, form.words, form.spans if whole else form.spans[:1])
    if not whole:
        words = words or tuple(span for span in form.spans[:1] if span[0] == span[1])
    if not words:
        raise ValueError("say where it stands: type the words of the article, or choose them there")
    if whole:
        return words
    told_in = read_passages(text, form.told_in, form.spans[1:] or words) or words
    return words[0], (told_in[0][0], told_in[-1][1])


def _history(corpus, form: Form) -> Html:
    """The corrections of a finding, or of what is missing in an article: rejected and added ones among them."""
    rows = corpus.corrections
    if form.finding_id:
        rows = rows[rows["finding_id"] == form.finding_id]
    else:
        rows = rows[(rows["article_id"] == form.article_id) & rows["verdict"].isin(["reject", "add"])]
    if rows.empty:
        return Html("")
    shown = [
        (row.creator, row.created[:16].replace("T", " "), style.plain(row.verdict), row.changes, _state(row))
        for row in rows.itertuples()
    ]
    return _close(markup.folded("said before", markup.table(("who", "when (UTC)", "said", "what", "now"), shown)))


def _state(row) -> str:
    others = f"; {', '.join(row.disagrees_with)} said otherwise" if row.disagrees_with else ""
    return f"{row.state}{others}"


def _typed(column: str, value: object) -> str | bool | tuple[str, ...]:
    if isinstance(value, bool):
        return value
    if isinstance(value, tuple):
        told = tuple(map(str, value))
        return told if holds(column) == "some" else "; ".join(told)
    return "" if value is None else str(value)


def _read(column: str, typed: str | bool | tuple[str, ...]) -> object:
    kind = holds(column)
    if kind == "truth":
        return bool(typed)
    if kind == "some":
        return tuple(map(int, typed)) if column == "points" else tuple(typed)
    told = str(typed).strip()
    if kind == "list":
        return tuple(item.strip() for item in _SEPARATOR.split(told) if item.strip())
    if kind == "maybe":
        return _number(column, told) if told else None
    return told


def _number(column: str, typed: str) -> int:
    if not _NUMBER.fullmatch(typed):
        raise ValueError(f"{column}: {typed!r} is no whole number")
    return int(typed)


def _look_up(text: str, words: str, spans: Sequence[Span]) -> Span:
    found = occurrences(text, words)
    if not found:
        raise ValueError(f"“{words}” does not stand in the article; copy the words from it")
    if len(found) > 1 and not spans:
        raise ValueError(f"“{words}” stands in the article {len(found)} times; add the words around it, or choose it there")
    return min(found, key=lambda span: min((abs(span[0] - start) for start, _ in spans), default=0))
