"""Finding cases: the views of the queue and the search, which show nobody more than they may see."""

from tests.casework import answers, files_case, people, takes
from tests.play import Actor, Stage


def numbers(cadre: Actor) -> set[str]:
    rows = (cadre.last.get("reply_markup") or {}).get("inline_keyboard", [])
    return {row[0]["text"].split(" ")[0] for row in rows if row[0]["text"].startswith("S-")}


async def test_the_queue_is_cut_by_what_a_cadre_looks_for(anywhere: Stage) -> None:
    li, zhou, chen = await people(anywhere)
    hu = await anywhere.member("Hu", language="en")
    tap, dance = await files_case(li), await files_case(li, category="culture")
    funds, hidden = await files_case(hu, category="funds"), await files_case(hu, "confidential", "women")
    await takes(zhou, tap)
    await zhou.says("/queue")
    assert numbers(zhou) == {tap, dance, funds}
    for view, found in (("mine", {tap}), ("free", {dance, funds}), ("late", set()), ("all", {tap, dance, funds})):
        await zhou.taps(f"cases-queue-{view}")
        assert numbers(zhou) == found
    await zhou.taps("cases-queue-by")
    await zhou.taps("committee-fund_review")
    assert numbers(zhou) == {funds}
    await zhou.taps("cases-queue-by")
    await zhou.taps("category-culture")
    assert numbers(zhou) == {dance}
    await chen.presses("1:cases:queue:women:0")
    assert numbers(chen) == {hidden}
    for forged in ("1:cases:queue:nonsense:0", "1:cases:queue:*nonsense:0"):
        await zhou.presses(forged)
        assert zhou.sees("cases-over")
    await zhou.presses("1:cases:queue")
    assert numbers(zhou) == {tap, dance, funds}
    await anywhere.turns(days=8)
    await zhou.says("/queue")
    await zhou.taps("cases-queue-late")
    assert tap in numbers(zhou)


async def test_a_word_is_found_in_every_conversation_one_may_read(anywhere: Stage) -> None:
    li, zhou, chen = await people(anywhere)
    tap = await files_case(li, text="The Tap drips 100% of the time.")
    hidden = await files_case(li, "confidential", "women", "A tap in the cloakroom.")
    await takes(zhou, tap)
    await answers(zhou, tap, "A plumber came, 食堂 is dry.")
    for word, found in (
        ("tap", {tap}),
        ("100%", {tap}),
        ("100_", set()),
        ("plumber", {tap}),
        ("食堂", {tap}),
        ("!", None),
    ):
        await zhou.says(f"/queue {word}")
        if found is None:
            assert zhou.sees("cases-search-short", least=2)
        else:
            assert numbers(zhou) == found
    await chen.says("/queue tap")
    assert numbers(chen) == {tap, hidden}
    wang = await anywhere.member("Wang", language="en", role="cadre", committee="women")
    await wang.says("/queue tap")
    assert wang.sees("cases-found", word="tap")
    assert numbers(wang) == {tap, hidden}
    await li.says("/queue tap")
    assert li.sees("answer-not-allowed")
