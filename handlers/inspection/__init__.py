"""The monthly inspection of openness: sixteen items, two signatures, and what must be put right until it is."""

from domain.member import Member
from handlers.feature import Command, Feature, Tap
from handlers.inspection import dossier, filling, moving, rectifying, reminding, viewing
from handlers.inspection.times import JOBS
from storage import inspections
from storage.database import Db
from storage.keys import Keys

_RIGHT = "inspection"


async def _export(db: Db, member: Member) -> dict[str, object]:
    return {**await inspections.find_of_member(db, member.id)}


async def _forget(db: Db, member: Member, keys: Keys) -> None:
    await inspections.forget(db, member.id)


_TAPS = {
    "month": viewing.show,
    "item": filling.show_item,
    "mark": filling.mark,
    "sign": filling.sign,
    "fixes": rectifying.show_all,
    "fix": rectifying.show_one,
    "own": rectifying.take,
    "until": moving.ask_reason,
    "whom": moving.ask_owner,
    "owner": moving.name_owner,
    "done": rectifying.ask_done,
    "dossier": dossier.choose,
    "pdf": dossier.send_pdf,
    "xlsx": dossier.send_xlsx,
    "picture": dossier.send_picture,
}

_FILES = {
    "dossier-pages": "dossier_pages",
    "dossier-workbook": "dossier_workbook",
    "inspection-picture": "inspection_picture",
    "survey-picture": "survey_picture",
}

FEATURE = Feature(
    "inspection",
    optional=True,
    commands={"inspection": Command(viewing.start, _RIGHT)},
    buttons={action: Tap(run, _RIGHT) for action, run in _TAPS.items()},
    steps={
        "evidence": Tap(filling.receive, _RIGHT),
        "done": Tap(rectifying.receive, _RIGHT),
        "moved": Tap(moving.receive_reason, _RIGHT),
    },
    makes=_FILES,
    links={"inspection": Tap(viewing.start, _RIGHT)},
    jobs=(*JOBS, reminding.JOB),
    export=_export,
    forget=_forget,
    release=rectifying.release,
)
