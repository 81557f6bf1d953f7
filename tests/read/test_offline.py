"""Reading opens no connection: whatever a page, a document or a table points at stays where it is."""

import socket

import pytest

from helpers.read.articles import read_articles

GOOD = "De minister van Buitenlandse Zaken zei dinsdag in Moskou dat het overleg over het plan één stap is."


class Connected(BaseException):
    """No `Exception`, so that no library can catch it."""


@pytest.fixture
def offline(monkeypatch):
    def refuse(*arguments, **more):
        raise Connected(arguments)

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_the_guard_works(offline):
    with pytest.raises(Connected):
        socket.create_connection(("localhost", 9))


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
