"""The results as a file, for the yearly report to the members: what the reader may see in the chat, and no more."""

from dataclasses import asdict
from typing import Any

from domain.appraisal import YEAR
from handlers.appraise import words
from handlers.appraise.showing import find_readable
from handlers.context import Context
from handlers.messenger import MadeFile, Text
from storage import appraisal_results, appraisals
from storage.appraisals import THE_UNION, Appraisal

KINDS = {"pdf": "appraisal-pages", "xlsx": "appraisal"}


async def send(context: Context) -> None:
    appraisal = await find_readable(context)
    if appraisal is None:
        context.toast("appraise-not-yet", alert=True)
        return
    kind = KINDS.get(context.choice, KINDS["xlsx"])
    name = words.say_name(context.language, context.union, appraisal)
    context.send(MadeFile(kind, await gather_data(context, appraisal), Text("appraise-sheet-file", name=name)))
    context.toast("appraise-sheet-comes")


async def gather_data(context: Context, appraisal: Appraisal) -> dict[str, Any]:
    """What both writers are given; whole points only for who works for the union."""
    found = await appraisal_results.find_each(context.db, appraisal.number)
    results = {place: {item: asdict(it) for item, it in of_one.items()} for place, of_one in found.items()}
    subjects = [it for it in await appraisals.list_subjects(context.db, appraisal.number) if not it.withdrawn]
    can_read_points = context.actor.can_work
    if not can_read_points:
        for of_one in results.values():
            for it in of_one.values():
                it["points"] = None
    return {
        "union": context.union.name_in(context.language),
        "kind": appraisal.kind,
        "day": context.union.today(appraisal.opens_at).isoformat(),
        "ballots": appraisal.ballots,
        "roll": appraisal.roll,
        "points": can_read_points,
        "of_union": results.get(THE_UNION, {}) if appraisal.kind == YEAR else None,
        "rows": [{"name": it.name, "results": results.get(it.place, {})} for it in subjects if not it.is_union],
    }
