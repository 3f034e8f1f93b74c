"""The history of each case: which step was made, when and in which role."""

from dataclasses import dataclass

from storage.database import Db


@dataclass(frozen=True, slots=True)
class Event:
    """One step; `cadre_id` is None for what senders and the system do."""

    action: str
    source: str
    target: str
    actor: str
    cadre_id: int | None
    at: int


async def add(db: Db, number: str, event: Event) -> None:
    await db.run(
        """INSERT INTO case_events (case_number, place, action, source, target, actor, cadre_id, at)
           VALUES (:number, (SELECT count(*) + 1 FROM case_events WHERE case_number = :number), :action, :source,
               :target, :actor, :cadre_id, :at)""",
        number=number,
        action=event.action,
        source=event.source,
        target=event.target,
        actor=event.actor,
        cadre_id=event.cadre_id,
        at=event.at,
    )


async def list_events(db: Db, number: str) -> list[Event]:
    rows = await db.all(
        """SELECT action, source, target, actor, cadre_id, at FROM case_events
           WHERE case_number = :number ORDER BY place""",
        number=number,
    )
    return [Event(*row) for row in rows]
