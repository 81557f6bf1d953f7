"""A saved page: its main text, title, day and outlet, as trafilatura finds them. Nothing is fetched.

What comes out is the article's text; scripts, menus and comments of readers are not in it.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from trafilatura import load_html
from trafilatura.core import bare_extraction

from helpers.read.days import read_day
from helpers.read.decoding import decode
from helpers.read.formats.found import Found
from helpers.read.opening import read_whole
from helpers.read.sources import Part
from helpers.read.told import Unreadable

if TYPE_CHECKING:
    from lxml.html import HtmlElement

for _name in ("trafilatura", "htmldate", "courlan"):  # what they warn of is told as left out, or is nothing to a reader
    logging.getLogger(_name).setLevel(logging.CRITICAL)

_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{1,40})", re.I)
_REACH = 4096
_CHANGED = re.compile(r'"(?:dateModified|dateUpdated|uploadDate|dateCreated)"\s*:\s*"[^"]{0,60}"\s*,?')
_CHANGED_META = ("name", "property", "itemprop", "http-equiv")
# the last day is fixed, for by default it is today, and the same page must be read the same tomorrow
_DATES = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d", "max_date": "2099-12-31"}


def read(part: Part, columns: Mapping[str, str]) -> Iterator[Found]:
    """The article of a page. `columns` mean nothing here. Raises `Unreadable` where a page has no main text."""
    yield read_page(read_whole(part))


def read_page(data: bytes, charset: str = "", url: str = "") -> Found:
    """The article of a page; `charset` is what its server said, `url` where it stood, both '' where not known."""
    page, encoding = _decode(data, charset)
    # trafilatura would take a bare address for something to fetch
    tree = load_html(page) if "<" in page else None
    if tree is None:
        raise Unreadable("no page: it holds no HTML", "Save the page anew, as HTML.")
    _drop_changes(tree)
    found = bare_extraction(
        tree, url=url or None, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_DATES
    )
    if found is None or not found.text:
        raise Unreadable("no main text in the page", "Save it after its text has been shown, or paste the text into a file.")
    day, note = _day(found.date or "", page)
    return Found(
        text=found.text,
        title=" ".join((found.title or "").split()),
        outlet=" ".join((found.sitename or urlsplit(url).hostname or "").split()),
        day=day,
        encoding=encoding,
        notes=(note,) if note else (),
    )


def _decode(data: bytes, charset: str) -> tuple[str, str]:
    """The page as text: UTF-8 if it can be, else what it or its server says it is, else what it seems to be."""
    declared = _DECLARED.search(data[:_REACH])
    for encoding in ("utf-8", charset, declared[1].decode("ascii", "replace") if declared else ""):
        try:
            return data.decode(encoding), encoding.lower()
        except (LookupError, UnicodeDecodeError):
            continue
    return decode(data)


def _drop_changes(tree: HtmlElement) -> None:
    """Take out when the page was changed, which is not when it appeared."""
    for meta in list(tree.iter("meta")):
        named = " ".join(filter(None, map(meta.get, _CHANGED_META))).lower()
        if "modif" in named or "update" in named or "revis" in named:
            meta.drop_tree()
    for script in tree.iter("script"):
        if script.text and "date" in script.text:
            script.text = _CHANGED.sub("", script.text)


def _day(found: str, page: str) -> tuple[str, str]:
    """The day, as an interval where the page writes it in numbers alone whose order is not known."""
    if not found:
        return "", ""
    year, month, day = found.split("-")
    if int(day) > 12 or day == month or re.search(rf"{year}(?P<mark>[-/.]?){month}(?P=mark){day}", page):
        return found, ""
    for first, second in ((day, month), (month, day)):
        numbers = re.search(rf"(?<!\d)0?{int(first)}(?P<mark>[-/])0?{int(second)}(?P=mark){year}(?!\d)", page)
        if numbers:
            return read_day(numbers[0])
    return found, ""
