"""The conversations, one feature a file, listed in order of precedence."""

from handlers import activities, admission, help, start
from handlers.feature import Feature

FEATURES: tuple[Feature, ...] = (
    start.FEATURE,
    admission.FEATURE,
    help.FEATURE,
    activities.FEATURE,
)
