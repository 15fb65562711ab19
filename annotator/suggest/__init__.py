"""Proposals without a model: pure functions of a text, its state and the data of its language."""
