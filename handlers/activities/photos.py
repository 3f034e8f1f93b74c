"""Photos of an activity: each person says whether they may be in one, anew for each activity and at any time."""

from domain.activity import Activity
from domain.member import Member
from handlers.activities.asking import list_leaders
from handlers.activities.card import say_title
from handlers.activities.joining import read_number
from handlers.context import Context
from handlers.messenger import Button, Text
from handlers.naming import name_person
from storage import activities, photo_consents

_CHOICES = ("public", "internal", "none")
_NONE = "none"
"""What nobody has to say: without a word nobody is photographed."""


async def show(context: Context) -> None:
    if activity := await _find(context):
        await _show(context, activity)


async def _find(context: Context) -> Activity | None:
    activity = await activities.find(context.db, read_number(context))
    if activity is None:
        context.toast("activities-gone", alert=True)
    return activity


async def _show(context: Context, activity: Activity) -> None:
    chosen = await _find_choice(context, activity)
    rows = [
        [Button(f"activities-photo-{it}", f"activities:photo:{activity.id}:{it}")] for it in _CHOICES if it != chosen
    ]
    title = say_title(activity, context.language)
    back = [Button("activities-button-back", f"activities:open:{activity.id}")]
    context.edit(f"activities-photos-{chosen}", title=title, buttons=[*rows, back])


async def _find_choice(context: Context, activity: Activity) -> str:
    return (await photo_consents.list_choices(context.db, activity.id)).get(context.actor.id, _NONE)


async def choose(context: Context) -> None:
    activity, choice = await _find(context), context.choice
    if activity is None or choice not in _CHOICES:
        return
    before = await _find_choice(context, activity)
    await photo_consents.choose(context.db, activity.id, context.actor.id, choice, context.now)
    # Photos may have been taken by now: what was agreed to and is taken back has to be acted on.
    if context.now >= activity.starts_at and _CHOICES.index(choice) > _CHOICES.index(before):
        for leader in await list_leaders(context, activity.lead):
            await _tell(context, leader, activity, choice)
    await _show(context, activity)


async def _tell(context: Context, leader: Member, activity: Activity, choice: str) -> None:
    name = await name_person(context.db, leader.language, context.actor)
    title = say_title(activity, leader.language)
    context.messenger.send(leader, Text(f"activities-photos-back-{choice}", name=name, title=title))
