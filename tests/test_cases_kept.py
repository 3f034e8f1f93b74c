"""What an anonymous, confidential or kept voice was promised: cadres learn no more than they may, and not sooner."""

from collections.abc import Awaitable, Callable

import pytest

from tests.casework import answers, files_case, kept, only_case, people, takes
from tests.play import Actor, Stage


async def fund_head(union: Stage) -> Actor:
    return await union.member("Fu", language="en", role="cadre", committee="fund_review", duty="head")


def group(union: Stage) -> list[str]:
    return [it.text for it in union.group.messages]


async def replied(union: Stage) -> tuple[Actor, Actor, Actor, str, str]:
    """An anonymous case that has been answered: its author, its handler, the chair, its code and its number."""
    li, zhou, chen = await people(union)
    code = await files_case(li, "anonymous")
    await union.turns(hours=3)
    number = (await only_case(union)).number
    await takes(zhou, number)
    await answers(zhou, number)
    return li, zhou, chen, code, number


async def writes(li: Actor) -> None:
    await li.taps("cases-write")
    await li.says("A marked word.")


async def is_satisfied(li: Actor) -> None:
    await li.taps("rating-satisfied")


async def is_not_satisfied(li: Actor) -> None:
    await li.taps("rating-not_satisfied")
    await li.says("A marked word.")


async def withdraws(li: Actor) -> None:
    await li.taps("cases-withdraw")
    await li.taps("cases-withdraw-erase")


@pytest.mark.parametrize(
    ("does", "becomes"),
    [(writes, "replied"), (is_satisfied, "closed"), (is_not_satisfied, "reopened"), (withdraws, "withdrawn")],
)
async def test_cadres_see_what_an_anonymous_author_does_with_the_batch_and_not_before(
    union: Stage, does: Callable[[Actor], Awaitable[None]], becomes: str
) -> None:
    li, zhou, chen, code, number = await replied(union)
    before = group(union)
    looks = {}
    for who in (zhou, chen):
        for said in ("/queue", f"/queue {number}", "/digest", "/queue marked"):
            await who.says(said)
            looks[who.member_id, said] = who.news
    await li.says(f"/track {code}")
    await does(li)
    assert group(union) == before
    assert (await kept(union, number)).state == "replied"
    for who in (zhou, chen):
        for said in ("/queue", f"/queue {number}", "/digest", "/queue marked"):
            await who.says(said)
            assert who.news == looks[who.member_id, said], said
    await union.turns(days=1)
    after = await kept(union, number)
    assert (after.state, after.pending, after.has_news) == (becomes, "", False)
    await zhou.says(f"/queue {number}")
    assert ("A marked word." in zhou.news[0]) == (does in (writes, is_not_satisfied))


async def test_what_an_author_did_is_there_for_them_at_once(union: Stage) -> None:
    li, _, chen, code, number = await replied(union)
    await li.says(f"/track {code}")
    await is_not_satisfied(li)
    assert li.sees("cases-reopened")
    await li.says(f"/track {code}")
    assert li.sees("cases-view", state="Reopened")
    assert "A marked word." in " ".join(li.news)
    await chen.says("/queue")
    await chen.presses(f"1:cases:transfer:{number}")
    assert chen.sees("refused-step"), "to cadres it is answered and no more"
    await union.turns(days=1)
    assert (await kept(union, number)).state == "reopened"


@pytest.mark.parametrize(("mode", "scope"), [("signed", "concerns_chair"), ("confidential", "concerns_chair")])
async def test_a_chair_learns_of_a_case_about_them_neither_at_once_nor_with_the_batch(
    union: Stage, mode: str, scope: str
) -> None:
    li, _, chen = await people(union)
    fu = await fund_head(union)
    await chen.says("/digest")
    before, digest = group(union), chen.news
    number = await files_case(li, mode, "welfare", "The chair eats first.", scope)
    await takes(fu, number)
    await answers(fu, number)
    assert group(union) == before
    await chen.says("/digest")
    assert chen.news == digest
    await chen.says("/queue")
    assert chen.sees("cases-queue-empty")
    await union.turns(days=30)
    assert not any(number in text for text in (*group(union), *(it.text for it in chen.person.sees)))


async def test_confidential_cases_are_one_sum_that_changes_with_the_batch(union: Stage) -> None:
    li, _, _ = await people(union)
    await union.member("Wang", language="en", role="cadre", committee="women")
    await files_case(li, "confidential", "women", "A word.")
    await files_case(li, text="The tap drips.")
    assert not union.group_sees("cases-card-confidential")
    await union.turns(hours=3, minutes=1)
    await files_case(li, text="The lamp is broken.")
    assert union.group_sees("cases-card-confidential", number=1)


async def test_whom_a_case_concerns_is_bound_to_the_person_in_whatever_office(union: Stage) -> None:
    li, zhou, chen = await people(union)
    fu = await fund_head(union)
    number = await files_case(li, "signed", "welfare", "The chair eats first.", "concerns_chair")
    async with union.machine.database.transaction() as db:
        await db.run("UPDATE members SET role = 'chair', duty = '' WHERE id = :id", id=zhou.member_id)
        await db.run("UPDATE members SET role = 'member' WHERE id = :id", id=fu.member_id)
        await db.run(
            "UPDATE members SET role = 'cadre', committee = 'fund_review', duty = 'head' WHERE id = :id",
            id=chen.member_id,
        )
    for who in (chen, zhou):
        await who.says(f"/queue {number}")
        assert who.sees("cases-hidden")
    for action in ("assign", "take", "hand", "end", "transfer"):
        await chen.presses(f"1:cases:{action}:{number}")
        assert chen.sees("cases-hidden")


