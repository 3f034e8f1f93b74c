"""The pace: Telegram's limits held on a clock of our own, as dense as they allow."""

from itertools import pairwise

from bot.pace import Departure, Limits, Pace
from bot.queue import Queue
from storage.outbox import ANSWER, BROADCAST, TAKE_IN, Entry, Message, Task

GROUP = -100


def _message(chat: int, priority: int = ANSWER, method: str = "sendMessage", tag: str = "") -> Message:
    return Message(chat_id=chat, method=method, params={"text": "x"}, priority=priority, tag=tag, living=bool(tag))


def _run(queue: Queue, pace: Pace, seconds: float, latency: float = 0.01) -> list[tuple[float, Entry]]:
    """Play the sender in virtual milliseconds: what leaves when."""
    left: list[tuple[float, Entry]] = []
    under_way: list[tuple[float, Entry, Departure]] = []
    for millisecond in range(int(seconds * 1000)):
        now = millisecond / 1000
        for done, message, departure in [it for it in under_way if it[0] <= now]:
            pace.answered(departure, done)
            queue.done(message)
            under_way.remove((done, message, departure))
        while message_now := queue.take(now):
            departure = pace.leaves(message_now.chat_id, message_now.priority, now)
            left.append((now, message_now))
            under_way.append((now + latency, message_now, departure))
    return left


def _most_within(times: list[float], span: float) -> int:
    return max(sum(1 for other in times if start <= other < start + span) for start in times)


def test_a_broadcast_uses_the_allowed_rate_and_never_passes_it() -> None:
    pace = Pace(Limits())
    queue = Queue(pace)
    for chat in range(1, 400):
        queue.add(_message(chat, BROADCAST))
    times = [when for when, _ in _run(queue, pace, 10)]
    assert _most_within(times, 1.0) <= 30
    assert len(times) >= 0.95 * 300


def test_slow_answers_of_telegram_cost_rate_but_never_break_the_limit() -> None:
    pace = Pace(Limits())
    queue = Queue(pace)
    for chat in range(1, 400):
        queue.add(_message(chat, BROADCAST))
    times = [when for when, _ in _run(queue, pace, 10, latency=0.3)]
    assert _most_within(times, 1.0) <= 30
    assert len(times) >= 200


def test_an_answer_overtakes_a_broadcast() -> None:
    pace = Pace(Limits())
    queue = Queue(pace)
    for chat in range(1, 200):
        queue.add(_message(chat, BROADCAST))
    _run(queue, pace, 1)
    answer = _message(150, ANSWER)
    queue.add(answer)
    assert queue.take(1.05) is answer


def test_one_chat_gets_one_message_a_second_in_the_order_written() -> None:
    pace = Pace(Limits())
    queue = Queue(pace)
    messages = [_message(1) for _ in range(4)]
    for message in messages:
        queue.add(message)
    left = _run(queue, pace, 5)
    assert [message for _, message in left] == messages
    assert all(later - earlier >= 1 for (earlier, _), (later, _) in pairwise(left))


def test_edits_in_a_private_chat_do_not_wait() -> None:
    pace = Pace(Limits())
    queue = Queue(pace)
    for _ in range(3):
        queue.add(_message(1, method="editMessageText"))
    for at in (0.0, 0.001, 0.002):
        message = queue.take(at)
        assert message is not None
        queue.done(message)


def test_a_group_gets_twenty_messages_a_minute_edits_included() -> None:
    pace = Pace(Limits())
    queue = Queue(pace)
    for number in range(50):
        queue.add(_message(GROUP, method="sendMessage" if number % 2 else "editMessageText"))
    times = [when for when, _ in _run(queue, pace, 121)]
    assert _most_within(times, 60.0) <= 20
    assert len(times) >= 40


def test_a_pause_of_one_chat_leaves_the_others_alone_and_two_pause_all() -> None:
    pace = Pace(Limits())
    pace.pause(1, 5, now=0)
    assert pace.free_at(1, True, ANSWER, 0) == 5
    assert pace.free_at(2, True, ANSWER, 0) == 0
    pace.pause(2, 7, now=1)
    assert pace.free_at(3, True, ANSWER, 1) == 8
    assert pace.free_at(3, True, ANSWER, 9) == 9


def test_of_living_messages_about_one_thing_only_the_newest_is_sent() -> None:
    queue = Queue(Pace(Limits()))
    first, second = _message(1, tag="card"), _message(1, tag="card")
    queue.add(first)
    queue.add(second)
    assert queue.is_stale(first)
    assert not queue.is_stale(second)
    assert queue.take(0) is first
    queue.done(first)
    assert queue.is_stale(first)


def test_messages_follow_a_group_to_its_new_number() -> None:
    queue = Queue(Pace(Limits()))
    message = _message(GROUP)
    queue.add(message)
    queue.readdress(GROUP, -200)
    taken = queue.take(0)
    assert taken is message
    assert taken.chat_id == -200


def test_an_offer_made_twice_is_harmless_once_its_message_has_left() -> None:
    queue = Queue(Pace(Limits(chat_interval=0)))
    first, second = _message(1), _message(1, BROADCAST)
    queue.add(second)
    queue.add(first)
    for message in (first, second):
        assert queue.take(0) is message
        queue.done(message)
    assert queue.take(0) is None


def test_a_file_that_is_taken_in_keeps_nobody_waiting_but_the_next_file() -> None:
    queue = Queue(Pace(Limits(chat_interval=0)))
    files = [Task(name=TAKE_IN, chat_id=chat, params={}) for chat in (1, 2)]
    message = _message(1)
    entries: list[Entry] = [*files, message]
    for entry in entries:
        queue.add(entry)
    assert [queue.take(0), queue.take(0), queue.take(0)] == [files[0], message, None]
    queue.done(files[0])
    assert queue.take(0) is files[1]


def test_what_is_called_off_leaves_no_more_and_the_rest_does() -> None:
    queue = Queue(Pace(Limits()))
    for number, occasion in ((1, "survey/1"), (2, ""), (3, "survey/1")):
        queue.add(Message(id=number, chat_id=7 if number < 3 else 8, params={}, occasion=occasion))
    queue.call_off("survey/1")
    left = queue.take(0)
    assert left is not None
    assert left.id == 2
    queue.done(left)
    assert queue.take(0) is None
