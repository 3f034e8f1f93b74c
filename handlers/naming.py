"""Naming people: by their name, and where the roll has several of one name, by what tells this one from the others."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from domain.member import Member
from domain.namesakes import distinguish, shorten_staff_number, simplify_name
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from locales import Markup, render
from storage import members
from storage.database import Db

PEOPLE = 20
"""People on one page of a picker: a union committee in one look, and far from the hundred buttons Telegram takes."""


async def name_person(db: Db, language: str, member: Member) -> Markup:
    return (await name_people(db, language, [member]))[member.id]


async def name_people(db: Db, language: str, people: Sequence[Member]) -> dict[int, Markup]:
    """What each of `people` is called, by id: namesakes anywhere on the roll are told apart, not only among these."""
    namesakes = defaultdict[str, list[Member]](list)
    for each in await members.list_namesakes(db, [each.id for each in people]):
        namesakes[simplify_name(each.name)].append(each)
    found = {each.id: Markup.escape(each.name) for each in people}
    for group in namesakes.values():
        found |= {each.id: called for each, called in _tell_apart(language, group) if each.id in found}
    return found


def _tell_apart(language: str, group: Sequence[Member]) -> Iterable[tuple[Member, Markup]]:
    for each, features in zip(group, distinguish([_list_features(language, it, group) for it in group]), strict=True):
        if features:
            what = Markup(render(language, "people-comma")).join(map(Markup, features))
            yield each, Markup(render(language, "people-namesake", name=each.name, what=what))


def _list_features(language: str, member: Member, group: Sequence[Member]) -> list[str]:
    """Office, committee, department, staff number, and at last the place on the roll, which all differ in."""
    others = [it.staff_number for it in group if it.id != member.id]
    number = shorten_staff_number(member.staff_number, others)
    return [
        render(language, f"duty-{member.duty}" if member.duty else f"people-role-{member.role}"),
        render(language, f"committee-{member.committee}") if member.committee else "",
        str(Markup.escape(member.department)),
        render(language, "people-staff-number", number=number) if number else "",
        render(language, "people-place-on-roll", number=str(member.id)),
    ]


async def offer_people(
    db: Db,
    language: str,
    people: Sequence[Member],
    button: Callable[[Member], tuple[str, str]],
    *,
    turning: str,
    first: int = 0,
) -> Keyboard:
    """A picker, one button a person from the person at `first` on, and the buttons that turn its page.

    `button` gives the key, whose words use `name`, and the data of a person's button; `turning` is the data of those
    that turn the page.
    """
    page = cut_page(people, first, PEOPLE)
    names = await name_people(db, language, page.rows)
    buttons = [(each, *button(each)) for each in page.rows]
    rows = [[Button(key, data, values={"name": names[each.id]})] for each, key, data in buttons]
    return [*rows, *page.turning(turning)]


def note_offered(people: Iterable[Member]) -> str:
    """For the draft of a conversation: whom a typed name offered."""
    return " ".join(str(it.id) for it in people)


def is_offered(draft: Mapping[str, str], member_id: int) -> bool:
    """Whether a typed name offered this person: else a forged button would read the roll, number by number."""
    return str(member_id) in draft.get("offered", "").split()
