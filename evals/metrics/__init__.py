"""The formulas of what is measured, each with its source; nothing here knows the assistant."""
