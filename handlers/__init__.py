"""The conversations, one feature a file, listed in order of precedence."""

from handlers import (
    activities,
    admission,
    cases,
    digest,
    forgetme,
    group,
    help,
    housekeeping,
    language,
    mydata,
    overview,
    people,
    plan,
    privacy,
    quiet,
    start,
    suggest,
    survey,
)
from handlers.feature import Feature

FEATURES: tuple[Feature, ...] = (
    start.FEATURE,
    admission.FEATURE,
    suggest.FEATURE,
    cases.FEATURE,
    survey.FEATURE,
    activities.FEATURE,
    plan.FEATURE,
    digest.FEATURE,
    overview.FEATURE,
    people.FEATURE,
    group.FEATURE,
    language.FEATURE,
    quiet.FEATURE,
    privacy.FEATURE,
    mydata.FEATURE,
    forgetme.FEATURE,
    help.FEATURE,
    housekeeping.FEATURE,
)
