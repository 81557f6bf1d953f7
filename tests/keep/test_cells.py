"""No cell that is written is run as a formula, and what is read back is what was written."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.keep.cells import restored, safe

SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
TEXTS = st.text(st.sampled_from("=+-@＝ab'\"; \t\r\n,\0é"), max_size=12) | st.text(max_size=30)


def cells(text: str, separator: str) -> list[str]:
    """The cells that a spreadsheet makes of a CSV file with one cell of ours, if it parts cells at `separator`."""
    file = io.StringIO(newline="")
    csv.writer(file).writerow(["1", text, "x"])
    return [cell for row in csv.reader(io.StringIO(file.getvalue(), newline=""), delimiter=separator) for cell in row]


@pytest.mark.parametrize(
    "text", ["=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "=cmd|' /C calc'!A0", "\tx", "\nx"]
)
def test_a_formula_is_no_formula_any_more(text: str) -> None:
    assert not safe(text).lstrip(" ").startswith((*SIGNS, "\t", "\r", "\n"))


@pytest.mark.parametrize(
    "text", ["“Nee”, zei hij", "'t Hart", "2023-02-19", "xi-jinping;wang-yi", "a = b", "", "e-mail: a@b.nl"]
)
def test_what_no_spreadsheet_would_run_stays_as_it_is(text: str) -> None:
    assert safe(text) == restored(text) == text


@settings(max_examples=500, deadline=None)
@given(text=TEXTS)
def test_what_was_written_is_read_back(text: str) -> None:
    assert restored(safe(text)) == text


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@settings(max_examples=500, deadline=None)
@given(text=TEXTS)
def test_no_spreadsheet_finds_a_formula_however_it_parts_cells(separator: str, text: str) -> None:
    for cell in cells(safe(text), separator):
        assert not cell.strip(" '\"\t\r\n\x0b\x0c").startswith(SIGNS) or cell.lstrip(' "\t\r\n').startswith("'")


def test_a_cell_of_a_million_beginnings_comes_back() -> None:
    assert restored(safe("\n'" * 1_000_000)) == "\n'" * 1_000_000
