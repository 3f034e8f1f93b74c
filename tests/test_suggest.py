"""Suggesting: from the topic to the number, in three ways, with nothing lost on the way."""

from tests.play import Actor, Stage


async def signed(person: Actor, text: str = "The third tap in the canteen drips.", category: str = "welfare") -> str:
    """File a signed suggestion; the number of its case."""
    await person.says("/suggest")
    await person.taps(f"cases-category-{category}")
    await person.taps("cases-mode-signed")
    await person.says(text)
    await person.taps("suggest-send")
    return number_in(person)


def number_in(person: Actor) -> str:
    import re

    found = re.search(r"S-[0-9A-Z]{4}", " ".join(person.news))
    assert found, person.news
    return found[0]


async def test_a_signed_suggestion_takes_three_taps_and_one_text_and_gets_a_number(union: Stage) -> None:
    li = await union.member("Li", language="en")
    zhou = await union.member("Zhou", role="cadre", committee="union", duty="welfare", language="en")
    await union.cadre_group(zhou, language="en")
    number = await signed(li)
    assert li.sees("suggest-thanks", number=number, mode="Signed")
    assert union.group_sees("cases-card-open", number=number)
    assert zhou.ever_sees("cases-new-for-you", number=number)
    await zhou.taps_in_group("cases-take")
    assert zhou.sees("cases-taken", number=number)
    assert union.group_sees("cases-card-open", number=number, handler="Zhou")
    await zhou.taps_in_group("cases-answer")
    assert zhou.sees("cases-outcome-which", number=number)
    await zhou.taps("cases-outcome-A")
    await zhou.says("The tap is replaced next week.")
    assert zhou.sees("cases-promise-when")
    await zhou.taps("cases-promise-day", day="Mon 9 Nov")
    await zhou.taps("cases-answer-send")
    assert zhou.sees("cases-answered", number=number)
    assert li.ever_sees("cases-replied", number=number, outcome="Adopted")
    await li.taps("cases-rate-satisfied")
    assert li.sees("cases-view", number=number, state="Closed")
    assert union.group_sees("cases-card-open", number=number, state="Closed")
