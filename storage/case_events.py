"""The history of each case: which step was made, when and in which role."""

from domain.case_moves import Event
from storage.database import Db
from storage.rows import list_values, read


async def add(db: Db, number: str, *events: Event) -> None:
    await db.many(
        """INSERT INTO case_events (case_number, place, action, source, target, actor, cadre_id, at)
           VALUES (:number, (SELECT count(*) + 1 FROM case_events WHERE case_number = :number), :action, :source,
               :target, :actor, :cadre_id, :at)""",
        [{"number": number} | list_values(event) for event in events],
    )


async def list_actors(db: Db, number: str, action: str) -> set[int]:
    """The cadres who made this step of the case, whenever."""
    return {it.cadre_id for it in await list_events(db, number) if it.action == action and it.cadre_id is not None}


async def list_events(db: Db, number: str) -> list[Event]:
    rows = await db.all(
        """SELECT action, source, target, actor, cadre_id, at FROM case_events
           WHERE case_number = :number ORDER BY place""",
        number=number,
    )
    return [read(Event, row) for row in rows]
