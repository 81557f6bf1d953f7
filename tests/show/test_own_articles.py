"""The form for articles of one's own: what is wrong is told, what was typed stays, a run can be stopped and goes on."""

from __future__ import annotations

import html
import re
import threading

import pytest

from helpers import open_corpus, widgets
from helpers.keep.analysis import Analysis
from helpers.keep.compare import compare
from helpers.keep.look import look
from helpers.keep.run import Stopped
from helpers.keep.stored import StoredCorpus
from helpers.show.markup import Html, plain
from helpers.show.own_articles import OwnArticles
from helpers.show.own_pages import State, render

PARTS = ("articles", "meetings", "stances", "plan")
STORY = "De Chinese topdiplomaat Wang Yi sprak woensdag in Moskou met president Poetin over de oorlog in Oekraïne."


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    return tmp_path_factory.mktemp("results")


@pytest.fixture(scope="module")
def done(project, results):
    """A form over the sample, analysed and compared with the seeds; a test that changes it sets it back."""
    form = widgets.own_articles(f"{project / 'data' / 'formats'}", results)
    form.run()
    form.compare()
    form.controls["part"].value = "answers"
    return form


@pytest.fixture
def form(tmp_path):
    return OwnArticles(results=tmp_path / "results")


def words(shown) -> str:
    return plain(Html(shown.value))


def write(path, text):
    path.write_text(text, "utf-8")
    return f"{path}"


# Pointing at a source


def test_a_month_in_a_header_is_understood(form, tmp_path):
    form.controls["source"].value = write(tmp_path / "a.txt", f" date 2023-02 \n\n{STORY}\n")
    assert "1 article in 1 file, from 1 Feb 2023 to 28 Feb 2023." in words(form.seen)
    assert not form.problem.value


def test_a_sample_is_chosen_no_longer_when_something_else_is_typed(form, tmp_path):
    form.controls["sample"].value = "data/formats/krant.csv"
    form.controls["source"].value = write(tmp_path / "a.txt", STORY)
    assert form.controls["sample"].value == ""
    assert form.controls["source"].value.endswith("a.txt")


def test_the_bar_is_there_while_there_is_a_run(form, tmp_path):
    form.controls["source"].value = write(tmp_path / "a.txt", STORY)
    bar, seen = form.controls["progress"], []
    bar.observe(lambda _: seen.append(bar.layout.visibility), names="value")
    assert bar.layout.visibility == "hidden"
    form.run()
    assert (bar.layout.visibility, set(seen)) == ("hidden", {"visible"})


def test_every_control_is_described(form):
    assert all(control.description for control in form.controls.values())


def test_nothing_is_shown_before_a_source_is_named(form):
    assert form.seen.value == form.answers.value == form.problem.value == ""
    form.run()
    assert "Name a folder" in words(form.told)


def test_a_path_that_is_not_there_is_told_and_stays(form):
    form.controls["source"].value = "~/nergens/niets.csv"
    assert "there is no such folder or file" in words(form.problem)
    assert form.controls["source"].value == "~/nergens/niets.csv"
    form.run()
    assert "there is no such folder or file" in words(form.told)
    assert not form.controls["run"].disabled


