"""Errors that are meant for the user, each with a Norwegian sentence that says the way out.

AssistantError                 base: the command line and the web app catch only this
├── SettingsError              a setting has a value that cannot be used
├── CorpusError                the corpus folder is missing or empty
├── DocumentError              one file cannot be read
│   ├── EmptyDocument          no text at all in the file
│   ├── NotText                a text file that is not text
│   ├── BrokenDocument         the file is damaged or not of the type its name says
│   ├── EncryptedDocument      the file asks for a password
│   ├── ScannedDocument        a PDF of pictures, without text
│   └── MetadataError          the metadata file beside the document has a mistake
├── BuildError                 the index cannot be built or read
│   ├── IndexMissing           nothing is indexed yet
│   ├── IndexBusy              another process is building the index
│   └── IndexNotWritable       the folder is read-only or the disk is full
├── ModelError                 the embedding model cannot be prepared
├── VectorStoreError           the Chroma server does not answer
├── QuestionError              the question is empty or too long
├── ProposalError              a proposal that cannot be checked
├── UnknownDocument            no document has this name, kind or owner
├── FileRefused                a file cannot be put into the corpus, or not be taken out of it
└── AddressInUse               another program listens on the web app's port
"""

from __future__ import annotations


class AssistantError(Exception):
    """Something the user can mend; ``str(error)`` is the sentence to show."""


class SettingsError(AssistantError):
    """A setting has a value that cannot be used."""


class CorpusError(AssistantError):
    """The corpus folder is missing or holds no readable document."""


class DocumentError(AssistantError):
    """One file cannot be read; the others are not affected."""


class EmptyDocument(DocumentError):
    """The file has no text at all."""


class NotText(DocumentError):
    """A file with a text name that does not hold text."""


class BrokenDocument(DocumentError):
    """The file is damaged, or is not of the type that its name says."""


class EncryptedDocument(DocumentError):
    """The file can only be opened with a password."""


class ScannedDocument(DocumentError):
    """A PDF that holds pictures of pages and no text."""


class MetadataError(DocumentError):
    """The metadata file beside the document has a mistake."""


class BuildError(AssistantError):
    """The index cannot be built or read."""


class IndexMissing(BuildError):
    """Nothing has been indexed yet."""


class IndexBusy(BuildError):
    """Another process is building the same index."""


class IndexNotWritable(BuildError):
    """The index folder is read-only, or the disk is full."""


class ModelError(AssistantError):
    """The embedding model is unknown or cannot be prepared."""


class VectorStoreError(AssistantError):
    """The Chroma server that is set does not answer."""


class QuestionError(AssistantError):
    """The question is empty or too long to be a question."""


class ProposalError(AssistantError):
    """A proposal that cannot be checked: empty, not Norwegian, too long, or no proposal at all."""


class UnknownDocument(AssistantError):
    """No document has the given identifier, kind or owner."""


class FileRefused(AssistantError):
    """A file cannot be put into the corpus folder as it is, or cannot be taken out of it."""


class AddressInUse(AssistantError):
    """Another program listens on the address of the web app."""
