"""Praises the writer beyond fact."""

PHRASES = (
    r"(?:(?<=i am )|(?<=i was )|(?<=i would be )|(?<=have been )|(?<=i am still )|(?<=i am truly )"
    r"|(?<=i am really )|(?<=i am simply )|(?<=makes me )|(?<=myself )|(?<=me as ))(?:the|a|an|your) _(?:perfect"
    r"|ideal|exceptional|outstanding|flawless|right|dream) _(?:candidate|fit|match|person|employee|choice|man"
    r"|woman|addition|applicant|hire|worker|team member)",
    r"i (?:would|could|will|can|am) (?:have been |be )?_(?:a|an|the) _(?:asset|gain|treasure|star|rock star|genius"
    r"|enrichment|catch|addition|role model)\b",
    r"my [^,;:]{0,40}second to none|i am second to none",
    r"you (?:will|would|can|could|are) (?:not|never|hardly|unlikely to) (?:\w{2,7} )?(?:find|get|see"
    r"|meet) (?:any(?:one|body)|another|some(?:one|body)|a (?:better|harder|more)|such a)\b",
    r"i am _(?:uniquely|exceptionally|extremely|highly|supremely|perfectly|ideally|extraordinarily|incredibly"
    r"|remarkably) (?:qualified|talented|skilled|gifted|suited|intelligent|capable|competent|experienced|good)",
    r"my _FINE _MERITS",
    r"i (?:have|bring|offer|possess) (?:an? |the )?FINE _MERITS",
    r"i am (?:a|an) _(?:natural|born|gifted|brilliant|exceptional|outstanding|top|world-class|superb|first-class"
    r"|star) (?!fan|admirer)\w{4,14}",
    r"as you (?:will|would|must|can|may) _(?:agree|admit),? (?:that )?i (?:am|have|was)(?: \w{2,12})?(?: \w{2,12})?",
    r"i (?:would|will|could|can) (?:have )?_(?:excel(?:led)?|shine|shone|exceed(?:ed)?|surpass(?:ed)?)\b",
    r"i am _(?:one of|among) the (?:best|top|finest|strongest|most)",
    r"i am (?:simply |just )?the (?:best|greatest|finest|most (?:talented|gifted|qualified|capable))",
    r"i can do (?:anything|everything)|there is nothing (?:that )?i can not do",
    r"lucky (?:to have|to get|enough to have|to hire|if you (?:had|got)) me",
    r"i (?:always |will )?_(?:give|gave|deliver) (?:\w{2,8} )?(?:1[1-9]0|150|200|1000|a hundred and ten"
    r"|one hundred and ten|two hundred) ?(?:%|percent|per cent)",
    r"(?<!i said that )(?<!i said )(?<!i thought that )(?<!i thought )(?<!i told you that )(?<!i told you )i (?:have )?never"
    r" (?:fail"
    r"|failed|make mistakes|made a mistake)\b|every(?:one|body) (?:says|tells me|knows"
    r"|agrees) (?:that )?i am",
    r"(?:bring|add|brought|added|offer) _(?:enormous|huge|immense|tremendous|incredible|exceptional|outstanding"
    r"|unique|great) value",
    r"i (?:am|was) (?:born|made|destined|meant) (?:for (?:this|the|your)|to do this)|exactly (?:what|who"
    r"|the \w{5,9}) you (?:need|are looking for|were looking for|want)",
    r"(?:take|taken|bring|lift|raise) (?:your|the) \w{3,14} to (?:the next|a new|another|new) (?:level|heights)",
    r"(?:know|recogni[sz]e|see|appreciate|realize) my (?:true |real |full )?(?:value|worth|potential|talents?)"
    r"|how (?:good|talented|capable|valuable|skilled|great) i am",
    r"i have (?:everything|all (?:that )?)you (?:need|could want|are looking for)|few (?:people )?(?:can"
    r"|could) (?:match|rival|equal)",
    r"you (?:will|would|can|could) (?:not|never|hardly) (?:find|get|meet|have) (?:a|such) \w{2,12} (?:better"
    r"|more \w{3,12}|as \w{3,12}|stronger) (?:than|as) (?:me|i\b)",
    r"NOBODY (?:[^,;:]{0,40} )?(?:than|as|like) (?:me\b|i (?:do|can|am|would|could|have)\b)|NOBODY ~(?:match|equal"
    r"|beat|rival)(?:es|s)? (?:me|my)\b",
    r"i (?:can |always )?(?:learn|work|think|sell|code|write|cook|solve|understand|am|know|do) ~(?:faster|better"
    r"|harder|quicker|more|smarter) than (?:any(?:one|body)|every(?:one|body)|most(?: people)?|all"
    r"|the rest)(?: else)?",
    r"never (?:met|had|seen|faced|known) an? \w{4,10} (?:that )?i (?:could|can) not",
    r"(?:any|every) (?:company|employer|firm|team|office) would (?:be (?:lucky|happy|glad|proud)|love)",
    r"i (?:would|could) have (?:\w{5,14}) (?:your|the) \w{3,12}(?= (?:sales|profits|results))",
    r"my (?:talents?|skills?|abilities|intelligence|experience|knowledge|expertise|cooking|results|record|mind"
    r"|work) (?:is|are) _(?:rare|unique|above average|exceptional|outstanding|unmatched|excellent|superb"
    r"|impressive|legendary|extraordinary|world-class|brilliant|unrivall?ed|remarkable)",
    r"i (?:would|could|can|will) (?:have )?(?:easily )?(?:doubled?|tripled?|transform(?:ed)?|revolutioni[sz]ed?"
    r"|boost(?:ed)?|skyrocket(?:ed)?) (?:your|the|all)(?: \w{4,12})?",
    r"(?:known|famous|renowned|regarded|considered|seen|recogni[sz]ed) (?:as|to be|for) (?:one of )?(?:the best"
    r"|an expert|a star|my FINE|a leading|the top|an excellent|an outstanding)",
    r"you (?:have |are |just |will )?(?:miss|missed|missing|lost|losing|lose) (?:out on )?(?:a|an) _(?:talent|gem"
    r"|star|expert|asset|rare|unique|valuable|excellent|exceptional|gifted|first-class|top)(?: \w{4,12})?",
    r"tick (?:every|all)(?: the| your| of the)? box(?:es)?|i have what it takes|the (?:whole|full"
    r"|complete) package|above average|head and shoulders above|a cut above|in a class of my own",
    r"(?:say|says|call|calls) (?:that )?(?:i am|me) (?:a|an|the) _(?:genius|prodigy|best|star|natural|wizard"
    r"|legend)|i am (?:a|an) _(?:genius|prodigy|rock star|legend)\b",
    r"i (?:know|am sure|am certain|am confident|am convinced) (?:that )?i (?:would|could|can|will) (?:be|have been"
    r"|do) (?:\w{2,10} )?(?:amazing|great|perfect|excellent|outstanding|brilliant|exceptional|fantastic|the best)",
    r"there (?:is|are) (?:no|nobody|no one|few|not many) (?:better|finer|more \w{4,12}|harder"
    r"|stronger) ?(?:\w{4,14})?|i (?:am|was|would be|would have been) the best thing|someone like me(?=[.,!]|$)",
    r"my [^,;:.!?]{2,30} (?:is|are|was|were) _(?:unrivall?ed|unmatched|unequall?ed|unparalleled|unsurpassed|unbeatable"
    r"|legendary"
    r"|without equal)",
    r"i (?:was|am|became|have been) _the (?:star|backbone|driving force|linchpin|mainstay|brains) (?:of|behind)"
    r" (?:the|every|each|any|our|my) _(?:team|department|company|shop|office|crew|kitchen|ward|place|staff|group|firm"
    r"|business|class|year)",
    r"i (?:have|possess|bring|was born with) (?:a|an|the) (?:rare|natural|unique|god-given|uncanny|unusual|FINE) _(?:gift"
    r"|talent"
    r"|feeling|feel|eye|ear|instinct|flair|touch|knack|nose|hand)\b(?! for you)",
    r"(?:you|they|everyone|everybody) (?:will|would|can|could|shall) _(?:see|learn|know|notice|find out|realize|discover)"
    r" what i (?:am _(?:made of|worth|capable of)|can do(?=[.,!;]|$)|have in me)",
    r"i (?:am|was|would be) (?:exactly|just|precisely) (?:what|who) (?:(?:your|the|this) \w{3,14} (?:needs?|lacks?"
    r"|is looking for"
    r"|has been looking for|was looking for)|you (?:lack|have been looking for))",
    r"my (?:flawless|impeccable|spotless|unblemished|faultless|peerless) _(?:MERITS|record|service|reputation|taste|eye"
    r"|judge?ment|attendance|references|work|r[eé]sum[eé])",
    r"(?:call|calls|called|describes?|described) me (?:as )?(?:a|an|the) (?:born|natural|gifted|brilliant|exceptional"
    r"|outstanding"
    r"|model|perfect) \w{4,14}",
)
