"""The measurement of the indicators: it still runs, over every question."""

import pytest

from bench import indicators


async def test_it_measures_every_question(capsys: pytest.CaptureFixture[str]) -> None:
    await indicators.bench(count=120, times=1)
    said = capsys.readouterr().out
    assert all(question in said for question in ("closing a year", "the figures of /kpi", "opening a figure"))
