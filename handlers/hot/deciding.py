"""What cadres make of a proposal, in private: confirm it, give it a name, dismiss it; then answer and clear it."""

from dataclasses import replace

from domain.draft import Draft
from domain.hot_issues import ANSWER_DAYS, LEAST_HEAT
from domain.promises import plan_warnings
from domain.text import clean_text, count_utf16
from handlers import drafting
from handlers.context import Context
from handlers.hot import listing
from handlers.messenger import Button, Keyboard
from locales import Markup, render
from storage import hot_issues
from storage.hot_issues import HotIssue

KIND = "hot/answer"
_LONGEST_TITLE = 60
_LEAST_ANSWER, _LONGEST_ANSWER = 10, 600


async def _find_issue(context: Context, *states: str) -> HotIssue | None:
    """The issue of the button, link or step, if it is in one of `states`; else a word, and None."""
    issue = await hot_issues.find(context.db, context.number())
    if issue is None or issue.state not in states:
        context.toast("hot-over", alert=True)
        return None
    return issue


async def see(context: Context) -> None:
    if issue := await _find_issue(context, *hot_issues.STATES):
        _show(context, issue)


def _show(context: Context, issue: HotIssue) -> None:
    context.edit(
        "hot-one",
        buttons=_may(context, issue),
        name=listing.say_name(context.language, issue),
        state=Markup(render(context.language, f"hot-state-{issue.state}")),
        count=issue.count,
        authors=issue.people or 0,
        heat=f"{issue.heat:g}",
        least=f"{LEAST_HEAT:g}",
        standing=listing.say_standing(context, issue),
    )


def _may(context: Context, issue: HotIssue) -> Keyboard:
    number = issue.id
    if issue.state == "proposed":
        return [
            [Button("hot-confirm", f"hot:confirm:{number}")],
            [Button("hot-rename", f"hot:rename:{number}"), Button("hot-dismiss", f"hot:dismiss:{number}")],
        ]
    if issue.state != "confirmed" or not _is_theirs(context, issue):
        return []
    answer = Button("hot-answer-again" if issue.answer else "hot-answer", f"hot:answer:{number}")
    clear = [Button("hot-clear", f"hot:clear:{number}")] if issue.answer else []
    return [[answer, *clear], [Button("hot-rename", f"hot:rename:{number}")]]


def _is_theirs(context: Context, issue: HotIssue) -> bool:
    # Its owner may have left: then whoever takes it up answers for it.
    return issue.owner_id in (None, context.actor.id) or context.actor.is_chair


async def _find_owned(context: Context) -> HotIssue | None:
    issue = await _find_issue(context, "confirmed")
    if issue and not _is_theirs(context, issue):
        context.toast("refused-step", alert=True)
        return None
    return issue


async def confirm(context: Context) -> None:
    if issue := await _find_issue(context, "proposed"):
        await _show_confirmed(context, issue)


async def _show_confirmed(context: Context, issue: HotIssue) -> None:
    """Whoever says it is an issue answers for it within ten workdays."""
    calendar, today = context.union.calendar, context.union.today(context.now)
    due = calendar.add_workdays(today, ANSWER_DAYS)
    issue = replace(
        issue,
        state="confirmed",
        owner_id=context.actor.id,
        committee=context.actor.committee or "union",
        since=context.now,
        due_on=due,
        remind_at=plan_warnings(calendar, context.now, due)[0],
    )
    await _keep(context, issue)


async def _keep(context: Context, issue: HotIssue) -> None:
    await hot_issues.save(context.db, issue)
    _show(context, issue)


async def rename(context: Context) -> None:
    if issue := await _find_issue(context, "proposed", "confirmed"):
        context.say("hot-title-write", most=_LONGEST_TITLE)
        context.ask("title", issue=str(issue.id))


