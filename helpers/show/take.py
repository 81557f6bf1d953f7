"""What can be taken along: tables, figures, citations and networks, as bytes of well-known formats.

Cells of tables are text of strangers: in CSV and in Excel they are made safe by `helpers.keep.cells`, so that no spreadsheet
runs one as a formula. Numbers stay numbers.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence

import networkx as nx
import pandas as pd
from openpyxl import Workbook
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from helpers.keep.cells import safe
from helpers.show import when
from helpers.show.evidence import Piece, evidence_of, know
from helpers.show.names import names_of
from helpers.show.plot import Plot
from helpers.show.telling import telling_of

_NO_CELL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST_CELL = 32_767  # characters that Excel takes


def findings(corpus, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of a table with where they are told: `evidence` holds `article:start-end` of each piece, `words` its text.

    Lists are joined with `;`. Rows of articles are given as they are.
    """
    plain = rows.copy()
    for column in plain.columns:
        if len(plain) and isinstance(plain[column].iloc[0], tuple):
            plain[column] = [";".join(map(str, values)) for values in plain[column]]
    if "finding_id" in plain:
        evidence = evidence_of(corpus)
        know(corpus, plain["finding_id"])
        pieces = [evidence.pieces(finding_id) for finding_id in plain["finding_id"]]
        plain["evidence"] = [";".join(f"{p.article_id}:{p.start}-{p.end}" for p in found) for found in pieces]
        plain["words"] = [" | ".join(corpus.texts[p.article_id][p.start : p.end] for p in found) for found in pieces]
    return plain


def cell(value: object) -> object:
    """A value as a cell that no spreadsheet runs; what a file can not hold is replaced."""
    if pd.isna(value):
        return None
    if hasattr(value, "item"):  # a number of numpy
        value = value.item()
    if not isinstance(value, str):
        return value
    return safe(_NO_CELL.sub("\ufffd", value))


def as_csv(frame: pd.DataFrame) -> bytes:
    """A table as CSV (UTF-8 with a mark that Excel knows it by), no cell of which is run as a formula."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows(_cells(frame))
    return buffer.getvalue().encode("utf-8-sig")


def _cells(frame: pd.DataFrame) -> Iterator[list[object]]:
    """The rows of a table as cells, its columns first."""
    for row in (frame.columns, *frame.itertuples(index=False)):
        yield [cell(value) for value in row]


def as_excel(frame: pd.DataFrame) -> bytes:
    """A table as an Excel workbook, no cell of which is run as a formula; longer cells than Excel takes are cut."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("table")
    for cells in _cells(frame):
        sheet.append([value[:_LONGEST_CELL] if isinstance(value, str) else value for value in cells])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def as_svg(plot: Plot) -> bytes:
    """A figure as SVG, with its headline as title and its alternative text as description."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{plot.svg}\n'.encode()


def as_png(plot: Plot) -> bytes:
    """A figure as PNG, with its headline and its alternative text as the texts `Title` and `Description`."""
    told = PngInfo()
    told.add_itxt("Title", plot.headline)
    told.add_itxt("Description", plot.alt)
    buffer = io.BytesIO()
    Image.open(io.BytesIO(plot.png)).save(buffer, format="png", pnginfo=told, optimize=True)
    return buffer.getvalue()


def as_text(corpus, finding_ids: Iterable[str]) -> bytes:
    """The passages that tell findings as citations to read: outlet, title, days, place in the text, rule, and the words."""
    telling, evidence = telling_of(corpus), evidence_of(corpus)
    ids, lines = list(finding_ids), []
    know(corpus, ids)
    telling.know(ids)
    for finding_id in ids:
        lines.append(telling.line(finding_id))
        for piece in evidence.pieces(finding_id):
            lines += [f"    {_source(corpus, piece.article_id)}, {_place(piece)}:", f"    “{_words(corpus, piece)}”"]
        lines.append("")
    return "\n".join(lines).encode("utf-8", "replace")


def as_csl(corpus, finding_ids: Iterable[str]) -> bytes:
    """The articles that tell findings as CSL-JSON, for a reference manager; a note lists the passages of each.

    `issued` is the interval in which the article can have appeared, and is left out where it is not told.
    """
    telling, evidence = telling_of(corpus), evidence_of(corpus)
    cited: dict[str, list[str]] = {}
    ids = list(finding_ids)
    know(corpus, ids)
    telling.know(ids)
    for finding_id in ids:
        for piece in evidence.pieces(finding_id):
            told = f"{_place(piece)}: “{_words(corpus, piece)}” ({telling.line(finding_id)})"
            cited.setdefault(piece.article_id, []).append(told)
    telling.know_articles(cited)
    items = []
    for article_id, notes in cited.items():
        row = telling.article_row(article_id)
        days = [day for day in dict.fromkeys((row.published_earliest, row.published_latest)) if day]
        item = {
            "id": article_id,
            "type": "article-newspaper",
            "title": row.title,
            "container-title": row.outlet,
            "language": row.language,
            "issued": {"date-parts": [[int(part) for part in day.split("-")] for day in days]} if days else None,
            "note": "\n".join([f"sha256 of the text: {row.sha256}", *notes]),
        }
        items.append({name: value for name, value in item.items() if value})
    return json.dumps(items, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _source(corpus, article_id: str) -> str:
    row = telling_of(corpus).article_row(article_id)
    days = when.words(when.interval(row.published_earliest, row.published_latest))
    title = f"“{row.title}”" if row.title else f"article {article_id}"
    return ", ".join(filter(None, (row.outlet, title, f"{days} (day: {row.dating_basis})")))


def _place(piece: Piece) -> str:
    return f"characters {piece.start}–{piece.end} of {piece.article_id}, rule {piece.rule}"


def _words(corpus, piece: Piece) -> str:
    return " ".join(corpus.texts[piece.article_id][piece.start : piece.end].split())


def as_graphml(corpus, graph: nx.Graph) -> bytes:
    """Who met whom (`figures.meeting_graph`) as GraphML: actors with `name` and `country`, edges with `status`, the number of
    `meetings` as `weight`, and their ids.
    """
    names = names_of(corpus)
    plain = nx.Graph()
    for actor in graph:
        plain.add_node(actor, name=_xml(names(actor)), country=names.country(actor))
    for one, other, told in graph.edges(data=True):
        plain.add_edge(one, other, status=told["status"], weight=told["number"], meetings=";".join(told["meetings"]))
    return "\n".join(nx.generate_graphml(plain)).encode("utf-8", "replace")


def _xml(words: str) -> str:
    return _NO_CELL.sub("\ufffd", words)


def file_name(parts: Sequence[str], ending: str) -> str:
    """A name for a file, of plain letters, digits and hyphens."""
    return re.sub("[^a-z0-9]+", "-", "-".join(parts).lower()).strip("-")[:60] + ending
