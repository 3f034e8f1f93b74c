"""Indicators: how well the union does its work, each figure with what it is a share of and how far it may be chance."""

from domain.member import Member
from handlers.feature import RARELY, Command, Feature, Tap
from handlers.kpi import checking, opening, page, showing, targets
from storage import case_checks, indicator_targets, indicators
from storage.database import Db
from storage.keys import Keys

_READ, _TARGET = "kpi.read", "kpi.target"


async def _export(db: Db, member: Member) -> dict[str, object]:
    counted = await indicators.list_of_member(db, member.id)
    return {"figures": [{"indicator": indicator, "month": month} for indicator, month in counted]} if counted else {}


async def _forget(db: Db, member: Member, keys: Keys) -> None:
    await indicators.forget(db, member.id)
    await indicator_targets.forget(db, member.id)
    await case_checks.forget(db, member.id)


FEATURE = Feature(
    "kpi",
    optional=True,
    jobs=(checking.JOB, checking.REMINDING),
    export=_export,
    forget=_forget,
    makes={"indicator-picture": "indicator_picture"},
    commands={"kpi": Command(showing.start, _READ, part="union", use=RARELY)},
    buttons={
        "all": Tap(showing.start, _READ),
        "show": Tap(page.show, _READ),
        "open": Tap(opening.show, _READ),
        "picture": Tap(page.send_picture, _READ),
        "target": Tap(targets.ask, _TARGET),
        "check": Tap(checking.show, "case.work"),
        "found": Tap(checking.note, "case.work"),
        "settarget": Tap(targets.put, _TARGET),
    },
    steps={"target": Tap(targets.receive, _TARGET)},
)
