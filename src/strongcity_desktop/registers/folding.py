"""How registers compare texts: the language's folding, under the name that they have for it."""

from strongcity_desktop.language.folding import folded, searched

__all__ = ["folded", "searched"]
