"""start.py: what it makes, when it makes it again, and what it says when it cannot."""

import ast
import errno
import os
import signal
import socket
import subprocess
import sys

import pytest


def run(copy, *arguments, python=("-c",), **environment):
    """Run the copy's start.py in a process of its own, from another folder."""
    command = [sys.executable, str(copy / "start.py"), *arguments]
    return subprocess.run(
        command,
        cwd="/" if os.name != "nt" else None,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )


def run_after(copy, preparation, *arguments):
    """Run the copy's start.py as a script, after a line of Python that changes what it finds."""
    code = f"import sys; sys.argv = ['start.py', *{list(arguments)!r}]; {preparation}; import runpy; "
    code += f"runpy.run_path({str(copy / 'start.py')!r}, run_name='__main__')"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)


def one_sentence(done):
    """What a failed run said on stderr: a single line, with no traceback, and an exit code that tells."""
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    return lines[0]


def raising(error):
    """A function that takes anything and raises this."""

    def function(*_, **__):
        raise error

    return function


# The command line


def test_help_fits_in_ten_lines_and_names_every_option(copy):
    done = run(copy, "--help")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) <= 10
    for word in ("lab", "test", "run", "--no-browser", "--port", "--no-skips"):
        assert word in done.stdout


def test_unknown_command(copy):
    done = run(copy, "tests")
    assert done.returncode == 2
    assert "invalid choice: 'tests'" in done.stderr


def test_an_old_python_can_read_the_file(copy):
    ast.parse((copy / "start.py").read_text(), feature_version=(3, 6))


@pytest.mark.parametrize("version", [(3, 6, 15), (3, 10, 13), (3, 15, 0)])
def test_a_python_too_old_or_too_new(copy, version):
    done = run_after(copy, f"sys.version_info = {version}", "--help")
    assert f"is Python {version[0]}.{version[1]}: install one of these" in one_sentence(done)


def test_the_version_check_comes_before_anything_an_old_python_lacks(copy):
    names = [type(node).__name__ for node in ast.parse((copy / "start.py").read_text()).body[:3]]
    assert names == ["Expr", "Import", "If"]


# What cannot be done is told in a sentence


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv(copy, module):
    done = run_after(copy, f"sys.modules[{module!r}] = None")
    assert f"comes without its module {module}" in one_sentence(done)
    assert not (copy / ".venv").exists()


def test_no_network(copy):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    done = run(
        copy,
        PIP_INDEX_URL=f"http://127.0.0.1:{port}/simple",
        PIP_RETRIES="1",
        PIP_CONFIG_FILE=os.devnull,
        PIP_EXTRA_INDEX_URL="",
        PIP_FIND_LINKS="",
        PIP_NO_CACHE_DIR="1",
    )
    sentence = one_sentence(done)
    assert "check the network" in sentence
    assert str(copy / ".venv" / "install.log") in sentence
    assert "six==1.17.0" in (copy / ".venv" / "install.log").read_text()


def test_packages_not_where_pip_is_told_to_look(copy):
    done = run(copy, PIP_NO_INDEX="1", PIP_CONFIG_FILE=os.devnull, PIP_FIND_LINKS="")
    assert "A package of the lock file was not found" in one_sentence(done)


def test_a_disk_with_too_little_room(copy):
    done = run_after(copy, "import shutil; shutil.disk_usage = lambda path: shutil._ntuple_diskusage(9, 9, 5000000)")
    assert one_sentence(done) == "The disk is full: 1300 MB are needed, 5 MB are free."


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "disk is full",
        ),
        ("OSError: [WinError 112] Er is onvoldoende schijfruimte", "disk is full"),
        ("ERROR: [Errno 122] Disk quota exceeded: 'x'", "disk is full"),
        ("ERROR: [Errno 13] Permission denied: '/x'", "No permission"),
        ("[WinError 5] Toegang geweigerd", "No permission"),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
            "proxy or a package mirror",
        ),
        ("HINT: ... does not have Windows Long Path support enabled.", "path is too long"),
        (
            "Temporary failure in name resolution\nERROR: No matching distribution found for x",
            "check the network",
        ),
        ("ERROR: No matching distribution found for six==1.17.0", "was not found"),
        ("ERROR: something never seen\ngoodbye", "the last it said was: ERROR: something never seen"),
        ("", "the last it said was: nothing"),
    ],
)
def test_each_cause_has_its_sentence(start, said, told):
    sentence = start.failure_sentence(subprocess.CalledProcessError(1, ["pip"], said))
    assert told in sentence
    assert str(start.LOG) in sentence


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "The disk is full: free about 1300 MB and start again."),
        (
            errno.EACCES,
            "No permission to write in {root}: move the folder to a place of your own and start again.",
        ),
        (
            errno.EROFS,
            "No permission to write in {root}: move the folder to a place of your own and start again.",
        ),
    ],
)
def test_a_disk_that_refuses(start, monkeypatch, capsys, number, told):
    monkeypatch.setattr(start, "set_up", raising(OSError(number, os.strerror(number))))
    assert start.main([]) == 1
    assert capsys.readouterr().err.strip() == told.format(root=start.ROOT)


def test_ctrl_c(start, monkeypatch, capsys):
    monkeypatch.setattr(start, "set_up", raising(KeyboardInterrupt()))
    assert start.main(["run"]) == 130
    assert capsys.readouterr().err.strip() == "Stopped. You can start again at any time."


# When it sets up, and when not


@pytest.fixture
def steps(start, monkeypatch):
    """The steps that a set-up takes, as their last arguments, without taking them."""
    taken = []

    def step(command, watch=None):
        taken.append(command[-1])
        start.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        start.PYTHON.touch()

    monkeypatch.setattr(start, "logged", step)
    return taken


