"""Date expressions of Dutch news prose, the days they stand for, and the day an article appeared."""

from helpers.find.dates.finder import DateFinder
from helpers.find.dates.resolve import resolve
from helpers.find.dates.scan import DateExpression

__all__ = ["DateExpression", "DateFinder", "resolve"]
