"""The form for corrections: what it offers, keeps and says when something is wrong, and that nothing typed is lost."""

from __future__ import annotations

import dataclasses

import ipywidgets
import pytest

from helpers.keep.corrections import judge, log
from helpers.show import correcting
from helpers.show.correcting import Panel
from helpers.show.correcting_form import (
    Form,
    new_form,
    read_passages,
    read_values,
    render,
    say,
    start_form,
    type_passages,
    with_passage,
)
from helpers.show.telling import Telling
from tests.show.test_reader import Page

TABLES = ("statements", "meetings", "stances", "plan")
HOSTILE = "<script>alert(1)</script><img src=x onerror=y> \"&'"


@pytest.fixture
def desk(corpus, tmp_path):
    return dataclasses.replace(corpus, folder=tmp_path / "corrections")


@pytest.fixture
def calls() -> list:
    return []


@pytest.fixture
def panel(desk, calls, monkeypatch) -> Panel:
    monkeypatch.setitem(correcting._session, "creator", "Ann")
    return Panel(desk, lambda corpus, finding_id: calls.append((corpus, finding_id)))


def first(corpus, table: str) -> str:
    told = corpus.evidence.groupby("finding_id")["article_id"].nunique()
    return next(one for one in corpus.tables[table]["finding_id"] if told[one] == 1)


def twice(corpus) -> str:
    return corpus.accounts[corpus.accounts["finding_id"].duplicated()]["finding_id"].iloc[0]


def press(panel: Panel, name: str) -> None:
    panel.controls[name].click()


def offered(panel: Panel) -> set[str]:
    """The controls that are to be seen, by name."""
    names = {id(control): name for name, control in panel.controls.items()}

    def seen(widget):
        if widget.layout.display == "none":
            return
        if id(widget) in names:
            yield names[id(widget)]
        for child in getattr(widget, "children", ()):
            yield from seen(child)

    return set(seen(panel))


class TestReading:
    @pytest.mark.parametrize("table", TABLES)
    def test_what_is_typed_is_what_was_found(self, desk, table) -> None:
        for finding_id in desk.tables[table]["finding_id"]:
            form = start_form(desk, finding_id)
            one = judge.accounts_of(desk, finding_id)[0]
            assert read_values(table, form.typed) == {
                name: getattr(one.now.columns, name) for name in one.now.columns.__struct_fields__
            }

    @pytest.mark.parametrize("table", TABLES)
    def test_passages_that_are_typed_are_found_where_they_were(self, desk, table) -> None:
        for finding_id in desk.tables[table]["finding_id"]:
            for one in judge.accounts_of(desk, finding_id):
                text, spans = desk.texts[one.article_id], [span for span in one.now.spans if span[0] < span[1]]
                assert read_passages(text, type_passages(text, spans), spans) == tuple(dict.fromkeys(spans))

    def test_words_that_are_there_twice_are_asked_about_or_taken_where_they_are_nearest(self) -> None:
        text = "Xi sprak. Poetin zweeg. Xi sprak."
        with pytest.raises(ValueError, match="stands in the article 2 times; add the words around it"):
            read_passages(text, "Xi sprak")
        assert read_passages(text, "Xi sprak", [(20, 22)]) == ((24, 32),)
        assert read_passages(text, "Xi sprak\nXi sprak.", [(24, 33)]) == ((24, 32), (24, 33))
        with pytest.raises(ValueError, match="“Xi zweeg” does not stand in the article"):
            read_passages(text, "Xi zweeg")

    def test_a_form_with_nothing_typed_changes_nothing(self, desk) -> None:
        for table in TABLES:
            form = dataclasses.replace(start_form(desk, first(desk, table)), verdict="change")
            with pytest.raises(ValueError, match="nothing was changed"):
                say(desk, form, form, "Ann")

    @pytest.mark.parametrize("table", TABLES)
    def test_a_form_without_words_is_not_kept(self, desk, table) -> None:
        clean = start_form(desk, first(desk, table))
        with pytest.raises(ValueError, match="say where it stands"):
            say(desk, dataclasses.replace(clean, verdict="change", words=" ", spans=()), clean, "Ann")

    def test_a_bare_denial_has_no_words(self, desk) -> None:
        bare = desk.statements[desk.statements["start"] == desk.statements["end"]]["finding_id"].iloc[0]
        clean = start_form(desk, bare)
        form = dataclasses.replace(clean, verdict="change", typed={**clean.typed, "via": "TASS"})
        (annotation,) = say(desk, form, clean, "Ann")
        assert annotation.body.corrected == {"via": "TASS"} and not annotation.body.evidence
        after = judge.save(desk, (annotation,)).corpus
        assert after.statements.set_index("finding_id").loc[bare, "via"] == "TASS"

    def test_a_change_in_every_article_changes_only_what_was_typed(self, desk) -> None:
        clean = start_form(desk, twice(desk))
        form = dataclasses.replace(clean, verdict="change", typed={**clean.typed, "status": "possible"})
        one, other = say(desk, form, clean, "Ann")
        assert one.body.corrected == other.body.corrected == {"status": "possible"}

    def test_a_selected_passage_is_a_statement_told_in_its_sentence(self, desk) -> None:
        article_id = desk.articles["article_id"].iloc[0]
        form = with_passage(desk, new_form(desk, article_id, "statements"), 140, 160)
        start, end = desk.around(article_id, 140, 160)
        assert form.spans == ((140, 160), (start, end))
        assert form.told_in == " ".join(desk.texts[article_id][start:end].split())


