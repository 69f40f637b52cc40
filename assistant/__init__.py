"""A chat assistant over governing documents that quotes its sources and says when they do not answer."""

from assistant.answer.generated.verification import Verdict
from assistant.answer.model import Answer, Explanation, Finished, Piece, Retracted, Scored, Understood, Usage
from assistant.assistant import Assistant
from assistant.documents.corpus_folder import Checked
from assistant.documents.model import Document, Section
from assistant.documents.validity import State, Validity
from assistant.errors import AssistantError
from assistant.index.adapter import Task
from assistant.index.build import Result
from assistant.index.trainable import TrainableVectors
from assistant.language.written_form import of as written_form
from assistant.language.written_form import told as written_form_told
from assistant.proposal.model import Covering, DocumentVerdict, Report
from assistant.proposal.splitting import Thing
from assistant.proposal.weighing import verdict_values
from assistant.reading.encoding import Encoded
from assistant.reading.reader import Pair, Reader, Tokens
from assistant.reading.trainable import Trainable, TrainableTogether
from assistant.retrieval.citation import Citation
from assistant.retrieval.limits import Limits
from assistant.retrieval.weights import Weights
from assistant.retrieval.windows import Window
from assistant.settings import Settings

__all__ = [
    "Answer",
    "Assistant",
    "AssistantError",
    "Checked",
    "Citation",
    "Covering",
    "Document",
    "DocumentVerdict",
    "Encoded",
    "Explanation",
    "Finished",
    "Limits",
    "Pair",
    "Piece",
    "Reader",
    "Report",
    "Result",
    "Retracted",
    "Scored",
    "Section",
    "Settings",
    "State",
    "Task",
    "Thing",
    "Tokens",
    "Trainable",
    "TrainableTogether",
    "TrainableVectors",
    "Understood",
    "Usage",
    "Validity",
    "Verdict",
    "Weights",
    "Window",
    "verdict_values",
    "written_form",
    "written_form_told",
]
