"""Predicts, or counts on, the new person failing or leaving."""

PHRASES = (
    r"(?:if|when|in case|once|unless|in the event that|as soon as|whenever|until) (?:ever |perhaps |for (?:any"
    r"|some) reason )?(?:CHOSEN|he|she|they|it(?! (?:does|do) not (?:suit|meet|want))|things|this|your (?:decision"
    r"|plan|selection)|the (?:appointment|arrangement|selection)) _(?:decides? to |happens? to |were to "
    r"|has to )?FAILS(?! (?:for|on|at|this|next|to|until|in time)\b(?! be\b| some reason| any reason))TAIL",
    r"should (?:CHOSEN|he|she|they|it|things|this) _(?:decide to |happen to )?FAILS(?:TAIL)",
    r"(?:if|when|once|until) you (?:find|realize|realise|notice|discover|see|learn) (?:out )?that _(?:he|she|they"
    r"|it|the|your|you) ~(?:not|wrong|a mistake|made)(?: \w{2,12})?",
    r"(?:if|when|once|should) you (?:ever |come to )?(?:regret|need a replacement|need to replace|have to replace"
    r"|are not (?:happy|satisfied) with|are (?:unhappy|dissatisfied|disappointed) with)(?: (?:the"
    r"|your) \w{3,12}(?: \w{3,12})?| (?:him|her|them|it))?",
    r"in (?:the )?(?:event|case) of (?:CHOSEN|him|her|them|the new \w{4,12}) (?:leaving|quitting|failing|resigning"
    r"|declining|withdrawing|not \w{4,12}ing)(?:TAIL)",
    r"if (?:it|things) (?:do|does) not work with (?:the|your|him|her|them)\b(?: (?:new|other|chosen|selected) \w{3,12})?",
)

PREDICTIONS = (
    r"CHOSEN (?:will|is going to|is bound to|is sure to|is likely to|might|may|could|would) (?:(?:soon|probably"
    r"|surely|never|not|certainly|hardly|quickly) )?(?<!not )(?:fail|leave|quit|resign|struggle|disappoint|be gone"
    r"|regret|burn out|give up|let you down)\b",
    r"CHOSEN (?:will|would|is going to|is likely to|may|might) (?:probably |surely |certainly )?(?:not"
    r"|never) _(?:last|stay|work out|be able|succeed|perform|cope|manage|be happy|fit|do (?:it|well)|make it"
    r"|survive)\b",
    r"i (?:give|doubt that|doubt) CHOSEN (?:\w{2,8} (?:weeks|months)|will (?:last|stay|succeed|manage|cope))",
)
"""Those that say so outright: no other words can stand in their place."""
