"""What is in the database before the bot starts: a union of members, and messages to all of them."""

from pathlib import Path

from bench.people import FIRST_PERSON
from domain.member import NOTICE_VERSION, Member
from storage import cadre_group, members, outbox
from storage.cadre_group import CadreGroup
from storage.database import open_database
from storage.outbox import BROADCAST, Message

CHAIR = 99
GROUP = -1_002_000_000_001
_TODAY = "2026-11-02"
NOTICE = "<b>Notice</b>\n\nThe reading room opens on Saturday at 10:00."


async def prepare(folder: Path, people: int, *, cadres: bool = False) -> None:
    """A database in which `people` members have agreed to the notice; with `cadres` a group and a chair who reads."""
    database = await open_database(f"sqlite:///{folder}/union.db")
    async with database.transaction() as db:
        await members.add(db, member(CHAIR, "chair", reachable=cadres))
        for number in range(people):
            await members.add(db, member(FIRST_PERSON + number, "member"))
        if cadres:
            await cadre_group.bind(db, CadreGroup(GROUP, "Cadres", "en"), _TODAY)
    await database.close()


def member(telegram_id: int, role: str, *, reachable: bool = True) -> Member:
    return Member(
        id=telegram_id,
        telegram_id=telegram_id,
        name=f"P{telegram_id}",
        role=role,
        committee="union" if role == "chair" else "",
        duty="",
        department="",
        staff_number="",
        language="en",
        status="active",
        reachable=reachable,
        consent_version=NOTICE_VERSION,
        consented_on=_TODAY,
        quiet_from="00:00",
        quiet_to="00:00",
        joined_on=_TODAY,
    )


async def announce(folder: Path, people: int) -> None:
    """A message to each member, waiting to leave."""
    messages = [
        Message(chat_id=chat, params={"text": NOTICE, "parse_mode": "HTML"}, priority=BROADCAST)
        for chat in range(FIRST_PERSON, FIRST_PERSON + people)
    ]
    database = await open_database(f"sqlite:///{folder}/union.db", folder / "keys")
    async with database.transaction() as db:
        await outbox.put(db, messages)
    await database.close()
