"""The application by the keyboard alone: nothing is out of reach, the order is that of the page, nothing holds the focus."""

from __future__ import annotations

import pytest

from tests.browser import Reader

pytestmark = pytest.mark.browser


def test_tab_goes_through_the_page_in_its_order(reader: Reader) -> None:
    reached = []
    for _ in range(40):
        reader.press("Tab")
        if not reader.focused():
            break
        reached.append(reader.focused())
    filters = ["view", "names", "dated by", "outlet", "from month", "to month", "reset filters"]
    layers = [f"mark {layer}" for layer in ("dates", "actors", "statements", "meetings", "stances", "plan")]
    figure, table = reached[11:13]  # one stop each
    assert reached == [
        *("Corpus", *filters, "take along", "make the file", "copy", figure, table, "show article", *layers),
        *("English beside it", "sentences in their article", "your name"),
    ]
    assert figure.startswith("Article ") and table.startswith("000")
    assert reader.page.locator("[tabindex]").evaluate_all("all => all.filter((one) => one.tabIndex > 0).length") == 0


def test_a_tab_a_filter_a_mark_and_its_sentence(reader: Reader) -> None:
    reader.tab_to("Corpus")
    reader.press("ArrowRight", "Enter")
    reader.control("actor").wait_for()
    reader.press("Tab", "Tab")
    assert reader.focused() == "actor"
    reader.page.keyboard.type("Wang")
    reader.says("8 meetings of 17")
    reader.tab_to("Oct 2021 · Antony Blinken and Wang Yi")
    reader.move_to("21 Feb 2023 · Nikolai Patrushev and Wang Yi", "ArrowRight")
    reader.press("Enter")
    reader.lands_on("Wang had dinsdag een ontmoeting met het hoofd van de Russische Veiligheidsraad")
    assert reader.focused().startswith("21 Feb 2023")


def test_a_row_of_the_table(reader: Reader) -> None:
    reader.press("Tab")
    assert reader.focused().startswith("Oct 2021")
    reader.move_to("22 Feb 2023", "ArrowDown")
    reader.press("Enter")
    reader.lands_on("Hij zal woensdag de Russische minister van Buitenlandse Zaken Sergej Lavrov ontmoeten")
    reader.press("Tab")
    assert reader.focused() == "show meeting"


def test_the_sentences_and_what_is_to_be_said_of_them(reader: Reader) -> None:
    reader.tab_to("sentences in their article")
    reader.tab_to("your name")
    reader.tab_to("I say")
    reader.tab_to("save")
    reader.press("Tab")
    assert reader.focused() == "add a finding that is missing"


def test_the_offer_to_reset(reader: Reader) -> None:
    reader.tab_to("status")
    reader.page.keyboard.type("canc")
    reader.says("No meeting fits these filters.")
    reader.tab_to("reset filters")  # the one among the filters
    reader.tab_to("reset filters")  # the one that is offered
    reader.press("Enter")
    reader.says("17 meetings of 17")


def test_a_rung_of_the_ladder_and_its_row(reader: Reader) -> None:
    reader.tab_to("Meetings")
    reader.press("ArrowRight", "Enter")
    reader.control("sourcing").wait_for()
    reader.tab_to("sourcing")
    reader.page.keyboard.type("anon")
    reader.says("2 stances of ")
    reader.tab_to("Russia")
    reader.tab_to("unnamed (United States)", 2)
    reader.press("Enter")
    reader.lands_on("Amerikaanse functionarissen die bekend zijn met de inlichtingendienst")


def test_the_days_of_the_plan(reader: Reader) -> None:
    reader.tab_to("Lethal aid")
    reader.press("ArrowRight", "Enter")
    reader.control("point of the plan").wait_for()
    reader.press("Tab")
    assert reader.focused() == "view"
    reader.page.keyboard.type("known")
    reader.headline("By the end of 13 Mar 2022")
    reader.tab_to("day")
    reader.press("ArrowRight")
    reader.headline("By the end of 14 Mar 2022")
    reader.tab_to("China: offers mediation")
    reader.press("Enter")
    reader.lands_on("Peking heeft daarom opgeroepen tot terughoudendheid van beide kanten")


def test_nothing_went_wrong(reader: Reader) -> None:
    assert reader.errors == []
