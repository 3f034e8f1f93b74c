"""The month's survey as one picture, drawn by a short-lived process so that the bot stays small and quick."""

import asyncio
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PATIENCE = 30.0  # seconds


@dataclass(frozen=True, slots=True)
class Score:
    """The index or one right, 0 to 100.

    `value` is None while hidden, and `hidden` says why: "few" (under five answers) or "rights" (a right is hidden).
    `change` against last month is None without a month to compare; within ±`noise` it counts as no change.
    """

    key: str  # index, know, participate, express, supervise
    value: float | None
    change: float | None = None
    noise: float | None = None
    hidden: str = "few"


@dataclass(frozen=True, slots=True)
class Priority:
    """What people want next month, such as "pay" or "shift", and the percentage that chose it."""

    key: str
    percent: float


@dataclass(frozen=True, slots=True)
class SurveyPicture:
    """What the picture shows; satisfaction is in per cent, None while hidden; `month` is 'YYYY-MM'."""

    union: str
    month: str
    index: Score
    band: str | None  # good, fair, watch, rectify
    rights: tuple[Score, ...]
    answered: int
    invited: int
    validity: str  # valid, indicative, thin
    satisfied: float | None
    acceptable: float | None  # satisfied or basically satisfied
    priorities: tuple[Priority, ...]  # the most wanted first


class DrawingFailed(RuntimeError):
    """The drawing process ended without a picture; the message is the last line of its complaint."""


async def draw(picture: SurveyPicture, language: str) -> bytes:
    """A PNG of 1280x960 pixels. Raises DrawingFailed, also when it takes longer than half a minute."""
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "reports.survey_layout",
        language,
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(PATIENCE):
            png, complaint = await child.communicate(json.dumps(asdict(picture)).encode())
    except TimeoutError:
        raise DrawingFailed(f"no picture after {PATIENCE:.0f} s") from None
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    if child.returncode != 0:
        raise DrawingFailed((complaint.decode(errors="replace").strip() or "no reason given").splitlines()[-1])
    return png


def read(text: str | bytes) -> SurveyPicture:
    """The picture from its JSON. Raises TypeError or KeyError for anything else."""
    fields: dict[str, Any] = json.loads(text)
    return SurveyPicture(
        **fields
        | {
            "index": Score(**fields["index"]),
            "rights": tuple(Score(**right) for right in fields["rights"]),
            "priorities": tuple(Priority(**priority) for priority in fields["priorities"]),
        }
    )
