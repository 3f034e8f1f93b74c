"""What stays in view: features rewrite their living messages when something they watch has changed."""

import logging
from collections.abc import Callable, Iterable

from handlers.feature import Feature, Refresh
from handlers.messenger import Messenger
from storage import cadre_group, outbox
from storage.database import Database, DatabaseError, Db, Unavailable

log = logging.getLogger(__name__)


async def refresh(features: Iterable[Feature], db: Db, messenger: Messenger) -> None:
    """Once at the end of a transaction, however much it changed; what fails here undoes nothing else."""
    await _refresh(features, lambda it: it.refresh, db, db.touched, messenger)


async def summarise(database: Database, features: Iterable[Feature], touched: set[str], messenger: Messenger) -> None:
    """Rewrite what sums up much, in a transaction of its own after the one that changed it, so that nobody waits.

    A summary that is lost is right again at the next change, at the latest in the morning.
    """
    concerned = [it for it in features if it.summarise is not None and it.watches & touched]
    if not concerned:
        return
    try:
        async with database.transaction() as db:
            await _refresh(concerned, lambda it: it.summarise, db, touched, messenger)
            await outbox.put(db, messenger.outgoing.stored)
    except DatabaseError as error:
        messenger.outgoing.stored.clear()  # what changed is committed and answered all the same
        log.warning("the summaries could not be written: %s", error)


async def _refresh(
    features: Iterable[Feature],
    rewrite_of: Callable[[Feature], Refresh | None],
    db: Db,
    touched: set[str],
    messenger: Messenger,
) -> None:
    concerned = [(it.name, run) for it in features if (run := rewrite_of(it)) is not None and it.watches & touched]
    group = await cadre_group.find_current(db) if concerned else None
    if group is None:
        return
    for name, run in concerned:
        before = len(messenger.outgoing.stored)
        try:
            async with db.savepoint():
                await run(db, messenger, group)
                for entry in messenger.outgoing.stored[before:]:
                    outbox.check(entry)  # or one card that cannot be written down would fail the batch for ever
        except Unavailable:
            raise
        except Exception:
            del messenger.outgoing.stored[before:]
            log.exception("what %s keeps in view could not be refreshed", name)
