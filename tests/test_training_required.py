"""What is required in chat: said by cadres, reminded of in one message, shown to cadres in counts."""

from datetime import date

import pytest

from domain.requirement import Requirement
from files.writers.sheet import write_csv
from handlers import activities, audience, people, plan, training
from storage import completions, requirements
from tests.play import Actor, Stage
from tests.schooling import answers, begins_reading, cadre, confirms_course, usual_catalogue
from tests.test_people_sheet import sends
from tests.walking import announced

ALONE = (activities.FEATURE, plan.FEATURE, training.FEATURE, people.FEATURE, audience.FEATURE)


async def requires(who: Actor, whom: str = "training-whom-all", code: str = "w30", law: str = "union") -> None:
    await who.presses("1:training:needs:N01")
    await who.taps("training-need-new")
    await who.taps(whom)
    await who.presses(f"1:training:law:N01:{'all' if whom == 'training-whom-all' else 'role.cadre'}:{code}")
    await who.taps(f"training-law-{law}")
    if law == "legal":
        await who.taps("training-law-yes")


async def taught(union: Stage, questions: int = 1) -> tuple[Actor, Actor]:
    zhou, li = await cadre(union), await union.member("Li", language="en")
    await usual_catalogue(zhou)
    await confirms_course(zhou, reading="119 first.", questions=questions)
    return zhou, li


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_a_cadre_says_who_has_to_and_everybody_is_reminded_once_a_stage(union: Stage, language: str) -> None:
    zhou, li = await cadre(union, language), await union.member("Li", language=language)
    await usual_catalogue(zhou)
    await confirms_course(zhou, reading="119 first.", questions=1)
    await requires(zhou)
    assert zhou.sees("training-need-line", whom="Everybody" if language == "en" else "全体会员", count=2, late=0)
    before = len(li.person.sees)
    await union.turns(days=1)
    assert li.ever_sees("training-due", count=1)
    assert len(li.person.sees) == before + 1
    await union.turns(days=10)
    assert len(li.person.sees) == before + 1, "the next stage is seven days before"
    await union.turns(days=16)
    assert len(li.person.sees) == before + 2
    await union.turns(days=8)
    assert len(li.person.sees) == before + 4, "on the day and on the day after it"
    assert li.ever_sees("training-due-late", title="Fire drill") or li.ever_sees("training-due-by", title="Fire drill")
    await li.says("/training")
    assert "Fire drill" in li.last.text.partition("\n\n")[2].partition("\n\n")[0], "what is due comes first"
    await begins_reading(li)
    await answers(li, "right 0")
    await li.taps("quiz-hand-in")
    await li.says("/training")
    assert not li.sees("training-due-late", title="Fire drill")


async def test_one_message_tells_all_that_is_due(union: Stage) -> None:
    zhou, li = await taught(union)
    since = date(2026, 11, 2)
    async with union.machine.database.transaction() as db:
        for course in ("N01", "M04", "M05"):
            await requirements.put(db, Requirement(0, course, "all", "within_days", 30, 0, "", False, since))
    before = len(li.person.sees)
    await union.turns(days=1)
    assert len(li.person.sees) == before + 1
    assert li.ever_sees("training-due", count=3)
    assert zhou.ever_sees("training-due", count=3)


async def test_who_has_booked_a_session_is_left_alone(union: Stage) -> None:
    zhou = await cadre(union)
    li, chen = await announced(union, "Li", "Chen")
    await li.taps("activities-button-join")
    await usual_catalogue(zhou)
    await confirms_course(zhou)
    await zhou.presses("1:training:link:N01:1")
    await requires(zhou)
    await union.turns(days=1)
    assert chen.ever_sees("training-due", count=1)
    assert not li.ever_sees("training-due", count=1)
    await union.turns(days=30)
    assert li.ever_sees("training-due", count=1), "who was not there is reminded again"


async def test_names_are_shown_only_of_those_late_with_what_the_law_requires(union: Stage) -> None:
    zhou, li = await taught(union)
    await requires(zhou, code="licence", law="legal")
    await zhou.presses("1:training:needs:N01")
    await union.turns(days=3)
    await zhou.presses("1:training:needs:N01")
    assert zhou.sees("training-need-late", more=0)
    assert "Li" in zhou.last.text
    assert li.ever_sees("training-due-blocked", title="Fire drill")
    await requires(zhou, code="licence", law="union")
    await zhou.taps("training-law-remove-yes")
    await union.turns(days=3)
    await zhou.presses("1:training:needs:N01")
    assert not zhou.sees("training-need-late", more=0)
    await zhou.presses("1:training:stand")
    assert zhou.sees("training-stand-line", title="Fire drill", count=2, late=2)


