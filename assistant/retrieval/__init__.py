"""Question to units: meaning and words fused."""
