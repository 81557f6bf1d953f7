"""Each explorer worked with the mouse: a filter, a view, and a mark, a name or a row that leads to its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.browser import Reader

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def opened_anew(reader: Reader) -> Iterator[None]:
    yield
    reader.start_again()


def test_a_bar_of_the_corpus_shows_its_article_with_layers_to_switch(reader: Reader) -> None:
    reader.open("Corpus")
    reader.choose("names", "Zhao Lijian")
    reader.says("1 article of 5")
    reader.click(reader.mark("Article 003"))
    article = reader.root.locator('.sidelines-evidence [data-article^="003"]')
    article.locator("p", has_text="Zhao bevestigde dat Oekraïne een belangrijk onderwerp zal zijn").first.wait_for()
    actors = article.locator('mark[title^="actor: Zhao Lijian"]')
    assert actors.count() == 0
    reader.control("mark actors").check()
    actors.first.wait_for()
    english = article.locator('p[lang="en"]')
    assert english.first.inner_text().startswith("English, by Sidelines, no evidence:")
    reader.control("English beside it").uncheck()
    english.first.wait_for(state="detached")
    reader.control("English beside it").check()
    reader.control("mark actors").uncheck()


def test_words_in_context_lead_to_their_place(reader: Reader) -> None:
    reader.open("Corpus")
    reader.choose("view", "words in context")
    reader.control("words to look for").fill("dodelijk*")
    reader.press("Enter")
    reader.headline("places in 3 articles")
    reader.click(reader.row("hulp aan Rusland te verlenen"))
    reader.lands_on("dodelijke")
    reader.control("words to look for").fill("/[/")
    reader.press("Enter")
    reader.headline("This is no pattern")


def test_names_and_lines_of_meetings_lead_to_their_sentences(reader: Reader) -> None:
    reader.open("Meetings")
    reader.click(reader.mark("all meetings of Mark Milley"))
    reader.lands_on("In een gesprek donderdag leverde de bevelhebber van de Chinese strijdkrachten felle kritiek")
    reader.choose("status", "cancelled")
    reader.says("1 meeting of 17")
    reader.click(reader.row("cancelled"))
    reader.lands_on("dwong Blinken om een zeldzame reis naar Peking begin februari uit te stellen")


def test_the_network_follows_the_filter(reader: Reader) -> None:
    reader.open("Meetings")
    reader.choose("view", "network")
    reader.headline("Wang Yi met or was to meet 6 others")
    reader.choose("with", "Xi Jinping")
    reader.headline("Vladimir Putin")
    assert reader.column(2) == ["Xi Jinping"]
    reader.click(reader.row("Xi Jinping"))
    reader.lands_on("De Chinese leider Xi Jinping en de Russische president Vladimir Poetin beklonken daar")


def test_filters_that_leave_nothing_say_so_and_offer_to_reset(reader: Reader) -> None:
    reader.open("Meetings")
    reader.choose("actor", "Mark Milley")
    reader.choose("status", "planned")
    reader.says("No meeting fits these filters.")
    offer = reader.root.locator(".sidelines-middle").get_by_role("button", name="reset filters")
    offer.click()
    reader.says("17 meetings of 17")
    assert not offer.is_visible()
    assert reader.control("actor").input_value() == reader.control("status").input_value() == "all"


@pytest.mark.parametrize(
    ("view", "row", "sentence"),
    [
        ("positions", "Ryan Hass", "Als China inderdaad Rusland blijft steunen dan kan dit vergaande gevolgen hebben"),
        ("on whose word", "Jake Sullivan", "“We zullen dat niet toestaan”, zei Sullivan over Chinese steun aan Rusland."),
        ("sourcing", "unknown, zou", "De Verenigde Staten zouden ook geloven dat China nu al informatie verschaft"),
        ("terms", "intelligence", "De Verenigde Staten zouden ook geloven dat China nu al informatie verschaft"),
        ("claims and answers", "China: silent", "China houdt zich tot nu toe in het openbaar op de vlakte"),
        ("talked about, not heard", "the West", "het Westen"),
    ],
)
def test_every_view_of_stances_leads_to_sentences(reader: Reader, view: str, row: str, sentence: str) -> None:
    reader.open("Lethal aid")
    reader.choose("view", view)
    reader.row(row).first.wait_for()
    reader.click(reader.row(row).first)
    reader.lands_on(sentence)


def test_another_target_and_a_rung_of_the_ladder(reader: Reader) -> None:
    reader.open("Lethal aid")
    reader.choose("target", "balloon")
    reader.click(reader.row("Antony Blinken").first)
    reader.lands_on("“onverantwoordelijke daad was die nooit meer mag plaatsvinden”")
    reader.choose("target", "lethal-aid")
    reader.choose("sourcing", "spokesperson")
    reader.says("1 stance of ")
    reader.click(reader.mark("Zhao Lijian: denies"))
    reader.lands_on("“De VS heeft recent desinformatie verspreid over de kwestie Oekraïne, met China als doelwit”")


def test_the_plan_by_point_and_by_reaction(reader: Reader) -> None:
    reader.open("Peace plan")
    reader.choose("point of the plan", " 3 ceasefire")
    reader.says("2 acts of 13")
    reader.click(reader.mark("Antony Blinken: sets condition"))
    reader.lands_on("“dat niet de verwijdering van Russische troepen van Oekraïens grondgebied inhoudt")
    reader.choose("point of the plan", "all")
    reader.choose("view", "reactions")
    reader.click(reader.mark("the West, doubts"))
    reader.lands_on("Die opmerkingen werden met argwaan onthaald door sommige westerse leiders")


def test_the_plan_is_played_through_time(reader: Reader) -> None:
    reader.open("Peace plan")
    reader.choose("view", "known on a day")
    reader.headline("By the end of 13 Mar 2022")
    play = reader.root.locator(".widget-play button")
    play.first.click()
    reader.headline("By the end of 14 Mar 2022")
    reader.headline("By the end of 18 Feb 2023")
    play.nth(1).click()
    reader.headline("By the end of 13 Mar 2022")
    reader.control("day").focus()
    reader.press("End")
    reader.headline("By the end of 21 Mar 2023")


def test_the_line_of_code_makes_this_view_again(reader: Reader) -> None:
    reader.open("Meetings")
    reader.choose("actor", "Olaf Scholz")
    code = reader.root.locator(".sidelines-filters code")
    code.filter(has_text="actor='olaf-scholz'").wait_for()
    assert code.inner_text() == "widgets.meetings(open_corpus('seeds', targets='all'), actor='olaf-scholz')"
    reader.root.locator("[data-copy]").click()
    reader.root.locator("[data-copy]", has_text=re.compile("copied|selected")).wait_for()


def test_nothing_went_wrong_and_nothing_was_fetched_from_elsewhere(reader: Reader) -> None:
    assert reader.errors == []
    assert reader.outside == []
