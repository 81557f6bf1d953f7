"""The commands: `python -m helpers analyse SOURCE [SOURCE …] --out DIR [--format csv|parquet] [--columns text=…,date=…]
[--only TABLE [TABLE …]] [--workers N] [--scheduler ADDRESS]`, and
`python -m helpers score PREDICTIONS [PREDICTIONS …] GOLD [--articles FOLDER]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

_SHOWN = 20  # of what was left out, and of what to know about the rest


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
        print("Stopped.", file=sys.stderr)
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
    command.add_argument(
        "--only",
        nargs="+",
        default=[],
        choices=["meetings", "stances", "plan"],
        metavar="TABLE",
        help="only these tables (meetings, stances, plan): articles that can hold none of it are passed over, which is much "
        "faster where most are about other things; the other two stay empty",
    )
    command.add_argument("--workers", type=_count, default=1, metavar="N", help="processes side by side; 1 unless told")
    command.add_argument(
        "--scheduler", default="", metavar="ADDRESS", help="a Dask cluster to work on, such as tcp://10.0.0.1:8786"
    )
    command.set_defaults(run=_analyse)


def _count(told: str) -> int:
    if not told.isdecimal() or not int(told):
        raise argparse.ArgumentTypeError(f"{told}: give a number from 1 on")
    return int(told)


def _columns(told: str) -> dict[str, str]:
    from helpers.read.columns import ColumnsError, columns_told

    try:
        return columns_told(told)
    except ColumnsError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _analyse(options: argparse.Namespace) -> int:
    from helpers.keep.corpus import located
    from helpers.keep.corrections.log import usual_folder
    from helpers.keep.run import Options, analyse
    from helpers.keep.run.crew import Crew
    from helpers.keep.run.telling import Teller
    from helpers.keep.store import first_rows
    from helpers.read.columns import check_columns

    check_columns(options.columns)
    sources = [located(source) for source in options.sources]
    codebook = located(options.codebook) if options.codebook else None
    _tell(f"Reading and analysing {', '.join(map(str, options.sources))} …")
    wanted = Options(
        sources=tuple(str(source.absolute()) for source in sources),
        codebook=str(codebook.absolute()) if codebook else "",
        columns=options.columns,
        only=tuple(dict.fromkeys(options.only)),
        file_format=options.format,
    )
    teller = Teller()
    try:
        rows = analyse(wanted, options.out, Crew(options.workers, options.scheduler), usual_folder(), teller, say=_tell)
    except KeyboardInterrupt:
        teller.end()
        _tell(f"Stopped. What is done is in {options.out}.unfinished: the same command goes on from there.")
        return 130
    teller.end()
    for name, told in (("left_out", "Left out: {source}: {reason}. {advice}"), ("notes", "Note: {source}: {note}.")):
        shown = first_rows(options.out, name, options.format, _SHOWN)
        for row in shown:
            _tell(told.format(**row))
        if rows[name] > len(shown):
            _tell(f"… and {rows[name] - len(shown)} more, in {options.out / name}.{options.format}")
    for name, count in rows.items():
        print(f"{count:>6} rows  {options.out / name}.{options.format}")
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
