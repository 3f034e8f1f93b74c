"""What everybody may read of hot issues: the matter, since when, and the union's answer or by when it is owed."""

from domain.hot_issues import CONFIDENTIAL
from domain.routing import list_all_categories, name_category
from handlers.cases.words import say_day
from handlers.context import Context
from handlers.messenger import Button
from locales import Markup, render
from storage import hot_issues
from storage.hot_issues import HotIssue


def say_name(language: str, issue: HotIssue) -> Markup:
    """The cadre's own words for it, else those of its topic."""
    return Markup.escape(issue.title) if issue.title else say_topic(language, issue.topic)


def say_topic(language: str, code: str) -> Markup:
    is_category = code in list_all_categories() and code != CONFIDENTIAL
    return Markup(render(language, name_category(code) if is_category else f"hot-topic-{code}"))


async def show(context: Context) -> None:
    """/hot: what is confirmed, and for cadres what is proposed."""
    confirmed = await hot_issues.list_in_state(context.db, "confirmed")
    rows = [await _make_button(context, it) for it in await _list_to_decide(context, confirmed)]
    if confirmed:
        parts = Markup("\n\n").join(_render_entry(context, it) for it in confirmed)
        context.say("hot-list", parts=parts, buttons=rows)
    else:
        context.say("hot-none", buttons=rows)


async def _list_to_decide(context: Context, confirmed: list[HotIssue]) -> list[HotIssue]:
    return [*await hot_issues.list_in_state(context.db, "proposed"), *confirmed] if context.actor.is_cadre else []


async def _make_button(context: Context, issue: HotIssue) -> list[Button]:
    values = {"name": say_name(context.language, issue)}
    return [Button(f"hot-row-{issue.state}", f"hot:see:{issue.id}", values=values)]


def _render_entry(context: Context, issue: HotIssue) -> Markup:
    language = context.language
    values = {
        "name": say_name(language, issue),
        "since": say_day(language, issue.found_on),
        "committee": Markup(render(language, f"committee-{issue.committee or 'union'}")),
        "standing": say_standing(context, issue),
    }
    return Markup(render(language, "hot-entry", **values))


def say_standing(context: Context, issue: HotIssue) -> Markup:
    language = context.language
    if issue.due_on is None:
        return Markup("")
    if issue.answer and issue.answered_on:
        answered = say_day(language, issue.answered_on)
        return Markup(render(language, "hot-answered", day=answered, text=issue.answer))
    is_late = context.union.today(context.now) > issue.due_on
    due = say_day(language, issue.due_on)
    return Markup(render(language, "hot-answer-late" if is_late else "hot-answer-due", day=due))
