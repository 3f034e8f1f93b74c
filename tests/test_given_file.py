"""Files named at the shell: one that never ends, never begins or is far too large gets a sentence."""

import os
from pathlib import Path

import pytest

from tests.play import Stage
from tests.shell import Shell

COMMANDS = (
    ("roster", "import", "{}"),
    ("plan", "import", "{}"),
    ("questionnaire", "import", "{}"),
    ("restore", "{}"),
    ("restore", "--keys", "{}"),
    ("--config", "{}", "status"),
)


@pytest.mark.parametrize("kind", ["device", "pipe", "folder"])
async def test_what_is_not_an_ordinary_file_is_refused(
    operator: Shell, union: Stage, tmp_path: Path, kind: str
) -> None:
    given = Path("/dev/zero") if kind == "device" else tmp_path / kind
    if kind == "pipe":
        os.mkfifo(given)
    elif kind == "folder":
        given.mkdir()
    for words in COMMANDS:
        outcome = await operator.bot(*(word.format(given) for word in words))
        assert (outcome.code, str(given) in outcome.said) == (1, True), words


async def test_a_list_far_too_large_is_refused_unread(shell: Shell, tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(1 << 30)  # takes no room on the disk
    outcome = await shell.bot("roster", "import", str(large))
    assert (outcome.code, "larger than 16 MB" in outcome.said) == (1, True)
