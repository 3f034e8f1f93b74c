"""Figures of a month for whoever needs them before it is closed; of a closed month what was closed."""

from domain.indicator import Figure, Indicator, count_placed, load_indicators
from domain.indicator_runs import add_figures
from domain.schedule import Month
from handlers.context import Context, JobContext
from handlers.measuring.reading import GRAINS, measure_month
from storage import indicators


async def measure_now(scene: Context | JobContext, name: str, month: Month) -> Figure:
    """All parts of an indicator together, exactly: for those who see every row of it anyway."""
    indicator = load_indicators()[name]
    kept = [await indicators.find_measurement(scene.db, name, part, month) for part in indicator.parts]
    figures = [it.figure for it in kept if it and it.since == month]
    if len(figures) == len(indicator.parts):
        return add_figures(figures)
    return await _measure_rows(scene, indicator, month)


async def _measure_rows(scene: Context | JobContext, indicator: Indicator, month: Month) -> Figure:
    rows, today = await GRAINS[indicator.grain](scene.db, scene.union, month, scene.now), scene.union.today(scene.now)
    return count_placed(indicator, measure_month(scene.union, indicator, "all", rows, month, today))
