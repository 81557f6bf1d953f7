#!/usr/bin/env python3
"""Set Sidelines up in `.venv` beside this file; then open JupyterLab, run the tests or execute the notebooks.

Needs Python's standard library only. Everything it makes lies in this folder. A stamp, written when all is
installed, tells a complete set-up from an interrupted one; it holds for one lock file, one Python and one
place, so that a change of any of them is noticed too.
"""

import sys

if not (3, 11) <= sys.version_info < (3, 15):
    sys.exit(
        f"Sidelines needs Python 3.11, 3.12, 3.13 or 3.14, and {sys.executable} is"
        f" Python {sys.version_info[0]}.{sys.version_info[1]}: install one of these and use it by name,"
        " for example `python3.13 start.py`."
    )

import argparse
import contextlib
import hashlib
import http.client
import importlib.util
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sysconfig
import time
from collections.abc import Callable
from pathlib import Path

HELP = """\
usage: python3 start.py [lab | app | test | run] [options]

  lab, or nothing   set everything up, then open JupyterLab on notebooks/00_start_here.ipynb
  app               set everything up, then open the explorers as an application, without code
  test              set everything up, then run every test; with --no-skips a skipped one is a failure
  run               set everything up, then execute all notebooks; copies, HTML and tables go to out/
  --no-browser      lab, app: open no browser, only print the address
  --port N          lab, app: the port to use (otherwise the first free one from 8888)
  --source FOLDER   app: the articles to explore (otherwise the five in seeds/); --columns text=body,date=datum names columns
  --help            show this and stop"""

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
OLD_VENV = ROOT / ".venv-old"
STAMP = VENV / "sidelines-stamp"
LOG = VENV / "install.log"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
APP = ROOT / "helpers" / "show" / "app"
LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-test.lock"  # holds LOCK and more
NEEDED_MEGABYTES = 1300

# What pip may be told from outside: where packages come from; never which ones, nor where they go.
PIP_SETTINGS = {
    *("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_NO_INDEX", "PIP_FIND_LINKS", "PIP_CONFIG_FILE"),
    *("PIP_PROXY", "PIP_CERT", "PIP_CLIENT_CERT", "PIP_TRUSTED_HOST", "PIP_KEYRING_PROVIDER"),
    *("PIP_CACHE_DIR", "PIP_NO_CACHE_DIR", "PIP_RETRIES", "PIP_TIMEOUT", "PIP_DEFAULT_TIMEOUT"),
}

# What a failed step said -> what to tell the user; the first that is found is told.
FAILURES = {
    r"No space left on device|Disk quota exceeded|\[Errno (28|122)\]|WinError 112": (
        f"The disk is full: free about {NEEDED_MEGABYTES} MB and start again."
    ),
    r"Windows Long Path": ("A file's path is too long for this Windows: move the folder to a shorter path and start again."),
    r"DO NOT MATCH THE HASHES": (
        "A package is not the one that the lock file names: a proxy or a package mirror has changed it."
    ),
    r"NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|ProxyError|SSLError|MaxRetryError"
    r"|ConnectionResetError|RemoteDisconnected|IncompleteRead|name resolution|Network is unreachable": (
        "The packages cannot be fetched, no package index answers: check the network and start again."
    ),
    r"No matching distribution found|Could not find a version": (
        "A package of the lock file was not found: there is no network, pip is told to look elsewhere (by its"
        " settings or a PIP_ variable), or the package is not made for this kind of machine."
    ),
    r"Permission denied|Read-only file system|\[Errno (13|30)\]|WinError 5\b": (
        f"No permission to write in {ROOT}: move the folder to a place of your own and start again."
    ),
}

