"""People: the roll as the chair sees it; who is cadre, auditor or chair, who has left, and new invitations."""

from collections.abc import Sequence

from domain.member import Member
from domain.union import Union
from handlers.context import AnyContext
from handlers.feature import FILES, OFTEN, RARELY, Command, Feature, Intake, Tap, UnionTable
from handlers.people import agreeing, chair, invite, leaving, missing, roles, roll, sheet, sheet_preview, waiting
from storage import invitations
from storage.database import Db
from storage.health import count_members_by_status
from storage.keys import Keys

_RIGHT, _ANSWER = "people.roles", "people.answer"


async def export(db: Db, member: Member) -> dict[str, object]:
    return {
        "name": member.name,
        "role": member.role,
        "committee": member.committee,
        "duty": member.duty,
        "department": member.department,
        "staff_number": member.staff_number,
        "telegram_id": member.telegram_id,
        "language": member.language,
        "quiet_from": member.quiet_from,
        "quiet_to": member.quiet_to,
        "joined_on": member.joined_on,
        "consent_version": member.consent_version,
        "consented_on": member.consented_on,
    }


async def forget(db: Db, member: Member, keys: Keys) -> None:
    """Whoever asks for it erases the row itself, after all features have forgotten the member."""
    await invitations.forget(db, member.id)


async def release(context: AnyContext, before: Member, after: Member) -> None:
    await chair.release(context, before, after)
    await agreeing.release(context, before, after)
    if after.status == "left":
        # A link into this row would bring them back with one tap.
        await invitations.forget(context.db, after.id)


_TAPS = {
    "list": roll.turn_page,
    "open": roll.open_person,
    "rename": roll.ask_name,
    "committee": roles.choose_committee,
    "duty": roles.choose_duty,
    "cadre": roles.make_cadre,
    "auditor": roles.make_auditor,
    "dismiss": roles.dismiss,
    "why": roles.ask_why,
    "do": roles.confirm,
    "crown": chair.ask,
    "hand": chair.offer,
    "leave": leaving.ask,
    "left": leaving.mark_left,
    "waiting": waiting.turn_page,
    "waits": waiting.open_person,
    "linkfor": waiting.give_link,
    "sheet": sheet.show_ways,
    "get": sheet.get,
    "send": sheet.SHEET.ask,
    "drop": sheet.drop,
    "use": sheet_preview.use,
    "all": sheet_preview.show_all,
    "missing": missing.show,
    "goes": missing.let_go,
    "invite": invite.choose,
    "link": invite.give,
}


async def list_tables(db: Db, union: Union, language: str) -> Sequence[UnionTable]:
    return [UnionTable("members", ("status", "people"), await count_members_by_status(db))]


FEATURE: Feature = Feature(
    "people",
    commands={
        "people": Command(roll.show, _RIGHT, use=OFTEN),
        "roster": Command(sheet.show_ways, _RIGHT, use=RARELY),
    },
    buttons={
        **{action: Tap(run, _RIGHT) for action, run in _TAPS.items()},
        # No role says who was asked: that stands in the offer and is looked up at the tap.
        "accept": Tap(chair.accept, _ANSWER),
        "decline": Tap(chair.decline, _ANSWER),
        "agree": Tap(agreeing.agree, _ANSWER),
        "disagree": Tap(agreeing.disagree, _ANSWER),
    },
    steps={
        "name": Tap(roll.rename, _RIGHT, takes=FILES),
        "why": Tap(roles.receive_why, _RIGHT, takes=FILES),
        "sheet": Tap(sheet.receive, _RIGHT, takes=FILES),
        "sure": Tap(roles.use_the_buttons, _RIGHT, takes=FILES),
    },
    makes={"qr": "qr", "roster": "roster"},
    takes_in={"roster": Intake("roster", _RIGHT, sheet_preview.take_in, step="sheet")},
    export=export,
    tables=list_tables,
    forget=forget,
    release=release,
)
