"""Names as a model finds them, made into names as an analyst marks them.

All functions are pure: a text and mentions in it (offsets in code points, labels by name) go in, mentions come out.
The word lists are data, in resources/languages/<code>/names.toml; a language without them only gets its edges trimmed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import pairwise
from typing import Any, NamedTuple

from annotator.language.data import tables, words

PER, LOC, ORG, MISC = "PER", "LOC", "ORG", "MISC"

_OUTSIDE = "\"'’‘“”„«»‹›()[]{}<>*•·|/\\–—-_,;:.…!?= \t\r\n\u00a0\u202f"
_PAIRS = {"(": ")", "[": "]", "«": "»", "“": "”"}
_INITIALS = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")
_WORD = re.compile(r"[^\W_]+(?:[-‐‑'’.][^\W_]+)*")
_URL = re.compile(r"https?:|www\.|@|/.*/")
_COLON = re.compile(r"\s*:\s+|\s*[\n|]\s*")
_SERIES = re.compile(r"[Gg]roupe [A-Z]|\d+\w*|\w\d?")
_ACRONYM = re.compile(r"[A-ZÉ]{3,6}")
_AND = re.compile(r"\s+et\s+(?=[A-ZÀ-ÖØ-Þ])")

_OF = r"(?:du|des|de\s+la|de\s+l['’]|de|d['’]|aux?|à\s+la|à\s+l['’])(?:(?<=['’])|\s+)"
_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:[-'’][^\W\d_]+)*"
_WINDOW = 100
_LONGEST_OPENER = 10
_ARTICLE_BEFORE = re.compile(r"(?<!\w)(?:(?:Le|La|Les) |L['’])$")


class Mention(NamedTuple):
    """A named place in a text. `why` is the code of the last rule that made it what it is, with arguments; () for none."""

    start: int
    end: int
    label: str
    why: tuple[str, ...] = ()


def spelled_out(pattern: str) -> list[str]:
    """The forms of a word of the lists: "maire(s)" is maire and maires, "élu(e)(s)" is élu, élue, élus and élues."""
    before, bracket, rest = pattern.partition("(")
    if not bracket:
        return [pattern]
    ending, _, after = rest.partition(")")
    return [before + middle + tail for middle in ("", ending) for tail in spelled_out(after)]


def any_of(choices: Iterable[str]) -> str:
    """A regular expression of whole expressions, longest first; either apostrophe and any white space will do."""
    forms = {form for choice in choices for form in spelled_out(choice)}
    escaped = (re.escape(form).replace("'", "['’]").replace(r"\ ", r"\s+") for form in sorted(forms, key=lambda form: (-len(form), form)))
    return "|".join(form + r"(?!-?\w)" if form[-1].isalnum() else form for form in escaped) or "(?!)"


def role_expression(data: Mapping[str, Any]) -> str:
    """A regular expression of a function with what belongs to it: "ancien directeur général adjoint"."""
    prefixes, suffixes = (any_of(data.get(key, ())) for key in ("role_prefixes", "role_suffixes"))
    roles = any_of((*data.get("roles", ()), *data.get("distinctions", ())))
    return rf"(?:(?:{prefixes})[\s-]*)*(?:{roles})(?:\s+(?:{suffixes}))*"


def _forms_of_demonym(man: str) -> Iterator[str]:
    """The feminine and plural forms by the rules of French spelling: Lyonnais, Lyonnaise, Lyonnaises."""
    plural = man if man.endswith(("s", "x")) else man + "s"
    if man.endswith(("ien", "éen", "on")):
        woman = man + "ne"
    elif man.endswith("e"):
        woman = man
    else:
        woman = man + "e"
    yield from (man, plural, woman, woman + "s")


class Names:
    """The word lists and patterns of one language, empty where it has none. Patterns match from the start of a name.

    Each is compiled when it is first used: together they take longer than showing an article, which asks for few of them.
    """

    def __init__(self, language: str) -> None:
        self._data = data = tables(language).get("names", {})
        lists = words(language)
        demonyms = {form for man in data.get("demonyms", ()) for form in _forms_of_demonym(man)} | set(data.get("demonym_forms", ()))
        self.demonyms = frozenset(form.casefold() for form in demonyms) - {name.casefold() for name in lists.given_names}
        self.prepositions: frozenset[str] = frozenset(data.get("prepositions", ()))
        self.role_expression = role_expression(data)
        self.places = lists.places | frozenset(data.get("places_like_demonyms", ()))
        self.places_with_article: tuple[str, ...] = tuple(data.get("places_with_article", ()))
        self.institutions: frozenset[str] = frozenset(data.get("institutions", ()))
        self.places_in_capitals: frozenset[str] = frozenset(data.get("places_in_capitals", ()))
        self.organisations: frozenset[str] = frozenset(data.get("organisations", ()))
        self.no_names: frozenset[str] = frozenset(data.get("no_names", ()))
        self.given_names = lists.given_names
        self.marked_names = lists.marked_names
        self.sentence_starters = lists.sentence_starters

    def _any(self, *lists: str) -> str:
        return any_of(form for name in lists for form in self._data.get(name, ()))

    @cached_property
    def determiner(self) -> re.Pattern[str]:
        return _in_any_case(rf"(?:{self._any('determiners')})\s*")

    @cached_property
    def title(self) -> re.Pattern[str]:
        return _in_any_case(rf"(?:{self._any('addresses', 'ranks')})\s*")

    @cached_property
    def role(self) -> re.Pattern[str]:
        return _in_any_case(rf"(?:{self.role_expression})\s*")

    @cached_property
    def of(self) -> re.Pattern[str]:
        return _in_any_case(_OF)

    @cached_property
    def minister(self) -> re.Pattern[str]:
        return _in_any_case(rf".*?\b(?:{self._any('ministers')})")

    @cached_property
    def place_head(self) -> re.Pattern[str]:
        return _in_any_case(rf"(?:{self._any('place_heads')})\s+(?:(?:de\s+l['’]|d['’])\s*|(?:de\s+la|du|des|de)\s+)?")

    @cached_property
    def organisation_head(self) -> re.Pattern[str]:
        return _in_any_case(self._any("organisation_heads"))

    @cached_property
    def national_body(self) -> re.Pattern[str]:
        return re.compile(self._any("national_bodies"))

    @cached_property
    def event_head(self) -> re.Pattern[str]:
        return _in_any_case(rf"(?:{self._any('event_heads')})\s+(?:{_OF})(?=\w)")

    @cached_property
    def thing_head(self) -> re.Pattern[str]:
        return _in_any_case(rf"(?:{self._any('thing_heads')})\s+(?:(?:{self._any('thing_suffixes')})\s+)?")

    @cached_property
    def particle_before(self) -> re.Pattern[str]:
        return re.compile(rf"(?<=[\w,] )(?:{self._any('particles')}) $")

    @cached_property
    def opener_before(self) -> re.Pattern[str]:
        return re.compile(rf"(?<=[a-zà-öø-ÿ,'’] )(?:{self._any('name_openers')}) $")

    @cached_property
    def office_follows(self) -> re.Pattern[str]:
        return _in_any_case(rf"(?<!\w)(?:{self.role_expression})\s+(?:{_OF})(?:[a-zà-öø-ÿ'’-]+\s+){{0,5}}\W?$")

    @cached_property
    def holder(self) -> re.Pattern[str]:
        return re.compile(rf"(?:\s[a-zà-öø-ÿ-]{{4,}}|(?<!\w)[A-Z]{{2,6}})\s+({_CAPITALISED}\s+{_CAPITALISED})$")

    @cached_property
    def of_body(self) -> re.Pattern[str]:
        return re.compile(rf"\s+(?:du|de\s+la|de\s+l['’])\s*(?P<body>(?:{self._any('national_bodies')})(?:\s+[a-zà-öø-ÿ-]+)?)$")

    @cached_property
    def titles_before(self) -> re.Pattern[str]:
        return _in_any_case(rf"(?<!\w)(?:(?:{self._any('addresses', 'ranks')}|{self.role_expression})\s+)+$")

    @cached_property
    def article_before(self) -> re.Pattern[str]:
        return _in_any_case(rf"(?<!\w)(?:{self._any('articles')})\s*$")

    @cached_property
    def acts(self) -> re.Pattern[str]:
        return _in_any_case(rf"\s+(?:ne\s+|n['’]\s*|s['’]\s*|se\s+)?(?:{self._any('verbs_of_governments')})")


def _in_any_case(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


@cache
def names(language: str) -> Names:
    """The lists and patterns of a language."""
    return Names(language)


def clean(text: str, mentions: Iterable[Mention], language: str) -> list[Mention]:
    """The mentions as an analyst would mark them: in text order, disjoint, with trimmed edges.

    Determiners, quotes and brackets stay outside, titles and roles too; what is no name is dropped; names run together are parted.
    What a project's guideline says otherwise is done after this (suggest.guided). Labels are changed only where a list names the
    organisation or the person's first name. A mention grows only over what belongs to it by a list: the adjective of nationality behind
    a parliament, the particle of a surname, the article of Les Républicains.
    """
    lists = names(language)
    cleaned = [done for mention in mentions for done in _cleaned(text, mention, lists)]
    disjoint: list[Mention] = []
    for mention in sorted(set(cleaned), key=lambda m: (m.start, -m.end, m.label)):
        if not disjoint or mention.start >= disjoint[-1].end:
            disjoint.append(_grown(text, mention, disjoint[-1].end if disjoint else 0, lists))
    return disjoint


def _cleaned(text: str, mention: Mention, lists: Names) -> Iterator[Mention]:
    parts = (part for piece in _parted(text, mention, lists) for part in _office_and_holder(text, piece, lists))
    trimmed = filter(None, (trim(text, part, lists) for part in parts))
    for name in (name for part in trimmed for name in _without_role(text, part, lists)):
        final = trim(text, name, lists)
        if final is not None and not _is_no_name(text, final, lists) and not _is_written_small(text, final):
            yield _relabelled(text, final, lists)


def _grown(text: str, mention: Mention, left: int, lists: Names) -> Mention:
    """The mention with a word before it, from `left` on, that belongs to it: a particle, a direction, the article of a listed name."""
    start, end, label, _ = mention
    before = None
    if label == PER:
        before = lists.particle_before.search(text, max(left, start - _LONGEST_OPENER), start)
    elif label in (MISC, ORG) and text[start].isupper():
        before = lists.opener_before.search(text, max(left, start - _LONGEST_OPENER), start)
    if before is not None:
        return Mention(before.start(), end, label, ("grown", before.group().strip()))
    article = _ARTICLE_BEFORE.search(text, max(left, start - _LONGEST_OPENER), start)
    if article is not None and text[article.start() : end].replace("’", "'") in lists.organisations:
        return Mention(article.start(), end, ORG, ("lexicon", text[article.start() : end]))
    return mention


def _parted(text: str, mention: Mention, lists: Names) -> Iterator[Mention]:
    """The mention cut at line ends and colons, and people and places also at "et"."""
    start, end, label, _ = mention
    pieces = [(start, end)]
    for cut in (_COLON, _AND) if label in (PER, LOC) else (_COLON,):
        pieces = [piece for piece in pieces for piece in _pieces(text, piece[0], piece[1], cut)]
    if len(pieces) == 1:
        yield mention
        return
    for piece_start, piece_end in pieces:
        first = _WORD.match(text, piece_start, piece_end)
        yield Mention(piece_start, piece_end, PER if first and first.group() in lists.given_names else label, ("parted",))


def _pieces(text: str, start: int, end: int, cut: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for match in cut.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _office_and_holder(text: str, mention: Mention, lists: Names) -> Iterator[Mention]:
    """A mention that follows a role and runs on into its holder, as two: "la présidente de l'[Agence du Nord Ana Ruiz]"."""
    start, end, label, _ = mention
    border = None
    if label != MISC and lists.holder.search(text, start, end) and lists.office_follows.search(text[max(0, start - _WINDOW) : start]):
        border = _person_after(text, start, end, lists)
        if border is None and (match := lists.holder.search(text, start, end)) is not None:
            border = match.start(1)
    if border is None:
        yield from _body_in_body(text, mention, lists)
        return
    yield Mention(start, border, ORG if label == PER else label, ("parted",))
    yield Mention(border, end, PER, ("parted",))


def _body_in_body(text: str, mention: Mention, lists: Names) -> Iterator[Mention]:
    """An organisation that names the parliament or state it is a part of, as two."""
    start, end, label, _ = mention
    match = lists.of_body.search(text, start, end) if label == ORG else None
    if match is None:
        yield mention
        return
    yield Mention(start, match.start(), ORG, ("parted",))
    yield Mention(match.start("body"), end, ORG, ("parted",))


def trim(text: str, mention: Mention, lists: Names) -> Mention | None:
    """The mention without outer quotes, brackets, punctuation and determiner; None if nothing is left."""
    start, end, label, why = mention
    while start < end:
        if text[start] in _OUTSIDE:
            start += 1
        elif text[end - 1] in _OUTSIDE and not _closes(text, start, end, lists):
            end -= 1
        else:
            match = lists.determiner.match(text, start, end)
            if match is None or match.end() >= end or _article_belongs(text, start, end, label, lists):
                break
            start = match.end()
    if start >= end:
        return None
    return mention if (start, end) == mention[:2] else Mention(start, end, label, why or ("trimmed",))


def _closes(text: str, start: int, end: int, lists: Names) -> bool:
    """Whether the last character belongs to the name: a bracket opened inside, the dot of an initial, the mark of Yahoo!."""
    last, name = text[end - 1], text[start:end]
    for left, right in _PAIRS.items():
        if last == right:
            return left in name
    if last == '"':
        return name.count('"') % 2 == 0
    if last == ".":
        return bool(_INITIALS.search(name)) and name.count(".") > 1
    return last == "!" and name[:-1].casefold() in lists.marked_names


def _article_belongs(text: str, start: int, end: int, label: str, lists: Names) -> bool:
    """Whether the determiner at the start of a name is its own: Le Havre, Le Pen, and Le Monde inside a sentence."""
    if text[start].islower():
        # al-Bab, de Gaulle: only after a person's first name, and then the model has that name too
        return False
    name = text[start:end].replace("’", "'")
    if name in lists.organisations or any(
        name == place or name.startswith((place + "-", place + " ")) for place in lists.places_with_article
    ):
        return True
    if label == PER:
        return len(name.split()) > 1 and name.split()[0] in ("Le", "La", "De", "Du", "Des", "D'")
    return _inside_sentence(text, start)


def _inside_sentence(text: str, offset: int) -> bool:
    """Whether a lower-case word or a comma stands just before an offset, so that a capital there means something."""
    before = text[max(0, offset - 40) : offset].rstrip(" \t\u00a0\u202f«“\"'’(")
    return bool(before) and (before[-1].islower() or before[-1] == ",")


def _without_role(text: str, mention: Mention, lists: Names) -> Iterator[Mention]:
    """The names in a mention without the titles and roles that lead it.

    "général Ana Ruiz" is Ana Ruiz, "président du Chili" is Chili, "présidente de l'Agence Nord Ana Ruiz" is both.
    """
    start, end, label, _ = mention
    nationality = _demonym_before_name(text, start, end, lists)
    if nationality is not None:
        start, label = nationality.end(), PER
        mention = Mention(start, end, label, ("title", nationality[1]))
    if label == MISC and text[start].isupper():
        yield mention  # a work or a ship: Prince des ténèbres, Amiral Ruiz
        return
    moved = start
    while label == PER and moved < end and (match := lists.title.match(text, moved, end)) is not None:
        moved = match.end()
    role = lists.role.match(text, moved, end)
    if role is None:
        if moved == start:
            yield mention
        elif moved < end:
            yield Mention(moved, end, PER if label in (PER, MISC) else label, ("title", text[start:moved].strip()))
        return
    reason = ("role", text[start : role.end()].strip())
    of = lists.of.match(text, role.end(), end)
    if of is None:
        moved = _first_capital(text, role.end(), end)
        if moved < end:
            yield Mention(moved, end, PER if label in (PER, MISC) else label, reason)
        return
    border = _person_after(text, of.end(), end, lists)
    place_end = border if border is not None else end
    office = _office(text, Mention(of.end(), place_end, label, reason), lists)
    if office is not None and (office.label == LOC or not lists.minister.match(text, moved, role.end())):
        yield office
    if border is not None:
        yield Mention(border, end, PER, reason)


def _demonym_before_name(text: str, start: int, end: int, lists: Names) -> re.Match[str] | None:
    """An adjective of nationality that leads a name: "Espagnole" in "Espagnole Ana Ruiz"."""
    match = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)\s+(?=[A-ZÀ-ÖØ-Þ])").match(text, start, end)
    return match if match and match[1].casefold() in lists.demonyms and match[1] not in lists.places else None


def _first_capital(text: str, start: int, end: int) -> int:
    """The start of the first word with a capital, or the end."""
    return next((word.start() for word in _WORD.finditer(text, start, end) if word.group()[0].isupper()), end)


def _person_after(text: str, start: int, end: int, lists: Names) -> int | None:
    """Where a first name begins that follows another name: the border in "Agence Nord Ana Ruiz"."""
    found = list(_WORD.finditer(text, start, end))
    for word, following in pairwise(found[1:]):
        first = word.group().split("-")[0]
        if first in lists.given_names and following.group()[0].isupper():
            return word.start()
    return None


def _office(text: str, place: Mention, lists: Names) -> Mention | None:
    """What someone is president or mayor of; None if it has no name."""
    moved = _first_capital(text, place.start, place.end)
    if moved >= place.end:
        return None
    label = place.label
    if label != ORG:
        parts = re.split(r"[\s-]+", text[moved : place.end].strip())
        label = LOC if label == LOC or not lists.places.isdisjoint(parts) else ORG
    return Mention(moved, place.end, label, place.why)


def _is_no_name(text: str, mention: Mention, lists: Names) -> bool:
    """Whether a trimmed mention is junk: no letter, one letter, all in lower case, an inhabitant, a role, a weekday, an address."""
    surface = text[mention.start : mention.end]
    folded = surface.casefold()
    if len(surface) == 1 or not any(letter.isalpha() for letter in surface) or _URL.search(surface):
        return True
    if not any(letter.isupper() for letter in surface) or surface in lists.sentence_starters:
        return True
    if mention.label in (MISC, ORG) and _SERIES.fullmatch(surface) and surface not in lists.organisations:
        return True
    if folded in lists.no_names or (folded in lists.demonyms and surface not in lists.places):
        return True
    return lists.role.fullmatch(surface) is not None or lists.title.fullmatch(surface) is not None


def _is_written_small(text: str, mention: Mention) -> bool:
    """Whether another name of one word is a common noun that a sentence or a heading begins with: elsewhere it has no capital."""
    surface = text[mention.start : mention.end]
    small = surface[0].lower() + surface[1:]
    if mention.label != MISC or not surface.isalpha() or surface.isupper() or small == surface:
        return False
    return re.search(rf"(?<!\w){small}(?!\w)", text) is not None


def _relabelled(text: str, mention: Mention, lists: Names) -> Mention:
    """The mention with the label and the edges that the lists give it."""
    mention = _without_head(text, mention, lists)
    start, end = mention[:2]
    surface = text[start:end].replace("’", "'")
    label = _label_of(surface, mention.label, lists)
    if lists.national_body.fullmatch(surface):
        adjective = re.compile(r"\s+([a-zà-öø-ÿ]+(?:-[a-zà-öø-ÿ]+)*)").match(text, end)
        if adjective is not None and adjective[1] in lists.demonyms:
            return Mention(start, adjective.end(), ORG, ("lexicon", surface))
    why = "lexicon" if label == ORG and not _ACRONYM.fullmatch(surface) else "form"
    return mention if label == mention.label else Mention(start, end, label, (why, surface))


def _without_head(text: str, mention: Mention, lists: Names) -> Mention:
    """The name behind the common noun that leads it: a place behind "quartier" or "attentat", a thing behind "navire"."""
    start, end, label, _ = mention
    heads = {
        "place": lists.place_head if label == LOC and text[start].islower() else None,
        "thing": lists.thing_head if label == MISC else None,
        "event": lists.event_head if label in (MISC, LOC) else None,
    }
    for kind, pattern in heads.items():
        head = pattern.match(text, start, end) if pattern else None
        if head is not None and head.end() < end and (text[head.end()].isupper() or kind == "thing"):
            return Mention(head.end(), end, LOC if kind == "event" else label, ("place" if kind == "event" else kind, head.group().strip()))
    return mention


def _label_of(surface: str, label: str, lists: Names) -> str:
    """The label of a name by what the lists know of it, else the one it has."""
    if surface in lists.institutions or surface in lists.organisations:
        return ORG
    if label in (LOC, MISC) and " " in surface and lists.organisation_head.match(surface) is not None:
        return ORG
    if label in (PER, LOC) and _ACRONYM.fullmatch(surface) and surface not in lists.places_in_capitals:
        return ORG
    if label in (PER, MISC) and surface in lists.places:
        return LOC
    return PER if _is_full_name(surface, lists) else label


def _is_full_name(surface: str, lists: Names) -> bool:
    """Whether a name is a first name of the list and a surname."""
    first, *others = surface.split()
    is_first = first.partition("-")[0] in lists.given_names and first not in lists.places
    return is_first and 1 <= len(others) <= 3 and all(word[0].isupper() for word in others)


def words_of(surface: str) -> Sequence[str]:
    """The words of a name, compounds and elisions whole."""
    return _WORD.findall(surface)
