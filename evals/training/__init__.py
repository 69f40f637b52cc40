"""Trains the readers: ``python -m evals.training answers|covers`` (see docs/evals.md)."""
