"""Where somebody is mentioned."""

from __future__ import annotations

import numpy as np

from helpers.show import keys
from helpers.show.kinds import Filter, Places
from helpers.show.names import names_of
from helpers.show.reader import Mark
from helpers.show.telling import telling_of


def mention_filter(corpus, size: int) -> Filter:
    """Lets a key ask where somebody is mentioned; no row of the table is that."""
    names = names_of(corpus)
    nothing = np.zeros(size, dtype=bool)
    return Filter(
        "mention", "mentions of", (), lambda actor: f"where {names(actor)} is mentioned", lambda actor: nothing.copy()
    )


def mentions(corpus, key: str, most: int) -> Places:
    """Where the actor that a key `mention=…` tells is mentioned, in the first articles that do so; nowhere for another key."""
    actor_id, telling, held = keys.values(key).get("mention", ""), telling_of(corpus), corpus.held("mentions")
    places = held.where("actor_id", [actor_id]) if actor_id else []
    shown = held.at(places[:most])["article_id"] if len(places) else ()
    found = {}
    for article_id, finding in corpus.read(shown).items():
        here = [m for m in finding.mentions if actor_id == m.actor_id or actor_id in m.members]
        found[article_id] = [Mark(m.start, m.end, "", f"actor: {telling.mention(m)} ({m.rule})") for m in here]
    return Places(len(places), found)
