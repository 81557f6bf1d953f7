"""What makes an explorer answer to a click, the keyboard and a selected passage: a widget that draws nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import anywidget

_SCRIPT = Path(__file__).with_name("touch.js")


class Touch(anywidget.AnyWidget):
    """Listens to the explorer that it is put in.

    `on_choose` is called with the `data-key` of what was clicked, or entered with the keyboard, `on_passage` with an
    article's id and the offsets, in characters, of what was selected in it. What comes from a browser is checked before it
    is passed on.
    """

    _esm = _SCRIPT.read_text(encoding="utf-8")

    def __init__(self, on_choose: Callable[[str], None], on_passage: Callable[[str, int, int], None]) -> None:
        super().__init__(layout={"height": "0", "margin": "0"})
        self._on_choose, self._on_passage = on_choose, on_passage
        self.on_msg(lambda _, content, __: self.receive(content))

    def receive(self, content: object) -> None:
        """Take a message from the browser; anything else than what the script sends is ignored."""
        if not isinstance(content, dict):
            return
        if content.get("kind") == "choose" and isinstance(content.get("key"), str):
            self._on_choose(content["key"])
        elif content.get("kind") == "passage":
            article_id, start, end = (content.get(name) for name in ("article", "start", "end"))
            if isinstance(article_id, str) and isinstance(start, int) and isinstance(end, int):
                self._on_passage(article_id, start, end)
