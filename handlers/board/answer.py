"""The union's answer as everybody may read it: with its author's consent, and nobody in it recognisable."""

from dataclasses import replace

from domain.text import cover_names, cover_personal_data
from storage import case_messages, cases
from storage.board import Publication
from storage.case_messages import CaseMessage
from storage.database import Db


async def find_public_answer(db: Db, publication: Publication) -> CaseMessage | None:
    """The newest answer to what is on the board, numbers and the author's name covered; None if it is not for all."""
    if publication.stage != "shown" or not publication.with_answer:
        return None
    answer = await case_messages.find_answer(db, publication.case_number)
    if answer is None or not answer.body:
        return None
    # An answer speaks to its author, often by name.
    author = await cases.find_author(db, publication.case_number)
    covered = cover_names(cover_personal_data(answer.body), [author.name] if author else [])
    return replace(answer, body=covered)
