"""What stands in the place of the form for corrections where a corpus is not corrected as it is shown."""

from __future__ import annotations

import ipywidgets

from helpers.keep.analysis import MOST_IN_MEMORY
from helpers.show import markup

_WHY = (
    "This is the result of a run, read from its files, and is not corrected here. To put a finding right, open its article, "
    f"or up to {MOST_IN_MEMORY:,} of them: what is saved there is kept, and the next run of “analyse” over all applies it."
)


class ClosedPanel(ipywidgets.VBox):
    """Says why nothing can be corrected, and how to do it; takes up nothing, whatever is chosen."""

    def __init__(self, corpus) -> None:
        self.corpus = corpus
        super().__init__([ipywidgets.HTML(markup.paragraph(_WHY, small=True))])

    def choose(self, finding_id: str) -> None:
        """Leave a finding alone."""

    def choose_article(self, article_id: str) -> None:
        """Leave an article alone."""

    def choose_passage(self, article_id: str, start: int, end: int) -> None:
        """Leave a passage alone."""

    def clear(self) -> None:
        """There is nothing to put away."""

    def show(self, corpus) -> None:
        """Go on with another corpus."""
        self.corpus = corpus
