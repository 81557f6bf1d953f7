"""Reading opens no connection: whatever a page, a document or a table points at stays where it is."""

import socket

import pytest

from helpers.read.articles import read_articles
from tests.offline import Connected

GOOD = "De minister van Buitenlandse Zaken zei dinsdag in Moskou dat het overleg over het plan één stap is."


@pytest.mark.parametrize(
    "ask",
    [
        lambda: socket.create_connection(("127.0.0.1", 9)),
        lambda: socket.socket().connect_ex(("127.0.0.1", 9)),
        lambda: socket.getaddrinfo("example.org", 80),
        lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b"", ("127.0.0.1", 9)),
    ],
)
def test_the_guard_works(offline, ask):
    with pytest.raises(Connected):
        ask()


def test_every_form(offline, project):
    assert len(read_articles(project / "data" / "formats").articles) > 15


@pytest.mark.parametrize(
    "page",
    [
        "https://example.org/artikel",
        '<html><head><base href="http://example.org"><link rel="canonical" href="http://example.org/a">'
        f'<meta http-equiv="refresh" content="0;url=http://example.org"></head><body><iframe src="http://example.org"></iframe><p>{GOOD}</p></body></html>',
        f'<!DOCTYPE html SYSTEM "http://example.org/x.dtd"><html><body><img src="http://example.org/x.png"><p>{GOOD}</p></body></html>',
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "http://example.org/x">]><html><body><p>&x;{GOOD}</p></body></html>',
    ],
)
def test_pages_that_point_elsewhere(offline, tmp_path, page):
    (tmp_path / "a.html").write_text(page, "utf-8")
    reading = read_articles(tmp_path)
    assert len(reading.articles) + len(reading.left_out) == 1
