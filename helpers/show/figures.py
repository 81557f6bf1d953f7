"""The figures, each a function from a corpus to a matplotlib `Figure` with an alternative text.

Each takes the rows to draw as a second argument (all of the corpus if left out); those of quality take what `helpers.check`
measured instead. They keep no state, and draw intervals as intervals. As the last line of a notebook cell a figure shows
itself.
"""

from helpers.show.figures_accounts import meeting_accounts
from helpers.show.figures_articles import article_timeline
from helpers.show.figures_days import plan_by_day
from helpers.show.figures_meetings import meeting_timeline
from helpers.show.figures_network import meeting_graph, meeting_network
from helpers.show.figures_plan import plan_timeline, points_timeline, reaction_scale
from helpers.show.figures_quality import blind_dating, construction_grid, score_dots
from helpers.show.figures_sourcing import report_chains, sourcing_bars, stance_chains
from helpers.show.figures_stances import stance_timeline, term_timeline
from helpers.show.figures_voices import claim_pairs, not_heard
from helpers.show.figures_words import word_places

__all__ = [
    "article_timeline",
    "blind_dating",
    "claim_pairs",
    "construction_grid",
    "meeting_accounts",
    "meeting_graph",
    "meeting_network",
    "meeting_timeline",
    "not_heard",
    "plan_by_day",
    "plan_timeline",
    "points_timeline",
    "reaction_scale",
    "report_chains",
    "score_dots",
    "sourcing_bars",
    "stance_chains",
    "stance_timeline",
    "term_timeline",
    "word_places",
]
