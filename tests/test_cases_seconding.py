"""A merged or extended case counts as it was until a second person agrees, who is never the one who asked."""

from datetime import timedelta

from domain.indicator import count_placed, load_indicators
from domain.schedule import Month
from handlers.measuring import reading
from storage.case_records import find_records
from tests.casework import files_case, kept, people, takes
from tests.play import Stage


async def _count(union: Stage) -> tuple[int, dict[str, int]]:
    """The cases due in November, and what is left out of them."""
    union_, indicator, now = union.machine.union, load_indicators()["KPI-02"], union.clock.now()
    async with union.machine.database.reading() as db:
        rows = await reading.GRAINS["case"](db, union_, Month(2026, 11), now)
    placed = reading.measure_month(union_, indicator, "all", rows, Month(2026, 11), now.date())
    figure = count_placed(indicator, placed)
    return figure.den, dict(figure.excluded)


async def test_a_merged_case_leaves_the_figures_when_a_second_cadre_agrees(anywhere: Stage) -> None:
    li, zhou, chen = await people(anywhere)
    wu = await anywhere.member("Wu", language="en")
    first, second = await files_case(li), await files_case(wu)
    await zhou.presses(f"1:cases:merged:{second}:{first}")
    assert await _count(anywhere) == (2, {})
    await zhou.presses(f"1:cases:second:{second}:merge")
    assert zhou.sees("cases-second-not-you")
    await wu.presses(f"1:cases:second:{second}:merge")
    assert await _count(anywhere) == (2, {})
    assert chen.ever_sees("cases-second-merge", number=second)
    await chen.taps("cases-second-yes")
    assert chen.sees("cases-second-done", number=second)
    assert await _count(anywhere) == (1, {"merged": 1})
    await chen.presses(f"1:cases:second:{second}:merge")
    assert chen.sees("cases-over")


async def test_a_later_day_counts_when_two_people_want_it(anywhere: Stage) -> None:
    li, zhou, chen = await people(anywhere)
    by_zhou, by_chen = await files_case(li), await files_case(li)
    await takes(zhou, by_zhou)
    await takes(chen, by_chen)
    for number in (by_zhou, by_chen):
        await chen.says(f"/queue {number}")
        await chen.taps("cases-extend")
        await chen.says("The spare part is on its way.")
        await chen.taps("cases-answer-send")
    assert zhou.ever_sees("cases-second-extend", number=by_chen)
    assert not zhou.ever_sees("cases-second-extend", number=by_zhou), "the chair who decides for another is the second"
    days = {number: (await kept(anywhere, number)).due_at for number in (by_zhou, by_chen)}
    assert await _list_days(anywhere) == {by_zhou: days[by_zhou], by_chen: days[by_chen] - timedelta(days=7)}
    await zhou.presses(f"1:cases:second:{by_chen}:extend")
    assert await _list_days(anywhere) == days


async def _list_days(union: Stage) -> dict[str, object]:
    """The day by which each case counts."""
    async with union.machine.database.reading() as db:
        records = await find_records(db, union.clock.now() - timedelta(days=90))
    return {number: it.extended if it.is_seconded else it.due for number, it in records.items()}
