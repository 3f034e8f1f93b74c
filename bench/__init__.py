"""The bench: how fast, how small and how prompt the bot is, beside bots written the usual way."""
