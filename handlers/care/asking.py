"""Telling the union of a need, one's own or a colleague's: it becomes a case that few may open, and they visit."""

from domain.care import CATEGORY, NEEDS
from domain.rights import allow
from handlers.context import Context
from handlers.messenger import Button
from handlers.suggest import writing
from locales import render

_WHOM = ("me", "colleague")


async def start(context: Context) -> None:
    context.finish()
    needs = [Button(f"care-need-{kind}", f"care:need:{kind}") for kind in NEEDS]
    rows = [needs[place : place + 2] for place in range(0, len(needs), 2)]
    rows.append([Button("care-serve", "care:serve"), Button("care-retire", "care:retire")])
    if allow(context.actor, "care.help"):
        rows.append([Button("care-year-see", "care:year")])
    context.edit("care-start", buttons=rows)


async def choose_whom(context: Context) -> None:
    if (kind := context.choice) not in NEEDS:
        return
    rows = [[Button(f"care-for-{whom}", f"care:for:{kind}:{whom}")] for whom in _WHOM]
    context.edit(f"care-about-{kind}", buttons=[*rows, [Button("care-back", "care:start")]])


async def begin(context: Context) -> None:
    """The rest is writing, as for a suggestion: with a name, because somebody is to come, and for few."""
    kind, whom = (*context.args, "", "")[:2]
    if kind not in NEEDS or whom not in _WHOM:
        return
    need = render(context.language, f"care-need-{kind}")
    about = render(context.language, f"care-line-{whom}", need=need)
    await writing.begin(context, CATEGORY, about, mode="signed", care=kind)
