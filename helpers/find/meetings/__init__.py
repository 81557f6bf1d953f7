"""Finds the meetings that an article tells of. Codebook, section 4."""

from helpers.find.meetings.finder import MeetingFinder

__all__ = ["MeetingFinder"]
