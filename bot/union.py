"""The union as the settings describe it, in the terms of the domain."""

from collections.abc import Sequence

from bot.settings import Settings
from domain.calendar import Calendar
from domain.union import Union
from handlers.feature import Feature


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
        upper_name=own.upper_name,
        upper_name_en=own.upper_name_en,
        upper_phone=own.upper_phone,
        duty_phones=own.duty_phones,
        receipts=own.receipts == "on",
        ceilings=own.ceilings,
        rewards=own.rewards,
    )


def switch_features(settings: Settings, features: Sequence[Feature]) -> list[Feature]:
    """The features as this union has them: what it does not use is off."""
    return [it.switch_off() if it.name in settings.union.features_off else it for it in features]
