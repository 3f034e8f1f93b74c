"""How long something of a case is kept after it has ended."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class KeepingTerms:
    """`hidden` is what was confidential or anonymous, and the words of what is personal; `code` is what opens an
    anonymous case.
    """

    hidden_author: timedelta
    code: timedelta
    files: timedelta
    hidden_words: timedelta
    signed: timedelta


# The privacy notice names these: whoever changes one changes what people have agreed to.
TERMS = KeepingTerms(
    hidden_author=timedelta(days=30),
    code=timedelta(days=90),
    files=timedelta(days=90),
    # As long as somebody may go to labour arbitration over it (from memory).
    hidden_words=timedelta(days=365),
    signed=timedelta(days=730),
)
