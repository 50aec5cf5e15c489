"""The checks, each one function from a draft to its findings. Their phrases stand in ``phrases.py``."""

import re
from collections.abc import Callable, Iterator

from wizard import words
from wizard.questions import length
from wizard.tone import asking, greeting, phrases, sameness
from wizard.tone.finding import Draft, Finding

MOST_WORDS = 120
MOST_MARKS = 1
IN_A_ROW = 3

Check = Callable[[Draft], Iterator[Finding]]

_GAPS = re.compile(
    r"\[(?=[^\[\]\n]{0,60}(?:[^\W\d_]|\.\.|…|_|\]))(?!sic\])(?!\d{1,4}\])(?!\w/\w(?:/\w)?\])[^\[\]\n]{0,60}\](?!\()"
    r"|\{\{?[^{}\n]{0,60}\}\}?"
    r"|<[^\W\d_][\w '-]{0,38}>"
    r"|(?<!\w)_{3,200}(?!\w)"
    r"|\b(?:XX|XXX|XXXX|TBC|TBD|TODO)\b"
    r"|\((?:please )?(?:insert|enter|fill in|name of|topic of)\b[^()\n]{0,60}\)"
    r"|\((?:(?:your|my|their|his|her|the|company|first|last|full|recipient|interviewer|manager|contact)(?:[’']s)? )?"
    r"(?:name|title|company|company name|firm|position|address|phone|phone number|number|job|job title|role|signature|date)\)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[!！‼]")
_CAPITALS = re.compile(r"(?<!\w)[A-Z][A-Z’']{0,20}(?!\w)")
_OF_FORCE = (
    "NOT NEVER SO VERY PLEASE REALLY ALWAYS NOTHING EVER STILL MUST WHY NOW TOO MUCH ONLY AGAIN EVERYTHING NOBODY EVERY"
    " ANYTHING DEFINITELY ABSOLUTELY TRULY DON'T CAN'T WON'T CANNOT DIDN'T EXTREMELY COMPLETELY"
)
_FORCE = frozenset(_OF_FORCE.split())
_LITTLE = _FORCE | {"YOU", "THANK", "ME", "MY", "WAS", "THIS", "THAT", "WE", "ARE", "BEST", "I", "HAVE", "YOUR", "IS"}
_SORRY = re.compile(
    r"(?<!than )\bsorry\b(?! (?:state|sight|story|tale|figure|business))|\bapologi[sz]e(?!\w)|\bapologi[sz]ing\b"
    r"|(?<!your )(?<!your kind )(?<!the )\bapolog(?:y|ies)\b|\bforgive me\b|\bbeg your pardon\b|\bpardon me\b"
    r"|\b(?:please )?excuse (?:me|my)\b"
    r"|\bi regret (?:what|my|having|sending)\b"
    r"|\bi regret (?:that|how) i (?:was|had|made|said|wrote|sent|did|came|let|kept|lost|forgot|spoke|took|have)\b"
    r"(?! (?:not|never|to|no|un\w{3,12}|rejected|turned|only|second)\b)"
)
_NOT_OWN = re.compile(
    r"\b(?:you|he|she|they|everybody|nobody|(?:your|the) (?!letter|note|email|way)\w{3,12})"
    r" (?:(?:were|are|was|is|felt|said|have|had|need|should|must|do|did|not|so|very|to) ){0,4}$"
    r"|\b(?:no need|nothing|no reason|not|never|without|than)\b[^,;:]{0,24}$|\byour [^,;:]{0,12}$|\bno (?:further |such )?$"
)


def gap(draft: Draft) -> Iterator[Finding]:
    """A place that is still to be filled in."""
    empty = greeting.without_a_name(draft.judged)
    if empty:
        yield draft.found("gap", *empty)
    for found in _GAPS.finditer(draft.judged):
        bare = found[0].isalpha()
        if not bare or found[0].isupper():
            yield draft.found("gap", *found.span())


def over_limit(draft: Draft) -> Iterator[Finding]:
    """More UTF-16 units than the channel takes."""
    over = 0 if draft.limit is None else length(draft.text) - draft.limit
    if over > 0:
        yield draft.found("over_limit", wording="one" if over == 1 else "usual", over=over, limit=draft.limit or 0)


def wrong_name(draft: Draft) -> Iterator[Finding]:
    """Greets somebody else than the one who gets the note."""
    place = greeting.other_name(draft.text, draft.name)
    if place:
        yield draft.found("wrong_name", *place, name=draft.name)


