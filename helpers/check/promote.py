"""A corrected article becomes gold: written in the form of `data/gold`, whole or not at all."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

import pandas as pd
from msgspec import structs

from helpers.check.gold import read_gold
from helpers.keep.columns import TOLD
from helpers.keep.corpus import PROJECT, Corpus
from helpers.keep.corrections.findings import findings_of
from helpers.keep.corrections.tables import FindingRows
from helpers.records import Findings

GOLD = PROJECT / "data" / "gold"

_LETTER = {"statements": "s", "meetings": "m", "stances": "t", "plan": "p"}


class PromotionError(Exception):
    """An article cannot become gold; the message says why and what to do. Nothing was written."""


def promote(
    corpus: Corpus,
    article_id: str,
    annotator: str,
    published: str,
    basis: str,
    folder: Path | str = GOLD,
    overwrite: bool = False,
) -> Path:
    """Write the findings of an article that a reader has corrected as a gold file, and return it.

    Every finding in it must have been judged, or the article called complete. `published` is when the text proves it to have
    appeared (a day, an interval such as `2023-02-19/2023-02-23`, or nothing) and `basis` the codebook's word for how that is
    known: corrections do not cover it, so that the annotator has to say. `utterance_id` and `same_as` are the ids by which the
    corpus joins articles, left empty where there is nothing to join.

    Raises `PromotionError` for an article with findings that nobody judged, and for a file that is there already unless
    `overwrite`; `GoldError` for what is no gold; `KeyError` for an article that is not in the corpus.
    """
    found = {one.article.article_id: one for one in corpus.findings}[article_id]
    path = Path(folder) / f"{article_id}.json"
    if path.stem != article_id or path.parent != Path(folder):
        raise PromotionError(f"{article_id}: is no name for a file; give the article's file a name of its own.")
    left = _unjudged(corpus, article_id)
    if left:
        advice = "judge them, or call the article complete"
        raise PromotionError(f"{article_id}: nobody judged {len(left)} of its findings ({', '.join(left[:3])} …); {advice}.")
    if path.exists() and not overwrite:
        raise PromotionError(f"{path}: is there already; say overwrite=True to replace it, or name another folder.")
    first, _, last = published.partition("/")
    gold = {
        "article_id": article_id,
        "sha256": found.article.sha256,
        "annotator": annotator,
        "article": {"published_earliest": first, "published_latest": last or first, "dating_basis": basis},
        **_entries(corpus, found),
    }
    try:
        _write(path, json.dumps(gold, ensure_ascii=False, indent=2) + "\n", found)
    except OSError as error:
        raise PromotionError(f"{path}: cannot be written ({error.strerror or error}); nothing was.") from error
    return path


def _unjudged(corpus: Corpus, article_id: str) -> list[str]:
    """The ids of the findings of an article that no reader judged; none where the article was called complete."""
    here = corpus.corrections[(corpus.corrections["article_id"] == article_id) & (corpus.corrections["state"] == "applied")]
    if (here["verdict"] == "complete").any():
        return []
    judged = set(here["finding_id"])
    accounts = (corpus.tables["accounts" if table == "meetings" else table] for table in TOLD)
    return [one for rows in accounts for one in rows.loc[rows["article_id"] == article_id, "finding_id"] if one not in judged]


def _entries(corpus: Corpus, found: Findings) -> dict[str, list[dict[str, Any]]]:
    """The findings of an article in the form of a gold file, table by table."""
    article_id, text = found.article.article_id, found.article.text
    rows = FindingRows(corpus.tables, {article_id})
    said_again, told_again = _shared(corpus.statements["utterance_id"]), _shared(corpus.accounts["finding_id"])
    utterance = dict(zip(corpus.statements["finding_id"], corpus.statements["utterance_id"], strict=True))
    entries: dict[str, list[dict[str, Any]]] = {table: [] for table in TOLD}
    for record, finding in findings_of(found):
        finding_id = rows.finding_id(article_id, finding)
        evidence = [{"start": start, "end": end, "text": text[start:end]} for start, end in finding.spans]
        told = structs.asdict(finding.columns)
        if finding.table == "statements":
            label = utterance[finding_id]
            told = {**evidence[0], **told, "parent_id": "" if record.parent is None else f"s{record.parent + 1}"}
            told["utterance_id"] = label if label in said_again else ""
        else:
            told |= {"same_as": finding_id if finding_id in told_again else ""} if finding.table == "meetings" else {}
            told["evidence"] = evidence
        here = entries[finding.table]
        here.append({"id": f"{_LETTER[finding.table]}{len(here) + 1}", **told})
    return entries


def _shared(labels: pd.Series) -> set[str]:
    """The labels that stand more than once."""
    return set(labels[labels.duplicated()])


def _write(path: Path, text: str, found: Findings) -> None:
    """Put a gold file in its place, once it has been read as such."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".gold-", dir=path.parent) as aside:
        fresh = Path(aside) / path.name
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        read_gold(aside, [found.article])
        os.replace(fresh, path)
