"""A questionnaire whose day has come while another survey is open: it waits, and opens late or not at all."""

from datetime import UTC, datetime

from storage import surveys
from tests.play import Stage
from tests.questioning import book, imports
from tests.walking import cadre

MONDAY_EVENING = datetime(2026, 11, 23, 10, 2, tzinfo=UTC)
"""Two minutes after an extra survey of the week before has closed."""


async def test_it_does_not_open_if_it_would_ask_nobody(anywhere: Stage) -> None:
    await waits_for_another(anywhere)
    await anywhere.sleeps_until(MONDAY_EVENING)
    await anywhere.turns(minutes=1)
    assert anywhere.group_sees(
        "questionnaire-asks-nobody", title="Night shifts", day="Mon 23 Nov", most="Mon 30 Nov 18:00"
    )
    async with anywhere.machine.database.reading() as db:
        assert await surveys.open_now(db) is None


async def test_it_waits_until_another_has_closed_and_says_why_it_is_late(union: Stage) -> None:
    await waits_for_another(union)
    li = await union.member("Li", language="en")
    await union.sleeps_until(MONDAY_EVENING)
    await union.turns(minutes=1)
    assert union.group_sees("questionnaire-late", title="Night shifts", day="Mon 23 Nov", until="Mon 23 Nov 18:00")
    assert union.group_sees("survey-opened", asked=1, roll=2)
    assert li.ever_sees("survey-invitation")


async def waits_for_another(union: Stage) -> None:
    """There is a questionnaire that is due on a Monday on which an extra survey is still open."""
    await union.sleeps_until(datetime(2026, 11, 18, 2, 0, tzinfo=UTC))
    zhou = await cadre(union)
    await union.cadre_group(zhou, language="en")
    await imports(zhou, book())
    await zhou.presses("1:questionnaire:set:1:o0-20261123:1000:3")
    await zhou.presses("1:survey:open:short:3")
    await union.sleeps_until(datetime(2026, 11, 23, 2, 1, tzinfo=UTC))
