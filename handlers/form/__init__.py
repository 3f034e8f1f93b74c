"""Filling in a form: one conversation for sealed ballots, paper slips and previews; each brings its own keeper."""
