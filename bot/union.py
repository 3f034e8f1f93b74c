"""The union as the settings describe it, in the terms of the domain."""

from bot.settings import Settings
from domain.calendar import Calendar
from domain.union import Union


def make_union(settings: Settings) -> Union:
    own = settings.union
    calendar = Calendar(own.timezone, frozenset(settings.calendar.off_days), frozenset(settings.calendar.make_up_days))
    return Union(
        name=own.name,
        name_en=own.name_en,
        size=own.size,
        calendar=calendar,
        default_language=own.default_language,
        quiet_from=own.quiet_from,
        quiet_to=own.quiet_to,
        survey_day=own.survey_day,
        survey_open_at=own.survey_open_at,
        survey_workdays=own.survey_workdays,
        survey_close_at=own.survey_close_at,
        digest_at=own.digest_at,
        contact=own.contact,
        receipts=own.receipts == "on",
    )