async def test_a_licence_is_noted_with_the_day_printed_on_it(anywhere: Stage) -> None:
    zhou, li = await taught(anywhere)
    await requires(zhou, code="licence", law="legal")
    await zhou.taps("training-paper")
    await zhou.says("nobody")
    assert zhou.sees("training-person-none")
    await zhou.says("L")
    await zhou.taps("training-person", name="Li")
    await zhou.says("yesterday")
    assert zhou.sees("training-wrong-until")
    await zhou.says("2027-10-03")
    assert zhou.sees("training-noted", name="Li", title="Fire drill")
    assert li.ever_sees("training-paper-told", title="Fire drill", bound="yes")
    async with anywhere.machine.database.reading() as db:
        (event,) = await completions.list_of_member(db, li.member_id)
    assert (event.form, event.grade, event.half_hours, event.printed_until) == ("record", "D", 0, date(2027, 10, 3))
    await li.taps("training-to-record")
    assert li.sees("training-until-valid")
    await zhou.presses("1:training:needs:N01")
    assert zhou.sees("training-need-line", whom="Everybody", count=2, late=0)


async def test_an_office_brings_its_duties_from_the_day_it_is_taken(union: Stage) -> None:
    zhou, li = await taught(union)
    chair = await union.member("Chair", language="en", role="chair", committee="union")
    await requires(zhou, whom="training-whom-cadre", code="w60")
    await union.turns(days=50)
    assert zhou.ever_sees("training-due", count=1)
    assert not li.ever_sees("training-due", count=1)
    await chair.says("/people")
    await chair.taps("people-row", name="Li", role="member")
    await chair.taps("people-committee")
    await chair.taps("committee-union")
    await chair.taps("people-no-duty")
    await union.turns(days=4)
    assert li.ever_sees("training-due", count=1), "sixty days from now"
    assert not li.ever_sees("training-due-late")


async def test_a_requirement_is_taken_away_again(union: Stage) -> None:
    zhou, li = await taught(union)
    await requires(zhou)
    await zhou.taps("training-need-remove", whom="Everybody")
    assert zhou.sees("training-needs", count=0)
    await union.turns(days=40)
    assert not li.ever_sees("training-due", count=1)


async def test_one_person_may_be_required_and_is_not_named_on_a_button(union: Stage) -> None:
    zhou, li = await taught(union)
    await zhou.presses("1:training:needs:N01")
    await zhou.taps("training-need-new")
    await zhou.taps("training-whom-person")
    await zhou.says("Li")
    await zhou.taps("training-person", name="Li")
    await zhou.taps_label("within 30 days of joining or taking office")
    await zhou.taps("training-law-union")
    assert zhou.sees("training-need-line-person", whom="Li")
    await union.turns(days=1)
    assert li.ever_sees("training-due", count=1)
    assert not zhou.ever_sees("training-due", count=1)


async def test_a_large_union_fits_into_one_message(union: Stage) -> None:
    zhou, _ = await taught(union, questions=0)
    async with union.machine.database.transaction() as db:
        await db.many(
            """INSERT INTO members (id, name, role, committee, duty, department, staff_number, language, status,
                   reachable, consent_version, consented_on, quiet_from, quiet_to, joined_on)
               VALUES (:id, :name, 'member', '', '', :department, '', 'en', 'active', 1, 2, '', '', '', '')""",
            [{"id": 1000 + n, "name": f"A long name of a person {n}", "department": f"Hall {n}"} for n in range(500)],
        )
    await requires(zhou, code="licence", law="legal")
    await union.turns(days=3)
    await zhou.presses("1:training:needs:N01")
    assert zhou.sees("training-need-line", whom="Everybody", count=502, late=502)
    assert zhou.sees("training-need-late", more=472)
    assert len(zhou.last.text) < 4096
    await zhou.taps("training-need-new")
    await zhou.taps("list-more")
    assert len(zhou.last.buttons) < 100


