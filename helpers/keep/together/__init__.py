"""What is known only from all articles together: shared utterances, the days they tell, events, copies, near-duplicates.

Works on the rows of `helpers.keep.rows`, in memory or in Parquet files, with memory that is bounded however many there are:
DuckDB sorts and joins them, on disk where they do not fit. What comes out depends on the articles and their order alone, not on
how they were divided or by how many workers they were read.
"""

from helpers.keep.together.base import STEPS, Together
from helpers.keep.together.small import date_together, make_tables

__all__ = ["STEPS", "Together", "date_together", "make_tables"]
