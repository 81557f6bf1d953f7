"""What tests in several rooms share."""

import os
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from tests.browser import launch
from tests.offline import refused

# what a reader corrected is no part of what the rules are tested for; a test of corrections names a folder of its own
os.environ["SIDELINES_CORRECTIONS"] = ""

PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def project() -> Path:
    """The project's folder."""
    return PROJECT


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder with the five articles."""
    return PROJECT / "seeds"


@pytest.fixture(scope="session")
def made_news(project):
    """The benchmarks' maker of news."""
    spec = spec_from_file_location("made_news", project / "benchmarks" / "made_news.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def corpus(seeds):
    """The five articles, read and analysed once for all tests, as the rules find them."""
    from helpers import open_corpus

    return open_corpus(seeds, corrections=None)


@pytest.fixture
def offline():
    """No connection can be opened in this process; who tries gets `tests.offline.Connected`."""
    with refused():
        yield


@pytest.fixture(scope="module")
def browser():
    """A real browser without a screen; skips the test where the machine has none.

    One a module: while Playwright runs, no kernel can be driven from the same thread.
    """
    with launch() as browser:
        yield browser


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail the run for a skipped test where `start.py test --no-skips` forbids skipping."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if os.environ.get("SIDELINES_NO_SKIPS") and skipped and exitstatus == 0:
        reporter.write_line(f"\n--no-skips: {len(skipped)} skipped, so this run has failed", red=True)
        session.exitstatus = 1
