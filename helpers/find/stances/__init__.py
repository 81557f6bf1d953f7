"""Stances: who holds which position on a target, such as Chinese military support for Russia. Codebook,
section 5."""

from helpers.find.stances.finder import StanceFinder

__all__ = ["StanceFinder"]
