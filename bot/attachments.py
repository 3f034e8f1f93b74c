"""Attachments: what a feature says it makes, made by its writer when the message leaves."""

import logging
from collections.abc import Iterable, Mapping
from typing import Any

from files.child import TRIES, ChildFailed, ChildStopped
from files.writers import PNG, WrittenFile, write
from handlers.feature import Feature

log = logging.getLogger(__name__)


class Attachments:
    """Knows the writer of each kind of file that the features make."""

    def __init__(self, features: Iterable[Feature]) -> None:
        self._writers = {kind: writer for feature in features for kind, writer in feature.makes.items()}

    async def make(self, attachment: Mapping[str, Any]) -> WrittenFile | None:
        """The file an `attachment` (kind, language, data) describes; None if none comes of it. Raises ChildStopped."""
        writer = self._writers[attachment["kind"]]
        for _ in range(TRIES):
            try:
                return await write(writer, attachment["data"], attachment["language"])
            # The bot is being stopped, and the file is not at fault: it is made after the restart.
            except ChildStopped:
                raise
            except ChildFailed as error:
                # The complaint may hold words of the data: only the kind of error is written down.
                log.warning("a writer (%s) came to its end: %s", writer, str(error).partition(":")[0][:40])
            # A fault of ours comes again at each try.
            except Exception:
                log.exception("a file (%s) could not be written", writer)
                break
        return None


def find_upload(file: WrittenFile) -> tuple[str, str]:
    """The Bot API's method and field for it: pictures are seen at once, everything else is a document."""
    return ("sendPhoto", "photo") if file.mime in (PNG, "image/jpeg") else ("sendDocument", "document")
