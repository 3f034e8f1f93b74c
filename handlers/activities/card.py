"""The card of an activity: what, when, where, how many places are left and what the reader has answered."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.activities import OFFER_BEFORE, count_places_left
from domain.activity import Activity, find_state, plan_times, takes_working_time
from domain.audience import ALL
from domain.check_in import list_check_in_hours
from domain.union import Union
from handlers.activities.broadcasts import find_announcing_moment
from handlers.activities.invited import is_invited, load_group_names, say_audience
from handlers.cases.words import say_day
from handlers.messenger import Button, Messenger, Text
from locales import Markup, render
from locales.dates import write_moment
from locales.titles import write_title
from storage import cadre_group, signups
from storage.database import Db
from storage.signups import SignUp, SignupCounts

_RUNNING = ("open", "full", "closed")


@dataclass(frozen=True, slots=True)
class View:
    """An activity as one reader sees it at one moment; `ahead` is how many wait before them.

    `opens` is when those invited will read of it, None once they have; `groups` are the names of those it is for.
    """

    union: Union
    activity: Activity
    counts: SignupCounts
    now: datetime
    own: SignUp | None = None
    ahead: int = 0
    opens: datetime | None = None
    is_invited: bool = True
    groups: Mapping[int, str] = field(default_factory=dict)

    @property
    def state(self) -> str:
        return find_state(self.activity, self.union.calendar, self.now, self.counts.held)

    @property
    def is_offered(self) -> bool:
        """Whether a place is held for the reader, also once sign-up has closed."""
        until = self.own.offered_until if self.own else None
        return until is not None and self.now < until and self.state in _RUNNING

    @property
    def may_check_in(self) -> bool:
        """From two hours before, when those who come are reminded, until the last door closes."""
        windows = list_check_in_hours(self.activity, self.union.calendar)
        if not windows or self.activity.status != "going" or self.activity.announced_at is None:
            return False
        return self.activity.starts_at - OFFER_BEFORE <= self.now < windows[-1].closes

    def may_bring(self, guests: int) -> bool:
        """Whether the reader may bring one guest more, so many in all: members who wait go before guests."""
        left = count_places_left(self.activity.places, self.counts.held)
        is_free = left != 0 and not self.counts.waiting and not self.counts.offered
        return self.is_open and is_free and guests <= self.activity.guests

    @property
    def is_open(self) -> bool:
        return self.activity.sign_up and self.state in ("open", "full")


async def load_view(db: Db, union: Union, activity: Activity, now: datetime, member_id: int = 0) -> View:
    counts = (await signups.count_signups(db, [activity.id])).get(activity.id, SignupCounts())
    own = await signups.find(db, activity.id, member_id) if member_id else None
    waiting = await signups.list_waiting(db, activity.id) if own and own.standing == "waitlisted" else []
    ahead = sum(each.place < own.line for each in waiting) if own else 0
    opens = await find_announcing_moment(db, union, activity) if activity.announced_at is None else None
    invited = not member_id or await is_invited(db, activity, member_id)
    return View(union, activity, counts, now, own, ahead, opens, invited, await load_group_names(db, activity.audience))


def say_title(activity: Activity, language: str) -> str:
    return write_title(language, activity.plan_entry, activity.title_zh, activity.title_en)


def say_when(language: str, union: Union, instant: datetime) -> Markup:
    """A moment that each reader's Telegram shows in their own zone, and older ones in the union's."""
    text = write_moment(language, union.local(instant))
    return Markup(f'<tg-time unix="{int(instant.timestamp())}" format="wDT">{text}</tg-time>')


def join_lines(pieces: Iterable[str]) -> Markup:
    return Markup("\n").join(Markup(piece) for piece in pieces)


def list_facts(language: str, union: Union, activity: Activity, groups: Mapping[int, str]) -> Iterator[str]:
    """What is fixed: when, where, who leads, for whom, what for."""
    starts, ends = (say_when(language, union, each) for each in (activity.starts_at, activity.ends_at))
    if activity.status == "postponed":
        yield render(language, "activities-fact-no-day")
    elif union.today(activity.starts_at) == union.today(activity.ends_at):
        yield render(language, "activities-fact-when", when=starts, minutes=activity.minutes)
    else:
        yield _say_days(language, union, activity, starts, ends)
    if activity.hours and activity.status != "postponed":
        yield render(language, "activities-fact-hours", hours=activity.hours.replace("-", "–"))
    if activity.place:
        yield render(language, "activities-fact-place", place=activity.place)
    yield render(language, "activities-fact-lead", lead=render(language, f"duty-{activity.lead}"))
    if activity.audience != ALL:
        yield render(language, "activities-fact-audience", audience=say_audience(language, activity.audience, groups))
    if activity.consented and takes_working_time(activity, union.calendar):
        yield render(language, "activities-fact-working-time")
    if activity.guests and activity.sign_up:
        yield render(language, "activities-fact-guests", most=activity.guests)
    if activity.about:
        yield render(language, "activities-fact-about", about=activity.about)


def _say_days(language: str, union: Union, activity: Activity, starts: Markup, ends: Markup) -> str:
    if not activity.is_campaign:
        return render(language, "activities-fact-days", starts=starts, ends=ends, minutes=activity.minutes)
    first, last = (say_day(language, union.today(each)) for each in (activity.starts_at, activity.ends_at))
    return render(language, "activities-fact-weeks", starts=first, ends=last)


def _say_standing(language: str, seen: View) -> Iterator[str]:
    """What moves: state, places, closing time and the reader's own answer."""
    activity, state = seen.activity, seen.state
    if state not in ("open", "announced"):
        yield render(language, "activities-fact-state", state=render(language, f"event-{state}"))
    if activity.reason and state in ("cancelled", "postponed"):
        yield render(language, "activities-fact-reason", reason=activity.reason)
    if not activity.sign_up:
        yield render(language, "activities-fact-no-sign-up")
    elif seen.is_open:
        yield _say_places(language, seen)
        closes = say_when(language, seen.union, plan_times(activity, seen.union.calendar).close)
        yield render(language, "activities-fact-closes", closes=closes)
    elif state == "planned" and seen.opens:
        yield render(language, "activities-fact-opens", opens=say_when(language, seen.union, seen.opens))
    # Nobody has a place in what does not take place.
    if seen.own and state != "cancelled":
        yield _own(language, seen, seen.own)
        if seen.own.guests:
            yield render(language, "activities-own-guests", count=seen.own.guests)


