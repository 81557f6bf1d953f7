"""The codebook's files on actors and places: complete, consistent, and clear about what is wrong in them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from helpers.read.codebook import FOLDER, CodebookError
from helpers.read.codebook.actors import load_actors
from helpers.read.codebook.places import load_places

FILES = ("actors.yml", "offices.yml", "names.yml", "countries.yml", "places.yml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the files, to break."""
    for name in FILES:
        shutil.copy(FOLDER / name, tmp_path / name)
    return tmp_path


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_country_of_iso_3166_and_kosovo() -> None:
    codes = [country.iso for country in load_places(FOLDER).countries]
    assert len(codes) == len(set(codes)) == 250
    assert all(re.fullmatch("[A-Z]{3}", code) for code in codes)
    assert {"CHN", "USA", "RUS", "UKR", "NLD", "BEL", "TWN", "ATA", "ALA", "XKX"} <= set(codes)


def test_ids_are_slugs() -> None:
    places = load_places(FOLDER)
    actors = load_actors(FOLDER, places)
    ids = [each.id for group in (places.countries, actors.institutions, actors.people) for each in group]
    assert [each for each in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each)] == []


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("places.yml", "country: germany", "country: prussia", "prussia"),
        ("actors.yml", "id: wang-yi", "id: xi-jinping", "xi-jinping stands twice"),
        ("actors.yml", "office: foreign-minister", "office: foreign-mnister", "foreign-mnister"),
        ("actors.yml", "since: 2021-01-26, until: 2025-01-20", "since: 2026-01-26, until: 2025-01-20", "begins"),
        ("actors.yml", "gender: f", "gender: female", "female"),
        ("offices.yml", "unique: true", "uniq: true", "uniq"),
        ("countries.yml", "iso: AFG", "iso: ALB", "ALB stands twice"),
    ],
)
def test_a_mistake_is_named(folder: Path, file: str, old: str, new: str, message: str) -> None:
    _replace(folder / file, old, new)
    with pytest.raises(CodebookError) as raised:
        load_actors(folder, load_places(folder))
    assert file in str(raised.value)
    assert message in str(raised.value)
