"""What a reader keeps: corrections and a target, made in the application, and there after a reload and in JupyterLab."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import Reader
from tests.served import Served, copy_project, serve

pytestmark = pytest.mark.browser
QIN = "“Tegelijkertijd dringen we er bij de relevante landen op aan om onmiddellijk te stoppen met olie op het vuur te gooien"


@pytest.fixture(scope="module")
def folder(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(project, tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def application(folder: Path, browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(folder, "app", "--no-browser", scratch=tmp_path_factory.mktemp("venv")) as served:
        yield served


def said(reader: Reader, words: str) -> None:
    """Wait until the form for corrections says this."""
    reader.root.locator('[role="status"]', has_text=words).wait_for()


def save(reader: Reader) -> None:
    reader.root.get_by_role("button", name="save", exact=True).click()


def lines(folder: Path) -> list[dict]:
    """What is on the disk."""
    return [json.loads(line) for line in (folder / "data/corrections/ann.jsonl").read_text(encoding="utf-8").splitlines()]


def test_a_finding_is_rejected(reader: Reader, folder: Path) -> None:
    reader.open("Lethal aid").says("17 stances of ")
    reader.row("Ryan Hass").click()
    reader.lands_on("Als China inderdaad Rusland blijft steunen")
    reader.control("your name").fill("Ann")
    reader.control("I say").select_option(label="it is no finding")
    save(reader)
    said(reader, "Saved in data/corrections/ann.jsonl, line 1.")
    assert lines(folder)[0]["body"]["verdict"] == "reject"
    reader.says("16 stances of ")
    reader.row("Ryan Hass").wait_for(state="detached")


def test_a_finding_is_changed(reader: Reader, folder: Path) -> None:
    reader.row("spokesperson").click()
    reader.lands_on("“De VS heeft recent desinformatie verspreid")
    reader.control("I say").select_option(label="something in it is wrong")
    reader.root.locator(".sidelines-reader").get_by_label("term", exact=True).select_option(label="military")
    save(reader)
    said(reader, "line 2.")
    assert lines(folder)[1]["body"]["corrected"] == {"term": ["military"]}
    reader.row("Zhao Lijian").filter(has_text="military").wait_for()


def test_a_finding_is_added_by_selecting_its_words(reader: Reader, folder: Path) -> None:
    reader.row("China Foreign Ministry").click()
    reader.lands_on("gestage stroom wapens")
    for folded in reader.root.locator(".sidelines-evidence summary").all():
        folded.click()
    passage = reader.root.locator(".sidelines-evidence p", has_text="“Tegelijkertijd dringen we er").first
    passage.scroll_into_view_if_needed()
    passage.click(click_count=3)  # selects the paragraph
    reader.root.get_by_text("A finding that is missing in Article 002").wait_for()
    form = reader.root.locator(".sidelines-reader")
    form.get_by_label("it is a", exact=True).select_option(label="stance")
    assert form.get_by_label("evidence", exact=True).input_value().startswith(QIN)
    form.get_by_label("target", exact=True).select_option(label="lethal-aid")
    form.get_by_label("holder", exact=True).fill("qin-gang")
    form.get_by_label("position", exact=True).select_option(label="deflects")
    form.get_by_label("sourcing", exact=True).select_option(label="on record")
    save(reader)
    said(reader, "line 3.")
    assert lines(folder)[2]["body"]["verdict"] == "add"
    reader.says("17 stances of ")
    reader.lands_on(QIN)


def test_a_target_of_ones_own_is_saved(reader: Reader, folder: Path) -> None:
    reader.open("Your question")
    panel = reader.page.locator(".widget-tab-contents > *").filter(visible=True)
    panel.get_by_label("begin with", exact=True).select_option(label="Balloon")
    panel.get_by_text("Its words stand in").wait_for()
    panel.get_by_text("There is a target balloon already").wait_for()
    panel.get_by_role("button", name="Save to the codebook").click()
    panel.get_by_text("Not saved.").wait_for()
    panel.get_by_label("name", exact=True).fill("Luchtballon")
    panel.get_by_label("name", exact=True).press("Tab")
    panel.get_by_text("name: There is a target balloon already").wait_for(state="detached")
    panel.get_by_role("button", name="Save to the codebook").click()
    panel.get_by_text("Saved in data/codebook/targets/luchtballon.yml. Reload this page to find it").wait_for()
    assert (folder / "data/codebook/targets/luchtballon.yml").exists()


def is_kept(reader: Reader, stances: int) -> None:
    """What was rejected is gone, what was changed is so, and the target is there to choose."""
    reader.choose("view", "positions")
    reader.choose("target", "lethal-aid")
    reader.says(f"{stances} stances of ")
    assert reader.row("Ryan Hass").count() == 0
    reader.row("Zhao Lijian").filter(has_text="military").wait_for()
    assert reader.row("Qin Gang").count() == stances - 16
    reader.choose("target", "luchtballon")
    reader.click(reader.row("Antony Blinken").first)
    reader.lands_on("“onverantwoordelijke daad was die nooit meer mag plaatsvinden”")


def test_all_of_it_is_there_after_a_reload(reader: Reader, application: Served) -> None:
    reader.visit(application.address)
    reader.open("Lethal aid")
    is_kept(reader, 17)


def test_undo_and_redo(reader: Reader, folder: Path) -> None:
    reader.choose("target", "lethal-aid")
    reader.control("your name").fill("Ann")
    reader.row("Qin Gang").click()
    reader.lands_on(QIN)
    assert reader.control("I said").locator("option").first.inner_text().startswith("add")
    for number, button, left in (
        (4, "take it back", 16),
        (5, "say again what was taken back last", 17),
        (6, "take it back", 16),
    ):
        reader.root.get_by_role("button", name=button).click()
        said(reader, f"line {number}.")
        reader.says(f"{left} stances of ")
    assert len(lines(folder)) == 6


def test_and_in_jupyterlab_when_the_kernel_is_started_again(
    folder: Path, browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with serve(folder, "lab", "--no-browser", scratch=tmp_path_factory.mktemp("venv")) as lab:
        page = browser.new_page(viewport={"width": 1400, "height": 1400})
        reader = Reader(page).visit_notebook(lab.page("/lab/tree/notebooks/03_lethal_aid.ipynb"))
        reader.run_all()
        is_kept(reader, 16)
        reader.restart_and_run_all()
        is_kept(reader, 16)
        assert page.locator("[data-mime-type='application/vnd.jupyter.stderr']").count() == 0
        page.close()


def test_nothing_went_wrong_and_the_server_said_nothing(reader: Reader, application: Served) -> None:
    assert reader.errors == []  # the page that was left could end its kernel, too
    assert reader.outside == []
    assert application.stop().strip() == ""
    assert application.process.returncode == 0