def _say_places(language: str, seen: View) -> str:
    left = count_places_left(seen.activity.places, seen.counts.held)
    if left is None:
        return render(language, "activities-fact-room", joined=seen.counts.confirmed + seen.counts.guests)
    if left == 0:
        return render(language, "activities-fact-full", places=seen.activity.places, waiting=seen.counts.waiting)
    return render(language, "activities-fact-left", left=left, places=seen.activity.places)


def _own(language: str, seen: View, own: SignUp) -> str:
    if own.standing == "waitlisted" and not seen.is_open:
        return render(language, "activities-own-list-ended")
    if own.standing == "waitlisted":
        return render(language, "activities-own-waitlisted", number=seen.ahead + 1)
    if own.offered_until:
        until = say_when(language, seen.union, own.offered_until)
        return render(language, "activities-own-offered", until=until)
    return render(language, f"activities-own-{own.standing}")


def render_card(language: str, seen: View) -> Markup:
    said = [*list_facts(language, seen.union, seen.activity, seen.groups), "", *_say_standing(language, seen)]
    return Markup(
        render(
            language, "activities-card", title=say_title(seen.activity, language), facts=join_lines(said).rstrip("\n")
        )
    )


def make_buttons(seen: View) -> list[list[Button]]:
    """Only what is possible now; whoever holds a place may give it back until the activity starts."""
    number, rows = seen.activity.id, []
    if seen.is_offered:
        rows.append(
            [
                Button("activities-button-take", f"activities:answer:{number}:join"),
                Button("activities-button-decline", f"activities:answer:{number}:cannot"),
            ]
        )
    elif seen.is_open and not seen.is_invited and not (seen.own and seen.own.place):
        rows.append([Button("activities-button-ask", f"activities:ask:{number}")])
    elif seen.is_open:
        rows.append([Button(f"activities-button-{each}", f"activities:answer:{number}:{each}") for each in _CHOICES])
    elif seen.own and seen.own.place and seen.state == "closed" and seen.now < seen.activity.starts_at:
        rows.append([Button("activities-button-cannot", f"activities:answer:{number}:cannot")])
    rows += _make_guest_buttons(seen)
    if seen.may_check_in:
        rows.append([Button("activities-button-here", f"activities:here:{number}")])
    if seen.own and seen.own.place == "confirmed" and seen.state != "cancelled":
        rows.append([Button("activities-button-photos", f"activities:photos:{number}")])
    if seen.state in ("cancelled", "postponed"):
        rows.append([Button("activities-button-strike-out", f"activities:file:{number}")])
    elif seen.state not in ("held", "reviewed"):
        rows.append([Button("activities-button-file", f"activities:file:{number}")])
    return rows


def _make_guest_buttons(seen: View) -> list[list[Button]]:
    """One guest more or fewer; the number asked for is in the button, so that a second tap adds nobody."""
    if seen.own is None or seen.own.place != "confirmed":
        return []
    number, guests, row = seen.activity.id, seen.own.guests, []
    if seen.may_bring(guests + 1):
        row.append(Button("activities-button-guest-more", f"activities:guests:{number}:{guests + 1}"))
    if guests and seen.now < seen.activity.starts_at and seen.state in _RUNNING:
        row.append(Button("activities-button-guest-fewer", f"activities:guests:{number}:{guests - 1}"))
    return [row] if row else []


_CHOICES = ("join", "maybe", "cannot")


async def tell_group(db: Db, messenger: Messenger, seen: View) -> None:
    """Bring the one card of this activity in the cadre group up to date: counts, never names."""
    group = await cadre_group.find_current(db)
    if group is None:
        return
    messenger.send(
        group,
        Text(
            "activities-group",
            # The group reads counts: never the answer of whoever moved the card.
            card=render_card(group.language, replace(seen, own=None)),
            counts=say_numbers(group.language, seen),
            buttons=[[Button("activities-button-manage", url=messenger.link(f"plan-{seen.activity.id}"))]],
        ),
        tag=f"activities/{seen.activity.id}",
        living=True,
    )


def say_numbers(language: str, seen: View) -> Markup:
    """Who answered what; nothing where nobody needs to."""
    if not seen.activity.sign_up:
        return Markup()
    said = seen.counts
    return Markup(
        render(
            language,
            "activities-counts",
            joined=said.confirmed,
            waiting=said.waiting + said.offered,
            maybe=said.maybe,
            cannot=said.cannot,
        )
        + (render(language, "activities-counts-guests", guests=said.guests) if said.guests else "")
    )
