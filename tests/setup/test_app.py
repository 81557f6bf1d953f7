"""`start.py app`: served to this machine alone, to who has the token, with a policy that loads nothing from elsewhere."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from tests.served import Served, serve

pytestmark = pytest.mark.skipif(os.name == "nt", reason="ends the application by signals that Windows has not")


@pytest.fixture(scope="module")
def application(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The application of this checkout; it is asked, and never opened, so that nothing is saved."""
    with serve(project, "app", "--no-browser", scratch=tmp_path_factory.mktemp("venv")) as served:
        yield served


def ask(served: Served, path: str, **headers: str) -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", served.port, timeout=30)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


@pytest.mark.parametrize("address", ["127.0.0.2", "::1"])
def test_it_listens_nowhere_else(application: Served, address: str) -> None:
    kind = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(kind) as probe:
        probe.settimeout(2)
        assert probe.connect_ex((address, application.port)) != 0


@pytest.mark.parametrize("path", ["/", "/voila/static/../..", "/voila/files/start.py"])
def test_without_the_token_nothing_is_shown(application: Served, path: str) -> None:
    assert ask(application, path).status in (302, 403, 404)


@pytest.mark.parametrize("path", ["/api/kernels", "/api/kernels/x/channels", "/api/contents", "/api/shutdown_kernels"])
def test_without_the_token_no_kernel_is_reached(application: Served, path: str) -> None:
    assert ask(application, path).status in (302, 403, 404, 405)


def test_another_token_is_none(application: Served) -> None:
    assert ask(application, f"/?token={'0' * 48}").status in (302, 403)


def test_another_page_cannot_speak_for_the_reader(application: Served) -> None:
    token = application.address.partition("token=")[2]
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "eA=="}
    path = f"/api/kernels/00000000-0000-0000-0000-000000000000/channels?token={token}"
    assert ask(application, path, Origin="https://elsewhere.example", **upgrade).status in (403, 404)


@pytest.mark.parametrize("path", ["/", "/nowhere"])
def test_every_page_has_the_policy(application: Served, path: str) -> None:
    policy = ask(application, path).getheader("Content-Security-Policy")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"].split()[0] == "'self'"
    assert "http" not in policy and "*" not in policy
    assert rules["connect-src"] == f"'self' ws://127.0.0.1:{application.port}"
    assert rules["frame-ancestors"] == rules["base-uri"] == "'none'"


def test_one_ctrl_c_ends_it(application: Served) -> None:
    application.stop()
    assert application.process.returncode == 0


def test_a_source_that_is_not_there_is_one_sentence(start, monkeypatch: pytest.MonkeyPatch, capsys, tmp_path: Path) -> None:
    monkeypatch.setattr(start, "set_up", lambda lock: None)
    assert start.main(["app", "--source", str(tmp_path / "nowhere")]) == 1
    assert capsys.readouterr().err.strip() == f"{tmp_path / 'nowhere'}: there is no such folder or file."
