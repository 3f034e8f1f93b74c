"""The machine: it starts, listens, answers, delivers, ticks and stops."""
