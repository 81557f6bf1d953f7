"""The furniture file: complete, and clear about its mistakes."""

import pytest

from helpers.read.blocks import find_blocks
from helpers.read.codebook.loader import CodebookError
from helpers.read.furniture import FILE, load_furniture


def test_a_word_that_a_researcher_adds_is_known(tmp_path):
    file = tmp_path / "furniture.yml"
    file.write_text(FILE.read_text("utf-8").replace("  - [CNN]", "  - [CNN]\n  - [De Dorpskrant]"), "utf-8")
    text = "De Dorpskrant\n\nDe burgemeester sprak dinsdag met zijn ambtgenoot."
    assert find_blocks(text, load_furniture(file))[0].kind == "outlet"
    assert find_blocks(text)[0].kind == "title"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("outlets:", "outlet:", "outlet"),
        ("buttons:\n  [deel", "buttons:\n  [[deel]", "buttons"),
        ("labels: [", "labels: ", "line"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(tmp_path, old, new, told):
    file = tmp_path / "furniture.yml"
    file.write_text(FILE.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(CodebookError, match=r"furniture\.yml, line \d+") as caught:
        load_furniture(file)
    assert told in str(caught.value)
