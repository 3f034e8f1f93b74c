"""Figures of the indicators as they were closed, and in words: for whoever shows them."""
