"""The places at which hazards are found: the usual ones, until cadres keep their own, in chat or as a sheet."""

from html import unescape

from domain.hazard import load_usual_places
from domain.hazard_places import LEAST, MOST, PlaceRow, WrongPlace, read_typed
from handlers.context import Context, FileContext
from handlers.messenger import Answer, Button, Keyboard, MadeFile, Text
from handlers.sheets import SheetRequest, say_faults
from locales import Markup, render
from storage import hazard_places
from storage.database import Db
from storage.hazard_places import HazardPlace

_BACK: Keyboard = [[Button("hazard-places", "hazard:places")]]
SHEET = SheetRequest(
    "hazard-places",
    "sheet",
    most=256 * 1024,
    asked="hazard-places-wait",
    refused="hazard-places-no-file",
    reading="hazard-places-reading",
    buttons=_BACK,
)


async def list_offered(context: Context) -> dict[str, str]:
    """The places to choose from by code, in their order, as HTML."""
    own = await hazard_places.list_places(context.db)
    if own:
        return {place.code: str(Markup.escape(place.name(context.language))) for place in own}
    return {code: render(context.language, f"hazard-place-{code}") for code in load_usual_places()}


async def _list_own(db: Db) -> list[HazardPlace]:
    """The union's own places, or the usual ones as they would be kept."""
    usual = [_make_usual(code, rank) for rank, code in enumerate(load_usual_places())]
    return await hazard_places.list_places(db) or usual


def _make_usual(code: str, rank: int) -> HazardPlace:
    chinese, english = (unescape(render(language, f"hazard-place-{code}")) for language in ("zh-CN", "en"))
    return HazardPlace(code, chinese, english, rank)


async def show(context: Context) -> None:
    """All places, one tap takes one off; new ones are typed or come as a sheet."""
    own = await _list_own(context.db)
    each = [
        Button("hazard-place-off", f"hazard:unplace:{it.code}", values={"place": it.name(context.language)})
        for it in own
    ]
    rows: Keyboard = [each[start : start + 2] for start in range(0, len(each), 2)]
    sheet = [Button("hazard-places-get", "hazard:getplaces"), Button("hazard-places-send", "hazard:sendplaces")]
    add = [[Button("hazard-place-add", "hazard:addplace")]] if len(own) < MOST else []
    context.edit("hazard-places-list", buttons=[*rows, *add, sheet], count=len(own), least=LEAST, most=MOST)


async def take_off(context: Context) -> None:
    """It is offered no more; hazards that were found there keep it."""
    own = await _list_own(context.db)
    left = [it for it in own if it.code != context.choice]
    if len(left) < LEAST:
        context.toast("hazard-places-few", alert=True, least=LEAST)
        return
    await hazard_places.replace_all(context.db, left)
    await show(context)


async def ask_name(context: Context) -> None:
    context.edit("hazard-place-name", buttons=_BACK)
    context.ask("place")


async def receive_name(context: Context) -> None:
    own = await _list_own(context.db)
    try:
        row = read_typed(context.incoming.text)
    except WrongPlace as wrong:
        context.say(wrong.key)
        return
    context.finish()
    if len(own) >= MOST or {row.name_zh, row.name_en} & {
        name for it in own for name in (it.name_zh, it.name_en) if name
    }:
        context.say("hazard-place-twice", buttons=_BACK)
        return
    # By the update, whose number never comes again: no place gets the code of one taken off.
    place = HazardPlace(f"p{context.incoming.update_id:x}", row.name_zh, row.name_en, len(own))
    await hazard_places.replace_all(context.db, [*own, place])
    await show(context)


async def send_sheet(context: Context) -> None:
    rows = [[it.code, it.name_zh, it.name_en] for it in await _list_own(context.db)]
    context.send(MadeFile("hazard-places", {"rows": rows}, Text("hazard-places-file", least=LEAST, most=MOST)))


async def take_in(context: FileContext) -> Answer:
    """The list as the sheet has it, or everything that is wrong with it and nothing kept."""
    if context.faults:
        return say_faults(context.language, "hazard-places-faults", context.faults, _BACK)
    # With the codes taken off, which hazards found there still carry.
    taken = {it.code for it in (await hazard_places.list_all(context.db)).values()} | set(load_usual_places())
    places = list[HazardPlace]()
    for rank, found in enumerate(context.found):
        row = PlaceRow(**found)
        code = row.code or _make_code(taken)
        taken.add(code)
        places.append(HazardPlace(code, row.name_zh, row.name_en, rank))
    await hazard_places.replace_all(context.db, places)
    return Answer("hazard-places-taken", {"count": len(places)}, buttons=_BACK)


def _make_code(taken: set[str]) -> str:
    return next(code for number in range(len(taken) + 1) if (code := f"n{number}") not in taken)
