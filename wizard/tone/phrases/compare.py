"""Sets the writer above the person they chose, or the other applicants."""

PHRASES = (
    r"i (?:am|was|would be|would have been|will be) _(?:the|a|an|by far the|still the|simply the"
    r"|your) _BEST (?:\w{3,12} )?(?:choice|candidate|applicant|person|fit|option|pick|match|man|woman|hire"
    r"|one)(?: than)?",
    r"i (?:am|was|would be|would have been) _(?:BETTER|more \w{4,12}|faster|cheaper|younger"
    r"|harder working) than(?= OTHERS)",
    r"i (?:would |could |can |will |do |clearly )?(?:have )?(?:have|had|bring|know|do|done|did|speak|offer"
    r"|understand|work|worked|studied) ~(?:more|better|longer|greater|deeper|faster|harder"
    r"|broader) ~than(?= OTHERS)",
    r"(?:better|more|faster|stronger|harder|cheaper|quicker) than (?:the (?:person|one|candidate|applicant|man"
    r"|woman) (?:who|that|you)(?: \w{2,10})?|your new \w{3,12}|(?:the|any"
    r"|all) (?:of the )?(?:other )?(?:candidates?|applicants?)|whoever you \w{3,8})",
    r"(?:(?:the|that|this|your) JOB|it|that|this) (?:should|ought to) (?:really )?(?:have been|be|have gone to"
    r"|have come to|go to) (?:me|mine)",
    r"(?:should|ought to) _have _(?:chosen|picked|hired|taken|selected|gone with) me",
    r"(?:the JOB|it) (?:is|was) rightfully mine",
    r"(?:chosen|chose|choose|picked|pick|hired|hire|took|taken|selected|appointed|gone with|went with"
    r"|went for) _(?:the wrong|(?:a|the) (?:weaker|worse|lesser|inferior|less \w{3,12})|some(?:one|body) (?:less"
    r"|weaker|worse|with (?:far |much )?(?:less|fewer|no)))(?: (?:person|candidate|applicant|one|man|woman|choice"
    r"|qualified|experienced|experience|suited|suitable))?",
    r"i (?:really |clearly |just )?(?:deserved?|merited|earned) (?:it|this|that|the \w{3,10}) (?:far "
    r"|much )?more(?: than)?",
    r"i _deserved? (?:this|the|that) JOB",
    r"(?:CHOSEN|nobody else|no one else) _(?:can|could|will|does|do|would|is|has) (?:not|never) ~(?:what i (?:can"
    r"|do|know|have)|as i (?:can|do|would)|like (?:i (?:can|do)|me)|my (?:experience|skills|knowledge)|half (?:as"
    r"|of))",
    r"none of (?:the|your) (?:other )?_(?:candidates|applicants|people|others|finalists|team)(?=[^.!?]{0,60}\b(?:i"
    r"|me|my|mine)\b)",
    r"(?<!i am )(?<!i was )as (?:good|qualified|experienced|strong|capable|skilled|motivated|committed) as (?:me"
    r"|i am|i would|mine)\b",
    r"unlike (?:the (?:person|others?|candidate|one|man|woman|new)|your (?:new|chosen)|other|others|most|him"
    r"|her)\b(?: (?:person|candidates?|applicants?|people|\w{4,10}))?(?: (?:who|that|whom))?(?: you (?:chose|took"
    r"|hired|picked|selected|have chosen|prefer(?:red)?))?",
    r"(?<!i am )(?<!i was )(?<!am the )(?<!was the )less (?:qualified|experienced|skilled|capable|competent|suited"
    r"|suitable|talented|deserving)",
    r"(?:some(?:one|body)|person|candidate|applicant|he|she|colleague) (?:you \w{3,8} )?(?:has|with|who has"
    r"|have) _(?:less|fewer) ~than (?:me|i)\b",
    r"i (?:clearly |easily |would |will |have )?(?:outperform|outshine|outclass)(?:ed|s)?",
    r"(?:lost|losing|rejected|rejecting|missed|missing|turned down|passed over|overlooked"
    r"|refused) (?:out on )?(?:the|your|a) _(?:best|better|strongest|stronger|top|most qualified)(?: (?:person"
    r"|candidate|applicant|one))?",
    r"(?:compared|in comparison) (?:to|with) (?:the person you \w{3,8}|your (?:new|chosen) \w{3,12})",
    r"CHOSEN ~(?:less|fewer|weaker|worse|lower) ~than (?:i\b|me\b|mine)",
    r"i ~(?:better|faster|harder|stronger|more) _than (?:him|her|them)\b",
    r"my _MERITS ~(?:better|stronger|superior|greater|higher|broader|more \w{4,12}) ~than(?= (?:the|your|those"
    r"|that|his|hers|theirs))",
    r"(?:choosing|taking|hiring|preferring|picking|prefer|chose|chosen|preferred|picked|selected"
    r"|selecting) ~(?:over|above|instead of|ahead of) me\b",
    r"(?:nobody|no one|none|no other \w{3,12})(?: else)? (?:of |that |who )?(?:you|your|the (?:others?|candidates"
    r"|applicants)|applied) [^,;:]{0,30}(?:than|as|like|match|equal|rival|beat|has|have) (?:me|my|i)\b",
    r"CHOSEN (?:has|have|had|can|could|does|did|is|was|will) _(?:never|not|no|hardly|barely) ~(?:better|as (?:good"
    r"|well|qualified|experienced|skilled|capable|able|suited|strong)|experience|worked|qualified|degree|training"
    r"|knows?|able|ready|speaks?|idea|skills?)",
    r"(?:chose|picked|hired|took|chosen|selected|taken) (?:some(?:one|body)|a person|an? \w{4,12}|the one) (?:with"
    r"|who has|who had) (?:half|less|no|fewer|little|hardly any|much less|far less) ~(?:my|experience|training"
    r"|degrees?|skills?|knowledge)",
    r"i (?:am|was) _the (?:best|strongest|better|most \w{5,12})(?: \w{3,10})? of (?:all|the|your|them)",
    r"(?:he|she|they) (?:can|could|does|do|is|are|has|have|will) (?:not|never) [^,;:]{0,40}(?:as|than) (?:i|me|my|mine)\b",
    r"i should have (?:been (?:first|chosen|hired|selected|picked|the one|given|your|offered|appointed)|(?:got"
    r"|gotten|won) the JOB)",
    r"(?:beginner|novice|outsider|junior|graduate|amateur|stranger) [^,;:]{0,20}(?:better|over|instead of"
    r"|preferred|ahead of) (?:than )?me\b",
    r"(?:the )?other (?:applicants|candidates|finalists) (?:are|were|have|had|can|could|do|did) (?:not|never|less|no)\b",
    r"my (?:MERITS|degree|training|results|grades|school) _(?:is|are|was|were) (?:worth more|better|stronger"
    r"|higher|more \w{4,12}) than",
    r"i (?:would have been|would be|am|was) (?:\w{3,9} )?(?:better|stronger|faster|more \w{4,12}) ~than(?= OTHERS)",
    r"(?:the others|the other (?:candidates|applicants|finalists)) (?:are|were) (?:\w{3,8} )?(?:weaker|worse"
    r"|less \w{4,12}|no match|beginners)",
    r"CHOSEN (?:is|was) (?:only |just |still )?(?:a|an) _(?:beginner|novice|amateur|nobody|mistake)",
    r"i (?:am|was|came|finished|ranked|would be) _(?:ahead of|above) (?:the|all|any|your|most) (?:of )?(?:the )?_(?:applicants"
    r"|candidates|finalists|others|field|competition)",
    r"better off (?:with|having|taking|choosing|hiring) me\b",
    r"i (?:can|could|would|do|did|am|was|know|have) ~(?:twice|\w{3,5} times) as \w{2,9} as(?= (?:OTHERS|CHOSEN))",
    r"(?:can|could|does|do|did|will|would|is) (?:not|never|hardly|barely) (?:hold a candle|measure up|come close"
    r"|come anywhere near"
    r"|a match)(?: (?:to|with|for|near))? me\b",
    r"i (?:am|was|would have been) the _(?:one|person|choice|candidate|man|woman)(?: for (?:this|it|the JOB))?, (?:and )?not"
    r" (?:he|she|him|her|they|them|CHOSEN)\b",
    r"(?:can|could) (?:barely|hardly|scarcely) \w{3,10}(?: (?:a|the) \w{3,10})?(?=[^.!?]{0,60}\b(?:(?:got|given|has"
    r"|have) the JOB"
    r"|(?:chose|chosen|hired|took|picked) (?:him|her|them|one of them))\b)",
)
