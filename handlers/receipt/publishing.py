"""Publishing: after closing the list goes to the cadre group as a file, and its root is pinned there."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import orjson

from domain.schedule import Occurrence
from domain.union import Union
from handlers.context import JobContext
from handlers.feature import Job
from handlers.messenger import MadeFile, Place, Text
from handlers.survey import pages
from handlers.tasks import pin
from locales import Markup, render
from storage import cadre_group, receipts, surveys
from storage.database import Db
from storage.receipts import ReceiptList
from storage.surveys import Survey


async def make_file(db: Db, found: ReceiptList) -> Mapping[str, object]:
    """What the maker of JSON files is given: the whole list, from which everything published can be counted again."""
    rows = [str(row) for row in await receipts.list_rows(db, found.survey_id)]
    content = {
        "definition": orjson.loads(found.definition),
        "header": orjson.loads(found.header),
        "rows": rows,
        "texts": await receipts.list_texts(db, found.survey_id),
        "root": found.root,
    }
    return {"name": f"survey-{found.survey_id}.json", "content": content}


def has_rows(found: ReceiptList) -> bool:
    return bool(orjson.loads(found.header)["answered"])


def say_list(language: str, survey: Survey, found: ReceiptList) -> dict[str, Any]:
    """The values of what is said over a list."""
    header = orjson.loads(found.header)
    note = "receipt-list-rows" if has_rows(found) else "receipt-list-few"
    return {
        "survey": pages.say_name(language, survey),
        "ballots": header["ballots"],
        "roll": header["roll"],
        "root": found.root,
        "fingerprint": header["definition"],
        "note": Markup(render(language, note)),
    }


async def _closings(db: Db, union: Union, since: datetime, now: datetime) -> list[Occurrence]:
    closed = await receipts.list_closed_since(db, since)
    return [Occurrence(survey_id, closes) for survey_id, closes in closed]


async def _publish(context: JobContext) -> None:
    found, survey = await receipts.find(context.db, context.period), await surveys.find(context.db, context.period)
    group = await cadre_group.find_current(context.db)
    if found is None or survey is None or group is None:
        return
    language, tag = group.language, f"receipt/{survey.id}"
    # Of few there is no list: its root alone binds what was counted, and shows nothing.
    if has_rows(found):
        name, data = pages.say_name(language, survey), await make_file(context.db, found)
        context.messenger.send(
            Place(group.chat_id, language), MadeFile("json", data, Text("receipt-file", survey=name))
        )
    context.messenger.send(
        Place(group.chat_id, language), Text("receipt-list", **say_list(language, survey, found)), tag=tag
    )
    # By its tag: before it has left, the message has no number.
    context.messenger.run(pin(group.chat_id, tag))


JOB = Job("receipt-list", _closings, _publish, timedelta(days=14))
