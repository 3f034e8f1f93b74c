"""The conversations, one feature a file, listed in order of precedence."""

from handlers.feature import Feature

FEATURES: tuple[Feature, ...] = ()
