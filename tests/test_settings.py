"""Settings: the file, the environment, and what is said when either is wrong."""

import re
import tomllib
from datetime import date, time
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, load
from bot.union import make_union
from domain.calendar import Calendar
from domain.union import Union

EXAMPLE = Path("config.example.toml")
TOKEN = "123456789:canary_canary_canary_canary_canary"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def problems(config: Path, text: str, **environ: str) -> list[str]:
    config.write_text(text, "utf-8")
    with pytest.raises(SettingsError) as caught:
        load(config, environ)
    return [problem.replace(str(config), "config.toml") for problem in caught.value.problems]


def whole_example() -> str:
    """The example with those settings uncommented that have no default."""
    return re.sub(r"(?m)^# (?=\w+ = )", "", EXAMPLE.read_text("utf-8"))


def test_nothing_at_all_gives_the_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load(environ={}) == Settings()


def test_the_example_is_exactly_the_defaults() -> None:
    assert load(EXAMPLE, {}) == Settings()


def test_the_example_names_every_setting() -> None:
    fields = {name: type(field.default).model_fields for name, field in Settings.model_fields.items()}
    shown = tomllib.loads(whole_example())
    assert {name: list(keys) for name, keys in shown.items()} == {name: list(keys) for name, keys in fields.items()}


def test_what_the_example_hides_behind_a_hash_is_a_valid_setting(config: Path) -> None:
    config.write_text(whole_example(), "utf-8")
    telegram = load(config, {}).telegram
    assert telegram.proxy == "http://127.0.0.1:3128"
    assert telegram.bot_token().startswith("123456789:")


def test_every_setting_of_the_example_has_a_sentence_above_it() -> None:
    lines = EXAMPLE.read_text("utf-8").splitlines()
    settings = [number for number, line in enumerate(lines) if re.match(r"(# )?\w+ = ", line)]
    assert [lines[number] for number in settings if not re.match(r"# [A-Z].*\.$", lines[number - 1])] == []


def test_the_environment_wins_over_the_file_and_the_file_over_the_defaults(config: Path) -> None:
    config.write_text('[union]\nname = "From the file"\nsize = 60\n', "utf-8")
    union = load(config, {"UNIONHALL_UNION__NAME": "From the environment"}).union
    assert (union.name, union.size, union.survey_day) == ("From the environment", 60, 10)


def test_the_environment_can_say_everything_as_text() -> None:
    settings = load(
        EXAMPLE,
        {
            "UNIONHALL_TELEGRAM__CHAT_INTERVAL": "0.5",
            "UNIONHALL_UNION__QUIET_FROM": "22:30",
            "UNIONHALL_CALENDAR__OFF_DAYS": "2027-02-05, 2027-02-06",
            "UNIONHALL_UNION__FEATURES_OFF": "rota, hot",
        },
    )
    assert settings.telegram.chat_interval == 0.5
    assert settings.union.quiet_from == time(22, 30)
    assert settings.calendar.off_days == (date(2027, 2, 5), date(2027, 2, 6))
    assert settings.union.features_off == ("rota", "hot")


def test_an_empty_variable_is_an_unset_one() -> None:
    assert load(EXAMPLE, {"UNIONHALL_TELEGRAM__PROXY": "", "UNIONHALL_TELEGRAM__TOKEN": ""}) == Settings()


def test_days_and_times_may_be_written_in_tomls_own_way(config: Path) -> None:
    config.write_text("[union]\nquiet_from = 22:30:00\n[calendar]\noff_days = [2027-02-05]\n", "utf-8")
    settings = load(config, {})
    assert (settings.union.quiet_from, settings.calendar.off_days) == (time(22, 30), (date(2027, 2, 5),))


