"""What the board asks for is offered as the title of a new course."""

from datetime import UTC, datetime

from domain.course import LONGEST
from storage import board, cases, courses
from storage.board import Publication
from tests.casework import a_case
from tests.play import Stage
from tests.schooling import cadre


async def publishes(union: Stage, number: str, category: str, words: str) -> None:
    async with union.machine.database.transaction() as db:
        await cases.add(db, a_case(number, category=category, due_at=datetime(2033, 1, 1, tzinfo=UTC)))
        await board.put(db, Publication(number, category, "shown", "", words, "2026-10-01", 0))


async def test_what_members_ask_for_becomes_a_course_with_one_tap(union: Stage) -> None:
    await publishes(union, "S-0001", "training", "Reading <drawings>")
    await publishes(union, "S-0002", "culture", "A film evening")
    zhou = await cadre(union)
    await zhou.says("/training")
    await zhou.taps("training-manage")
    await zhou.taps("training-new")
    assert zhou.sees("training-ask-title-wished")
    assert not any("film" in it["text"] for it in zhou.last.buttons), "that is no course"
    await zhou.taps("poll-offered-board", idea="Reading <drawings>")
    assert zhou.sees("training-ask-second")
    for key in ("second", "aim"):
        await zhou.taps(f"training-skip-{key}")
    await zhou.taps("training-tap-hours", value="1.5")
    await zhou.says("Wang")
    await zhou.taps("training-tap-valid", value="12")
    for key in ("reading", "quiz"):
        await zhou.taps(f"training-skip-{key}")
    await zhou.taps("training-confirm")
    async with union.machine.database.reading() as db:
        (course,) = await courses.list_newest(db)
    assert course.title("en") == "Reading <drawings>"


async def test_a_long_wish_is_cut_to_a_title(union: Stage) -> None:
    await publishes(union, "S-0001", "safety", "Lifting " * 30)
    zhou = await cadre(union)
    await zhou.says("/training")
    await zhou.taps("training-manage")
    await zhou.taps("training-new")
    (wish,) = [it for it in zhou.last.buttons if "Lifting" in it["text"]]
    await zhou.presses(wish["callback_data"])
    assert zhou.sees("training-ask-second"), f"at most {LONGEST['title']} characters"
