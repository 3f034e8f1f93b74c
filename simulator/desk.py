"""What the page on the desk asks for."""

from aiohttp import web

from simulator.telegram import Telegram


def furnish(app: web.Application, telegram: Telegram) -> None:
    """Add the page's addresses to the application."""
