"""The shape of `data/codebook/cues.yml`: what introduces reported speech."""

from __future__ import annotations

from helpers.read.codebook.loader import Entry


class VerbGroup(Entry):
    """Verbs that take the same things; the file's comment explains the fields."""

    verbs: str
    takes: tuple[str, ...]
    attitude: bool = False
    addressee: bool = False


class NounGroup(Entry):
    """Nouns that name an utterance or a position, and what introduces their content."""

    nouns: str
    takes: tuple[str, ...]


class Cues(Entry):
    """Everything that introduces reported speech."""

    verbs: tuple[VerbGroup, ...]
    nouns: tuple[NounGroup, ...]
    before: tuple[str, ...]
    no_source: tuple[str, ...]
    documents: tuple[str, ...]
    channels: tuple[str, ...]
