"""The questions that the suite is for, answered in the application by a few clicks that land on the sentence.

`clicks` counts them, the tab included; a list takes one to open and one to choose.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser import Reader

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def opened_anew(reader: Reader) -> Iterator[None]:
    yield
    reader.start_again()


def test_whom_did_wang_yi_meet_in_february_2023(reader: Reader) -> None:
    reader.open("Meetings")
    reader.choose("actor", "Wang Yi")
    reader.choose("from month", "2023\xa0Feb")
    reader.choose("to month", "2023\xa0Feb")
    reader.choose("status", "held")
    reader.says("4 meetings of ")
    assert reader.column(2) == [
        "Emmanuel Macron and Wang Yi",
        "Olaf Scholz and Wang Yi",
        "Antony Blinken and Wang Yi",
        "Nikolai Patrushev and Wang Yi",
    ]
    reader.click(reader.mark("21 Feb 2023 · Nikolai Patrushev and Wang Yi · Moskou · held"))
    reader.lands_on("Wang had dinsdag een ontmoeting met het hoofd van de Russische Veiligheidsraad, Nikolai Patrushev")
    assert reader.clicks == 10


def test_who_denies_and_who_only_deflects(reader: Reader) -> None:
    reader.open("Lethal aid")
    reader.choose("position", "denies")
    reader.says("3 stances of ")
    assert set(reader.column(1)) == {"China", "Zhao Lijian"}
    reader.click(reader.mark("China: denies · 20–21 Mar 2023"))
    reader.lands_on("China heeft deze beschuldiging ontkend.")
    reader.choose("position", "deflects")
    reader.says("2 stances of ")
    assert set(reader.column(1)) == {"China Foreign Ministry", "Wang Yi"}
    reader.click(reader.mark("China Foreign Ministry: deflects"))
    reader.lands_on("de VS, en niet China, degene was die een “gestage stroom wapens naar het slagveld” stuurde")
    assert reader.clicks == 7


def test_on_whose_word_does_the_newspaper_have_it(reader: Reader) -> None:
    reader.open("Lethal aid")
    reader.choose("view", "on whose word")
    reader.choose("position", "alleges")
    reader.says("5 stances of ")
    assert reader.column(2) == [
        "article 000 ← Antony Blinken (vertelde)",
        "article 000 ← United States (geloven)",
        "article 002 ← Antony Blinken (zei)",
        "article 002 ← unnamed (United States) (vertelde)",
        "article 004",
    ]
    reader.click(reader.row("unnamed (United States)"))
    reader.lands_on("dat er tekenen zijn dat Peking “tot het uiterste wil kruipen” om dodelijke militaire hulp aan Rusland te")
    assert reader.clicks == 6


def test_which_points_were_told_before_publication_and_by_whom(reader: Reader) -> None:
    reader.open("Peace plan")
    reader.choose("view", "points")
    reader.headline("4 of 12 points are touched, 3 of them before the plan was published")
    told = dict(zip(reader.column(2), reader.column(3), strict=True))
    assert {point: who for point, who in told.items() if who != "nobody"} == {
        "sovereignty, territorial integrity, UN Charter": "Wang Yi",
        "no Cold War mentality, legitimate security interests": "Wang Yi",
        "peace talks": "Wang Yi, Qin Gang, China",
    }
    reader.click(reader.mark("Wang Yi: previews"))
    reader.lands_on("soevereiniteit, territoriale integriteit en het VN-Handvest")
    assert reader.clicks == 4


def test_what_did_the_two_articles_on_munich_each_leave_out(reader: Reader) -> None:
    reader.open("Meetings")
    reader.choose("view", "accounts side by side")
    reader.headline("17–19 Feb 2023 · Antony Blinken and Wang Yi · München")
    told = reader.root.locator(".sidelines-figure svg desc").text_content()
    for only in ("where, article 000: München", "topics, article 000: balloon, ukraine-war", "minutes, article 000: 60"):
        assert f"{only} (only here)" in told
    assert "topics, article 002: not told." in told and "minutes, article 002: not told." in told
    assert "sentences, article 002: Blinken waarschuwde Wang ook “over de implicaties en gevolgen”" in told
    reader.click(reader.row("München"))
    reader.lands_on("Blinken en Wang Yi ontmoetten elkaar achter gesloten deuren")
    assert reader.clicks == 4
