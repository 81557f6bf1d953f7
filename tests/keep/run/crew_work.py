"""Pieces of work for the tests of the crew, which other processes must be able to import."""

import os
import signal
from pathlib import Path


def double(piece: bytes) -> bytes:
    """What the work is."""
    return piece * 2


def who(piece: bytes) -> bytes:
    """Work that tells which process does it."""
    return str(os.getpid()).encode()


def die_once(piece: bytes) -> bytes:
    """Work whose process is killed the first time; the piece is a path to remember that by."""
    path = Path(piece.decode())
    if not path.exists():
        path.write_text("")
        os.kill(os.getpid(), signal.SIGKILL)
    return piece


def die(piece: bytes) -> bytes:
    """Work that a process never survives, unless the piece is harmless."""
    if piece == b"bad":
        os.kill(os.getpid(), signal.SIGKILL)
    return piece


def fail(piece: bytes) -> bytes:
    """Work that fails."""
    raise OSError(28, "No space left on device", "part.parquet")
