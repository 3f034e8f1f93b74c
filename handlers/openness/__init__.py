"""The right to know: what is disclosed, what should have been, a count of readers, and questions that become cases."""

from domain.member import Member
from handlers import drafting
from handlers.feature import FILES, Command, Feature, Tap
from handlers.openness import publishing, reading
from handlers.openness.telling import JOBS, give_news
from locales import render
from storage import disclosures
from storage.database import Db
from storage.keys import Keys

_READ, _PUBLISH = "open.read", "open.publish"


async def _export(db: Db, member: Member) -> dict[str, object]:
    published = await disclosures.list_published_by(db, member.id)
    return {
        "read": render(member.language, "open-read-unnamed"),
        "published": [{"item": item, "period": period} for item, period in published],
    }


async def _forget(db: Db, member: Member, keys: Keys) -> None:
    everything = await disclosures.list_ids(db)
    marks = [(number, reading.mark(keys, number, member.id)) for number in everything]
    await disclosures.forget(db, member.id, marks)


FEATURE = Feature(
    "open",
    optional=True,
    commands={"open": Command(reading.start, _READ, part="union")},
    buttons={
        **drafting.make_taps((publishing.KIND,), _PUBLISH, publishing.OVER, publishing.show_preview),
        "page": Tap(reading.show_page, _READ),
        "see": Tap(reading.see, _READ),
        "read": Tap(reading.acknowledge, _READ),
        "files": Tap(reading.send_files, _READ),
        "ask": Tap(reading.ask, _READ),
        "write": Tap(publishing.write, _PUBLISH),
        "accounts": Tap(publishing.take_accounts, _PUBLISH),
        "publish": Tap(publishing.publish, _PUBLISH),
        "drop": Tap(publishing.drop, _PUBLISH),
        "down": Tap(publishing.ask_down, _PUBLISH),
        "gone": Tap(publishing.take_down, _PUBLISH),
    },
    steps={"text": Tap(publishing.receive, _PUBLISH, takes=FILES - {"video_note", "location"})},
    events={"edited": publishing.receive_edit},
    links={"open": Tap(reading.see, _READ)},
    jobs=JOBS,
    news=give_news,
    export=_export,
    forget=_forget,
)
