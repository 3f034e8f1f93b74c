"""An operator's shell in a folder of its own, whose settings may be those of the bot on the stage."""

import asyncio
import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.play import Stage


@dataclass(frozen=True)
class Outcome:
    code: int
    said: str

    @property
    def lines(self) -> list[str]:
        return self.said.splitlines()


@dataclass
class Shell:
    """An operator's shell in a folder of its own."""

    capture: pytest.CaptureFixture[str]

    async def bot(self, *words: str) -> Outcome:
        self.capture.readouterr()
        code = await asyncio.to_thread(self._run, words)
        said = self.capture.readouterr()
        assert "Traceback" not in said.err
        return Outcome(code, said.out + said.err)

    def writes(self, name: str, text: str, encoding: str = "utf-8") -> None:
        Path(name).write_text(text, encoding)

    def reads(self, name: str) -> bytes:
        assert Path(name).stat().st_mode & 0o077 == 0, "only the owner may read it"
        return Path(name).read_bytes()

    def rows(self, name: str) -> list[dict[str, str]]:
        return list(csv.DictReader(self.reads(name).decode("utf-8-sig").splitlines()))

    @property
    def files(self) -> list[str]:
        return sorted(path.name for path in Path().iterdir())

    def _run(self, words: tuple[str, ...]) -> int:
        try:
            return main(words)
        except SystemExit as end:
            return int(end.code or 0)


def environment(union: Stage) -> dict[str, str]:
    return {
        "UNIONHALL_TELEGRAM__TOKEN": union.telegram.token,
        "UNIONHALL_TELEGRAM__BASE_URL": union.settings.telegram.base_url,
        "UNIONHALL_STORAGE__URL": union.settings.storage.url,
        "UNIONHALL_STORAGE__KEYS": str(union.settings.storage.keys),
    }
