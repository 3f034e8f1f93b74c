"""Writing in several parts: only the newest preview acts, a draft survives, what was anonymous leaves nothing."""

import pytest

from locales import Markup, render
from storage import drafts
from tests.casework import files_case, kept, only_case, people, takes
from tests.play import Actor, Stage
from tests.wire import PIXEL


async def begins(person: Actor, mode: str, category: str = "welfare") -> None:
    await person.says("/suggest")
    await person.taps(f"suggest-about-{category}")
    await person.taps(f"mode-{mode}")


def quoted(text: str) -> Markup:
    return Markup("<blockquote>{}</blockquote>").format(text)


async def test_an_old_preview_has_no_buttons_and_sends_nothing(union: Stage) -> None:
    li, zhou, _ = await people(union)
    await begins(li, "anonymous")
    await li.says("The foreman sleeps.")
    old = li.last
    await li.says("I sit beside him.")
    assert [it for it in li.person.sees if it.rows] == [li.last]
    await li.taps("suggest-change-mode")
    await li.taps("mode-signed")
    await li.taps("suggest-send", message=old)
    assert li.sees("suggest-over")
    assert not li.ever_sees("suggest-thanks")
    await li.taps("suggest-send")
    assert li.sees("suggest-thanks", mode="Named")
    assert "I sit beside him." in (await zhou.says(f"/queue {(await only_case(union)).number}")).news[0]


async def test_an_old_keyboard_offers_the_new_one_if_that_stands_above_it_as_after_a_crash(union: Stage) -> None:
    li, _, _ = await people(union)
    await begins(li, "anonymous")
    await li.says("The foreman sleeps.")
    old = next(button["callback_data"] for row in li.last["reply_markup"]["inline_keyboard"] for button in row)
    await li.taps("suggest-change-mode")
    await li.taps("mode-anonymous")
    await li.says("/help")
    below = li.last
    await li.presses(old)
    assert li.sees("suggest-over")
    assert li.last.id > below.id
    await li.taps("draft-resume")
    await li.taps("suggest-send")
    await li.taps("suggest-noted")
    assert not any("foreman" in it.text for it in li.person.sees)


async def test_a_second_tap_on_send_leaves_the_code_where_it_is_while_another_draft_waits(union: Stage) -> None:
    li, _, _ = await people(union)
    await begins(li, "anonymous")
    await li.says("The foreman sleeps.")
    await li.says("/help")
    await begins(li, "signed")
    await li.says("The tap drips.")
    await li.taps("draft-resume")
    preview = next(it for it in li.person.sees if "suggest:send" in str(it.get("reply_markup")))
    await li.taps("suggest-send", message=preview)
    assert li.ever_sees("suggest-code")
    await li.taps("suggest-send", message=preview)
    assert li.sees("draft-sent")
    assert li.ever_sees("suggest-code")


