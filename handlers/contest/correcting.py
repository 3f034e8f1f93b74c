"""Corrections: a set that is previewed and applied whole; once the results are out only by two who took no part."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from domain.contest import load_templates, write_score
from domain.contest_correction import QUESTION_PARTS, ResultChange, correct, list_changes, sum_up
from domain.contest_results import Results
from domain.member import Member
from domain.schedule import Occurrence
from domain.union import Union
from handlers.cadres import tell_cadres
from handlers.contest.closing import find_to_settle, tell_scores
from handlers.contest.scoring import compute_people, list_questions, mark_anew
from handlers.contest.showing import NAMED, is_correctable, show
from handlers.contest.words import name_contest, say_questions
from handlers.context import AnyContext, Context, JobContext
from handlers.feature import Job
from handlers.messenger import Button, Keyboard, Text
from locales import Markup, render
from storage import contest_corrections, contest_results, contests, members, quiz_bank
from storage.contest_corrections import Correction
from storage.contests import Contest
from storage.database import Db
from storage.outbox import BROADCAST
from storage.quiz_bank import BankEntry


async def recount(context: Context) -> None:
    """What would change if the scores were computed anew, as after a question was withdrawn or an appeal was right."""
    if contest := await find_to_settle(context):
        await _preview(context, contest, *await _compute(context, contest))


async def _compute(context: AnyContext, contest: Contest) -> tuple[Results, list[ResultChange]]:
    """The corrected results, and whom they concern."""
    settled = await contest_results.read_settled(context.db, contest.id)
    if contest.state == "published":
        # Of everything else what people did may be gone by now, and what is out stays out.
        fresh = await mark_anew(context.db, context.union, contest, settled)
    else:
        fresh = await compute_people(context.db, context.union, contest)
    after = correct(settled, fresh, load_templates()[contest.template].people_percent)
    return after, list_changes(settled, after)


async def _list_withdrawn(db: Db, union: Union, contest: Contest) -> list[BankEntry]:
    """The questions of this contest that were withdrawn since it ended."""
    since = contest.published_at or contest.dates.end
    late = [it for it in await quiz_bank.list_in_state(db, "withdrawn") if it.changed_at >= since]
    asked = await list_questions(db, union, contest) if late else frozenset()
    return [it for it in late if it.reference in asked]


async def _preview(context: Context, contest: Contest, after: Results, changes: Sequence[ResultChange]) -> None:
    values: dict[str, Any] = {
        "name": name_contest(context.language, contest),
        "count": sum(it.has_other_score for it in changes),
    }
    sure = [[Button("contest-recount-sure", f"contest:correct:{contest.id}:{sum_up(changes)}")]] if changes else []
    rows = [*sure, [Button("contest-back", f"contest:open:{contest.id}")]]
    if contest.state != "published" or not changes:
        context.edit("contest-recount-preview", buttons=rows, **values)
        return
    entries = await _list_withdrawn(context.db, context.union, contest)
    context.edit(
        "contest-correct-preview",
        places=sum(it.moves for it in changes),
        teams=len({it.after.team_id for it in changes if it.team_moves}),
        questions=say_questions(context.language, entries),
        **await _say_proposer(context, contest, changes),
        buttons=rows,
        **values,
    )


async def _say_proposer(context: Context, contest: Contest, changes: Sequence[ResultChange]) -> dict[str, Any]:
    waiting = await _find_waiting(context.db, contest, changes)
    proposer = await members.find(context.db, waiting.proposed_by or 0) if waiting else None
    return {"proposed": "yes", "by": proposer.name} if proposer else {"proposed": "no", "by": ""}


async def _find_waiting(db: Db, contest: Contest, changes: Sequence[ResultChange]) -> Correction | None:
    """The proposal of exactly these changes, as long as its proposer is a cadre."""
    proposed = (it for it in await contest_corrections.list_of(db, contest.id) if it.applied_at is None)
    found = next((it for it in proposed if it.changes == sum_up(changes)), None)
    # Whoever was forgotten or lost the office is not one of the two any more.
    proposer = await members.find(db, found.proposed_by or 0) if found else None
    return found if proposer and proposer.is_cadre else None


async def apply(context: Context) -> None:
    """Apply the set as it was shown; one that has changed meanwhile is shown again."""
    contest = await find_to_settle(context)
    if contest is None:
        return
    after, changes = await _compute(context, contest)
    if not changes or context.choice != sum_up(changes):
        await _preview(context, contest, after, changes)
    elif contest.state == "published":
        await _apply_published(context, contest, after, changes)
    else:
        proposed = await _propose(context, contest, changes)
        await contest_corrections.apply(context.db, proposed.id, changes, None, context.now)
        # Whoever signed had other scores before them.
        await contests.drop_signatures(context.db, contest.id)
        await contest_results.settle(context.db, contest.id, after)
        await tell_scores(context, contest, [it.after for it in changes if it.has_other_score], "contest-corrected")
        await show(context, contest)


async def _propose(context: Context, contest: Contest, changes: Sequence[ResultChange]) -> Correction:
    entries = await _list_withdrawn(context.db, context.union, contest)
    references = [it.reference for it in entries]
    return await contest_corrections.propose(context.db, contest.id, sum_up(changes), references, context.actor.id)


async def _apply_published(context: Context, contest: Contest, after: Results, changes: Sequence[ResultChange]) -> None:
    """Two signed what is out, so two have to take it back: one proposes, another one confirms."""
    waiting = await _find_waiting(context.db, contest, changes)
    if waiting is None:
        await _propose(context, contest, changes)
        await tell_cadres(
            context,
            "contest-correct-waits",
            buttons=[[Button("contest-to-private", url=context.messenger.link("contest"))]],
            name=lambda language: name_contest(language, contest),
        )
        context.toast("contest-correct-proposed", alert=True)
        await _preview(context, contest, after, changes)
    elif waiting.proposed_by == context.actor.id:
        context.toast("contest-correct-other", alert=True)
    elif await contest_corrections.apply(context.db, waiting.id, changes, context.actor.id, context.now):
        await contest_results.settle(context.db, contest.id, after)
        await _tell_changes(context, contest, waiting, changes)
        await show(context, contest)


async def _tell_changes(context: Context, contest: Contest, done: Correction, changes: Sequence[ResultChange]) -> None:
    people = await members.find_each(context.db, [it.after.member_id for it in changes])
    entries = [entry for each in done.questions if (entry := await quiz_bank.find(context.db, each))]
    for it in changes:
        if member := people.get(it.after.member_id):
            context.messenger.send(member, _say_change(member, contest, entries, it), priority=BROADCAST)


def _say_change(member: Member, contest: Contest, entries: Sequence[BankEntry], change: ResultChange) -> Text:
    language, before, after = member.language, change.before, change.after
    values: dict[str, Any] = {"score": write_score(after.score), "was": write_score(before.score)}
    values |= {"place": after.place, "place_was": before.place}
    more = Markup("")
    if change.team_moves and change.team_after:
        team = {"place": change.team_after, "was": change.team_before or "–"}
        more += Markup("\n" + render(language, "contest-corrected-team", **team))
    buttons: Keyboard = [[Button("contest-to", f"contest:open:{contest.id}")]]
    if _has_other_certificate(change):
        more += Markup("\n\n" + render(language, "contest-corrected-praise"))
        buttons = [[Button("contest-praise", f"contest:praise:{contest.id}")], *buttons]
    name, questions = name_contest(language, contest), say_questions(language, entries)
    return Text("contest-corrected-out", buttons=buttons, name=name, questions=questions, more=more, **values)


def _has_other_certificate(change: ResultChange) -> bool:
    """Whether anything changes that is printed on it: of places the first three."""
    own = min(change.before.place, change.after.place) <= NAMED and change.moves
    places = [it for it in (change.team_before, change.team_after) if it]
    return bool(change.after.score) and (own or (change.team_moves and min(places, default=NAMED + 1) <= NAMED))


async def _find_outdated(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    """Each question withdrawn after a contest that may have asked it had ended."""
    settled = [it for it in await contests.list_all(db) if _follows_questions(it, now)]
    withdrawn = await quiz_bank.list_in_state(db, "withdrawn") if settled else []
    return sorted(
        (
            Occurrence(f"{contest.id}/{entry.reference[0]}/{entry.version}", max(since, entry.changed_at))
            for entry in withdrawn
            for contest in settled
            if entry.changed_at >= contest.dates.end
        ),
        key=lambda it: it.due,
    )


def _follows_questions(contest: Contest, now: datetime) -> bool:
    is_settled = contest.state == "closed" or is_correctable(contest, now)
    return is_settled and bool(QUESTION_PARTS & load_templates()[contest.template].weights.keys())


async def _tell_outdated(context: JobContext) -> None:
    """Those who may correct it hear of it: whoever withdrew the question need not think of every contest."""
    contest = await contests.find(context.db, int(context.period.partition("/")[0]))
    if contest is None or not _follows_questions(contest, context.now):
        return
    _, changes = await _compute(context, contest)
    if changes:
        await tell_cadres(
            context,
            "contest-outdated",
            buttons=[[Button("contest-to-private", url=context.messenger.link("contest"))]],
            name=lambda language: name_contest(language, contest),
            count=len(changes),
        )


JOB = Job("contest-outdated", _find_outdated, _tell_outdated, late=timedelta(days=60))
