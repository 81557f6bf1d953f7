"""The analysis of a source of any size, partition by partition, into a folder of tables.

One way for five articles and for millions: the source is listed, cut into partitions that depend on it alone, and each is read
and analysed on its own, by one process, several, or a Dask cluster (`work`, `crew`). What hangs on all articles together is
found by `helpers.keep.together`; then the tables are written (`results`). A run that was killed goes on with the partitions
that are not done; what comes out is the same bytes (`stages`).
"""

from helpers.keep.run.plan import Options
from helpers.keep.run.stages import Progress, RunError, Stopped, analyse

__all__ = ["Options", "Progress", "RunError", "Stopped", "analyse"]
