"""The three answers in a sentence or two each, counted from the tables and from nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from helpers.show import style, when
from helpers.show.figures_plan import ACTS, REACTIONS, is_before, published
from helpers.show.figures_stances import POSITIONS
from helpers.show.markup import paragraph
from helpers.show.names import Names, count, enumerate_words, names_of


class Answer(str):
    """A sentence that shows itself in a notebook as text."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return paragraph(self)._repr_html_()

    def __repr__(self) -> str:
        return str(self)


def who_met_whom(corpus) -> Answer:
    """How many meetings are told, who is in most of them, and whom he or she met."""
    names, rows = names_of(corpus), corpus.meetings
    if rows.empty:
        return Answer("The articles tell of no meeting.")
    taking_part = Counter(actor for people in rows["participants"] for actor in people)
    actor, number = max(sorted(taking_part.items()), key=lambda item: item[1])
    status: dict[str, Counter] = {}
    for row in rows.itertuples():
        if actor in row.participants:
            status.setdefault(row.status, Counter()).update(p for p in row.participants if p != actor)
    told = "; ".join(f"{word} with {_with_counts(status[word], names)}" for word in style.STATUS if word in status)
    statuses = Counter(rows["status"])
    all_told = enumerate_words([f"{statuses[word]} {word}" for word in style.STATUS if word in statuses])
    return Answer(
        f"{count(len(corpus.articles), 'article tells', 'articles tell')} of {count(len(rows), 'meeting')}: {all_told}. "
        f"{names(actor)} is in {number} of them, more than anyone: {told}."
    )


def _with_counts(people: Counter, names: Names) -> str:
    ordered = sorted(people.items(), key=lambda item: (-item[1], item[0]))
    return enumerate_words([names(actor) + (f" ({number} times)" if number > 1 else "") for actor, number in ordered])


_STANCE_VERBS = {
    "requests": ("asks China for it", "ask China for it"),
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
    """Who accuses, who answers and how, how much of it is on record, and how the word for it drifts."""
    names, rows = names_of(corpus), corpus.stances
    if rows.empty:
        return Answer("The articles tell of no stance on lethal aid.")
    parts = []
    for position in POSITIONS:
        holders = dict.fromkeys(names(h) if h else _SOMEBODY for h in rows.loc[rows["position"] == position, "holder_id"])
        parts += _said(list(holders), _STANCE_VERBS[position])
    firm = int(rows["sourcing"].isin(("on_record", "spokesperson", "readout")).sum())
    return Answer(
        f"{_sentences(parts)} Of {count(len(rows), 'stance')}, {firm} rest on a named person’s, a government’s or a "
        f"spokesperson’s own word. {_drift(corpus)}"
    )


_SOMEBODY = "somebody who is not named"


def _said(who: list[str], verbs: tuple[str, str]) -> list[str]:
    """`Russia asks`, `Russia and China ask`, or nothing where nobody does it."""
    return [f"{enumerate_words(who)} {verbs[len(who) > 1]}"] if who else []


def _sentences(parts: list[str]) -> str:
    """Parts with a capital and a full stop each."""
    return " ".join(f"{part[0].upper()}{part[1:]}." for part in parts)


def _drift(corpus) -> str:
    """The leading term of each month in which stances were reported."""
    published_in = corpus.articles.set_index("article_id")
    months: dict[str, Counter] = {}
    for row in corpus.stances.itertuples():
        months.setdefault(published_in.loc[row.article_id, "published_earliest"][:7], Counter()).update(row.term)
    leading = []
    for month, terms in sorted(months.items()):
        if terms and month:
            most = sorted(term for term in terms if terms[term] == max(terms.values()))
            day = date.fromisoformat(f"{month}-01")
            leading.append(f"{enumerate_words([f'“{term}”' for term in most])} in {day:%b %Y}")
    return f"The word used most is {', '.join(leading)}." if leading else ""


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
    names, rows = names_of(corpus), corpus.plan
    if rows.empty:
        return Answer("The articles tell of no act on a peace plan.")
    before = rows[[is_before(row) for row in rows.itertuples()]]

    def done(acts: Iterable[str]) -> str:
        parts = []
        for act in acts:
            who = [names(actor) for actor in dict.fromkeys(rows.loc[rows["act"] == act, "actor_id"])]
            parts += _said(who, _ACT_VERBS[act])
        return _sentences(parts)

    told = [str(point) for point in sorted({point for points in before["points"] for point in points})]
    touched = f"{'Point' if len(told) == 1 else 'Points'} {enumerate_words(told)}" if told else "No point"
    before_it = " ".join(filter(None, (done(ACTS[: ACTS.index("publishes")]), touched)))
    return Answer(
        f"{before_it} of the twelve could be known before the plan was published on "
        f"{when.words(published())}. {done(REACTIONS) or 'No reaction is told.'}"
    )
