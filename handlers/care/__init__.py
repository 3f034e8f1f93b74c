"""Care: a need is told in confidence, help is noted, and whoever looks after welfare is reminded of what is owed."""

from domain.member import Member
from handlers.care import asking, helping, reminding, retiring, serving
from handlers.context import AnyContext
from handlers.feature import Command, Feature, Tap
from storage import care
from storage.database import Db
from storage.keys import Keys

_ASK, _HELP = "care.ask", "care.help"


async def export(db: Db, member: Member) -> dict[str, object]:
    days = {
        "service": await care.find_service(db, member.id),
        "retirement": await care.find_retirement(db, member.id),
    }
    return {name: day.isoformat() for name, day in days.items() if day}


async def forget(db: Db, member: Member, _keys: Keys) -> None:
    await care.forget_retirement(db, member.id)
    await care.forget_service(db, member.id)


async def release(context: AnyContext, before: Member, after: Member) -> None:
    if after.status == "left":
        await care.forget_retirement(context.db, after.id)
        await care.forget_service(context.db, after.id)


FEATURE = Feature(
    "care",
    optional=True,
    commands={"care": Command(asking.start, _ASK)},
    buttons={
        "start": Tap(asking.start, _ASK),
        "need": Tap(asking.choose_whom, _ASK),
        "for": Tap(asking.begin, _ASK),
        "retire": Tap(retiring.ask_day, _ASK, notice=2),
        "unretire": Tap(retiring.forget_day, _ASK),
        "serve": Tap(serving.ask_day, _ASK, notice=2),
        "unserve": Tap(serving.forget_day, _ASK),
        "year": Tap(helping.show_year, _HELP),
        "note": Tap(helping.ask_kind, _HELP),
        "did": Tap(helping.note, _HELP),
        "undo": Tap(helping.take_back, _HELP),
    },
    steps={
        "day": Tap(retiring.receive_day, _ASK, notice=2),
        "began": Tap(serving.receive_day, _ASK, notice=2),
    },
    jobs=(reminding.DUES, reminding.RETIREMENTS, reminding.SERVICE),
    export=export,
    forget=forget,
    release=release,
)
