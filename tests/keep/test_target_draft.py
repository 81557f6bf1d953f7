"""A target from a form: what is wrong with it is told, what is right is saved and found again."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from helpers.keep import target_draft
from helpers.keep.target_draft import Draft, TargetError, as_draft, as_target, check, save
from helpers.read.codebook import FOLDER, CodebookError, load_codebook, load_targets

PLAIN = Draft(name="Grain deal", terms="graandeal, graanakkoord*", by={"supports": "[verlengen]\n[steunen]"})
TRANSFER = replace(PLAIN, name="Tanks", terms="tank/tanks", giver="DEU", receiver="UKR", giving="[leveren/sturen]")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "codebook"))


@pytest.mark.parametrize("draft", [PLAIN, TRANSFER, replace(PLAIN, elsewhere="corona*", says={"warns": "rode lijn"})])
def test_what_is_saved_is_read_back_as_it_was_typed(folder: Path, draft: Draft) -> None:
    path = save(draft, folder)
    (target,) = (target for target in load_targets(folder) if target.id == draft.id)
    assert path.name == f"{draft.id}.yml"
    assert as_draft(target) == replace(draft, terms=f"{draft.id}: {draft.terms}")


def test_a_saved_target_is_looked_for_from_then_on(folder: Path) -> None:
    save(PLAIN, folder)
    assert [target.id for target in load_codebook(folder).targets] == ["grain-deal", "lethal-aid"]


def test_examples_are_looked_for_only_where_they_are_asked_for() -> None:
    assert [target.id for target in load_codebook().targets] == ["lethal-aid"]
    assert [target.id for target in load_codebook(targets=["taiwan", "lethal-aid"]).targets] == ["taiwan", "lethal-aid"]
    assert {target.id for target in load_codebook(targets="all").targets} >= {"balloon", "lethal-aid", "sanctions", "taiwan"}
    with pytest.raises(CodebookError, match="holds no target moon; there are balloon"):
        load_codebook(targets="moon")


def test_the_examples_can_be_changed_in_the_form() -> None:
    drafts = {target.id: as_draft(target) for target in load_targets()}
    assert all(drafts[one] is not None for one in ("balloon", "sanctions", "taiwan"))
    assert drafts["lethal-aid"] is None, "its file holds more than the form can"


@pytest.mark.parametrize(
    ("change", "field", "says"),
    [
        ({"name": ""}, "name", "Give the target a name"),
        ({"name": " ?! "}, "name", "Give the target a name"),
        ({"name": "Lethal aid"}, "name", "the suite's own target"),
        ({"name": "Sanctions"}, "name", "There is a target sanctions already"),
        ({"terms": ""}, "terms", "at least one word"),
        ({"terms": "grain:"}, "terms", "The term “grain” is empty"),
        ({"terms": "?!: graan"}, "terms", "is no name for a term"),
        ({"terms": "[graan"}, "terms", "has a bracket within"),
        ({"elsewhere": "*"}, "elsewhere", "without letters"),
        ({"by": {"warns": "(mogelijk)"}}, "warns", "must begin and end with a word"),
        ({"says": {"denies": "leugen &"}}, "denies", "nothing on one side of &"),
        ({"giver": "DEU"}, "giver", "choose both, or neither"),
        ({"giving": "[leveren]"}, "giving", "need a giver and a receiver"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_not_saved(folder: Path, change: dict, field: str, says: str) -> None:
    draft = replace(PLAIN, **change)
    (problem,) = check(draft, folder)
    assert (problem.field, says in problem.message) == (field, True), problem
    before = sorted((folder / "targets").iterdir())
    with pytest.raises(TargetError):
        save(draft, folder)
    assert sorted((folder / "targets").iterdir()) == before


def test_a_target_is_replaced_only_where_that_is_said(folder: Path) -> None:
    save(PLAIN, folder)
    changed = replace(PLAIN, terms="graan*")
    with pytest.raises(TargetError, match="already"):
        save(changed, folder)
    save(changed, folder, replace=True)
    (target,) = (target for target in load_targets(folder) if target.id == PLAIN.id)
    assert target.terms[PLAIN.id].patterns == ("graan*",)


def test_a_file_of_another_name_is_not_doubled(folder: Path) -> None:
    save(PLAIN, folder)
    (folder / "targets" / "grain-deal.yml").rename(folder / "targets" / "mine.yml")
    with pytest.raises(TargetError, match="file of another name"):
        save(PLAIN, folder, replace=True)


def test_a_full_disk_loses_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(PLAIN, folder)
    before = {path.name: path.read_bytes() for path in (folder / "targets").iterdir()}

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(target_draft.os, "fsync", full)
    with pytest.raises(TargetError, match="No space left on device; nothing was saved"):
        save(replace(PLAIN, terms="graan*"), folder, replace=True)
    assert {path.name: path.read_bytes() for path in (folder / "targets").iterdir()} == before


def test_lines_of_one_term_belong_together() -> None:
    target = as_target(replace(PLAIN, terms="grain: graandeal\nport: haven*\ngrain: graandeal, graan*"))
    assert {name: term.patterns for name, term in target.terms.items()} == {
        "grain": ("graandeal", "graan*"),
        "port": ("haven*",),
    }
