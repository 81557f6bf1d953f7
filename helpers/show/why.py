"""Why, and why not: what the rules find in a passage, which rule found it, and which came close and where they stopped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

import ipywidgets

from helpers.find.analyser import Analyser
from helpers.keep.corpus import Corpus, as_corpus
from helpers.read.blocks import find_blocks
from helpers.read.codebook import Codebook, load_codebook
from helpers.records import Article
from helpers.show import markup, reader, style
from helpers.show.markup import Html
from helpers.show.names import names_of
from helpers.show.table import Table
from helpers.show.telling import FOUND, telling_of

_NAME = "passage"
_LONGEST = 5000
EXAMPLE = (
    "China ontkent dat het wapens aan Rusland wil leveren. Blinken zei dinsdag niet of hij Wang Yi zal ontmoeten. "
    "De waarschuwing kwam te laat."
)


@dataclass(frozen=True)
class Explained:
    """A passage explained; shows itself in a notebook.

    `text` is the passage with its findings marked, `found` a row a finding with its rule, `close` one a rule that came
    close with the step at which it stopped, `actors` one a mention of somebody, with the rule that resolved it.
    """

    text: Html
    found: Table
    close: Table
    actors: Table

    @property
    def html(self) -> Html:
        parts = (
            self.text,
            markup.paragraph("What was found"),
            self.found.html if self.found.rows else markup.paragraph("nothing", small=True),
            markup.paragraph("What came close, and where it stopped"),
            self.close.html if self.close.rows else markup.paragraph("nothing", small=True),
            self.actors.folded("Who was recognised"),
        )
        return Html("".join(parts))

    def _repr_html_(self) -> str:
        return self.html._repr_html_()

    def __repr__(self) -> str:
        return "\n\n".join(repr(table) for table in (self.found, self.close, self.actors))


@cache
def _rules() -> tuple[Codebook, Analyser]:
    codebook = load_codebook()
    return codebook, Analyser(codebook)


def why(passage: str, day: str = "") -> Explained:
    """Explain a Dutch sentence or passage; `day` (2023-02-24) or month (2023-02) is when it appeared, if that matters.

    Weekdays and roles hang on the day: without it `de Chinese buitenlandminister` is nobody in particular. Only the
    project's codebook is used. A rule that no word of the passage started is in neither table. Raises `ValueError` for a day
    that is none, and for more than 5,000 characters.
    """
    if len(passage) > _LONGEST:
        raise ValueError(f"{len(passage):,} characters are too many to explain; paste {_LONGEST:,} or fewer.")
    _check(day)
    codebook, analyser = _rules()
    article = Article(_NAME, passage, find_blocks(passage), "", header_date=day)
    findings, stops = analyser.explain(article)
    corpus = as_corpus([findings], codebook)
    names = names_of(corpus)
    return Explained(
        text=reader.read(corpus, _NAME) if passage.strip() else Html(""),
        found=_found(corpus),
        close=Table(
            ("would be", "started by", "stopped because"),
            tuple((stop.finding, markup.dutch(passage[stop.start : stop.end]), stop.step) for stop in stops),
        ),
        actors=Table(
            ("who", "the words", "named by", "rule"),
            tuple(
                (
                    names.join(mention.members or (mention.actor_id,)),
                    markup.dutch(passage[mention.start : mention.end]),
                    style.plain(mention.form),
                    mention.rule,
                )
                for mention in findings.mentions
            ),
        ),
    )


def _check(day: str) -> None:
    try:
        date.fromisoformat(f"{day}-01" if len(day) == len("2023-02") else day or "2023-02-24")
    except ValueError:
        raise ValueError(f"{day!r} is neither a day nor a month; write it as 2023-02-24 or 2023-02.") from None


def _found(corpus: Corpus) -> Table:
    telling, text = telling_of(corpus), corpus.texts[_NAME]
    rows = [
        (telling.table(row.finding_id), telling.line(row.finding_id), markup.dutch(text[row.start : row.end]), row.rule)
        for row in corpus.evidence.itertuples()
    ]
    rows.sort(key=lambda row: FOUND.index(row[0]))
    return Table(("table", "what", "the words", "rule"), tuple(rows))


class WhyWidget(ipywidgets.VBox):
    """A passage to paste or change, the day it appeared, and its explanation under it."""

    def __init__(self, passage: str = EXAMPLE, day: str = "2023-02-24") -> None:
        wide = ipywidgets.Layout(width="46em")
        self.passage = ipywidgets.Textarea(passage, description="passage", rows=4, layout=wide, continuous_update=False)
        self.day = ipywidgets.Text(day, description="appeared", placeholder="2023-02-24 or 2023-02", continuous_update=False)
        self.shown = ipywidgets.HTML()
        super().__init__([self.passage, self.day, self.shown])
        for control in (self.passage, self.day):
            control.observe(self._update, "value")
        self._update()

    def _update(self, _: object = None) -> None:
        self.shown.value = render(self.passage.value, self.day.value)


def render(passage: str, day: str) -> Html:
    """What the widget shows for a state of its controls: the explanation, or what is wrong with the passage or day."""
    try:
        return why(passage, day.strip()).html
    except ValueError as error:
        return markup.paragraph(f"{error}"[:1].upper() + f"{error}"[1:])
