"""The chair sets a target, sees it before it holds, and everybody reads who set it and when."""

from domain.targets import read_target
from handlers.context import Context
from handlers.figures import words
from handlers.kpi.page import find_line, say_target, show
from handlers.messenger import Button
from storage import indicator_targets


async def ask(context: Context) -> None:
    if line := await find_line(context):
        name = words.say_name(context.language, line.indicator.id, line.last.part)
        now = await say_target(context, line.indicator, line.last.part)
        context.ask("target", indicator=line.indicator.id, part=line.last.part)
        context.edit(f"kpi-target-ask-{line.indicator.kind}", name=name, now=now)


async def receive(context: Context) -> None:
    """What was typed, shown before it holds."""
    context.args = (context.draft["indicator"], context.draft["part"])
    line = await find_line(context)
    if line is None:
        context.finish()
        return
    target = read_target(context.incoming.text, is_share=line.indicator.kind == "ratio")
    if target is None:
        context.say(f"kpi-target-wrong-{line.indicator.kind}")
        return
    name = words.say_name(context.language, line.indicator.id, line.last.part)
    said = words.say_target(context.language, line.indicator, target)
    end = f"{line.indicator.id}:{line.last.part}"
    buttons = [[Button("kpi-target-yes", f"kpi:settarget:{end}:{target}"), Button("kpi-back", f"kpi:show:{end}")]]
    context.say("kpi-target-preview", buttons=buttons, name=name, target=said)
    context.finish()


async def put(context: Context) -> None:
    line = await find_line(context)
    if line is None:
        return
    target = read_target(context.choice, is_share=False)
    if target is None:
        context.toast("kpi-gone", alert=True)
        return
    today = context.union.today(context.now)
    part = line.last.part
    # Tapped twice it is one target.
    known = await indicator_targets.find(context.db, line.indicator.id, part)
    if known is None or known.target != target:
        await indicator_targets.add(context.db, line.indicator.id, part, target, context.actor.id, today)
    await show(context)
