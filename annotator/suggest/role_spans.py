"""The functions that a text gives to the people it names, as spans. Pure, without a model."""

import re
from collections.abc import Iterable, Iterator

from annotator.core.document import Document
from annotator.core.spans import Span
from annotator.language.names import Mention
from annotator.suggest.symbols import Row, row_of

ROLE = "ROLE"

_FUNCTION = r"<ROLE:[^>]*> "
_WORDS = r"(?:[a-zà-öø-ÿ0-9][\w'-]* )"
_OFFICE = rf"(?:(?:du|des|de|d'|au|aux|à|pour) (?:la |l' |le |les )?{_WORDS}{{0,5}}<(?:ORG|LOC|MISC)> )"
# the place of the role is that of the group; the look-ahead leaves what follows to the next match
_BEFORE_PERSON = re.compile(rf"({_FUNCTION}|<RANK> )(?={_WORDS}{{0,2}}{_OFFICE}?(?:, )?(?:<TITLE> |<RANK> )?<PER> )")
_AFTER_PERSON = re.compile(rf"<PER> (?:, |\( )(?:le |la |l' |les |un |une |son |sa )?({_FUNCTION})")


def role_spans(document: Document, names: Iterable[Mention]) -> list[Mention]:
    """The roles that stand next to a person among the names: "le [porte-parole] de la Ligue Ana Ruiz", "Ana Ruiz, [maire] de Brénac".

    In text order and disjoint, without determiner; none crosses a cut, a blank line or the end of a sentence.
    """
    spans = [Span(str(nth), name.start, name.end, name.label) for nth, name in enumerate(names)]
    row = row_of(document, spans, lambda label: label, document.language)
    found = {place for pattern in (_BEFORE_PERSON, _AFTER_PERSON) for place in _places(row, pattern)}
    return [Mention(start, end, ROLE, ("role",)) for start, end in sorted(found)]


def _places(row: Row, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    symbols = row.joined(0, len(row.symbols))
    for match in pattern.finditer(symbols):
        yield row.places[symbols.count(" ", 0, match.start(1))]
