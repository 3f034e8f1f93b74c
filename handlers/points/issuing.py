"""Issuing: two cadres note that something was handed over, and then its points are a row; who had it hears of both."""

from domain.member import Member
from domain.points import ISSUE
from domain.schedule import Month
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard, Text
from handlers.naming import name_people, name_person
from handlers.points.balance import load
from locales import Markup
from storage import members, points, points_requests
from storage.points import PointsRow
from storage.points_requests import PointsRequest


async def show_queue(context: Context) -> None:
    waiting = [it for it in await points_requests.list_open(context.db) if it.member_id != context.actor.id]
    page = cut_page(waiting, context.number())
    people = await members.find_each(context.db, [it.member_id for it in page.rows])
    names = await name_people(context.db, context.language, list(people.values()))
    rows = [[_make_button(it, names[it.member_id])] for it in page.rows if it.member_id in names]
    back = [Button("points-back", "points:own")]
    turning = page.turning("points:queue")
    context.edit("points-queue-list", count=len(waiting), buttons=[*rows, *turning, back])


def _make_button(request: PointsRequest, name: Markup) -> Button:
    key = "points-request-noted" if request.noted_by else "points-request"
    return Button(key, f"points:open:{request.mark}", values={"name": name, "reward": request.reward})


async def open_request(context: Context) -> None:
    if found := await _find(context):
        await _show(context, *found)


async def _show(context: Context, request: PointsRequest, member: Member) -> None:
    first = await members.find(context.db, request.noted_by) if request.noted_by else None
    context.edit(
        "points-request-shown",
        name=await name_person(context.db, context.language, member),
        reward=request.reward,
        points=request.points,
        first=await name_person(context.db, context.language, first) if first else Markup(),
        is_noted="yes" if first else "no",
        buttons=_make_buttons(context, request),
    )


def _make_buttons(context: Context, request: PointsRequest) -> Keyboard:
    handed, back = Button("points-handed", f"points:handed:{request.mark}"), Button("points-queue-back", "points:queue")
    if request.noted_by is None:
        return [[handed], [Button("points-refuse", f"points:refuse:{request.mark}")], [back]]
    if request.noted_by == context.actor.id:
        return [[Button("points-unnote", f"points:unnote:{request.mark}")], [back]]
    return [[handed], [back]]


async def _find(context: Context) -> tuple[PointsRequest, Member] | None:
    """The wish and whose it is, for a cadre who is somebody else; else a word, and None."""
    request = await points_requests.find(context.db, context.args[0] if context.args else "")
    member = await members.find(context.db, request.member_id) if request else None
    if request is None or member is None:
        context.toast("points-gone", alert=True)
    elif member.id == context.actor.id:
        context.toast("points-own-wish", alert=True)
    else:
        return request, member
    return None


async def note_handed(context: Context) -> None:
    """The first note waits for a second person, the second one makes the row."""
    found = await _find(context)
    if found is None:
        return
    request, member = found
    if request.noted_by == context.actor.id:
        context.toast("points-noted-yours", alert=True)
    # What was undone since may have taken points away; how many there are is not said.
    elif (await load(context.db, context.union, member)).balance < request.points:
        context.toast("points-not-enough", alert=True)
    elif await points_requests.note(context.db, request.mark, context.actor.id):
        context.toast("points-noted-first", alert=True)
        await show_queue(context)
    else:
        await _issue(context, request, member)


async def _issue(context: Context, request: PointsRequest, member: Member) -> None:
    # Of two who second at once, one ends the wish.
    if not await points_requests.end(context.db, request.mark):
        context.toast("points-gone", alert=True)
        return
    month = str(Month.of(context.union.today(context.now)))
    await points.add(
        context.db,
        PointsRow(
            member.id,
            month,
            ISSUE,
            request.mark,
            -request.points,
            context.now,
            request.reward,
            request.noted_by,
            context.actor.id,
        ),
    )
    context.messenger.send(member, Text("points-issued", reward=request.reward, points=request.points))
    context.toast("points-noted-second", alert=True)
    await show_queue(context)


async def take_note_back(context: Context) -> None:
    """Of the first one, who was wrong; else what was noted by mistake could only be confirmed."""
    found = await _find(context)
    if found and await points_requests.drop_note(context.db, found[0].mark, context.actor.id):
        context.toast("points-unnoted", alert=True)
    await show_queue(context)


async def refuse(context: Context) -> None:
    """Before anybody has noted that it was handed over: the points of a gift that is there do not stay."""
    found = await _find(context)
    if found is None:
        return
    request, member = found
    if request.noted_by is not None:
        await _say_noted(context)
        return
    yes, back = Button("points-refuse-yes", ""), Button("points-queue-back", "points:queue")
    name = await name_person(context.db, context.language, member)
    if not context.is_sure("points-refuse-sure", yes, back, name=name, reward=request.reward):
        return
    context.leave()
    if await points_requests.withdraw(context.db, request.mark):
        context.messenger.send(member, Text("points-refused", reward=request.reward))
        await show_queue(context)
    else:
        await _say_noted(context)


async def _say_noted(context: Context) -> None:
    context.toast("points-noted-meanwhile", alert=True)
    await show_queue(context)
