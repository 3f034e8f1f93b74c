"""Certificates: as a page, as a transcript, checked by their code, and the same numbers wherever they stand."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from random import Random

import pytest
from openpyxl import load_workbook

from domain.certificate import read_code, shorten_name
from domain.completion import Completion, find_last_day, find_status, sum_half_hours
from domain.course import Course
from domain.evidence import Unit, count_half_hours, find_weakest
from files.writers import transcript, transcript_pages
from files.writers.certificate import CertificatePaper, draw_certificate, list_lines
from handlers import forgetme, training
from handlers.training.certifying import make_row, make_transcript
from handlers.training.checking import CHECKS
from locales import LANGUAGES
from storage import completions
from storage.database import Database
from tests.play import Actor, Stage
from tests.schooling import answers, begins_reading, cadre, confirms_course, usual_catalogue

ALONE = (training.FEATURE, forgetme.FEATURE)
COURSE = Course("M04", 1, "消防", "Fire", half_hours=2, valid_months=12)
EVENT = Completion(
    1, 7, "M04", 1, date(2026, 11, 20), 2, "C", "session", 100, 2, None, "2026-0001", "K7QF9-29MX4", "full", None
)


@pytest.fixture(autouse=True)
def _nobody_has_checked() -> None:
    CHECKS.clear()


async def certified(union: Stage, language: str = "en") -> tuple[Actor, Actor, str]:
    """A cadre, a member who has completed Fire drill, and the check code of it."""
    zhou, li = await cadre(union, language), await union.member("欧阳 Li", language=language)
    await usual_catalogue(zhou)
    await confirms_course(zhou, reading="119 first.", questions=1)
    await begins_reading(li)
    await answers(li, "right 0")
    await li.taps("quiz-hand-in")
    async with union.machine.database.reading() as db:
        (event,) = await completions.list_of_member(db, li.member_id)
    return zhou, li, event.code


async def makes(who: Actor, name: str) -> None:
    await who.taps("training-to-record")
    await who.taps("training-make")
    await who.taps(f"training-name-{name}")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_certificate_is_made_with_the_name_its_holder_chose_and_checked(union: Stage, language: str) -> None:
    zhou, li, code = await certified(union, language)
    await makes(li, "surname")
    assert li.sees("training-certificate-file", title="Fire drill", code=code)
    document = li.last["document"]
    assert (document["file_name"], document["mime_type"]) == ("certificate-2026-0001.pdf", "application/pdf")
    await zhou.says(f"/training {code.lower().replace('-', ' ')}")
    assert zhou.sees("training-certificate-valid")
    assert zhou.sees("training-check-holder", name="欧阳 *")
    assert zhou.sees("training-check-course", title="Fire drill", version="1")
    assert zhou.sees("training-record-quiz", score=100, attempt=1)
    assert "Li" not in zhou.last.text
    await zhou.says(f"/start certificate-{code.replace('-', '')}")
    assert zhou.sees("training-check-number", number="2026-0001")
    await zhou.says("/training")
    await zhou.taps("training-to-check")
    await zhou.says("AAAAA-AAAAA")
    assert zhou.sees("training-check-unknown")


async def test_before_a_holder_has_chosen_nobody_is_named(union: Stage) -> None:
    zhou, _, code = await certified(union)
    await zhou.says(f"/training {code}")
    assert zhou.sees("training-check-no-name")


async def test_codes_cannot_be_tried_without_end(union: Stage) -> None:
    zhou, _, code = await certified(union)
    for _ in range(20):
        await zhou.says("/training 00000-00000")
    await zhou.says(f"/training {code}")
    assert zhou.sees("training-check-wait")
    await union.turns(minutes=1)
    await zhou.says(f"/training {code}")
    assert zhou.sees("training-checked")


async def test_the_chair_revokes_a_certificate_with_a_reason_its_holder_reads(anywhere: Stage) -> None:
    zhou, li, code = await certified(anywhere)
    chair = await anywhere.member("Chair", language="en", role="chair", committee="union")
    await zhou.says(f"/training {code}")
    assert [button["text"] for button in zhou.last.buttons] == ["All courses"]
    await chair.says(f"/training {code}")
    await chair.taps("training-revoke")
    await chair.says("The quiz was answered by somebody else.")
    assert chair.sees("training-revoke-preview", number="2026-0001", reason="The quiz was answered by somebody else.")
    first = chair.last.rows[0][0]["callback_data"]
    await chair.says("Somebody else answered the quiz.")
    await chair.presses(first)
    assert chair.sees("training-revoke-over"), "the sentence it stood under is not the one any more"
    assert not li.ever_sees("training-revoked-told", number="2026-0001")
    await chair.taps("training-revoke-yes")
    assert chair.sees("training-revoked", number="2026-0001")
    assert li.ever_sees("training-revoked-told", reason="Somebody else answered the quiz.")
    await zhou.says(f"/training {code}")
    assert zhou.sees("training-certificate-revoked")
    await li.presses("1:training:certificate:1:full")
    assert li.sees("training-is-revoked")
    await li.presses("1:training:mine:0")
    assert li.sees("training-status-revoked")


async def test_a_second_person_makes_a_revoked_certificate_valid_again(anywhere: Stage) -> None:
    zhou, li, code = await certified(anywhere)
    chair = await anywhere.member("Chair", language="en", role="chair", committee="union")
    await chair.says(f"/training {code}")
    await chair.taps("training-revoke")
    await chair.says("Somebody else answered the quiz.")
    await chair.taps("training-revoke-yes")
    await chair.says(f"/training {code}")
    assert [button["text"] for button in chair.last.buttons] == ["All courses"], "nobody undoes their own decision"
    await chair.presses(f"1:training:restore:{code}")
    await chair.says("I was wrong.")
    await chair.taps("training-restore-yes")
    assert chair.sees("training-restored-before")
    await zhou.says(f"/training {code}")
    await zhou.taps("training-restore")
    await zhou.says("It was Li, the camera shows it.")
    assert zhou.sees("training-restore-preview", number="2026-0001", reason="It was Li, the camera shows it.")
    again = zhou.last.rows[0][0]["callback_data"]
    await zhou.taps("training-restore-yes")
    assert zhou.sees("training-restored", number="2026-0001")
    assert li.ever_sees("training-restored-told", number="2026-0001", reason="It was Li, the camera shows it.")
    await zhou.presses(again)
    assert zhou.sees("training-revoke-over")
    await zhou.says(f"/training {code}")
    assert zhou.sees("training-certificate-valid")
    await li.taps("training-to-record")
    assert li.sees("training-record-revoked", reason="Somebody else answered the quiz.")
    assert li.sees("training-record-restored", reason="It was Li, the camera shows it.")


async def test_a_forgotten_holder_leaves_a_certificate_that_was_issued(anywhere: Stage) -> None:
    zhou, li, code = await certified(anywhere)
    await makes(li, "full")
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    await zhou.says(f"/training {code}")
    assert zhou.sees("training-certificate-removed")
    assert zhou.sees("training-check-number", number="2026-0001")
    assert "Li" not in zhou.last.text
    assert "Fire" not in zhou.last.text


async def test_a_transcript_comes_as_pages_and_as_a_table(union: Stage) -> None:
    _, li, code = await certified(union)
    await li.taps("training-to-record")
    await li.taps("training-mine-back")
    await li.taps("training-transcript-pdf")
    assert li.last["document"]["file_name"] == "transcript.pdf"
    await li.taps("training-transcript-xlsx")
    content = union.telegram.files.get(li.last["document"]["file_id"]).data
    rows = list(load_workbook(BytesIO(content)).active.iter_rows(values_only=True))
    assert (rows[1][1], rows[1][3], rows[1][-1], rows[2][3]) == ("Fire drill", 0, code, 0)


@pytest.mark.parametrize(
    ("event", "others", "today", "status"),
    [
        (EVENT, [], "2027-11-20", "valid"),
        (EVENT, [], "2027-11-21", "expired"),
        (EVENT, [(2, "2027-01-05", "")], "2027-02-01", "replaced"),
        (EVENT, [(2, "2027-01-05", "2027-01-06")], "2027-02-01", "valid"),
        (EVENT, [(0, "2025-01-05", "")], "2027-02-01", "valid"),
    ],
)
def test_a_status_follows_from_the_events(
    event: Completion, others: list[tuple[int, str, str]], today: str, status: str
) -> None:
    more = [
        replace(event, id=number, done_on=date.fromisoformat(day), revoked_on=date.fromisoformat(off) if off else None)
        for number, day, off in others
    ]
    assert find_status(event, COURSE, [event, *more], date.fromisoformat(today)) == status
    assert find_status(replace(event, revoked_on=date(2027, 1, 1)), COURSE, more, date(2027, 2, 1)) == "revoked"
    assert find_status(replace(event, member_id=None), COURSE, more, date(2027, 2, 1)) == "removed"


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("欧阳娜", "欧阳 *"),
        ("李伟", "李 *"),
        ("Maria Santos", "Santos *"),
        ("de la Cruz, Ana", "de la Cruz *"),
        ("", ""),
    ],
)
def test_a_name_is_shown_as_its_holder_wants(name: str, surname: str) -> None:
    assert [shorten_name(name, shows) for shows in ("full", "surname", "none")] == [name, surname, ""]
    assert read_code(" k7qf9 29mx4 ") == "K7QF9-29MX4"


def make_histories(random: Random) -> dict[int, list[Completion]]:
    """Thousand members with units of every grade, some late, some events revoked."""
    found = {}
    for member in range(1, 1001):
        events = []
        for number in range(random.randrange(8)):
            units = [
                Unit(random.randrange(10, 200), random.choice("ABCD"), random.choice((0, 15, 20)))
                for _ in range(random.randrange(4))
            ]
            day = date(2026, 1, 1) + timedelta(days=random.randrange(400))
            off = day if random.random() < 0.1 else None
            halves, grade = count_half_hours(units), find_weakest(units)
            form = "reading" if grade == "D" else "session"
            events.append(
                Completion(0, member, "M04", 1, day, halves, grade, form, None, None, None, "", "", "none", None, off)
            )
            assert halves <= sum(it.minutes for it in units if it.grade in "ABC") // 30, number
        found[member] = events
    return found


async def test_a_thousand_random_histories_sum_up_the_same_everywhere(database: Database) -> None:
    random, histories = Random(5), make_histories(Random(4))
    async with database.transaction() as db:
        await db.many(
            """INSERT INTO members (id, telegram_id, name, role, committee, language, status, reachable,
                   consent_version, consented_on, joined_on)
               VALUES (:id, :id, 'X', 'member', '', 'en', 'active', 1, 1, '2026-01-01', '2026-01-01')""",
            [{"id": member} for member in histories],
        )
        for events in histories.values():
            for event in events:
                await completions.add(db, random, event)
    async with database.reading() as db:
        held = {member: await completions.list_of_member(db, member) for member in histories}
    every = [it for events in held.values() for it in events]
    assert len({it.number for it in every}) == len({it.code for it in every}) == len(every)
    for member, events in histories.items():
        counted = sum(it.half_hours for it in events if not it.revoked_on)
        made = make_transcript(held[member], {("M04", 1): COURSE}, "en")
        printed = sum(make_row(it, COURSE, "en")["hours"] for it in held[member] if not it.revoked_on)
        assert counted / 2 == made["sum"] == sum(row["hours"] for row in made["rows"]) == printed
    fullest = max(held.values(), key=len)
    rows = make_transcript(fullest, {("M04", 1): COURSE}, "en")
    sheet = load_workbook(BytesIO(transcript.write(rows, "en"))).active
    hours = [row[3] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert sum(hours[:-1]) == hours[-1] == sum_half_hours(fullest) / 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["session", "reading", "record"])
def test_pages_show_every_field_in_both_languages(language: str, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    event = replace(EVENT, form=form, grade="D" if form == "reading" else "C")
    data = make_row(event, COURSE, language) | {
        "name": "欧阳 *",
        "union": "朝阳 & Co",
        "link": "https://t.me/B?start=c",
    }
    written: list[str] = []
    for name in ("multi_cell", "text"):
        put = getattr(CertificatePaper, name)

        def note(self: CertificatePaper, *values: object, _put: object = put, **more: object) -> object:
            written.extend(it for it in values if isinstance(it, str))
            return _put(self, *values, **more)  # type: ignore[operator] # the method it stands for

        monkeypatch.setattr(CertificatePaper, name, note)
    assert draw_certificate(data, language).startswith(b"%PDF-")
    said = "\n".join(written)
    for part in (
        "欧阳 *",
        COURSE.title(language),
        "朝阳 & Co",
        "2026-0001",
        "K7QF9-29MX4",
        *list_lines(data, language),
    ):
        assert part in said
    pages = {"rows": [data] * 60, "sum": 60.0, "name": "李伟", "union": "朝阳", "made": "2026-11-30"}
    assert transcript_pages.write(pages, language).startswith(b"%PDF-")
    last = find_last_day(event, COURSE)
    assert last == date(2027, 11, 20)
