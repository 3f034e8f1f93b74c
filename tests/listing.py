"""What plays about receipts and public lists share: people who take receipts, and the file that is posted."""

import json
import re
from typing import Any

from handlers import receipt, survey
from tests.play import Actor, Stage
from tests.surveying import COUNTED, crowd, gives, sheet

FEATURES = [survey.FEATURE, receipt.FEATURE]
WORD = "heron"
ROW = "5 4 3 2 1 5 4 3 2 S"


def code_seen_by(person: Actor) -> str:
    """The newest receipt in the chat; empty if there is none (any more)."""
    texts = (message.text for message in reversed(person.person.sees))
    found = (re.search(r"\b[0-9A-Z]{5}-[0-9A-Z]{5}\b", text) for text in texts)
    return next((match[0] for match in found if match), "")


async def takes_receipt(person: Actor, word: str = WORD) -> str:
    await person.taps("receipt-take")
    await person.says(word)
    return code_seen_by(person)


async def closes(union: Stage, others: int) -> None:
    """So many others answer too, the survey closes and its list is posted; five of fifteen and more skip Q02."""
    for number, person in enumerate(await crowd(union, others)):
        more = {"Q10": "SBN"[number % 3], "Q11": ("pay,shift", "pay", "none")[number % 3], "Q12": f"text {number}"}
        answers = sheet(str(number % 5 + 1), **more)
        if number < 5 <= others - 10:
            del answers["Q02"]
        await gives(union, person, answers)
    for _ in range(2):
        await union.sleeps_until(COUNTED)


def posted_file(union: Stage, person: Actor | None = None) -> dict[str, Any]:
    """The list as it was last posted, to `person` or to the group."""
    messages = person.person.sees if person else union.group.messages
    document = next(message["document"] for message in reversed(messages) if "document" in message)
    content: dict[str, Any] = json.loads(union.telegram.files.get(document["file_id"]).data)
    return content
