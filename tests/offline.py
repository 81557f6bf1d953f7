"""Refuses every connection that Python would open, and every name that it would look up, whichever library asks for it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_CONNECTING = frozenset(
    f"socket.{call}" for call in "connect sendto sendmsg getaddrinfo gethostbyname gethostbyaddr getnameinfo".split()
)
_state = {"refused": False, "installed": False}


class Connected(BaseException):
    """No `Exception`, so that no library can catch it."""


def _refuse(event: str, arguments: tuple) -> None:
    if _state["refused"] and event in _CONNECTING:
        raise Connected(event, arguments)


@contextmanager
def refused() -> Iterator[None]:
    """Raise `Connected` for every connection in this process, to this machine too."""
    if not _state["installed"]:  # a hook stays as long as the process
        sys.addaudithook(_refuse)
        _state["installed"] = True
    _state["refused"] = True
    try:
        yield
    finally:
        _state["refused"] = False
