"""Statements: who says what, and on what basis. Codebook, section 3."""

from helpers.find.statements.finder import StatementFinder

__all__ = ["StatementFinder"]