def phrase(draft: Draft) -> Iterator[Finding]:
    """The phrases of every kind: a kind once in a sentence, and of two kinds in the same words the first."""
    for sentence in draft.sentences:
        taken: list[tuple[int, int]] = []
        told: set[str] = set()
        for name in phrases.PHRASES:
            kind = phrases.KIND_OF.get(name, name)
            span = None if kind in told else _first(name, sentence.text, taken)
            if span:
                told.add(kind)
                taken.append(span)
                yield _phrase(draft, name, kind, *sentence.place(*span))


def _first(name: str, sentence: str, taken: list[tuple[int, int]]) -> tuple[int, int] | None:
    for found in phrases.pattern(name).finditer(sentence):
        start, end = found.start(), found.start() + len(found[0].rstrip(" ,"))
        free = not any(start < other_end and other_start < end for other_start, other_end in taken)
        if free and not phrases.is_taken_back(sentence[max(0, start - phrases.REACH) : start]):
            return None if name in phrases.SPARED_IF_GLAD and phrases.is_glad(sentence) else (start, end)
    return None


def _phrase(draft: Draft, name: str, kind: str, start: int, end: int) -> Finding:
    if kind != "guess":
        return draft.found(kind, start, end)
    better = words.say("tone", "guess", "better")
    if name != kind:
        return draft.found(kind, start, end, wording="no_better")
    capital = draft.text[start].isupper()
    return draft.found(kind, start, end, better=better[0].upper() + better[1:] if capital else better, instead=better)


def two_asks(draft: Draft) -> Iterator[Finding]:
    """Two questions, or two things asked. A script to be said aloud, in quotation marks, may have more."""
    if draft.text.lstrip().startswith(("“", '"')):
        return
    asks = [sentence for sentence in draft.sentences if asking.asks(sentence.text)]
    if len(asks) > 1:
        marked = all(sentence.text.endswith("?") for sentence in asks)
        place = asks[1].place(0, len(asks[1].text))
        yield draft.found("two_asks", *place, wording="usual" if marked else "asks", count=len(asks))


def loud(draft: Draft) -> Iterator[Finding]:
    """Exclamation marks, and words in capitals."""
    marks = [found.span() for found in _MARKS.finditer(draft.judged)]
    if len(marks) > MOST_MARKS:
        yield draft.found("loud", *marks[MOST_MARKS], count=len(marks))
    run: list[re.Match[str]] = []
    for word in (*_CAPITALS.finditer(draft.judged), None):
        if word and run and draft.judged[run[-1].end() : word.start()] == " ":
            run.append(word)
            continue
        if _is_loud([one[0].replace("’", "'") for one in run]):
            yield draft.found("loud", run[0].start(), run[-1].end(), wording="capitals")
            return
        run = [word] if word else []


def _is_loud(row: list[str]) -> bool:
    return any(word in _FORCE for word in row) or (len(row) >= IN_A_ROW and any(word in _LITTLE for word in row))


def sorry(draft: Draft) -> Iterator[Finding]:
    """Sorry more than once."""
    said = [
        sentence.place(*found.span())
        for sentence in draft.sentences
        for found in _SORRY.finditer(sentence.text)
        if not _NOT_OWN.search(sentence.text[max(0, found.start() - 40) : found.start()])
    ]
    if len(said) > 1:
        yield draft.found("sorry", *said[1], count=len(said))


def same_text(draft: Draft) -> Iterator[Finding]:
    """Nearly the words of a note to somebody else."""
    own = sameness.Sent(name=draft.name, text=draft.text)
    twin = next((other for other in draft.others if sameness.is_twin(own, other)), None)
    if twin:
        yield draft.found("same_text", wording="usual" if twin.name else "no_name", other=twin.name)


def nothing_special(draft: Draft) -> Iterator[Finding]:
    """Thanks that could have been sent to anybody."""
    if sameness.is_for_anybody(draft.text, draft.name, draft.moment) and not any(
        asking.asks(sentence.text) or _SORRY.search(sentence.text) for sentence in draft.sentences
    ):
        yield draft.found("nothing_special", wording="usual" if draft.name else "no_name", name=draft.name)


def long(draft: Draft) -> Iterator[Finding]:
    """More words than are read on a phone, greeting and signature apart."""
    count = len(sameness.body(draft.text).split())
    if draft.limit is None and count > MOST_WORDS:
        yield draft.found("long", count=count, most=MOST_WORDS)


CHECKS: tuple[Check, ...] = (
    gap,
    over_limit,
    wrong_name,
    phrase,
    two_asks,
    loud,
    sorry,
    same_text,
    nothing_special,
    long,
)
