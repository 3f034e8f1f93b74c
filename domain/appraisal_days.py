"""When an appraisal may run: within one week, and never in a week in which a survey is open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.capacity import find_monday
from domain.union import Union

_WORKDAYS = 4
"""From Monday to Friday."""
_OWN_BEFORE_COMMITTEE = 2
_PUBLISHED_AFTER = 5
_SIGHT = timedelta(days=90)

Days = tuple[date, date]
"""The first and the last day of something."""


@dataclass(frozen=True, slots=True)
class AppraisalWindow:
    """The instants of an appraisal, in UTC: the cadre reads the own result first, then the committee, then all."""

    opens: datetime
    reminds: datetime
    closes: datetime
    own: datetime
    committee: datetime
    members: datetime


def compute_appraisal_window(union: Union, day: date) -> AppraisalWindow:
    """The window of an appraisal that opens on `day`."""
    calendar = union.calendar
    closing = calendar.add_workdays(day, _WORKDAYS)
    own = calendar.next_push_day(closing)
    committee = calendar.first_push_day_on_or_after(calendar.add_workdays(own, _OWN_BEFORE_COMMITTEE))
    members = calendar.first_push_day_on_or_after(calendar.add_workdays(closing, _PUBLISHED_AFTER))
    committee_at = union.at(committee, union.digest_at)
    return AppraisalWindow(
        opens=union.at(day, union.survey_open_at),
        reminds=union.at(calendar.last_push_day_on_or_before(calendar.last_workday_before(closing)), union.digest_at),
        closes=union.at(closing, union.survey_close_at),
        own=union.at(own, union.digest_at),
        committee=committee_at,
        # Where holidays bring the days together, members still do not read it before the committee.
        members=max(committee_at, union.at(members, union.survey_open_at)),
    )


def shares_week(one: Days, other: Days) -> bool:
    """Whether both touch a week from Monday to Sunday."""
    return find_monday(one[0]) <= find_monday(other[1]) and find_monday(other[0]) <= find_monday(one[1])


def list_opening_days(union: Union, today: date, taken: Iterable[Days], most: int) -> list[date]:
    """The next days on which an appraisal may open: the first push day of each week without a survey."""
    surveys, found = list(taken), list[date]()
    monday = find_monday(today) + timedelta(days=7)
    while len(found) < most and monday < today + _SIGHT:
        day = union.calendar.first_push_day_on_or_after(monday)
        window = compute_appraisal_window(union, day)
        days = day, union.today(window.closes)
        if find_monday(days[0]) == find_monday(days[1]) == monday and not any(shares_week(days, it) for it in surveys):
            found.append(day)
        monday += timedelta(days=7)
    return found