async def test_long_explanations_fit_into_one_message(union: Stage) -> None:
    zhou, li = await cadre(union), await union.member("Li", language="en")
    await usual_catalogue(zhou)
    await zhou.taps("training-new")
    await zhou.says("Long")
    for key in ("second", "aim"):
        await zhou.taps(f"training-skip-{key}")
    await zhou.taps("training-tap-hours", value="1")
    await zhou.taps("training-skip-trainer")
    await zhou.taps("training-tap-valid", value=0)
    await zhou.says("Read.")
    await zhou.taps("training-ready")
    for number in range(15):
        await zhou.says(f"{number} {'why ' * 70}\n* {'yes ' * 28}{number}\n* {'so ' * 38}\nno")
    await zhou.says("One more?\n* yes\nno")
    assert zhou.sees("training-too-many-questions")
    await zhou.taps("training-ready")
    await zhou.taps("training-confirm")
    await begins_reading(li)
    for _ in range(15):
        await li.taps_label("no")
        await li.taps("quiz-next")
    await li.taps("quiz-hand-in")
    assert li.sees("training-failed", score=0)
    assert len(li.last.text) < 4096


async def test_what_the_law_requires_is_shown_before_it_counts_and_the_chair_learns_who_said_so(union: Stage) -> None:
    zhou, li = await taught(union)
    chen = await union.member("Chen", language="en", role="chair", committee="union")
    await zhou.presses("1:training:require:N01:all:w30:legal")
    assert zhou.sees("training-law-sure", title="Fire drill", count=3)
    async with union.machine.database.reading() as db:
        assert await requirements.list_all(db) == []
    await zhou.taps("training-law-yes")
    assert chen.sees("training-law-told", name="Zhou", title="Fire drill")
    await union.turns(days=35)
    assert li.ever_sees("training-due-blocked", title="Fire drill"), "whoever is late is told"
    assert chen.ever_sees("training-overdue-legal", title="Fire drill", count=3), "so is who looks after education"
    said = sum("are overdue" in it.text for it in chen.person.sees)
    await union.turns(days=60)
    assert sum("are overdue" in it.text for it in chen.person.sees) == said + 2, "each month until nobody is"


async def test_reading_online_does_not_meet_the_law(union: Stage) -> None:
    zhou, li = await taught(union)
    await requires(zhou, law="legal")
    await begins_reading(li)
    await answers(li, "right 0")
    await li.taps("quiz-hand-in")
    await union.turns(days=35)
    assert li.ever_sees("training-due-blocked", title="Fire drill")


async def test_what_is_taught_no_more_is_required_no_more(union: Stage) -> None:
    zhou, li = await taught(union)
    await requires(zhou, law="legal")
    await zhou.presses("1:training:withdraw:N01")
    await union.turns(days=40)
    assert not li.ever_sees("training-due-blocked", title="Fire drill")
    await li.says("/training")
    assert not li.sees("training-due-blocked", title="Fire drill")


async def test_what_the_law_requires_is_taken_away_only_after_a_question_and_the_chair_hears(union: Stage) -> None:
    chen = await union.member("Chen", language="en", role="chair", committee="union")
    zhou, _ = await taught(union)
    await requires(zhou, law="legal")
    await zhou.presses("1:training:unneed:1")
    assert zhou.sees("training-law-remove", title="Fire drill")
    assert not chen.ever_sees("training-law-removed")
    await zhou.taps("training-law-remove-yes")
    assert chen.ever_sees("training-law-removed", name="Zhou", title="Fire drill")
    await zhou.presses("1:training:unneed:1:yes")
    assert zhou.sees("training-need-gone"), "it is gone once"


async def test_a_wish_of_the_same_kind_takes_the_place_of_the_law_only_after_a_question(union: Stage) -> None:
    chen = await union.member("Chen", language="en", role="chair", committee="union")
    zhou, _ = await taught(union)
    await requires(zhou, law="legal")
    await requires(zhou)
    assert zhou.sees("training-law-remove", title="Fire drill")
    async with union.machine.database.reading() as db:
        assert [it.legal for it in await requirements.list_all(db)] == [True]
    await zhou.taps("training-law-remove-yes")
    assert chen.ever_sees("training-law-removed", name="Zhou", title="Fire drill")
    async with union.machine.database.reading() as db:
        assert [it.legal for it in await requirements.list_all(db)] == [False]


