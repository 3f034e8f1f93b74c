"""The measurement of the quiz: how it judges that an attempt ended at its deadline plus the outages."""

from datetime import UTC, datetime
from random import Random

import pytest

from bench.people import Person
from bench.quiz import Contestant, _ends_as_it_should
from bench.telegram import Telegram
from domain.quiz_draw import load_blueprint
from storage.attempts import Attempt

LIMIT = load_blueprint().seconds
_BEGUN = 1000


def _end(deadline: int, finished: int, state: str) -> Attempt:
    """An attempt with seconds after its beginning."""
    began, until, ended = (datetime.fromtimestamp(_BEGUN + it, UTC) for it in (0, deadline, finished))
    return Attempt(1, 1, "quiz", "2026-06", 1, (), 1, began, until, ended, 50, until, state)


@pytest.mark.parametrize(
    ("state", "finished", "deadline", "outages"),
    [
        ("overdue", LIMIT, LIMIT, []),
        ("overdue", LIMIT + 8, LIMIT + 8, [(100, 108)]),
        # Short enough to end before the new deadline is where the outage began, within the grace.
        ("overdue", LIMIT + 6, LIMIT + 6, [(LIMIT + 8, LIMIT + 14)]),
        ("overdue", LIMIT, LIMIT, [(LIMIT + 10, LIMIT + 20)]),
        ("handed_in", 40, LIMIT, [(40, 60)]),
        ("handed_in", 70, LIMIT + 20, [(40, 60)]),
    ],
)
def test_an_attempt_ends_at_its_deadline_plus_the_outages_that_fell_into_it(
    state: str, finished: int, deadline: int, outages: list[tuple[int, int]]
) -> None:
    who = Contestant(Person(Telegram(), 1), Random(1), has_handed_in=state == "handed_in")
    attempt = _end(deadline, finished, state)
    given_back = [(_BEGUN + began, _BEGUN + ended, 1) for began, ended in outages]
    assert _ends_as_it_should(who, attempt, given_back)
    for wrong in (deadline - 1, deadline + 6):
        other = _end(wrong, finished, state)
        assert not _ends_as_it_should(who, other, given_back)
