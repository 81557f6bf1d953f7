"""What stands in one line of a file of corrections: a W3C Web Annotation, as JSON-LD.

A judgement is about one finding in one article. It has a target for each piece of evidence, as it was before any correction;
its body says which table the finding is in, what the rules had found (`found`) and what is right instead (`corrected`), in
the columns of `helpers.keep.columns`. A statement's first target is its words, its second the stretch that tells it.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from typing import Annotated, Literal, get_args
from urllib.parse import quote as percent
from uuid import uuid4

import msgspec
from msgspec import UNSET, UnsetType

from helpers.keep.columns import TOLD, Columns
from helpers.keep.corrections.quotation import Quotation
from helpers.read.codebook.closed import CLOSED

Verdict = Literal["accept", "reject", "change", "add", "complete", "withdraw"]
Table = Literal["statements", "meetings", "stances", "plan"]

CONTEXT = ("http://www.w3.org/ns/anno.jsonld", {"@vocab": "urn:sidelines:codebook:"})
MOTIVATION = {
    "accept": "assessing",
    "reject": "assessing",
    "change": "editing",
    "add": "editing",
    "complete": "assessing",
    "withdraw": "moderating",
}
"""The Web Annotation motivation of each verdict."""

_LONGEST_NAME = 100
_CREATED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of what stands in an annotation: no key is silently ignored."""


class TextPositionSelector(Shape, frozen=True, tag_field="type", tag="TextPositionSelector"):
    """`start` and `end` in code points, `end` exclusive."""

    start: Annotated[int, msgspec.Meta(ge=0)]
    end: Annotated[int, msgspec.Meta(ge=0)]


class TextQuoteSelector(Shape, frozen=True, tag_field="type", tag="TextQuoteSelector"):
    """The words, and what stands before and after them."""

    exact: str
    prefix: str = ""
    suffix: str = ""


class Source(Shape, frozen=True):
    """The article, by its id and by the SHA-256 of what it was read from."""

    id: str
    type: Literal["Text"]
    article_id: str
    sha256: str


class Target(Shape, frozen=True):
    """A passage of an article, or the whole of it where there is no selector."""

    type: Literal["SpecificResource"]
    source: Source
    selector: tuple[TextPositionSelector | TextQuoteSelector, ...] = ()

    def __post_init__(self) -> None:
        kinds = [type(one) for one in self.selector]
        if kinds not in ([], [TextPositionSelector, TextQuoteSelector]):
            raise ValueError("`selector` holds a TextPositionSelector and a TextQuoteSelector, in this order, or nothing")
        if kinds and self.selector[0].end - self.selector[0].start != len(self.selector[1].exact):
            raise ValueError("the position is not as long as the words; copy both anew")

    @property
    def quotation(self) -> Quotation:
        """The passage; raises `ValueError` where the target is a whole article."""
        if not self.selector:
            raise ValueError("this target is a whole article")
        position, words = self.selector
        return Quotation(position.start, position.end, words.exact, words.prefix, words.suffix)


class Creator(Shape, frozen=True):
    """Who made a correction."""

    type: Literal["Person"]
    name: str

    def __post_init__(self) -> None:
        check_name(self.name)


class Body(Shape, frozen=True, omit_defaults=True):
    """What is said of the finding.

    `alone` is true where no other finding of its table stood on the same passages. `evidence` are the passages that are right,
    where they are others than the targets; `parent` the words of the statement that a statement is reported inside, null for
    none, left out where nothing was changed about it.
    """

    type: Literal["Dataset"]
    verdict: Verdict
    table: Table | None = None
    found: dict[str, object] = {}
    corrected: dict[str, object] = {}
    alone: bool = False
    evidence: tuple[Target, ...] = ()
    parent: Target | UnsetType | None = UNSET


