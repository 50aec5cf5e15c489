"""A reproach about the reader, the decision or the process."""

PHRASES = (
    r"i (?:was|am) (?:(?:really|very|quite|rather|frankly|honestly|a|a bit|somewhat|deeply"
    r"|more than) )?(?:\w{1,7} )?(?:surprised|astonished|puzzled|baffled|bewildered|amazed"
    r"|perplexed)(?: and \w{4,12})? (?:that (?:you|nobody|no one|your \w{2,12}|i was (?:not|never|only)"
    r"|the (?:decision|choice|job|post|position|answer|letter|process|result|role|company|firm|panel))"
    r"|by (?:your (?:decision|choice|answer|silence|lack|treatment|rejection)|the (?:lack|way))|at (?:your"
    r"|the (?:lack|way))|not to)(?![^.!?]{0,40}\b(?:remember\w{0,3}|kind\w{0,4}|the time|warm|friendly|yourself"
    r"|personally|liked|quick\w{0,2}|knew|nice|welcom\w{1,3}|patien\w{1,2}|good|generous|still know|well)\b)",
    r"(?:shocked|appalled|disgusted|annoyed|angry|furious|outraged|offended|insulted|hurt|frustrated|irritated"
    r"|dismayed|upset|fed up|unhappy) (?:that|by|with|at|about|over) (?:you\b|your|the (?:way|manner|lack|process"
    r"|handling|treatment)|how you|nobody|no one|this (?:process|treatment)|how (?:i|this|it|things|everything|the \w{3,12}"
    r"|my \w{3,12}) (?:was|were|has been|have been|got) (?:handled|treated|run|managed|dealt|decided|conducted|spoken"
    r"|rejected|dismissed))(?: you)?",
    r"disappoint(?:ed|ing) (?:in|with|by|at|about|over|of) (?:you\b|your(?! (?:decision|answer|news|message|choice"
    r"|letter|email|e-mail|mail|reply|call))(?: \w{3,12})?|how you|the (?:way|manner)(?: you| that you| in which)?"
    r"|the (?:lack|process|handling|treatment|communication))",
    r"disappoint(?:ed|ing|s)(?: me)? that (?:you|after|nobody|no one|i was (?:not|never)|your)",
    r"i (?:had |would have )?(?:honestly |really |frankly )?expected (?:\w{1,9} )?(?:better\b(?! weather)"
    r"|more (?:from|of) (?:you|your|a)|(?:some |more |at least some )?respect|at least)(?: (?:from|of) you)?",
    r"you (?:had |have |clearly |even |all )?promised(?=[^.!?]{0,80}\b(?:but (?:you|nobody|no one|never|nothing"
    r"|i (?:never|did|have|am|got|heard))|yet|never|did not|have not|has not|nobody|no one|nothing|still|instead"
    r"|broke|anyway)\b)",
    r"you (?:told me|said|wrote|assured me|agreed) (?:that )?(?:i|you|somebody|someone) (?:would|will"
    r"|were going to)(?=[^.!?]{0,80}\b(?:but (?:you|nobody|no one|never|nothing|i (?:never|did|have|am|got|heard))"
    r"|never|did not|have not|has not|nobody|no one)\b)",
    r"(?:broke|broken|break|breaking) your (?:promise|word)s?|not (?:keep|kept) your (?:promise|word)s?|(?:empty"
    r"|broken|false) promises",
    r"(?<=is )BAD|(?<=was )BAD|(?<=were )BAD|(?<=are )BAD|(?<=it )BAD|(?<=this )BAD|(?<=been )BAD|(?<=feels )BAD"
    r"|(?<=felt )BAD|(?<=seems )BAD|(?<=so )BAD|(?<=very )BAD|(?<=quite )BAD|(?<=really )BAD|(?<=rather )BAD"
    r"|(?<=deeply )BAD|(?<=simply )BAD|(?<=highly )BAD|(?<=how )BAD|(?<=extremely )BAD|(?<=utterly )BAD"
    r"|(?<=completely )BAD|(?<=totally )BAD|(?<=such )BAD|(?<=process )BAD|(?<=procedure )BAD|(?<=treatment )BAD"
    r"|(?<=whole thing )BAD|(?<=decision )BAD|(?<=behavior )BAD"
    r"|(?<=and )BAD(?=[.!?]|$)|(?<=your )BAD",
    r"(?:treated|judged|handled|rejected|dismissed|dealt with) (?:me )?_(?:unfairly|badly|poorly|like (?:a|dirt"
    r"|this|that|nothing)|without (?:any )?respect|with (?:no|little|such) \w{4,12}|so (?:coldly|rudely))",
    r"(?:is|was|were|are|be) _not _(?:fair|professional|respectful|acceptable|polite|honest|transparent|serious|correct)\b",
    r"not ~(?:fair|professional|proper|transparent|respectful|serious) (?:manner|way|process|treatment|chance|hearing)",
    r"lack of (?:respect|professionalism|transparency|fairness|courtesy|communication|honesty|feedback|interest)",
    r"wast(?:ed|ing|e) (?:of )?(?:so much of |all |a lot of )?(?:my|our|everyone's|everybody's) _(?:time|days?"
    r"|weeks?|evenings?|efforts?|money|energy|life)",
    r"a (?:complete |total |huge )?waste of (?:my |our )?_(?:time|effort|energy|money)",
    r"(?:you|nobody|no one|they|hr|your \w{2,12}) (?:have |had |has |even )?(?:never|not once) (?:even |once "
    r"|really )?(?:replied|answered|responded|called|wrote|told|gave|bothered|got back|informed|contacted"
    r"|came back|explained|returned|read|looked|listened|intended|cared|took|meant|wanted|considered)",
    r"(?<!if )(?<!may )(?:you|nobody|no one|they|hr|your \w{2,12}) (?:have|has|did|could|do) not (?:even )(?:\w{3,10})",
    r"(?<!if )(?<!that )(?:you|they|your \w{2,12}) (?:have|has|did|do) not (?:\w{2,7} )?(?:answer(?:ed)?|repl(?:y"
    r"|ied)|respond(?:ed)?|bother(?:ed)?|keep your|kept your|take me seriously|taken me seriously|care\b"
    r"|value (?:me|my|people)|appreciate (?:me|my|people|talent)|listen(?:ed)?\b|give me (?:a (?:fair|real|proper)"
    r"|any)|have the (?:courtesy|decency|courage)|respect)",
    r"(?:nobody|no one|not one of you) (?:has |had |even |ever |has even |has ever )?(?:wrote|written|called"
    r"|answered|replied|told me|informed|contacted|explained|got back|bothered|cared)",
    r"it (?:took|has taken) (?:you|your \w{2,12}|them|hr) (?!only|just)(?:\w{1,8} )?(?:\w{1,8} )?(?:days|weeks"
    r"|months|ages|forever|so long|too long|week|month|year)",
    r"you took _(?:too long|so long|forever|ages|\w{2,8} (?:weeks|months))",
    r"i (?:have )?still (?:have )?not (?:yet )?(?:heard|received|got)(?! (?:of|about|enough))|i am still waiting",
    r"(?:kept|keep|keeping|left|leaving|leave) (?:me|us|people|candidates|applicants) (?:waiting|hanging"
    r"|in the dark|in limbo|guessing|for weeks)",
    r"(?:you|they) (?:have |had |simply |just |all |clearly |deliberately )?(?:led me (?:to believe|on)"
    r"|let me down|let me (?:think|hope|believe)|misled|lied|deceived|betrayed|fooled me|strung me|ignored (?:me"
    r"|my \w{2,12}|us|all)|ghosted|forgot about me|cheated|mistreated|tricked|overlooked|underestimated|misjudged"
    r"|discriminated|humiliated|insulted|disrespected|raised my hopes|failed to|neglected to|refused to|made (?:me"
    r"|us) (?:wait|feel (?:small|stupid)))",
    r"i (?:was|feel|felt|am|have been) _(?:ignored|ghosted|misled|lied to|let down|mistreated|cheated|betrayed"
    r"|discriminated|deceived|overlooked|disrespected|insulted|used by|treated (?:unfairly|badly|poorly|like))",
    r"you _(?:already |always )?had (?:already )?(?:some(?:body|one)(?: else)?|your (?:candidate|choice|favou?rite"
    r"|winner)|an? _(?:candidate|favou?rite|person)) ~(?:in mind|chosen|decided|all along|from the (?:start"
    r"|beginning)|lined up|picked)",
    r"(?:it|this|the (?:decision|result|outcome|choice|job|post|position|whole thing)) (?:was|had been"
    r"|must have been) _(?:decided|made|fixed|filled|settled|rigged|taken) (?:\w{2,7} )?(?:in advance|beforehand"
    r"|before (?:i|we|the (?:interview|process))|from the start|all along)",
    r"(?:is|was) (?:a foregone conclusion|rigged|only for show|just for show|just a formality)",
    r"the (?:very )?least (?:you|one|your \w{2,10}|they) (?:could|can|might) (?:do|have done|say)?",
    r"i (?:really |simply |honestly |just )?(?:fail to|can not|could not|do not|am unable to|find it hard to"
    r"|struggle to) (?:see|understand|comprehend|grasp|accept)(?= (?:(?:why|how|what) (?:you|your|this|someone"
    r"|somebody|i was|anyone|a (?:company|firm))|your (?:decision|choice|reason)|this decision|the reason))",
    r"i can not believe(?: that)? (?:you|the way|how (?:you|badly|rude))(?![^.!?]{0,30}\b(?:kind|nice|good"
    r"|generous|lucky)\b)",
    r"you (?:have |are |were |just )?(?:made|making|make) (?:a|an|the|your|such a) _(?:mistake|error"
    r"|wrong (?:decision|choice)|bad (?:decision|choice))",
    r"(?:this|it|that) is your _(?:loss|mistake|fault)|your loss(?=[.,!]|$)",
    r"(?:is|was|made|make) (?:the|a) (?:wrong|bad|poor|terrible|strange) (?:decision|choice)|your (?:wrong|bad"
    r"|poor|strange|terrible|absurd) (?:decision|choice)",
    r"thanks? (?:you )?(?:very much )?for (?:nothing|wasting|the (?:standard|form|automated|automatic|generic"
    r"|copy-paste|two-line|cold) (?:letter|mail|email|message|reply|rejection))",
    r"^so much for|how (?:kind|nice|generous|thoughtful|good) of you to finally|you (?:have )?finally (?:found|had"
    r"|managed|took|bothered|decided|wrote|answered|replied)",
    r"(?:apparently|obviously|clearly|evidently),? (?:you (?:do|did|had|were|prefer|wanted|want|value|only|just"
    r"|already|never|think|thought)|my|i (?:am|was) not|experience|nobody|no one)",
    r"how (?:could|dare|can) you (?:(?:ever|possibly|even) )?(?:choose|reject|treat|do (?:this|that)|say|ignore"
    r"|not|think|turn|refuse|justify|prefer|decide|hire|take)",
    r"you (?:really |surely )?(?:should|could|might|ought to) (?:at least )?have (?:at least |simply "
    r"|just )?(?:told|called|said|written|informed|warned|given|answered|let me|known|been|had|shown|checked|asked"
    r"|looked|read|done|phoned|replied|explained|spared)(?! seen)",
    r"your _(?:process|procedure|recruitment|hiring|interview|treatment|behaviou?r|conduct|attitude|communication"
    r"|selection) ~(?:is|was|are|were|has been) _(?:chaotic|slow|bad|poor|terrible|awful|disorgani[sz]ed|confusing"
    r"|messy|endless|lacking|broken|wrong|disappointing|cold|a joke|a mess)",
    r"(?:weeks|months|days) of (?:waiting|silence)|without (?:a|any|one|even a|so much as a) _(?:word|reply|answer"
    r"|explanation|reason|line)|not (?:a|one) (?:single )?(?:word|line|reply)",
    r"(?:basic|common|simple|minimum) (?:courtesy|decency|respect|politeness|manners)|have the (?:courtesy|decency"
    r"|guts|courage|manners) to",
    r"because of my (?:age|gender|sex|race|accent|religion|name|disability|pregnancy|origin|skin|nationality|colou?r)",
    r"(?:blame you|you are to blame|your fault)",
    r"(?:it is |what )(?:a pity|a shame|sad|strange|odd|telling|ironic|disappointing|regrettable) (?:that "
    r"|how )?(?:you|your|nobody|no one|a company|a firm|candidates|applicants)(?! (?:are|were|have to) (?:leav|mov"
    r"|away|ill))",
    r"disappointing to (?:be|see|hear|read|learn|get)",
    r"i (?:have |had )?(?:waited|been waiting) _(?:\w{1,8} )?(?:weeks|months|days|ages|forever|so long) (?:for"
    r"|to (?:get|receive|hear|be)|only|and (?:then|got|received|heard|nobody|no one))",
    r"(?:your|this|the) (?:decision|choice|answer|reasoning|explanation|feedback|process|behaviou?r) _(?:is |was "
    r"|so |very |rather )?(?:hard|difficult|impossible) to (?:understand|follow|believe|justify|accept)|(?:hard"
    r"|difficult|impossible) to (?:understand|justify|believe|see) (?:why|how you)",
    r"your (?:interviewer|recruiter|manager|colleague|team|panel|hr|assistant|receptionist|staff|boss)s? _(?:was"
    r"|were) _(?:late|rude|unprepared|bored|distracted|not (?:prepared|interested|ready|listening)|unfriendly|cold"
    r"|arrogant|on the phone|impatient|dismissive|condescending|hostile)",
    r"would have been _(?:polite|nice|kind|decent|fair|better|good|right|appropriate|courteous|respectful"
    r"|professional|helpful) (?:if (?:you|somebody|someone)|of you|to (?:tell|inform|let me|call|answer|hear back"
    r"|know|get an?|receive|be (?:told|informed)|say so))",
    r"the way (?:you|i was|i have been|this was|it was|your \w{2,12}) (?:have |has |had |was |were )?(?:treat"
    r"|handl|reject|dismiss|dealt|manag|ignor)\w{0,3}(?: (?:me|this|it|with (?:me|this)|my \w{3,12}))?(?= (?:is"
    r"|was|has been|left|made|hurt|shows|upset|did|shocked|disappoint)\b| ?[.,!]|$)",
    r"i (?:had )?(?:thought|believed|assumed|hoped) (?:that )?(?:you|your (?:company|firm|team|organi[sz]ation)"
    r"|a (?:company|firm)[^,;:]{0,12}) ~(?:higher standards|better than|different|more (?:professional|serious"
    r"|respect)|respected|valued|cared)",
    r"(?:count|counts|mean|means|matter|matters) (?:for )?nothing (?:to|with|for) (?:you|your)",
    r"you (?:only )?prefer(?:red)? (?:cheap|cheaper|younger|someone cheaper|somebody cheaper|a cheaper|a younger)",
    r"(?:only|just|then|nothing but|merely|by|with|through) (?:\w{3,8} )?(?:an? )?(?:form|standard|automatic"
    r"|automated|generic|two-line|one-line|copy-paste|template|impersonal|canned|boilerplate|cold) (?:letter|mail"
    r"|email|e-mail|message|reply|rejection|answer|response|text)",
    r"next time,? (?:you|your \w{3,10}) (?:will|can|could|might|should|may)|i (?:hope|suggest|advise"
    r"|recommend) (?:that )?(?:in future |next time )?you (?:will )?_(?:treat|learn|respect|improve|read"
    r"|answer) (?:your |the |other |future |how )?(?:candidates|applicants|people|others|to)",
    r"why (?:did )?you (?:even |ever )?(?:invited?|bother(?:ed)?|wasted?|interviewed?) (?:me|to)?",
    r"you (?:obviously|clearly|apparently|evidently) (?:never|did|do not|have no|had no|prefer|preferred|wanted"
    r"|only|just|thought|think|were never|are not|forgot|lost|had)(?: not)?(?: \w{4,10})?",
    r"like (?:a number|dirt|rubbish|garbage|trash|an idiot|a fool|a criminal|nothing|a beggar)",
    r"i was (?:promised|assured|led to believe|told that i (?:was|had|would))(?=[^.!?]{0,80}\b(?:but|and then"
    r"|only to|yet|instead)\b)",
    r"(?:insult|slap in the face|disgrace|farce|scandal)(?= (?:to|for|that)|[.,!]|$)",
    r"(?:it seems|it looks like|it appears|i have the (?:feeling|impression)|i had the (?:feeling|impression)"
    r"|i feel) (?:that )?(?:you|your \w{2,12}|nobody|no one|the decision) (?:(?:do|did|does|have|has|had|are"
    r"|were) not(?! (?:get|got|gotten|receiv\w{1,3}|seen?))|never|only wanted|just wanted|prefer|had already"
    r"|was made)",
    r"(?:a|your) mistake to (?:invite|reject|turn|ignore|let|choose|hire|overlook|not)",
    r"your (?:\w{3,10} )?(?:advert|ad|advertisement|posting|description|website|letter|email|mail|answer|reply"
    r"|explanation|reasons?) (?:is|was|were|are) _(?:misleading|false|insulting|cold|impersonal|vague|empty|lies"
    r"|untrue|late|hurtful|ridiculous|pointless|nonsense|incorrect)",
    r"(?:is|was|very|rather|quite|such) (?:poor|bad) (?:style|form|manners|taste)\b|no way to treat|shame on you"
    r"|ashamed of (?:yourself|yourselves)|you people\b",
    r"one (?:would|might) (?:have )?(?:expect(?:ed)?|think)\b|i would have expected (?:a|an|some|better|at"
    r"|more)(?: \w{4,12})?",
    r"(?:weeks|months|days) (?:for|to get|to write) (?:a (?:no|reply|line|simple|short|standard|two-line)"
    r"|an (?:answer|email)|nothing|one)",
    r"i had to (?:find out|learn|hear|discover|read)(?: it| this| that)? (?:from|through|on|via)(?! you\b)",
    r"such (?:a|an) (?:cold|short|rude|impersonal|harsh|curt|generic|poor|unkind|careless) (?:letter|mail|email"
    r"|answer|reply|message|way|rejection)|your (?:long |complete |total )?silence",
    r"i (?:had )?expected (?:a|an|some) (?:more|better|warmer|quicker|faster|clearer|fairer)(?: \w{4,12})?",
    r"i (?:think i )?deserved? (?:a|an|some|at least|more|better)(?: an?)? _(?:better|explanation|answer|reply"
    r"|respect|call|than|reason|feedback|treatment)",
    r"congratulations on (?:losing|wasting|missing|your (?:bad|wrong|unfair))",
    r"(?:no|little|zero) interest in (?:older|younger|people|candidates|applicants|me\b|good|hearing)"
    r"|i had to (?:ask|write|call|chase)(?: you)? _(?:times|again and again|twice)",
    r"leav(?:e|ing) (?:people|candidates|applicants|somebody|someone) (?:without|waiting|in the dark)"
    r"|i am not (?:at all |very )?impressed (?:by|with) (?:the way|your|how)",
    r"i (?:do )?wonder (?:if|whether|why) (?:any(?:one|body)|you|some(?:one|body)) (?:even |ever |really "
    r"|actually )?(?:read|looked|look|listened|listen|cared|care|invited|bothered)(?! forward)",
    r"the (?:advert|ad|advertisement|posting|job description|rejection|refusal) (?:is|was) _(?:misleading|false|insulting"
    r"|untrue|hurtful|nonsense|incorrect|dishonest|a lie)",
    r"i was told (?:(?:on the phone|by \w{2,12}|by your \w{3,12}|in \w{3,10}|twice) )?that (?:i|you|nobody|no one|there|it"
    r"|every\w{3,4}|the \w{3,12}) (?:would|will|was|were)\b(?=[^.!?]{0,100}\b(?:and then (?:i|you|it|they|nobody) (?:was|were"
    r"|did|had|got)|only to)\b)",
    r"how (?:very |wonderfully |remarkably )?(?:efficient|convenient|professional|brave|modern|original|typical|predictable"
    r"|noble|big)(?: of (?:you|your \w{3,12}))?(?=[.!]|$)",
    r"(?:(?<=your )(?:colleague|manager|panel|interviewer|director|boss|assistant|recruiter)s?|he|she|they|you) ~(?:did|would"
    r"|could) not"
    r" (?:even |once )?(?:look up|look at me|greet me|say (?:hello|good (?:morning|day))(?= to me|[.,;]|$)|shake my hand"
    r"|let me (?:speak|finish))"
    r"(?: (?:even )?once)?",
    r"(?:nobody|no one|none of you|not one of you|(?:you|they|your \w{2,12}) never) (?:even |ever )?had (?:even )?the"
    r" (?:courtesy|decency|guts|courage|manners|grace) to (?:call|write|answer|reply|tell|phone|ring|say|inform|explain|let"
    r"|warn|admit|respond|send)\b",
    r"(?:(?:nobody|no one|none of you|not one of you) (?:could|would)|(?:you|they|your \w{2,12}) (?:could|can|would) not)"
    r" (?:even )?be bothered(?: to \w{2,10})?",
    r"i (?:have |had |just |only )?(?:wasted|threw away|thrown away) (?:\w{1,6} )?(?:MANY|an?) _(?:hours?|days?|weeks?|months?"
    r"|evenings?|weekends?|nights?|years?|holidays?)(?= (?:on (?:you|your|this|these|the (?:application|process|interviews?"
    r"|tests?|task|job|post))\b|for (?:you|your|this|nothing)\b|preparing|waiting|of my)|[.!]|$)",
    r"(?:hours|days|weeks|months|evenings|weekends|nights) (?:that )?i (?:will|can) (?:never|not) get back|(?:never|not) get"
    r" (?:those|these) _(?:hours|days|weeks|months|evenings|weekends|nights) back",
    r"(?:hours|days|weeks|months|weekends|evenings|effort|work) (?:\w{2,5} )?down the drain",
    r"i (?:only |just |really |sincerely )?hope (?:that )?(?:it|this|your _\w{3,12}|the _\w{3,12}) (?:crashes|fails|collapses"
    r"|flops|backfires|falls apart|burns down|goes (?:under|bankrupt|bust|wrong))"
    r"(?! (?:less|no more|only|when|as|if|the way|safely|softly))",
    r"i hope (?:that )?you (?:all )?(?:are|feel) (?:very |really )?(?:proud of yoursel(?:f|ves)|happy now|ashamed)(?=[.!]|$)",
    r"string(?:ing)? me along",
    r"what a (?:farce|shambles|disgrace|sham|charade)(?=[.!]|$)",
    r"should have known better than to (?:trust|believe|count on|rely on|expect|hope)\b",
    r"is (?:this|that) (?:really )?how you treat (?:people|applicants|candidates|every(?:one|body)|me|us|your \w{5,12})",
    r"never (?:in my life )?been (?:treated|handled|dismissed|spoken to) (?:so|this|that) (?:badly|poorly|rudely|coldly"
    r"|unfairly|dismissively)",
)
