"""The three answers in a sentence or two each, counted from the tables and from nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np

from helpers.show import facets, style, when
from helpers.show.facets import NONE, Facet
from helpers.show.figures_plan import ACTS, REACTIONS, before_publication, published
from helpers.show.figures_stances import POSITIONS
from helpers.show.markup import paragraph
from helpers.show.names import Names, capital, count, enumerate_words, names_of

MOST_NAMED = 20
"""Actors that a sentence names; of more, it tells how many."""


class Answer(str):
    """A sentence that shows itself in a notebook as text."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return paragraph(self)._repr_html_()

    def __repr__(self) -> str:
        return str(self)


def who_met_whom(corpus) -> Answer:
    """How many meetings are told, who is in most of them, and whom he or she met."""
    names, (found, _) = names_of(corpus), facets.meetings(corpus)
    people, status = found["actor"], found["status"]
    if not people.size:
        return Answer("The articles tell of no meeting.")
    every = np.ones(people.size, dtype=bool)
    taking_part = people.count(every)
    code = int(taking_part.argmax())
    actor = people.values[code]
    told = []
    for word in style.STATUS:
        met = people.count(people.mask(actor) & status.mask(word))
        met[code] = 0
        told += [f"{word} with {_with_counts(people, met, names)}"] if met.any() else []
    numbers = dict(zip(status.values, status.count(every).tolist(), strict=True))
    all_told = enumerate_words([f"{numbers[word]} {word}" for word in style.STATUS if word in numbers])
    return Answer(
        f"{count(len(corpus.held('articles')), 'article tells', 'articles tell')} of {count(people.size, 'meeting')}: "
        f"{all_told}. {capital(_in_prose(names, actor))} is in {taking_part[code]} of them, more than anyone: "
        f"{'; '.join(told)}."
    )


def _with_counts(people: Facet, counts: np.ndarray, names: Names) -> str:
    few = facets.most_of(counts, MOST_NAMED)
    told = [_in_prose(names, people.values[code]) + (f" ({counts[code]} times)" if counts[code] > 1 else "") for code in few]
    return enumerate_words(told + others(int((counts > 0).sum())))


def others(number: int) -> list[str]:
    """How many there are besides those who are named, as a list of one or none."""
    return [f"{number - MOST_NAMED} others"] if number > MOST_NAMED else []


def who_first(actors: Facet, mask: np.ndarray) -> tuple[list[str], list[str]]:
    """The first actors (their ids) of the rows in a mask, and how many there are besides, in words, if any."""
    return [actors.values[code] for code in actors.first(mask, MOST_NAMED)], others(int((actors.count(mask) > 0).sum()))


_STANCE_VERBS = {
    "requests": ("is said to ask for it", "are said to ask for it"),
    "supports": ("is for it", "are for it"),
    "alleges": ("says that China considers, prepares or gives it", "say that China considers, prepares or gives it"),
    "warns": ("warns", "warn"),
    "urges_against": ("asks China not to", "ask China not to"),
    "denies": ("denies it", "deny it"),
    "does_not_deny": ("answers without denying it", "answer without denying it"),
    "deflects": ("answers by blaming others", "answer by blaming others"),
    "silent": ("keeps out of it", "keep out of it"),
    "no_evidence": ("has seen no evidence", "have seen no evidence"),
}


def who_says_what(corpus) -> Answer:
    """Who accuses of lethal aid, who answers and how, how much of it is on record, and how the word for it drifts."""
    names, (found, _), mask = names_of(corpus), facets.stances(corpus), facets.lethal_aid(corpus).mask
    position, sourcing = found["position"], found["sourcing"]
    if not mask.any():
        return Answer("The articles tell of no stance on lethal aid.")
    parts = []
    for word in POSITIONS:
        who, more = who_first(found["holder"], position.mask(word) & mask)
        holders = dict.fromkeys(_SOMEBODY if holder == NONE else _in_prose(names, holder) for holder in who)
        parts += _said([*holders, *more], _STANCE_VERBS[word])
    firm = sum(int((sourcing.mask(word) & mask).sum()) for word in ("on_record", "spokesperson", "readout"))
    return Answer(
        f"On lethal aid from China to Russia: {_sentences(parts)} Of {count(int(mask.sum()), 'stance')}, {firm} rest on a "
        f"named person’s, a government’s or a spokesperson’s own word. {_drift(corpus, mask)}"
    )


