"""Showing: the awards there are, and one of them with what can be done at its stage."""

from domain.rights import allow
from handlers.award.words import name_nominees, say_round
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from locales import Markup
from locales.dates import write_day
from storage import awards
from storage.awards import AwardRound

MANAGE = "award.manage"
BACK = Button("award-back", "award:list:0")


async def show_list(context: Context) -> None:
    context.leave()
    page = cut_page(await awards.list_rounds(context.db), context.number())
    rows = [[_make_row_button(it)] for it in page.rows]
    new = [[Button("award-new", "award:new")]] if allow(context.actor, MANAGE) else []
    back = [[Button("award-to-honour", "honour:home")]] if context.has_feature("honour") else []
    buttons = [*rows, *page.turning("award:list"), *new, *back]
    context.edit("award-all", is_empty="no" if page.rows else "yes", buttons=buttons)


def _make_row_button(award: AwardRound) -> Button:
    return Button("award-row", f"award:open:{award.id}", values={"title": award.title, "state": award.state})


async def find_round(context: Context) -> AwardRound | None:
    """The round that the button names; else a word, and None."""
    award = await awards.find(context.db, context.number())
    if award is None or award.state == "cancelled":
        context.toast("award-gone", alert=True)
        return None
    return award


async def open_round(context: Context) -> None:
    context.leave()
    if award := await find_round(context):
        await show(context, award)


async def show(context: Context, award: AwardRound) -> None:
    context.edit(
        "award-shown",
        state=award.state,
        **say_round(context.language, award),
        notice_until=write_day(context.language, award.notice_until) if award.notice_until else "",
        names=await _say_names(context, award),
        buttons=[*await _make_buttons(context, award), [BACK]],
    )


async def _say_names(context: Context, award: AwardRound) -> Markup:
    """Who is elected or honoured; whoever is nominated and no more is named nowhere but on the shortlist."""
    states = {"notice": ("elected",), "ended": ("honoured",)}.get(award.state)
    found = await awards.list_nominees(context.db, award.id, *states) if states else []
    names = await name_nominees(context.db, context.language, found)
    return Markup("").join(Markup("\n• ") + names[it.id] for it in found)


async def _make_buttons(context: Context, award: AwardRound) -> Keyboard:
    can_manage = allow(context.actor, MANAGE)
    rows: list[list[Button]] = []
    own = await awards.find_own(context.db, award.id, context.actor.id)
    if award.state in ("nominating", "listing") and own:
        rows.append([Button("award-own", f"award:asked:{own.id}")])
    if award.state == "nominating":
        rows.append([Button("award-nominate", f"award:nominate:{award.id}")])
    if award.state in ("nominating", "listing") and can_manage:
        rows.append([Button("award-nominees", f"award:nominees:{award.id}")])
        if await may_cancel(context, award):
            rows.append([Button("award-cancel", f"award:cancel:{award.id}")])
    if award.state == "voting":
        rows.append([Button("award-vote", f"award:vote:{award.id}")])
    if award.state == "notice":
        rows += await _make_nominee_buttons(context, award, "elected", "award-object", "object")
        if can_manage and not await awards.is_nominated(context.db, award.id, context.actor.id):
            rows += await _make_nominee_buttons(context, award, "elected", "award-strike", "strike")
    if award.state == "ended":
        rows += await _make_paper_buttons(context, award, can_manage=can_manage)
    return rows


async def may_cancel(context: Context, award: AwardRound) -> bool:
    """Its organiser or a chair, before anybody can vote, and nobody who was nominated in it.

    A chair always: were it only when the organiser is nominated, the button would tell that they are.
    """
    is_theirs = context.actor.is_chair or award.organiser_id == context.actor.id
    if not (is_theirs and allow(context.actor, MANAGE) and award.state in ("nominating", "listing")):
        return False
    return not await awards.is_nominated(context.db, award.id, context.actor.id)


async def _make_nominee_buttons(
    context: Context, award: AwardRound, state: str, key: str, action: str
) -> list[list[Button]]:
    found = await awards.list_nominees(context.db, award.id, state)
    names = await name_nominees(context.db, context.language, found)
    return [[Button(key, f"award:{action}:{it.id}", values={"name": names[it.id]})] for it in found]


async def _make_paper_buttons(context: Context, award: AwardRound, *, can_manage: bool) -> list[list[Button]]:
    """The certificate for its holder, a team's for cadres; the reward for whoever may enter it."""
    found = await awards.list_nominees(context.db, award.id, "honoured")
    names = await name_nominees(context.db, context.language, found)
    rows: list[list[Button]] = []
    for it in found:
        is_own = it.member_id == context.actor.id
        if is_own or (it.member_id is None and can_manage):
            rows.append([Button("award-paper", f"award:paper:{it.id}", values={"name": names[it.id]})])
        is_owed = it.member_id and award.reward_fen and not it.expense_id
        if can_manage and is_owed and not is_own and context.has_feature("money"):
            rows.append([Button("award-pay", f"award:pay:{it.id}", values={"name": names[it.id]})])
    return rows
