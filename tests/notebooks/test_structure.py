"""The notebooks as they are saved: their plan, their outputs, and nothing of the machine they were run on."""

import re
from statistics import median

import nbformat
import pytest

NAMES = (
    "00_start_here",
    "01_corpus",
    "02_meetings",
    "03_lethal_aid",
    "04_peace_plan",
    "05_your_question",
    "06_your_articles",
    "07_quality",
)
WIDGET = "application/vnd.jupyter.widget-view+json"
PROMISE = re.compile(r"^- \[(?P<heading>[^]]+)\]\(#(?P<anchor>[^)]+)\)$", re.M)


@pytest.fixture(scope="module", params=NAMES)
def notebook(request, project):
    return nbformat.read(project / "notebooks" / f"{request.param}.ipynb", as_version=4)


def cells(notebook, kind):
    return [cell for cell in notebook.cells if cell.cell_type == kind]


def outputs(notebook):
    return [output for cell in cells(notebook, "code") for output in cell.outputs]


def test_every_notebook_is_listed_here(project):
    assert {path.stem for path in (project / "notebooks").glob("*.ipynb")} >= set(NAMES)


def test_it_is_valid_and_names_the_kernel_that_everybody_has(notebook):
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "python3"
    assert "widgets" not in notebook.metadata


def test_it_opens_with_its_question(notebook):
    first = notebook.cells[0].source
    assert re.match(r"# .+\?\n", first)
    assert all(f"**{part}" in first for part in ("Why.", "What you will learn", "The data and its limits."))


def test_every_promise_is_met_by_a_heading(notebook):
    headings = [
        line.removeprefix("## ")
        for cell in cells(notebook, "markdown")
        for line in cell.source.splitlines()
        if line.startswith("## ")
    ]
    promises = PROMISE.findall(notebook.cells[0].source)
    assert [heading for heading, _ in promises] == headings
    assert all(anchor == heading.replace(" ", "-") for heading, anchor in promises)


def test_cells_are_few_and_short(notebook):
    lengths = [len(cell.source.splitlines()) for cell in cells(notebook, "code")]
    assert len(notebook.cells) <= 30
    assert median(lengths) <= 3
    assert max(lengths) <= 20


def test_it_was_run_from_top_to_bottom(notebook):
    counts = [cell.execution_count for cell in cells(notebook, "code")]
    assert counts == list(range(1, len(counts) + 1))


def test_it_ends_with_its_answer_asserted(notebook):
    *_, before, last = cells(notebook, "code")
    assert "assert " in before.source and "assert " in last.source


def test_outputs_are_saved_and_quiet(notebook):
    kinds = {output.output_type for output in outputs(notebook)}
    assert {"execute_result"} <= kinds <= {"execute_result", "display_data", "stream"}
    assert all(output.name == "stdout" for output in outputs(notebook) if output.output_type == "stream")


def test_nothing_of_a_machine_or_a_moment_is_saved(notebook):
    saved = "".join(str(output.get("data", output.get("text"))) for output in outputs(notebook))
    assert not re.search(r"0x[0-9a-f]{6,}|/home/|/root/|/work/|/tmp/|[A-Z]:\\\\", saved)
    assert all(not cell.metadata for cell in notebook.cells), "save without metadata of cells (timings, folding, ...)"
    held = "a saved widget shows an error where no kernel runs: drop its view, and its text stays"
    assert all(WIDGET not in output.get("data", {}) for output in outputs(notebook)), held


def test_every_figure_has_an_alternative_text_and_a_table_under_it(notebook):
    shown = [cell.outputs for cell in cells(notebook, "code")]
    drawn = [number for number, here in enumerate(shown) if any("image/png" in output.get("data", {}) for output in here)]
    assert drawn
    for number in drawn:
        (figure,) = shown[number]
        assert len(figure.metadata["image/png"]["alt"]) > 60
        under = [output for here in shown[number + 1 : number + 3] for output in here]
        assert any("<table" in output.get("data", {}).get("text/html", "") for output in under)


def test_every_widget_has_a_static_twin_above_and_is_driven_below(notebook):
    code = [cell.source for cell in cells(notebook, "code")]
    made = [number for number, source in enumerate(code) if "widgets." in source]
    for number in made:
        above = "".join(code[:number])
        assert "figures." in above and "tables." in above
        assert ".value = " in code[number + 1] and "assert " in code[number + 1]


def test_links_lead_to_notebooks_that_exist(notebook, project):
    text = "\n".join(cell.source for cell in cells(notebook, "markdown"))
    links = set(re.findall(r"\]\(([\w.]+\.ipynb)\)", text))
    assert all((project / "notebooks" / link).is_file() for link in links)
