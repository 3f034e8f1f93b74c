"""The measurement of hazards: it still runs, over every question."""

import pytest

from bench import hazards


async def test_it_measures_every_question(capsys: pytest.CaptureFixture[str]) -> None:
    await hazards.bench(count=60, times=1)
    said = capsys.readouterr().out
    assert all(question in said for question in ("twins by picture", "a page of /queue", "its hundredth page"))
