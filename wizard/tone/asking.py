"""Whether a sentence asks the reader for something."""

import re

_POLITE = re.compile(
    r"(?:and |so )?how (?:are|is|have|was|were) "
    r"(?:you|your|things|everything|life|the (?!decision|process|application|job|search|position))"
    r"|may i (?:also )?(?:thank|say|wish|add|congratulate)|(?:do|can) you (?:still )?remember\b"
    r"|(?:who|what) would have thought|who knew|why not\b|did you (?:see|know|hear)\b|guess what|are you well"
)
_TAG = re.compile(r", (?:is|was|does|did|do|are|were|has|have) (?:not )?(?:it|you|he|she|they|we|that|there)(?: not)?\?")
_VERB = (
    r"(?:send|tell|let me know|share|explain|advise|inform|forward|introduce|recommend|provide|confirm|look at|look into|put me"
    r"|refer me|suggest|arrange|connect me|get back|give me|pass me|show me|name|clarify|update me"
    r"|keep me (?:informed|updated|posted)|return|e?-?mail me|point me|remind me|let me (?:have|see)|check|specify)\b"
)
_WISH = r"\bi (?:would|will) (?:be (?:\w{4,8} )?(?:grateful|thankful|glad|happy|obliged|pleased)|appreciate it|like it|love it)"
_REQUEST = re.compile(
    rf"\b(?:please|kindly) (?:also |just |then |do |at least )?{_VERB}"
    r"|\b(?:please|kindly) (?:call|ring|phone|write|contact|reply|answer|respond)(?: to)?(?: me| back)?"
    r"(?: (?:by|before|on|at|when|this|next|tomorrow|today|as soon)\b|[.,;]|$)"
    rf"|{_WISH} if you (?:could|would|can) (?:\w{{4,8}} )?{_VERB}"
    r"|^(?:and |also |then |so )?(?:please,? |kindly )?(?:could|can|would|will) you (?!like)"
    r"|^(?:and |also |then )?(?:let me know|tell me|advise me) (?:also |too |as well )?(?:whether|what|when|how|which|who"
    r"|where|why"
    r"|if (?:my|the|there|i was|it)\b)"
)
_OFFER = re.compile(
    r"(?:\b(?:please|kindly) |^)(?:let me know|tell me) (?:whether |if )?"
    r"(?:i can|i may help|i could help|you need|you ever|there is (?:any|some)thing (?:that )?i)\b"
)

_QUOTED = re.compile(r"(?<=[ (])['\"](?! )[^'\"]{1,80}\?$")


def asks(sentence: str) -> bool:
    """Whether it is a question or a plain request; a pleasantry is neither, and an offer is none."""
    if sentence.endswith("?"):
        return not (_POLITE.match(sentence) or _TAG.search(sentence) or _QUOTED.search(sentence))
    return bool(_REQUEST.search(sentence)) and not _OFFER.search(sentence)
