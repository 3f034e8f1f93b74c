"""Asking for something: a member wishes to have it for points, and may take the wish back until it is handed over."""

from handlers.cadres import tell_cadres
from handlers.context import Context
from handlers.messenger import Button
from handlers.points.balance import load
from handlers.points.rewards import list_rewards
from handlers.points.showing import show
from storage import points_requests
from storage.points_requests import PointsRequest


async def ask(context: Context) -> None:
    reward = list_rewards(context.union).get(context.args[0] if context.args else "")
    if reward is None:
        context.toast("points-gone", alert=True)
        return
    name, cost = reward
    # Two taps at once stand behind one another: updates of a batch are one transaction.
    if cost > (await load(context.db, context.union, context.actor)).free:
        context.toast("points-too-few", alert=True)
        return
    yes, back = Button("points-get-yes", ""), Button("points-back", "points:own")
    if not context.is_sure("points-get-sure", yes, back, reward=name, points=cost):
        return
    context.leave()
    mark = f"{context.random.randrange(16**12):012x}"
    await points_requests.add(context.db, PointsRequest(mark, context.actor.id, name, cost, context.now))
    # Without a name: who has so many points is for the two who hand it over.
    link = [[Button("points-to-private", url=context.messenger.link("points"))]]
    await tell_cadres(context, "points-asked", reward=name, buttons=link)
    context.toast("points-asked-for")
    await show(context)


async def take_back(context: Context) -> None:
    request = await points_requests.find(context.db, context.choice)
    if request is None or request.member_id != context.actor.id:
        context.toast("points-gone", alert=True)
    # What was handed over is not taken back: the points would stay, and the gift too.
    elif await points_requests.withdraw(context.db, request.mark):
        context.toast("points-taken-back")
    else:
        context.toast("points-noted-yet", alert=True)
    await show(context)
