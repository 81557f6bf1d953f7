"""Names that are in no list, by themselves."""

from __future__ import annotations

import pytest

from helpers.find.actors.names import is_misspelt, slug


@pytest.mark.parametrize(
    ("name", "others", "expected"),
    [
        ("Zelenksi", ["Zelensky", "Zelenski"], True),
        ("Wang Yiwei", ["Wang Yi"], False),
        ("Kamela Harris", ["Kamala Harris"], True),
        ("Borell", ["Borrell"], True),
        ("Harris", ["Harris"], True),
        ("Harris", ["Sirrah"], False),  # the same letters
        ("Harris", ["Harrison Ford"], False),
        ("Harris", [], False),
    ],
)
def test_nearly_one_of_some_names(name: str, others: list[str], expected: bool) -> None:
    assert is_misspelt(name, others) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Dénes Çelik", "denes-celik"), ("O'Brien & Zn.", "o-brien-zn"), ("Åse Øst", "ase-ost"), ("TASS", "tass")],
)
def test_slugs(name: str, expected: str) -> None:
    assert slug(name) == expected
