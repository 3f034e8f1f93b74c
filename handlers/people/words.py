"""Offices in words."""

from domain.member import Member
from locales import render


def say_title(language: str, member: Member) -> str:
    """The office in words, such as: cadre, women workers' committee, head."""
    words = [f"people-role-{member.role}"]
    words += [f"committee-{member.committee}"] if member.committee else []
    words += [f"duty-{member.duty}"] if member.duty else []
    return render(language, "people-comma").join(render(language, word) for word in words)
