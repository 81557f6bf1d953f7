"""Pages of the evidence reader for a corpus: a finding with its articles, or an article with layers switched on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from helpers.records import Findings
from helpers.show import reader
from helpers.show.reader import LAYERS, Mark, Told
from helpers.show.telling import FOUND, Telling


@dataclass(frozen=True, slots=True, repr=False)
class Page:
    """HTML that shows itself as the last line of a notebook cell; `heading` stands for it where only text is shown."""

    html: str
    heading: str

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.heading


class Pages:
    """The pages of one corpus; made once, since it sorts the evidence by article."""

    def __init__(self, corpus) -> None:
        self.telling = Telling(corpus)
        self._corpus = corpus
        self._findings: dict[str, Findings] = {f.article.article_id: f for f in corpus.findings}
        self._evidence = defaultdict(list)
        self._articles_of = defaultdict(dict)
        for row in corpus.evidence.itertuples():
            self._evidence[row.article_id].append(row)
            self._articles_of[row.finding_id][row.article_id] = None
        self._contents = {row.finding_id: (row.start, row.end) for row in corpus.statements.itertuples() if row.start < row.end}

    def article(self, article_id: str, layers: Iterable[str] = tuple(LAYERS), chosen: str = "") -> Page:
        """One article with everything of `layers` marked, and the finding `chosen` told above it, if there is one.

        Raises `KeyError` for an id that the corpus does not have.
        """
        if article_id not in self._findings:
            raise KeyError(f"{article_id}: no article has this id; ids stand in the column article_id of corpus.articles.")
        return self._page([article_id], layers, chosen)

    def finding(self, finding_id: str, layers: Iterable[str] = ()) -> Page:
        """A finding told in words, then each article that tells of it, with its sentences marked.

        What else of `layers` was found in these articles is marked as well. Raises `KeyError` for an id that is in no table.
        """
        self.telling.table(finding_id)
        return self._page(list(self._articles_of[finding_id]), layers, finding_id)

    def of(self, article_id: str) -> list[str]:
        """The ids of what was found in an article, in the order of its text."""
        return list(dict.fromkeys(row.finding_id for row in self._evidence[article_id]))

    def _page(self, article_ids: list[str], layers: Iterable[str], chosen: str) -> Page:
        wanted, parts = set(layers), []
        if chosen:
            parts.append(reader.render_told(self._told(chosen)))
        for article_id in article_ids:
            article = self._findings[article_id].article
            heading = self.telling.article(article_id)
            marks = self._marks(article_id, wanted, chosen)
            parts.append(reader.render(article, marks, chosen, heading, fold=bool(chosen)))
        heading = self.telling.line(chosen) if chosen else self.telling.article(article_ids[0])
        return Page("".join(parts), heading)

    def _marks(self, article_id: str, layers: set[str], chosen: str) -> Iterable[Mark]:
        for row in self._evidence[article_id]:
            layer = self.telling.table(row.finding_id)
            if row.finding_id == chosen:
                yield Mark(row.start, row.end, layer, self._says(row.finding_id, layer), row.rule, row.finding_id)
            elif layer in layers:
                # of a statement, what is said; of the chosen one also by whom and how
                start, end = self._contents.get(row.finding_id, (row.start, row.end))
                yield Mark(start, end, layer, self._says(row.finding_id, layer), row.rule, row.finding_id)
        if "actors" in layers:
            for mention in self._findings[article_id].mentions:
                yield Mark(mention.start, mention.end, "actors", f"actor: {self.telling.mention(mention)}", mention.rule)

    def _says(self, finding_id: str, layer: str) -> str:
        return f"{_NOUN[layer]}: {self.telling.line(finding_id)}"

    def _told(self, finding_id: str) -> Told:
        noun = _NOUN[self.telling.table(finding_id)]
        sentences: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in self._corpus.sentences(finding_id).itertuples():
            where = f"{row.rule} (characters {row.start}–{row.end})"
            sentences[row.article_id, row.sentence].append(where)
        told = tuple(
            (sentence, f"Article {self.telling.names.article(article_id)}, by rule {'; '.join(rules)}")
            for (article_id, sentence), rules in sentences.items()
        )
        heading = f"{noun[0].upper()}{noun[1:]}: {self.telling.line(finding_id)}"
        return Told(heading, self.telling.values(finding_id), told)


_NOUN = dict(zip(FOUND, ("statement", "meeting", "stance", "act on the plan"), strict=True))
