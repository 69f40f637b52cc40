"""Norwegian: written forms, words and stems, sentences, synonyms, what a question expects."""
