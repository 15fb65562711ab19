"""Sentences with their spans in brackets: "[PER Ana Ruiz] dirige la [ORG Ligue]"."""

import re

from annotator.core.document import Document
from annotator.core.spans import Span
from annotator.language.article import make_document

_SPAN = re.compile(r"\[(PER|ORG|LOC|MISC|DATE|ROLE) ([^\]]+)\]")


def marked(sentence: str) -> tuple[Document, list[Span]]:
    """The document without the brackets, and the spans that they mark; ids and labels are told by name."""
    text, spans, at = "", [], 0
    for match in _SPAN.finditer(sentence):
        text += sentence[at : match.start()]
        spans.append(Span(f"{match[1]} {match[2]} {len(text)}", len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        at = match.end()
    return make_document(text + sentence[at:], language="fr"), spans


def surface(document: Document, span: Span) -> str:
    return document.text[span.start : span.end]
