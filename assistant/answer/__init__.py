"""Units to an answer: what is asked, evidence, citations, confidence, refusal."""
