"""The form for a target of one's own: the preview follows what is typed, problems are told, nothing typed is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from helpers.read.codebook import FOLDER, load_targets
from helpers.show.question import QuestionWidget


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "codebook"))


@pytest.fixture
def form(corpus, folder: Path) -> QuestionWidget:
    return QuestionWidget(corpus, folder)


def test_every_field_is_described(form: QuestionWidget) -> None:
    assert all(control.description for control in form.controls.values())


def test_the_preview_follows_what_is_typed(form: QuestionWidget) -> None:
    form.controls["name"].value = "Ballon"
    assert "at least one word" in form.shown.value
    form.controls["terms"].value = "*ballon*"
    assert "Its words stand in" in form.shown.value
    assert "Its words in context" in form.shown.value
    before = form.shown.value
    form.controls["position"].value = "alleges"
    form.controls["says"].value = "onverantwoordelijke"
    assert form.shown.value != before


def test_a_bad_pattern_is_told_and_nothing_is_lost(form: QuestionWidget) -> None:
    form.controls["name"].value, form.controls["terms"].value = "Ballon", "[ballon"
    assert "has a bracket within" in form.shown.value
    form.save.click()
    assert form.said.value.count("Not saved") == 1
    assert form.controls["terms"].value == "[ballon"


def test_a_name_already_taken_is_told_before_it_is_saved(form: QuestionWidget) -> None:
    form.controls["name"].value, form.controls["terms"].value = "Taiwan", "taiwan*"
    assert "There is a target taiwan already" in form.shown.value
    form.controls["replace"].value = True
    assert "already" not in form.shown.value


def test_cues_of_every_position_are_kept(form: QuestionWidget) -> None:
    form.controls["name"].value, form.controls["terms"].value = "Graan", "graan*"
    for position, cue in (("warns", "[dreigen]"), ("denies", "leugen")):
        form.controls["position"].value = position
        form.controls["by"].value = cue
    form.controls["position"].value = "warns"
    assert form.controls["by"].value == "[dreigen]"
    assert form.draft.by == {"warns": "[dreigen]", "denies": "leugen"}


def test_an_example_is_a_place_to_begin(form: QuestionWidget) -> None:
    form.controls["start"].value = "balloon"
    assert form.controls["name"].value == "Balloon"
    assert "Its words stand in" in form.shown.value


def test_saving_says_where(form: QuestionWidget, folder: Path) -> None:
    form.controls["name"].value, form.controls["terms"].value = "Graan", "graan*"
    form.save.click()
    assert "codebook/targets/graan.yml" in form.said.value
    assert "graan" in {target.id for target in load_targets(folder)}


def test_what_is_typed_is_shown_as_text(form: QuestionWidget) -> None:
    form.controls["name"].value, form.controls["terms"].value = "<script>x</script>", "[<b>"
    assert "<b>" not in form.shown.value
    assert "<script" not in form.shown.value
