"""The plan of a cure: what is done, by whom, with which money and until when; of a major hazard what if it happens."""

from dataclasses import replace
from datetime import date, timedelta

from domain.activities import NotPossible
from domain.case import Case
from domain.case_limits import LONGEST_ANSWER
from domain.case_states import Refused
from domain.draft import Draft
from domain.hazard import Hazard, compute_due
from domain.member import Member
from domain.text import clean_text
from handlers import drafting
from handlers.cases import hazards as words
from handlers.cases.moves import move
from handlers.cases.reading import show
from handlers.cases.refusing import refuse_step
from handlers.cases.sight import find_seen
from handlers.cases.words import say_day, say_day_at
from handlers.cases.writing import refuse_length
from handlers.context import Context
from handlers.days import read_typed_day, say_refusal
from handlers.messenger import Button, Keyboard, Text
from handlers.naming import name_person, offer_people
from storage import hazards, members

KIND = "hazard/plan"
OVER = "hazard-over"
_MOST_FOUND = 12
_IN_DAYS = (1, 2, 3, 5, 10)
_FARTHEST = timedelta(days=366)
"""For a grade with no term of its own: the workdays until then are counted one by one."""


async def start(context: Context) -> None:
    if found := await _find(context):
        case, hazard = found
        draft = drafting.begin(context, KIND, case=case.number, grade=hazard.grade)
        await _show_next(context, case, draft)


async def _find(context: Context) -> tuple[Case, Hazard] | None:
    """The hazard, if this cadre has it and it can be planned; else a word, and None."""
    case = await find_seen(context, "plan")
    hazard = await hazards.find(context.db, case.number) if case else None
    if case is None or hazard is None:
        return None
    if not case.allows("handler", "plan") or case.handler_id != context.actor.id:
        await refuse_step(context, case, "plan")
        return None
    return case, hazard


async def show_again(context: Context, draft: Draft) -> None:
    context.args = (draft.choices["case"],)
    if found := await _find(context):
        await _show_next(context, found[0], draft)


def find_missing(draft: Draft) -> str:
    """The part of the plan that is asked next; empty when nothing is."""
    asked = ["measure", "owner", "money", "due", *(["emergency"] if draft.choices.get("grade") == "major" else [])]
    return next((name for name in asked if not draft.choices.get(name) and not draft.text(name)), "")


async def _show_next(context: Context, case: Case, draft: Draft) -> None:
    missing = find_missing(draft)
    if not missing:
        await _show_preview(context, case, draft)
        return
    rows = await _offer(context, case, draft, missing)

    def make_buttons(fresh: Draft) -> Keyboard:
        money = [[Button("hazard-no-money", f"hazard:nomoney:{case.number}")]] if missing == "money" else []
        return [*rows, *money, _make_cancel_row(fresh)]

    drafting.show(context, draft, "planning", f"hazard-plan-{missing}", make_buttons, number=case.number)


def _make_cancel_row(draft: Draft) -> list[Button]:
    return [Button("draft-discard", f"hazard:discard:{draft.id}")]


async def _offer(context: Context, case: Case, draft: Draft, missing: str) -> Keyboard:
    if missing == "owner":
        cadres = await members.list_with_role(context.db, "cadre", "chair")
        return await offer_people(
            context.db,
            context.language,
            [each for each in cadres if each.can_work],
            lambda each: ("hazard-owner", f"hazard:owner:{case.number}:{each.id}"),
            turning=f"hazard:owners:{case.number}",
            first=context.number(1) if context.args[1:] else 0,
        )
    if missing == "due":
        days = {day: say_day(context.language, day) for day in _list_days(context, case, draft)}
        each = [
            Button("hazard-day", f"hazard:due:{case.number}:{day}", values={"day": said}) for day, said in days.items()
        ]
        return [each[start : start + 2] for start in range(0, len(each), 2)]
    return []


def _list_days(context: Context, case: Case, draft: Draft) -> list[date]:
    """Workdays up to the term of its grade; of a major one, for which the chair sets it, some beyond."""
    calendar, today = context.union.calendar, context.union.today(context.now)
    days = [calendar.add_workdays(today, count) for count in _IN_DAYS]
    last = _find_last_day(context, case, draft.choices.get("grade", ""))
    return [day for day in days if last is None or day <= last] or ([last] if last and last >= today else [days[0]])


def _find_last_day(context: Context, case: Case, grade: str) -> date | None:
    if grade == "major":
        return None
    # What is late already may still be planned: by the next workday.
    last = context.union.today(compute_due(context.union.calendar, case, grade, context.now))
    return max(last, context.union.calendar.add_workdays(context.union.today(context.now), 1))


async def receive(context: Context) -> None:
    """What was typed, as the part that is asked: words, a name to look for, or a day."""
    draft, typed = drafting.find_at_step(context), clean_text(context.incoming.text)
    if draft is None:
        return
    context.args = (draft.choices["case"],)
    if (found := await _find(context)) is None or refuse_length(context, typed, LONGEST_ANSWER):
        return
    missing = find_missing(draft)
    if not typed or not missing:
        context.say("hazard-plan-tap")
    elif missing == "owner":
        await _search(context, found[0], typed)
    elif missing == "due":
        if day := read_typed_day(context, typed, "hazard-plan-day"):
            await _take_day(context, found[0], draft, day)
    else:
        await _show_next(context, found[0], drafting.add_part(context, draft, missing))