class TestPanel:
    def test_every_control_is_described(self, panel) -> None:
        assert all(control.description for control in panel.controls.values())

    def test_it_has_no_output_that_a_notebook_would_have_to_capture(self, panel) -> None:
        assert not any(isinstance(widget, ipywidgets.Output) for widget in panel.controls.values())

    def test_nothing_is_offered_before_anything_is_chosen(self, panel) -> None:
        assert offered(panel) == {"creator"}
        assert "Choose a finding" in panel.heading.value

    @pytest.mark.parametrize("table", TABLES)
    def test_a_finding_is_shown_with_its_sentences(self, panel, desk, table) -> None:
        for finding_id in desk.tables[table]["finding_id"]:
            panel.choose(finding_id)
            assert Telling(desk).line(finding_id) in Page(panel.heading.value).text
            assert {"verdict", "save"} <= offered(panel)
            assert "words" not in offered(panel)
            panel.controls["verdict"].value = "change"
            columns = set(start_form(desk, finding_id).typed)
            assert columns <= offered(panel)

    def test_an_unknown_finding_or_article(self, panel) -> None:
        with pytest.raises(KeyError, match="no finding has this id"):
            panel.choose("plan-0")
        with pytest.raises(KeyError):
            panel.choose_passage("x", 0, 1)
        with pytest.raises(ValueError, match="is no passage"):
            panel.choose_passage(panel.corpus.articles["article_id"].iloc[0], 5, 5)

    @pytest.mark.parametrize("table", TABLES)
    def test_accept_and_reject(self, panel, desk, calls, table) -> None:
        finding_id = first(desk, table)
        panel.choose(finding_id)
        press(panel, "save")
        assert "Saved in" in panel.message.value and "ann.jsonl, line 1" in panel.message.value
        assert calls[-1] == (panel.corpus, finding_id)
        assert "accept" in panel.history.value
        panel.controls["verdict"].value = "reject"
        press(panel, "save")
        assert calls[-1] == (panel.corpus, "")
        assert finding_id not in set(panel.corpus.tables[table]["finding_id"])
        assert len(desk.corrections) == 0

    def test_a_change(self, panel, desk, calls) -> None:
        panel.choose(first(desk, "stances"))
        panel.controls["verdict"].value = "change"
        panel.controls["position"].value = "silent"
        panel.controls["term"].value = ("weapons", "material")
        panel.controls["holder_id"].value = "nato"
        panel.controls["words"].value = panel.controls["words"].value.splitlines()[0][:60]
        press(panel, "save")
        row = panel.corpus.stances.set_index("finding_id").loc[calls[-1][1]]
        assert (row["position"], row["term"], row["holder_id"]) == ("silent", ("weapons", "material"), "nato")
        assert panel.corpus.sentences(calls[-1][1])["text"].str.len().max() <= 60
        assert "position" in panel.history.value

    def test_a_statement_and_its_parent(self, panel, desk, calls) -> None:
        child = desk.statements[desk.statements["parent_id"] != ""].iloc[0]
        panel.choose(child["finding_id"])
        panel.controls["verdict"].value = "change"
        assert panel.controls["parent"].value == child["parent_id"]
        panel.controls["parent"].value = ""
        panel.controls["reportative"].value = not child["reportative"]
        press(panel, "save")
        row = panel.corpus.statements.set_index("finding_id").loc[child["finding_id"]]
        assert (row["parent_id"], row["reportative"]) == ("", not child["reportative"])

    def test_a_finding_that_is_missing_by_keyboard_alone(self, panel, desk, calls) -> None:
        panel.choose(first(desk, "plan"))
        press(panel, "missing")
        assert {"table", "words", "back"} <= offered(panel)
        panel.controls["table"].value = "stances"
        panel.controls["words"].value = "Die ontmoeting duurde ongeveer een uur"
        for name, value in {"target_id": "lethal-aid", "holder_id": "nato", "position": "warns", "sourcing": "media"}.items():
            panel.controls[name].value = value
        article_id = panel.form.article_id
        press(panel, "save")
        if "does not stand" in panel.message.value:
            panel.controls["words"].value = desk.texts[article_id][100:150]
            press(panel, "save")
        assert "Saved" in panel.message.value
        assert (panel.corpus.stances["holder_id"] == "nato").sum() == 1 + (desk.stances["holder_id"] == "nato").sum()
        assert panel.corpus.evidence["rule"].eq("added by Ann").any()

    def test_back_to_the_finding(self, panel, desk) -> None:
        finding_id = first(desk, "plan")
        panel.choose(finding_id)
        press(panel, "missing")
        press(panel, "back")
        assert (panel.form.finding_id, panel.form.verdict) == (finding_id, "accept")
        assert "back" not in offered(panel)

    def test_a_selected_passage(self, panel, desk) -> None:
        article_id = desk.articles["article_id"].iloc[0]
        panel.choose_passage(article_id, 140, 160)
        assert panel.form.verdict == "add"
        assert panel.controls["words"].value == " ".join(desk.texts[article_id][140:160].split())
        for name, value in {"speaker_id": "china", "cue": "zei", "kind": "indirect", "sourcing": "unknown"}.items():
            panel.controls[name].value = value
        press(panel, "save")
        assert "Saved" in panel.message.value

    def test_a_selection_that_is_made_larger_takes_the_place_of_what_it_was(self, panel, desk) -> None:
        article_id = desk.articles["article_id"].iloc[0]
        panel.choose_passage(article_id, 140, 160)
        panel.controls["table"].value = "stances"
        for end in (165, 240):
            panel.choose_passage(article_id, 140, end)
        assert panel.controls["words"].value == " ".join(desk.texts[article_id][140:240].split())
        panel.choose_passage(article_id, 300, 340)
        assert len(panel.controls["words"].value.split("\n")) == 2

    def test_a_selected_passage_becomes_evidence_of_what_is_being_changed(self, panel, desk, calls) -> None:
        finding_id = first(desk, "meetings")
        panel.choose(finding_id)
        panel.controls["verdict"].value = "change"
        article_id = panel.form.article_id
        panel.choose_passage(article_id, 20, 60)
        assert panel.form.finding_id == finding_id
        press(panel, "take")
        press(panel, "save")
        pieces = panel.corpus.sentences(calls[-1][1])
        assert ((pieces["start"] == 20) & (pieces["end"] == 60)).any()
        assert len(pieces) == len(desk.sentences(finding_id)) + 1

    def test_a_meeting_in_several_articles(self, panel, desk, calls) -> None:
        finding_id = twice(desk)
        panel.choose(finding_id)
        assert {"account"} <= offered(panel)
        panel.controls["verdict"].value = "change"
        assert "words" not in offered(panel)
        article_id = panel.controls["account"].options[1][1]
        panel.controls["account"].value = article_id
        assert panel.controls["verdict"].value == "change"
        assert "words" in offered(panel)
        panel.controls["verdict"].value = "accept"
        press(panel, "save")
        assert list(panel.corpus.corrections["article_id"]) == [article_id]
        panel.controls["account"].value = ""
        press(panel, "save")
        assert "lines 2, 3" in panel.message.value

    def test_undo_and_redo(self, panel, desk, calls) -> None:
        finding_id = twice(desk)
        panel.choose(finding_id)
        assert not {"undo", "redo"} & offered(panel)
        panel.controls["verdict"].value = "reject"
        press(panel, "save")
        assert {"which", "undo"} <= offered(panel)
        press(panel, "undo")
        assert calls[-1][1] == finding_id
        assert "undo" not in offered(panel)
        press(panel, "redo")
        assert finding_id not in set(panel.corpus.meetings["finding_id"])
        assert "redo" not in offered(panel)
        press(panel, "undo")
        assert finding_id in set(panel.corpus.meetings["finding_id"])

    def test_only_what_one_said_oneself_can_be_taken_back(self, panel, desk) -> None:
        panel.choose(first(desk, "plan"))
        press(panel, "save")
        panel.controls["creator"].value = "Bob"
        assert "undo" not in offered(panel)

    def test_an_article_is_called_complete(self, panel, desk) -> None:
        article_id = desk.articles["article_id"].iloc[0]
        panel.choose_article(article_id)
        press(panel, "complete")
        assert list(panel.corpus.corrections["verdict"]) == ["complete"]
        assert panel.form.article_id == article_id

    def test_a_name_is_typed_once(self, panel, desk) -> None:
        panel.controls["creator"].value = "Cee"
        assert Panel(desk).controls["creator"].value == "Cee"


