"""Newspapers, broadcasters and agencies: whether a mention is one, and its name."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.records import Actor, Mention

_IN_NAMES = frozenset("of the and for van der den le la en in".split())  # The Voice of America, Face the Nation
_KINDS = ("bureau", "agentschap", "krant", "blad", "zender", "omroep")
_THE = frozenset({"de", "het"})
_PRONOUNS = frozenset({"zij", "ze", "het", "die", "deze", "dat"})


def is_medium(mention: Mention, actors: Mapping[str, Actor]) -> bool:
    """Whether a mention names a newspaper, broadcaster or agency, or media in general."""
    actor = actors.get(mention.actor_id)
    if actor is not None and actor.actor_id.startswith(("radio-", "tv-")):
        return True
    return actor is not None and (actor.kind == "outlet" or actor.actor_id.split("-")[-1] in ("media", "agencies"))


def named_outlet(text: str, actor: Actor | None) -> str:
    """An outlet's name as the text has it; of `de krant` and `zij` the name of the paper that it stands for."""
    name = outlet_name(text)
    if actor is not None and name.lower() in _PRONOUNS:
        return actor.name
    return actor.name if name.islower() and actor is not None and actor.kind == "outlet" else name


def outlet_name(text: str) -> str:
    """An outlet's name as the text has it, without article and noun: `de Financial Times`, `het persbureau AP`."""
    words = text.split(" ")
    nouns = [n for n, word in enumerate(words[:-1]) if word.islower() and word not in _IN_NAMES]
    words = words[nouns[-1] + 1 :] if nouns else words
    if len(words) > 1 and words[0].lower().endswith(_KINDS) and words[0] != "Omroep":  # Persbureau Reuters; not: Omroep West
        words = words[1:]
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() in _THE else words)