async def receive_title(context: Context) -> None:
    """A name of the cadre's own; naming a proposal confirms it."""
    context.args = (context.draft.get("issue", ""),)
    title = " ".join(clean_text(context.incoming.text).split())
    if not title or count_utf16(title) > _LONGEST_TITLE:
        context.say("hot-title-write", most=_LONGEST_TITLE)
        return
    # First: whatever became of the issue meanwhile, the next words are no title of it.
    context.finish()
    issue = await _find_issue(context, "proposed", "confirmed")
    if issue is None:
        return
    if issue.state == "proposed":
        await _show_confirmed(context, replace(issue, title=title))
    elif await _find_owned(context):
        # Somebody else may have confirmed it since the name was asked for: then it is theirs to name.
        await _keep(context, replace(issue, title=title))


async def dismiss(context: Context) -> None:
    if (issue := await _find_issue(context, "proposed")) and _is_sure(context, issue, "hot-dismiss"):
        await _end(context, issue, "dismissed")


def _is_sure(context: Context, issue: HotIssue, act: str) -> bool:
    name, back = listing.say_name(context.language, issue), Button("hot-back", f"hot:see:{issue.id}")
    return context.is_sure(f"{act}-sure", Button(act), back, name=name)


async def _end(context: Context, issue: HotIssue, state: str) -> None:
    today = context.union.today(context.now)
    await _keep(context, replace(issue, state=state, ended_on=today, remind_at=None))


async def answer(context: Context) -> None:
    if issue := await _find_owned(context):
        draft = _find(context, issue) or drafting.begin(context, KIND, issue=str(issue.id))
        _ask_words(context, draft)


def _find(context: Context, issue: HotIssue) -> Draft | None:
    """What this cadre is writing about the issue."""
    mine = (it for it in context.drafts if it.kind == KIND and it.choices["issue"] == str(issue.id))
    return next(mine, None)


def _ask_words(context: Context, draft: Draft) -> None:
    drafting.show(
        context,
        draft,
        "answer",
        "hot-answer-write",
        lambda it: [[_make_drop_button(it)]],
        below=True,
        least=_LEAST_ANSWER,
        most=_LONGEST_ANSWER,
    )


def _make_drop_button(draft: Draft) -> Button:
    return Button("draft-discard", f"hot:discard:{draft.id}")


async def receive_answer(context: Context) -> None:
    """Everybody will read it, so its writer sees it first; later words take the place of earlier ones."""
    if draft := drafting.find_at_step(context):
        await show_again(context, drafting.add_part(context, draft.without_text()))


async def receive_edit(context: Context) -> None:
    if draft := drafting.find_revised(context, KIND):
        await show_again(context, draft)


async def show_again(context: Context, draft: Draft) -> None:
    context.args = (draft.choices["issue"],)
    if not _LEAST_ANSWER <= count_utf16(draft.text()) <= _LONGEST_ANSWER:
        context.say("hot-answer-write", least=_LEAST_ANSWER, most=_LONGEST_ANSWER)
    elif await _find_owned(context):
        drafting.show(context, draft, "answer", "hot-answer-sure", _make_choices, text=draft.text())
    else:
        # By now another answers for it, or it is over: these words have no place any more.
        drafting.drop(context, draft)


def _make_choices(draft: Draft) -> Keyboard:
    issue = draft.choices["issue"]
    again = Button("hot-answer-again", f"hot:answer:{issue}")
    return [[Button("hot-publish", f"hot:publish:{issue}:{draft.mark}"), again], [_make_drop_button(draft)]]


async def publish(context: Context) -> None:
    """Only from the newest preview, which shows what everybody will read."""
    if (issue := await _find_owned(context)) is None:
        return
    draft = drafting.find_acting(context, (KIND,), "hot-over", place=1)
    if draft is None or not draft.text():
        return
    await drafting.finish(context, draft)
    today = context.union.today(context.now)
    await _keep(context, replace(issue, answer=draft.text(), answered_on=today, remind_at=None))


async def clear(context: Context) -> None:
    issue = await _find_owned(context)
    if issue is None:
        return
    if not issue.answer:
        context.toast("hot-answer-first", alert=True)
    elif _is_sure(context, issue, "hot-clear"):
        await _end(context, issue, "cleared")
