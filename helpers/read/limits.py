"""How much is read of what others made: enough for any real source, and never more than a machine can hold."""

from __future__ import annotations

MIB = 1 << 20

ARTICLE = 1_000_000
"""The most characters of one article: a book of 170,000 words."""

FEWEST_WORDS = 5
"""The fewest words of running text that make an article."""

RECORD = 8 * MIB
"""The most bytes of one row, line, page or text file."""

PART = MIB // 4
"""About how many bytes of a large table are read as one part: so few that a run can tell how far it is, and be stopped."""

FILE = 128 * MIB
"""The most bytes of a file that can only be read as a whole: a Word document, a workbook, a JSON array."""

DOCUMENT = 256 * MIB
"""The most bytes that a Word document or a workbook may unpack to."""

SAMPLE = 200
"""How many rows of a table tell in which order its days are written, and which fields its objects have."""

RATIO, RATIO_FROM = 200, 16 * MIB
"""How many times its size something may unpack to, once that is more than `RATIO_FROM` bytes."""

MEMBERS = 1_000_000
"""The most members of one zip file."""