async def test_what_a_group_has_to_learn_begins_with_coming_into_it(anywhere: Stage) -> None:
    zhou, li = await taught(anywhere)
    await anywhere.member("Chen", language="en")
    await zhou.says("/groups")
    await zhou.taps("audience-button-new")
    await zhou.says("Outdoor posts")
    await requires_of_group(zhou, "Outdoor posts")
    assert zhou.sees("training-need-line", whom="Outdoor posts", count=0, late=0)
    await anywhere.turns(days=60)
    await zhou.says("/groups")
    await zhou.taps("audience-button-group", name="Outdoor posts", size=0)
    await zhou.says("Li")
    await zhou.taps("audience-button-in", name="Li")
    await anywhere.turns(days=1)
    await zhou.presses("1:training:needs:N01")
    assert zhou.sees("training-need-line", whom="Outdoor posts", count=1, late=0), "thirty days from today, not late"
    await anywhere.turns(days=24)
    assert li.ever_sees("training-due", count=1)
    await zhou.says("/groups")
    await zhou.taps("audience-button-group", name="Outdoor posts", size=1)
    await zhou.taps("audience-button-delete")
    await zhou.taps("audience-button-sure")
    assert zhou.sees("audience-required"), "nobody would have to any more, without a word"
    await zhou.presses("1:training:needs:N01")
    await zhou.taps("training-need-remove", whom="Outdoor posts")
    assert zhou.sees("training-needs", count=0)


async def test_what_a_group_has_to_learn_begins_with_the_sheet_that_puts_somebody_in(anywhere: Stage) -> None:
    zhou, _ = await taught(anywhere)
    chair = await anywhere.member("He", role="chair", language="en")
    await zhou.says("/groups")
    await zhou.taps("audience-button-new")
    await zhou.says("Outdoor posts")
    await requires_of_group(zhou, "Outdoor posts")
    await anywhere.turns(days=60)
    await marks_in_sheet(chair, "yes")
    await anywhere.turns(days=20)
    assert await count_late(zhou) == 0, "thirty days from the sheet"
    await sends(chair, write_csv(("Name", "Outdoor posts"), [("Li", "yes")]))
    assert chair.sees("people-sheet-same", count=1)
    await anywhere.turns(days=20)
    assert await count_late(zhou) == 1, "a list that says the same begins nothing anew"
    await marks_in_sheet(chair, "no")
    await marks_in_sheet(chair, "yes")
    assert await count_late(zhou) == 0, "whoever comes back begins again"


async def marks_in_sheet(chair: Actor, mark: str) -> None:
    """Whether Li is among those outdoors."""
    await sends(chair, write_csv(("Name", "Outdoor posts"), [("Li", mark)]))
    await chair.taps("people-sheet-use")


async def count_late(who: Actor) -> int:
    """Of one person whom the course is required of."""
    await who.says("/training")
    await who.presses("1:training:needs:N01")
    late = [it for it in (0, 1) if who.sees("training-need-line", whom="Outdoor posts", count=1, late=it)]
    assert len(late) == 1
    return late[0]


async def requires_of_group(who: Actor, name: str) -> None:
    await who.presses("1:training:needs:N01")
    await who.taps("training-need-new")
    await who.taps("training-choice", words=name)
    await who.presses(next(it["callback_data"] for it in who.last.buttons if it["callback_data"].endswith(":w30")))
    await who.taps("training-law-union")


async def test_who_is_late_with_a_wish_is_not_named_by_a_requirement_of_one(union: Stage) -> None:
    zhou, li = await taught(union)
    await zhou.presses(f"1:training:require:N01:member.{li.member_id}:licence:union")
    await union.turns(days=3)
    await zhou.presses("1:training:needs:N01")
    assert "• Li: by the day printed on the paper" in zhou.last.text
    assert "overdue" not in zhou.last.text
    remove = next(it["callback_data"] for it in zhou.last.buttons if "unneed" in it["callback_data"])
    await zhou.presses(remove)
    await zhou.presses(remove)
    assert zhou.sees("training-need-gone")


async def test_whoever_is_taken_out_of_what_the_law_requires_is_asked_about_and_the_chair_hears(
    anywhere: Stage,
) -> None:
    zhou, _ = await taught(anywhere)
    chair = await anywhere.member("Boss", language="en", role="chair", committee="union")
    await zhou.says("/groups")
    await zhou.taps("audience-button-group", name="Women workers", size=0)
    await zhou.says("Li")
    await zhou.taps("audience-button-in", name="Li")
    await zhou.presses("1:training:require:N01:group.women:licence:legal:yes")
    await zhou.says("/groups")
    await zhou.taps("audience-button-group", name="Women workers", size=1)
    await zhou.taps("audience-button-out", name="Li")
    assert zhou.sees("audience-law-out", name="Women workers", person="Li", courses="Fire drill")
    assert not chair.ever_sees("audience-law-taken-out"), "a question changes nothing"
    await zhou.taps("audience-law-out-yes")
    assert zhou.sees("audience-shown", name="Women workers", size=0)
    assert chair.ever_sees("audience-law-taken-out", cadre="Zhou", person="Li", courses="Fire drill")