async def test_whoever_may_know_of_a_kept_case_hears_who_has_it_now(union: Stage) -> None:
    li, zhou, chen = await people(union)
    wu = await union.member("Wu", language="en", role="cadre", committee="union", duty="welfare")
    await li.says("/suggest")
    await li.taps("suggest-about-welfare")
    await li.taps("mode-signed")
    await li.says("Wu's canteen is dear.")
    await li.taps("suggest-keep-from")
    await li.taps_label("Wu")
    await li.taps("suggest-hide-done")
    await li.taps("suggest-send")
    number = (await only_case(union)).number
    await takes(zhou, number)
    assert chen.ever_sees("cases-new-handler", number=number, name="Zhou")
    assert not wu.ever_sees("cases-new-handler")
    assert li.ever_sees("cases-told-take", number=number)


@pytest.mark.parametrize("author", ["Li", "Zhou"])
async def test_the_only_candidate_for_a_confidential_case_is_offered_to_nobody(union: Stage, author: str) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li if author == "Li" else zhou, "confidential")
    await takes(chen, number)
    await chen.taps("cases-hand")
    assert chen.sees("cases-hand-nobody", number=number)
    assert any("drawn by lot" in text for text in chen.news)
    assert "Zhou" not in str(chen.last)


async def offered(cadre: Actor, number: str) -> set[str]:
    """Whose names this cadre reads when they want to hand a case over."""
    await takes(cadre, number)
    await cadre.taps("cases-hand")
    assert any("drawn by lot" in text for text in cadre.news)
    return {button["text"].split(" ·")[0] for row in cadre.last["reply_markup"]["inline_keyboard"] for button in row}


async def test_a_list_of_candidates_for_a_confidential_case_always_lacks_one_and_its_author_besides_nobody(
    union: Stage,
) -> None:
    li, zhou, _ = await people(union)
    for name in ("Ann", "Bo", "Cy"):
        await union.member(name, language="en", role="cadre", committee="union", duty="welfare")
    dee = await union.member("Dee", language="en", role="cadre", committee="union", duty="welfare")
    everybody = {"Chen", "Ann", "Bo", "Cy", "Dee"}
    lacking = [everybody - await offered(zhou, await files_case(it, "confidential")) for it in (li, li, dee)]
    assert [len(each) for each in lacking] == [1, 1, 1]
    assert lacking[2] == {"Dee"}


async def test_of_danger_without_a_name_cadres_hear_at_once_and_its_author_reads_before(union: Stage) -> None:
    li, _, _ = await people(union)
    zhang = await union.member("Zhang", language="en", role="cadre", committee="union", duty="protection")
    await li.says("/suggest")
    await li.taps("suggest-about-safety")
    await li.taps("mode-anonymous")
    await li.says("There is a gas leak in hall 3, it may explode.")
    assert li.sees("suggest-preview")
    assert any("moment may tell" in text for text in li.news)
    await li.taps("suggest-send")
    assert zhang.ever_sees("cases-new-for-you")
    number = (await only_case(union)).number
    assert any(number in text for text in group(union))


async def test_who_keeps_it_from_everybody_is_warned_and_promised_no_day(union: Stage) -> None:
    li, _, _ = await people(union)
    await li.says("/suggest")
    await li.taps("suggest-about-welfare")
    await li.taps("mode-signed")
    await li.says("Everybody's canteen is dear.")
    await li.taps("suggest-keep-from")
    for name in ("Zhou", "Chen"):
        await li.taps_label(name)
    assert li.sees("suggest-keep-from-all")
    await li.taps("suggest-hide-done")
    await li.taps("suggest-send")
    assert li.sees("suggest-thanks-kept")
    assert li.sees("suggest-nobody")
    assert not li.sees("suggest-thanks")
    await union.turns(days=15)
    assert not li.ever_sees("cases-late-for-you"), "nobody was told, and no day was promised"
    await li.presses(f"1:cases:mine:{(await only_case(union)).number}")
    assert li.sees("cases-view", due="", late="\n"), li.news


async def test_the_notice_that_words_wait_comes_once_for_a_word_and_once_again(union: Stage) -> None:
    _, _, chen, _, _ = await replied(union)
    await union.turns(days=25)
    told = [it for it in chen.person.sees if "/track" in it.text]
    assert len(told) == 2, [it.text for it in told]


async def test_nobody_alone_takes_a_confidential_case_out_of_its_handlers_hands(union: Stage) -> None:
    li, _, chen = await people(union)
    fu = await fund_head(union)
    number = await files_case(li, "signed", "welfare", "The chair eats first.", "concerns_chair")
    await takes(fu, number)
    await chen.says("/people")
    for action in ("dismiss", "left", "has_left", f"cadre:{fu.member_id}"):
        await chen.presses(f"1:people:{action}:{fu.member_id}")
    assert (await kept(union, number)).handler_id == fu.member_id
