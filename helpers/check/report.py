"""Scores as plain text: several sets of predictions side by side, then the rules and the errors of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import pandas as pd

from helpers.check.score import Score

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_UNTOLD = "–"


def report(scores: Sequence[Score]) -> str:
    """Everything about scores against one gold: measures and constructions side by side, then rules and errors of each."""
    lines: list[str] = []
    for number, score in enumerate(scores):
        lines.append(f"{_letter(number)}  {score.name}")
        lines += [f"   Note: {note}" for note in score.notes]
    lines += ["", *_summary(scores), "", "", "Constructions", "", *_constructions(scores)]
    for number, score in enumerate(scores):
        title = f"{_letter(number)}  {score.name}"
        lines += ["", "", f"{title}: dating", "", *_dating(score.dating)]
        lines += ["", "", f"{title}: rules, by the share of right findings", "", *_rules(score.rules)]
        lines += ["", "", f"{title}: errors ({len(score.errors)})", *_errors(score.errors)]
    return "\n".join(lines) + "\n"


def _letter(number: int) -> str:
    return _LETTERS[number % len(_LETTERS)]


def _summary(scores: Sequence[Score]) -> Iterator[str]:
    measures = list(dict.fromkeys(key for score in scores for key in score.summary.index))
    blocks = "".join(f"  {_letter(number):<46}" for number in range(len(scores)))
    yield f"{'':32}{blocks}".rstrip()
    head = f"  {'P':>4} {'R':>5} {'F1':>5}  {'95 %':<11} {'right/found/gold':>16}"
    yield f"{'':32}{head * len(scores)}"
    for table, group in groupby(measures, key=lambda key: key[0]):
        yield table
        for key in group:
            cells = "".join(_cells(score.summary, key) for score in scores)
            yield f"  {key[1]:<30}{cells}".rstrip()
    yield ""
    yield "P precision, R recall. Where a finding has one answer, only F1 is given: the share that is right."
    yield "95 %: F1 when the articles are drawn anew."


def _cells(summary: pd.DataFrame, key: tuple[str, str]) -> str:
    if key not in summary.index:
        return f"  {_UNTOLD:>4} {_UNTOLD:>5} {_UNTOLD:>5}  {'':<11} {'':>16}"
    row = summary.loc[key]
    interval = "" if pd.isna(row["low"]) else f"{_number(row['low'])}–{_number(row['high'])}"
    counted = f"{int(row['right'])}/{int(row['predicted'])}/{int(row['expected'])}"
    precision, recall = ("", "") if row["share"] else (_number(row["precision"]), _number(row["recall"]))
    return f"  {precision:>4} {recall:>5} {_number(row['f1']):>5}  {interval:<11} {counted:>16}"


def _constructions(scores: Sequence[Score]) -> Iterator[str]:
    tables = [score.constructions.set_index(["table", "construction"]) for score in scores]
    keys = list(dict.fromkeys(key for table in tables for key in table.index))
    for table in dict.fromkeys(name for name, _ in keys):
        yield table
        for key in (key for key in keys if key[0] == table):
            cells = "".join(_construction(frame, key) for frame in tables)
            yield f"  {key[1]:<40}{cells}".rstrip()


def _construction(frame: pd.DataFrame, key: tuple[str, str]) -> str:
    if key not in frame.index:
        return f"  {_UNTOLD:>4} {_UNTOLD:>5} {_UNTOLD:>5} {'':>14}"
    row = frame.loc[key]
    counted = f"{int(row['right'])}/{int(row['predicted'])}/{int(row['expected'])}"
    return f"  {_number(row['precision']):>4} {_number(row['recall']):>5} {_number(row['f1']):>5} {counted:>14}"


def _number(value: float) -> str:
    return _UNTOLD if pd.isna(value) else f"{value:.2f}"


def _dating(dating: pd.DataFrame) -> Iterator[str]:
    if dating.empty:
        yield "nothing to compare"
        return
    widths = dating["days"].dropna()
    verdicts = ", ".join(f"{count} {verdict}" for verdict, count in dating["verdict"].value_counts().items())
    width = f"; median width {widths.median():g} days" if len(widths) else ""
    yield f"{len(dating)} articles: {verdicts}{width}"
    for row in dating[dating["verdict"] != "sound"].itertuples():
        gold = f"{row.gold or 'none'}{row.true_day and f', on {row.true_day}'}"
        yield f"  {row.article_id}  {row.verdict}: {row.published or 'none'}; gold {gold}"


def _rules(rules: pd.DataFrame) -> Iterator[str]:
    if rules.empty:
        yield "no rules are told"
    for row in rules.sort_values(["table", "share", "found", "rule"], ascending=[True, True, False, True]).itertuples():
        yield f"  {row.table:<11} {row.share:4.2f}  {row.right:>4} of {row.found:<4} {row.rule}"


def _errors(errors: pd.DataFrame) -> Iterator[str]:
    article = None
    of_one_finding = ["article_id", "table", "error", "finding_id", "start", "end"]
    for _, group in errors.groupby(of_one_finding, sort=False):
        row = group.iloc[0]
        if row["article_id"] != article:
            article = row["article_id"]
            yield from ("", f"== {article}")
        wrong = "".join(f"  [{value}]" for value in group["wrong"] if value)
        rule = f"  ({row['rule']})" if row["rule"] else ""
        yield f"{row['error']:<11} {row['table']} {row['start']}–{row['end']}  {row['finding']}{wrong}{rule}"
        text, sentence = " ".join(row["text"].split()), " ".join(row["sentence"].split())
        if text and text != sentence:
            yield f"    » {text}"
        if sentence:
            yield f"    {sentence}"
