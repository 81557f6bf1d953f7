"""What was found, in words: a finding as one line for a list, and as named values for the reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from helpers.keep.ids import table_of
from helpers.keep.lookup import Lookup
from helpers.records import Interval, Mention
from helpers.show import style, when
from helpers.show.names import names_of
from helpers.show.once import once

FOUND = ("statements", "meetings", "stances", "plan")
"""The tables whose rows are findings."""

_ACTORS = frozenset(("participants", "speaker_id", "addressee_id", "holder_id", "actor_id"))
_UNTOLD = frozenset(("Index", "finding_id", "start", "end"))  # what the reader shows in other ways, or need not
_SEPARATOR = " · "


class Telling:
    """Finds rows by `finding_id` and puts them in words; made once for a corpus.

    Rows are read when they are first asked for: what is told of many is best asked with `lines` or `know`.
    """

    def __init__(self, corpus) -> None:
        self.names = names_of(corpus)
        self._rows = {table: Lookup(corpus.held(table), "finding_id") for table in FOUND}
        self._articles = Lookup(corpus.held("articles"), "article_id")

    def __contains__(self, finding_id: object) -> bool:
        table = table_of(finding_id) if isinstance(finding_id, str) else ""
        return bool(table and self._rows[table][finding_id])

    def know(self, finding_ids: Iterable[str]) -> None:
        """Read the rows of findings and of their articles at once; ids that are no finding's are taken for articles'."""
        wanted: dict[str, list[str]] = {}
        for finding_id in finding_ids:
            wanted.setdefault(table_of(finding_id), []).append(finding_id)
        for table in wanted.keys() & self._rows.keys():
            rows = [row for found in self._rows[table].get(wanted[table]).values() for row in found]
            self._articles.get(row.article_id for row in rows if table != "meetings")
        self._articles.get(wanted.get("", ()))

    def table(self, finding_id: str) -> str:
        """The table in which a finding is a row; raises `KeyError` for an id that is in none."""
        self.row(finding_id)
        return table_of(finding_id)

    def line(self, finding_id: str) -> str:
        """A finding in one line; raises `KeyError` for an id that is in no table."""
        row = self.row(finding_id)
        return _SEPARATOR.join(part for part in getattr(self, f"_{table_of(finding_id)}")(row) if part)

    def lines(self, finding_ids: Iterable[str]) -> dict[str, str]:
        """Each of some findings in one line, by its id; raises `KeyError` for an id that is in no table."""
        wanted = list(dict.fromkeys(finding_ids))
        self.know(wanted)
        return {finding_id: self.line(finding_id) for finding_id in wanted}

    def row(self, finding_id: str):
        """A finding's row of its table; raises `KeyError` for an id that is in none."""
        table = table_of(finding_id)
        rows = self._rows[table][finding_id] if table else ()
        if not rows:
            raise KeyError(f"{finding_id}: no finding has this id; ids stand in the column finding_id of each table.")
        return rows[0]

    def values(self, finding_id: str) -> tuple[tuple[str, str], ...]:
        """The columns of a finding that the text tells something about, by name, in the table's order."""
        return tuple(self._values(self.row(finding_id)))

    def article(self, article_id: str) -> str:
        """An article's short id, day, outlet and title, as far as they are known."""
        row = self.article_row(article_id)
        day = when.words(self.published(article_id))
        return _SEPARATOR.join(filter(None, (f"Article {self.names.article(article_id)}", day, row.outlet, row.title)))

    def article_row(self, article_id: str):
        """An article's row of the table; raises `KeyError` for an article that is not in the corpus."""
        rows = self._articles[article_id]
        if not rows:
            raise KeyError(article_id)
        return rows[0]

    def has_article(self, article_id: str) -> bool:
        """Whether an article of this id is in the corpus."""
        return bool(self._articles[article_id])

    def know_articles(self, article_ids: Iterable[str]) -> None:
        """Read the rows of articles at once."""
        self._articles.get(article_ids)

    def published(self, article_id: str) -> Interval | None:
        """When an article can have appeared; raises `KeyError` for one that is not in the corpus."""
        row = self.article_row(article_id)
        return when.interval(row.published_earliest, row.published_latest)

    def mention(self, mention: Mention) -> str:
        """Whom a mention stands for, and how it names them."""
        return f"{self.names.join(mention.members or (mention.actor_id,))}, by {style.plain(mention.form)}"

    def _statements(self, row) -> Iterator[str]:
        yield f"{self.names(row.speaker_id)}: {row.cue}"
        yield row.kind
        yield _source(row)

    def _meetings(self, row) -> Iterator[str]:
        yield when.words(when.interval(row.date_earliest, row.date_latest))
        yield self.names.join(row.participants)
        yield row.place or row.setting
        yield style.plain(row.status) + ("" if row.mode == "unknown" else f", {style.plain(row.mode)}")

    def _stances(self, row) -> Iterator[str]:
        yield f"{self.names(row.holder_id)}: {style.plain(row.position)}"
        yield when.words(self.published(row.article_id))
        yield ", ".join(row.term)
        yield _source(row)

    def _plan(self, row) -> Iterator[str]:
        yield f"{self.names(row.actor_id)}: {style.plain(row.act)}"
        yield when.words(when.interval(row.date_earliest, row.date_latest) or self.published(row.article_id))
        yield f"{'point' if len(row.points) == 1 else 'points'} {', '.join(map(str, row.points))}" if row.points else ""

    def _values(self, row) -> Iterator[tuple[str, str]]:
        for column in row._fields:
            value = getattr(row, column)
            if column in _UNTOLD or column.endswith("_latest"):
                continue
            name = style.plain(column.removesuffix("_id").removesuffix("_earliest"))
            told = self._words(row, column, value)
            if told:
                yield name, told

    def _words(self, row, column: str, value) -> str:
        if column in _ACTORS:
            return self.names.join((value,) if isinstance(value, str) else value) if value else ""
        if column.endswith("_earliest"):
            latest = getattr(row, column.replace("_earliest", "_latest"))
            return when.words(when.interval(value, latest)) if value else ""
        if column == "announced_for":
            return when.words(when.announced(value)) if value else ""
        if column == "article_id":
            return self.names.article(value)
        if column == "parent_id":
            return self.line(value) if value else ""
        if column == "reportative":
            return "yes: told with zou" if value else "no"
        if column == "duration_minutes":
            return "" if pd.isna(value) else f"{value}"
        if isinstance(value, tuple):
            return ", ".join(style.plain(str(one)) for one in value)
        return style.plain(value) if column in ("status", "mode", "position", "act", "sourcing", "kind") else value


@once
def telling_of(corpus) -> Telling:
    """How to tell a corpus, made once."""
    return Telling(corpus)


def _source(row) -> str:
    return style.plain(row.sourcing) + (", zou" if row.reportative else "")