def test_a_path_may_begin_in_the_home_folder_and_be_pasted_with_quotes(form, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", f"{tmp_path}")
    monkeypatch.setenv("USERPROFILE", f"{tmp_path}")
    write(tmp_path / "een.txt", f" date 2023-02-23 Moskou\n\n{STORY}\n")
    for typed in ("~/een.txt", f'"{tmp_path / "een.txt"}"'):
        form.controls["source"].value = typed
        assert "1 article in 1 file, from 23 Feb 2023" in words(form.seen)


def test_a_sample_fills_the_path(form):
    form.controls["sample"].value = "data/formats/krant.csv"
    assert form.controls["source"].value == "data/formats/krant.csv"
    assert "4 articles in 1 file" in words(form.seen)


def test_a_source_without_an_article_is_told(form, tmp_path):
    form.controls["source"].value = write(tmp_path / "leeg.txt", "")
    assert "No articles in no files" in words(form.seen)
    form.run()
    assert "holds no article that can be read" in words(form.told)
    assert form.corpus is None


# What was understood


def test_what_was_understood_of_the_sample(project):
    page = plain(render(State(seen=look(project / "data" / "formats"))).seen)
    assert page.startswith(
        "17 articles in 10 files, from 18 Mar 2022 to 24 Jul 2024. Languages: nl 17, en 1. Outlets: De Proefkrant 6"
    )
    assert "5 articles repeat another’s story, which up to 2 outlets brought. 6 entries were left out." in page
    assert "nexis.docx | Word document | 2 | 11 Jul 2024 to 24 Jul 2024" in page
    assert "Xi en Poetin ontmoeten elkaar in Samarkand | 2 | 2: De Proefkrant, Oefenblad" in page
    assert "krant.csv#row=7 | empty | Fill it or remove it." in page


def test_columns_that_are_not_recognised_are_offered(form, tmp_path):
    form.controls["source"].value = write(tmp_path / "vreemd.csv", f'wanneer;verhaal\n23 februari 2023;"{STORY}"\n')
    assert "no column is known to hold the text" in words(form.seen)
    assert "which column holds the text is not known. Choose it above" in words(form.seen)
    assert {value for _, value in form.controls["text"].options} == {"", "wanneer", "verhaal"}
    form.controls["text"].value, form.controls["date"].value = "verhaal", "wanneer"
    assert "1 article in 1 file, from 23 Feb 2023" in words(form.seen)
    assert form.columns == {"text": "verhaal", "date": "wanneer"}
    form.run()
    assert form.corpus.articles["published_earliest"].tolist() == ["2023-02-23"]


def test_columns_are_chosen_anew_for_another_source(form, tmp_path):
    form.controls["source"].value = write(tmp_path / "een.csv", f'wanneer;verhaal\n23 februari 2023;"{STORY}"\n')
    form.controls["text"].value = "verhaal"
    form.controls["source"].value = write(tmp_path / "twee.csv", f'datum;tekst\n23 februari 2023;"{STORY}"\n')
    assert form.columns == {}
    assert "1 article in 1 file" in words(form.seen)


def test_what_a_source_holds_acts_as_text(form, tmp_path):
    hostile = "<script>alert('x')</script>"
    rows = f'titel;tekst;krant\n"{hostile}";"{STORY} {hostile}";"{hostile}"\n'
    form.controls["source"].value = write(tmp_path / "kwaad.csv", rows)
    form.run()
    form.compare()
    shown = (form.seen, form.told, form.answers, form.figure, form.table, form.evidence)
    assert all("<script" not in one.value for one in shown)


# Running


def test_a_run_gives_the_answers_of_the_same_corpus(done, project):
    assert "15 meetings" in words(done.answers)
    assert done.answers.value.count("<svg") == 3
    direct = open_corpus(project / "data" / "formats", corrections=None)
    assert all(done.corpus.tables[name].equals(table) for name, table in direct.tables.items())


def test_a_finished_analysis_is_not_done_again(project, results, done):
    told = []
    found = Analysis(project / "data" / "formats", results=results).run(progress=told.append)
    assert told == []
    assert len(found.articles) == len(done.corpus.articles)


def test_a_result_that_cannot_be_opened_is_made_anew(tmp_path):
    write(tmp_path / "een.txt", f" date 2023-02-23 Moskou\n\n{STORY}\n")
    analysis = Analysis(tmp_path / "een.txt", results=tmp_path / "results")
    analysis.run()
    manifest = analysis.folder / "manifest.json"
    write(manifest, manifest.read_text("utf-8").replace('"format": ', '"format": 10'))
    (analysis.folder / "mentions.parquet").unlink()
    assert len(analysis.run().articles) == 1
    assert len(StoredCorpus(analysis.folder).held("mentions")) > 0


def test_a_finished_result_can_be_pointed_at(form, project, results, done):
    form.controls["source"].value = f"{Analysis(project / 'data' / 'formats', results=results).folder}"
    form.run()
    assert len(form.corpus.articles) == 17


def test_a_stopped_run_goes_on(tmp_path):
    for number in range(60):
        write(tmp_path / f"{number:02}.txt", f" date 2023-02-23 Moskou\n\n{(STORY + chr(10)) * 60}\n")
    analysis = Analysis(tmp_path, results=tmp_path.parent / "stopped")
    first = []
    with pytest.raises(Stopped):
        analysis.run(first.append, stop=lambda: bool(first))
    assert analysis.is_unfinished and 0 < first[-1].articles < 60
    then = []
    assert len(analysis.run(then.append).articles) == 60
    assert not analysis.is_unfinished
    assert min(step.articles for step in then if step.stage == "reading") > first[-1].articles


def test_the_stop_button_stops_a_run_that_a_button_began(form, tmp_path, monkeypatch):
    reached, go = threading.Event(), threading.Event()

    def run(self, progress, stop, say):
        reached.set()
        assert go.wait(20)
        if stop():
            raise Stopped
        raise AssertionError("was not stopped")

    monkeypatch.setattr(Analysis, "run", run)
    form.controls["source"].value = write(tmp_path / "een.txt", STORY)
    form.controls["run"].click()
    assert reached.wait(20)
    assert form.controls["run"].disabled and not form.controls["stop"].disabled
    form.controls["stop"].click()
    go.set()
    for thread in threading.enumerate():
        if thread.daemon and thread.name.startswith("sidelines"):
            thread.join(20)
    assert "it goes on from there" in words(form.told)
    assert form.controls["stop"].disabled and not form.controls["run"].disabled


# What was found


@pytest.mark.parametrize("part", PARTS)
def test_an_explorer_is_made_when_it_is_first_opened(form, tmp_path, part):
    form.controls["source"].value = write(tmp_path / "een.txt", f" date 2023-02-23 Moskou\n\n{STORY}\n")
    form.run()
    assert form.explorers == {}
    form.controls["part"].value = part
    assert list(form.explorers) == [part]
    assert form.answers.value == ""
    made = form.explorers[part]
    form.controls["part"].value = "answers"
    form.controls["part"].value = part
    assert form.explorers[part] is made


def test_a_mark_of_the_answers_opens_its_explorer(done):
    keys = set(re.findall('data-key="([^"]+)"', done.answers.value))
    assert len(keys) > 20
    for key in keys:
        done.open_at(html.unescape(key))
        part = done.controls["part"].value
        assert "data-found" in done.explorers[part].evidence.value, key
        done.controls["part"].value = "answers"
    done.open_at("nobody=nothing")
    assert done.controls["part"].value == "answers"


def test_a_story_counts_in_every_outlet_or_once(done):
    done.controls["part"].value = "plan"
    assert (len(done.corpus.articles), len(done.corpus.plan)) == (17, 4)
    done.controls["once"].value = True
    assert (len(done.corpus.articles), len(done.corpus.plan)) == (12, 2)
    assert len(done.explorers["plan"].kind.held) == 2
    assert done.comparison.articles[["here", "there"]].sum().tolist() == [12, 5]
    done.controls["once"].value = False
    assert len(done.corpus.articles) == 17
    done.controls["part"].value = "answers"


def test_a_comparison_needs_something_to_compare(form):
    form.compare()
    assert "Analyse your articles first" in words(form.told)


def test_a_second_source_that_is_not_there_is_told_and_stays(form, tmp_path):
    form.controls["source"].value = write(tmp_path / "een.txt", STORY)
    form.run()
    form.controls["other"].value = "~/nergens"
    form.compare()
    assert "there is no such folder or file" in words(form.told)
    assert (form.controls["other"].value, form.comparison) == ("~/nergens", None)
    assert form.corpus is not None


def test_choosing_a_row_shows_its_sentences_on_both_sides(done):
    done.controls["part"].value = "comparison"
    assert "3 in both" in done.figure.value
    done.choose("one=vladimir-putin&other=xi-jinping")
    assert "In formats: 3 findings" in words(done.evidence) and "In the seeds: 5 findings" in words(done.evidence)
    assert "data-found" in done.evidence.value
    done.choose("one=nobody&other=nowhere")
    assert done.controls["chosen"].value == "one=vladimir-putin&other=xi-jinping"
    for table in ("positions", "acts", "points", "meetings"):
        done.controls["table"].value = table
        assert done.controls["chosen"].value == "" == done.evidence.value
        assert len(done.controls["chosen"].options) > 2
    done.controls["part"].value = "answers"


def test_every_row_of_a_comparison_can_be_chosen(done, corpus):
    both = compare(done.corpus, corpus)
    for table in ("meetings", "positions", "acts", "points"):
        state = State(corpus=done.corpus, other=corpus, comparison=both, table=table)
        for _, key in render(state).choices:
            page = render(State(**{**vars(state), "chosen": key}))
            assert "data-found" in page.evidence, (table, key)


def test_a_corpus_that_is_too_large_for_memory_is_explored_from_its_files(form, project, monkeypatch):
    monkeypatch.setattr("helpers.keep.analysis.MOST_IN_MEMORY", 3)
    form.controls["source"].value = f"{project / 'data' / 'formats'}"
    form.run()
    assert isinstance(form.corpus, StoredCorpus)
    assert "15 meetings" in words(form.answers)
    assert form.controls["once"].disabled
    form.open_at("actor=xi-jinping")
    assert form.controls["part"].value == "meetings"
    meetings = form.explorers["meetings"]
    assert "15 meetings of 15" in words(meetings.message) and "data-found" in meetings.evidence.value
    assert "is not corrected here" in words(meetings.panel.children[0])
    for part in PARTS:
        form.controls["part"].value = part
        assert form.explorers[part].figure.value.startswith("<svg")
    form.compare()
    form.choose("one=vladimir-putin&other=xi-jinping")
    assert "In formats: 3 findings" in words(form.evidence) and "data-found" in form.evidence.value
