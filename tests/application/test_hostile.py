"""Articles that would act if they were read as HTML, as script, as a formula of mathematics or as signs to a terminal.

Everything of them is shown, to the letter, and nothing of it acts: in the application and in JupyterLab.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from tests.browser import Reader
from tests.served import Served, copy_project, serve

pytestmark = pytest.mark.browser

# whatever of this acts sets `window.__hit` or asks for something elsewhere
ACTS = (
    "</title></style></textarea></script><script>window.__hit=1</script><img src=x onerror='window.__hit=2'>"
    '<svg onload="window.__hit=3"><a href="javascript:window.__hit=4">klik</a><iframe srcdoc="<script>parent.__hit=5</script>">'
    "<img src='https://elsewhere.example/x.png'><link rel=stylesheet href='https://elsewhere.example/x.css'>"
)
SIGNS = "$$\\href{javascript:window.__hit=6}{klik}$$ \\(\\style{color:red}{x}\\) \x1b[31m \u202etxet ${1} {{ 2 }} **b** `c`"
TEXT = (
    f"De Chinese topdiplomaat Wang Yi had dinsdag in Rome een ontmoeting met de Amerikaanse minister Antony Blinken {ACTS}."
    f" “China overweegt om dodelijke steun aan Rusland te geven {ACTS}”, zei Blinken dinsdag {SIGNS}."
    " China heeft deze beschuldiging ontkend.\n\n"
    f"China kondigde dinsdag een vredesplan aan {SIGNS}. Oekraïne verwierp het Chinese vredesplan {ACTS}.\n"
)
SHOW = """
from helpers import figures, open_corpus, widgets
from helpers.show import reader, tables
corpus = open_corpus(SOURCE, targets="all")
display(corpus.articles, corpus.meetings, corpus.stances, corpus.plan, corpus.evidence, corpus.statements)
display(tables.articles(corpus), tables.meetings(corpus), tables.stances(corpus), tables.plan(corpus))
display(tables.sentences(corpus, corpus.evidence["finding_id"]), reader.read(corpus, corpus.articles["article_id"][0]))
display(figures.meeting_timeline(corpus), figures.stance_timeline(corpus), figures.plan_timeline(corpus))
widgets.stances(corpus)
"""


@pytest.fixture(scope="module")
def folder(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with hostile articles in `articles`: as text, and as rows of a table."""
    folder = copy_project(project, tmp_path_factory.mktemp("project"))
    source = folder / "articles"
    source.mkdir()
    with (source / "tabel.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "titel", "krant", "datum", "tekst"])
        rows.writerow([ACTS, f"{ACTS} {SIGNS}", ACTS, "2023-02-22", TEXT])
    other = TEXT.replace("kondigde dinsdag een", "werkt aan een").replace("Oekraïne verwierp het", "Kiev ziet niets in een")
    (source / "tekst.txt").write_text(f" date 2023-02 {other}", encoding="utf-8")
    broken = "<img src=x onerror=window.__hit=7>.xlsx" if os.name != "nt" else "leeg.xlsx"
    (source / broken).write_bytes(b"no workbook")
    return folder


def is_quiet(reader: Reader) -> None:
    """Nothing acted, and nothing was asked for elsewhere."""
    assert reader.page.evaluate("window.__hit") is None
    assert reader.outside == []
    assert reader.page.locator("a[href^='javascript'], iframe[srcdoc], mjx-container").count() == 0


@pytest.fixture(scope="module")
def application(folder: Path, browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(folder, "app", "--no-browser", "--source", "articles", scratch=tmp_path_factory.mktemp("venv")) as served:
        yield served


@pytest.mark.parametrize("tab", ["Corpus", "Meetings", "Lethal aid", "Peace plan"])
def test_nothing_acts_in_any_view_of_the_application(reader: Reader, tab: str) -> None:
    reader.open(tab)
    for view in reader.options("view"):
        reader.choose("view", view)
        if view == "words in context":
            reader.control("words to look for").fill("<script>")
            reader.press("Enter")
            reader.headline("place")
        row = reader.root.locator(".sidelines-table tr[data-key]")
        if row.count():
            row.first.click()
            reader.root.locator(".sidelines-evidence", has_text="window.__hit=1").wait_for()
        is_quiet(reader)
    for form in ("figure as SVG", "citations as text"):
        reader.control("take along").select_option(label=form)
        reader.root.get_by_role("button", name="make the file").click()
        reader.root.get_by_role("link", name="save ").wait_for()
    is_quiet(reader)


def test_nothing_acts_in_the_forms(reader: Reader) -> None:
    reader.page.get_by_text("What was left out, and why").click()
    reader.open("Your question")
    panel = reader.page.locator(".widget-tab-contents > *").filter(visible=True)
    panel.get_by_label("name", exact=True).fill(ACTS)
    panel.get_by_label("words that name it").fill("beschuldiging, steun")
    panel.get_by_label("words of other themes").fill("<b>")
    panel.get_by_text("Its words stand in").wait_for()
    is_quiet(reader)


def test_nothing_acts_in_jupyterlab(folder: Path, browser, tmp_path_factory: pytest.TempPathFactory) -> None:
    cell = nbformat.v4.new_code_cell(SHOW.replace("SOURCE", repr(str(folder / "articles"))))
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    nbformat.write(nbformat.v4.new_notebook(cells=[cell], metadata=kernel), folder / "hostile.ipynb")
    with serve(folder, "lab", "--no-browser", scratch=tmp_path_factory.mktemp("venv")) as lab:
        page = browser.new_page(viewport={"width": 1400, "height": 1000})
        reader = Reader(page).visit_notebook(lab.page("/lab/tree/hostile.ipynb"))
        reader.run_all()
        reader.row("denies").first.click()
        reader.lands_on("China heeft deze beschuldiging ontkend.")
        page.locator(".jp-OutputArea", has_text="window.__hit=1").first.wait_for()
        is_quiet(reader)
        page.close()
