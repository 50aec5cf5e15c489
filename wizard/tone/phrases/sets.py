"""Words that stand for one another in the phrases; in a phrase, the name in capitals stands for the whole set."""

SETS = {
    "JOB": r"(?:job|post|position|role|work|vacancy|opportunity|place)",
    "DECISION": r"(?:decision|choice|verdict|rejection|refusal|answer|outcome|result)",
    "PEOPLE": (
        r"(?:person|candidate|applicant|man|woman|hire|colleague|guy|choice|pick|winner|employee|replacement|recruit"
        r"|appointee|newcomer|starter)"
    ),
    "CHOSEN": (
        r"(?:(?:the|your|their|that) (?:new|chosen|other|selected|successful|first|preferred|winning|hired|current"
        r"|appointed|lucky)(?: PEOPLE| (?!rota|system|plan|budget|line|building|office|tool)[\w-]{3,14})?|(?:the|your"
        r"|that) (?:PEOPLE|one)(?: (?:that |who |whom )?(?:you|got|was|has|have|they|is)\b[^,;:]{0,24})?"
        r"|whoever (?:you (?:chose|hired|picked|took|have \w{4,8})|got [\w ]{2,12}|was \w{4,9}))"
    ),
    "OTHERS": (
        r"(?:the (?:(?:young|younger|older|nice) )?(?:person|one|lad|girl|fellow|others?|man|woman|candidate|applicants?"
        r"|people|new|chosen|winner|rest|internal"
        r"|successful|guy)|your (?:new|choice|candidate|chosen|other|first|pick|current|analyst|colleague)|any(?:one"
        r"|body) (?:else )?(?:you|who)|any (?:other|of)|every(?:one|body)|most|all (?:the|of|your|other)|others?|him"
        r"|her|them|those|who(?:m)?ever|some(?:one|body)|he|she|they)\b"
    ),
    "RANK": (
        r"(?:more|most|better|best) (?:suitable|qualified|experienced|suited|capable|competent|skilled|prepared"
        r"|deserving|talented)"
    ),
    "BETTER": r"(?:RANK|better|stronger|superior|smarter|cleverer)",
    "BEST": r"(?:RANK|better|best|stronger|strongest|superior|obvious|top)",
    "FINE": (
        r"(?:exceptional|outstanding|excellent|unique|unmatched|unrivall?ed|extraordinary|superior|incredible"
        r"|impressive|remarkable|brilliant|amazing|stellar|superb|unparalleled|exemplary|unbeatable)"
    ),
    "MERITS": (
        r"(?:skills?|abilit(?:y|ies)|talents?|track record|experience|expertise|knowledge|qualifications|results"
        r"|performance|work ethic|record|achievements|leadership|intelligence|references|mind|intellect|creativity"
        r"|personality)"
    ),
    "MANY": (
        r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|many|several|countless|whole|entire|endless|so many"
        r"|all my)"
    ),
    "NOBODY": r"(?:nobody|no one|no-one|none|any(?:one|body) else|no other \w{3,12}|few people)(?: else)?",
    "FAMILY": r"(?:children|kids|family|wife|husband|partner|mother|father|parents|son|daughter)",
    "HURT": (
        r"(?:devastated|heart-?broken|crushed|shattered|destroyed|broken|gutted|inconsolable|worthless|humiliated"
        r"|hopeless|depressed|desolate|miserable|ruined|in (?:despair|tears|pieces)|a failure|like a failure|empty"
        r"|rejected)"
    ),
    "BAD": (
        r"(?:unfair|unjust|unprofessional|disrespectful|rude|insulting|humiliating|shameful|disgraceful|unacceptable"
        r"|outrageous|ridiculous|appalling|dishonest|biased|careless|cruel|heartless|inconsiderate|impolite|arbitrary"
        r"|shabby|hurtful|insensitive|tactless|thoughtless|unkind|unethical|illegal|arrogant|sloppy|amateurish"
        r"|cowardly|a (?:joke|farce|disgrace|sham|mess|shambles|slap in the face))"
    ),
    "FAILS": (
        r"(?:(?:do|does|did|should|would|will|can|is|are)? ?not _(?:work out|stay|last|fit in|perform|deliver|succeed"
        r"|pan out|pass|live up|accept|show up|turn up|make it|get on|cope|go well|go as|keep up|satisfy|settle|meet"
        r"|take (?:it|the|up)|want (?:it|the)|start|begin|arrive|appear|do (?:well|the job)|manage|be (?:what"
        r"|the (?:right|one)|as|up to|able|happy|suitable)|suited|up to|(?:the|a) (?:right|good) (?:fit|person|match"
        r"|one|choice|candidate))|falls? (?:through|apart|short)|go(?:es)? (?:wrong|badly|south|sour)|fails?\b"
        r"|quits?\b|resigns?\b|declines?\b|withdraws?\b|leaves?(?= (?:again|soon|after|within|you\b|your"
        r"|the (?:company|firm|job|team|post))|[,.;:?!]|$)|(?:backs?|drops?|pulls?|bows?|walks?|opts?) (?:out|away)"
        r"|steps? down|gives? (?:up|notice)|burns? out|disappoints?|struggles?|underperforms?|chang(?:es?) (?:his|her"
        r"|their) minds?|says? no|turns? (?:it|you|the \w{2,9}) down|turns? down (?:the|your|this)(?: \w{3,9})?"
        r"|turns? out (?:to be )?(?:not(?: to \w{2,8})?|too \w{3,9}|less|(?:the |a |an )?(?:wrong|bad|mistake"
        r"|disappointment|failure)\b|unsuitable|unable|poor|difficult|differently|otherwise|badly)"
        r"|proves? (?:to be )?(?:wrong|unsuitable|a (?:mistake|disappointment)|not|too|less|unable|difficult)|(?:is"
        r"|are|was) (?:the wrong|a mistake|unsuitable|unhappy|overwhelmed|fired|dismissed|let go|gone)|gets? fired"
        r"|has to (?:go|leave)|moves? on|finds? (?:something|another|a better)|does badly|ends? badly|lets? you down"
        r"|(?:gets?|grows?|becomes?|is|are) (?:tired|bored|weary|sick|fed up)(?: (?:of|with) (?:it|you|(?:the|your|this|those"
        r"|all"
        r"|these) _(?:job|work|shifts?|nights?|hours|commute|drive|role|post|office|pay|team|routine|place)))?(?=[,.;:?!]|$"
        r"| and)|hands? in (?:his|her"
        r"|their) notice|(?:be|is|are|proves?) (?:unable|unwilling) to (?:take (?:up|on|it)|accept|stay|continue"
        r"|start(?! (?:the|a|my|your)\b)))"
    ),
    "TAIL": (
        r"(?: with (?:(?:the|your) [\w-]{2,14}(?: [\w-]{2,14})?|him|her|them)| the right (?:fit|person|one|match)"
        r"| (?:his|her|their|the) probation| as (?:you )?(?:expected|hoped|planned)| in the end| after all"
        r"| for (?:some|any) reason)?"
    ),
}
