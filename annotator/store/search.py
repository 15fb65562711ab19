"""What the user types into the search field, as an FTS5 expression."""

import unicodedata


def search_expression(text: str) -> str:
    """Every word as a quoted phrase, the last one as a beginning: no text is a syntax error. "" when there is no word."""
    sound = text.encode("utf-8", "replace").decode("utf-8").replace("\x00", " ").replace('"', " ")
    words = [word for word in sound.split() if any(_is_in_a_token(character) for character in word)]
    return " ".join(f'"{word}"' for word in words) + "*" if words else ""


def _is_in_a_token(character: str) -> bool:
    """As FTS5's unicode61 has it: letters, numbers and private use."""
    category = unicodedata.category(character)
    return category[0] in "LN" or category == "Co"
