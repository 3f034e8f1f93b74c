"""What a list that was sent would change on the roll: shown, and done once its sender has seen exactly that."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import count

from domain.member import Member, takes_second_officer
from domain.namesakes import simplify_name
from domain.roll import COLUMNS, RollChange, RollComparison, compare_roll, load_entry
from domain.text import count_utf16
from handlers.context import AnyContext, Context, FileContext
from handlers.messenger import Answer, Button, Keyboard, Text
from handlers.people import standing
from handlers.people.sheet import BACK, send_table
from handlers.people.words import say_title
from handlers.roll_table import name_group
from handlers.sheets import say_faults
from locales import Markup, render
from storage import audience, members, roll, sent_rolls
from storage.database import Db
from storage.members import make_id
from storage.sent_rolls import Numbered, SentRoll

_NOBODY: frozenset[int] = frozenset()
_NAMED = 8
"""People named in a preview for each kind of change; a sheet has them all."""
_AGAIN: Keyboard = [[Button("people-sheet-again", "people:send")], BACK]
_ROOM = 850
"""UTF-16 units for the people of one kind: four kinds and the words around them fit into one message."""
_TOLD_APART = ("name", "staff_number", "department", "language", "status")
"""What is said of a change besides the office."""


async def take_in(context: FileContext) -> Answer:
    """Propose what a list changes, or say everything that is wrong with it."""
    sent_now = [(number, load_entry(fields)) for number, fields in context.found or ()]
    entries = await _leave_known_groups(context.db, sent_now)
    numbers = count(-1, -1)  # new people get their own number when the list is used
    members_now = await roll.list_everybody(context.db)
    memberships = await audience.list_memberships(context.db)
    compared = compare_roll(members_now, entries, lambda: next(numbers), context.union.default_language, memberships)
    faults = [*context.faults, *_list_faults(context.language, entries, compared)]
    if faults:
        return say_faults(context.language, "people-sheet-faults", faults, _AGAIN)
    sent = SentRoll(_make_mark(compared), entries)
    await sent_rolls.put(context.db, context.member.id, sent, context.now)
    text = _say_preview(context.language, members_now, compared, await _name_groups(context.db, context.language))
    return Answer(text.key, text.values, text.buttons)


async def _leave_known_groups(db: Db, entries: Sequence[Numbered]) -> list[Numbered]:
    """A group may have been deleted since the list was made: its column says nothing any more."""
    known = {it.id for it in await audience.list_groups(db)}
    return [
        (number, replace(entry, groups=tuple(it for it in entry.groups if it[0] in known))) for number, entry in entries
    ]


async def compare_sent(context: Context, sent: SentRoll) -> RollComparison:
    """The list that was sent beside the roll as it is now."""
    now = await roll.list_everybody(context.db)
    memberships = await audience.list_memberships(context.db)
    language = context.union.default_language
    entries = await _leave_known_groups(context.db, sent.entries)
    return compare_roll(now, entries, lambda: make_id(context.random), language, memberships)


async def _name_groups(db: Db, language: str) -> dict[int, str]:
    return {it.id: name_group(language, it) for it in await audience.list_groups(db)}


def _list_faults(language: str, entries: Sequence[Numbered], compared: RollComparison) -> list[str]:
    """Rows that cannot be taken, as sentences in Telegram HTML."""
    refused = {number for number, _ in compared.faults}
    taken = [number for number, _ in entries if number not in refused]
    pairs = zip(taken, compared.changes, strict=True)
    needing = [number for number, it in pairs if takes_second_officer(it.before, it.after)]
    wrong = [*compared.faults, *((number, "roster-second-officer") for number in needing)]
    reasons = ((number, Markup(render(language, key))) for number, key in sorted(wrong))
    return [render(language, "reports-problem-row", number=str(number), reason=reason) for number, reason in reasons]


def _make_mark(compared: RollComparison) -> str:
    """What tells one set of changes from another; who is new has no number yet."""
    changes = [
        (it.before.id if it.before else 0, _list_cells(it.after), sorted(it.into), sorted(it.out_of))
        for it in compared.changes
    ]
    return sha256(repr(changes).encode()).hexdigest()[:12]


def _list_cells(member: Member) -> list[str]:
    return [getattr(member, name) for name in (*COLUMNS, "status")]


def _say_preview(language: str, now: Sequence[Member], compared: RollComparison, groups: Mapping[int, str]) -> Text:
    mark = _make_mark(compared)
    if not (compared.new or compared.changed):
        missing = _make_missing_buttons(compared)
        return Text("people-sheet-same", buttons=[*missing, BACK], count=len(compared.changes))
    known = {simplify_name(it.name) for it in now}
    alike = [it for it in compared.new if simplify_name(it.name) in known]
    said = [
        *_name_some(language, "new", [_name_new(language, it, groups) for it in compared.changes if it.before is None]),
        *_name_some(language, "alike", [Markup.escape(it.name) for it in alike]),
        *_name_some(language, "changed", [_describe_change(language, it, groups) for it in compared.changed], "\n"),
        *_name_some(language, "missing", [Markup.escape(it.name) for it in compared.missing]),
    ]
    ways = [
        [Button("people-sheet-use", f"people:use:{mark}")],
        [Button("people-sheet-all", f"people:all:{mark}")],
        [Button("people-sheet-drop", "people:drop")],
    ]
    return Text("people-sheet-preview", buttons=ways, changes=Markup("\n\n").join(said), count=len(compared.changes))


def _name_some(language: str, kind: str, said: Sequence[str], between: str = "") -> Iterator[Markup]:
    if not said:
        return
    comma = between or render(language, "people-comma")
    shown = list(said[:_NAMED])
    while count_utf16(comma.join(shown)) > _ROOM:
        shown.pop()
    if len(said) > len(shown):
        shown.append(render(language, "people-sheet-more", count=len(said) - len(shown)))
    people = Markup(comma).join(map(Markup, shown))
    yield Markup(render(language, f"people-sheet-{kind}", count=len(said), people=people))


def _name_new(language: str, change: RollChange, groups: Mapping[int, str]) -> str:
    """With the groups they come into."""
    into = [groups[it] for it in sorted(change.into)]
    if not into:
        return Markup.escape(change.after.name)
    return render(language, "people-sheet-into", name=change.after.name, groups=_join(language, into))


def _join(language: str, names: Iterable[str]) -> Markup:
    return Markup(render(language, "people-comma")).join(names)


def _describe_change(language: str, change: RollChange, groups: Mapping[int, str]) -> str:
    before, after = change.before or change.after, change.after
    parts = [
        _say_change(language, name, getattr(before, name), getattr(after, name))
        for name in _TOLD_APART
        if getattr(before, name) != getattr(after, name)
    ]
    if before.office != after.office:
        parts.append(_say_change(language, "role", say_title(language, before), say_title(language, after)))
    for key, moved in (("into", change.into), ("out-of", change.out_of)):
        if moved:
            names = _join(language, [groups[it] for it in sorted(moved)])
            parts.append(render(language, f"people-sheet-{key}-groups", groups=names))
    return render(language, "people-sheet-change", name=before.name, what=_join(language, map(Markup, parts)))


def _say_change(language: str, name: str, old: str, new: str) -> str:
    if name in ("language", "status"):
        old, new = (Markup(render(language, f"roster-{name}-{code}")) for code in (old, new))
    column = Markup(render(language, f"roster-column-{name}"))
    return render(language, "people-sheet-from-to", column=column, old=old or "—", new=new or "—")


def _make_missing_buttons(compared: RollComparison) -> Keyboard:
    count = len(compared.missing)
    return [[Button("people-sheet-look-missing", "people:missing:0", values={"count": count})]] if count else []


async def find_sent(context: Context) -> SentRoll | None:
    """The list the sender has not done with yet; None, with a word, if there is none any more."""
    sent = await sent_rolls.find(context.db, context.actor.id)
    if sent is None:
        context.toast("people-sheet-over", alert=True)
    return sent


async def show_all(context: Context) -> None:
    if (sent := await find_sent(context)) is None:
        return
    compared = await compare_sent(context, sent)
    memberships = await audience.list_memberships(context.db)
    people = [(it.after, "changed" if it.before else "new") for it in compared.changes if it.is_change]
    people = [*(it for it in people if it[1] == "new"), *(it for it in people if it[1] == "changed")]
    people += [(it, "missing") for it in compared.missing]
    memberships |= {it.after.id: memberships.get(it.after.id, _NOBODY) - it.out_of | it.into for it in compared.changes}
    await send_table(context, people, memberships, Text("people-sheet-all-file"))


async def use(context: Context) -> None:
    """Take the list, if it still does what its sender was shown."""
    if (sent := await find_sent(context)) is None:
        return
    compared = await compare_sent(context, sent)
    # Once more: what was a plain row may by now concern an office that takes a second officer.
    if faults := _list_faults(context.language, sent.entries, compared):
        answer = say_faults(context.language, "people-sheet-faults", faults, _AGAIN)
        context.edit(answer.key, buttons=answer.buttons, **answer.values)
        return
    mark = _make_mark(compared)
    if mark != context.choice or mark != sent.mark:
        # Somebody joined, left or was renamed since: it is looked at once more.
        await sent_rolls.put(context.db, context.actor.id, SentRoll(mark, sent.entries), context.now)
        groups = await _name_groups(context.db, context.language)
        text = _say_preview(context.language, await roll.list_everybody(context.db), compared, groups)
        context.toast("people-sheet-meanwhile", alert=True)
        context.edit(text.key, buttons=text.buttons, **text.values)
        return
    await _put(context, compared)
    await _say_used(context, compared)


async def _put(context: AnyContext, compared: RollComparison) -> None:
    await roll.put(context.db, [it.after for it in compared.changes if it.after != it.before])
    await audience.put(context.db, compared.changes, context.union.today(context.now))
    for it in compared.changed:
        # Whoever has not joined yet holds nothing that could be released.
        if it.before and it.before.office != it.after.office and it.after.status == "active":
            why = render(it.after.language, "people-sheet-why")
            await standing.follow(context, it.before, it.after, why)


async def _say_used(context: Context, compared: RollComparison) -> None:
    # The list itself stays: who is missing from it is looked at next.
    waiting = await members.count_invited(context.db)
    rows: list[Sequence[Button]] = [*_make_missing_buttons(compared)]
    if waiting:
        rows.append([Button("people-waiting", "people:waiting:0", values={"count": waiting})])
    new, changed = len(compared.new), len(compared.changed)
    context.edit("people-sheet-used", new=new, changed=changed, buttons=[*rows, BACK])
