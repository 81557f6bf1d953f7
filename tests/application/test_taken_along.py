"""What is taken along arrives: a file for each form, with what it should hold."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from PIL import Image

from tests.browser import Reader

pytestmark = pytest.mark.browser


def take(reader: Reader, form: str) -> tuple[str, bytes]:
    """Take the view along in a form: choose it, make the file, save it by its link. The file's name and what it holds."""
    reader.control("take along").select_option(label=form)
    reader.click(reader.root.get_by_role("button", name="make the file"))
    with reader.page.expect_download() as arriving:
        reader.click(reader.root.get_by_role("link", name="save "))
    return arriving.value.suggested_filename, Path(arriving.value.path()).read_bytes()


@pytest.fixture(scope="module")
def meetings(reader: Reader) -> Reader:
    reader.open("Meetings")
    reader.choose("actor", "Wang Yi")
    reader.choose("status", "held")
    reader.says("6 meetings of 17")
    return reader


def test_a_table_as_csv(meetings: Reader) -> None:
    name, content = take(meetings, "table as CSV")
    assert name == "meetings-time-line-wang-yi-held.csv"
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[0][:2] == ["when", "who"]
    assert ["21 Feb 2023", "Nikolai Patrushev and Wang Yi"] in [row[:2] for row in rows[1:]]
    assert len(rows) == 7


def test_the_data_as_csv_has_ids_and_the_words(meetings: Reader) -> None:
    _, content = take(meetings, "data as CSV")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(rows) == 6
    patrushev = next(row for row in rows if "nikolai-patrushev" in row["participants"])
    assert patrushev["finding_id"].startswith("meeting-")
    assert patrushev["words"].startswith("Wang had dinsdag een ontmoeting met het hoofd")


def test_a_table_as_excel(meetings: Reader) -> None:
    name, content = take(meetings, "table as Excel")
    assert name.endswith(".xlsx")
    assert [cell.value for cell in next(load_workbook(io.BytesIO(content)).active.rows)][:2] == ["when", "who"]


def test_the_figure_as_svg(meetings: Reader) -> None:
    name, content = take(meetings, "figure as SVG")
    assert name.endswith(".svg")
    picture = ElementTree.fromstring(content)
    title, told = (picture.find(f"{{http://www.w3.org/2000/svg}}{tag}").text for tag in ("title", "desc"))
    assert title.startswith("6 meetings of ")
    assert "Nikolai Patrushev and Wang Yi: held, 21 Feb 2023" in told


def test_the_figure_as_png_with_its_alternative_text(meetings: Reader) -> None:
    name, content = take(meetings, "figure as PNG")
    assert name.endswith(".png")
    picture = Image.open(io.BytesIO(content))
    assert picture.text["Title"].startswith("6 meetings of ")
    assert "Nikolai Patrushev and Wang Yi: held, 21 Feb 2023" in picture.text["Description"]


def test_the_network_as_graphml(meetings: Reader) -> None:
    name, content = take(meetings, "network as GraphML")
    assert name.endswith(".graphml")
    nodes = ElementTree.fromstring(content).iter("{http://graphml.graphdrawing.org/xmlns}node")
    assert {"wang-yi", "nikolai-patrushev"} <= {node.get("id") for node in nodes}


def test_citations_of_the_passages(meetings: Reader) -> None:
    _, content = take(meetings, "citations as text")
    assert "“Wang had dinsdag een ontmoeting met het hoofd van de Russische Veiligheidsraad" in content.decode()
    _, content = take(meetings, "citations as CSL-JSON")
    cited = json.loads(content)
    assert {item["type"] for item in cited} == {"article-newspaper"}
    assert any("characters" in item["note"] for item in cited)
