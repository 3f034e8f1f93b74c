"""Troubles on request: refusals, lost connections, lost answers, slow answers, garbled bodies, repeated updates."""

from dataclasses import dataclass
from typing import Any, Literal

from simulator.refusal import Refusal
from simulator.updates import Updates

WORDS = {
    400: "Bad Request: made to fail",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass(slots=True)
class Fault:
    method: str | None  # None: any
    chat_id: int | None
    code: int | None
    retry_after: int | None
    description: str | None
    drop: Literal["before", "after"] | None  # the connection is cut before or after the call has its effect
    delay: float  # seconds before the answer
    body: bytes | None  # answered instead of JSON, before any effect, with `code` or 200
    times: int

    def refusal(self) -> Refusal | None:
        if self.code is None or self.body is not None:
            return None
        if self.code == 429:
            seconds = self.retry_after or 1
            return Refusal(429, self.description or f"Too Many Requests: retry after {seconds}", retry_after=seconds)
        refusal = Refusal(self.code, "")
        refusal.description = self.description or WORDS.get(self.code, "Internal Server Error")
        return refusal


class Faults:
    def __init__(self, updates: Updates) -> None:
        self._updates = updates
        self.pending: list[Fault] = []

    def next(
        self,
        method: str | None = None,
        code: int | None = None,
        *,
        chat_id: int | None = None,
        retry_after: int | None = None,
        description: str | None = None,
        drop: Literal["before", "after"] | None = None,
        delay: float = 0.0,
        body: bytes | str | None = None,
        times: int = 1,
    ) -> Fault:
        """Let the next `times` calls of this method (to this chat) go wrong in this way."""
        raw = body.encode() if isinstance(body, str) else body
        low = method.lower() if method else None
        fault = Fault(low, chat_id, code, retry_after, description, drop, delay, raw, times)
        self.pending.append(fault)
        return fault

    def clear(self) -> None:
        self.pending.clear()

    def repeat_updates(self, batches: int = 1) -> None:
        """Hand the next batches out twice, although confirmed in between."""
        self._updates.repeat = batches

    def reorder_updates(self, batches: int = 1) -> None:
        """Hand the next batches of two or more out backwards."""
        self._updates.reorder = batches

    def take(self, method: str, params: dict[str, Any]) -> Fault | None:
        """The fault for this call, used up by one."""
        for fault in self.pending:
            fits = fault.method in (None, method) and (
                fault.chat_id is None or str(fault.chat_id) == str(params.get("chat_id"))
            )
            if fits:
                fault.times -= 1
                if fault.times <= 0:
                    self.pending.remove(fault)
                return fault
        return None
