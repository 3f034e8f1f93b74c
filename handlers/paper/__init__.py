"""The survey on paper: slips with a code, typed in by two cadres each alone, into the same sealed box."""

from domain.member import Member
from handlers.feature import FILES, RARELY, Command, Feature, Tap
from handlers.paper import boxes, desk, own, printing, settling, typing_in
from handlers.paper.holding import CONVERSATION
from handlers.paper.reminding import JOBS
from locales import render
from storage import paper
from storage.database import Db
from storage.keys import Keys

_RIGHT = "survey.manage"
_TAPS = {
    "show": desk.show,
    "later": desk.show,
    "waiting": desk.show_waiting,
    "count": printing.ask_count,
    "language": printing.choose_language,
    "sure": printing.ask_whether_sure,
    "print": printing.print_now,
    "code": typing_in.ask_code,
    "hand": settling.hand_in,
}
_STEPS = {"count": printing.count, "code": typing_in.read_code}


async def _export(db: Db, member: Member) -> dict[str, object]:
    """What a cadre typed is sealed, and gone with the survey."""
    return {"paper": render(member.language, "paper-not-findable")}


async def _forget(db: Db, member: Member, keys: Keys) -> None:
    """What they typed and no two agree on yet is typed again by others."""
    for box in await boxes.list_held(db, keys):
        for slip in await paper.list_slips(db, box):
            if member.id in slip.entries:
                await paper.keep(db, box, slip.without(member.id))


FEATURE = Feature(
    "paper",
    optional=True,
    commands={"paper": Command(desk.show, _RIGHT, use=RARELY)},
    buttons={
        **CONVERSATION.buttons(_RIGHT),
        **{action: Tap(run, _RIGHT) for action, run in _TAPS.items()},
        "at": Tap(typing_in.look, _RIGHT),
        "own": Tap(own.ask, "survey.answer"),
        "own-yes": Tap(own.confirm_paper, "survey.answer"),
    },
    steps={**CONVERSATION.steps(_RIGHT), **{step: Tap(run, _RIGHT, takes=FILES) for step, run in _STEPS.items()}},
    makes={"slips": "paper_slip_pages"},
    links={"paper": Tap(typing_in.follow, _RIGHT)},
    jobs=JOBS,
    export=_export,
    forget=_forget,
)
