"""The interface's texts: one table for each language, and the longer ones as Markdown beside it."""

from collections.abc import Mapping

from assistant.web.texts.en import ENGLISH
from assistant.web.texts.model import Language, Texts
from assistant.web.texts.nb import BOKMAL
from assistant.web.texts.nn import NYNORSK

OF: Mapping[Language, Texts] = {texts.language: texts for texts in (BOKMAL, NYNORSK, ENGLISH)}
"""The texts of each language, in the order that the switch shows them."""

__all__ = ["BOKMAL", "ENGLISH", "NYNORSK", "OF", "Language", "Texts"]
