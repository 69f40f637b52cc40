"""Holds a proposal up against the strategies of the documents."""
