"""What corrections say of each article that they are about, with their passages found again in its text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec import UNSET, UnsetType

from helpers.keep.corrections.annotation import Annotation, Target, as_columns
from helpers.keep.corrections.findings import Finding
from helpers.keep.corrections.log import Entry
from helpers.keep.corrections.quotation import Place, Quotation, Span, anchor
from helpers.keep.corrections.whereabouts import Articles

_WORST = ("edited", "moved", "exact")


@dataclass(frozen=True, slots=True)
class Orphan:
    """A passage of a correction that is in no article any more; `nearest` lies in `article_id`."""

    entry: Entry
    words: str
    reason: str
    article_id: str = ""
    nearest: Place | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A correction in one article.

    `wanted` is the finding as the rules had it when it was judged, on the passages where that stands now; `spans` are those
    that are right instead, none where they are the same. `parent` is as in `Body`, a span. `found_again` says how the passages
    were found: `exact`, `moved` or `edited`.
    """

    entry: Entry
    wanted: Finding
    spans: tuple[Span, ...]
    parent: Span | UnsetType | None
    found_again: str

    @property
    def annotation(self) -> Annotation:
        return self.entry.annotation


def find_again(entry: Entry, articles: Articles, orphans: list[Orphan]) -> tuple[int | None, Said | None]:
    """The number of the article that a judgement is about, and what it says of it; None where it no longer fits.

    Passages that are nowhere are added to `orphans`. Of a finding with several pieces of evidence those that are left will do;
    a statement needs both its words and the stretch that tells it.
    """
    annotation, body = entry.annotation, entry.annotation.body
    quotations = [target.quotation for target in annotation.target]
    where = articles.find(annotation.target[0].source, quotations)
    there = "" if where.number is None else articles.articles[where.number].article_id
    text = "" if where.number is None else articles.articles[where.number].text

    def kept(quoted: Iterable[tuple[Quotation, Place | None, Place | None]]) -> list[Place]:
        """The places of those that were found; the others are orphans."""
        found = []
        for one, place, near in quoted:
            if place is None:
                orphans.append(Orphan(entry, one.exact, where.reason, there, near))
            else:
                found.append(place)
        return found

    found = kept(zip(quotations, where.places, where.nearest, strict=True))
    corrected = [target.quotation for target in body.evidence] if found else []
    spans = kept((one, *anchor(text, one)) for one in corrected)
    whole = body.table == "statements"
    if len(found) < (len(quotations) if whole else 1) or len(spans) < (len(corrected) if whole else min(len(corrected), 1)):
        return where.number, None
    columns = as_columns(body.table, body.found) if body.found else annotation.values
    wanted = Finding(body.table, tuple(place.span for place in found), columns)
    how = min((place.how for place in found), key=_WORST.index)
    return where.number, Said(entry, wanted, tuple(place.span for place in spans), _parent(text, body.parent), how)


def _parent(text: str, parent: Target | UnsetType | None) -> Span | UnsetType | None:
    if not isinstance(parent, Target):
        return parent
    place, _ = anchor(text, parent.quotation)
    return place.span if place else UNSET
