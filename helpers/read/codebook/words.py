"""The shape of `data/codebook/verbs.yml`."""

from __future__ import annotations

from helpers.read.codebook.loader import Entry


class AuxiliaryForms(Entry):
    """Every form of an auxiliary, by tense."""

    present: tuple[str, ...]
    past: tuple[str, ...]
    participle: tuple[str, ...]


class VerbList(Entry):
    """`irregular` maps an infinitive to its past singular, participle and, where given, past plural, in one string.

    `also` maps one to a second past, singular and plural (zegde, zegden).

    `common`, `unstressed` and `homographs` are words separated by white space. The file's comment explains each.
    """

    irregular: dict[str, str]
    also: dict[str, str]
    common: str
    unstressed: str
    homographs: str
    auxiliaries: dict[str, AuxiliaryForms]
