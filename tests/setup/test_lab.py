"""`start.py` in a real browser: JupyterLab opens on the first notebook, asks nothing, and ends."""

import os
import re
import signal
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="ends JupyterLab by signals that Windows has not")


@pytest.fixture
def lab(project, tmp_path):
    """JupyterLab as start.py runs it, with this Python; gives the process and its address."""
    code = (
        f"import start, sys, pathlib; start.VENV = pathlib.Path({str(tmp_path)!r});"
        " start.PYTHON = pathlib.Path(sys.executable); start.set_up = lambda lock: None;"
        " sys.exit(start.main(['--no-browser']))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    said = []
    for line in process.stdout:
        said.append(line)
        if "Ctrl+C" in line:
            break
    page = r"/lab/tree/notebooks/00_start_here\.ipynb"
    address = re.search(rf"http://127\.0\.0\.1:\d+{page}\?token=\w{{48}}", "".join(said))
    assert address, "".join(said)
    yield process, address.group()
    process.terminate()
    process.wait()
    process.stdout.close()


@pytest.mark.browser
def test_the_address_opens_the_first_notebook_and_nothing_else(lab, browser):
    _, address = lab
    page = browser.new_page()
    outside = []
    page.on("request", lambda request: None if "//127.0.0.1:" in request.url else outside.append(request.url))
    page.goto(address)
    page.locator(".jp-NotebookPanel h1").first.wait_for(timeout=60_000)
    page.wait_for_timeout(3000)  # time for JupyterLab to ask what it should not ask
    assert page.locator(".jp-Dialog").count() == 0
    assert page.locator(".Toastify__toast").count() == 0
    assert [address for address in outside if address.startswith("http")] == []
    page.close()


def test_one_ctrl_c_ends_it(lab):
    process, _ = lab
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does it
    rest, _ = process.communicate(timeout=30)
    assert process.returncode == 0
    assert "Traceback" not in rest
