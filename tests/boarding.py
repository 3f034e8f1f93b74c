"""What plays about the board have in common: a case that is shown, and what is kept of it."""

from datetime import UTC, datetime

from storage import board, cases
from storage.board import Publication
from storage.database import Db
from tests.casework import a_case, files_case
from tests.play import Actor, Stage

WORDS = "The tap in the canteen should be repaired."


async def publishes(author: Actor, cadre: Actor, number: str, zh: str = "", en: str = WORDS) -> None:
    """From the author's wish to the words on the board."""
    await author.presses(f"1:board:wish:{number}")
    await writes(cadre, number, zh, en)
    await cadre.taps("board-offer")
    await author.taps("board-agree")


async def writes(cadre: Actor, number: str, zh: str = "", en: str = WORDS) -> None:
    """Up to the preview."""
    await cadre.says(f"/queue {number}")
    await cadre.taps("board-desk")
    await cadre.taps("board-write")
    for words, step in ((zh, "zh"), (en, "en")):
        if words:
            await cadre.says(words)
        else:
            await cadre.taps(f"board-skip-{step}")


async def shown_case(author: Actor, cadre: Actor, category: str = "welfare", en: str = WORDS) -> str:
    """A signed case on the board; its number."""
    number = await files_case(author, category=category)
    await publishes(author, cadre, number, en=en)
    return number


async def joins(person: Actor, number: str) -> Actor:
    await person.says(f"/start board-{number}")
    await person.presses(f"1:board:join:{number}")
    return person


async def kept(union: Stage, number: str) -> Publication | None:
    async with union.machine.database.reading() as db:
        return await board.find(db, number)


async def seed(db: Db, count: int, stage: str = "shown", text: str = "Tap", closed_at: int = 0) -> None:
    """Cases on the board without anybody's doing: S-0000, S-0001 and so on, the later the more voices."""
    for place in range(count):
        number = f"S-{place:04}"
        closed = datetime.fromtimestamp(closed_at, UTC) if closed_at else None
        case = a_case(number, due_at=datetime(2033, 1, 1, tzinfo=UTC), closed_at=closed)
        await cases.add(db, case)
        await board.put(db, Publication(number, "welfare", stage, "", f"{text} {place}", "2026-10-01", place))
