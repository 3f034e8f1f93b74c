"""The panel: whoever organises names judges and reserves, none of whom competes."""

from domain.contest_panel import DROPPING
from domain.text import clean_text
from handlers.contest.showing import find_contest
from handlers.contest.words import name_contest
from handlers.context import Context
from handlers.messenger import Button, Text
from handlers.naming import name_people, offer_people
from locales.dates import write_day
from storage import contest_marks, contests, members
from storage.contests import Contest

_MOST_FOUND = 20


async def _find_own(context: Context) -> Contest | None:
    """The contest before its scores are settled, for its organiser; if that one is gone, for any cadre."""
    contest = await find_contest(context)
    if contest is None or contest.organiser_id not in (context.actor.id, None) or contest.state != "open":
        context.toast("contest-gone", alert=True)
        return None
    return contest


async def show(context: Context) -> None:
    contest = await _find_own(context)
    if contest is None:
        return
    judges = await contest_marks.list_judges(context.db, contest.id)
    people = await members.find_each(context.db, list(judges))
    names = await name_people(context.db, context.language, list(people.values()))
    rows = [
        [
            Button(
                "contest-judge-reserve" if judges[it] else "contest-judge-off",
                f"contest:unjudge:{contest.id}:{it}",
                values={"name": names[it]},
            )
        ]
        for it in people
    ]
    ways = [Button(f"contest-add-{kind}", f"contest:judge:{contest.id}:{kind}") for kind in ("judge", "reserve")]
    back = [Button("contest-back", f"contest:open:{contest.id}")]
    name = name_contest(context.language, contest)
    context.edit("contest-panel", name=name, usual=DROPPING, count=len(judges), buttons=[*rows, ways, back])


async def ask_person(context: Context) -> None:
    contest = await _find_own(context)
    if contest and context.choice in ("judge", "reserve"):
        context.ask("judge", contest=str(contest.id), kind=context.choice)
        context.edit("contest-who-judges")


async def receive_person(context: Context) -> None:
    number, kind = context.draft["contest"], context.draft["kind"]
    found = await members.find_by_name(context.db, clean_text(context.incoming.text), _MOST_FOUND)
    rows = await offer_people(
        context.db,
        context.language,
        found,
        lambda each: ("contest-judge-person", f"contest:seat:{number}:{each.id}:{kind}"),
        turning=f"contest:panel:{number}",
    )
    context.say("contest-which-judge" if rows else "contest-no-judge", buttons=rows)


async def add(context: Context) -> None:
    """Nobody who competes judges, and whoever judges has agreed that it is kept."""
    contest, member = await _find_own(context), await members.find(context.db, context.number(1))
    if contest is None or member is None:
        return
    if await contests.find_entry(context.db, contest.id, member.id) or not member.has_agreed:
        context.toast("contest-judge-competes", alert=True)
        return
    is_reserve = context.choice == "reserve"
    await contest_marks.add_judge(context.db, contest.id, member.id, is_reserve=is_reserve)
    name, day = name_contest(member.language, contest), write_day(member.language, contest.dates.starts_on)
    # A judge may be missing on the day itself, or be named after it while the last marks are awaited.
    has_begun = contest.dates.starts_on <= context.union.today(context.now)
    text = Text("contest-you-judge-now" if has_begun else "contest-you-judge", name=name, day=day)
    context.messenger.send(member, text)
    await show(context)


async def drop(context: Context) -> None:
    contest = await _find_own(context)
    if contest:
        await contest_marks.drop_judge(context.db, contest.id, context.number(1))
        await show(context)
