"""The conversations, one feature a file, listed in order of precedence."""

from handlers import activities, admission, cases, help, start, suggest
from handlers.feature import Feature

FEATURES: tuple[Feature, ...] = (
    start.FEATURE,
    admission.FEATURE,
    suggest.FEATURE,
    cases.FEATURE,
    help.FEATURE,
    activities.FEATURE,
)
