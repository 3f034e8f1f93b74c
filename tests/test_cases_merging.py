"""Merging: one matter is worked on once, and nobody who raised it is lost."""

from storage import case_voices
from tests.casework import answers, files_case, kept, people, takes
from tests.play import Stage
from tests.wire import PIXEL


async def test_every_voice_of_a_merged_matter_is_kept_and_told(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    wu = await anywhere.member("Wu", language="zh-CN")
    first = await files_case(li)
    second = await files_case(wu, text="水龙头一直漏水。")
    await zhou.says(f"/queue {second}")
    await zhou.taps("cases-merge")
    await zhou.says("S-0000")
    assert zhou.sees("cases-merge-not")
    await zhou.taps(
        "cases-queue-row", number=first, category="Canteen, housing, welfare", state="Registered", due="Mon 9 Nov"
    )
    assert zhou.sees("cases-merge-sure", number=second, parent=first)
    await zhou.taps("cases-merge-yes")
    assert zhou.sees("cases-merge-done", number=second, parent=first)
    assert wu.sees("cases-told-merge", number=second)
    assert anywhere.group_sees("cases-card-open", number=second, state="Merged")
    await zhou.says(f"/queue {first}")
    assert zhou.sees("cases-work-view", number=first, linked=f"\nTogether with {second}")
    await takes(zhou, first)
    await answers(zhou, first, "Both taps are repaired.")
    assert li.ever_sees("cases-replied", number=first)
    assert wu.ever_sees("cases-replied-too", number=second, text="Both taps are repaired.")
    await wu.says("/mycases")
    await wu.presses(f"1:cases:mine:{second}")
    assert "Both taps are repaired." in wu.news[0]
    assert "The tap drips." not in wu.news[0]
    await wu.presses(f"1:cases:rate:{second}:satisfied")
    assert wu.sees("cases-over")
    assert not (await kept(anywhere, second)).closed_at
    await li.taps("rating-satisfied")
    ended = await kept(anywhere, second)
    assert (ended.state, ended.closed_at is not None, ended.parent) == ("merged", True, first)


async def test_the_case_goes_on_for_those_who_joined_when_its_author_leaves(union: Stage) -> None:
    li, zhou, _ = await people(union)
    wu = await union.member("Wu", language="en")
    first, second = await files_case(li, text="My words."), await files_case(wu)
    await zhou.presses(f"1:cases:merged:{second}:{first}")
    await li.presses(f"1:cases:withdrawn:{first}:erase")
    assert li.sees("cases-left")
    assert zhou.ever_sees("cases-handler-left", number=first)
    assert (await kept(union, first)).state == "registered"
    await li.presses(f"1:cases:mine:{first}")
    assert li.sees("cases-over")
    await takes(zhou, first)
    await answers(zhou, first)
    assert wu.ever_sees("cases-replied-too", number=second)
    assert not li.ever_sees("cases-replied")


async def test_who_asks_to_be_forgotten_takes_no_case_of_others_along(union: Stage) -> None:
    li, zhou, _ = await people(union)
    wu = await union.member("Wu", language="en")
    first, second = await files_case(li), await files_case(wu)
    await zhou.presses(f"1:cases:merged:{second}:{first}")
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    assert (await kept(union, first)).state == "registered"
    async with union.machine.database.reading() as db:
        assert [number for number, _ in await case_voices.list_authors(db, first)] == [second]


async def test_a_case_is_merged_only_into_an_open_one_its_cadre_may_see(union: Stage) -> None:
    li, zhou, chen = await people(union)
    wang = await union.member("Wang", language="en", role="cadre", committee="women")
    first, hidden = await files_case(li), await files_case(li, "confidential", "women")
    for parent in (hidden, first, "", "S-ZZZZ"):
        await zhou.presses(f"1:cases:merged:{first}:{parent}")
        assert zhou.sees("cases-merge-not")
    await zhou.presses(f"1:cases:merged:{first}")
    assert zhou.sees("cases-merge-not")
    await wang.presses(f"1:cases:merged:{hidden}:{first}")
    assert wang.sees("cases-merge-done", number=hidden, parent=first)
    await zhou.says(f"/queue {hidden}")
    assert zhou.sees("cases-hidden")
    other = await files_case(li)
    await chen.says("/queue")
    await chen.presses(f"1:cases:merged:{first}:{other}")
    assert (await kept(union, hidden)).parent == other
    await chen.presses(f"1:cases:same:{first}:{other}")
    assert chen.sees("cases-step-done", name="Chen")


async def test_whoever_joined_without_a_name_finds_the_answer_by_the_code(union: Stage) -> None:
    li, zhou, _ = await people(union)
    first = await files_case(li)
    code = await files_case(li, "anonymous", text="The left tap drips, too.")
    await union.turns(hours=4)
    number = next(card.text.split(" ")[1] for card in reversed(union.group.messages) if "Anonymous" in card.text)
    await zhou.presses(f"1:cases:merged:{number}:{first}")
    await takes(zhou, first)
    await answers(zhou, first, "Both taps are repaired.")
    assert (await kept(union, number)).unread_at
    await li.says(f"/track {code}")
    assert "Both taps are repaired." in " ".join(li.news)


async def test_what_a_merged_author_adds_reaches_whoever_works_on_the_matter(anywhere: Stage) -> None:
    li, zhou, chen = await people(anywhere)
    wu = await anywhere.member("Wu", language="en")
    first, second = await files_case(li), await files_case(wu, text="The tap leaks.")
    await zhou.presses(f"1:cases:merged:{second}:{first}")
    await takes(zhou, first)
    await wu.says("/mycases")
    await wu.presses(f"1:cases:mine:{second}")
    await wu.taps("cases-write")
    await wu.says("The kitchen is under water.")
    assert wu.sees("cases-written")
    assert zhou.ever_sees("cases-news", number=first)
    assert not chen.ever_sees("cases-news")
    await wu.edits(wu.person.sees[-2], "The whole kitchen is under water.")
    assert wu.sees("cases-edited", number=second)
    await wu.taps("cases-write")
    await wu.sends_photo(PIXEL)
    await zhou.taps("cases-open")
    assert "The whole kitchen is under water." in zhou.news[0]
    assert zhou.sees("cases-said-joined")
    await zhou.taps("cases-files", count=1)
    assert "photo" in zhou.last
    await answers(zhou, first, "Both taps are repaired.")
    await li.taps("rating-satisfied")
    await wu.presses(f"1:cases:write:{second}")
    assert wu.sees("cases-over")


async def test_an_addition_without_a_name_reaches_them_with_the_batch(union: Stage) -> None:
    li, zhou, _ = await people(union)
    first = await files_case(li)
    code = await files_case(li, "anonymous", text="The left tap drips, too.")
    await union.turns(hours=4)
    number = next(card.text.split(" ")[1] for card in reversed(union.group.messages) if "Anonymous" in card.text)
    await zhou.presses(f"1:cases:merged:{number}:{first}")
    await takes(zhou, first)
    await li.says(f"/track {code}")
    await li.taps("cases-write")
    await li.says("Now the right one drips.")
    await zhou.says(f"/queue {first}")
    assert "Now the right one drips." not in " ".join(zhou.news)
    assert not zhou.ever_sees("cases-news")
    await union.turns(days=1)
    assert zhou.ever_sees("cases-news", number=first)
    await zhou.says(f"/queue {first}")
    assert "Now the right one drips." in " ".join(zhou.news)


async def test_whoever_must_not_read_a_merged_case_hears_nothing_of_what_is_added_to_it(union: Stage) -> None:
    li, zhou, _ = await people(union)
    wang = await union.member("Wang", language="en", role="cadre", committee="women", duty="women")
    first, hidden = await files_case(li), await files_case(li, "confidential", "women", text="He follows me.")
    await wang.presses(f"1:cases:merged:{hidden}:{first}")
    await takes(zhou, first)
    before = len(wang.person.sees)
    await li.presses(f"1:cases:write:{hidden}")
    await li.says("He was here again.")
    assert not zhou.ever_sees("cases-news")
    assert wang.ever_sees("cases-news", number=hidden)
    assert len(wang.person.sees) == before + 1
    await zhou.says(f"/queue {first}")
    assert hidden not in " ".join(zhou.news)
    assert "He was here again." not in " ".join(zhou.news)
