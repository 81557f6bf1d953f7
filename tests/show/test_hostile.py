"""What is text of an article, or comes from one, never acts as HTML, script or markup of a figure, in any view."""

from __future__ import annotations

from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from helpers import widgets
from helpers.keep.corpus import as_corpus
from helpers.read.codebook import load_codebook
from helpers.records import (
    Actor,
    Article,
    Block,
    Dating,
    Evidence,
    Findings,
    Interval,
    Meeting,
    Mention,
    PlanAct,
    Stance,
    Statement,
)  # fmt: skip

HOSTILE = "</title></style></script><script>alert(1)</script><img src=x onerror=y>\" ' onmouseover='z & ]]> {} \\ \x01 ‘w’"
SHAPES = set("svg title desc defs pattern path g circle rect text".split())
TAGS = set("div p mark details summary span br b table thead tbody tr th td code button a style".split())
ACTING = ("on", "srcdoc", "formaction")


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def hostile():
    """Two articles in which every string that an article can bring is hostile."""
    from datetime import date

    days = Interval(date(2023, 2, 20), date(2023, 2, 21))
    found = []
    for name in ("a", HOSTILE.replace("/", "")):
        text = f"{HOSTILE} zei {HOSTILE}."
        article = Article(name, text, (Block(0, len(text), "paragraph"),), "0" * 64, title=HOSTILE, outlet=HOSTILE)
        piece = (Evidence(0, len(text), "rule <b>"),)
        people = ("evil", "worse")
        actors = tuple(Actor(one, HOSTILE, "person", "CHN") for one in people)
        said = Statement(0, 20, "r", "evil", HOSTILE, HOSTILE, "direct", "on_record", 0, len(text), via=HOSTILE)
        found.append(
            Findings(
                article,
                Dating(days, "inferred"),
                actors,
                tuple(Mention(0, 9, 0, 1, one, "name", "r") for one in people),
                (said, Statement(2, 10, "r", "worse", HOSTILE, HOSTILE, "direct", "media", 2, 12, parent=0)),
                (Meeting(people, "held", "in_person", piece, days, HOSTILE, HOSTILE),),
                (Stance("lethal-aid", "evil", "alleges", piece, ("lethal",)), Stance("lethal-aid", "worse", "denies", piece)),
                (PlanAct("evil", "doubts", piece, (1,), days, days),),
            )
        )
    return as_corpus(found, load_codebook())


def check_html(html: str) -> None:
    for tag, attributes in Tags(html).tags:
        assert tag in TAGS | {shape.lower() for shape in SHAPES}, tag
        for name, value in attributes.items():
            assert not name.lower().startswith(ACTING), name
            assert name not in ("href", "src", "action") or (value or "").startswith("data:"), value


def check_svg(svg: str) -> None:
    for element in ElementTree.fromstring(svg).iter():
        assert element.tag.removeprefix("{http://www.w3.org/2000/svg}") in SHAPES
        assert not any(name.lower().startswith(("on", "href")) or "href" in name for name in element.attrib)


@pytest.mark.parametrize("call", ["articles", "meetings", "stances", "plan"])
def test_nothing_acts_in_any_view(call: str, hostile) -> None:
    explorer = getattr(widgets, call)(hostile)
    for view in explorer.controls["view"].options:
        explorer.controls["view"].value = view
        if "words" in explorer.controls and view == "words in context":
            explorer.controls["words"].value = "<script>"
        keys = {item.key for item in explorer._frame.drawn(explorer.state)[0].items} - {""}
        for key in ["", *keys, *(value for _, value in explorer.controls["chosen"].options)]:
            explorer.choose(key)
            for shown in (explorer.message, explorer.figure, explorer.table, explorer.evidence, explorer.code, explorer._look):
                check_html(shown.value)
            check_svg(explorer.figure.value)
            assert "</" not in explorer._look.value.removeprefix("<style>").removesuffix("</style>")
        for form in explorer.controls["take"].options:
            explorer.controls["take"].value = form
            explorer.controls["make"].click()
            check_html(explorer._taking.link.value)
