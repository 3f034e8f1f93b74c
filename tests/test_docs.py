"""The papers: what they point to, tell to type or tell to set exists."""

import re
from pathlib import Path

import pytest

from bot.settings import PREFIX, Settings, load

PAPERS = sorted([*Path().glob("*.md"), *Path("docs").rglob("*.md")])


def found(pattern: str) -> list[tuple[Path, str]]:
    return [(paper, match) for paper in PAPERS for match in re.findall(pattern, paper.read_text("utf-8"), re.MULTILINE)]


def test_every_link_inside_the_project_leads_somewhere() -> None:
    links = [(paper, target.partition("#")[0]) for paper, target in found(r"\]\((?!https?:|mailto:)([^)\s]+)\)")]
    assert [(str(paper), target) for paper, target in links if target and not (paper.parent / target).exists()] == []


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", Path("Makefile").read_text("utf-8"), re.MULTILINE))
    assert [
        (str(paper), target) for paper, target in found(r"(?:^    |`)make ([a-z]+)\b") if target not in targets
    ] == []


def test_every_variable_that_is_named_is_a_setting() -> None:
    known = {
        f"{PREFIX}{section}__{key}".upper()
        for section, field in Settings.model_fields.items()
        for key in type(field.default).model_fields
    }
    named = found(rf"\b({PREFIX}[A-Z]+__[A-Z_]+)\b")
    assert named
    assert [(str(paper), variable) for paper, variable in named if variable not in known] == []


EXAMPLES = [text for _, text in found(r"((?:^    \[[a-z]+\]\n)(?:^    \w+ = .*\n)+)")]


@pytest.mark.parametrize("example", EXAMPLES, ids=[text.split()[0] for text in EXAMPLES])
def test_every_piece_of_configuration_is_accepted(tmp_path: Path, example: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(re.sub(r"(?m)^    ", "", example), "utf-8")
    assert load(file, {}) != Settings()


def test_python_in_the_papers_is_python() -> None:
    blocks = found(r"```python\n((?:(?!```).*\n)*)```")
    assert blocks
    for paper, block in blocks:
        compile(block, str(paper), "exec")
