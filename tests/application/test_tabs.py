"""Every tab of the application: it opens, nothing goes wrong, everybody can use it, and it fits on wide and narrow pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import Reader

pytestmark = pytest.mark.browser
TABS = ("Corpus", "Meetings", "Lethal aid", "Peace plan", "Your question", "Your articles")


def serious(reader: Reader) -> list[str]:
    """What axe-core finds on the page that keeps people out."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(reader.page).response
    assert len(found["passes"]) > 20  # it has looked
    return [
        f"{one['id']}: {one['help']}: {node['html'][:200]}"
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("tab", TABS)
def test_everybody_can_use_it(reader: Reader, tab: str) -> None:
    reader.open(tab)
    rows = reader.page.locator(".sidelines-table tr[data-key]").filter(visible=True)
    if rows.count():
        rows.first.click()
        reader.root.locator(".sidelines-evidence [data-article]").first.wait_for()
    assert serious(reader) == []


@pytest.mark.parametrize("width", [1400, 900])
@pytest.mark.parametrize("tab", TABS)
def test_it_fits_on_the_page(reader: Reader, tab: str, width: int, tmp_path: Path) -> None:
    reader.page.set_viewport_size({"width": width, "height": 1000})
    reader.open(tab)
    reader.page.screenshot(path=tmp_path / f"{tab} {width}.png")
    beyond = (
        "all => all.filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.outerHTML.slice(0, 200))"
    )
    assert reader.page.locator(":is(svg, select, input, button, table, textarea, p):visible").evaluate_all(beyond) == []


def test_a_form_for_a_question_finds_as_one_types(reader: Reader) -> None:
    reader.open("Your question")
    panel = reader.page.locator(".widget-tab-contents > *").filter(visible=True)
    panel.get_by_label("begin with", exact=True).select_option(label="Balloon")
    panel.get_by_text("Its words stand in").wait_for()
    panel.get_by_text("onverantwoordelijke daad").first.wait_for()


def test_articles_of_ones_own(reader: Reader) -> None:
    reader.open("Your articles")
    panel = reader.page.locator(".widget-tab-contents > *").filter(visible=True)
    panel.get_by_label("a sample", exact=True).select_option(label="krant.csv")
    panel.get_by_text("Languages: nl").wait_for()
    panel.get_by_role("button", name="Analyse").click()
    panel.get_by_role("heading", name="Who met whom").wait_for(timeout=90_000)
    assert serious(reader) == []


def test_nothing_went_wrong_and_nothing_was_fetched_from_elsewhere(reader: Reader) -> None:
    assert reader.errors == []
    assert reader.outside == []
