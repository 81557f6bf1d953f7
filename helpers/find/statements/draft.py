"""A statement in the making: token ranges before they become records."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements.nounphrases import Speaker

PEOPLE = frozenset({"name", "short", "office", "pronoun", "relational", "unnamed"})


class Draft(Struct, frozen=True):
    """What was said (`start`, `end`: characters), by whom, and the cue's token that introduces it.

    `after` is the first token after the cue and its speaker, where channel and addressee are looked for. `cue` is -1 for
    a quotation that goes on without a cue of its own. `inner` is the source that the speaker names for the same words
    (`meldt TASS, op gezag van het ministerie`); `object_from` the token from which on the verb's object is the one spoken
    to, or -1. `impersonal` is true for `klinkt het`, whose speaker was told before;
    `owned` where a noun of speech names its owner (`de eis van X dat`); `wish` where the content is wanted rather than told
    (`wil dat X zegt …`), so that nothing in it is reported;
    `earlier` is the content that a quotation goes on from, which names no channel of the speaker's own;
    `told` is who hears it, where the verb tells of him (`X kreeg te horen`).
    """

    start: int
    end: int
    kind: str
    rule: str
    speaker: Speaker | None
    sentence: Sentence
    cue: int
    after: int
    inner: Speaker | None = None
    object_from: int = -1
    conditional: bool = False
    attitude: bool = False
    impersonal: bool = False
    owned: bool = False
    wish: bool = False
    told: Speaker | None = None
    earlier: tuple[int, int] | None = None


def told_within(reading: Reading, draft: Draft, others: Iterable[Draft]) -> bool:
    """Whether a draft is told in what a person says indirectly: `X wijst erop dat Y had gewaarschuwd …`, where X has the word.

    What an outlet or a body tells of somebody (`volgens TASS zei X …`) leaves the word to him.
    """
    if draft.cue < 0:
        return False
    told = reading.doc.starts[draft.cue]
    return any(
        other.start <= told < other.end and other.kind != "direct" and other.speaker is not None and _is_person(other.speaker)
        for other in others
        if other is not draft
    )


def _is_person(speaker: Speaker) -> bool:
    return len(speaker.mentions) == 1 and speaker.mentions[0].form in PEOPLE
