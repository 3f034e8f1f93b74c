"""Programs and web pages are handed on to nobody, wherever they are sent; everything else that was written stays."""

import pytest

from domain.attachment import is_program, read_ending
from tests.casework import files_case, people, takes
from tests.play import Stage


@pytest.mark.parametrize(
    ("name", "harmful"),
    [
        ("setup.exe", True),
        ("invoice.pdf.EXE", True),
        ("page.html. ", True),
        ("工资表.bat", True),
        ("invoice.exe.pdf", False),
        ("exe", False),
        (".exe", False),
        ("", False),
        ("rules.docx", False),
    ],
)
def test_the_last_ending_tells_a_program(name: str, harmful: bool) -> None:
    assert is_program(read_ending(name)) is harmful


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_a_program_is_refused_and_the_rest_of_what_was_written_stays(union: Stage, language: str) -> None:
    li = await union.member("Li", language=language)
    await li.says("/suggest")
    await li.taps("suggest-about-welfare")
    await li.taps("mode-signed")
    await li.says("The tap drips.")
    await li.sends_document("photo.jpg.exe", b"MZ")
    assert li.sees("answer-no-program")
    await li.taps("suggest-send")
    assert li.sees("suggest-thanks")


async def test_nor_does_a_cadre_hand_one_on(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await zhou.taps("cases-answer")
    await zhou.taps("outcome-F")
    await zhou.sends_document("answer.html", b"<script>")
    assert zhou.sees("answer-no-program")
    await zhou.says("It will be repaired.")
    await zhou.taps("cases-answer-send")
    assert any("It will be repaired." in it.text for it in li.person.sees)
    assert not any(it.get("document") for it in li.person.sees)
