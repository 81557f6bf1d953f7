"""What is taken along: safe cells, figures that say what they show, citations that lead back to the passage."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

import networkx as nx
import openpyxl
import pandas as pd
import pytest
from PIL import Image

from helpers import widgets
from helpers.show import figures, take
from helpers.show.taking import FORMS

FORMULAS = ["=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0"]


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_is_run_as_a_formula(words: str) -> None:
    frame = pd.DataFrame({words: [words], "n": [-5]})
    ((head, _), (value, number)) = list(csv.reader(io.StringIO(take.as_csv(frame).decode("utf-8-sig"), newline="")))
    assert head[0] == value[0] == "'"
    assert number == "-5"
    sheet = openpyxl.load_workbook(io.BytesIO(take.as_excel(frame))).active
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].value.startswith("'")
    assert sheet["B2"].value == -5


def test_a_cell_holds_whatever_an_article_holds() -> None:
    frame = pd.DataFrame({"a": ["nul \0 bell \a surrogate \ud800", "x" * 40_000, None, ""]}, dtype=object)
    assert openpyxl.load_workbook(io.BytesIO(take.as_excel(frame)))
    assert take.as_csv(frame).decode("utf-8")


def test_data_lead_back_to_the_passages(corpus) -> None:
    data = take.findings(corpus, corpus.stances)
    for row in data.itertuples():
        for piece, words in zip(row.evidence.split(";"), row.words.split(" | "), strict=True):
            article_id, _, place = piece.rpartition(":")
            start, end = map(int, place.split("-"))
            assert corpus.texts[article_id][start:end] == words


def test_figures_say_what_they_show(corpus) -> None:
    plot = figures.meeting_network(corpus)
    image = Image.open(io.BytesIO(take.as_png(plot)))
    assert image.text["Title"] == plot.headline
    assert image.text["Description"] == plot.alt
    root = ElementTree.fromstring(take.as_svg(plot))
    space = "{http://www.w3.org/2000/svg}"
    assert root.find(f"{space}title").text == plot.headline
    assert root.find(f"{space}desc").text == plot.alt


def test_citations_name_outlet_day_place_and_rule(corpus) -> None:
    stance = corpus.stances.iloc[-1]
    piece = corpus.sentences(stance.finding_id).iloc[0]
    cited = take.as_text(corpus, [stance.finding_id]).decode()
    assert f"characters {piece.start}–{piece.end} of {piece.article_id}, rule {piece.rule}" in cited
    assert "CNN" in cited and "20–21 Mar 2023" in cited
    (item,) = json.loads(take.as_csl(corpus, [stance.finding_id]))
    assert item["type"] == "article-newspaper"
    assert item["issued"]["date-parts"] == [[2023, 3, 20], [2023, 3, 21]]
    assert " ".join(piece.text.split()) in item["note"]


def test_the_network_comes_back_from_graphml(corpus) -> None:
    graph = figures.meeting_graph(corpus.meetings)
    read = nx.parse_graphml(take.as_graphml(corpus, graph).decode())
    assert set(read.nodes) == set(graph.nodes)
    assert read.nodes["wang-yi"]["name"] == "Wang Yi"
    assert sum(weight for *_, weight in read.edges(data="weight")) == sum(n for *_, n in graph.edges(data="number"))


@pytest.mark.parametrize("call", ["articles", "meetings", "stances", "plan"])
def test_every_form_can_be_taken_from_every_view(call: str, corpus) -> None:
    explorer = getattr(widgets, call)(corpus)
    for view in explorer.controls["view"].options:
        explorer.controls["view"].value = view
        for form in explorer.controls["take"].options:
            explorer.controls["take"].value = form
            explorer.controls["make"].click()
            assert f'download="{call}-' in explorer._taking.link.value
            assert f'{FORMS[form][0]}"' in explorer._taking.link.value


def test_a_link_does_not_outlive_its_view(corpus) -> None:
    explorer = widgets.meetings(corpus)
    explorer.controls["make"].click()
    explorer.controls["status"].value = "held"
    assert explorer._taking.link.value == ""


def test_nothing_left_is_nothing_to_take(corpus) -> None:
    explorer = widgets.meetings(corpus, actor="jake-sullivan", status="cancelled")
    explorer.controls["make"].click()
    assert "nothing to take along" in explorer._taking.link.value
