"""`notebooks/run.py`: every notebook is executed, and a failure is told with its notebook, cell and error."""

import subprocess
import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook


@pytest.fixture
def execute(tmp_path, project):
    """Execute notebooks made of these cells, and give what was said and the folder of results."""

    def execute(**notebooks):
        folder = tmp_path / "note books"
        folder.mkdir()
        (folder / "run.py").write_bytes((project / "notebooks" / "run.py").read_bytes())
        for name, sources in notebooks.items():
            cells = [new_markdown_cell("# A question"), *map(new_code_cell, sources)]
            nbformat.write(new_notebook(cells=cells), folder / f"{name}.ipynb")
        command = [sys.executable, str(folder / "run.py"), str(tmp_path / "out")]
        return subprocess.run(command, capture_output=True, text=True), tmp_path / "out"

    return execute


def test_copies_and_pages_are_left(execute):
    done, out = execute(b=["21 * 2"], a=["from pathlib import Path", "print(Path.cwd().name)"])
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split(" ... ")[0] for line in done.stdout.splitlines()] == ["[1/2] a.ipynb", "[2/2] b.ipynb"]
    assert sorted(path.name for path in out.iterdir()) == ["a.html", "a.ipynb", "b.html", "b.ipynb"]
    assert nbformat.read(out / "b.ipynb", as_version=4).cells[1].outputs[0].data["text/plain"] == "42"
    assert "note books" in (out / "a.html").read_text(encoding="utf-8")


def test_a_failure_names_notebook_cell_and_error_and_the_rest_is_executed(execute):
    done, out = execute(a=["1", "assert 1 == 2, 'not so'", "3"], b=["4"])
    assert done.returncode == 1
    assert done.stderr.strip() == "a.ipynb, cell 3: AssertionError: not so"
    assert "b.ipynb ... done" in done.stdout
    assert "AssertionError" in (out / "a.html").read_text(encoding="utf-8")


def test_a_kernel_that_dies(execute):
    done, _ = execute(a=["import os", "os._exit(1)"])
    assert done.returncode == 1
    assert "a.ipynb, cell 3: its Python process died" in done.stderr
    assert "Traceback" not in done.stderr


def test_no_notebook_is_a_failure(execute):
    done, _ = execute()
    assert done.returncode == 1
    assert done.stderr.startswith("There is no notebook in ")
