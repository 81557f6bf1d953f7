"""Readers' corrections in a run: of all that was read, only the articles that they are about are taken up again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace

import pyarrow.parquet as pq

from helpers.keep.corrections.apply import apply_corrections
from helpers.keep.corrections.cast import Cast
from helpers.keep.corrections.log import Entry, read_log
from helpers.keep.run.work import TEXTS, decode, partition_of
from helpers.keep.together import Together
from helpers.read.codebook import Codebook
from helpers.records import Actor, Findings

Folders = Sequence[tuple[Path, Path | None]]


def corrected_findings(
    corrections: Path, together: Together, folders: Folders, codebook: Codebook, say: Callable[[str], None]
) -> dict[int, Findings]:
    """The findings of each article (by its number) that corrections change. What cannot be used or no longer fits is said."""
    log = read_log(corrections)
    for broken in log.broken:
        say(f"Correction not used: {broken.file}, line {broken.line}: {broken.problem}. {broken.advice}")
    if not log.entries:
        return {}
    numbers = together.articles_told_of(*_told_of(log.entries))
    findings = [_read(number, folders[partition_of(number)]) for number in numbers]
    everybody = SimpleNamespace(actors=[Actor(*row) for row in together.first_actors()])
    applied = apply_corrections(findings, log.entries, Cast([everybody], codebook))
    for orphan in applied.orphans:
        if orphan.article_id:
            say(f"Correction that no longer fits: {orphan.article_id}: “{orphan.words}”: {orphan.reason}.")
    told = zip(numbers, findings, applied.findings, strict=True)
    return {number: corrected for number, before, corrected in told if corrected is not before}


def _told_of(entries: Sequence[Entry]) -> tuple[list[str], list[str], list[str]]:
    """The ids and texts (by their digests) of the articles that corrections are about, and words to find others by."""
    ids, digests, words = set(), set(), set()
    for entry in entries:
        targets = entry.annotation.target
        for target in () if isinstance(targets, str) else targets:
            ids.add(target.source.article_id)
            digests.add(target.source.sha256)
            if target.selector:
                quoted = target.quotation
                words |= {part.strip() for part in (quoted.exact, quoted.prefix, quoted.suffix)}
    return sorted(ids), sorted(digests), sorted(words)


def _read(number: int, folders: tuple[Path, Path | None]) -> Findings:
    """What was found in an article, as it was read last."""
    for folder in filter(None, reversed(folders)):
        rows = pq.read_table(folder / f"{TEXTS}.parquet", filters=[("n", "==", number)]).to_pylist()
        if rows:
            return decode(rows[0]["record"], rows[0]["text"])
    raise KeyError(number)
