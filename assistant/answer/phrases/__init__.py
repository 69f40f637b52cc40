"""What the assistant says in its own words, in bokmål, nynorsk and English: one table for each language."""

from assistant.answer.model import Language
from assistant.answer.phrases.en import ENGLISH
from assistant.answer.phrases.model import Noun, Phrases
from assistant.answer.phrases.nb import BOKMAAL
from assistant.answer.phrases.nn import NYNORSK

OF: dict[Language, Phrases] = {"nb": BOKMAAL, "nn": NYNORSK, "en": ENGLISH}

__all__ = ["OF", "Noun", "Phrases"]
