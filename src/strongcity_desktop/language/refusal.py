"""What could not be done, in one plain sentence with the place and the cure, in any language."""

from typing import Protocol


class Speaks(Protocol):
    """The part of a translator that a refusal needs."""

    def __call__(self, message: str, /, **values: object) -> str: ...


class Refusal(Exception):  # noqa: N818 (the user's word: nothing is broken, something was refused)
    """Raised wherever something is refused; nothing has changed then.

    `message` is an English source message with named placeholders; wrap it in `mark(...)` where it
    is written, so that the extractor finds it.
    """

    def __init__(self, message: str, /, **values: object) -> None:
        super().__init__(message.format(**values) if values else message)
        self.message = message
        self.values = values

    def in_words(self, t: Speaks) -> str:
        """The sentence in the language of the translator."""
        values = {name: value.in_words(t) if isinstance(value, Refusal) else value
                  for name, value in self.values.items()}
        return t(self.message, **values)


def mark(message: str) -> str:
    """Mark a source message for the extractor, unchanged."""
    return message
