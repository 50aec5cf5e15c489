"""An office phrase that stands in many letters."""

PHRASES = (
    r"just (?:checking in|following up|touching base|circling back|pinging|bumping)"
    r"|just want(?:ed)? to (?:check in|follow up|touch base|circle back)",
    r"(?:touch|touching|touched) base|(?:(?<=am )|(?<=just )|(?<=to )|(?<=will )|(?<=would )|(?<=be )|^)circl(?:e|ing) back"
    r"|loop(?:ing)? back|checking in (?:on|with|about|to see|regarding)",
    r"(?<=i am )reaching out|(?<=am just )reaching out|just reaching out|(?<=wanted to )reach out"
    r"|(?<=want to )reach out|(?<=like to )reach out|(?<=i )reach out|(?<=thought i would )reach out",
    r"(?:i )?_(?:hope|hoping|trust) (?:that )?(?:this|my|the) (?:email |e-mail |mail |message |note "
    r"|letter )?(?:finds|will find) you (?:and your \w{3,9} )?_(?:well|in (?:good|the best) \w{4,8})",
    r"pick(?:ing)? your brains?|to whom it may concern",
    r"any (?:new )?updates? (?:on|regarding|about) (?:this|my application|the (?:below|above|status))|any updates?(?=\?)"
    r"|any (?:new |further )?updates? (?:regarding|about|concerning)"
    r"|any (?:new |further )?updates? on(?= (?:the|your|our) _(?:JOB|DECISION|process|application|hiring|selection"
    r"|interview)\b)"
    r"|^going forwards?(?=,)|(?<=, )going forwards?(?=[.,]|$)|^moving forwards?(?=,)",
    r"(?:a )?(?:gentle|friendly|kind|quick|soft|little) (?:reminder|nudge)(?= |[.,;?!]|$)"
    r"(?! of (?!my|this|the (?:deadline|date|below)))",
    r"sorry (?:to|for) (?:bother(?:ing)?|troubl(?:e|ing)|disturb(?:ing)?) you(?: again)?"
    r"|(?:just|only) want(?:ed)? to (?:quickly )?(?:check|ask) (?:if|whether|on|about)(?= (?:there|you|my|the|any)\b)",
    r"hit(?:ting)? the ground running|(?:as )?per my (?:last|previous|earlier) (?:email|e-mail|mail|message|note)",
    r"bump(?:ing)? this|(?:back )?(?:to|at) the top of your (?:inbox|list)|top of mind",
    r"think(?:ing|er)? outside (?:of )?the box|(?:real |great |true )?team player|(?:go|going|went) the extra mile",
    r"synerg(?:y|ies|ize)|low-hanging fruit|move the needle|win-win|deep dive|take this offline|on the same page"
    r"|results?-driven|detail-oriented|self-starter|go-getter",
    r"(?:keep|keeping|stay) ~in the loop|following up on (?:this|my (?:last|previous|earlier) \w{4,8}|the below)"
    r"|following up on(?= (?:our|my|the) _(?:interview|application|call|meeting|conversation|talk|chat|discussion)\b)",
    r"(?:when )?one door closes|everything happens for a reason|it is what it is",
    r"(?:thought i would|wanted to|want to|like to) (?:quickly |just |briefly )?check in(?! (?:at|to))",
)
