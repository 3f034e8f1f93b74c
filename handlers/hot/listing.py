"""What everybody may read of hot issues: the matter, since when, and the union's answer or by when it is owed."""

from datetime import date

from domain.hot_issues import CONFIDENTIAL
from domain.routing import categories
from handlers.cases.words import day
from handlers.pen import Button
from handlers.turn import Turn
from locales import Markup, render
from storage import hot_issues
from storage.hot_issues import HotIssue


def name(language: str, issue: HotIssue) -> Markup:
    """The cadre's own words for it, else those of its topic."""
    return Markup.escape(issue.title) if issue.title else topic(language, issue.topic)


def topic(language: str, code: str) -> Markup:
    is_category = code in categories() and code != CONFIDENTIAL
    return Markup(render(language, f"category-{code}" if is_category else f"hot-topic-{code}"))


async def show(turn: Turn) -> None:
    """/hot: what is confirmed, and for cadres what is proposed."""
    confirmed = await hot_issues.in_state(turn.db, "confirmed")
    rows = [await _button(turn, it) for it in await _to_decide(turn, confirmed)]
    if confirmed:
        parts = Markup("\n\n").join(_entry(turn, it) for it in confirmed)
        turn.say("hot-list", parts=parts, buttons=rows)
    else:
        turn.say("hot-none", buttons=rows)


async def _to_decide(turn: Turn, confirmed: list[HotIssue]) -> list[HotIssue]:
    return [*await hot_issues.in_state(turn.db, "proposed"), *confirmed] if turn.actor.is_cadre else []


async def _button(turn: Turn, issue: HotIssue) -> list[Button]:
    values = {"name": name(turn.language, issue)}
    return [Button(f"hot-row-{issue.state}", f"hot:see:{issue.id}", values=values)]


def _entry(turn: Turn, issue: HotIssue) -> Markup:
    language = turn.language
    values = {
        "name": name(language, issue),
        "since": day(language, date.fromisoformat(issue.found_on)),
        "committee": Markup(render(language, f"committee-{issue.committee or 'union'}")),
        "standing": standing(turn, issue),
    }
    return Markup(render(language, "hot-entry", **values))


def standing(turn: Turn, issue: HotIssue) -> Markup:
    language = turn.language
    if issue.answer:
        answered = day(language, date.fromisoformat(issue.answered_on))
        return Markup(render(language, "hot-answered", day=answered, text=issue.answer))
    is_late = turn.union.today(turn.now).isoformat() > issue.due_on
    due = day(language, date.fromisoformat(issue.due_on))
    return Markup(render(language, "hot-answer-late" if is_late else "hot-answer-due", day=due))
