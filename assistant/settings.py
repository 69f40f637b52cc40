"""Every option of the program, read from the environment and from ``.env``."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from assistant.errors import SettingsError


class Settings(BaseSettings):
    """The options, each with an environment twin: ``ASSISTANT_`` and the name in capitals."""

    model_config = SettingsConfigDict(
        env_prefix="ASSISTANT_", env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True
    )

    corpus: Path = Field(Path("corpus"), description="Folder with the documents.")
    index: Path = Field(Path("indexes/default"), description="Folder where the index is built.")
    models: Path = Field(Path("indexes/models"), description="Folder where prepared embedding models are kept.")
    embedding_model: str = Field(
        "multilingual-e5-small",
        description="The model that comes with the program, or the name or folder of any sentence-transformers model.",
    )
    chroma_url: str | None = Field(
        None, description="Address of a Chroma server, for example http://localhost:8000; empty: Chroma runs embedded."
    )
    llm: str | None = Field(
        None,
        description="Language model that writes the answers, as LangChain names it, for example openai:gpt-4.1-mini or "
        "ollama:llama3.1; empty: answers are quotations. Keys are read from the provider's usual environment names.",
    )
    llm_url: str | None = Field(
        None, description="Base address of the language model's server, for example http://localhost:8080/v1."
    )
    llm_timeout: float = Field(
        30.0, gt=0, le=600, description="Seconds that the language model may use for an answer, from start to end."
    )
    llm_input_price: float | None = Field(
        None, ge=0, description="What a million tokens to the language model cost, in any currency."
    )
    llm_output_price: float | None = Field(
        None, ge=0, description="What a million tokens from the language model cost, in the same currency."
    )
    host: str = Field("127.0.0.1", description="Network address that the web app listens on.")
    port: int = Field(7860, ge=1, le=65535, description="Port that the web app listens on.")

    admin_password: SecretStr | None = Field(
        None,
        min_length=10,
        description="Password of those who may add, replace and remove documents in the web app; empty: nobody may.",
    )
    admin_header: str | None = Field(
        None,
        pattern=r"^[A-Za-z0-9-]+: *\S.*$",
        description="Header that a proxy sets on the requests of administrators and takes away from all others, "
        "with its value, for example X-Role: administrator; empty: no header is trusted.",
    )

    feedback: Path | None = Field(
        None,
        description="File that users' views of answers are added to, as JSON lines; empty: nothing is asked or stored.",
    )
    contact: str | None = Field(
        None, description="Whom users may ask about the assistant, as the page «Om» shows it: a name, an address."
    )

    @classmethod
    def read(cls, **overrides: object) -> Settings:
        """Read the settings; ``overrides`` that are not None win over the environment.

        Raises:
            SettingsError: a value is of the wrong kind; the message names the option.
        """
        try:
            return cls(**{name: value for name, value in overrides.items() if value is not None})  # type: ignore[arg-type]
        except ValidationError as error:
            names = sorted({f"ASSISTANT_{str(issue['loc'][0]).upper()}" for issue in error.errors()})
            raise SettingsError(
                f"Innstillingen {', '.join(names)} har en verdi som ikke kan brukes. "
                "Rett den i miljøet eller i filen .env, og prøv igjen."
            ) from error
