"""The application: the explorers of one source on a page of their own, a tab each, without code."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import ipywidgets

from helpers.keep.corpus import CorpusError, open_corpus
from helpers.keep.target_draft import STANDING
from helpers.read.codebook import CodebookError
from helpers.read.columns import ColumnsError, columns_told
from helpers.show import facets, markup, style, widgets
from helpers.show.explorer import Explorer
from helpers.show.markup import Html
from helpers.show.names import count
from helpers.show.question import QuestionWidget

SOURCE = "SIDELINES_SOURCE"
"""The environment variable that names the articles to explore; without it, they are the seeds."""
COLUMNS = "SIDELINES_COLUMNS"
"""The one that says which of their columns holds what, as `text=body,date=datum`."""

_WHAT = "Reading diplomacy in Dutch-language news about the war in Ukraine: every mark and every row leads to its sentences."


@dataclass(frozen=True)
class Page:
    """A tab: its title, a line on what can be asked there, and what makes it of a corpus; an explorer also takes what stands
    for the corpus in a line of code (`corpus_as`)."""

    title: str
    asks: str
    make: Callable[..., ipywidgets.Widget]
    explores: bool = True


def _stances(corpus, **state) -> Explorer:
    """The explorer of stances on the target that the suite began with, or on all where the articles tell nothing of it."""
    started = {"target": STANDING} if STANDING in facets.stances(corpus)[0]["target"].code else {}
    return widgets.stances(corpus, **started, **state)


def _question(corpus) -> ipywidgets.Widget:
    """The form for a target; the page's articles are searched for it when they are read again."""
    return QuestionWidget(corpus, then="Reload this page to find it under Lethal aid, among the targets.")


def _own_articles(_: object) -> ipywidgets.Widget:
    """A form that asks for its own articles, whatever the application is over."""
    return widgets.own_articles()


PAGES = (
    Page("Corpus", "What do we have, when did it appear, and which words stand in it?", widgets.articles),
    Page("Meetings", "Who met whom, when and where; and how do several articles tell the same meeting?", widgets.meetings),
    Page("Lethal aid", "Who says what about lethal aid, or about another target, and on whose word is it known?", _stances),
    Page("Peace plan", "How did the peace plan come about, what was told of it beforehand, how was it received?", widgets.plan),
    Page(
        "Your question",
        "A target of your own: its words and cues, tried on these articles as you type.",
        _question,
        False,
    ),
    Page(
        "Your articles", "What does your own corpus say, and what does another one tell that it does not?", _own_articles, False
    ),
)
"""The tabs, in order; one more is one more line."""


class Application(ipywidgets.VBox):
    """The page: a heading, what it is about, and the tabs, each made when it is first opened.

    `tabs` is the `Tab` widget; `opened` holds what was made, by title. All explorers show the corpus with the corrections that
    were made in any of them.
    """

    def __init__(self, corpus, corpus_as: str = "corpus") -> None:
        self._corpus, self._corpus_as = corpus, corpus_as
        self.opened: dict[str, ipywidgets.Widget] = {}
        self._rooms = [ipywidgets.VBox([ipywidgets.HTML(markup.paragraph(page.asks))]) for page in PAGES]
        self.tabs = ipywidgets.Tab(self._rooms, titles=[page.title for page in PAGES], selected_index=0)
        self.tabs.observe(lambda change: self._open(change["old"], change["new"]), names="selected_index")
        super().__init__([ipywidgets.HTML(_head(_about(corpus))), self.tabs])
        self.add_class("sidelines-application")
        self._open(None, 0)

    def _open(self, left: int | None, number: int | None) -> None:
        """Make a tab's page, or have the one that is there show what was corrected in the page that was left."""
        before = None if left is None else self.opened.get(PAGES[left].title)
        if isinstance(before, Explorer):
            self._corpus = before.corpus
        if number is None:
            return
        page, room = PAGES[number], self._rooms[number]
        there = self.opened.get(page.title)
        if there is None:
            told = {"corpus_as": self._corpus_as} if page.explores else {}
            self.opened[page.title] = page.make(self._corpus, **told)
            room.children = [*room.children, self.opened[page.title]]
        elif isinstance(there, Explorer) and there.corpus is not self._corpus:
            there.show(self._corpus, there.state.chosen)


def application(source: str | Path | None = None) -> ipywidgets.Widget:
    """The application over a source: the one told, or that of the environment variable `SIDELINES_SOURCE`, or the seeds.

    `SIDELINES_COLUMNS` says which of its columns holds what. A source that cannot be opened is told on the page, and what to
    do about it.
    """
    named, given = str(source or os.environ.get(SOURCE) or "seeds"), os.environ.get(COLUMNS)
    try:
        columns = columns_told(given) if given else None
        corpus = open_corpus(named, targets="all", columns=columns)
    except (CorpusError, CodebookError, ColumnsError, OSError) as error:
        told = f'<div role="alert">{markup.paragraph(f"These articles cannot be opened. {error}")}</div>'
        return ipywidgets.HTML(_head(Html(told)))
    further = f", columns={columns!r}" if columns else ""
    return Application(corpus, f"open_corpus({named!r}, targets='all'{further})")


def _head(below: Html) -> Html:
    tabs = f"<style>.sidelines-application .lm-TabBar-tabLabel {{color: {style.INK}}}</style>"
    look = f"font-size:26px; font-weight:600; margin:0 0 2px; color:{style.INK}"
    return Html(f'{tabs}<h1 style="{look}">Sidelines</h1>{markup.paragraph(_WHAT)}{below}')


def _about(corpus) -> Html:
    """What the page is about: how many articles, how many were left out, and where answers are to be corrected."""
    left_out = corpus.held("left_out")
    told = [count(len(corpus.held("articles")), "article")]
    told += [f"{len(left_out)} left out"] if len(left_out) else []
    line = markup.paragraph(", ".join(told) + ".", small=True)
    if not len(left_out):
        return line
    rows = left_out.at(range(min(len(left_out), _MOST_LEFT_OUT))).itertuples(index=False)
    return Html(line + markup.folded("What was left out, and why", markup.table(("source", "reason", "what to do"), rows)))


_MOST_LEFT_OUT = 100
