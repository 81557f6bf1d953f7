"""The whole analysis: what it does to the Python that it runs in."""

from __future__ import annotations

import gc

import pytest

TEXT = (
    "Minister Blinken sprak zaterdag in München met Wang Yi. Hij waarschuwde China voor wapenleveringen aan Rusland. "
    "“Dat zou een ernstig probleem zijn”, zei hij. Volgens het Kremlin wil Peking met een vredesplan komen."
)


def test_reading_leaves_no_cycles_behind(findings_of) -> None:
    findings_of(TEXT)
    gc.collect()
    gc.disable()
    try:
        findings_of(TEXT)
        assert gc.collect() == 0
    finally:
        gc.enable()


@pytest.mark.parametrize("enabled", [True, False])
def test_the_search_for_cycles_is_on_afterwards_if_it_was_before(findings_of, enabled: bool) -> None:
    (gc.enable if enabled else gc.disable)()
    try:
        findings_of(TEXT)
        assert gc.isenabled() is enabled
    finally:
        gc.enable()
