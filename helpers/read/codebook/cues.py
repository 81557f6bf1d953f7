"""The shape of `data/codebook/cues.yml`: what introduces reported speech."""

from __future__ import annotations

from helpers.read.codebook.loader import Entry


class VerbGroup(Entry):
    """Verbs that take the same things; the file's comment explains the fields."""

    verbs: str
    takes: tuple[str, ...]
    attitude: bool = False
    addressee: bool = False
    tells: bool = False
    quoted: bool = False
    wish: bool = False


class NounGroup(Entry):
    """Nouns that name an utterance or a position, and what introduces their content.

    Where `ownerless` is true they do so even when nobody is told to be their owner.
    """

    nouns: str
    takes: tuple[str, ...]
    ownerless: bool = False


class Cues(Entry):
    """Everything that introduces reported speech."""

    verbs: tuple[VerbGroup, ...]
    no_cue: tuple[str, ...]
    nouns: tuple[NounGroup, ...]
    before: tuple[str, ...]
    self: tuple[str, ...]
    rumour: tuple[str, ...]
    views: tuple[str, ...]
    gets_told: tuple[str, ...]
    lets_tell: tuple[str, ...]
    no_source: tuple[str, ...]
    reporters: tuple[str, ...]
    unnamed: tuple[str, ...]
    documents: tuple[str, ...]
    channels: tuple[str, ...]
    channel_verbs: dict[str, str]
