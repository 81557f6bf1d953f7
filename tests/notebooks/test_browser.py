"""A notebook as a reader uses it: JupyterLab in a real browser, every cell run, a filter turned, a sentence reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import Reader
from tests.served import copy_project, serve

pytestmark = pytest.mark.browser


def test_a_filter_and_a_choice_lead_to_the_sentence(project: Path, browser, tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    with serve(copy_project(project, tmp_path / "project"), "lab", "--no-browser", scratch=tmp_path / "venv") as lab:
        page = browser.new_page(viewport={"width": 1400, "height": 1600})
        reader = Reader(page).visit_notebook(lab.page("/lab/tree/notebooks/02_meetings.ipynb"))
        reader.run_all()
        reader.choose("actor", "Nikolai Patrushev")
        reader.says("1 meeting of ")
        reader.click(reader.mark("21 Feb 2023 · Nikolai Patrushev and Wang Yi"))
        reader.lands_on("had dinsdag een ontmoeting")
        assert "meeting" in reader.root.locator("mark", has_text="had dinsdag een ontmoeting").first.get_attribute("title")
        assert page.locator("[data-mime-type='application/vnd.jupyter.stderr']").count() == 0
        page.screenshot(path=tmp_path / "explorer.png")
        page.close()
