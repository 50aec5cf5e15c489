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
    r"(?:the (?:day|moment|minute|week)|for when) (?:that |when )?(?:CHOSEN|he|she) _FAILS(?:TAIL)",
    r"(?:once|when|after|as soon as) (?:CHOSEN|he|she) (?:has|is) _(?:gone|left|moved on|quit|resigned|given up)"
    r"(?! (?:home|to|out|through|over|back|into|down|school|the)\b)",
)

PREDICTIONS = (
    r"CHOSEN (?:will|is going to|is bound to|is sure to|is likely to|might|may|could|would) (?:(?:soon|probably"
    r"|surely|never|not|certainly|hardly|quickly) )?(?<!not )(?:fail|leave|quit|resign|struggle|disappoint|be gone"
    r"|regret|burn out|give up|let you down|say no|turn (?:it|you) down|withdraw|decline|drop out|back out|walk out"
    r"|change (?:his|her|their) mind)\b",
    r"CHOSEN (?:will|would|is going to|is likely to|may|might) (?:probably |surely |certainly )?(?:not"
    r"|never) _(?:last|stay|work out|be able|succeed|perform|cope|manage|be happy|fit|do (?:it|well)|make it"
    r"|survive)\b",
    r"i (?:would )?(?:give|doubt that|doubt) (?:CHOSEN|him|her|them) (?:\w{1,8} (?:weeks?|months?|year)(?! (?:to|of|off)\b)"
    r"|will (?:last|stay|succeed|manage|cope))",
    r"(?:he|she|CHOSEN) (?:will|would) (?:soon |surely |probably |certainly )?(?:be (?:gone|off|out)|have (?:gone|left|quit"
    r"|given up)"
    r"|not be there) (?:by|before|within|in (?:a|two|three|six|no))\b(?: \w{3,9})?",
    r"(?:new (?:people|hires|starters|staff|recruits|employees|colleagues)|(?:people|those|they) (?:in|on) (?:that|this|the"
    r"|your)"
    r" (?:JOB|chair|seat|desk)) _(?:leave|quit|resign|give up|(?:never|do not|hardly|rarely|seldom) (?:stay|last))\b",
    r"i (?:only |just |really )?hope (?:that )?(?:CHOSEN|he|she|they) (?:soon |quickly )?(?:fails?|quits?|resigns?"
    r"|lets? you down|disappoints? you|burns? out|walks? out)\b"
    r"(?! (?:less|only|when|as|if)\b)",
    r"i (?:suspect|bet|guess|expect|predict|imagine|am sure|am certain|am afraid|fear|have a feeling"
    r"|have the feeling) (?:that )?you"
    r" (?:will|are going to) _(?:be )?(?:advertis|look|search|recruit|hir|interview)(?:e|ing)?(?: for)? (?:(?:this|the|that"
    r"|my|his|her) _JOB|some(?:one|body)|a \w{3,12}) _again\b",
)
"""Those that say so outright: no other words can stand in their place."""
