"""Hij, hem, zij and ze: whom they stand for."""

from __future__ import annotations

from helpers.find.actors.context import Context, is_person
from helpers.find.actors.lexicon import Lettered
from helpers.find.actors.phrases import Phrase

_MANY = frozenset(
    ["zijn", "hebben", "waren", "hadden", "zullen", "zouden", "kunnen", "konden", "moeten", "moesten", "willen", "wilden", "gaan", "gingen", "doen", "deden", "worden", "werden"]
)
_ONE = frozenset(
    ["is", "heeft", "was", "had", "zal", "zou", "kan", "kon", "moet", "moest", "wil", "wilde", "gaat", "ging", "doet", "deed", "wordt", "werd", "zegt", "zei"]
)


def resolve_pronoun(phrase: Phrase, text: Lettered, context: Context) -> None:
    """Give a pronoun its actor, if somebody fits."""
    word = text.doc.lower[phrase.first]
    phrase.form, phrase.rule = "pronoun", "pronoun"
    if word == "hem":
        phrase.actor_id = _object(phrase, context)
    elif word == "hij":
        found = context.subject(phrase.sentence, "m", phrase.quoted)
        phrase.actor_id = found.actor_id if found else ""
        phrase.office = found.office if found else ""
    else:
        _they_or_she(phrase, text, context)


def _object(phrase: Phrase, context: Context) -> str:
    """Hem: not the subject of its own sentence, if there is anybody else."""
    here = [
        p for p in context.in_sentence(phrase.sentence) if is_person(p) and p.gender != "f" and not p.oblique
    ]
    if here:
        others = context.person(lambda p: p.gender != "f" and p.actor_id != here[-1].actor_id, 30)
        return others.actor_id if others else ""
    found = context.subject(phrase.sentence, "m", phrase.quoted)
    return found.actor_id if found else ""


def _they_or_she(phrase: Phrase, text: Lettered, context: Context) -> None:
    number = _number(phrase, text)
    she = context.person(lambda p: p.gender == "f" and phrase.sentence - p.sentence <= 3)
    if number == "one" or (not number and she):
        found = context.subject(phrase.sentence, "f", phrase.quoted) if she else None
        phrase.actor_id = found.actor_id if found else ""
        phrase.office = found.office if found else ""
        return
    phrase.plural, phrase.rule = True, "pronoun-plural"
    group = context.group(lambda p: phrase.sentence - p.sentence <= 3)
    if group:
        phrase.actor_id, phrase.office, phrase.members = group.actor_id, group.office, group.members


def _number(phrase: Phrase, text: Lettered) -> str:
    """`one` or `many` by the verb beside the pronoun; empty where it stands elsewhere."""
    lower, letters = text.doc.lower, text.letters
    sides = [
        token
        for token in (phrase.last, phrase.first - 1)
        if 0 <= token < len(lower) and letters[token] in "xez"
    ]
    for token in sides:
        word = lower[token]
        if word in _MANY:
            return "many"
        if word in _ONE:
            return "one"
    for token in sides:
        word = lower[token]
        if len(word) > 3 and word.endswith("en"):
            return "many"
        if (
            len(word) > 3
            and word.endswith(("t", "de", "te"))
            and word not in ("niet", "want", "omdat", "voordat", "zodat", "totdat", "nadat", "doordat")
        ):
            return "one"
    return ""
