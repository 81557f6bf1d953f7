"""Where somebody is mentioned."""

from __future__ import annotations

import numpy as np

from helpers.show import keys
from helpers.show.kinds import Filter
from helpers.show.names import names_of
from helpers.show.reader import Mark, findings_of
from helpers.show.telling import telling_of


def mention_filter(corpus, size: int) -> Filter:
    """Lets a key ask where somebody is mentioned; no row of the table is that."""
    names = names_of(corpus)
    nothing = np.zeros(size, dtype=bool)
    return Filter(
        "mention", "mentions of", (), lambda actor: f"where {names(actor)} is mentioned", lambda actor: nothing.copy()
    )


def mentions(corpus, key: str) -> dict[str, list[Mark]]:
    """The mentions of the actor that a key `mention=…` tells, by article; none for another key."""
    actor_id, telling = keys.values(key).get("mention", ""), telling_of(corpus)
    found = {}
    for article_id, finding in findings_of(corpus).items() if actor_id else ():
        here = [m for m in finding.mentions if actor_id == m.actor_id or actor_id in m.members]
        if here:
            found[article_id] = [Mark(m.start, m.end, "", f"actor: {telling.mention(m)} ({m.rule})") for m in here]
    return found
