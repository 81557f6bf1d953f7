"""New corrections: what a reader says of a finding in a corpus, as annotations that can be kept.

    saved = judge.save(corpus, judge.reject(corpus, finding_id, "Ann"))
    saved.corpus        # after the correction

A meeting that several articles tell of is judged article by article: each account gets an annotation of its own. What is said
at once carries the same time, by which `withdrawable` and `restorable` know what belongs together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType, structs

from helpers.keep.corrections.annotation import Annotation, Target, Verdict, as_columns, make_annotation, make_target
from helpers.keep.corrections.apply import Outcome
from helpers.keep.corrections.desk import Desk, Judged
from helpers.keep.corrections.findings import Finding
from helpers.keep.corrections.log import CorrectionError, append
from helpers.keep.corrections.quotation import Span, quote
from helpers.keep.corrections.tables import FindingRows
from helpers.records import Article

if TYPE_CHECKING:
    from helpers.keep.corpus import Corpus

Annotations = tuple[Annotation, ...]


@dataclass(frozen=True)
class Saved:
    """Corrections that are on the disk: the corpus after them, the file, and the lines in it."""

    corpus: Corpus
    path: Path
    lines: tuple[int, ...]


def accept(corpus: Corpus, finding_id: str, creator: str, article_id: str = "") -> Annotations:
    """Say that a finding is right as it is shown, in one article or in all that tell it.

    Raises `KeyError` for an id that is in no table, `ValueError` for a name that is none. So do all functions here.
    """
    return _judgements(corpus, "accept", accounts_of(corpus, finding_id, article_id), creator)


def reject(corpus: Corpus, finding_id: str, creator: str, article_id: str = "") -> Annotations:
    """Say that it is no finding, in one article or in all that tell it."""
    return _judgements(corpus, "reject", accounts_of(corpus, finding_id, article_id), creator)


def change(
    corpus: Corpus,
    finding_id: str,
    creator: str,
    values: Mapping[str, object],
    article_id: str = "",
    spans: Sequence[Span] = (),
    parent: str | UnsetType | None = UNSET,
) -> Annotations:
    """Say what is right instead: columns, evidence (`spans`), or the statement that one is reported inside (its id, or None).

    Of a statement, `spans` are its words and the stretch that tells it. Raises `ValueError` where nothing would change, where a
    value does not fit its column, and for spans that are in no text.
    """
    made, when = [], _now(corpus)
    for one in accounts_of(corpus, finding_id, article_id):
        shown = structs.asdict(one.now.columns)
        unlike = one.now.differences(Finding(one.now.table, (), as_columns(one.now.table, {**shown, **values})))
        corrected = {name: new for name, (_, new) in unlike.items()}
        fresh = _checked(corpus.texts[one.article_id], one.now.table, spans) if spans else ()
        moved = fresh if set(fresh) != set(one.now.spans) else ()
        inside = UNSET if parent is UNSET or parent == _parent_id(corpus, finding_id) else parent
        if not corrected and not moved and inside is UNSET:
            continue
        passage = UNSET if inside is UNSET else inside and _words(corpus, inside, one.article_id)
        made.append(_judgement(corpus, "change", one, creator, when, corrected, moved, passage))
    if not made:
        raise ValueError("nothing was changed; accept the finding if it is right")
    return tuple(made)


def add(
    corpus: Corpus,
    article_id: str,
    table: str,
    creator: str,
    values: Mapping[str, object],
    spans: Sequence[Span],
    parent: str | None = None,
) -> Annotations:
    """Say what the rules missed: all columns of a table, and the evidence as in `change`."""
    told = _checked(corpus.texts[article_id], table, spans)
    if not told:
        raise ValueError("say where it stands: choose the words in the article, or type them")
    columns = as_columns(table, dict(values))
    passage = _words(corpus, parent, article_id) if parent else UNSET
    article = _article(corpus, article_id)
    body = {"table": table, "corrected": structs.asdict(columns), "parent": passage}
    return (make_annotation("add", creator, _targets(article, told), _now(corpus), **body),)


def complete(corpus: Corpus, article_id: str, creator: str) -> Annotations:
    """Say that every finding of an article is there and right, so that it can be promoted to gold."""
    article = _article(corpus, article_id)
    return (make_annotation("complete", creator, (make_target(article_id, article.sha256),), _now(corpus)),)


def withdraw(corpus: Corpus, correction_ids: Iterable[str], creator: str) -> Annotations:
    """Take back corrections; to take back a withdrawal brings back what it took away. Nothing is rewritten."""
    when = _now(corpus)
    return tuple(make_annotation("withdraw", creator, one, when) for one in correction_ids)


def withdrawable(corpus: Corpus, creator: str) -> list[tuple[str, ...]]:
    """What a reader said and did not take back, the last first: the ids of what was said at once."""
    return _said_at_once(
        one for one in corpus.applied.outcomes if _said(one, creator) and one.entry.annotation.body.verdict != "withdraw"
    )


def restorable(corpus: Corpus, creator: str) -> list[tuple[str, ...]]:
    """What a reader took back and can say again by taking that back: the ids of the withdrawals, the last first."""
    judgements = {one.entry.annotation.id for one in corpus.applied.outcomes if one.entry.annotation.body.verdict != "withdraw"}
    return _said_at_once(
        one for one in corpus.applied.outcomes if _said(one, creator) and one.entry.annotation.target in judgements
    )


def _said(outcome: Outcome, creator: str) -> bool:
    return outcome.entry.annotation.creator.name == creator.strip() and outcome.state != "withdrawn"


def _said_at_once(outcomes: Iterable[Outcome]) -> list[tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for annotation in (one.entry.annotation for one in outcomes):
        groups.setdefault(annotation.created, []).append(annotation.id)
    return [tuple(group) for _, group in reversed(groups.items())]


def save(corpus: Corpus, annotations: Annotations) -> Saved:
    """Keep corrections in the corpus's folder, then apply the log anew.

    Raises `CorrectionError` where they cannot be kept, or the corpus was opened without corrections.
    """
    if corpus.folder is None:
        raise CorrectionError(
            "This corpus was opened without corrections, so none can be saved; open it with a folder for them."
        )
    path, lines = append(corpus.folder, annotations)
    return Saved(corpus.with_corrections(), path, lines)


def accounts_of(corpus: Corpus, finding_id: str, article_id: str = "") -> list[Judged]:
    """A finding in each article that tells it, or in one of them, with what readers said of it."""
    told_in = corpus.evidence.loc[corpus.evidence["finding_id"] == finding_id, "article_id"].unique()
    articles = [one for one in told_in if article_id in ("", one)]
    if not articles:
        raise KeyError(f"{finding_id}: no finding has this id{f' in {article_id}' if article_id else ''}.")
    rows = FindingRows(corpus.tables, articles)
    return [_shown(corpus, one, rows.finding(finding_id, one)) for one in articles]


def _shown(corpus: Corpus, article_id: str, shown: Finding) -> Judged:
    """The finding that a row of the tables shows; what was judged comes first, for the rules' own may be hidden behind it."""
    judged = [one for one in corpus.applied.judged if one.article_id == article_id]
    by_rules = next(one for one in corpus.rules.findings if one.article.article_id == article_id)
    same = [
        one
        for one in (*judged, *Desk(by_rules).findings())
        if one.now and one.now.table == shown.table and set(one.now.spans) == set(shown.spans)
    ]
    return min(same, key=lambda one: len(one.now.differences(shown)))


