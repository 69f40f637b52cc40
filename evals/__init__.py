"""Measures how good the answers are; uses only the public face of ``assistant``."""
