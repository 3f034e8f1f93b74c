"""The measurement of the case desk: it still runs, over every view, transition and sweep."""

import pytest

from bench import cases


async def test_it_measures_every_view_transition_and_sweep(capsys: pytest.CaptureFixture[str]) -> None:
    await cases.bench(count=300, times=1)
    said = capsys.readouterr().out
    assert all(f"transition {action} " in said for action in ("accept", "merge", "defer", "transfer", "withdraw"))
    assert said.count("/queue") == 8
    assert said.count("sweep of") == 3