def test_a_second_start_installs_nothing(start, steps):
    start.set_up(start.LOCK)
    assert steps[:3] == [str(start.VENV), str(start.LOCK), str(start.ROOT)]
    steps.clear()
    start.set_up(start.LOCK)
    assert steps == []


def test_tests_add_their_packages_once(start, steps):
    start.set_up(start.LOCK)
    steps.clear()
    start.set_up(start.TEST_LOCK)
    assert steps[0] == str(start.TEST_LOCK)  # into the .venv that is there
    steps.clear()
    start.set_up(start.LOCK)
    start.set_up(start.TEST_LOCK)
    assert steps == []


@pytest.mark.parametrize("broken_off_at", [1, 2, 3, 4])
def test_an_interrupted_set_up_is_made_anew(start, steps, monkeypatch, broken_off_at):
    step = start.logged

    def breaking(command, watch=None):
        step(command, watch)
        if len(steps) == broken_off_at:
            raise KeyboardInterrupt

    monkeypatch.setattr(start, "logged", breaking)
    with pytest.raises(KeyboardInterrupt):
        start.set_up(start.LOCK)
    (start.VENV / "half").touch()
    monkeypatch.setattr(start, "logged", step)
    steps.clear()
    start.set_up(start.LOCK)
    assert steps[0] == str(start.VENV)
    assert not (start.VENV / "half").exists()
    assert not start.OLD_VENV.exists()


def test_an_interruption_while_tests_are_added(start, steps, monkeypatch):
    start.set_up(start.LOCK)
    monkeypatch.setattr(start, "install", raising(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        start.set_up(start.TEST_LOCK)
    assert not start.is_ready(start.LOCK)


def change_lock(start, monkeypatch):
    start.LOCK.write_text("six==1.16.0\n")


def change_project(start, monkeypatch):
    (start.ROOT / "pyproject.toml").write_text("[project]\n")


def change_python(start, monkeypatch):
    monkeypatch.setattr(start.sysconfig, "get_config_var", lambda name: ".cpython-399-pdp11.so")


def change_place(start, monkeypatch):
    monkeypatch.setattr(start.os, "fsencode", lambda path: b"/elsewhere")


def lose_python(start, monkeypatch):
    start.PYTHON.unlink()


@pytest.mark.parametrize("change", [change_lock, change_project, change_python, change_place, lose_python])
def test_what_makes_a_set_up_outdated(start, steps, monkeypatch, change):
    start.set_up(start.LOCK)
    assert start.is_ready(start.LOCK)
    change(start, monkeypatch)
    assert not start.is_ready(start.LOCK)


def test_a_venv_of_somebody_else_is_left_alone(start, steps):
    start.VENV.mkdir()
    (start.VENV / "mine").touch()
    with pytest.raises(start.Problem, match="was not made by"):
        start.set_up(start.LOCK)
    assert (start.VENV / "mine").exists()
    assert steps == []


def test_only_one_sets_up_at_a_time(start, steps):
    with start.only_one(), pytest.raises(start.Problem, match=r"^Another start\.py"):
        start.set_up(start.LOCK)


# What it lets in, and what it runs


def test_the_users_settings_stay_outside(start):
    outside = {
        **{"PATH": "/usr/bin", "HOME": "/home/me", "PYTHONPATH": "/elsewhere", "PYTHONOPTIMIZE": "2"},
        **{
            "PIP_TARGET": "/elsewhere",
            "PIP_REQUIRE_VIRTUALENV": "1",
            "PIP_INDEX_URL": "mirror",
            "PIP_CERT": "cert",
        },
        **{
            "VIRTUAL_ENV": "/other",
            "CONDA_PREFIX": "/conda",
            "JUPYTER_TOKEN": "known",
            "MPLBACKEND": "TkAgg",
        },
    }
    inside = start.environment(outside)
    assert inside["HOME"] == "/home/me"
    assert (inside["PIP_INDEX_URL"], inside["PIP_CERT"]) == ("mirror", "cert")
    assert inside["VIRTUAL_ENV"] == str(start.VENV)
    assert inside["PATH"] == os.pathsep.join([str(start.BIN), "/usr/bin"])
    for name in outside.keys() - {"PATH", "HOME", "PIP_INDEX_URL", "PIP_CERT", "VIRTUAL_ENV"}:
        assert name not in inside


def test_pip_progress(start, capsys):
    progress = start.Progress()
    for number in range(45):
        progress(f"Collecting package{number}==1.0 (from -r requirements.lock (line 1))\n")
        progress("  Downloading package.whl (1 kB)\n")
    progress("Installing collected packages: package0, package1\n")
    assert capsys.readouterr().out.split("\n") == [
        "  20 packages fetched",
        "  40 packages fetched",
        "  45 packages fetched, installing them ...",
        "",
    ]


def test_a_failed_step_tells_what_was_said(start):
    start.VENV.mkdir()
    with pytest.raises(subprocess.CalledProcessError) as failure:
        start.logged([sys.executable, "-c", "print('so much'); raise SystemExit(3)"])
    assert (failure.value.returncode, failure.value.output.strip()) == (3, "so much")
    assert start.LOG.read_text().strip() == "so much"


def test_the_free_port_is_the_next_one(start):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert start.free_port(port) > port


def test_a_process_is_ended_with_its_block(start):
    with (
        pytest.raises(ValueError),
        start.running([sys.executable, "-c", "import time; time.sleep(60)"]) as process,
    ):
        raise ValueError
    assert process.returncode == (-signal.SIGTERM if os.name != "nt" else 1)
