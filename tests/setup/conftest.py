"""What the tests of the set-up share: copies of start.py that can do no harm to this checkout."""

import importlib.util
import shutil

import pytest


@pytest.fixture
def copy(tmp_path, project):
    """A folder, with a space in its path, that holds start.py and a lock file of one package."""
    folder = tmp_path / "a copy"
    folder.mkdir()
    shutil.copy(project / "start.py", folder)
    shutil.copy(project / "pyproject.toml", folder)
    for name in ("requirements.lock", "requirements-test.lock"):
        (folder / name).write_text(f"# {name}\nsix==1.17.0 --hash=sha256:{'0' * 64}\n")
    return folder


@pytest.fixture
def start(copy):
    """start.py as a module, in its own folder, so that all its paths lie there."""
    spec = importlib.util.spec_from_file_location("start_copy", copy / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