async def test_an_old_preview_of_an_answer_does_not_send_the_words_of_the_new_one(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-answer")
    await zhou.taps("outcome-F")
    await zhou.says("It will be repaired.")
    old = zhou.last
    await zhou.taps("cases-answer-change")
    await zhou.says("It will not be repaired.")
    await zhou.taps("cases-answer-send", message=old)
    assert zhou.sees("cases-over")
    assert (await kept(union, number)).state == "in_progress"
    await zhou.taps("cases-answer-send")
    assert li.ever_sees("cases-replied", text="It will not be repaired.")


async def test_a_second_tap_on_send_says_that_it_was_sent(union: Stage) -> None:
    li, zhou, _ = await people(union)
    await begins(li, "signed")
    await li.says("The tap drips.")
    preview = li.last
    await li.taps("suggest-send")
    await li.taps("suggest-send", message=preview)
    assert li.sees("draft-sent")
    number = (await only_case(union)).number
    await takes(zhou, number)
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-answer")
    await zhou.taps("outcome-F")
    await zhou.says("It will be repaired.")
    preview = zhou.last
    await zhou.taps("cases-answer-send")
    await zhou.taps("cases-answer-send", message=preview)
    assert zhou.sees("draft-sent")


async def test_a_draft_survives_a_command_and_is_offered_again(union: Stage) -> None:
    li, _, _ = await people(union)
    await begins(li, "signed")
    await li.says("The tap drips.")
    await li.says("/mycases")
    assert li.sees("draft-waits", kind="suggest", words=Markup("\n“The tap drips.”"))
    await union.stops()
    await union.starts()
    await li.taps("draft-resume")
    assert li.sees("suggest-preview", text=quoted("The tap drips."))
    assert [it for it in li.person.sees if it.rows] == [li.last]
    await li.says("/help")
    await li.taps("draft-discard")
    assert li.sees("draft-dropped")
    await li.taps("draft-resume", message=next(it for it in li.person.sees if it.rows)) if any(
        it.rows for it in li.person.sees
    ) else None
    async with union.machine.database.reading() as db:
        assert await drafts.find(db, [li.person.id], union.clock.now()) == {}


async def test_changing_the_text_keeps_the_files_and_a_file_can_be_taken_off(union: Stage) -> None:
    li, _, _ = await people(union)
    await begins(li, "signed")
    await li.sends_photo(PIXEL, "The old words.")
    await li.sends_document("plan.txt", b"plan")
    await li.taps("suggest-change-text")
    await li.says("The new words.")
    assert li.sees("suggest-preview", files=" · 2 files", text=quoted("The new words."))
    await li.taps("draft-files", count=2)
    await li.taps("draft-file-photo", place=1)
    assert li.sees("draft-files-list")
    await li.taps("draft-back")
    assert li.sees("suggest-preview", files=" · one file", text=quoted("The new words."))


async def test_an_album_is_shown_once_with_all_its_pictures(union: Stage) -> None:
    li, _, _ = await people(union)
    await begins(li, "signed")
    before = len(li.person.sees)
    li.person.send_album([PIXEL, PIXEL, PIXEL], "The tap drips.")
    await union.settle()
    assert len(li.person.sees) == before + 4
    assert "3 files" in li.last.text


async def test_any_of_several_messages_can_be_edited(union: Stage) -> None:
    li, zhou, _ = await people(union)
    await begins(li, "signed")
    await li.says("The tap drips.")
    first = li.person.sees[-2]
    await li.says("All night.")
    await li.edits(first, "The left tap drips.")
    assert li.sees("suggest-preview", text=quoted("The left tap drips.\nAll night."))
    await li.taps("suggest-send")
    await li.edits(first, "The right tap drips.")
    assert li.sees("answer-edit-not-taken")
    number = (await only_case(union)).number
    await takes(zhou, number)
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-answer")
    await zhou.taps("outcome-F")
    await zhou.says("It will not be repaired.")
    typed = zhou.person.sees[-2]
    await zhou.edits(typed, "It will now be repaired.")
    assert zhou.sees("cases-answer-preview", text="It will now be repaired.")


async def test_a_greeting_gets_one_and_other_words_become_a_suggestion(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("Hi there!")
    assert li.sees("suggest-greeting", kind="greeting", name="Li")
    await li.says("thanks a lot")
    assert li.sees("suggest-greeting", kind="thanks", name="Li"), "thanks are not answered with a greeting"
    await li.says("Good morning, there is no soap.")
    assert li.sees("suggest-from-words")
    await li.taps("suggest-cancel")
    assert li.sees("suggest-cancelled")


FILM = {"file_id": "f1", "file_unique_id": "u1", "width": 10, "height": 10, "duration": 3, "file_size": 100}
ODD = [
    ("sticker", FILM),
    ("audio", FILM),
    ("contact", {"phone_number": "1", "first_name": "X"}),
    ("dice", {"emoji": "🎲", "value": 1}),
    ("poll", {"id": "1", "question": "?", "options": []}),
    ("animation", FILM),
]


@pytest.mark.parametrize(("kind", "body"), ODD)
async def test_nothing_sent_meets_silence(union: Stage, kind: str, body: dict[str, object]) -> None:
    li, *_ = await people(union)
    await begins(li, "signed")
    await li._does(lambda: li.person.send({kind: body, "caption": "see"} if kind == "animation" else {kind: body}))
    assert li.sees("answer-not-taken", kind=kind)
    assert not li.sees("suggest-preview")


async def test_films_and_places_are_taken_and_reach_the_cadre(union: Stage) -> None:
    li, zhou, _ = await people(union)
    await begins(li, "confidential")
    await li._does(lambda: li.person.send_video(b"film", "No guard on the belt"))
    assert li.sees("suggest-film-taken", size=50, most=5)
    assert li.sees("suggest-preview", together=Markup(render("en", "suggest-note-as-it-is")))
    await li._does(lambda: li.person.send_video_note(b"round"))
    await li._does(lambda: li.person.send_location(30.1, 104.2))
    await li.taps("suggest-send")
    number = (await only_case(union)).number
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-files", count=3)
    shown = zhou.person.sees[-3:]
    assert [next(kind for kind in ("video", "video_note", "location") if kind in it) for it in shown] == [
        "video",
        "video_note",
        "location",
    ]


async def test_no_film_goes_without_a_name_and_its_words_do_not_stay(union: Stage) -> None:
    li, *_ = await people(union)
    await begins(li, "anonymous")
    await li._does(lambda: li.person.send_video(b"film", "No guard on the belt"))
    assert li.sees("suggest-no-films")
    assert not li.sees("suggest-preview")
    await li.says("The belt has no guard.")
    assert li.sees("suggest-preview", files="", text=quoted("The belt has no guard."))
    await li.taps("suggest-change-mode")
    await li.taps("mode-signed")
    await li._does(lambda: li.person.send({"video": FILM | {"file_size": 60 * 2**20}}))
    assert li.sees("suggest-film-too-large", most=50)


async def test_a_caption_is_not_taken_for_the_whole_where_only_words_are(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-ask")
    await zhou.sends_photo(PIXEL, "Is it this tap?")
    assert zhou.sees("answer-no-file-here", kind="photo")
    await zhou.says("Which tap is it?")
    assert zhou.sees("cases-asked")


async def test_all_of_several_messages_to_an_open_case_count(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await li.taps("suggest-see")
    await li.taps("cases-write")
    await li.says("It drips more.")
    await li.says("And it is hot.")
    assert li.sees("cases-written")
    li.person.send_album([PIXEL, PIXEL], "both")
    await union.settle()
    await zhou.says(f"/queue {number}")
    assert all(each in zhou.news[0] for each in ("It drips more.", "And it is hot.", "both"))
    await zhou.taps("cases-files", count=2)


async def test_danger_to_life_goes_out_at_once_also_without_a_name_and_its_sender_knows_before(union: Stage) -> None:
    li, _, _ = await people(union)
    await begins(li, "anonymous", "safety")
    await li.says("There is a fire in hall 3")
    assert li.sees("urgency-danger-advice")
    assert li.sees("suggest-preview", together=Markup(render("en", "suggest-note-moment")))
    await li.taps("suggest-send")
    assert li.sees("suggest-thanks-danger")
    case = await only_case(union)
    assert case.state == "registered"
    assert union.group_sees("cases-card-open", number=case.number)


async def test_danger_added_without_a_name_is_asked_about_and_leaves_nothing(union: Stage) -> None:
    li, zhou, _ = await people(union)
    code = await files_case(li, "anonymous")
    await union.turns(hours=8)
    await li.says(f"/track {code}")
    await li.taps("cases-write")
    await li.says("The tap is marked and now there is a fire in hall 3")
    assert li.sees("cases-danger-sure")
    number = (await only_case(union)).number
    await zhou.says(f"/queue {number}")
    assert "fire in hall 3" not in zhou.news[0]
    await li.taps("cases-danger-send")
    assert li.sees("cases-written")
    assert not any("fire in hall 3" in it.text for it in li.person.sees)
    await zhou.says(f"/queue {number}")
    assert "fire in hall 3" in zhou.news[0]
    assert (await kept(union, number)).urgency == "danger"


async def test_a_question_can_be_left_without_answering_it(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-ask")
    await zhou.taps("cases-drop")
    await zhou.says("What shall I have for lunch?")
    assert not zhou.sees("cases-asked")
    assert zhou.sees("suggest-from-words")
