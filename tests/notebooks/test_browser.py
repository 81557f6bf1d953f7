"""A notebook as a reader uses it: JupyterLab in a real browser, every cell run, a filter turned, a sentence reached."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
NOTEBOOK = "02_meetings.ipynb"


@pytest.fixture(scope="module")
def address(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """JupyterLab on a copy of a notebook, so that nothing is saved in the project; gives the notebook's address."""
    folder = tmp_path_factory.mktemp("lab")
    shutil.copy(project / "notebooks" / NOTEBOOK, folder)
    switches = ["--no-browser", "--ip=127.0.0.1", "--port=0", "--allow-root", f"--ServerApp.root_dir={folder}"]
    environment = {**os.environ, "PYTHONPATH": str(project), "JUPYTER_CONFIG_DIR": str(folder / ".jupyter")}
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", *switches],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    said = []
    for line in process.stderr:
        said.append(line)
        found = re.search(r"(http://127\.0\.0\.1:\d+)/lab\?token=(\w+)", line)
        if found:
            yield f"{found[1]}/lab/tree/{NOTEBOOK}?token={found[2]}&reset"
            break
    else:
        pytest.fail("JupyterLab did not start: " + "".join(said))
    process.terminate()
    process.wait()
    process.stderr.close()


def test_a_filter_and_a_choice_lead_to_the_sentence(address: str, browser, tmp_path: Path) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 1600})
    page.goto(address)
    page.locator(".jp-NotebookPanel h1").first.wait_for(timeout=60_000)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).first.click()
    explorer = page.locator(".jp-OutputArea .widget-vbox").first
    explorer.wait_for(timeout=90_000)
    explorer.scroll_into_view_if_needed()
    actor = explorer.locator(".widget-dropdown", has_text="actor").locator("select")
    actor.select_option(label="Nikolai Patrushev")
    explorer.locator("p", has_text=re.compile("^1 meeting of ")).wait_for()
    explorer.locator(".widget-dropdown", has_text="show meeting").locator("select").select_option(index=1)
    mark = explorer.locator("mark", has_text="had dinsdag een ontmoeting").first
    mark.wait_for()
    assert "meeting" in mark.get_attribute("title")
    assert page.locator(".jp-OutputArea-output[data-mime-type='application/vnd.jupyter.stderr']").count() == 0
    page.screenshot(path=tmp_path / "explorer.png")
    page.close()