WRONG = [
    ("colour = 1", "config.toml: colour is no section; allowed are telegram, storage, union, calendar, log."),
    ("[log]\ncolour = 1", "config.toml: log.colour is no setting; allowed are level."),
    ("log = 1", "config.toml: log must be a section, [log], with its settings below."),
    ('[union]\nsize = "many"', "config.toml: union.size must be a whole number."),
    ("[union]\nsize = 4.5", "config.toml: union.size must be a whole number."),
    ("[union]\nsize = true", "config.toml: union.size must not be true or false."),
    ("[union]\nsize = 0", "config.toml: union.size must be at least 1."),
    ("[union]\nsurvey_day = 31", "config.toml: union.survey_day must be at most 28."),
    ("[union]\nname = 3", "config.toml: union.name must be text in quotation marks."),
    ('[union]\nname = ""', "config.toml: union.name must not be empty."),
    ("[storage]\nkeys = 3", "config.toml: storage.keys must be a path in quotation marks."),
    ('[telegram]\nchat_interval = "x"', "config.toml: telegram.chat_interval must be a number."),
    ("[telegram]\nchat_interval = inf", "config.toml: telegram.chat_interval must be at most 60."),
    ("[telegram]\nchat_interval = -1", "config.toml: telegram.chat_interval must be at least 0."),
    ('[union]\ndefault_language = "fr"', "config.toml: union.default_language must be 'zh-CN' or 'en'."),
    ('[log]\nlevel = "loud"', "config.toml: log.level must be 'debug', 'info', 'warning' or 'error'."),
    ('[union]\nquiet_from = "25:00"', 'config.toml: union.quiet_from must be a time of day such as "21:00".'),
    ("[union]\nquiet_from = 21", 'config.toml: union.quiet_from must be a time of day such as "21:00".'),
    (
        '[union]\ntimezone = "Asia/Peking"',
        'config.toml: union.timezone must be the name of a time zone such as "Asia/Shanghai" or "UTC".',
    ),
    (
        '[union]\ntimezone = "../../etc/passwd"',
        'config.toml: union.timezone must be the name of a time zone such as "Asia/Shanghai" or "UTC".',
    ),
    (
        '[calendar]\noff_days = ["2026-01-01", "2026-13-01", "soon"]',
        'config.toml: calendar.off_days must hold days such as "2026-10-01".',
    ),
    ("[calendar]\noff_days = 4", 'config.toml: calendar.off_days must be a list of days such as ["2026-10-01"].'),
    (
        '[calendar]\noff_days = ["2026-01-01"]\nmake_up_days = ["2026-01-01"]',
        "config.toml: calendar has 2026-01-01 both as a day off and as a make-up day.",
    ),
    (
        '[telegram]\nbase_url = "https://api.telegram.org"',
        'config.toml: telegram.base_url must begin with "https://" or "http://" and end in "/bot", '
        'because the token follows it directly, as in "https://api.telegram.org/bot".',
    ),
    ('[telegram]\nproxy = "squid"', 'config.toml: telegram.proxy must begin with "http://" or "https://".'),
    (
        '[storage]\nurl = "mysql://somewhere"',
        'config.toml: storage.url must begin with "sqlite:///" or "postgresql://".',
    ),
    ("[union", "config.toml: is not valid TOML: Expected ']' at the end of a table declaration (at end of document)."),
]


@pytest.mark.parametrize(("text", "sentence"), WRONG, ids=[text.replace("\n", " ") for text, _ in WRONG])
def test_a_mistake_is_named_with_its_file_its_key_and_what_is_allowed(config: Path, text: str, sentence: str) -> None:
    assert problems(config, text) == [sentence]


def test_what_cannot_be_switched_off_is_refused_with_what_can(config: Path) -> None:
    (said,) = problems(config, '[union]\nfeatures_off = ["rota", "suggest"]')
    assert said.startswith("config.toml: union.features_off can hold: activities, appraise, award, board, care, ")


