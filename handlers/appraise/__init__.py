"""The appraisal: members appraise cadres and their union in a sealed box; the members' meeting decides what follows."""

from dataclasses import asdict

from domain.member import Member
from handlers.appraise import on_paper, planning, sheets, showing, summing, voting
from handlers.appraise.times import JOBS
from handlers.context import AnyContext
from handlers.feature import FILES, RARELY, Command, Feature, Tap
from locales import render
from storage import appraisal_results, appraisals
from storage.database import Db
from storage.keys import Keys

_VOTE, _OPEN, _SUM = "appraise.vote", "appraise.open", "appraise.sum"


async def _export(db: Db, member: Member) -> dict[str, object]:
    """No grade can be found: without the key a ballot knows no member, and after closing there is none."""
    asked, held = await appraisals.list_votes_open_to(db, member.id), dict[str, object]()
    if asked:
        held |= {"ballot": render(member.language, "appraise-not-findable"), "asked": asked}
    if results := await appraisal_results.list_of_member(db, member.id):
        held["results"] = [asdict(it) for it in results]
    return held


async def _forget(db: Db, member: Member, _keys: Keys) -> None:
    await appraisals.forget(db, member.id)


async def _release(context: AnyContext, before: Member, after: Member) -> None:
    """Of who has left nothing is counted or shown; who only gives up the office stays on the list of the opening."""
    if after.status == "left":
        await appraisals.withdraw(context.db, before.id)


FEATURE = Feature(
    "appraise",
    optional=True,
    notice=2,
    commands={"appraise": Command(showing.show, _VOTE, part="union", use=RARELY)},
    buttons={
        **voting.CONVERSATION.buttons(_VOTE),
        "show": Tap(showing.show, _VOTE),
        "result": Tap(showing.show_result, _VOTE),
        "own": Tap(showing.look_at_own, _VOTE),
        "sheet": Tap(sheets.send, _VOTE),
        "sum": Tap(summing.ask, _SUM),
        "list": Tap(voting.show, _VOTE),
        "later": Tap(voting.show, _VOTE),
        "one": Tap(voting.begin, _VOTE),
        "send": Tap(voting.ask_to_send, _VOTE),
        "sent": Tap(voting.send, _VOTE),
        "paper": Tap(on_paper.ask, _VOTE),
        "on-paper": Tap(on_paper.confirm, _VOTE),
        "kind": Tap(planning.ask_kind, _OPEN),
        "day": Tap(planning.ask_day, _OPEN),
        "plan": Tap(planning.show_preview, _OPEN),
        "settle": Tap(planning.settle, _OPEN),
        "off": Tap(planning.call_off, _OPEN),
    },
    steps={**voting.CONVERSATION.steps(_VOTE), "summary": Tap(summing.take, _SUM, takes=FILES)},
    makes={"appraisal": "appraisal", "appraisal-pages": "appraisal_pages"},
    jobs=JOBS,
    export=_export,
    forget=_forget,
    release=_release,
)
