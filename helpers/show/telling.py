"""What was found, in words: a finding as one line for a list, and as named values for the reader."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from helpers.records import Mention
from helpers.show import style, when
from helpers.show.names import names_of
from helpers.show.once import once

FOUND = ("statements", "meetings", "stances", "plan")
"""The tables whose rows are findings."""

_ACTORS = frozenset(("participants", "speaker_id", "addressee_id", "holder_id", "actor_id"))
_UNTOLD = frozenset(("Index", "finding_id", "start", "end"))  # what the reader shows in other ways, or need not
_SEPARATOR = " · "


class Telling:
    """Finds rows by `finding_id` and puts them in words; made once for a corpus."""

    def __init__(self, corpus) -> None:
        self.names = names_of(corpus)
        self._rows = {row.finding_id: (table, row) for table in FOUND for row in getattr(corpus, table).itertuples()}
        self._published = {
            row.article_id: when.interval(row.published_earliest, row.published_latest) for row in corpus.articles.itertuples()
        }
        self._articles = {row.article_id: row for row in corpus.articles.itertuples()}

    def __contains__(self, finding_id: object) -> bool:
        return finding_id in self._rows

    def table(self, finding_id: str) -> str:
        """The table in which a finding is a row; raises `KeyError` for an id that is in none."""
        return self._found(finding_id)[0]

    def line(self, finding_id: str) -> str:
        """A finding in one line; raises `KeyError` for an id that is in no table."""
        table, row = self._found(finding_id)
        return _SEPARATOR.join(part for part in getattr(self, f"_{table}")(row) if part)

    def row(self, finding_id: str):
        """A finding's row of its table; raises `KeyError` for an id that is in none."""
        return self._found(finding_id)[1]

    def values(self, finding_id: str) -> tuple[tuple[str, str], ...]:
        """The columns of a finding that the text tells something about, by name, in the table's order."""
        _, row = self._found(finding_id)
        return tuple(self._values(row))

    def article(self, article_id: str) -> str:
        """An article's short id, day, outlet and title, as far as they are known."""
        row = self._articles[article_id]
        day = when.words(self._published[article_id])
        return _SEPARATOR.join(filter(None, (f"Article {self.names.article(article_id)}", day, row.outlet, row.title)))

    def article_row(self, article_id: str):
        """An article's row of the table; raises `KeyError` for an article that is not in the corpus."""
        return self._articles[article_id]

    def mention(self, mention: Mention) -> str:
        """Whom a mention stands for, and how it names them."""
        return f"{self.names.join(mention.members or (mention.actor_id,))}, by {style.plain(mention.form)}"

    def _found(self, finding_id: str):
        if finding_id not in self._rows:
            raise KeyError(f"{finding_id}: no finding has this id; ids stand in the column finding_id of each table.")
        return self._rows[finding_id]

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
        yield when.words(self._published[row.article_id])
        yield ", ".join(row.term)
        yield _source(row)

    def _plan(self, row) -> Iterator[str]:
        yield f"{self.names(row.actor_id)}: {style.plain(row.act)}"
        yield when.words(when.interval(row.date_earliest, row.date_latest) or self._published[row.article_id])
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
