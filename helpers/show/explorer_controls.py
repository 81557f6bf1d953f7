"""The controls of an explorer, made for its views, filters and options."""

from __future__ import annotations

import ipywidgets

from helpers.show.kinds import Filter, Kind, Option

_SPEED = 700  # milliseconds that a day is shown while it plays


def view_control(kind: Kind, value: str) -> ipywidgets.Widget:
    """The control that chooses a view."""
    return ipywidgets.Dropdown(options=[one.name for one in kind.views], value=value, description="view")


def filter_control(one: Filter, value: str) -> ipywidgets.Widget:
    """The control of a filter: a list, or a field to type in where there are too many values."""
    if one.typed:
        names = [label for label, _ in one.options[1:]]
        hint = f"a name, or nothing for all; the {len(names)} commonest are suggested"
        return ipywidgets.Combobox(
            value=value, options=names, description=one.description, placeholder=hint, continuous_update=False
        )
    return ipywidgets.Dropdown(options=one.options, value=value, description=one.description)


def option_control(one: Option, value: str) -> ipywidgets.Widget:
    """The control of an option: a slider where it can be played, a list, or a field to type in."""
    if one.played:
        return ipywidgets.SelectionSlider(options=one.choices, value=value, description=one.description)
    if one.choices:
        return ipywidgets.Dropdown(options=one.choices, value=value, description=one.description)
    return ipywidgets.Text(value, description=one.description, placeholder=one.hint, continuous_update=False)


def with_player(control: ipywidgets.Widget, one: Option) -> ipywidgets.Widget:
    """The control of an option, with a player under it where it is one that can be played."""
    if not one.played:
        return control
    play = ipywidgets.Play(min=0, max=len(one.choices) - 1, value=control.index, interval=_SPEED, show_repeat=False)
    ipywidgets.link((play, "value"), (control, "index"))
    return ipywidgets.VBox([control, play])
