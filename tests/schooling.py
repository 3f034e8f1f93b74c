"""What plays about training share: a cadre, the usual catalogue, and a course of their own."""

from tests.play import Actor, Stage


async def cadre(union: Stage, language: str = "en", name: str = "Zhou") -> Actor:
    return await union.member(name, language=language, role="cadre", committee="union")


async def usual_catalogue(who: Actor) -> None:
    await who.says("/training")
    await who.taps("training-manage")
    await who.taps("training-usual")


async def confirms_course(who: Actor, *, title: str = "Fire drill", reading: str = "", questions: int = 0) -> None:
    """Make a course of one and a half hours, from the catalogue on."""
    await who.taps("training-new")
    await who.says(title)
    await who.taps("training-skip-second")
    await who.taps("training-skip-aim")
    await who.taps("training-tap-hours", value="1.5")
    await who.says("Wang")
    await who.taps("training-tap-valid", value="12")
    if reading:
        await who.says(reading)
        await who.taps("training-ready")
    else:
        await who.taps("training-skip-reading")
    for number in range(questions):
        await who.says(f"Question {number}?\n* right {number}\nwrong")
    await who.taps("training-ready" if questions else "training-skip-quiz")
    await who.taps("training-confirm")


async def begins_reading(who: Actor, course: str = "N01") -> None:
    await who.says("/training")
    await who.presses(f"1:training:open:{course}")
    await who.taps("training-read")
    await who.taps("training-begin")


async def answers(who: Actor, *said: str) -> None:
    for label in said:
        await who.taps_label(label)