def _judgements(corpus: Corpus, verdict: Verdict, accounts: Iterable[Judged], creator: str) -> Annotations:
    when = _now(corpus)
    return tuple(_judgement(corpus, verdict, one, creator, when) for one in accounts)


def _judgement(
    corpus: Corpus,
    verdict: Verdict,
    judged: Judged,
    creator: str,
    when: datetime,
    corrected: Mapping[str, object] | None = None,
    spans: Sequence[Span] = (),
    parent: Target | UnsetType | None = UNSET,
) -> Annotation:
    """A correction of a finding as the rules found it; who accepts it, accepts what others corrected in it too."""
    origin, article = judged.origin, _article(corpus, judged.article_id)
    if verdict == "accept":
        corrected = {name: new for name, (_, new) in origin.differences(judged.now).items()}
        spans = judged.now.spans if set(judged.now.spans) != set(origin.spans) else ()
    return make_annotation(
        verdict,
        creator,
        _targets(article, origin.spans),
        when,
        table=origin.table,
        found=structs.asdict(origin.columns),
        corrected=dict(corrected or {}),
        alone=judged.alone,
        evidence=_targets(article, spans),
        parent=parent,
    )


def _targets(article: Article, spans: Iterable[Span]) -> tuple[Target, ...]:
    return tuple(make_target(article.article_id, article.sha256, quote(article.text, *span)) for span in spans)


def _words(corpus: Corpus, statement_id: str, article_id: str) -> Target:
    """The words of a statement of an article, by its id."""
    rows = corpus.statements
    row = rows[(rows["finding_id"] == statement_id) & (rows["article_id"] == article_id)]
    if row.empty:
        raise ValueError(f"parent_id: {statement_id} is no statement of this article")
    return _targets(_article(corpus, article_id), [(int(row["start"].iloc[0]), int(row["end"].iloc[0]))])[0]


def _parent_id(corpus: Corpus, finding_id: str) -> str | None:
    parents = corpus.statements.loc[corpus.statements["finding_id"] == finding_id, "parent_id"]
    return parents.iloc[0] or None if len(parents) else None


def _checked(text: str, table: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in text order, each once; of a statement its words, then a stretch that holds them."""
    least = 0 if table == "statements" else 1  # a bare denial has no words
    for start, end in spans:
        if not 0 <= start <= end - least or end > len(text):
            raise ValueError(f"{start} to {end} is no passage of the article")
    if table != "statements" or not spans:
        return tuple(sorted(set(spans)))
    (start, end), (first, last) = spans[0], spans[-1]
    return (start, end), (min(start, first), max(end, last))


def _article(corpus: Corpus, article_id: str) -> Article:
    for one in corpus.rules.findings:
        if one.article.article_id == article_id:
            return one.article
    raise KeyError(f"{article_id}: no article has this id.")


def _now(corpus: Corpus) -> datetime:
    """Now, or a moment after the latest correction that the corpus knows, so that what was seen before stays before."""
    latest = max((one.entry.annotation.when for one in corpus.applied.outcomes), default=datetime.min.replace(tzinfo=UTC))
    return max(datetime.now(UTC), latest + timedelta.resolution)
