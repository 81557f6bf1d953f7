"""Nothing that a reader calls opens a connection: not analysing, drawing, exploring, correcting, asking or taking along."""

from __future__ import annotations

import dataclasses
import inspect
import shutil

import pytest

from helpers import check, figures, open_corpus, widgets
from helpers.__main__ import main
from helpers.keep.corpus import CorpusError
from helpers.keep.corrections import judge
from helpers.read.articles import read_articles
from helpers.read.codebook import FOLDER
from helpers.show import answers, tables, tables_meetings, tables_quality, tables_stances, take, why
from helpers.show.question import QuestionWidget

pytestmark = pytest.mark.usefixtures("offline")


def of_a_corpus(module) -> list:
    """The public functions of a module that need a corpus and nothing else."""
    found = []
    for name, call in inspect.getmembers(module, inspect.isfunction):
        needed = [one.name for one in inspect.signature(call).parameters.values() if one.default is inspect.Parameter.empty]
        if not name.startswith("_") and needed == ["corpus"]:
            found.append(pytest.param(call, id=f"{module.__name__}.{name}"))
    return found


@pytest.mark.parametrize("file_format", ["csv", "parquet"])
def test_analysing(project, tmp_path, file_format) -> None:
    source, out = str(project / "data" / "formats"), str(tmp_path / "out")
    assert main(["analyse", source, "--out", out, "--format", file_format]) == 0
    if file_format == "parquet":
        assert len(open_corpus(out).choose("meetings"))


def test_opening_all_targets(seeds) -> None:
    assert len(open_corpus(seeds, targets="all", corrections=None).stances)


@pytest.mark.parametrize("address", ["https://example.org/a.csv", "http://127.0.0.1:9/a.zip", "s3://example/a.parquet"])
def test_an_address_is_no_source(address: str) -> None:
    with pytest.raises(CorpusError, match="no such folder or file"):
        open_corpus(address)


@pytest.mark.parametrize("draw", of_a_corpus(figures))
def test_figures(corpus, draw) -> None:
    plot = draw(corpus)
    assert take.as_svg(plot) and take.as_png(plot)


@pytest.mark.parametrize("make", [one for m in (tables, tables_meetings, tables_stances, answers) for one in of_a_corpus(m)])
def test_tables_and_answers(corpus, make) -> None:
    assert repr(make(corpus))


@pytest.mark.parametrize("call", ["articles", "meetings", "stances", "plan"])
def test_explorers_and_what_is_taken_from_them(corpus, call: str) -> None:
    explorer = getattr(widgets, call)(corpus)
    for view in explorer.controls["view"].options:
        explorer.controls["view"].value = view
        explorer.choose(explorer.controls["chosen"].options[-1][1])
        for form in explorer.controls["take"].options:
            explorer.controls["take"].value = form
            explorer.controls["make"].click()


def test_how_far_it_can_be_trusted(corpus, project) -> None:
    score, dated = check.score(corpus), check.date_blindly(read_articles(project / "data" / "sample").articles)
    assert take.as_png(figures.score_dots(score)) and take.as_png(figures.blind_dating(dated))
    assert repr(tables_quality.scores(score)) and repr(tables_quality.errors(score)) and repr(tables_quality.dated(dated))


def test_correcting(corpus, tmp_path) -> None:
    desk = dataclasses.replace(corpus, folder=tmp_path / "corrections")
    rejected = desk.plan["finding_id"].iloc[0]
    judge.save(desk, judge.reject(desk, rejected, "Ann"))
    assert rejected not in set(desk.with_corrections().plan["finding_id"])


def test_asking(corpus, tmp_path) -> None:
    form = QuestionWidget(corpus, shutil.copytree(FOLDER, tmp_path / "codebook"))
    form.controls["name"].value, form.controls["terms"].value = "Graan", "graan*"
    form.save.click()
    assert "graan.yml" in form.said.value
    assert "alleges" in why.render("China overweegt wapens te leveren aan Rusland, zei Blinken.", "2023-02-20")
