"""The figure of where words occur: a lane an article, from its beginning to its end, and a stroke for each place."""

from __future__ import annotations

from collections import Counter

from helpers.show import keys, style
from helpers.show.kwic import Found
from helpers.show.names import count, names_of
from helpers.show.plot import Plot
from helpers.show.telling import telling_of

_LANE = 0.3
_MOST_ARTICLES = 30


def word_places(corpus, found: Found, query: str, width: float = style.WIDTH) -> Plot:
    """Where the hits of a query stand in their articles; of more than thirty articles, those with most hits."""
    names, telling = names_of(corpus), telling_of(corpus)
    hits = Counter(hit.article_id for hit in found.hits)
    shown = [article_id for article_id, _ in hits.most_common(_MOST_ARTICLES)]
    headline = f"{count(len(found.hits), 'place')} in {count(len(hits), 'article')}" if query else "Type a word to look for"
    if found.stopped and not found.searched and not hits:  # nothing was looked for
        headline, told = found.stopped, [query]
    else:
        reading = f"{query}: a stroke is a place, from an article’s beginning on the left to its end."
        told = [reading if query else "", found.stopped]
    more = f"The {_MOST_ARTICLES} articles with most of them." if len(hits) > len(shown) else ""
    plot = Plot(_LANE * max(len(shown), 1) + 0.3, headline, "  ".join(filter(None, [*told, more])), width)
    panel = plot.panel(left=1.5, right=0.6)
    panel.limits((0, 1), (max(len(shown), 1) - 0.4, -0.6))
    lane = {article_id: number for number, article_id in enumerate(shown)}
    for article_id, number in lane.items():
        panel.box(0, 1, number + 0.3, number - 0.3, style.BAND, z=0)
        plot.names[article_id] = telling.article(article_id)
        panel.write(names.article(article_id)[-16:], 0, number, dx=-8, across="right", key=article_id)
        panel.write(f"{hits[article_id]}", 1, number, dx=6, size=style.SMALL, colour=style.GREY)
    for hit in found.hits:
        if hit.article_id in lane:
            key = keys.of_passage(hit.article_id, hit.start, hit.end)
            plot.names[key] = f"{hit.before} {hit.words} {hit.after}"
            at = hit.start / max(len(corpus.texts[hit.article_id]), 1)
            panel.mark(at, lane[hit.article_id], "|", style.BLUE, size=12, edge=1.6, key=key)
    return plot.describe(f"Article {names.article(article_id)}: {hits[article_id]}." for article_id in shown)