class Annotation(Shape, frozen=True, rename={"context": "@context"}):
    """One correction. Its `target` is the id of another one where that is withdrawn."""

    context: tuple[str, dict[str, str]]
    id: Annotated[str, msgspec.Meta(pattern=r"^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
    type: Literal["Annotation"]
    motivation: Literal["assessing", "editing", "moderating"]
    creator: Creator
    created: str
    body: Body
    target: tuple[Target, ...] | str

    def __post_init__(self) -> None:
        if not _CREATED.fullmatch(self.created):
            raise ValueError(f"`created` is {self.created!r}; write it as 2023-02-24T09:30:00Z")
        datetime.fromisoformat(self.created)
        if MOTIVATION[self.body.verdict] != self.motivation:
            raise ValueError(f"the motivation of {self.body.verdict} is {MOTIVATION[self.body.verdict]}")
        if isinstance(self.target, str) != (self.body.verdict == "withdraw"):
            raise ValueError("an annotation's id is the target where it is withdrawn, and only there")
        if self.body.verdict in ("withdraw", "complete"):
            return
        self._check_judgement()

    def _check_judgement(self) -> None:
        body = self.body
        if body.table is None or not self.target:
            raise ValueError("`table` and at least one target say which finding is meant")
        for targets in (self.target, body.evidence):
            if any(not one.selector or one.source != self.target[0].source for one in targets):
                raise ValueError("every passage needs its selectors, and all are in one article")
            if body.table == "statements" and targets and len(targets) != 2:
                raise ValueError("a statement has two passages: its words, and the stretch that tells it")
        if (body.verdict == "add") == bool(body.found):
            raise ValueError("`found` says what the rules found, and is empty only where a finding is added")
        known = set(as_columns(body.table, body.found).problems()) if body.found else set()
        for problem in self.values.problems():
            if problem not in known:
                raise ValueError(problem)
        _check_days(self.values)

    @property
    def when(self) -> datetime:
        """When it was made."""
        return datetime.fromisoformat(self.created)

    @property
    def values(self) -> Columns:
        """The columns of the finding with what is corrected in them."""
        return as_columns(self.body.table, {**self.body.found, **self.body.corrected})


_DECODER = msgspec.json.Decoder(Annotation)
_ENCODER = msgspec.json.Encoder()


class NotJson(ValueError):
    """A line is not JSON in UTF-8."""


def read_annotation(line: bytes) -> Annotation:
    """One line; raises `NotJson`, or another `ValueError` that says what is wrong with the annotation."""
    try:
        return _DECODER.decode(line)
    except msgspec.ValidationError as error:
        raise ValueError(f"{error}") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotJson(f"is not JSON in UTF-8: {error}") from None


def write_annotation(annotation: Annotation) -> bytes:
    """The line of an annotation, without its line feed; no control character stands in it."""
    return _ENCODER.encode(annotation)


def make_annotation(
    verdict: Verdict, creator: str, target: tuple[Target, ...] | str, when: datetime | None = None, **body: object
) -> Annotation:
    """A new annotation, made `when` or now; `body` are further fields of `Body`.

    Raises `ValueError` for a name that is none, and for values that do not fit the table.
    """
    return Annotation(
        context=CONTEXT,
        id=f"urn:uuid:{uuid4()}",
        type="Annotation",
        motivation=MOTIVATION[verdict],
        creator=Creator("Person", check_name(creator)),
        created=(when or datetime.now(UTC)).astimezone(UTC).isoformat().replace("+00:00", "Z"),
        body=Body(type="Dataset", verdict=verdict, **body),
        target=target,
    )


def make_target(article_id: str, sha256: str, quoted: Quotation | None = None) -> Target:
    """A passage of an article, or the whole of it, as a target."""
    source = Source(f"urn:sidelines:article:{percent(article_id, safe='')}", "Text", article_id, sha256)
    if quoted is None:
        return Target("SpecificResource", source)
    position = TextPositionSelector(quoted.start, quoted.end)
    return Target("SpecificResource", source, (position, TextQuoteSelector(quoted.exact, quoted.prefix, quoted.suffix)))


def as_columns(table: str, values: dict[str, object]) -> Columns:
    """Values as the record of a table; raises `ValueError` that names the column and what may stand in it."""
    try:
        return msgspec.convert(values, TOLD[table])
    except msgspec.ValidationError as error:
        message, _, where = str(error).partition(" - at `$.")
        column = where.rstrip("`").partition("[")[0]
        choice = f"; choose one of {', '.join(get_args(CLOSED[column]))}" if column in CLOSED else ""
        raise ValueError(f"{column}: {message}{choice}" if column else message) from None


def _check_days(values: Columns) -> None:
    """Raise `ValueError` for a stretch of days of which one end is told."""
    for column in values.__struct_fields__:
        other = column.replace("_earliest", "_latest")
        if bool(getattr(values, column)) != bool(getattr(values, other)):
            raise ValueError(f"{column}: give both days, the same one twice where there is one, or neither")


def check_name(name: str) -> str:
    """A reader's name without white space around it; raises `ValueError` for one that is empty, too long or no line of text."""
    told = name.strip()
    if not told:
        raise ValueError("say who you are: a name, or any word that tells you from other readers")
    if len(told) > _LONGEST_NAME or any(unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp") for one in told):
        raise ValueError(f"a name is one line of at most {_LONGEST_NAME} characters")
    return told
