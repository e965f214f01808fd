"""Count how often each word of a text occurs."""

from collections import Counter


def tally(text: str) -> Counter[str]:
    # 1. split, 2. fold case, 3. count (see paragraph 3 of the notes)
    return Counter(word.casefold() for word in text.split())
