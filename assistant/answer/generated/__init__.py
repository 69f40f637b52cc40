"""Generated mode: the quotations written into fluent Norwegian by a language model, sentence by sentence verified."""
