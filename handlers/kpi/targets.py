"""The chair sets a target, sees it before it holds, and everybody reads who set it and when."""

from domain.targets import read_target
from handlers.context import Context
from handlers.figures import words
from handlers.figures.board import Line
from handlers.kpi.page import find_line, say_target, show
from handlers.messenger import Button
from storage import indicator_targets


async def ask(context: Context) -> None:
    if line := await find_line(context):
        name = words.say_name(context.language, line.indicator.id, line.last.part)
        now = await say_target(context, line.indicator, line.last.part)
        context.ask("target", indicator=line.indicator.id, part=line.last.part)
        back = [[Button("kpi-back", f"kpi:show:{line.indicator.id}:{line.last.part}")]]
        context.edit(f"kpi-target-ask-{line.indicator.kind}", buttons=back, name=name, now=now)


async def receive(context: Context) -> None:
    """What was typed, shown before it holds."""
    context.args = (context.draft["indicator"], context.draft["part"])
    line = await find_line(context)
    if line is None:
        context.finish()
        return
    target = read_target(context.incoming.text, is_share=line.indicator.kind == "ratio")
    end = f"{line.indicator.id}:{line.last.part}"
    back = Button("kpi-back", f"kpi:show:{end}")
    if target is None:
        context.say(f"kpi-target-wrong-{line.indicator.kind}", buttons=[[back]])
        return
    name = words.say_name(context.language, line.indicator.id, line.last.part)
    said = words.say_target(context.language, line.indicator, target)
    buttons = [[Button("kpi-target-yes", f"kpi:settarget:{end}:{target}"), back]]
    context.say("kpi-target-preview", buttons=buttons, name=name, target=said)
    # Another number may still be typed, and only the preview of the last one holds.
    context.ask("target", indicator=line.indicator.id, part=line.last.part, target=str(target))


async def put(context: Context) -> None:
    line = await find_line(context)
    if line is None:
        return
    part = line.last.part
    known = await indicator_targets.find(context.db, line.indicator.id, part)
    # Tapped twice it is one target.
    if known is None or str(known.target) != context.choice:
        target = _read_previewed(context, line)
        if target is None:
            context.toast("answer-too-old", alert=True)
            return
        today = context.union.today(context.now)
        await indicator_targets.add(context.db, line.indicator.id, part, target, context.actor.id, today)
    context.leave()
    await show(context)


def _read_previewed(context: Context, line: Line) -> float | None:
    """The target of the newest preview; None for an older or a made-up one."""
    seen = (context.draft.get("indicator"), context.draft.get("part"), context.draft.get("target"))
    return float(context.choice) if seen == (line.indicator.id, line.last.part, context.choice) else None
