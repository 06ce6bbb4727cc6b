"""What erasing someone reaches and what it does not, in plain sentences for page and paper."""

from strongcity_desktop.language.translator import Translator


def what_it_means(t: Translator) -> tuple[str, ...]:
    """The sentences, in the order in which they matter."""
    return (
        t("What is erased is gone from this town file, from its history and its recycle bin. "
          "It cannot be undone."),
        t("Backups made before still hold it until newer ones replace them. When one is brought "
          "back here, the same is erased from it at once."),
        t("Papers already printed, exported files and copies on other computers are not reached. "
          "Look for them yourself."),
        t("Files kept as documents are not searched. Look into them yourself."),
        t("To find the words in older backups, a short mark of each is kept. The words cannot be "
          "read from it, but someone who guesses a name can check the guess."),
    )
