"""A real browser, and a reader who works the explorers in it with mouse and keyboard."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest

BROWSERS = (
    *("chromium", "chromium-browser", "google-chrome", "chrome", "msedge"),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)


@contextmanager
def launch() -> Iterator:
    """A real browser without a screen, as Playwright drives it; skips the test where the machine has none."""
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip("no Chromium, Chrome or Edge on this machine")
    # no sandbox, for root has none; and none of the browser's own errands on the network
    switches = [
        "--no-sandbox",
        "--disable-quic",
        "--disable-component-update",
        "--disable-background-networking",
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=switches)
        try:
            yield browser
        finally:
            browser.close()


# Whether what was found is to be seen: within the box that scrolls and within the window, with nothing over it
_IN_VIEW = """(box) => {
  const mark = box.querySelector("[data-found]");
  const line = mark?.getClientRects()[0];
  if (!line) return false;
  const [x, y] = [line.left + Math.min(line.width, 12) / 2, line.top + line.height / 2];
  const room = box.getBoundingClientRect();
  if (y < room.top || y > room.bottom) return false;
  const there = document.elementFromPoint(x, y);
  return there !== null && mark.contains(there);
}"""

# Keeps which messages of widgets the kernel has not dealt with yet: until then the page shows what was asked for before
_HEAR = """() => {
  const asked = new Set();
  const heard = new WeakSet();
  const words = (data) => (typeof data === "string" ? data : new TextDecoder("latin1").decode(data));
  const told = (event) => {
    const answer = words(event.data);
    if (!/"execution_state": ?"idle"/.test(answer)) return;
    for (const id of asked) if (answer.includes(id)) asked.delete(id);
  };
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (data) {
    const id = /"msg_id": ?"([^"]+)"/.exec(words(data))?.[1];
    if (id && /"msg_type": ?"comm_msg"/.test(words(data))) {
      asked.add(id);
      if (!heard.has(this)) {
        heard.add(this);
        this.addEventListener("message", told);
        this.addEventListener("close", () => asked.clear());
      }
    }
    send.call(this, data);
  };
  window.framesOfCalm = 0;
  window.kernelIsCalm = () => (window.framesOfCalm = asked.size ? 0 : window.framesOfCalm + 1) > 4;
}"""


class Reader:
    """Somebody at a page with explorers: works the one that is to be seen, and counts the clicks that it takes."""

    def __init__(self, page) -> None:
        """A reader of a page that is still to be opened; `errors` and `outside` keep what should not happen there."""
        self.page, self.clicks = page, 0
        self.errors: list[str] = []
        self.outside: list[str] = []
        page.add_init_script(f"({_HEAR})()")
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda told: self.errors.append(told.text) if told.type == "error" else None)
        page.on("request", lambda asked: self._request(asked.url))

    def _request(self, url: str) -> None:
        if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).hostname != "127.0.0.1":
            self.outside.append(url)

    @property
    def root(self):
        """The explorer that is to be seen."""
        return self.page.locator(".sidelines-explorer").filter(visible=True).first

    def visit(self, address: str) -> Reader:
        """Open the application's page and wait until its first explorer is there."""
        self.page.goto(address, timeout=90_000)
        self.page.locator(".sidelines-explorer svg").first.wait_for(timeout=90_000)
        return self

    def visit_notebook(self, address: str) -> Reader:
        """Open a notebook in JupyterLab and wait until its kernel is ready: before, JupyterLab asks for one."""
        self.page.goto(address, timeout=90_000)
        self.page.locator(".jp-NotebookPanel .jp-Cell").first.wait_for(timeout=90_000)
        self.page.locator("#jp-main-statusbar", has_text="| Idle").wait_for(timeout=90_000)
        return self

    def run_all(self) -> None:
        """Run every cell of the notebook, and wait until all have run."""
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_text("Run All Cells", exact=True).first.click()
        self._wait_for_all()

    def _wait_for_all(self) -> None:
        """Wait until the first explorer is there, and the cells after it, which may turn its filters, have run too."""
        explorer = self.page.locator(".sidelines-explorer .sidelines-figure svg").first
        explorer.wait_for(state="attached", timeout=90_000)
        self.page.wait_for_timeout(500)
        self.page.locator(".jp-InputPrompt", has_text="[*]").first.wait_for(state="detached", timeout=90_000)
        self.page.locator("#jp-main-statusbar", has_text="| Idle").wait_for(timeout=90_000)
        explorer.scroll_into_view_if_needed()

    def restart_and_run_all(self) -> None:
        """Start the notebook's kernel again, run every cell, and wait until all have run."""
        before = self.page.locator(".sidelines-explorer .sidelines-figure svg").first.element_handle()
        self.page.get_by_role("menuitem", name="Kernel", exact=True).click()
        self.page.get_by_text("Restart Kernel and Run All Cells…", exact=True).first.click()
        self.page.locator(".jp-Dialog").get_by_role("button", name="Confirm Kernel Restart").click()
        before.wait_for_element_state("hidden", timeout=90_000)
        self._wait_for_all()

    def open(self, tab: str) -> Reader:
        """Turn to a tab of the application."""
        self.click(self.page.get_by_role("tab", name=tab, exact=True))
        self.page.locator(".sidelines-application select").filter(visible=True).first.wait_for()
        return self

    def settle(self) -> None:
        """Wait until the kernel has dealt with what was done, and the page shows it."""
        self.page.evaluate("() => { window.framesOfCalm = 0; }")
        self.page.wait_for_function("() => window.kernelIsCalm()", polling="raf")

    def start_again(self) -> None:
        """Set the explorer back as it was when it was opened, and count no click of before."""
        self.click(self.root.get_by_role("button", name="reset filters").first)
        for label in ("view", "target"):
            if self.control(label).count():
                first = "lethal-aid" if label == "target" else self.control(label).locator("option").first.inner_text()
                self.choose(label, first)
        self.clicks = 0

    def click(self, locator) -> None:
        """Click once, and wait for what comes of it."""
        locator.click()
        self.settle()
        self.clicks += 1

    def control(self, label: str):
        """A control by its description."""
        return self.root.get_by_label(label, exact=True)

    def options(self, label: str) -> list[str]:
        """What there is to choose in a list, with plain spaces."""
        return [one.replace("\xa0", " ") for one in self.control(label).locator("option").all_inner_texts()]

    def choose(self, label: str, option: str) -> None:
        """Choose in a list, which takes a click to open it and one to choose, and wait for what comes of it."""
        self.control(label).select_option(label=option)
        self.settle()
        self.clicks += 2

    def mark(self, name: str):
        """A mark, a bar or a name in the figure, by the beginning of what it is called; as a shape that takes the click."""
        return self.root.locator(f'.sidelines-figure [data-key][aria-label^="{name}"] > :is(circle, rect)').first

    def row(self, words: str):
        """A row of the table that has these words."""
        return self.root.locator(".sidelines-table tr[data-key]", has_text=words)

    def column(self, number: int) -> list[str]:
        """What stands in a column of the table, from top to bottom."""
        return self.root.locator(f".sidelines-table tbody td:nth-child({number})").all_inner_texts()

    def says(self, words: str) -> None:
        """Wait until the line over the figure begins with these words."""
        self.root.locator(".sidelines-middle p", has_text=re.compile(f"^{re.escape(words)}")).first.wait_for()

    def headline(self, words: str) -> None:
        """Wait until the figure's headline has these words."""
        self.root.locator(f'.sidelines-figure svg[aria-label*="{words}"]').wait_for()

    @property
    def found(self) -> str:
        """What stands out in the articles on the right."""
        return " ".join("".join(self.root.locator(".sidelines-evidence [data-found]").all_inner_texts()).split())

    def lands_on(self, words: str) -> None:
        """Wait until a passage stands out on the right, and is to be seen; fails with what stands out instead."""
        box = self.root.locator(".sidelines-evidence")
        until = time.monotonic() + 60
        while not (words in self.found and box.evaluate(_IN_VIEW)):
            assert time.monotonic() < until, f"not to be seen: {words!r}; what stands out: {self.found!r}"
            self.page.wait_for_timeout(50)

    def focused(self) -> str:
        """What has the focus: its name, or what it says."""
        return self.page.evaluate(
            "() => { const e = document.activeElement; return e === document.body ? '' : "
            "(e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent).trim(); }"
        )

    def press(self, *pressed: str) -> None:
        """Press keys, one after the other."""
        for key in pressed:
            self.page.keyboard.press(key)

    def tab_to(self, name: str, most: int = 60) -> None:
        """Press Tab until something whose name begins so has the focus."""
        for _ in range(most):
            self.press("Tab")
            if self.focused().startswith(name):
                return
        raise AssertionError(f"{name}: not reached by {most} times Tab, but {self.focused()!r}")

    def move_to(self, name: str, key: str, most: int = 40) -> None:
        """Press an arrow key until something whose name begins so has the focus."""
        for _ in range(most):
            if self.focused().startswith(name):
                return
            self.press(key)
        raise AssertionError(f"{name}: not reached by {most} times {key}, but {self.focused()!r}")
