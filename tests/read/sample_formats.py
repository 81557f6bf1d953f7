"""Writes `data/formats`: the articles of `data/sample` in every form that is read, with what makes reading hard.

Run it from the project's folder (`python tests/read/sample_formats.py`) after a change to the sample. The outlets are invented.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

OUTLETS = ("De Proefkrant", "Het Voorbeeld", "Oefenblad")
ENGLISH = (
    "The Chinese foreign minister told his counterpart on Wednesday that the plan is only a beginning, and that talks should "
    "be held as soon as both sides are ready for them."
)
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
DAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()


@dataclass(frozen=True)
class Sample:
    """An article of the sample: its day, title and text."""

    day: date
    title: str
    text: str

    @property
    def dutch_day(self) -> str:
        return f"{self.day.day} {MONTHS[self.day.month - 1]} {self.day.year}"

    @property
    def page(self) -> str:
        paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in self.text.split("\n\n"))
        return (
            f'<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{self.title} - {OUTLETS[1]}</title>'
            f'<meta property="og:title" content="{self.title}"><meta property="og:site_name" content="{OUTLETS[1]}">'
            f'<meta property="article:published_time" content="{self.day}T23:30:00+02:00"></head><body>'
            f"<nav><a>Voorpagina</a> <a>Buitenland</a></nav><article><h1>{self.title}</h1>{paragraphs}</article>"
            f"<script>alert('nooit')</script><footer>Over ons · Contact</footer></body></html>"
        )


def sample(folder: Path) -> list[Sample]:
    """The articles of the sample, in order of their days."""
    found = []
    for file in sorted(folder.glob("*.txt")):
        header, _, text = file.read_text("utf-8").partition("\n\n")
        day, title = re.fullmatch(r" date (\S+) (.+)", header).groups()
        found.append(Sample(date.fromisoformat(day), title, text.strip()))
    return found


def write(articles: Sequence[Sample], out: Path) -> None:
    """Write every form into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    _text(articles[0], out / "losse-tekst.txt")
    _csv(articles[1:4], out / "krant.csv")
    _tsv(articles[4:6], out / "agenda.tsv.gz")
    _excel(articles[6:8], out / "werkblad.xlsx")
    _parquet(articles[8:9], out / "archief.parquet")
    _json(articles[9:10], out / "feed.jsonl.zst")
    _docx(articles[10:12], out / "nexis.docx")
    (out / "pagina.html").write_text(articles[2].page, "utf-8")
    _warc(articles[3:5], out / "archief.warc.gz")
    _zip(articles[5], out / "bundel.zip")


def _text(article: Sample, file: Path) -> None:
    file.write_bytes(f" date {article.day} {article.title}\n\n{article.text}\n".encode())


def _csv(articles: Sequence[Sample], file: Path) -> None:
    """As Excel saves it in the Netherlands; with a foreign, an empty and a broken row, and one article in two outlets."""
    rows = [(a.dutch_day, a.title, a.text, OUTLETS[0]) for a in articles]
    copy = articles[0]
    rows.append((copy.dutch_day, copy.title, f"{copy.text}\n\n(Van onze redactie)", OUTLETS[2]))
    rows += [("22 februari 2023", "Talks", ENGLISH, OUTLETS[0]), ("22 februari 2023", "Leeg", "", OUTLETS[0])]
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow(["datum", "kop", "tekst", "krant"])
    writer.writerows(rows)
    broken = '22 februari 2023;Kapot;"Deze aanhaling wordt niet gesloten;De Proefkrant\r\n'
    file.write_bytes(f"{text.getvalue()}{broken}".encode("cp1252"))


def _tsv(articles: Sequence[Sample], file: Path) -> None:
    """Days in numbers: which comes first, the day or the month, only the second row tells."""
    rows = [f"{a.day.day:02}/{a.day.month:02}/{a.day.year}\t{a.title}\t{' '.join(a.text.split())}" for a in articles]
    file.write_bytes(gzip.compress("\n".join(["date\theadline\tbody", *rows, ""]).encode(), mtime=0))


def _excel(articles: Sequence[Sample], file: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Artikelen"
    sheet.append(["Datum", "Titel", "Artikeltekst", "Medium"])
    for article in articles:
        sheet.append([article.day, article.title, article.text, OUTLETS[2]])
    book.create_sheet("Toelichting").append(["Dit werkblad houdt geen artikelen."])
    book.save(file)


def _parquet(articles: Sequence[Sample], file: Path) -> None:
    rows = [{"article": {"title": a.title, "body": a.text}, "published": a.day, "source": OUTLETS[1]} for a in articles]
    pq.write_table(pa.Table.from_pylist(rows), file)


def _json(articles: Sequence[Sample], file: Path) -> None:
    rows = [
        {"title": a.title, "content": a.text, "publishedAt": f"{a.day}T06:00:00Z", "source": {"name": OUTLETS[0]}}
        for a in articles
    ]
    with pa.CompressedOutputStream(str(file), "zstd") as stream:
        stream.write("".join(f"{json.dumps(row)}\n" for row in rows).encode())


def _docx(articles: Sequence[Sample], file: Path) -> None:
    """An export of Nexis Uni: the first article as its English interface writes it, the others as the Dutch one."""
    document = docx.Document()
    for count, a in enumerate(articles):
        english = not count
        day = f"{a.day:%B} {a.day.day}, {a.day.year} {a.day:%A}" if english else f"{a.dutch_day} {DAYS[a.day.weekday()]}"
        words = len(a.text.split())
        above = [a.title, OUTLETS[0], day, f"Copyright {a.day.year} {OUTLETS[0]} All Rights Reserved"]
        labels = ["Section: BUITENLAND; Blz. 10", f"Length: {words} words", "Byline: Onze redacteur", "Body"]
        after = [f"Load-Date: {a.day:%B} {a.day.day}, {a.day.year}", "End of Document"]
        if not english:
            labels = ["Sectie: BUITENLAND; Blz. 10", f"Lengte: {words} woorden", "Tekst"]
            after = [f"Laaddatum: {a.dutch_day}", "Einde van document"]
        for line in [*above, *labels, *a.text.split("\n\n"), *after]:
            document.add_paragraph(line)
    document.save(file)


def _warc(articles: Sequence[Sample], file: Path) -> None:
    with file.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        pages = [(a.page.encode(), "text/html; charset=utf-8") for a in articles]
        for count, (payload, kind) in enumerate([*pages, (b"\x89PNG", "image/png")]):
            headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
            address = f"https://voorbeeld.example/{count}"
            told = {
                "WARC-Date": "2024-08-01T00:00:00Z",
                "WARC-Record-ID": f"<urn:uuid:00000000-0000-0000-0000-00000000000{count}>",
            }
            writer.write_record(
                writer.create_warc_record(
                    address, "response", io.BytesIO(payload), http_headers=headers, warc_headers_dict=told
                )
            )


def _zip(article: Sample, file: Path) -> None:
    """A text in a folder, and a member that would land outside if it were unpacked."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("kranten/los.txt", f" date {article.day} {article.title}\n\n{article.text}\n")
        archive.writestr("../buiten.txt", article.text)


if __name__ == "__main__":
    project = Path(__file__).resolve().parents[2]
    write(sample(project / "data" / "sample"), project / "data" / "formats")
    print(f"written to {project / 'data' / 'formats'}", file=sys.stderr)
