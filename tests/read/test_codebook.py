"""The codebook's files: they load, and what is wrong with one is said with file, line and what to do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from helpers.read.codebook import FOLDER, CodebookError, load_codebook


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the project's codebook to spoil."""
    return Path(shutil.copytree(FOLDER, tmp_path / "codebook"))


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_projects_codebook_loads(folder: Path) -> None:
    codebook = load_codebook(folder)
    assert any(target.id == "lethal-aid" for target in codebook.targets)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "cues.yml").unlink()
    with pytest.raises(CodebookError, match=r"cues\.yml: this codebook file is missing"):
        load_codebook(folder)


def test_an_empty_file_is_named(folder: Path) -> None:
    (folder / "cues.yml").write_text("# nothing\n", encoding="utf-8")
    with pytest.raises(CodebookError, match=r"cues\.yml: the file is empty"):
        load_codebook(folder)


def test_broken_yaml_is_told_with_its_line(folder: Path) -> None:
    spoil(folder / "cues.yml", "verbs:\n", "verbs: [\n")
    with pytest.raises(CodebookError, match=r"cues\.yml, line \d+: not valid YAML"):
        load_codebook(folder)


def test_an_unknown_key_is_told_with_its_line(folder: Path) -> None:
    path = folder / "cues.yml"
    spoil(path, "  - {verbs: willen", "  - {verb: willen")
    line = next(n for n, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if "{verb: willen" in text)
    with pytest.raises(CodebookError, match=rf"cues\.yml, line {line}: .*verb"):
        load_codebook(folder)


def test_an_impossible_date_is_told(folder: Path) -> None:
    spoil(folder / "calendar.yml", "2023-02-24", "2023-02-30")
    with pytest.raises(CodebookError, match=r"calendar\.yml"):
        load_codebook(folder)


def test_two_targets_cannot_have_one_id(folder: Path) -> None:
    shutil.copy(folder / "targets" / "lethal-aid.yml", folder / "targets" / "other.yml")
    with pytest.raises(CodebookError, match="lethal-aid is also that of"):
        load_codebook(folder)


def test_a_file_that_is_not_utf8_is_told(folder: Path) -> None:
    (folder / "cues.yml").write_bytes("verbs: ë".encode("latin-1"))
    with pytest.raises(CodebookError, match=r"cues\.yml: not UTF-8"):
        load_codebook(folder)
