"""The union's rules: pure functions and frozen dataclasses; no Telegram, no SQL, no clock."""
