"""The codebook's closed lists: the columns that hold one of a few words, and which these are."""

from __future__ import annotations

from typing import Literal

from helpers.read.codebook.meetings import Mode
from helpers.read.codebook.plan import Act
from helpers.read.codebook.target import Position

Basis = Literal["day", "inferred", "month", "none"]
Kind = Literal["direct", "indirect", "mixed"]
Sourcing = Literal["on_record", "spokesperson", "readout", "anonymous", "state_media", "media", "unknown"]
Status = Literal["held", "ongoing", "planned", "possible", "cancelled"]
CLOSED = {
    "dating_basis": Basis,
    "kind": Kind,
    "sourcing": Sourcing,
    "status": Status,
    "mode": Mode,
    "position": Position,
    "act": Act,
}
"""The columns with a closed list, and what may stand in them."""
