"""How fast the whole analysis is, against bare tokenisation of the same text in the same run.

    python benchmarks/speed.py [FILE]

FILE holds articles as JSON lines with a `text`; without it the benchmark makes articles from the sentences of the
seeds, put together anew so that no article repeats another. Prints words per second of spaCy's blank Dutch pipeline
(the yardstick: it splits text into tokens and does nothing else) and of the analysis, and their ratio: how many times
as long the analysis takes. Both run in one process, with garbage collection as it is, and text is read once. Other
work on the machine slows both, but not alike: the figure to quote is that of an idle one.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

import spacy
from spacy.language import Language

from helpers.find.analyser import Analyser
from helpers.find.document import Document
from helpers.read.blocks import find_blocks
from helpers.read.codebook import load_codebook
from helpers.records import Article

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
ROUNDS = 5


def read_texts(path: Path) -> list[str]:
    """The texts of a file of JSON lines."""
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def make_texts(count: int = 400) -> list[str]:
    """Articles of twenty sentences each, drawn from the seeds in an order of their own (the same on every run)."""
    sentences = []
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        doc = Document(Article(path.stem, text, find_blocks(text), ""))
        sentences += [text[sentence.start : sentence.end] for sentence in doc.sentences]
    draw = random.Random(1)
    return [" ".join(draw.sample(sentences, 20)) for _ in range(count)]


def as_articles(texts: Sequence[str]) -> list[Article]:
    """The texts as articles, their blocks found."""
    return [
        Article(f"{number}", text, find_blocks(text), sha256(text.encode()).hexdigest()) for number, text in enumerate(texts)
    ]


def seconds(work: Callable[[], object]) -> float:
    """How long some work takes, the time of other processes left out."""
    start = time.process_time()
    work()
    return time.process_time() - start


def tokenise(pipeline: Language, texts: Sequence[str]) -> None:
    """What the yardstick does: tokens, one text after the other, and nothing kept."""
    for text in texts:
        pipeline.make_doc(text)


def analyse(analyser: Analyser, texts: Sequence[str]) -> None:
    """The whole analysis, from the bare texts to the findings of all articles."""
    analyser.analyse(as_articles(texts))


def main() -> None:
    texts = read_texts(Path(sys.argv[1])) if len(sys.argv) > 1 else make_texts()
    words = sum(len(text.split()) for text in texts)
    codebook = load_codebook()
    bare, whole = [], []
    for _ in range(ROUNDS):
        # New ones each round: to remember the words that were met before is part of the work, to set up is not.
        pipeline, analyser = spacy.blank("nl"), Analyser(codebook)
        bare.append(seconds(partial(tokenise, pipeline, texts)))
        whole.append(seconds(partial(analyse, analyser, texts)))
    print(f"{len(texts):,} articles, {words:,} words")
    for name, times in (("bare tokenisation", bare), ("whole analysis", whole)):
        fastest = min(times)  # the least disturbed one
        print(f"{name:<18} {words / fastest:>10,.0f} words/s  {1e6 * fastest / words:6.2f} µs a word")
    print(f"ratio              {min(whole) / min(bare):>10.2f}")


if __name__ == "__main__":
    main()