# JupyterLab asks nothing when it opens, and looks for nothing outside.
LAB_SETTINGS = {
    "overrides.json": {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false"}},
    "page_config.json": {"buildCheck": False, "buildAvailable": False},
}


# Whatever an article holds, the application's page takes everything from this machine and sends nothing elsewhere.
APP_POLICY = (
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; base-uri 'none'; form-action 'self';"
    " frame-ancestors 'none'; connect-src 'self'"
)
APP_PING = 30_000  # milliseconds to wait for a browser's answer: Voilà's own is longer than its interval, and is warned of


class Problem(Exception):
    """Something the user has to know or do, in one sentence."""


def parse(arguments: list[str]) -> argparse.Namespace:
    """The command and its options; what it does not know ends the program with one sentence and code 2."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, usage=HELP.splitlines()[0][7:])
    parser.add_argument("command", nargs="?", choices=["lab", "app", "test", "run"], default="lab")
    parser.add_argument("--no-browser", action="store_true")
    parser.add_argument("--port", type=int)
    parser.add_argument("--source", type=Path)
    parser.add_argument("--columns", default="")
    parser.add_argument("--no-skips", action="store_true")
    parser.add_argument("-h", "--help", action="store_true")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Carry out one command; returns the exit code."""
    options = parse(arguments)
    if options.help:
        print(HELP)
        return 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        set_up(TEST_LOCK if options.command == "test" else LOCK)
        if options.command == "test":
            return run_tests(no_skips=options.no_skips)
        if options.command == "run":
            return run_notebooks()
        if options.command == "app":
            return open_app(not options.no_browser, options.port, options.source, options.columns)
        return open_lab(browser=not options.no_browser, port=options.port)
    except Problem as problem:
        sentence = str(problem)
    except OSError as error:
        sentence = explain(str(error)) or f"The set-up stopped: {error}."
    except KeyboardInterrupt:
        print("\nStopped. You can start again at any time.", file=sys.stderr)
        return 130
    print("\n" + sentence, file=sys.stderr)
    return 1


# Setting up


def set_up(lock: Path) -> None:
    """Have `.venv` hold exactly what `lock` names, and the project; does nothing if it does already.

    Raises `Problem` with the sentence for the user when it cannot.
    """
    if is_ready(lock):
        return
    with only_one():
        if is_ready(lock):  # another start was setting up, and is done
            return
        try:
            if is_ready(LOCK):
                STAMP.write_text("")  # no longer ready: an interruption from here on must be noticed
            else:
                make_venv()
            install(lock)
            complete = [LOCK, TEST_LOCK] if lock == TEST_LOCK else [LOCK]
            STAMP.write_text("\n".join(map(fingerprint, complete)))
        except subprocess.CalledProcessError as error:
            raise Problem(failure_sentence(error)) from None


def is_ready(lock: Path) -> bool:
    """Whether the stamp says that `lock` was installed to the end, for this Python and this place."""
    return STAMP.is_file() and PYTHON.exists() and fingerprint(lock) in STAMP.read_text().split()


def fingerprint(lock: Path) -> str:
    """What a set-up depends on, in one word: the lock, the project file, the Python and the place."""
    digest = hashlib.sha256()
    for part in (
        lock.read_bytes(),
        (ROOT / "pyproject.toml").read_bytes(),
        sysconfig.get_config_var("EXT_SUFFIX").encode(),  # names the Python's version, kind and machine
        os.fsencode(ROOT),
    ):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def make_venv() -> None:
    """Make an empty `.venv`, in the place of an unfinished or outdated one."""
    for module in ("venv", "ensurepip"):
        if importlib.util.find_spec(module) is None:
            raise Problem(
                f"This Python comes without its module {module}: on Debian and Ubuntu install it with"
                " `apt install python3-venv`, elsewhere use a complete Python."
            )
    if VENV.exists() and not STAMP.exists():
        raise Problem(f"The folder {VENV} was not made by start.py and is left as it is: move it away and start again.")
    free = shutil.disk_usage(ROOT).free // 10**6
    if free < NEEDED_MEGABYTES:
        raise Problem(f"The disk is full: {NEEDED_MEGABYTES} MB are needed, {free} MB are free.")
    shutil.rmtree(OLD_VENV, ignore_errors=True)
    if VENV.exists():
        try:
            # moved in one step first: a half-deleted folder would no longer be known as ours
            VENV.rename(OLD_VENV)
        except OSError:
            raise Problem(f"The folder {VENV} is in use: stop JupyterLab and start again.") from None
        shutil.rmtree(OLD_VENV, ignore_errors=True)
    say(f"Setting Sidelines up in {VENV}: a minute or two, this once.")
    VENV.mkdir()
    STAMP.write_text("")
    logged([sys.executable, "-I", "-m", "venv", str(VENV)])


def install(lock: Path) -> None:
    """Install what `lock` names, by hash, then the project itself, editable, from this folder."""
    pip = [str(PYTHON), "-I", "-m", "pip", "--no-input", "--disable-pip-version-check", "install"]
    logged([*pip, "--require-hashes", "--only-binary=:all:", "-r", str(lock)], watch=Progress())
    logged([*pip, "--no-index", "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    # Matplotlib lists the machine's fonts on first use, and would say so in somebody's notebook
    logged([str(PYTHON), "-c", "import matplotlib.pyplot"])
    say("All is set up.")


class Progress:
    """Tells now and then how far pip is, by what pip says."""

    def __init__(self) -> None:
        self.packages = 0

    def __call__(self, line: str) -> None:
        """Take the next line that pip says."""
        if line.startswith(("Collecting ", "Processing ")):
            self.packages += 1
            if self.packages % 20 == 0:
                say(f"  {self.packages} packages fetched")
        elif line.startswith("Installing collected packages"):
            say(f"  {self.packages} packages fetched, installing them ...")


def logged(command: list[str], watch: Callable[[str], None] | None = None) -> None:
    """Run a command, append what it says to the log, and show it to `watch` line by line.

    Raises `CalledProcessError`, with all it said, when it fails.
    """
    said = []
    output = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with LOG.open("a", encoding="utf-8") as log, running(command, **output) as process:
        for raw in process.stdout:
            line = raw.decode("utf-8", "replace")
            said.append(line)
            log.write(line)
            if watch:
                watch(line)
        process.wait()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, "".join(said))


def failure_sentence(error: subprocess.CalledProcessError) -> str:
    """What to tell the user about a step that failed, and where the rest can be read."""
    lines = [line.strip() for line in error.output.splitlines() if line.strip()] or ["nothing"]
    last = ([line for line in lines if line.startswith("ERROR:")] or lines)[-1]
    sentence = explain(error.output) or f"A step of the set-up failed; the last it said was: {last}"
    return f"{sentence} (All that was said: {LOG})"


def explain(said: str) -> str:
    """The sentence for a known cause of failure; empty for an unknown one."""
    return next((sentence for pattern, sentence in FAILURES.items() if re.search(pattern, said)), "")


@contextlib.contextmanager
def only_one():
    """Keep a second start.py off while the folder is set up; the system frees the lock if its holder dies."""
    with (ROOT / ".venv-lock").open("a") as file:
        try:
            if os.name == "nt":
                import msvcrt

                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            raise Problem("Another start.py is setting this folder up: wait until it is done.") from None
        except OSError:
            pass  # a file system without locks
        yield


# The commands


def open_lab(browser: bool, port: int | None) -> int:
    """Run JupyterLab for this machine alone until it is stopped; print its address as soon as it answers."""
    port = port or free_port()
    token = secrets.token_hex(24)
    page = "/lab/tree/notebooks/00_start_here.ipynb"
    settings = VENV / "jupyter" / "settings"
    settings.mkdir(parents=True, exist_ok=True)
    for name, content in LAB_SETTINGS.items():
        (settings / name).write_text(json.dumps(content))
    command = [
        # Jupyter warns of what it does itself
        *(str(PYTHON), "-W", "ignore::DeprecationWarning:traitlets.traitlets", "-m", "jupyterlab"),
        *("--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}", "--ServerApp.port_retries=0"),
        *(f"--ServerApp.root_dir={ROOT}", f"--LabApp.default_url={page}"),
        f"--LabApp.app_settings_dir={settings}",
        f"--ServerApp.open_browser={browser}",
        "--ServerApp.answer_yes=True",  # one Ctrl+C ends it
        "--ServerApp.allow_root=True",  # in a container everybody is root
        *("--ServerApp.log_level=ERROR", "--LabApp.log_level=ERROR"),
        "--KernelManager.transport_encryption=auto",  # or every kernel warns that others could listen in
    ]
    return serve("JupyterLab", command, port, f"{page}?token={token}", {"JUPYTER_TOKEN": token})


def open_app(browser: bool, port: int | None, source: Path | None, columns: str) -> int:
    """Run the explorers in Voilà, for this machine alone, until they are stopped; print the address as soon as it answers."""
    if source is not None and not source.exists():
        raise Problem(f"{source}: there is no such folder or file.")
    port = port or free_port()
    token = secrets.token_hex(24)
    headers = {"Content-Security-Policy": f"{APP_POLICY} ws://127.0.0.1:{port}"}
    config = VENV / "jupyter" / "config"
    config.mkdir(parents=True, exist_ok=True)
    settings = {"headers": headers, "ws_ping_timeout": APP_PING}
    (config / "voila.json").write_text(json.dumps({"Voila": {"tornado_settings": settings}}))
    command = [
        *(str(PYTHON), "-m", "voila", str(APP / "sidelines.ipynb")),
        *("--Voila.ip=127.0.0.1", f"--Voila.port={port}", "--Voila.port_retries=0"),
        *("--Voila.auto_token=True", f"--Voila.open_browser={browser}"),
        "--VoilaConfiguration.template=sidelines",
        # a kernel whose page is gone for ten minutes ends, if the page could not say that it was left
        *("--MappingKernelManager.cull_idle_timeout=600", "--MappingKernelManager.cull_interval=60"),
        "--Voila.log_level=ERROR",
        "--KernelManager.transport_encryption=auto",
    ]
    told = {"SIDELINES_SOURCE": str(source.resolve()), "SIDELINES_COLUMNS": columns} if source else {}
    extra = {"JUPYTER_TOKEN": token, "JUPYTER_PATH": str(APP), **told}  # the path to the page's template
    return serve("The application", command, port, f"/?token={token}", extra)


def serve(what: str, command: list[str], port: int, page: str, extra: dict[str, str]) -> int:
    """Run a server until Ctrl+C; say where `page` is as soon as the port answers. Returns the exit code."""
    say(f"Starting {what} ...")
    with contextlib.suppress(KeyboardInterrupt), running(command, extra) as process:
        while process.poll() is None and not answers(port):
            time.sleep(0.1)
        if process.poll() is not None:
            raise Problem(f"{what} did not start; why is told above.")
        say(f"\n{what} is at\n\n  http://127.0.0.1:{port}{page}\n\nCtrl+C here stops it.")
        return process.wait()
    return 0


def free_port(first: int = 8888) -> int:
    """The first port from `first` that is free on this machine."""
    for port in range(first, first + 200):
        # create_server sets SO_REUSEADDR where JupyterLab does
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise Problem(f"No port from {first} to {first + 199} is free: name another with --port.")


def answers(port: int) -> bool:
    """Whether a server there answers a request: one that only listens as yet would miss a Ctrl+C."""
    probe = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    with contextlib.suppress(OSError, http.client.HTTPException), contextlib.closing(probe):
        probe.request("GET", "/robots.txt")
        probe.getresponse()
        return True
    return False


def run_tests(no_skips: bool) -> int:
    """Run pytest as pyproject.toml sets it up; returns its exit code."""
    # what a reader corrected is no part of what is tested
    extra = {"SIDELINES_CORRECTIONS": "", **({"SIDELINES_NO_SKIPS": "1"} if no_skips else {})}
    with running([str(PYTHON), "-m", "pytest"], extra) as process:
        return process.wait()


def run_notebooks() -> int:
    """Execute the notebooks and write the tables of the seeds, all into `out/`; 1 if anything failed."""
    out = ROOT / "out"
    steps = [
        [str(PYTHON), str(ROOT / "notebooks" / "run.py"), str(out)],
        [str(PYTHON), "-m", "helpers", "analyse", "seeds", "--out", str(out / "tables")],
    ]
    codes = []
    for step in steps:
        with running(step) as process:
            codes.append(process.wait())
    if any(codes):
        raise Problem("Not everything worked; what failed is told above.")
    say(f"All of it is in {out}.")
    return 0


# Processes


@contextlib.contextmanager
def running(command: list[str], extra: dict[str, str] | None = None, **options):
    """A process in the project's folder and environment, ended when the block is left early."""
    process = subprocess.Popen(command, cwd=ROOT, env={**environment(os.environ), **(extra or {})}, **options)
    try:
        yield process
    except KeyboardInterrupt:  # the process had the Ctrl+C as well
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=10)
        raise
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait()
        if process.stdout:
            process.stdout.close()


def environment(outside) -> dict[str, str]:
    """The environment for all that is run here, from the one outside.

    Other Pythons and environments, and the user's settings for pip, Jupyter, IPython and Matplotlib, must not
    reach in: they are left out. What pip is told about networks and mirrors stays.
    """
    foreign = ("PYTHON", "PIP_", "JUPYTER", "IPYTHON", "CONDA_", "VIRTUAL_ENV", "__PYVENV", "MPLBACKEND")
    ours = {name: value for name, value in outside.items() if name in PIP_SETTINGS or not name.upper().startswith(foreign)}
    ours.update(
        PATH=os.pathsep.join([str(BIN), outside.get("PATH", os.defpath)]),
        VIRTUAL_ENV=str(VENV),
        PIP_USER="0",
        PYTHONNOUSERSITE="1",
        JUPYTER_CONFIG_DIR=str(VENV / "jupyter" / "config"),
        JUPYTER_DATA_DIR=str(VENV / "jupyter" / "data"),
        JUPYTER_PREFER_ENV_PATH="1",
        IPYTHONDIR=str(VENV / "ipython"),
        MPLCONFIGDIR=str(VENV / "matplotlib"),
    )
    return ours


def say(text: str) -> None:
    """Print, at once: what other processes print must not overtake it."""
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
