"""The commands: `python -m helpers analyse SOURCE [SOURCE …] --out DIR [--format csv|parquet] [--columns text=…,date=…]`, and
`python -m helpers score PREDICTIONS [PREDICTIONS …] GOLD [--articles FOLDER]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0, or 1 where the user has something to put right, which is told on stderr."""
    parser = argparse.ArgumentParser(prog="python -m helpers", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for add in (_add_analyse, _add_score):  # each further command has a function here that adds it
        add(commands)
    options = parser.parse_args(arguments)
    from helpers.keep.corpus import CorpusError
    from helpers.keep.store import StoreError
    from helpers.read.codebook import CodebookError
    from helpers.read.columns import ColumnsError

    try:
        return options.run(options)
    except (CodebookError, ColumnsError, CorpusError, StoreError) as error:
        print(f"{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; nothing was written.", file=sys.stderr)
        return 130


def _add_analyse(commands: argparse._SubParsersAction) -> None:
    command = commands.add_parser(
        "analyse",
        help="find everything in articles and write the tables",
        description="Find everything in articles and write the tables. A source is a folder, a file or a .zip of plain text, "
        "CSV, TSV, Excel, Parquet, JSON lines, saved pages (HTML), Word documents (exports of Nexis Uni) and WARC.",
    )
    command.add_argument("sources", type=Path, nargs="+", metavar="SOURCE", help="a folder, a file or a .zip")
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder for the tables")
    command.add_argument("--format", choices=["csv", "parquet"], default="csv", help="csv unless told otherwise")
    command.add_argument("--codebook", type=Path, metavar="DIR", help="your own copy of data/codebook")
    command.add_argument(
        "--columns",
        type=_columns,
        default={},
        metavar="text=…,date=…,title=…,outlet=…",
        help="which column of a table holds what, where the usual names do not tell",
    )
    command.set_defaults(run=_analyse)


def _columns(told: str) -> dict[str, str]:
    """`text=body,date=datum` as a dictionary."""
    pairs = [pair.partition("=") for pair in told.split(",")]
    if not all(role.strip() and name.strip() for role, _, name in pairs):
        raise argparse.ArgumentTypeError(f"{told}: write it as text=body,date=datum")
    return {role.strip(): name.strip() for role, _, name in pairs}


def _analyse(options: argparse.Namespace) -> int:
    from helpers.keep.corpus import open_corpus
    from helpers.keep.store import check_folder, write_tables

    check_folder(options.out)
    _tell(f"Reading and analysing {', '.join(map(str, options.sources))} …")
    corpus = open_corpus(options.sources, options.codebook, columns=options.columns)
    files = write_tables(corpus.tables, options.out, options.format)
    for left in corpus.left_out.itertuples():
        _tell(f"Left out: {left.source}: {left.reason}. {left.advice}")
    for note in corpus.notes.itertuples():
        _tell(f"Note: {note.source}: {note.note}.")
    for broken in corpus.broken_corrections.itertuples():
        _tell(f"Correction not used: {broken.file}, line {broken.line}: {broken.problem}. {broken.advice}")
    for orphan in corpus.orphans[corpus.orphans["article_id"] != ""].itertuples():
        _tell(f"Correction that no longer fits: {orphan.article_id}: “{orphan.words}”: {orphan.reason}.")
    for file, table in zip(files, corpus.tables.values(), strict=True):
        print(f"{len(table):>6} rows  {file}")
    return 0


def _add_score(commands: argparse._SubParsersAction) -> None:
    command = commands.add_parser(
        "score",
        help="compare tables with annotated articles",
        description="Compare tables (of `analyse`, or of any tool in the same form) with annotated articles, "
        "several sets of them side by side: precision, recall, every error with its sentence.",
    )
    command.add_argument("predictions", type=Path, nargs="+", metavar="PREDICTIONS", help="a folder of tables (CSV or Parquet)")
    command.add_argument("gold", type=Path, metavar="GOLD", help="a folder of annotated articles (JSON)")
    command.add_argument("--articles", type=Path, metavar="FOLDER", help="the articles' texts; the project's seeds unless told")
    command.set_defaults(run=_score)


def _score(options: argparse.Namespace) -> int:
    from helpers.check import GoldError, TableError, read_gold, report, score_folder
    from helpers.keep.corpus import PROJECT
    from helpers.read.articles import read_articles

    try:
        articles = read_articles(options.articles or PROJECT / "seeds").articles
        gold = read_gold(options.gold, articles)
        scores = [score_folder(folder, gold, articles) for folder in options.predictions]
    except (FileNotFoundError, GoldError, TableError) as error:
        print(f"{error}", file=sys.stderr)
        return 1
    sys.stdout.reconfigure(errors="replace")  # a console that lacks a quotation mark still shows the rest
    print(report(scores), end="")
    return 0


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
