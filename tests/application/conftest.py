"""The application, served once for all tests that only read, and a browser that is shared by them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import Reader, launch
from tests.served import Served, copy_project, serve


@pytest.fixture(scope="package")
def browser() -> Iterator:
    """A real browser, one for all tests in this folder: no kernel is driven from this thread here."""
    with launch() as browser:
        yield browser


@pytest.fixture(scope="package")
def application(browser, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The application over the five articles, from a copy of the project."""
    folder = copy_project(project, tmp_path_factory.mktemp("project"))
    with serve(folder, "app", "--no-browser", scratch=tmp_path_factory.mktemp("venv")) as served:
        yield served


@pytest.fixture(scope="module")
def reader(browser, application: Served) -> Iterator[Reader]:
    """Somebody who has just opened the application; one a module."""
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    page.set_default_timeout(60_000)
    yield Reader(page).visit(application.address)
    page.close()
