"""My data: a person reads and takes away everything that is held of them, and of nobody else."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from domain.member import Member
from handlers import FEATURES, mydata, quiet
from handlers.feature import Feature
from storage.database import Db
from tests import hazards
from tests.play import Actor, Stage, stage


def file_of(union: Stage, actor: Actor) -> dict[str, object]:
    document = next(it["document"] for it in reversed(actor.person.sees) if "document" in it)
    assert document["file_name"] == "my-data.json"
    content: dict[str, object] = json.loads(union.telegram.files.get(document["file_id"]).data)
    return content


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_everything_held_is_read_and_taken_away(anywhere: Stage, language: str) -> None:
    li = await anywhere.member("Li <Na>", role="cadre", committee="women", language=language)
    await anywhere.member("Somebody Else")
    await li.says("/mydata")
    assert li.sees("mydata-held")
    assert li.sees("people-data")
    held = file_of(anywhere, li)["people"]
    assert isinstance(held, dict)
    assert (held["name"], held["committee"], held["telegram_id"]) == ("Li <Na>", "women", li.person.id)
    assert "Somebody" not in str(li.person.sees)


async def test_a_long_list_is_cut_in_the_message_and_whole_in_the_file(tmp_path: Path) -> None:
    async def export(db: Db, member: Member) -> dict[str, object]:
        return {"things_said": [{"at": f"day {day}", "empty": "", "text": "好" * 100} for day in range(99)]}

    features: Sequence[Feature] = (*FEATURES, Feature("diary", export=export))
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=features) as union:
        li = await union.member("Li", language="en")
        await li.says("/mydata")
        assert li.sees("mydata-more")
        assert li.sees("mydata-part", title="diary")
        assert li.sees("mydata-entry", label="At", value="day 3")
        diary = file_of(union, li)["diary"]
        assert isinstance(diary, dict)
        assert len(diary["things_said"]) == 99


async def test_cases_are_told_in_words_and_not_in_codes(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("/suggest")
    await li.taps("suggest-about-welfare")
    await li.taps("mode-signed")
    await li.says("A second window in the canteen")
    await li.taps("suggest-send")
    await li.says("/mydata")
    for label, value in (
        ("Category", "Canteen, housing, welfare"),
        ("Mode", "Named"),
        ("Opened", "Mon 2 Nov 10:00"),
        ("From", "you"),
        ("Text", "A second window in the canteen"),
    ):
        assert li.sees("mydata-entry", label=label, value=value)


async def test_what_holds_nothing_has_no_title_and_every_line_has_a_label(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("/mydata")
    assert li.sees("mydata-part", title="Public board")
    assert li.sees("mydata-entry", label="Support")
    assert li.sees("mydata-entry", label="Language", value="English")
    assert not li.sees("mydata-part", title="Inspection of openness")


async def test_the_command_gives_the_part_its_title(tmp_path: Path) -> None:
    async def export(db: Db, member: Member) -> dict[str, object]:
        return {"nights": 3}

    features = (replace(quiet.FEATURE, export=export), mydata.FEATURE)
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=features) as union:
        li = await union.member("Li", language="en")
        await li.says("/mydata")
        assert li.sees("mydata-part", title="My quiet hours")


async def test_what_is_kept_of_a_hazard_is_told_in_words(union: Stage) -> None:
    li, bao, *_ = await hazards.people(union, "zh-CN")
    number = await hazards.reports(li, mode="confidential")
    await hazards.gets_planned(union, bao, number, "Li")
    await li.says("/mydata")
    assert li.sees("mydata-entry", label="类别", value="隐患")
    assert li.sees("mydata-entry", label="状态", value="已定方案")
    assert li.sees("mydata-entry", label="由您整改", value=number)
