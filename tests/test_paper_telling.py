"""Paper and time: cadres are reminded and told, who answers on paper is left in peace, who leaves is forgotten."""

from domain.paper import Slip, SlipTally
from handlers import paper
from locales import Markup, render
from tests import papering
from tests.papering import ROW, kept, opens, printed, tally_of, types
from tests.play import Stage
from tests.surveying import CLOSES, COUNTED, NOVEMBER, OPENS, SUMMARY, crowd, fills_in, gives, keys_of, sheet, state_of

ALONE = papering.ALONE


async def test_cadres_are_told_of_open_slips_two_workdays_before_closing(union: Stage) -> None:
    _, zhang, _ = await opens(union)
    await printed(union, "201-23W", "001", "002")
    await types(zhang, "201-23W")
    await union.turns_to(CLOSES)
    assert union.group_sees("paper-remind", once=1, differs=0, fresh=2)


async def test_when_all_is_settled_or_nothing_was_printed_nobody_is_reminded(union: Stage) -> None:
    _, zhang, qian = await opens(union)
    await printed(union, "201-23W")
    for cadre in (zhang, qian):
        await types(cadre, "201-23W")
    await union.turns_to(CLOSES)
    assert not union.group_sees("paper-remind")


async def test_without_a_group_each_cadre_is_told(union: Stage) -> None:
    zhang = await union.member("Zhang", language="en", role="cadre")
    people = await crowd(union, 5)
    await union.sleeps_until(OPENS)
    await printed(union, "201-23W")
    for person in people:
        await gives(union, person, sheet("3"))
    await union.turns_to(CLOSES)
    assert zhang.ever_sees("paper-remind", fresh=1)
    await union.turns_to(SUMMARY)
    assert zhang.ever_sees("paper-told", printed=1, counted=Markup(render("en", "paper-told-few")))


async def test_more_answers_than_people_are_told(union: Stage) -> None:
    people = await crowd(union, 5)
    zhang = await union.member("Zhang", language="en", role="cadre")
    qian = await union.member("Qian", language="en", role="cadre")
    await union.sleeps_until(OPENS)
    await printed(union, "201-23W")
    for cadre in (zhang, qian):
        await types(cadre, "201-23W")
    for person in [*people, zhang, qian]:
        await gives(union, person, sheet("3"))
    await union.sleeps_until(COUNTED)
    assert ((await state_of(union)).answered, (await state_of(union)).roll) == (8, 8)
    assert await tally_of(union) == SlipTally(printed=1, counted=1, once=0, differing=0, above=1)
    await union.sleeps_until(SUMMARY)
    assert zhang.ever_sees("paper-told-above", above=1)


async def test_who_answers_on_paper_is_out_of_the_box_and_not_reminded(union: Stage) -> None:
    (li, wang) = await crowd(union, 2)
    await opens(union)
    await printed(union, "201-23W")
    await fills_in(li, ROW)
    await union.turns(days=2)
    assert wang.ever_sees("survey-reminder")
    await wang.taps("paper-own")
    assert wang.sees("paper-own-sure")
    await wang.taps("paper-own-yes")
    assert wang.sees("paper-own-noted")
    await li.presses(f"1:paper:own-yes:{NOVEMBER}")
    await union.turns_to(CLOSES)
    await union.sleeps_until(COUNTED)
    assert (await state_of(union)).answered == 0
    await wang.presses(f"1:paper:own:{NOVEMBER}")
    assert wang.sees("survey-over")
    assert sum("survey is open" in it.text for it in wang.person.sees) == 1


async def test_what_a_forgotten_cadre_typed_is_typed_again(union: Stage) -> None:
    _, zhang, _ = await opens(union)
    await printed(union, "201-23W")
    await types(zhang, "201-23W")
    async with union.machine.database.transaction() as db:
        member = await zhang.row(db)
        assert member is not None
        assert paper.FEATURE.forget
        await paper.FEATURE.forget(db, member, keys_of(union))
        assert paper.FEATURE.export
        assert await paper.FEATURE.export(db, member) == {"paper": render("en", "paper-not-findable")}
    assert await kept(union) == [Slip("201-23W")]
