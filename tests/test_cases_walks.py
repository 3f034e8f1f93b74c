"""Random walks through the life of a case: no forbidden state, no lost case, no clock that runs backwards."""

import asyncio
import tempfile
from collections.abc import Coroutine
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from domain.batches import find_midnight
from domain.calendar import Calendar
from domain.case import Case
from domain.case_clock import set_clock
from domain.case_moves import apply
from domain.case_states import ACTORS, RATINGS, Facts, Refused, list_actions, load_outcomes, load_states, make_step
from domain.deadlines import compute_deadlines
from domain.union import Union
from handlers.cases.moves import keep
from handlers.context import JobContext
from handlers.messenger import Messenger
from storage import case_events, cases
from storage.database import Database, open_database
from storage.keys import Keys
from tests.play import prepare

UNION = Union(name="Union", size=48, calendar=Calendar())
START = datetime(2026, 11, 2, 2, tzinfo=UTC)
EVERY_ACTION = sorted({action for state in load_states() for action in list_actions(state, ACTORS)} | {"publish", ""})
FACTS = st.builds(
    Facts,
    text=st.sampled_from(["", " ", "Too short", "It will be repaired."]),
    reason=st.sampled_from(["", "because"]),
    outcome=st.sampled_from(["", "Z", *load_outcomes()]),
    promised_on=st.sampled_from([None, date(2026, 12, 1)]),
    rating=st.sampled_from(["", *RATINGS]),
    receiver=st.sampled_from(["", "upper"]),
    parent=st.sampled_from(["", "S-7K2F"]),
    waited=st.sampled_from([0, 1, 2, 5, 10]),
    review_in_days=st.sampled_from([None, -1, 0, 1, 90, 91]),
    chair_confirms=st.booleans(),
    handler_concerned=st.booleans(),
)
T = TypeVar("T")


def new_case(mode: str = "signed") -> Case:
    due = compute_deadlines(UNION.calendar, "standard", START).reply
    return Case("S-0001", "welfare", mode, "", "", "submitted", None, START, START, START, due)


def check_clock(before: Case, after: Case, now: datetime) -> None:
    """What must hold after every step, whatever it was."""
    was, clock = load_states()[before.state].clock, load_states()[after.state].clock
    assert (after.paused_at is not None) == (clock == "paused")
    assert after.paused_at is None or after.paused_at <= now
    assert after.due_at >= before.due_at or after.state == "reopened"
    assert after.due_at == before.due_at or was == "paused" or after.state == "reopened"
    assert after.term_from <= after.due_at
    assert (after.closed_at is not None) == (clock == "ended" and after.state != "merged")


class CaseOnPaper(RuleBasedStateMachine):
    """The rules alone: every actor tries everything, in any order, over months."""

    def __init__(self) -> None:
        super().__init__()
        self.case, self.now = new_case(), START

    @rule(days=st.integers(0, 20), hours=st.integers(0, 23))
    def time_passes(self, days: int, hours: int) -> None:
        self.now += timedelta(days=days, hours=hours)

    @rule(actor=st.sampled_from(ACTORS), action=st.sampled_from(EVERY_ACTION), facts=FACTS)
    def somebody_tries(self, actor: str, action: str, facts: Facts) -> None:
        self._try(actor, action, replace(facts, reopenings=self.case.reopenings, extended=self.case.extended))

    @precondition(lambda self: not self.case.has_ended)
    @rule(data=st.data(), facts=FACTS)
    def somebody_does_what_is_due(self, data: st.DataObject, facts: Facts) -> None:
        """Only what the state knows, so that walks get far."""
        actor = data.draw(st.sampled_from([each for each in ACTORS if list_actions(self.case.state, [each])]))
        action = data.draw(st.sampled_from(list_actions(self.case.state, [actor])))
        self._try(actor, action, replace(facts, reopenings=self.case.reopenings, extended=self.case.extended))

    def _try(self, actor: str, action: str, facts: Facts) -> None:
        now, before = self.now, self.case
        try:
            target = make_step(before.state, actor, action, facts)
        except Refused:
            return
        assert not before.has_ended
        assert action in list_actions(before.state, [actor])
        again = int(action == "reopen")
        after = replace(
            set_clock(UNION.calendar, before, target, now), state=target, reopenings=before.reopenings + again
        )
        self.case = replace(after, extended=before.extended or action == "extend")
        check_clock(before, self.case, now)

    @invariant()
    def it_is_somewhere_it_may_be(self) -> None:
        assert self.case.state in load_states()
        assert self.case.reopenings <= 2

    @invariant()
    def there_is_a_way_on_until_it_has_ended(self) -> None:
        assert bool(list_actions(self.case.state, ACTORS)) != self.case.has_ended


class CaseInTheDatabase(RuleBasedStateMachine):
    """The same with everything that is stored: the row, its versions, its events."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._runner = asyncio.Runner()
        folder = Path(self._folder.name)
        self._do(prepare(folder / "union.db"))
        self.database: Database = self._do(open_database(f"sqlite:///{folder}/union.db", folder / "keys"))
        self.keys, self.now, self.steps = Keys(folder / "keys"), START, 0
        self._do(self._add())

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(work)

    async def _add(self) -> None:
        async with self.database.transaction() as db:
            await cases.add(db, new_case("anonymous"))

    @rule(days=st.integers(0, 5))
    def time_passes(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule(data=st.data(), facts=FACTS)
    def somebody_moves_it(self, data: st.DataObject, facts: Facts) -> None:
        case = self._do(self._kept())
        able = [each for each in ACTORS if list_actions(case.state, [each])] or list(ACTORS)
        actor = data.draw(st.sampled_from(able))
        action = data.draw(st.sampled_from(list_actions(case.state, [actor]) or EVERY_ACTION))
        facts = replace(facts, reopenings=case.reopenings, extended=case.extended)
        self._do(self._move(case, actor, action, facts))

    async def _kept(self) -> Case:
        async with self.database.reading() as db:
            case = await cases.find(db, "S-0001")
        assert case, "a case is lost"
        return case

    async def _move(self, case: Case, actor: str, action: str, facts: Facts) -> None:
        async with self.database.transaction() as db:
            messenger = Messenger(self.now, UNION, "bot")
            scene = JobContext(self.now, db, UNION, Random(1), messenger, self.keys, "", self.now)
            known = replace(facts, actor=actor)
            try:
                after = await keep(scene, apply(case, action, known, UNION.calendar, self.now), known)
            except Refused:
                return
            check_clock(case, after, find_midnight(UNION.calendar, self.now) if actor == "sender" else self.now)
            events = await case_events.list_events(db, "S-0001")
        self.steps += 1
        assert await self._kept() == after
        assert (len(events), events[-1].target, after.version) == (self.steps, after.state, self.steps)
        assert (after.remind_at is not None) <= (load_states()[after.state].clock == "runs")
        assert (after.step_due_at is not None) == (after.state in ("registered", "accepted", "assigned"))

    def teardown(self) -> None:
        self._do(self.database.close())
        self._runner.close()
        self._folder.cleanup()


TestCaseOnPaper = CaseOnPaper.TestCase
TestCaseOnPaper.settings = settings(derandomize=True, deadline=None, max_examples=60, stateful_step_count=60)
TestCaseInTheDatabase = CaseInTheDatabase.TestCase
TestCaseInTheDatabase.settings = settings(derandomize=True, deadline=None, max_examples=8, stateful_step_count=25)
