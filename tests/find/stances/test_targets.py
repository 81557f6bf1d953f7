"""A target is a file that a reader can write: one without giver and receiver works as well."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpers.find.analyser import Analyser
from helpers.read.blocks import find_blocks
from helpers.read.codebook import load_codebook
from helpers.read.codebook.loader import load_file
from helpers.read.codebook.target import Target
from helpers.records import Article

SANCTIONS = """
id: sanctions
name: Sanctions on Russia
terms:
  sanctions:
    telling: true
    patterns: [sancties, sanctiepakket, strafmaatregelen]
cues:
  supports:
    by: ["[steunen] & sancties"]
"""
TOLD = [
    ("China ontkent dat het de sancties tegen Rusland omzeilt.", ("china", "denies")),
    ("Blinken waarschuwde China voor de gevolgen van het ontduiken van sancties.", ("antony-blinken", "warns")),
    ("Rutte riep de EU op geen nieuwe sancties in te voeren.", ("mark-rutte", "urges_against")),
    ("Nederland steunt de sancties tegen Rusland.", ("netherlands", "supports")),
]


@pytest.fixture(scope="module")
def analyser(tmp_path_factory) -> Analyser:
    path = tmp_path_factory.mktemp("targets") / "sanctions.yml"
    path.write_text(SANCTIONS, encoding="utf-8")
    return Analyser(replace(load_codebook(), targets=(load_file(path, Target),)))


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_target_without_sides(analyser, text, expected):
    (found,) = analyser.analyse([Article("text", text, find_blocks(text), "")])
    assert [(s.target_id, s.holder_id, s.position) for s in found.stances] == [("sanctions", *expected)]


def test_no_term_no_stance(analyser):
    text = "China ontkent dat het wapens levert aan Rusland."
    (found,) = analyser.analyse([Article("text", text, find_blocks(text), "")])
    assert found.stances == ()
