"""The overview: one pinned message of the cadre group that is edited, never posted again."""

from datetime import UTC, datetime

import pytest

from domain.activities import PlanEntry
from storage import activities, surveys
from tests.casework import only_case
from tests.play import Actor, Stage
from tests.test_digest import TUESDAY, case, office, received, seconds


async def suggests(person: Actor, mode: str = "signed") -> None:
    await person.says("/suggest")
    await person.taps("suggest-about-welfare")
    await person.taps(f"mode-{mode}")
    await person.says("The third tap in the canteen drips.")
    await person.taps("suggest-send")


def shown(union: Stage) -> list[str]:
    return [message.text for message in union.group.messages if "overview" in message.text]


async def test_it_is_posted_and_pinned_once_and_then_edited(anywhere: Stage) -> None:
    await office(anywhere)
    li = await anywhere.member("Li", language="en")
    await suggests(li)
    assert anywhere.group_sees("overview-cases", number=1)
    assert [anywhere.group.held[number].text for number in anywhere.group.pinned] == shown(anywhere)
    await suggests(li)
    assert anywhere.group_sees("overview-cases", number=2)
    await anywhere.stops()
    await anywhere.starts()
    await anywhere.turns_to(TUESDAY)
    assert len(shown(anywhere)) == 1


async def test_it_tells_states_the_oldest_what_is_due_and_what_is_next(union: Stage) -> None:
    chair = await office(union)
    walk = PlanEntry("W01", "2026-11-14", "culture", title_zh="健步走", title_en="Walk")
    async with union.machine.database.transaction() as db:
        await activities.replace_plan(db, 2026, [walk])
    await received(
        union,
        case("S-AAAA", opened=seconds(2), due=seconds(6)),
        case("S-BBBB", "in_progress", opened=seconds(1), due=seconds(2), handler=chair.member_id),
        case("S-CCCC", "in_progress", opened=seconds(2), due=seconds(9), handler=chair.member_id),
    )
    await union.turns_to(TUESDAY)
    (said,) = shown(union)
    assert "Registered 1 · In progress 2" in said
    assert union.group_sees("overview-oldest", case="S-BBBB", day="Sun 1 Nov")
    assert union.group_sees("overview-overdue", number=1)
    assert union.group_sees("overview-due", number=1)
    assert union.group_sees("overview-activity", title="Walk")
    assert union.group_sees("overview-next-survey", day="Tue 10 Nov")
    await union.sleeps_until(datetime(2026, 11, 10, 2, 0, tzinfo=UTC))
    assert union.group_sees("overview-survey", day="Tue 17 Nov", time="18:00")
    await union.sleeps_until(datetime(2026, 11, 18, 2, 0, tzinfo=UTC))
    assert union.group_sees("overview-no-activity")
    assert union.group_sees("overview-next-survey", day="Thu 10 Dec")


async def test_nobody_can_see_in_it_when_an_anonymous_case_arrives(union: Stage) -> None:
    await office(union)
    await union.turns_to(TUESDAY)
    before = shown(union)
    calls = len(union.telegram.calls)
    li = await union.member("Li", language="en")
    await suggests(li, "anonymous")
    assert li.sees("suggest-thanks-mailbox")
    assert shown(union) == before
    later = list(union.telegram.calls)[calls:]
    assert not [call for call in later if call.params.get("chat_id") == union.group.id]


async def test_a_batch_that_changes_no_sum_leaves_it_alone(union: Stage) -> None:
    await office(union)
    await union.turns_to(TUESDAY)
    edits = len(union.telegram.calls_of("editMessageText"))
    await union.turns(hours=7)
    assert len(union.telegram.calls_of("editMessageText")) == edits, "a batch without anything new"
    li = await union.member("Li", language="en")
    await suggests(li, "confidential")
    assert not union.group_sees("cases-card-confidential", number=1)
    await union.turns(hours=3)
    assert union.group_sees("cases-card-confidential", number=1)
    await li.presses(f"1:cases:withdrawn:{(await only_case(union)).number}:keep")
    assert li.sees("cases-withdrawn")
    assert union.group_sees("cases-card-confidential", number=1), "as of the last batch"
    await union.turns(hours=15)
    assert not union.group_sees("cases-card-confidential", number=1)


async def test_what_fails_in_it_undoes_nothing_else(union: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await office(union)

    async def fails(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(surveys, "open_now", fails)
    li = await union.member("Li", language="en")
    await suggests(li)
    assert li.sees("suggest-thanks")
    assert shown(union) == []


async def test_without_a_group_there_is_none(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await suggests(li)
    await union.turns_to(TUESDAY)
    assert li.ever_sees("suggest-thanks")
