"""Attachments: what a feature says it makes, made by its writer when the message leaves."""

from collections.abc import Iterable, Mapping
from typing import Any

from files.writers import PNG, WrittenFile, write
from handlers.feature import Feature


class Attachments:
    """Knows the writer of each kind of file that the features make."""

    def __init__(self, features: Iterable[Feature]) -> None:
        self._writers = {kind: writer for feature in features for kind, writer in feature.makes.items()}

    async def make(self, attachment: Mapping[str, Any]) -> WrittenFile:
        """The file an `attachment` (kind, language, data) describes; raises KeyError for an unknown kind."""
        return await write(self._writers[attachment["kind"]], attachment["data"], attachment["language"])


def find_upload(file: WrittenFile) -> tuple[str, str]:
    """The Bot API's method and field for it: pictures are seen at once, everything else is a document."""
    return ("sendPhoto", "photo") if file.mime in (PNG, "image/jpeg") else ("sendDocument", "document")
