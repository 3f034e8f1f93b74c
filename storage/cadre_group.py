"""The one group chat in which the cadres work, once the chair has bound it."""

from dataclasses import dataclass

from storage.database import Db
from storage.rows import read


@dataclass(frozen=True, slots=True)
class CadreGroup:
    """The bound group and the language the bot speaks in it."""

    chat_id: int
    title: str
    language: str


async def find_current(db: Db) -> CadreGroup | None:
    row = await db.one("SELECT chat_id, title, language FROM cadre_group")
    return read(CadreGroup, row) if row else None


async def bind(db: Db, group: CadreGroup, today: str) -> None:
    # One row by the key of the table: what cadres read must never go to two groups.
    await db.run(
        """INSERT INTO cadre_group (only_one, chat_id, title, language, bound_on)
           VALUES (1, :chat_id, :title, :language, :today)
           ON CONFLICT (only_one) DO UPDATE SET chat_id = excluded.chat_id, title = excluded.title,
               language = excluded.language, bound_on = excluded.bound_on""",
        chat_id=group.chat_id,
        title=group.title,
        language=group.language,
        today=today,
    )
    db.touched.add("cadre_group")


async def unbind(db: Db, chat_id: int) -> None:
    await db.run("DELETE FROM cadre_group WHERE chat_id = :chat_id", chat_id=chat_id)


async def migrate(db: Db, old: int, new: int) -> None:
    await db.run("UPDATE cadre_group SET chat_id = :new WHERE chat_id = :old", new=new, old=old)
