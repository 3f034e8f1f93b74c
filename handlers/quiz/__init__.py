"""Quizzes: attempts at questions that are marked, for whatever feature asks them."""
