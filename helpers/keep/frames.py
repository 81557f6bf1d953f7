"""Rows to a DataFrame whose columns have the types they are said to have, without guessing from the values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

# tables hold words of articles, in which JupyterLab would set `$…$` as mathematics
pd.options.display.html.use_mathjax = False


def make_frame(dtypes: Mapping[str, str], rows: Sequence[Sequence[object]]) -> pd.DataFrame:
    """A table with a column for each name in `dtypes`, in order, of that pandas type; `rows` have a value for each."""
    cells = zip(*rows, strict=True) if rows else [()] * len(dtypes)
    return pd.DataFrame(
        {name: array_of(values, dtype) for (name, dtype), values in zip(dtypes.items(), cells, strict=True)}, copy=False
    )


def array_of(values: Sequence[object], dtype: str) -> object:
    """A column of values, of a pandas type."""
    if dtype != "object":
        return pd.array(values, dtype=dtype)
    made = np.empty(len(values), dtype=object)  # numpy would take a list of lists for a table
    made[:] = values
    return made
