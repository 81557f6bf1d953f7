"""The widgets, each a function that returns an ipywidgets widget; the explorers take a corpus and a state.

A state is what `Explorer` takes by name: the values of filters, `view`, `chosen`, `page`, `layers`, `english`. An explorer says
the line that makes it as it is.
"""

from __future__ import annotations

from pathlib import Path

from helpers.show import explore_articles, explore_meetings, explore_plan, explore_stances
from helpers.show.explorer import Explorer
from helpers.show.own_articles import OwnArticles
from helpers.show.question import QuestionWidget
from helpers.show.why import WhyWidget


def articles(corpus, **state) -> Explorer:
    """Explore the articles: filter them, look for words in context, choose one, and read it with layers of findings.

    Raises `ValueError` for a name or value in `state` that there is not.
    """
    return Explorer(corpus, explore_articles.kind, **state)


def meetings(corpus, **state) -> Explorer:
    """Explore the meetings by actor, counterpart, period, status and mode; on a time line, as a network, side by side.

    Raises `ValueError` for a name or value in `state` that there is not.
    """
    return Explorer(corpus, explore_meetings.kind, **state)


def stances(corpus, **state) -> Explorer:
    """Explore the stances by target, holder, country, position, sourcing and term; who reports whom, and who answers whom.

    Raises `ValueError` for a name or value in `state` that there is not.
    """
    return Explorer(corpus, explore_stances.kind, **state)


def plan(corpus, **state) -> Explorer:
    """Explore the acts on the peace plan by act, point and actor, and play what was known day by day.

    Raises `ValueError` for a name or value in `state` that there is not.
    """
    return Explorer(corpus, explore_plan.kind, **state)


def why() -> WhyWidget:
    """Paste a passage, and see which rules found something in it, which came close, and where they stopped."""
    return WhyWidget()


def question(corpus, folder: Path | None = None) -> QuestionWidget:
    """A target of stances of your own: type it, see at once what it finds in the corpus, and save it.

    It is saved in `data/codebook/targets`, or in the codebook that `folder` is.
    """
    return QuestionWidget(corpus, folder)


def own_articles(source: str = "", results: Path | None = None, other: str = "seeds") -> OwnArticles:
    """Articles of your own: point at them, look at what was understood, analyse them, get the answers over them, and compare.

    `source` is a path, or is typed in the form; `results` the folder in which results are kept (`out` in the project, if None);
    `other` what to compare with.
    """
    return OwnArticles(source, results, other)
