"""What a format found: the text of an article, and what its source says of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """An article as its source gives it, before anything is made of its text.

    `place` is where it stands in its file (`row=12`) and `number` what its id ends in, both empty where it is the whole file.
    `day` is a month, day or interval as `Article.header_date` has it. `sha256` is that of the text where it is empty.
    """

    text: str
    place: str = ""
    number: str = ""
    title: str = ""
    outlet: str = ""
    day: str = ""
    encoding: str = "utf-8"
    sha256: str = ""
    notes: tuple[str, ...] = ()
