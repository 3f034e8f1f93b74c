"""Bringing word to those who raised a matter: its author and the authors of everything merged into it."""

from collections.abc import Callable
from typing import Any

from domain.case import Case
from handlers.cases.moves import Scene
from handlers.messenger import Keyboard
from storage import case_voices
from storage.outbox import WORK


async def bring(
    scene: Scene,
    case: Case,
    key: str,
    buttons: Keyboard = (),
    too: str = "",
    words: Callable[[str], dict[str, Any]] = lambda language: {},
) -> None:
    """Each by the number they know; `words` gives the values in a language, `buttons` are for the case's own
    author, and who joined it is told `too` where the words differ.

    Who opened a case by code finds the word there.
    """
    for number, author in await case_voices.list_authors(scene.db, case.number):
        is_own = number == case.number
        own = buttons if is_own else ()
        said = key if is_own else too or key
        scene.messenger.tell(author, said, buttons=own, lane=WORK, number=number, **words(author.language))
    await case_voices.mark_unread(scene.db, case.number, int(scene.now.timestamp()))


def unread(scene: Scene, case: Case) -> int:
    """What a word to the sender sets Case.unread_at to."""
    return int(scene.now.timestamp()) if case.mode == "anonymous" else 0
