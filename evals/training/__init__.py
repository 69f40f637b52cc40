"""Trains the adapters: ``python -m evals.training search|proposals|answers|supports`` (see docs/evals.md)."""
