"""Indicators: how well the union does its work, each figure with what it is a share of and how far it may be chance."""

from handlers.feature import RARELY, Command, Feature
from handlers.kpi import closing, showing

FEATURE = Feature(
    "kpi",
    optional=True,
    jobs=closing.JOBS,
    commands={"kpi": Command(showing.start, "kpi.read", part="union", use=RARELY)},
)