class TestNothingIsLost:
    @pytest.fixture
    def typed(self, panel, desk) -> Panel:
        panel.choose(first(desk, "plan"))
        panel.controls["verdict"].value = "change"
        panel.controls["date_earliest"].value = "vrijdag"
        return panel

    def test_a_value_that_does_not_fit_is_told_in_the_form(self, typed, calls) -> None:
        press(typed, "save")
        assert "Not saved: date: &#x27;vrijdag&#x27; is no day; write it as 2023-02-24" in typed.message.value
        assert typed.controls["date_earliest"].value == "vrijdag"
        assert calls == [] and len(typed.corpus.corrections) == 0

    def test_a_name_is_asked_for(self, typed) -> None:
        typed.controls["creator"].value = " "
        press(typed, "save")
        assert "say who you are" in typed.message.value
        assert typed.controls["date_earliest"].value == "vrijdag"

    def test_a_full_disk(self, typed, monkeypatch) -> None:
        typed.controls["date_earliest"].value = typed.controls["date_latest"].value = "2023-02-24"
        with monkeypatch.context() as full:
            full.setattr(log.os, "write", lambda handle, data: 0)
            press(typed, "save")
        assert "No space left on device" in typed.message.value
        assert typed.controls["date_earliest"].value == "2023-02-24"
        press(typed, "save")
        assert "Saved" in typed.message.value

    def test_what_was_typed_for_another_finding_is_still_there(self, typed, desk) -> None:
        typed.choose(first(desk, "stances"))
        assert typed.controls["verdict"].value == "accept"
        press(typed, "save")
        typed.choose(first(desk, "plan"))
        assert (typed.controls["verdict"].value, typed.controls["date_earliest"].value) == ("change", "vrijdag")

    def test_with_another_corpus_too(self, typed, desk) -> None:
        typed.show(desk.with_corrections())
        assert typed.controls["date_earliest"].value == "vrijdag"
        gone = judge.save(desk, judge.reject(desk, first(desk, "plan"), "Bob")).corpus
        typed.show(gone)
        assert typed.form.finding_id == ""

    def test_the_same_choice_again_changes_nothing(self, typed, desk) -> None:
        typed.choose(first(desk, "plan"))
        assert typed.controls["date_earliest"].value == "vrijdag"

    def test_a_corpus_that_keeps_no_corrections(self, corpus) -> None:
        panel = Panel(dataclasses.replace(corpus, folder=None))
        panel.controls["creator"].value = "Ann"
        panel.choose(first(corpus, "plan"))
        press(panel, "save")
        assert "opened without corrections" in panel.message.value


