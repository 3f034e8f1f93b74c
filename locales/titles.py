"""What activities and the lines of a plan are called in each language."""

from locales import render


def write_title(language: str, entry: str, first: str, second: str) -> str:
    """The title in Chinese or English, whichever there is, or else that of the entry in the default plan."""
    own = first or second if language == "zh-CN" else second or first
    return own or render(language, f"plan-{entry}")
