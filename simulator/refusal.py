"""What Telegram says when it will not do a thing."""

from typing import Any

PREFIXES = {400: "Bad Request: ", 403: "Forbidden: ", 409: "Conflict: "}


class Refusal(Exception):
    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = PREFIXES.get(code, "") + description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def bad(description: str) -> Refusal:
    return Refusal(400, description)