def test_what_could_not_be_used_is_told(desk) -> None:
    panel = Panel(judge.save(desk, judge.accept(desk, first(desk, "plan"), "Ann")).corpus)
    path = panel.corpus.folder / "ann.jsonl"
    path.write_bytes(path.read_bytes() + b"{\n")
    panel.show(panel.corpus.with_corrections())
    assert "ann.jsonl, line 2: is not JSON" in panel.notes.value


def test_hostile_text_shows_as_text(desk) -> None:
    values = {"target_id": "lethal-aid", "holder_id": "nato", "position": "warns", "term": (HOSTILE,)}
    values |= {"sourcing": "media", "reportative": False}
    article = desk.rules.findings[0].article
    hostile = HOSTILE + article.text[len(HOSTILE) :]
    findings = tuple(
        dataclasses.replace(one, article=dataclasses.replace(article, text=hostile, title=HOSTILE))
        if one.article is article
        else one
        for one in desk.rules.findings
    )
    texts = {**desk.texts, article.article_id: hostile}
    corpus = dataclasses.replace(desk, rules=dataclasses.replace(desk.rules, findings=findings), texts=texts).with_corrections()
    made = judge.add(corpus, article.article_id, "stances", HOSTILE, values, [(0, len(HOSTILE))])
    corpus = judge.save(corpus, made).corpus
    panel = Panel(corpus)
    panel.controls["creator"].value = HOSTILE
    panel.choose(corpus.corrections["finding_id"].iloc[0])
    press(panel, "save")
    for widget in (panel.heading, panel.message, panel.history, panel.notes):
        tags = {tag for tag, _ in Page(widget.value).tags}
        assert tags <= {"details", "summary", "p", "span", "div", "table", "thead", "tbody", "tr", "th", "td", "br"}, tags
    assert HOSTILE in Page(panel.heading.value).text
    assert HOSTILE in Page(panel.history.value).text


def test_it_shows_itself_in_a_line(panel) -> None:
    assert "run this notebook to use it" in repr(panel)


def test_the_same_form_shows_the_same(desk) -> None:
    form, telling = start_form(desk, first(desk, "plan")), Telling(desk)
    assert render(desk, form, telling) == render(desk, form, telling)
    assert "Choose a finding" in render(desk, Form(), telling).heading