_SOMEBODY = "somebody who is not named"
_WITH_ARTICLE = frozenset({"united-states", "united-kingdom", "netherlands", "philippines", "eu", "un"})


def _in_prose(names: Names, actor: str) -> str:
    """`the United States`, where a name alone would do in a table; and who an unnamed one is."""
    country = actor.removeprefix("anonymous-")
    if country != actor:
        return f"somebody from {_in_prose(names, country)} who is not named"
    return f"the {names(actor)}" if actor in _WITH_ARTICLE else names(actor)


def _said(who: list[str], verbs: tuple[str, str]) -> list[str]:
    """`Russia asks`, `Russia and China ask`, or nothing where nobody does it."""
    return [f"{enumerate_words(who)} {verbs[len(who) > 1]}"] if who else []


def _sentences(parts: list[str]) -> str:
    """Parts with a capital and a full stop each."""
    return " ".join(f"{capital(part)}." for part in parts)


def _drift(corpus, mask: np.ndarray) -> str:
    """The leading term of each month in which stances were reported."""
    found, months = facets.stances(corpus)
    told = facets.counted_together(found["term"], months.first, mask).T
    leading = []
    for month, counts in zip(months.first.values, told, strict=True):
        if month != NONE and counts.any():
            most = [found["term"].values[code] for code in np.flatnonzero(counts == counts.max())]
            day = date.fromisoformat(f"{month}-01")
            leading.append(f"{enumerate_words([f'“{term}”' for term in most])} in {day:%b %Y}")
    return f"Used most: {', '.join(leading)}." if leading else ""


_ACT_VERBS = {
    "offers_mediation": ("offers to mediate or calls for talks", "offer to mediate or call for talks"),
    "announces": ("announces a plan or position", "announce a plan or position"),
    "consults": ("talks with others about it", "talk with others about it"),
    "previews": ("tells what it will hold", "tell what it will hold"),
    "publishes": ("publishes it", "publish it"),
    "welcomes": ("welcomes it", "welcome it"),
    "discusses": ("studies or discusses it", "study or discuss it"),
    "sets_condition": ("says what any plan must hold", "say what any plan must hold"),
    "doubts": ("doubts it", "doubt it"),
    "rejects": ("rejects it", "reject it"),
}


def how_the_plan_fared(corpus) -> Answer:
    """Who did what before the plan was published, which of its points were told before it, and who reacted how."""
    names, (found, _) = names_of(corpus), facets.plan(corpus)
    act, point = found["act"], found["point"]
    if not act.size:
        return Answer("The articles tell of no act on a peace plan.")

    def done(acts: Iterable[str]) -> str:
        parts = []
        for word in acts:
            who, more = who_first(found["actor"], act.mask(word))
            parts += _said([*(_in_prose(names, actor) for actor in who), *more], _ACT_VERBS[word])
        return _sentences(parts)

    told = [point.values[code] for code in np.flatnonzero(point.count(before_publication(corpus)))]
    touched = f"{'Point' if len(told) == 1 else 'Points'} {enumerate_words(told)}" if told else "No point"
    before_it = " ".join(filter(None, (done(ACTS[: ACTS.index("publishes")]), touched)))
    return Answer(
        f"{before_it} of the twelve could be known before the plan was published on "
        f"{when.words(published())}. {done(REACTIONS) or 'No reaction is told.'}"
    )
