"""Which texts are one story: a wire report in several outlets, whole, cut short or lightly edited.

Compares words alone. Candidates come from MinHash signatures, cut into bands (locality-sensitive hashing), and are then
compared by the words themselves, so that chance decides nothing. What is found does not depend on how texts were grouped
when they were read: every step takes sorted rows, which a table too large for memory can be sorted into as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

import numpy as np
from datasketch import MinHash

_WORD = re.compile(r"\w+")
_SHINGLE = 4
_FEWEST_WORDS = 20
_BANDS, _ROWS, _SEED = 32, 4, 1
_BATCH = 4096
_EARLIEST = 3
_ALIKE, _CONTAINED = 0.6, 0.8
_BLANK = MinHash(num_perm=_BANDS * _ROWS, seed=_SEED, scheme="affine64")


def band_keys(text: str) -> tuple[int, ...]:
    """32 numbers (64 bits, signed), of which two texts that are one story share at least one; none for under 20 words.

    Of two texts that have half of their four-word sequences in common, 87 in 100 share one, at 60 in 100 it is 99.
    """
    shingles = [" ".join(shingle).encode("utf-8", "replace") for shingle in _shingles(text)]
    if not shingles:
        return ()
    signature = MinHash(num_perm=_BANDS * _ROWS, seed=_SEED, scheme="affine64", permutations=_BLANK.permutations)
    for start in range(0, len(shingles), _BATCH):
        signature.update_batch(shingles[start : start + _BATCH])
    bands = signature.hashvalues.astype(np.uint64).reshape(_BANDS, _ROWS)
    return tuple(_key(number, band) for number, band in enumerate(bands))


def candidates(rows: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Pairs of texts that may be one story, from rows of a band key and a text's rank, sorted.

    A rank is a text's place among all, the first to appear first. A pair is the earlier rank and the later. Each text is paired
    with the three earliest that share a key with it and no others, so the number of pairs grows with that of the rows.
    """
    for _, bucket in groupby(rows, key=itemgetter(0)):
        earliest: list[int] = []
        for _, rank in bucket:
            yield from ((earlier, rank) for earlier in earliest if earlier != rank)
            if len(earliest) < _EARLIEST:
                earliest.append(rank)


def originals(pairs: Iterable[tuple[int, int]], alike: Callable[[int, int], bool]) -> dict[int, int]:
    """For every text that repeats an earlier one, the rank of the first that it repeats.

    `pairs` are those of `candidates`, sorted by the later rank and then by the earlier; the same pair may come more than once.
    A text is compared with what its candidates repeat, not with copies, so no story is handed on from copy to copy until it is
    another one. `alike` is `same_story` by rank.
    """
    found: dict[int, int] = {}
    for later, group in groupby(pairs, key=itemgetter(1)):
        firsts = dict.fromkeys(found.get(earlier, earlier) for earlier, _ in group)
        original = next((first for first in firsts if alike(first, later)), None)
        if original is not None:
            found[later] = original
    return found


def same_story(one: str, other: str) -> bool:
    """Whether 60 in 100 of all four-word sequences of two texts are in both, or 80 in 100 of the shorter text's."""
    first, second = _known_shingles(one), _known_shingles(other)
    if not first or not second:
        return False
    shared = len(first & second)
    both = len(first) + len(second) - shared
    return shared >= _ALIKE * both or shared >= _CONTAINED * min(len(first), len(second))


def find_duplicates(texts: list[str]) -> dict[int, int]:
    """For every text of a list, the first to appear first, that repeats an earlier one: the number of that one."""
    rows = sorted((key, rank) for rank, text in enumerate(texts) for key in band_keys(text))
    pairs = sorted(candidates(rows), key=itemgetter(1, 0))
    return originals(pairs, lambda earlier, later: same_story(texts[earlier], texts[later]))


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    """The sequences of four words, without case, marks or what stands between them; none of a text under 20 words."""
    words = _WORD.findall(text.lower())
    if len(words) < _FEWEST_WORDS:
        return frozenset()
    return frozenset(zip(*(words[start:] for start in range(_SHINGLE)), strict=False))


_known_shingles = lru_cache(1000)(_shingles)  # a story is compared with one copy after the other


def _key(number: int, band: np.ndarray) -> int:
    """One number for the place and the values of a band; the hash of Fowler, Noll and Vo, which is the same everywhere."""
    key = 0xCBF29CE484222325 ^ number
    for value in band.tolist():
        key = (key ^ value) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return key - (1 << 64) if key >= 1 << 63 else key