def test_all_mistakes_are_named_at_once(config: Path) -> None:
    said = problems(config, '[union]\nsize = "many"\n[log]\nlevel = "loud"', UNIONHALL_UNION__SURVEY_DAY="often")
    assert [sentence.split(" must ")[0] for sentence in said] == [
        "config.toml: union.size",
        "UNIONHALL_UNION__SURVEY_DAY: union.survey_day",
        "config.toml: log.level",
    ]


def test_an_unknown_variable_is_named_with_the_one_that_was_meant() -> None:
    with pytest.raises(
        SettingsError, match=r"UNIONHALL_TOKEN: is no setting; the nearest is UNIONHALL_TELEGRAM__TOKEN\."
    ):
        load(EXAMPLE, {"UNIONHALL_TOKEN": TOKEN})


def test_variables_of_the_tests_are_left_alone() -> None:
    assert load(EXAMPLE, {"UNIONHALL_TEST_POSTGRES": "x", "UNIONHALL_REQUIRE_ALL": "1"}) == Settings()


def test_a_file_that_was_asked_for_must_be_there(config: Path) -> None:
    with pytest.raises(SettingsError, match=r"config\.toml: cannot be read: No such file or directory\."):
        load(config, {})


def test_a_file_in_another_encoding_is_refused(config: Path) -> None:
    config.write_bytes('[union]\nname = "工会"'.encode("gb18030"))
    with pytest.raises(SettingsError, match=r"is not written in UTF-8\."):
        load(config, {})


def test_a_file_from_notepad_with_its_byte_order_mark_is_read(config: Path) -> None:
    config.write_text('[union]\nname = "工会"', "utf-8-sig")
    assert load(config, {}).union.name == "工会"


def test_the_token_and_passwords_are_never_shown() -> None:
    environ = {
        "UNIONHALL_TELEGRAM__TOKEN": TOKEN,
        "UNIONHALL_TELEGRAM__PROXY": "http://me:canary@proxy",
        "UNIONHALL_STORAGE__URL": "postgresql://me:canary@host/union",
    }
    settings = load(EXAMPLE, environ)
    assert "canary" not in f"{settings!r} {settings}"
    assert settings.telegram.bot_token() == TOKEN


def test_a_mistaken_secret_is_not_repeated_in_the_complaint() -> None:
    environ = {
        "UNIONHALL_TELEGRAM__TOKEN": f"{TOKEN} pasted twice",
        "UNIONHALL_TELEGRAM__PROXY": "me:canary@proxy",
        "UNIONHALL_STORAGE__URL": "me:canary@host",
    }
    with pytest.raises(SettingsError) as caught:
        load(EXAMPLE, environ)
    assert len(caught.value.problems) == 3
    assert "canary" not in str(caught.value)


def test_the_token_is_read_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n")
    assert load(EXAMPLE, {"UNIONHALL_TELEGRAM__TOKEN_FILE": str(file)}).telegram.bot_token() == TOKEN


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "cannot be read: No such file or directory."),
        ("not a canary", "does not hold a bot's token."),
        ("", "does not hold a bot's token."),
    ],
)
def test_a_token_file_without_a_token_is_named(tmp_path: Path, content: str | None, sentence: str) -> None:
    file = tmp_path / "token"
    if content is not None:
        file.write_text(content)
    telegram = load(EXAMPLE, {"UNIONHALL_TELEGRAM__TOKEN_FILE": str(file)}).telegram
    with pytest.raises(SettingsError) as caught:
        telegram.bot_token()
    assert str(caught.value).endswith(sentence)
    assert "canary" not in str(caught.value)


def test_without_any_token_the_two_ways_to_give_one_are_named() -> None:
    with pytest.raises(SettingsError, match=r"set telegram\.token_file or UNIONHALL_TELEGRAM__TOKEN\."):
        Settings().telegram.bot_token()


def test_settings_cannot_be_changed_afterwards() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings().union.size = 3


def test_rules_and_settings_have_the_same_defaults() -> None:
    assert make_union(Settings()) == Union("Trade Union", 48, Calendar())
