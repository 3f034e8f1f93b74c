"""The survey as members meet it: invitation, answers in one message, pauses, reminders, and the end."""

from datetime import UTC, datetime

from tests.play import Actor, Stage

OPENS = datetime(2026, 11, 10, 2, 0, tzinfo=UTC)
"""Tuesday 10 November 2026, 10:00 in Chengdu."""
CLOSES = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)


async def opened(union: Stage, people: int = 1, language: str = "en") -> list[Actor]:
    """So many members, and the month's survey open."""
    crowd = [await union.member(f"M{n}", language=language) for n in range(people)]
    await union.turns_to(OPENS)
    return crowd


async def fills_in(person: Actor, row: str) -> None:
    """Answer Q01 to Q10 by taps as in `row`, "-" for skip, and skip the rest."""
    await person.taps("survey-start")
    for number, option in enumerate(row.split(), 1):
        key = f"answer-q10-{option}" if number == 10 else f"answer-scale-{option}"
        await person.taps("survey-skip" if option == "-" else key)
    await person.taps("survey-skip")
    await person.taps("survey-skip")


async def test_a_wave_goes_from_invitation_to_summary(anywhere: Stage) -> None:
    crowd = [await anywhere.member(f"M{n}", language="en") for n in range(6)]
    chair = await anywhere.member("He", role="chair")
    await anywhere.cadre_group(chair, language="en")
    await anywhere.turns_to(OPENS)
    assert crowd[0].ever_sees("survey-invitation")
    assert anywhere.group_sees("survey-opened", id="2026-11")
    for person in crowd:
        await fills_in(person, "5 4 4 5 5 4 3 4 4 S")
        assert person.sees("survey-sent")
    await anywhere.turns_to(CLOSES)
    await anywhere.turns(days=1)
    assert anywhere.group_sees("survey-summary", id="2026-11")
    print([m.text for m in anywhere.group.messages])
