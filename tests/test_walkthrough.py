"""The walk through docs/adding-a-feature.md, taken word by word in a copy of the project."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PAPER = Path("docs/adding-a-feature.md")
ROOMS = ("bot", "domain", "handlers", "locales", "files", "simulator", "storage", "tests")


def new_files() -> Iterator[tuple[str, str]]:
    """Each file a step's heading names, with the block that is its content."""
    for step in PAPER.read_text("utf-8").split("\n## ")[1:]:
        heading, _, body = step.partition("\n")
        names = re.findall(r"`([\w/.-]+)`", heading)
        yield from zip(names, re.findall(r"```\w+\n(.*?)```", body, re.DOTALL), strict=False)


def follow_the_paper(project: Path) -> None:
    number = len(list((project / "storage/migrations").glob("*.sql"))) + 1
    for name, content in new_files():
        file = project / name.replace("NNNN", f"{number:04}")
        if not file.exists():
            file.write_text(content, "utf-8")
    rights = project / "domain/rights.py"
    rights.write_text(
        re.sub(
            r"(RIGHTS: .* = \{\n)", r'\1    "wish": _EVERYBODY,\n    "wish.read": _CHAIR,\n', rights.read_text("utf-8")
        ),
        "utf-8",
    )
    readers = project / "files/readers/__init__.py"
    readers.write_text(readers.read_text("utf-8").replace("READERS = (", 'READERS = ("wishes", '), "utf-8")
    with (project / "handlers/__init__.py").open("a", encoding="utf-8") as listed:
        listed.write("\nfrom handlers import wish\n\nFEATURES = (*FEATURES, wish.FEATURE)\n")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for room in filter(os.path.isdir, ROOMS):
        shutil.copytree(room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy("pyproject.toml", tmp_path)
    return tmp_path


def test_whoever_follows_the_paper_has_a_feature_that_works(project: Path) -> None:
    follow_the_paper(project)
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"]
    plays = ["tests/test_wish.py", "tests/test_features.py"]
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV_"))}
    done = subprocess.run([*command, *plays], cwd=project, env=own, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout
