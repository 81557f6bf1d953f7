"""`start.py` in a real browser: JupyterLab opens on the first notebook, asks nothing, and ends."""

import os
from urllib.parse import urlsplit

import pytest

from tests.browser import Reader
from tests.served import copy_project, serve

pytestmark = pytest.mark.skipif(os.name == "nt", reason="ends JupyterLab by signals that Windows has not")


@pytest.fixture
def lab(project, tmp_path):
    """JupyterLab as start.py runs it, with this Python, on a copy of the project."""
    (tmp_path / "project").mkdir()
    with serve(copy_project(project, tmp_path / "project"), "--no-browser", scratch=tmp_path / "venv") as served:
        yield served


@pytest.mark.browser
def test_the_address_opens_the_first_notebook_and_nothing_else(lab, browser):
    assert urlsplit(lab.address).path == "/lab/tree/notebooks/00_start_here.ipynb"
    page = browser.new_page()
    reader = Reader(page).visit_notebook(lab.address)
    page.wait_for_timeout(3000)  # time for JupyterLab to ask what it should not ask
    assert page.locator(".jp-Dialog").count() == 0
    assert page.locator(".Toastify__toast").count() == 0
    assert reader.outside == []
    page.close()


def test_one_ctrl_c_ends_it(lab):
    rest = lab.stop()
    assert lab.process.returncode == 0
    assert "Traceback" not in rest
