"""No code of the suite names an address on the network that it would fetch, or brings what fetches."""

import ast
import json
import re

import pytest

# what opens connections; `urllib.parse` and the like do not
FETCHING = re.compile(
    r"(aiohttp|fsspec|ftplib|http|httpx|imaplib|poplib|requests|s3fs|smtplib|socket|ssl|telnetlib|urllib3|websockets?)(\.|$)"
    r"|urllib(\.request)?$|asyncio\.open_connection$"
)
ADDRESS = re.compile(r"\b(?:https?|ftp|wss?|s3)://[^\s'\"`>)]*")
# names of namespaces, which are compared and never asked for
NAMES = {"http://www.w3.org/ns/anno.jsonld", "http://www.w3.org/2000/svg"}
IN_SCRIPTS = re.compile(r"\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bimport\b|\.src\b|https?:")


def code(project):
    """Every piece of Python that a reader runs, with its name: modules, and the code cells of notebooks."""
    for file in sorted((project / "helpers").rglob("*.py")):
        yield file.relative_to(project).as_posix(), file.read_text("utf-8")
    for file in (*(project / "notebooks").glob("*.ipynb"), *(project / "helpers").rglob("*.ipynb")):
        if ".ipynb_checkpoints" not in file.parts:
            cells = [cell["source"] for cell in json.loads(file.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]
            yield file.name, "\n".join("".join(source) for source in cells)


def found_in(source: str) -> set[str]:
    """The modules that fetch and the addresses in a piece of Python, those in documentation left out."""
    tree = ast.parse(source)
    documentation = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    named = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            named |= {alias.name for alias in node.names if FETCHING.match(alias.name)}
        elif isinstance(node, ast.ImportFrom) and node.module:
            brought = {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
            named |= {name for name in brought if FETCHING.match(name)}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            named |= set(ADDRESS.findall(node.value)) - NAMES
    return named


def test_nothing_brings_what_fetches_or_names_an_address(project):
    assert {name: found for name, source in code(project) if (found := found_in(source))} == {}


@pytest.mark.parametrize(
    "source",
    [
        "import requests",
        "import http.client",
        "from urllib.request import urlopen",
        "from urllib import request",
        "import urllib.request as r",
        "read('https://example.org/a.csv')",
        "f'http://{host}/'",
    ],
)
def test_what_would_fetch_is_recognised(source):
    assert found_in(source)


@pytest.mark.parametrize("source", ["from urllib.parse import quote", "'''See https://example.org.'''", "import httpy"])
def test_what_would_not_is_not(source):
    assert not found_in(source)


def test_scripts_ask_for_nothing(project):
    scripts = sorted((project / "helpers").rglob("*.js"))
    assert scripts
    assert [file.name for file in scripts if IN_SCRIPTS.search(file.read_text("utf-8"))] == []
