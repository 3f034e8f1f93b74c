"""The pace: Telegram's limits held on a clock of our own, as dense as they allow."""

from itertools import pairwise

from bot.pace import Limits, Pace
from bot.queue import Queue
from storage.outbox import ANSWER, BROADCAST, LIVING, Letter

GROUP = -100


def _letter(chat: int, lane: int = ANSWER, method: str = "sendMessage", tag: str = "") -> Letter:
    return Letter(chat, method, {"chat_id": chat, "text": "x"}, lane, tag=tag)


def _run(queue: Queue, pace: Pace, seconds: float, latency: float = 0.01) -> list[tuple[float, Letter]]:
    """Play the post room in virtual milliseconds: what leaves when."""
    left: list[tuple[float, Letter]] = []
    under_way: list[tuple[float, Letter]] = []
    for millisecond in range(int(seconds * 1000)):
        now = millisecond / 1000
        for done, letter in [it for it in under_way if it[0] <= now]:
            pace.answered(letter.chat_id, done)
            queue.done(letter)
            under_way.remove((done, letter))
        while letter_now := queue.take(now):
            pace.leaves(letter_now.chat_id, letter_now.lane == BROADCAST, now)
            left.append((now, letter_now))
            under_way.append((now + latency, letter_now))
    return left


def _most_within(times: list[float], span: float) -> int:
    return max(sum(1 for other in times if start <= other < start + span) for start in times)


def test_a_broadcast_uses_the_allowed_rate_and_never_passes_it() -> None:
    pace = Pace(Limits())
    queue = Queue(pace)
    for chat in range(1, 400):
        queue.add(_letter(chat, BROADCAST))
    times = [when for when, _ in _run(queue, pace, 10)]
    assert _most_within(times, 1.0) <= 30
    assert len(times) >= 0.95 * 300


def test_slow_answers_of_telegram_cost_rate_but_never_break_the_limit() -> None:
    pace = Pace(Limits())
    queue = Queue(pace)
    for chat in range(1, 400):
        queue.add(_letter(chat, BROADCAST))
    times = [when for when, _ in _run(queue, pace, 10, latency=0.3)]
    assert _most_within(times, 1.0) <= 30
    assert len(times) >= 200


def test_an_answer_overtakes_a_broadcast() -> None:
    pace = Pace(Limits())
    queue = Queue(pace)
    for chat in range(1, 200):
        queue.add(_letter(chat, BROADCAST))
    _run(queue, pace, 1)
    answer = _letter(150, ANSWER)
    queue.add(answer)
    assert queue.take(1.05) is answer


def test_one_chat_gets_one_letter_a_second_in_the_order_written() -> None:
    pace = Pace(Limits())
    queue = Queue(pace)
    letters = [_letter(1) for _ in range(4)]
    for letter in letters:
        queue.add(letter)
    left = _run(queue, pace, 5)
    assert [letter for _, letter in left] == letters
    assert all(later - earlier >= 1 for (earlier, _), (later, _) in pairwise(left))


def test_edits_in_a_private_chat_do_not_wait() -> None:
    pace = Pace(Limits())
    queue = Queue(pace)
    for _ in range(3):
        queue.add(_letter(1, method="editMessageText"))
    for at in (0.0, 0.001, 0.002):
        letter = queue.take(at)
        assert letter is not None
        queue.done(letter)


def test_a_group_gets_twenty_letters_a_minute_edits_included() -> None:
    pace = Pace(Limits())
    queue = Queue(pace)
    for number in range(50):
        queue.add(_letter(GROUP, method="sendMessage" if number % 2 else "editMessageText"))
    times = [when for when, _ in _run(queue, pace, 121)]
    assert _most_within(times, 60.0) <= 20
    assert len(times) >= 40


def test_a_pause_of_one_chat_leaves_the_others_alone_and_two_pause_all() -> None:
    pace = Pace(Limits())
    pace.pause(1, 5, now=0)
    assert pace.free_at(1, True, False, 0) == 5
    assert pace.free_at(2, True, False, 0) == 0
    pace.pause(2, 7, now=1)
    assert pace.free_at(3, True, False, 1) == 8
    assert pace.free_at(3, True, False, 9) == 9


def test_of_living_letters_about_one_thing_only_the_newest_is_sent() -> None:
    queue = Queue(Pace(Limits()))
    first, second = _letter(1, method=LIVING, tag="card"), _letter(1, method=LIVING, tag="card")
    queue.add(first)
    queue.add(second)
    assert queue.is_stale(first)
    assert not queue.is_stale(second)
    assert queue.take(0) is first
    queue.done(first)
    assert queue.is_stale(first)


def test_letters_follow_a_group_to_its_new_number() -> None:
    queue = Queue(Pace(Limits()))
    letter = _letter(GROUP)
    queue.add(letter)
    queue.readdress(GROUP, -200)
    taken = queue.take(0)
    assert taken is letter
    assert taken.chat_id == taken.params["chat_id"] == -200


def test_an_offer_made_twice_is_harmless_once_its_letter_has_left() -> None:
    queue = Queue(Pace(Limits(chat_interval=0)))
    first, second = _letter(1), _letter(1, BROADCAST)
    queue.add(second)
    queue.add(first)
    for letter in (first, second):
        assert queue.take(0) is letter
        queue.done(letter)
    assert queue.take(0) is None
