"""The page of the application, without a browser: tabs that are made when they are opened, and one corpus for all of them."""

from __future__ import annotations

import dataclasses
import html
import re
from pathlib import Path

import pandas as pd
import pytest

from helpers import open_corpus, widgets
from helpers.keep.corrections import judge
from helpers.show.application import COLUMNS, PAGES, Application, application


@pytest.fixture
def page(corpus, tmp_path: Path) -> Application:
    return Application(dataclasses.replace(corpus, folder=tmp_path / "corrections"))


def test_only_the_first_tab_is_made(page: Application) -> None:
    assert list(page.opened) == ["Corpus"]
    page.tabs.selected_index = 1
    assert list(page.opened) == ["Corpus", "Meetings"]


def test_every_tab_says_what_can_be_asked_there(page: Application) -> None:
    for number, told in enumerate(PAGES):
        page.tabs.selected_index = number
        asks, widget = page.tabs.children[number].children
        assert told.asks in asks.value
        assert widget is page.opened[told.title]


def test_stances_begin_with_lethal_aid(page: Application) -> None:
    page.tabs.selected_index = 2
    assert page.opened["Lethal aid"].state.filters["target"] == "lethal-aid"


def test_what_is_corrected_in_one_tab_is_so_in_the_others(page: Application) -> None:
    page.tabs.selected_index = 1
    meetings = page.opened["Meetings"]
    before = meetings.message.value
    finding_id = meetings.corpus.meetings["finding_id"][0]
    saved = judge.save(meetings.corpus, judge.reject(meetings.corpus, finding_id, "Ann"))
    meetings.show(saved.corpus)
    assert meetings.message.value != before
    page.tabs.selected_index = 0
    assert page.opened["Corpus"].corpus is saved.corpus
    page.tabs.selected_index = 3
    assert page.opened["Peace plan"].corpus is saved.corpus


def test_a_line_of_code_opens_the_same_articles(project) -> None:
    page = application(project / "data" / "formats" / "krant.csv")
    page.tabs.selected_index = 1
    explorer = page.opened["Meetings"]
    explorer.controls["status"].value = "held"
    line = html.unescape(re.sub("<[^>]+>", "", explorer.code.value))
    again = eval(line[line.index("widgets.") : line.rindex(")") + 1], {"widgets": widgets, "open_corpus": open_corpus})
    assert again.figure.value == explorer.figure.value and again.state.filters["status"] == "held"


def test_columns_are_told_by_the_environment(tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (seeds / "001_754626131f494896.txt").read_text(encoding="utf-8")
    pd.DataFrame({"verhaal": [text], "wanneer": ["2022-07-09"]}).to_csv(tmp_path / "eigen.csv", index=False)
    monkeypatch.setenv(COLUMNS, "text=verhaal,date=wanneer")
    page = application(tmp_path / "eigen.csv")
    assert "1 article." in page.children[0].value
    page.tabs.selected_index = 1
    line = html.unescape(re.sub("<[^>]+>", "", page.opened["Meetings"].code.value))
    assert "columns={'text': 'verhaal', 'date': 'wanneer'}" in line
    monkeypatch.setenv(COLUMNS, "verhaal")
    assert "write it as text=body" in application(tmp_path / "eigen.csv").value


def test_articles_that_cannot_be_opened_are_told_on_the_page(tmp_path: Path) -> None:
    told = application(tmp_path).value
    assert 'role="alert"' in told
    assert "These articles cannot be opened." in told


def test_a_hostile_path_is_told_as_text(tmp_path: Path) -> None:
    folder = tmp_path / "<b>x"
    folder.mkdir()
    assert "<b>" not in application(folder).value.replace("<b>Sidelines", "")


def test_what_was_left_out_is_told_with_the_reason(tmp_path: Path, seeds: Path) -> None:
    (tmp_path / "een.txt").write_bytes((seeds / "001_754626131f494896.txt").read_bytes())
    (tmp_path / "leeg.xlsx").write_bytes(b"no workbook")
    head = application(tmp_path).children[0].value
    assert "1 article, 1 left out." in head
    assert "leeg.xlsx" in head
