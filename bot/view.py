"""What stays in view: features rewrite their living messages when something they watch has changed."""

import logging
from collections.abc import Iterable

from handlers.feature import Feature
from handlers.messenger import Messenger
from storage.database import Db, Unavailable

log = logging.getLogger(__name__)


async def refresh(features: Iterable[Feature], db: Db, messenger: Messenger) -> None:
    """Once at the end of a transaction, however much it changed; what fails here undoes nothing else."""
    for feature in features:
        if feature.refresh is None or not feature.watches & db.touched:
            continue
        try:
            async with db.savepoint():
                await feature.refresh(db, messenger)
        except Unavailable:
            raise
        except Exception:
            log.exception("what %s keeps in view could not be refreshed", feature.name)
