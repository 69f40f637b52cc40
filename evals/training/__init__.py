"""Trains the adapters: ``python -m evals.training search|answers|covers`` (see docs/evals.md)."""
