"""Generated mode, from the quotations to the answer: written, verified sentence by sentence, or given up."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from assistant.answer import markdown
from assistant.answer.generated import declining, notes, prompt, reading, sentences
from assistant.answer.generated.chat_model import ChatModel, Failure, ModelFailed
from assistant.answer.generated.notes import Notes
from assistant.answer.generated.sentences import Sentence
from assistant.answer.generated.verification import Verifier
from assistant.answer.model import Answer, Event, Finished, Piece, Retracted, Usage
from assistant.retrieval.citation import Citation

_log = logging.getLogger(__name__)

_BEFORE = {"sentence": " ", "paragraph": "\n\n", "item": "\n\n- "}


class Writer:
    """Lets a language model write what the quotations say. Safe to use from several threads."""

    def __init__(self, model: ChatModel, verifier: Verifier, seconds: float) -> None:
        """Write with ``model``, which may use ``seconds`` for an answer."""
        self._model = model
        self._verifier = verifier
        self._seconds = seconds

    def write(self, quoted: Answer) -> Iterator[Event]:
        """The answer in verified sentences, and then whole; of a refusal or in English, the quotations as they are.

        Where too little holds or the model fails, what was shown is retracted, and the quotations follow.
        """
        if quoted.refused or quoted.language == "en":
            yield from pieces(quoted)
            return
        draft = _Draft(quoted.citations)
        language: Literal["nb", "nn"] = "nn" if quoted.language == "nn" else "nb"
        said = notes.OF[language]
        started = time.perf_counter()
        try:
            for sentence in self._sentences(quoted, language, draft):
                if held := draft.held(sentence, self._verifier, language):
                    yield Piece(draft.add(held))
            apology = draft.apology(said)
        except ModelFailed as error:
            _log.warning("Språkmodellen ble ikke brukt (%s).", error.failure)
            apology = said.failed[error.failure]
        spent = round((time.perf_counter() - started) * 1000, 1)
        timings = {**quoted.timings_ms, "generation": spent, "total": quoted.timings_ms["total"] + spent}
        if apology is None:
            if draft.struck:
                yield Piece(draft.note(said.struck(draft.struck)))
            answer = replace(
                quoted, answer=draft.text, citations=tuple(draft.citations), mode="generated",
                timings_ms=timings, usage=draft.usage,
            )  # fmt: skip
            yield Finished(answer)
            return
        if draft.kept:
            yield Retracted()
        text = f"{apology}\n\n{quoted.answer}"
        yield from pieces(replace(quoted, answer=text, timings_ms=timings, usage=draft.usage))

    def _sentences(self, quoted: Answer, language: Literal["nb", "nn"], draft: _Draft) -> Iterator[Sentence]:
        messages = prompt.messages(quoted.standalone_question, quoted.citations, language)

        def texts() -> Iterator[str]:
            for delta in reading.deltas(self._model, messages, self._seconds):
                draft.usage = delta.usage or draft.usage
                yield delta.text

        return sentences.of(texts())


def pieces(answer: Answer) -> Iterator[Event]:
    """An answer that is ready, paragraph by paragraph, and then whole."""
    for number, paragraph in enumerate(answer.answer.split("\n\n")):
        yield Piece(f"\n\n{paragraph}" if number else paragraph)
    yield Finished(answer)


@dataclass(slots=True)
class _Draft:
    """The answer so far: what held, what was struck, and the sources that are used, in order of first use.

    What was struck may be the model's own word that it gives no answer.
    """

    sources: Sequence[Citation]
    kept: list[str] = field(default_factory=list)
    struck: int = 0
    declined: Failure | None = None
    citations: list[Citation] = field(default_factory=list)
    usage: Usage | None = None
    _seen: set[str] = field(default_factory=set)
    _paragraph: bool = False

    @property
    def text(self) -> str:
        return "".join(self.kept)

    def held(self, sentence: Sentence, verifier: Verifier, language: Literal["nb", "nn"]) -> Sentence | None:
        """The sentence as it may be shown, if it may; one that says the same again is neither shown nor struck."""
        if sentence.text in self._seen:
            return None
        self._seen.add(sentence.text)
        if sentence.shares:
            cited = tuple(number for number in sentence.cited if self._says((number,), sentence, verifier, language))
        else:
            cited = sentence.cited if self._says(sentence.cited, sentence, verifier, language) else ()
        if cited:
            return replace(sentence, cited=cited)
        self.struck += 1
        self.declined = self.declined or declining.of(sentence.text)
        # What goes on after a struck sentence still begins a paragraph where that did.
        self._paragraph = self._paragraph or sentence.lead != "sentence"
        return None

    def _says(
        self, numbers: Sequence[int], sentence: Sentence, verifier: Verifier, language: Literal["nb", "nn"]
    ) -> bool:
        """Whether the sources with some numbers, which must all be there, say the sentence."""
        by_number = {source.number: source for source in self.sources}
        cited = [by_number[number] for number in numbers if number in by_number]
        if not cited or len(cited) < len(numbers):
            return False
        context = [" ".join((source.title, *source.section)) for source in cited]
        return verifier.verify(sentence.text, [source.quote for source in cited], language, context).supported

    def apology(self, said: Notes) -> str | None:
        """Why the quotations are given instead; nothing when enough of the answer holds."""
        if self.declined and not self.kept:
            return said.failed[self.declined]
        return said.too_little if self.struck > len(self.kept) or not self.kept else None

    def add(self, sentence: Sentence) -> str:
        """Add a sentence that holds, and return the Markdown that it adds."""
        lead = "paragraph" if self._paragraph and sentence.lead == "sentence" else sentence.lead
        self._paragraph = False
        before = _BEFORE[lead] if self.kept else "- " if lead == "item" else ""
        marks = "".join(f" [{self._number(number)}]" for number in sentence.cited)
        end = sentence.text[-1] if sentence.text[-1] in ".!?:" else ""
        body = markdown.escaped(sentence.text.removesuffix(end))
        self.kept.append(f"{before}{body}{marks}{end or '.'}")
        return self.kept[-1]

    def note(self, text: str) -> str:
        """Add a sentence of the assistant's own, and return the Markdown that it adds."""
        self.kept.append(f"\n\n{text}")
        return self.kept[-1]

    def _number(self, source: int) -> int:
        """The number of a source in this answer: given at its first use."""
        original = next(citation for citation in self.sources if citation.number == source)
        for citation in self.citations:
            if (citation.document, citation.start, citation.end) == (original.document, original.start, original.end):
                return citation.number
        self.citations.append(replace(original, number=len(self.citations) + 1))
        return len(self.citations)
