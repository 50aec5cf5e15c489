"""Who a note greets, and whether that is the one who gets it. Names in any script; there is no list of names here."""

import re
import unicodedata

from wizard.tone import scripts
from wizard.tone.scripts import script

_HELLO = re.compile(
    r"\s{0,40}(?:dear|hello|hi|hey|greetings|good (?:morning|afternoon|evening|day))\b(?: again\b| there\b)?", re.IGNORECASE
)
_NO_NAME = re.compile(
    r"\s{0,40}((?:(?:dear|hello|hi|hey|good (?:morning|afternoon|evening))(?: (?:mr|mrs|ms|mx|dr|prof|professor)\.?)? ,"
    r"|dear(?: (?:mr|mrs|ms|mx|dr)\.?)?,))",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\s,;:!?.，！：–—-]{1,40}(?:-[^\s,;:!?.，！：–—-]{1,40})?\.?")
_MOST_NAMES = 8
_TITLE = "mr mrs ms miss mx dr prof professor doctor dame lady lord frau herr señor señora monsieur madame mme"
_TITLES = frozenset(_TITLE.split())
_GROUP = """
a all and at both chair chairs colleague colleagues committee dear department director director's employer evening everybody
everyone folks friend friends future gentlemen good guys head hello hey hi hiring hr human i interviewers it ladies madam
manager managers members morning my of office or panel people recruiter recruiters recruiting recruitment resources search
selection sincerely sir sirs staff talent team thank thanks the there this to we whom y you your
"""
_NOT_NAMES = frozenset(_GROUP.split())
_KIND_WORDS = frozenset({"mate", "mates", "pal", "love", "lovely", "neighbor", "neighbour", "world", "stranger", "buddy"})
_JOINED = frozenset({"and", "&", "und", "et", "y"})
_LETTERS = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i"})
_SHORT = 3

Place = tuple[int, int]


def without_a_name(text: str) -> Place | None:
    """Where a greeting lacks its name: "Dear ,"."""
    found = _NO_NAME.match(text)
    return found.span(1) if found else None


def other_name(text: str, name: str) -> Place | None:
    """Where the greeting names somebody else; None if it names the receiver, or nobody, or cannot be told."""
    known = [part for part in _parts(name) if part not in _TITLES and part not in _NOT_NAMES]
    tokens = _greeted(text)
    bare = [token[0].casefold().rstrip(".") for token in tokens]
    if not known or any(word in _NOT_NAMES and word not in _JOINED for word in bare):
        return None
    names = [token for token, word in zip(tokens, bare, strict=True) if word not in _TITLES and word not in _JOINED]
    greeted = [part for token in names for part in _parts(token[0])]
    titled = any(word in _TITLES for word in bare)
    if not greeted or (titled and len(known) < 2) or script(greeted[0][0]) != script(known[0][0]):
        return None
    if any(_same(one, other) for one in greeted for other in known):
        return None
    return names[0].start(), names[-1].start() + len(names[-1][0].rstrip("."))


def _greeted(text: str) -> list[re.Match[str]]:
    """The words that are greeted, titles among them; none if nobody is."""
    hello = _HELLO.match(text)
    if not hello:
        return _alone(text)
    gap = re.match(r"[ ,]{0,3}", text[hello.end() : hello.end() + 3])
    between = gap[0] if gap else ""
    found = _names_from(text, hello.end() + len(between))
    if not found and hello[0].strip().islower():
        found = _small(text, hello.end() + len(between))
    ends = found[-1].end() if found else 0
    return found if between == " " or _closed(text, ends) else []


def _small(text: str, at: int) -> list[re.Match[str]]:
    """One word in small letters where the greeting is in small letters as well: "hi tessa,"."""
    found = _TOKEN.match(text, at)
    small = found and found[0].isalpha() and found[0] not in _NOT_NAMES and found[0] not in _KIND_WORDS
    return [found] if found and small and _closed(text, found.end()) else []


def _alone(text: str) -> list[re.Match[str]]:
    """A first line that is nothing but a name and a comma."""
    found = _names_from(text, len(text) - len(text.lstrip()))
    ends = found[-1].end() if found else 0
    return found if len(found) < 4 and re.match(r",[ \t]{0,9}\n", text[ends : ends + 12]) else []


def _names_from(text: str, at: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    while len(found) < _MOST_NAMES and (token := _TOKEN.match(text, at)) and _can_be_name(token[0]):
        found.append(token)
        at = token.end()
        if text[at : at + 1] != " " or (
            token[0].endswith(".") and token[0].casefold().rstrip(".") not in _TITLES and len(token[0]) > 2
        ):
            break
        at += 1
    return found


def _can_be_name(word: str) -> bool:
    bare = word.casefold().rstrip(".")
    return (not word[0].islower() and word[0].isalpha()) or bare in _TITLES or bare in _JOINED or bare in _NOT_NAMES


def _closed(text: str, at: int) -> bool:
    return at > 0 and (at >= len(text) or text[at] in ",!\n，！:–—")


def _parts(name: str) -> list[str]:
    """The parts of a name without case and accents."""
    plain = unicodedata.normalize("NFKD", name.casefold()).translate(_LETTERS)
    plain = "".join(char for char in plain if unicodedata.category(char) != "Mn")
    return [_umlauts(part) for part in re.split(r"[\W\d_]", plain) if part]


def _umlauts(part: str) -> str:
    return part.replace("ue", "u").replace("oe", "o").replace("ae", "a")


def _same(one: str, other: str) -> bool:
    """Whether two parts can name one person: alike, one short for the other, an initial, or a shared sign of such a script."""
    if script(one[0]) in scripts.OF_SIGNS:
        return bool(set(one) & set(other))
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    short = min(len(one), len(other)) >= _SHORT and (one in other or other in one)
    return short or one[:_SHORT] == other[:_SHORT]
