"""Finds the actors of an article. Codebook, section 2."""

from helpers.find.actors.finder import ActorFinder, ActorReading

__all__ = ["ActorFinder", "ActorReading"]
