"""Indicators: how well the union does its work, each figure with what it is a share of and how far it may be chance."""

from domain.member import Member
from handlers.feature import RARELY, Command, Feature
from handlers.kpi import showing
from storage import indicators
from storage.database import Db
from storage.keys import Keys


async def _export(db: Db, member: Member) -> dict[str, object]:
    counted = await indicators.list_of_member(db, member.id)
    return {"figures": [{"indicator": indicator, "month": month} for indicator, month in counted]} if counted else {}


async def _forget(db: Db, member: Member, keys: Keys) -> None:
    await indicators.forget(db, member.id)


FEATURE = Feature(
    "kpi",
    optional=True,
    export=_export,
    forget=_forget,
    commands={"kpi": Command(showing.start, "kpi.read", part="union", use=RARELY)},
)