async def _search(context: Context, case: Case, typed: str) -> None:
    people = [it for it in await members.find_by_name(context.db, typed, _MOST_FOUND) if it.is_active]
    rows = await offer_people(
        context.db,
        context.language,
        people,
        lambda each: ("hazard-owner", f"hazard:owner:{case.number}:{each.id}"),
        turning=f"hazard:owners:{case.number}",
    )
    context.say("hazard-owner-which" if rows else "hazard-owner-none", buttons=rows)


def _find_draft(context: Context, case: Case) -> Draft | None:
    mine = (it for it in context.drafts if it.kind == KIND and it.choices.get("case") == case.number)
    if draft := next(mine, None):
        context.writing = draft.id
        return draft
    context.toast(OVER, alert=True)
    return None


async def choose_owner(context: Context) -> None:
    """Any member can be the one who cures it: an electrician holds no office."""
    found = await _find(context)
    owner = await members.find(context.db, context.number(1))
    if found is None or (draft := _find_draft(context, found[0])) is None:
        return
    # Whoever was offered may have left meanwhile.
    if owner is None or not owner.is_active:
        context.toast("hazard-owner-none", alert=True)
        return
    await _show_next(context, found[0], draft.choose(owner=str(owner.id)))


async def need_no_money(context: Context) -> None:
    found = await _find(context)
    if found and (draft := _find_draft(context, found[0])):
        await _show_next(context, found[0], draft.choose(money="none"))


async def choose_day(context: Context) -> None:
    found = await _find(context)
    if found and (draft := _find_draft(context, found[0])):
        try:
            day = date.fromisoformat(context.choice)
        except ValueError:
            return
        await _take_day(context, found[0], draft, day)


async def _take_day(context: Context, case: Case, draft: Draft, day: date) -> None:
    # Asked of each day anew: it may be typed, and a button be from before midnight.
    last = _find_last_day(context, case, draft.choices.get("grade", ""))
    if day < context.union.today(context.now):
        context.toast("hazard-plan-day", alert=True)
    elif last and day > last:
        context.toast("hazard-plan-too-late", alert=True, day=say_day(context.language, last))
    elif day - context.union.today(context.now) > _FARTHEST:
        say_refusal(context, NotPossible("date-too-far", day=day))
    else:
        await _show_next(context, case, draft.choose(due=day.isoformat()))


async def _show_preview(context: Context, case: Case, draft: Draft) -> None:
    owner = await members.find(context.db, int(draft.choices["owner"]))

    def make_buttons(fresh: Draft) -> Keyboard:
        return [[Button("hazard-plan-send", f"hazard:planned:{case.number}:{fresh.mark}")], _make_cancel_row(fresh)]

    drafting.show(
        context,
        draft,
        "planning",
        "hazard-plan-preview",
        make_buttons,
        number=case.number,
        measure=draft.text("measure"),
        money=draft.text("money") or "—",
        emergency=draft.text("emergency") or "—",
        owner=await name_person(context.db, context.language, owner) if owner else "—",
        day=say_day(context.language, date.fromisoformat(draft.choices["due"])),
    )


async def finish(context: Context) -> None:
    """Only from the newest preview: the plan stands, its owner and those who reported hear of it."""
    draft = drafting.find_acting(context, (KIND,), OVER, place=1)
    if draft is None or (found := await _find(context)) is None or find_missing(draft):
        return
    case, hazard = found
    owner = await members.find(context.db, int(draft.choices["owner"]))
    # They may have left since the preview.
    if owner is None or not owner.is_active:
        await _show_next(context, case, draft.choose(owner=""))
        return
    try:
        case = await _set_plan(context, case, hazard, owner, draft)
    except Refused as refusal:
        await refuse_step(context, case, "plan", refusal.key)
        return
    await drafting.finish(context, draft)
    if owner.id != context.actor.id:
        await _tell_owner(context, case, owner)
    await show(context, case)


async def _set_plan(context: Context, case: Case, hazard: Hazard, owner: Member, draft: Draft) -> Case:
    planned = replace(
        hazard,
        measure=draft.text("measure"),
        money=draft.text("money"),
        emergency=draft.text("emergency"),
        owner_id=owner.id,
    )
    # First the row: the notices of the step say the plan.
    await hazards.put(context.db, planned)
    calendar = context.union.calendar
    due = calendar.at(date.fromisoformat(draft.choices["due"]), calendar.due_at)
    known = {"text": planned.measure, "due_at": due, "handler_id": owner.id}
    return await move(context, case, "plan", "handler", context.actor, **known)


async def _tell_owner(context: Context, case: Case, owner: Member) -> None:
    known = await words.describe(context.db, owner.language, case)
    see = [[Button("cases-open", f"hazard:open:{case.number}")]]
    day = say_day_at(owner.language, context.union, case.due_at)
    values = {"at": known["at"], "measure": known["measure"], "day": day}
    context.messenger.send(owner, Text("hazard-owner-told", buttons=see, number=case.number, **values))


async def turn_owners(context: Context) -> None:
    """Another page of those who may cure it."""
    found = await _find(context)
    if found and (draft := _find_draft(context, found[0])):
        await _show_next(context, found[0], draft.choose(owner=""))
