"""What cadres make of a proposal, in private: confirm it, give it a name, dismiss it; then answer and clear it."""

from dataclasses import replace

from domain.hot_issues import ANSWER_DAYS
from domain.promises import warnings
from domain.text import clean, utf16_length
from handlers.hot import card, listing
from handlers.pen import Button, Keyboard
from handlers.turn import Turn
from locales import Markup, render
from storage import cadre_group, hot_issues
from storage.hot_issues import HotIssue

_LONGEST_TITLE = 60
_LEAST_ANSWER, _LONGEST_ANSWER = 10, 600


async def _issue(turn: Turn, *states: str) -> HotIssue | None:
    """The issue of the button, link or step, if it is in one of `states`; else a word, and None."""
    issue = await hot_issues.find(turn.db, turn.number())
    if issue is None or issue.state not in states:
        turn.toast("hot-over", alert=True)
        return None
    return issue


async def see(turn: Turn) -> None:
    if issue := await _issue(turn, *hot_issues.STATES):
        _show(turn, issue)


def _show(turn: Turn, issue: HotIssue) -> None:
    turn.edit(
        "hot-one",
        buttons=_may(turn, issue),
        name=listing.name(turn.language, issue),
        state=Markup(render(turn.language, f"hot-state-{issue.state}")),
        count=issue.count,
        authors=issue.authors,
        heat=f"{issue.heat:g}",
        standing=listing.standing(turn, issue) if issue.due_on else Markup(""),
    )


def _may(turn: Turn, issue: HotIssue) -> Keyboard:
    number = issue.id
    if issue.state == "proposed":
        return [
            [Button("hot-confirm", f"hot:confirm:{number}")],
            [Button("hot-rename", f"hot:rename:{number}"), Button("hot-dismiss", f"hot:dismiss:{number}")],
        ]
    if issue.state != "confirmed" or not _is_theirs(turn, issue):
        return []
    answer = Button("hot-answer-again" if issue.answer else "hot-answer", f"hot:answer:{number}")
    clear = [Button("hot-clear", f"hot:clear:{number}")] if issue.answer else []
    return [[answer, *clear], [Button("hot-rename", f"hot:rename:{number}")]]


def _is_theirs(turn: Turn, issue: HotIssue) -> bool:
    return issue.owner_id in (None, turn.actor.id) or turn.actor.is_chair


async def _owned(turn: Turn) -> HotIssue | None:
    issue = await _issue(turn, "confirmed")
    if issue and not _is_theirs(turn, issue):
        turn.toast("refused-step", alert=True)
        return None
    return issue


async def confirm(turn: Turn) -> None:
    if issue := await _issue(turn, "proposed"):
        await _confirmed(turn, issue)


async def _confirmed(turn: Turn, issue: HotIssue) -> None:
    """Whoever says it is an issue answers for it within ten workdays."""
    calendar, today = turn.union.calendar, turn.union.today(turn.now)
    due = calendar.add_workdays(today, ANSWER_DAYS)
    issue = replace(
        issue, state="confirmed", owner_id=turn.actor.id, committee=turn.actor.committee or "union",
        since=int(turn.now.timestamp()), due_on=due.isoformat(),
        remind_at=int(warnings(calendar, turn.now, due)[0].timestamp()),
    )  # fmt: skip
    await _keep(turn, issue)


async def _keep(turn: Turn, issue: HotIssue) -> None:
    await hot_issues.save(turn.db, issue)
    if group := await cadre_group.current(turn.db):
        card.post(turn.pen, group, issue)
    _show(turn, issue)


async def rename(turn: Turn) -> None:
    if issue := await _issue(turn, "proposed", "confirmed"):
        turn.say("hot-title-write", most=_LONGEST_TITLE)
        turn.ask("title", issue=str(issue.id))


async def receive_title(turn: Turn) -> None:
    """A name of the cadre's own; naming a proposal confirms it."""
    turn.args = (turn.draft.get("issue", ""),)
    title = " ".join(clean(turn.incoming.text).split())
    if not title or utf16_length(title) > _LONGEST_TITLE:
        turn.say("hot-title-write", most=_LONGEST_TITLE)
        return
    turn.finish()
    issue = await _issue(turn, "proposed", "confirmed")
    if issue is None:
        return
    if issue.state == "proposed":
        await _confirmed(turn, replace(issue, title=title))
    elif await _owned(turn):
        await _keep(turn, replace(issue, title=title))


async def dismiss(turn: Turn) -> None:
    if issue := await _issue(turn, "proposed"):
        await _end(turn, issue, "dismissed")


async def _end(turn: Turn, issue: HotIssue, state: str) -> None:
    today = turn.union.today(turn.now).isoformat()
    await _keep(turn, replace(issue, state=state, ended_on=today, remind_at=0))


async def answer(turn: Turn) -> None:
    if issue := await _owned(turn):
        turn.say("hot-answer-write", least=_LEAST_ANSWER, most=_LONGEST_ANSWER)
        turn.ask("answer", issue=str(issue.id))


async def receive_answer(turn: Turn) -> None:
    """Everybody will read it, so its writer sees it first."""
    turn.args = (turn.draft.get("issue", ""),)
    text = clean(turn.incoming.text)
    if not _LEAST_ANSWER <= utf16_length(text) <= _LONGEST_ANSWER:
        turn.say("hot-answer-write", least=_LEAST_ANSWER, most=_LONGEST_ANSWER)
        return
    issue = await _owned(turn)
    if issue is None:
        turn.finish()
        return
    turn.ask("answer", issue=str(issue.id), text=text)
    publish = Button("hot-publish", f"hot:publish:{issue.id}")
    turn.say("hot-answer-sure", text=text, buttons=[[publish, Button("hot-answer-again", f"hot:answer:{issue.id}")]])


async def publish(turn: Turn) -> None:
    issue, text = await _owned(turn), turn.draft.get("text", "")
    if issue is None:
        return
    if not text or turn.draft.get("issue") != str(issue.id):
        turn.toast("hot-over", alert=True)
        return
    turn.finish()
    today = turn.union.today(turn.now)
    await _keep(turn, replace(issue, answer=text, answered_on=today.isoformat(), remind_at=0))


async def clear(turn: Turn) -> None:
    issue = await _owned(turn)
    if issue is None:
        return
    if not issue.answer:
        turn.toast("hot-answer-first", alert=True)
        return
    await _end(turn, issue, "cleared")
