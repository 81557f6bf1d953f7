"""How an explorer looks: its style sheet, and the line of code under its filters."""

from __future__ import annotations

import re

from helpers.show import markup, style
from helpers.show.markup import Html


def code_line(line: str) -> Html:
    """The line that makes this view, with a button to copy it."""
    look = "white-space:pre-wrap; overflow-wrap:anywhere; line-height:1.4; font-size:12px; background:#f5f5f3; color:#1a1a1a"
    button = '<button type="button" data-copy="" style="font-size:12px">copy</button>'
    head = markup.paragraph("this view as code", small=True)
    return Html(f'{head}<div><code style="{look}">{markup.text(line)}</code> {button}</div>')


def look_of(name: str, chosen: str) -> str:
    """How what can be chosen shows itself: pointed at, reached by the keyboard, and chosen."""
    rules = [
        ".sidelines-explorer [data-key] {cursor: pointer}",
        f".sidelines-explorer svg [data-key]:hover {{stroke: {style.ORANGE}55}}",
        f".sidelines-explorer svg [data-key]:focus {{stroke: {style.BLUE}77; outline: none}}",
        ".sidelines-explorer tr[data-key]:hover td {background: #f7f3e3}",
        f".sidelines-explorer tr[data-key]:focus {{outline: 2px solid {style.BLUE}; outline-offset: -2px}}",
        ".sidelines-explorer .widget-html-content, .sidelines-explorer .widget-html {height: auto; line-height: 1.4}",
        ".sidelines-table, .sidelines-evidence {overflow: auto}",
        ".sidelines-table {max-height: 340px} .sidelines-evidence {max-height: min(760px, 56vh)}",
        f".sidelines-table th {{position: sticky; top: 0; background: {style.PAPER}; box-shadow: inset 0 -1px #e4e4e4}}",
        # the reader stays beside the figure while the page is scrolled, which no box between may clip
        ".sidelines-explorer .sidelines-reader {position: sticky; top: 8px; align-self: flex-start; max-height: 94vh;"
        " overflow: auto} .sidelines-reader > * {flex: 0 0 auto}",
        ".sidelines-columns, :is(.widget-box, .widget-tab > .widget-tab-contents, .jp-OutputArea, .jp-OutputArea-output,"
        " .jp-OutputArea-child):has(.sidelines-columns) {overflow: visible}",
        ".sidelines-filters {display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 2px 12px;"
        " align-content: start}",
        ".sidelines-filters .widget-inline-hbox {flex-direction: column; align-items: stretch; height: auto; width: auto}",
        ".sidelines-filters .slider-container {margin: 8px 10px; flex: 0 0 auto; height: 12px}",
        ".sidelines-filters .widget-readout {width: auto; flex: 0 0 auto; text-align: left}",
        ".sidelines-filters .widget-play {flex-direction: row}",
        ".sidelines-filters button {width: 100%; margin: 4px 0} .sidelines-filters code + button {width: auto;"
        " display: block; padding: 1px 8px; background: #fff; border: 1px solid #bdbdbd; cursor: pointer}",
        ".sidelines-filters .widget-label {text-align: left; width: auto; height: auto; line-height: 1.3; margin-top: 4px}",
        ".sidelines-filters select, .sidelines-filters input {flex: 0 0 28px; width: 100%; margin: 0}",
        ".sidelines-columns {gap: 4px 18px} .sidelines-layers {gap: 0 12px} .sidelines-layers > * {margin: 0}",
        ".sidelines-reader > .widget-dropdown {width: auto} .sidelines-reader > .widget-dropdown > .widget-label {width: auto}",
        ".sidelines-middle > .widget-text > .widget-label {width: auto}",
        f".sidelines-evidence:focus-visible {{outline: 2px solid {style.BLUE}; outline-offset: 2px}}",
        # where figure and reader would stand under each other beside the filters, the filters stand above them
        ".sidelines-explorer {container-type: inline-size}"
        " @container (max-width: 1600px) {.sidelines-table :is(th, td) {white-space: normal !important;"
        " padding-right: 9px !important}}"
        " @container (max-width: 960px) {.sidelines-filters {flex-basis: 100% !important}"
        " .sidelines-filters > :last-child {grid-column: span 2} .sidelines-table :is(th, td) {padding-right: 5px !important;"
        " font-size: 11.5px}}",
    ]
    if chosen:
        this = f'[data-key="{_escaped(chosen)}"]'
        rules += [
            f".{name} svg {this} {{stroke: {style.ORANGE}88}}",
            f".{name} tr{this} td {{background: #fdf0c4}}",
        ]
    return f"<style>{' '.join(rules)}</style>"


def _escaped(key: str) -> str:
    """A key within a string of a style sheet: everything but plain letters and digits by its number."""
    return re.sub("[^A-Za-z0-9]", lambda sign: f"\\{ord(sign.group()):x} ", key)
