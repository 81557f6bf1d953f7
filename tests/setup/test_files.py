"""The files at the top hold together: pyproject.toml, the lock files, environment.yml, README, CITATION."""

import os
import re
import subprocess
import sys
import tomllib

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ENTRY = re.compile(r"^(?P<requirement>[^\s#][^\n]*?) \\\n(?P<hashes>(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.M)
# a Python each, and a machine each, that a marker may ask about
PLACES = [
    {"python_version": version, "python_full_version": f"{version}.9", **machine}
    for version in ("3.11", "3.12", "3.13", "3.14")
    for machine in (
        {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux"},
        {"sys_platform": "darwin", "os_name": "posix", "platform_system": "Darwin"},
        {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows"},
    )
]


@pytest.fixture(scope="module")
def pyproject(project):
    return tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def environment(project):
    return yaml.safe_load((project / "environment.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def readme(project):
    return (project / "README.md").read_text(encoding="utf-8")


def locked(path) -> list[Requirement]:
    return [Requirement(entry["requirement"]) for entry in ENTRY.finditer(path.read_text(encoding="utf-8"))]


def wanted(pyproject, *extras) -> list[str]:
    optional = pyproject["project"]["optional-dependencies"]
    return [*pyproject["project"]["dependencies"], *(line for extra in extras for line in optional[extra])]


@pytest.mark.parametrize(("name", "extras"), [("requirements.lock", ["setup"]), ("requirements-test.lock", ["setup", "test"])])
class TestLock:
    def test_every_entry_has_hashes_and_nothing_else_is_in_it(self, project, name, extras):
        text = (project / name).read_text(encoding="utf-8")
        rest = [line for line in ENTRY.sub("", text).splitlines() if line.strip() and not line.strip().startswith("#")]
        assert rest == []
        assert len(locked(project / name)) > 50

    def test_names_no_place_to_fetch_from(self, project, name, extras):
        text = (project / name).read_text(encoding="utf-8")
        assert not re.search(r"://|index-url|find-links|@ ", text)

    @pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place['python_version']}-{place['sys_platform']}")
    def test_holds_what_the_project_asks_for_once_on_every_machine(self, project, pyproject, name, extras, place):
        here = {}
        for requirement in locked(project / name):
            if requirement.marker is None or requirement.marker.evaluate(place):
                assert requirement.name not in here, f"{requirement.name} is locked twice"
                (pin,) = requirement.specifier
                assert pin.operator == "=="
                here[canonicalize_name(requirement.name)] = pin.version
        for asked in map(Requirement, wanted(pyproject, *extras)):
            if asked.marker and not asked.marker.evaluate(place):
                continue
            assert asked.specifier.contains(here[canonicalize_name(asked.name)]), asked

    def test_says_how_it_was_made_as_pyproject_says_it(self, project, name, extras):
        (command,) = re.findall(r"^#    (uv pip compile .*)$", (project / name).read_text(encoding="utf-8"), re.M)
        comments = (project / "pyproject.toml").read_text(encoding="utf-8").replace(" \\\n#     ", " ")
        assert f"#   {command}\n" in comments


def test_the_test_lock_holds_the_lock(project):
    """A marker may be wider there: what only some machines need for the suite, a test may need on all."""
    more = {(one.name, str(one.specifier)) for one in locked(project / "requirements-test.lock")}
    assert {(one.name, str(one.specifier)) for one in locked(project / "requirements.lock")} < more


def test_the_build_backend_is_locked(pyproject):
    locked_for_setup = pyproject["project"]["optional-dependencies"]["setup"]
    assert set(pyproject["build-system"]["requires"]) <= set(locked_for_setup)


def test_environment_takes_the_rest_from_the_lock_and_the_project_in_editable_mode(environment):
    assert environment["name"] == "sidelines"
    assert environment["channels"] == ["conda-forge"]
    *conda, pip = environment["dependencies"]
    assert [line.split("=")[0].rstrip(">") for line in conda] == ["python", "pip"]
    assert pip == {"pip": ["--no-require-hashes", "-r requirements.lock", "-e ."]}


def test_environment_pins_python_to_a_minor_version_that_is_supported(environment, pyproject):
    (python,) = (line for line in environment["dependencies"] if str(line).startswith("python="))
    version = re.fullmatch(r"python=(3\.\d+)", python)[1]
    assert SpecifierSet(pyproject["project"]["requires-python"]).contains(version)


def test_start_supports_the_pythons_of_pyproject(project, pyproject):
    source = (project / "start.py").read_text(encoding="utf-8")
    low, high = map(int, re.search(r"not \(3, (\d+)\) <= sys.version_info < \(3, (\d+)\)", source).groups())
    assert pyproject["project"]["requires-python"] == f">=3.{low},<3.{high}"


def test_readme_commands_exist(readme, start):
    commands = re.findall(r"python3 start\.py((?: [\w-]+)*)", readme)
    assert {"", " test", " run", " --help"} <= set(commands)
    for arguments in commands:
        start.parse(arguments.split())
    for option in re.findall(r"`(--no-[\w-]+)`", readme):
        assert option in start.HELP


def test_readme_commands_for_own_articles_exist(readme, project):
    commands = [line.split() for line in re.findall(r"python -m helpers (.*)", readme)]
    assert [words[0] for words in commands] == ["analyse", "score"]
    for words in commands:
        check_command(words, project)


def check_command(words, project):
    done = subprocess.run([sys.executable, "-m", "helpers", words[0], "--help"], cwd=project, capture_output=True, text=True)
    assert done.returncode == 0
    for word in (word for word in words if word.startswith("--")):
        assert word in done.stdout


def test_readme_links_lead_somewhere(readme, project):
    links = re.findall(r"\]\(([^)#:]+)\)", readme)
    assert links
    assert [link for link in links if not (project / link).exists()] == []


def test_readme_lists_every_notebook(readme, project):
    listed = re.findall(r"\]\(notebooks/(\w+\.ipynb)\)", readme)
    assert listed == sorted(path.name for path in (project / "notebooks").glob("*.ipynb"))


def test_readme_puts_the_two_commands_first(readme):
    blocks = re.findall(r"```\w*\n(.*?)```", readme, re.S)
    assert [block.strip() for block in blocks[:2]] == ["python3 start.py", "python3 start.py test"]


def test_citation_has_what_a_reference_needs(project, pyproject):
    citation = yaml.safe_load((project / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["cff-version"] == "1.2.0"
    assert citation["message"] and citation["title"].startswith("Sidelines")
    assert citation["authors"] == [{"name": author["name"]} for author in pyproject["project"]["authors"]]
    assert citation["version"] == pyproject["project"]["version"]
    assert citation["license"] == pyproject["project"]["license"]


def test_ci_runs_the_readmes_test_command(project, start):
    lines = (project / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "#!/usr/bin/env bash"
    assert lines[-1] == "exec python3 start.py test --no-skips"
    start.parse(lines[-1].split()[3:])


def test_seeds_are_never_converted(project):
    assert "seeds/** -text" in (project / ".gitattributes").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("command", [["check"], ["format", "--check"]], ids=["lint", "format"])
def test_style(project, command):
    done = subprocess.run(
        [sys.executable, "-m", "ruff", *command, "--no-cache", "."],
        cwd=project,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("allowed", "code"), [("", 0), ("1", 1)])
def test_skips_can_be_forbidden(tmp_path, project, allowed, code):
    (tmp_path / "conftest.py").write_bytes((project / "tests" / "conftest.py").read_bytes())
    (tmp_path / "test_it.py").write_text("import pytest\n\ndef test_it():\n    pytest.skip('no')\n")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(project), "SIDELINES_NO_SKIPS": allowed},
        capture_output=True,
        text=True,
    )
    assert done.returncode == code
    assert ("this run has failed" in done.stdout) == bool(code)
