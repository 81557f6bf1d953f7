"""Acts on China's proposal: who offers, announces, publishes, discusses, welcomes or rejects it.
Codebook, section 6."""

from helpers.find.plan.finder import PlanFinder

__all__ = ["PlanFinder"]
