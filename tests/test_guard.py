"""The guard of the database file: what goes wrong with old copies does not end its watch."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.guard import Guard
from storage.copies import KEPT, format_stamp
from tests.play import Stage


async def test_a_copy_that_cannot_be_deleted_does_not_end_the_watch(
    union: Stage, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    now = union.clock.now()
    copies = tmp_path / "backups"
    (copies / f"union-{format_stamp(now - KEPT - timedelta(days=1))}.db").mkdir(parents=True)
    guard = Guard(union.machine.database, copies, union.clock.now)
    await guard.look()
    assert "old copies could not be deleted" in caplog.text
    assert not guard.lost.is_set()
