"""Whom an activity or a poll is for: groups and departments that are put in and taken out with one tap each."""

from hashlib import sha256

from domain.activity import Activity
from domain.audience import ALL, code_department, code_group, read_audience, toggle_audience
from domain.draft import Draft
from handlers import drafting
from handlers.activities.invited import say_audience
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from handlers.roll_table import name_group
from locales import Markup, render
from storage import audience

_ROWS = 20


async def ask(context: Context, draft: Draft, first: int = 0) -> None:
    choices = await _list_choices(context)
    groups = {it.id: it.name for it in await audience.list_groups(context.db)}
    page, chosen = cut_page(list(choices), first, _ROWS), draft.choices["audience"].split("\n")

    done = [Button("plan-button-whom-done", f"{context.feature}:whom_done")]

    def make_rows(fresh: Draft) -> Keyboard:
        rows = [[_make_button(context, code, choices[code], is_in=code in chosen)] for code in page.rows]
        return [*rows, *page.turning(f"{context.feature}:whom:page"), done]

    said = say_audience(context.language, draft.choices["audience"], groups)
    drafting.show(context, draft.choose(asking="audience"), "field", "plan-ask-audience", make_rows, audience=said)


async def _list_choices(context: Context) -> dict[str, str]:
    """Everybody, each group and each department, by the code they have in an audience."""
    await audience.add_usual(context.db)
    groups = await audience.list_groups(context.db)
    departments = await audience.list_departments(context.db)
    return {
        ALL: Markup(render(context.language, "audience-all")),
        **{code_group(it.code, it.id): name_group(context.language, it) for it in groups},
        **{code_department(name): name for name in departments},
    }


def _make_button(context: Context, code: str, name: str, *, is_in: bool) -> Button:
    key = "plan-button-whom-in" if is_in else "plan-button-whom-out"
    return Button(key, f"{context.feature}:whom:{_digest(code)}", values={"name": name})


def _digest(code: str) -> str:
    """What stands for a code in a button, which has no room for the name of a department."""
    return sha256(code.encode()).hexdigest()[:12]


async def toggle(context: Context, draft: Draft) -> None:
    if context.args[:1] == ("page",):
        await ask(context, draft, context.number(1))
        return
    known = {_digest(code): code for code in await _list_choices(context)}
    if code := known.get(context.choice):
        draft = draft.choose(audience=toggle_audience(draft.choices["audience"], code))
    await ask(context, draft)


async def list_notes(context: Context, planned: Activity) -> list[str]:
    """How many are invited, where it is not everybody; and whether anybody is."""
    meant = read_audience(planned.audience)
    if meant.is_everybody:
        return []
    if invited := await audience.count_invited(context.db, meant):
        return [render(context.language, "plan-preview-invited", count=invited)]
    return [render(context.language, "plan-preview-nobody-in")]
