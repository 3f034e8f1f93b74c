"""The rivals: the same dialogue the usual way, each a script for an environment of its own."""
