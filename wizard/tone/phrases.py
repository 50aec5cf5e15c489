"""The phrases of each kind, over a text in small letters with every contraction written out ("do not").

In a phrase ``_`` is one word or none, and ``~`` up to some five words of the same clause; the rest is a regular expression.
No repeat is without a bound and none stands in another, so the cost grows in step with the text (tests/test_tone.py).
"""

import re
from functools import cache

SETS = {
    "JOB": r'(?:job|post|position|role|work|vacancy|opportunity|place)',
    "DECISION": r'(?:decision|choice|verdict|rejection|refusal|answer|outcome|result)',
    "PEOPLE": r'(?:person|candidate|applicant|man|woman|hire|colleague|guy|choice|pick|winner|employee|replacement|recruit)',
    "CHOSEN": r'(?:(?:the|your|their|that) (?:new|chosen|other|selected|successful|first|preferred|winning|hired|current|appointed|lucky)(?: PEOPLE| (?!rota|system|plan|budget|line|building|office|tool)[\w-]{3,14})?|(?:the|your|that) (?:PEOPLE|one)(?: (?:that |who |whom )?(?:you|got|was|has|have|they|is)\b[^,;:]{0,24})?|whoever (?:you|got|was)\b[^,;:]{0,20})',
    "OTHERS": r'(?:the (?:person|one|others?|man|woman|candidate|applicants?|people|new|chosen|winner|rest|internal|successful|guy)|your (?:new|choice|candidate|chosen|other|first|pick|current|analyst|colleague)|any(?:one|body)|any (?:other|of)|every(?:one|body)|most|all (?:the|of|your|other)|others?|him|her|them|those|who(?:m)?ever|some(?:one|body)|he|she|they)\b',
    "RANK": r'(?:more|most|better|best) (?:suitable|qualified|experienced|suited|capable|competent|skilled|prepared|deserving|talented)',
    "BETTER": r'(?:RANK|better|stronger|superior|smarter|cleverer)',
    "BEST": r'(?:RANK|better|best|stronger|strongest|superior|obvious|top)',
    "FINE": r'(?:exceptional|outstanding|excellent|unique|unmatched|unrivall?ed|extraordinary|superior|incredible|impressive|remarkable|brilliant|amazing|stellar|superb|unparalleled|exemplary|unbeatable)',
    "MERITS": r'(?:skills?|abilit(?:y|ies)|talents?|track record|experience|expertise|knowledge|qualifications|results|performance|work ethic|record|achievements|leadership|intelligence|references)',
    "MANY": r'(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|many|several|countless|whole|entire|endless|so many|all my)',
    "HURT": r'(?:devastated|heart-?broken|crushed|shattered|destroyed|broken|gutted|inconsolable|worthless|humiliated|hopeless|depressed|desolate|miserable|ruined|in (?:despair|tears|pieces)|a failure|like a failure)',
    "BAD": r'(?:unfair|unjust|unprofessional|disrespectful|rude|insulting|humiliating|shameful|disgraceful|unacceptable|outrageous|ridiculous|appalling|dishonest|biased|careless|cruel|heartless|inconsiderate|impolite|arbitrary|shabby|amateurish|cowardly|a (?:joke|farce|disgrace|sham|mess|shambles|slap in the face))',
    "FAILS": r'(?:(?:do|does|did|should|would|will|can|is|are)? ?not _(?:work out|stay|last|fit in|perform|deliver|succeed|pan out|pass|live up|accept|show up|turn up|make it|get on|cope|go well|go as|keep up|satisfy|settle|meet|take (?:it|the|up)|want (?:it|the)|suited|up to|(?:the|a) (?:right|good) (?:fit|person|match|one|choice|candidate))|falls? (?:through|apart|short)|go(?:es)? (?:wrong|badly|south|sour)|fails?\b|quits?\b|resigns?\b|declines?\b|withdraws?\b|leaves?(?= (?:again|soon|after|within|you\b|your|the (?:company|firm|job|team|post))|[,.;:?!]|$)|(?:backs?|drops?|pulls?|bows?|walks?|opts?) (?:out|away)|steps? down|gives? (?:up|notice)|burns? out|disappoints?|struggles?|underperforms?|chang(?:es?) (?:his|her|their) minds?|says? no|turns? (?:it|you|the \w{2,9}) down|turns? out (?:not to be|to be (?:the |a )?(?:wrong|bad|less|unsuitable|mistake|disappointment|poor)|badly|wrong)|proves? (?:to be )?(?:wrong|unsuitable|a (?:mistake|disappointment)|not|too|less|unable|difficult)|(?:is|are|was) (?:the wrong|a mistake|unsuitable|unhappy|overwhelmed|fired|dismissed|let go|gone)|gets? fired|has to (?:go|leave)|moves? on|finds? (?:something|another|a better)|does badly|ends? badly|lets? you down)',
    "TAIL": r'(?: with (?:(?:the|your) [\w-]{2,14}(?: [\w-]{2,14})?|him|her|them)| the right (?:fit|person|one|match)| (?:his|her|their|the) probation| as (?:you )?(?:expected|hoped|planned)| in the end| after all| for (?:some|any) reason)?',
}

PHRASES: dict[str, tuple[str, ...]] = {
    "threat": (
        r"(?:i (?:will|shall|am going to|intend to|may|might|would|could) _)?(?:take|taking|consider|considering|seek|seeking"
        r"|start|bring|pursue|initiate) _legal (?:action|steps|advice|proceedings|measures|recourse)",
        r"i (?:reserve|am reserving) (?:the|my|all) _rights?",
        r"you (?:will|shall|may|can expect to) (?:soon )?(?:be )?hear(?:ing)? from (?:my|our|a) _(?:lawyers?|solicitors?|attorneys?|union)",
        r"you (?:will|shall) (?:be )?hear(?:ing)? (?:more )?from me(?=[.!]|$| about this)",
        r"you have not heard the last of|this is not over|i will not (?:let this|leave it|leave this|rest until|stop until)",
        r"my (?:lawyer|solicitor|attorney|union)s? (?:will|shall|is going to|has|would|advises|says)",
        r"(?:contact|consult|call|instruct|hire|involve|speak to|speak with|talk to|spoken to|spoken with) (?:my|a|our) _(?:lawyer|solicitor|attorney)",
        r"(?:sue|suing) (?:you|your|the company)",
        r"(?:i will |i shall )?(?:see|meet) you _in court",
        r"(?:take|taking|bring|bringing) (?:you|this|it|the matter|my case|your \w{2,12}) _to (?:a |an |the |my )?_"
        r"(?:tribunal|court|press|media|ombudsman|authorities|union|lawyer)",
        r"(?:go|going|turn|turning) (?:straight )?to (?:the (?:press|media|papers|newspapers|ombudsman|authorities|police)|a (?:lawyer|tribunal)"
        r"|court (?:over|with|about|if))",
        r"(?:leave|leaving|write|writing|post|posting|publish|publishing|give|giving) (?:you )?(?:a|an|my) _(?:bad|negative|honest|one-star"
        r"|1-star|scathing|terrible|public|poor|damning|harsh) reviews?",
        r"(?:leave|leaving|write|writing|post|posting|publish|publishing) (?:a|an|my) _reviews? (?:online|on (?:every|glassdoor|google"
        r"|social|linkedin|the internet)|about you|of your (?:company|firm|process))",
        r"(?:share|post|publish) (?:my|this|the) (?:experience|story|treatment|correspondence) (?:online|publicly|on \w{3,12}"
        r"|with (?:the press|everyone|the public|the media))",
        r"i (?:will|shall|am going to|intend to) _(?:tell|inform|let) (?:every(?:one|body)|all|others|other \w{4,12}|my (?:friends|network"
        r"|contacts|followers)|people|the world)(?=[^.!?]{0,60}\b(?:how (?:you|your|badly)|what (?:you|happened)|not to|never to|against"
        r"|about (?:you\b|this|your (?:process|hiring|treatment|company|firm)|the way)|avoid|truth))",
        r"(?:i (?:will|shall|am going to|intend to|have to) )?_warn (?:every(?:one|body)|others|other \w{4,12}|my \w{4,10}|people)",
        r"you (?:will|are going to|shall|may|might) (?:(?:soon|surely|one day|come to|live to|deeply|certainly|all|really) )?(?:regret(?! nothing)"
        r"|be sorry|pay for)",
        r"i (?:will|shall|am going to|intend to|have to|must) _(?:report|expose|denounce|blacklist|boycott) (?:you|your \w{2,12}|this|the company)",
        r"(?:file|filing|lodge|lodging|make|making|submit|submitting|raise|raising) (?:a|an|my|the) _(?:complaint|grievance|claim|charge|lawsuit)",
        r"i (?:will|shall|am going to|intend to) _complain",
        r"(?:this|it|that|your \w{2,12}) (?:will|shall|is going to) _have _(?:consequences|repercussions)",
        r"(?:face|bear|suffer) (?:the |all )?consequences",
        r"(?:i|we|my family|my friends) (?:will|shall|would) never (?:again )?(?:buy|shop|use|order|recommend|do business|set foot|support|spend)",
        r"(?:take|taking) (?:my|our) (?:business|custom|money|account|contract) elsewhere",
        r"(?:cancel|canceling|cancelling|close|closing) (?:my|our) (?:accounts?|contracts?|subscriptions?|memberships?|orders?)",
        r"(?:lost|lose|losing) (?:me|us|a|another) (?:as a )?(?:loyal )?customers?",
        r"i (?:will|shall|am going to) _(?:post|tweet|blog|write) (?:something )?about (?:you\b|your (?:hiring|process|company|firm|behaviou?r"
        r"|treatment|recruit\w{0,5}|selection)|how you|the way)",
        r"i (?:will|shall|am going to) _(?:post|tweet) about",
        r"i (?:will|shall|am going to|intend to|have to) _(?:contact|write to|speak to|speak with|call|inform|go to|talk to|notify|complain to)"
        r" (?:your|the) _(?:boss|superiors?|ceo|director|board|supervisor|management|owner|head office|works council|authorities|press|media)",
        r"you (?:had |would )?better (?:answer|reply|give|think|call|watch|change|hurry|take)",
        r"make sure (?:that )?(?:every(?:one|body)|others|people|nobody|no one|the world|the public) (?:knows?|hears?|finds? out|applies|learns?)",
        r"(?:every(?:one|body)|people|the (?:public|world|press)) (?:will|is going to) (?:know|hear|learn|find out) (?:about|how|what)",
        r"(?:go|going) public|make (?:this|it|everything) public",
        r"(?:be|am|feel) forced to (?:take|act|contact|involve|report|escalate|go)|escalate (?:this|it|the matter)",
    ),
    "plea": (
        r"reconsider(?:ing)? (?:your|the|this|that|my) _(?:DECISION|application|candidacy|candidature|case|no)",
        r"reconsider(?:ing)? (?:me|it)\b|please reconsider",
        r"(?:you|i) (?:could|would|will|might|may|can) _reconsider(?=[.,;?!]|$| for)",
        r"please _think (?:again|twice|it over)",
        r"(?:would|could|can|will) you _think (?:again|twice|it over)",
        r"(?:ask|asking|beg|urge|want|like|hope|wish|hoping) (?:that )?you (?:to |will |would |could |can )?_think (?:again|twice|it over)",
        r"(?:give|grant|allow|offer) (?:me|us) _(?:another|one more|a second|one last|a last|a final|a new) _(?:chance|try|opportunity|shot|go|interview)",
        r"(?:give|grant|allow|offer) (?:me|us) (?:a|the|that|this|just one|one) _(?:chance|try|shot)"
        r"(?! to (?:thank|meet|talk|speak|see|visit|hear|ask|learn)| in (?:the )?future| another)",
        r"(?:deserve|need|want|get|ask for|asking for|hope for|beg for|like|have) (?:another|a second|one more|one last) (?:chance|try|shot)",
        r"(?<!if you )(?<!if you ever )(?<!should you )chang(?:e|ing) your minds?",
        r"(?:reverse|undo|revise|overturn|withdraw|revoke|rethink|review|revisit|change|alter|take back|reconsider) (?:your|this|the|that) _DECISION",
        r"i _(?:really )?need (?:this|that|the|your) JOB",
        r"(?:i am |i am _)?(?:beg|begging|implore|imploring|plead with|pleading with) you\b|i (?:beg|implore) you\b",
        r"(?:i (?:would|will|can|could)|(?:willing|ready|happy|prepared|glad|able) to) _(?:work|start|accept|take|do it|come) ~(?:for (?:less|free"
        r"|nothing|half)|without (?:any )?(?:pay|salary)|unpaid|(?:lower|smaller|reduced|less) (?:pay|salary|wages?|money)|any salary)",
        r"(?:(?:ready|willing|prepared|happy) to|i would|i will) do (?:anything|everything|whatever)(?! i can| you (?:need|ask)| that i can)",
        r"(?:take|have|give) _(?:another|a second|a fresh|one more|a closer|a new) look at my _\w{2,12}",
        r"look (?:at|into) my \w{2,12} (?:again|once more|one more time)",
        r"just one more (?:interview|chance|try|talk|meeting|shot)",
        r"(?:it is |maybe it is )?not _too late (?:to|for you)",
        r"i am _desperate|desperate for (?:this|the|a|your|work)",
        r"let me (?:prove|show you (?:that|what) i)(?: myself)?|chance to prove (?:myself|you|that)",
        r"(?:please|could you|would you|can you|will you) _(?:hire|employ|choose|pick|accept) me",
        r"(?:give|offer) me (?:the|this|that|your) JOB _(?:after all|instead|anyway)|(?:please|could you|would you) _give me (?:the|this) JOB",
        r"mak(?:e|ing) an exception",
        r"is (?:the|your|this) DECISION (?:really |already )?(?:final|definite|definitive)",
        r"(?:please )?do not (?:reject|turn|refuse|give up on|send) me(?: down| away)?",
        r"(?:this|it|you) (?:is|was|are|were) my (?:last|only) (?:hope|chance)",
    ),
    "guess": (
        r"(?:if|when|in case|once|unless|in the event that|as soon as|whenever|until) (?:ever |perhaps |for (?:any|some) reason )?"
        r"(?:CHOSEN|he|she|they|it(?! (?:does|do) not (?:suit|meet|want))|things|this|your (?:decision|plan|selection)"
        r"|the (?:appointment|arrangement|selection)) _(?:decides? to |happens? to |were to |has to )?FAILS"
        r"(?! (?:for|on|at|this|next|to|until|in time)\b(?! be\b| some reason| any reason))TAIL",
        r"should (?:CHOSEN|he|she|they|it|things|this) _(?:decide to |happen to )?FAILS(?:TAIL)",
        r"(?:if|when|once|until) you (?:find|realize|realise|notice|discover|see|learn) (?:out )?that _(?:he|she|they|it|the|your|you) ~"
        r"(?:not|wrong|a mistake|made)(?: \w{2,12})?",
        r"(?:if|when|once|should) you (?:ever |come to )?(?:regret|need a replacement|need to replace|have to replace|are not (?:happy|satisfied) with"
        r"|are (?:unhappy|dissatisfied|disappointed) with)(?: (?:the|your) \w{3,12}(?: \w{3,12})?| (?:him|her|them|it))?",
    ),
    "prediction": (
        r"CHOSEN (?:will|is going to|is bound to|is sure to|is likely to|might|may|could|would) (?:(?:soon|probably|surely|never|not|certainly"
        r"|hardly|quickly) )?(?<!not )(?:fail|leave|quit|resign|struggle|disappoint|be gone|regret|burn out|give up|let you down)\b",
        r"CHOSEN (?:will|would|is going to|is likely to|may|might) (?:probably |surely |certainly )?(?:not|never) _(?:last|stay|work out|be able"
        r"|succeed|perform|cope|manage|be happy|fit|do (?:it|well)|make it|survive)\b",
        r"i (?:give|doubt that|doubt) CHOSEN (?:\w{2,8} (?:weeks|months)|will (?:last|stay|succeed|manage|cope))",
    ),
    "compare": (
        r"i (?:am|was|would be|would have been|will be) _(?:the|a|an|by far the|still the|simply the|your) _BEST (?:\w{3,12} )?(?:choice|candidate"
        r"|applicant|person|fit|option|pick|match|man|woman|hire|one)(?: than)?",
        r"i (?:am|was|would be|would have been) _(?:BETTER|more \w{4,12}|faster|cheaper|younger|harder working) than(?= OTHERS)",
        r"i (?:have|had|bring|know|can do|do|did|speak|offer|understand|work|worked|studied) ~(?:more|better|longer|greater|deeper|faster|harder|broader)"
        r" ~than(?= OTHERS)",
        r"(?:better|more|faster|stronger|harder|cheaper|quicker) than (?:the (?:person|one|candidate|applicant|man|woman) (?:who|that|you)(?: \w{2,10})?"
        r"|your new \w{3,12}|(?:the|any|all) (?:of the )?(?:other )?(?:candidates?|applicants?)|whoever you \w{3,8})",
        r"you (?:will|would|can|could) (?:not|never|hardly) (?:find|get|meet|have) (?:any(?:one|body)|some(?:one|body)|a \w{2,12}) _(?:better|more \w{3,12}"
        r"|as \w{3,12}|stronger) (?:than|as) (?:me|i\b|mine)",
        r"(?:nobody|no one|no-one|no other \w{3,12}|few people) (?:[^,;:]{0,40} )?(?:better|more|as well|as good|as much|harder|like)(?: than| as)?"
        r" (?:me|i (?:do|can|am|would|could))",
        r"(?:it|that|this|the JOB) (?:should|ought to) (?:really )?(?:have been|be|have gone to|go to) (?:me|mine)",
        r"(?:should|ought to) _have _(?:chosen|picked|hired|taken|selected|gone with) me",
        r"(?:the JOB|it) (?:is|was) rightfully mine",
        r"(?:chosen|chose|choose|picked|pick|hired|hire|took|taken|selected|appointed|gone with|went with|went for) _(?:the wrong|(?:a|the) (?:weaker|worse"
        r"|lesser|inferior|less \w{3,12})|some(?:one|body) (?:less|weaker|worse|with (?:far |much )?(?:less|fewer|no)))(?: (?:person|candidate|applicant"
        r"|one|man|woman|choice|qualified|experienced|experience|suited|suitable))?",
        r"i (?:really |clearly |just )?(?:deserved?|merited|earned) (?:it|this|that|the \w{3,10}) (?:far |much )?more(?: than)?",
        r"i _deserved? (?:this|the|that) JOB",
        r"(?:CHOSEN|nobody else|no one else) _(?:can|could|will|does|do|would|is|has) (?:not|never) ~(?:what i (?:can|do|know|have)|as i (?:can|do|would)"
        r"|like (?:i (?:can|do)|me)|my (?:experience|skills|knowledge)|half (?:as|of))",
        r"none of (?:the|your) (?:other )?_(?:candidates|applicants|people|others|finalists|team)(?=[^.!?]{0,60}\b(?:i|me|my|mine)\b)",
        r"(?<!i am )(?<!i was )as (?:good|qualified|experienced|strong|capable|skilled|motivated|committed) as (?:me|i am|i would|mine)\b",
        r"unlike (?:the (?:person|others?|candidate|one|man|woman|new)|your (?:new|chosen)|other|others|most|him|her)\b(?: (?:person|candidates?|applicants?"
        r"|people|\w{4,10}))?(?: (?:who|that|whom))?(?: you (?:chose|took|hired|picked|selected|have chosen|prefer(?:red)?))?",
        r"(?<!i am )(?<!i was )(?<!am the )(?<!was the )less (?:qualified|experienced|skilled|capable|competent|suited|suitable|talented|deserving)",
        r"(?:some(?:one|body)|person|candidate|applicant|he|she|colleague) (?:you \w{3,8} )?(?:has|with|who has|have) _(?:less|fewer) ~than (?:me|i)\b",
        r"i (?:clearly |easily |would |will |have )?(?:outperform|outshine|outclass)(?:ed|s)?",
        r"(?:lost|losing|rejected|rejecting|missed|missing|turned down|passed over|overlooked|refused) (?:out on )?(?:the|your|a) _(?:best|better|strongest"
        r"|stronger|top|most qualified)(?: (?:person|candidate|applicant|one))?",
        r"(?:compared|in comparison) (?:to|with) (?:the person you \w{3,8}|your (?:new|chosen) \w{3,12})",
    ),
    "blame": (
        r"i (?:was|am) (?:(?:really|very|quite|rather|frankly|honestly|a|a bit|somewhat|deeply|more than) )?(?:\w{1,7} )?(?:surprised|astonished|puzzled|baffled"
        r"|bewildered|amazed|perplexed)(?: and \w{4,12})? (?:that (?:you|nobody|no one|your \w{2,12}|the \w{3,12})|by (?:your (?:decision|choice|answer"
        r"|silence|lack|treatment|rejection)|the (?:lack|way))|at (?:your|the (?:lack|way))|not to)(?![^.!?]{0,40}\b(?:remember\w{0,3}|kind\w{0,4}|the time"
        r"|warm|friendly|yourself|personally|liked|quick\w{0,2}|knew|nice|welcom\w{1,3}|patien\w{1,2}|good|generous|still know|well)\b)",
        r"(?:shocked|appalled|disgusted|annoyed|angry|furious|outraged|offended|insulted|hurt|frustrated|irritated|dismayed|upset|fed up|unhappy)"
        r" (?:that|by|with|at|about|over) (?:you\b|your|the (?:way|manner|lack|process|handling|treatment)|how you|nobody|no one|this (?:process"
        r"|treatment))(?: you)?",
        r"disappoint(?:ed|ing) (?:in|with|by|at|about|over|of) (?:you\b|your(?! (?:decision|answer|news|message|choice|letter|email|e-mail|mail|reply|call))"
        r"(?: \w{3,12})?|how you|the (?:way|manner)(?: you| that you| in which)?|the (?:lack|process|handling|treatment|communication))",
        r"disappoint(?:ed|ing|s)(?: me)? that you",
        r"i (?:had |would have )?(?:honestly |really |frankly )?expected (?:\w{1,9} )?(?:better\b(?! weather)|more (?:from|of) (?:you|your|a)"
        r"|(?:some |more |at least some )?respect|at least)(?: (?:from|of) you)?",
        r"you (?:had |have |clearly |even |all )?promised(?=[^.!?]{0,80}\b(?:but|yet|never|not|nobody|no one|nothing|still|instead|broke|late|again|anyway)\b)",
        r"you told me (?:that )?i would(?=[^.!?]{0,80}\b(?:but|yet|never|nobody|no one|nothing)\b)",
        r"(?:broke|broken|break|breaking) your (?:promise|word)s?|not (?:keep|kept) your (?:promise|word)s?|(?:empty|broken|false) promises",
        r"(?<=is )BAD|(?<=was )BAD|(?<=were )BAD|(?<=are )BAD|(?<=it )BAD|(?<=this )BAD|(?<=been )BAD|(?<=feels )BAD|(?<=felt )BAD"
        r"|(?<=seems )BAD|(?<=so )BAD|(?<=very )BAD|(?<=quite )BAD|(?<=really )BAD|(?<=rather )BAD|(?<=deeply )BAD|(?<=simply )BAD"
        r"|(?<=highly )BAD|(?<=how )BAD|(?<=extremely )BAD|(?<=utterly )BAD|(?<=completely )BAD|(?<=totally )BAD|(?<=such )BAD"
        r"|(?<=process )BAD|(?<=decision )BAD|(?<=behavior )BAD|(?<=and )BAD(?=[.!?]|$)|(?<=your )BAD",
        r"(?:treated|judged|handled|rejected|dismissed|dealt with) (?:me )?_(?:unfairly|badly|poorly|like (?:a|dirt|this|that|nothing)|without (?:any )?respect"
        r"|with (?:no|little|such) \w{4,12}|so (?:coldly|rudely))",
        r"(?:is|was|were|are|be) _not _(?:fair|professional|respectful|acceptable|polite|honest|transparent|serious|correct)\b",
        r"not ~(?:fair|professional|proper|transparent|respectful|serious) (?:manner|way|process|treatment|chance|hearing)",
        r"lack of (?:respect|professionalism|transparency|fairness|courtesy|communication|honesty|feedback|interest)",
        r"wast(?:ed|ing|e) (?:of )?(?:so much of |all |a lot of )?(?:my|our|everyone's|everybody's) _(?:time|days?|weeks?|evenings?|efforts?|money|energy|life)",
        r"a (?:complete |total |huge )?waste of (?:my |our )?_(?:time|effort|energy|money)",
        r"(?:you|nobody|no one|they|hr|your \w{2,12}) (?:have |had |has |even )?(?:never|not once) (?:even |once |really )?(?:replied|answered|responded|called"
        r"|wrote|told|gave|bothered|got back|informed|contacted|came back|explained|returned|read|looked|listened|intended|cared|took|meant|wanted|considered)",
        r"(?<!if )(?<!may )(?:you|nobody|no one|they|hr|your \w{2,12}) (?:have|has|did|could|do) not (?:even )(?:\w{3,10})",
        r"(?<!if )(?<!that )(?:you|they|your \w{2,12}) (?:have|has|did|do) not (?:\w{2,7} )?(?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|bother(?:ed)?|keep your|kept your"
        r"|take me seriously|taken me seriously|care\b|value (?:me|my|people)|appreciate (?:me|my|people|talent)|listen(?:ed)?\b|give me (?:a (?:fair|real|proper)"
        r"|any)|have the (?:courtesy|decency|courage)|respect)",
        r"(?:nobody|no one|not one of you) (?:has |had |even |ever |has even |has ever )?(?:wrote|written|called|answered|replied|told me|informed|contacted"
        r"|explained|got back|bothered|cared)",
        r"it (?:took|has taken) (?:you|your \w{2,12}|them|hr) (?!only|just)(?:\w{1,8} )?(?:\w{1,8} )?(?:days|weeks|months|ages|forever|so long|too long|week|month|year)",
        r"you took _(?:too long|so long|forever|ages|\w{2,8} (?:weeks|months))",
        r"i (?:have )?still (?:have )?not (?:yet )?(?:heard|received|got)(?! (?:of|about|enough))|i am still waiting",
        r"(?:kept|keep|keeping|left|leaving|leave) (?:me|us|people|candidates|applicants) (?:waiting|hanging|in the dark|in limbo|guessing|for weeks)",
        r"(?:you|they) (?:have |had |simply |just |all |clearly |deliberately )?(?:led me (?:to|on)|let me down|let me (?:think|hope|believe)|misled|lied|deceived"
        r"|betrayed|fooled me|strung me|ignored (?:me|my \w{2,12}|us|all)|ghosted|forgot about me|cheated|mistreated|tricked|overlooked|underestimated|misjudged"
        r"|discriminated|humiliated|insulted|disrespected|raised my hopes|failed to|neglected to|refused to|made (?:me|us) (?:wait|feel (?:small|stupid)))"
        r"(?: to believe)?",
        r"i (?:was|feel|felt|am|have been) _(?:ignored|ghosted|misled|lied to|let down|mistreated|cheated|betrayed|discriminated|deceived|overlooked"
        r"|disrespected|insulted|used by|treated (?:unfairly|badly|poorly|like))",
        r"you _(?:already |always )?had (?:already )?(?:some(?:body|one)(?: else)?|your (?:candidate|choice|favou?rite|winner)|an? _(?:candidate|favou?rite|person))"
        r" ~(?:in mind|chosen|decided|all along|from the (?:start|beginning)|lined up|picked)",
        r"(?:it|this|the (?:decision|result|outcome|choice|job|post|position|whole thing)) (?:was|had been|must have been) _(?:decided|made|fixed|filled|settled|rigged|taken)"
        r" (?:\w{2,7} )?(?:in advance|beforehand|before (?:i|we|the (?:interview|process))|from the start|all along)",
        r"(?:is|was) (?:a foregone conclusion|rigged|only for show|just for show|just a formality)",
        r"the (?:very )?least (?:you|one|your \w{2,10}|they) (?:could|can|might) (?:do|have done|say)?",
        r"i (?:really |simply |honestly |just )?(?:fail to|can not|could not|do not|am unable to|find it hard to|struggle to) (?:see|understand|comprehend|grasp|accept)"
        r"(?= (?:(?:why|how|what) (?:you|your|this|someone|somebody|i was|anyone|a (?:company|firm))|your (?:decision|choice|reason)|this decision|the reason))",
        r"i can not believe(?: that)? (?:you|the way|how (?:you|badly|rude))(?![^.!?]{0,30}\b(?:kind|nice|good|generous|lucky)\b)",
        r"you (?:have |are |were |just )?(?:made|making|make) (?:a|an|the|your|such a) _(?:mistake|error|wrong (?:decision|choice)|bad (?:decision|choice))",
        r"(?:this|it|that) is your _(?:loss|mistake|fault)|your loss(?=[.,!]|$)",
        r"(?:is|was|made|make) (?:the|a) (?:wrong|bad|poor|terrible|strange) (?:decision|choice)|your (?:wrong|bad|poor|strange|terrible|absurd) (?:decision|choice)",
        r"thanks? (?:you )?(?:very much )?for (?:nothing|wasting|the (?:standard|form|automated|automatic|generic|copy-paste|two-line|cold) (?:letter|mail|email|message|reply"
        r"|rejection))",
        r"so much for|how (?:kind|nice|generous|thoughtful|good) of you to finally|you (?:have )?finally (?:found|had|managed|took|bothered|decided|wrote|answered|replied)",
        r"(?:apparently|obviously|clearly|evidently),? (?:you (?:do|did|had|were|prefer|wanted|want|value|only|just|already|never|think|thought)|my |i (?:am|was) not"
        r"|experience|nobody|no one)",
        r"how (?:could|dare|can) you (?:(?:ever|possibly|even) )?(?:choose|reject|treat|do (?:this|that)|say|ignore|not|think|turn|refuse|justify|prefer|decide|hire|take)",
        r"you (?:really |surely )?(?:should|could|might|ought to) (?:at least )?have (?:at least |simply |just )?(?:told|called|said|written|informed|warned|given|answered"
        r"|let me|known|been|had|shown|checked|asked|looked|read|done|phoned|replied|explained|spared)(?! seen)",
        r"your _(?:process|procedure|recruitment|hiring|interview|treatment|behaviou?r|conduct|attitude|communication|selection) ~(?:is|was|are|were|has been) _"
        r"(?:chaotic|slow|bad|poor|terrible|awful|disorgani[sz]ed|confusing|messy|endless|lacking|broken|wrong|disappointing|cold|a joke|a mess)",
        r"(?:weeks|months|days) of (?:waiting|silence)|without (?:a|any|one|even a|so much as a) _(?:word|reply|answer|explanation|reason|line)|not (?:a|one) (?:single )?(?:word|line"
        r"|reply)",
        r"(?:basic|common|simple|minimum) (?:courtesy|decency|respect|politeness|manners)|have the (?:courtesy|decency|guts|courage|manners) to",
        r"because of my (?:age|gender|sex|race|accent|religion|name|disability|pregnancy|origin|skin|nationality|colou?r)",
        r"(?:blame you|you are to blame|your fault)",
    ),
    "guilt": (
        r"i (?:have |had |just |even |nearly |almost )?(?:cried|wept|been crying|broke down|burst into tears|sobbed)(?! (?:with|from) (?:laughter|laughing|joy)| laughing)",
        r"i (?:have|had|could|can|did) not (?:\w{2,8} )?(?:slept|sleep|eaten|eat|stopped crying)(?! in)|sleepless nights?",
        r"my _(?:children|kids|family|wife|husband|partner|mother|father|parents|son|daughter|baby) _(?:counting on|counted on|depends? on|depend on|depended on|relying on|relied on"
        r"|rel(?:y|ies) on|(?:will|have to|has to|are|is) (?:suffer\w{0,3}|go (?:hungry|without)|pay for))",
        r"i (?:have |had |even |also |just |already )?(?:turned down|refused|rejected|declined|gave up|given up|said no to|cancell?ed|sacrificed|passed up|put off) (?:\w{1,8} )?"
        r"(?:\w{1,8} )?(?:offers?|jobs?|positions?|posts?|flat|apartment|house|home|holidays?|vacation|opportunit(?:y|ies)|chances?|interviews?|everything|career|savings|wedding)",
        r"i (?:am|was|feel|felt|have been) (?:(?:absolutely|completely|totally|so|really|very|utterly|truly|just|left|deeply) )?(?:now |still )?HURT",
        r"you (?:have |just |really )?(?:crushed|destroyed|broken|broke|ruined|shattered|killed|dashed|taken|took) (?:(?:all )?my) (?:\w{3,8} )?(?:hopes?|dreams?|heart|confidence|life|career"
        r"|future|plans?|spirit|self-esteem)",
        r"(?:it|this|that|your \w{2,12}|which) (?:has |have |really |truly |simply |almost )?(?:broke|broken|breaks|crushed|destroyed|ruined|shattered|devastated|crushes) (?:me|(?:all )?my _(?:heart|life"
        r"|confidence|family|dreams?|hopes?|plans?|week|future|career))",
        r"(?:hurt|hurts|hurting) me|how much (?:this|it|you) \w{0,4} ?hurt",
        r"i (?:have |had |also |even )?(?:spent|invested|put in|worked|devoted|lost|gave) (?:\w{1,6} )?MANY _(?:hours|days|weeks|months|nights|evenings|weekends|week|month|time|money|years)"
        r"(?: (?:and \w{3,10} )?(?:preparing|working|on (?:your|this|the)|for (?:your|nothing|this|you)|of (?:my|unpaid)|traveling|travelling|waiting))",
        r"i took (?:\w{1,6} )?(?:MANY |a )?(?:days?|week|unpaid leave|holidays?|time) off",
        r"after (?:all|everything) (?:of )?(?:the |my |this |that )?_(?:time|work|effort|hours|energy|preparation|interviews|tests|rounds|i)\b(?: (?:that )?i (?:have )?(?:put in|spent|invested|did|gave"
        r"|put|done|given))?(?: (?:have )?(?:done|did|gave|given))?",
        r"(?:i )?(?:do|did) not know (?:how|what) (?:i|we) (?:will|shall|am going to|are going to|can|would) (?:\w{1,6} )?(?:pay|feed|live|survive|manage|do|tell|support|get by|go on)"
        r"(?: (?:my|our|the) \w{2,10})?",
        r"(?:i|we) (?:can|could|will) not (?:even )?(?:pay|afford) (?:my|our|the) (?:rent|bills|mortgage|debts?)",
        r"my (?:rent|bills|mortgage|savings|debts?) (?:is|are) _(?:due|gone|overdue|unpaid|used up|empty)",
        r"i (?:have |had |am |just )?(?:lost|losing|lose) (?:all|every|any|my) _(?:hope|confidence|faith|courage|motivation|trust|self-esteem|belief)",
        r"the worst (?:day|week|news|month|moment) (?:of|in) my",
        r"i (?:can|will) never (?:recover|get over|forgive)|i (?:have|had) (?:nothing|nobody|no one) left",
        r"i (?:had |have |was |really |so )?(?:counted|counting|relied|relying|pinned|set|put|placed|staked) (?:all )?(?:my )?(?:hopes )?on (?:you|this|it|your|the (?:job|income|salary|money))\b",
    ),
    "boast": (
        r"(?:(?<=i am )|(?<=i was )|(?<=i would be )|(?<=have been )|(?<=i am still )|(?<=i am truly )|(?<=i am really )|(?<=i am simply )|(?<=makes me )|(?<=myself )|(?<=me as ))"
        r"(?:the|a|an|your) _(?:perfect|ideal|exceptional|outstanding|flawless|right|dream) _(?:candidate|fit|match|person|employee|choice|man|woman|addition|applicant|hire|worker|team member)",
        r"i (?:would|could|will|can|am) (?:have been |be )?_(?:a|an|the) _(?:asset|gain|treasure|star|rock star|genius|enrichment|catch|addition|role model)\b",
        r"my [^,;:]{0,40}second to none|i am second to none",
        r"you (?:will|would|can|could|are) (?:not|never|hardly|unlikely to) (?:\w{2,7} )?(?:find|get|see|meet) (?:any(?:one|body)|another|some(?:one|body)|a (?:better|harder|more)|such a)\b",
        r"i am _(?:uniquely|exceptionally|extremely|highly|supremely|perfectly|ideally|extraordinarily|incredibly|remarkably) (?:qualified|talented|skilled|gifted|suited|intelligent|capable"
        r"|competent|experienced|good)",
        r"my _FINE _MERITS",
        r"i (?:have|bring|offer|possess) (?:an? |the )?FINE _MERITS",
        r"i am (?:a|an) _(?:natural|born|gifted|brilliant|exceptional|outstanding|top|world-class|superb|first-class|star) (?!fan|admirer)\w{4,14}",
        r"as you (?:will|would|must|can|may) _(?:agree|admit),? (?:that )?i (?:am|have|was)(?: \w{2,12})?(?: \w{2,12})?",
        r"i (?:would|will|could|can) (?:have )?_(?:excel(?:led)?|shine|shone|exceed(?:ed)?|surpass(?:ed)?)\b",
        r"i am _(?:one of|among) the (?:best|top|finest|strongest|most)",
        r"i am (?:simply |just )?the (?:best|greatest|finest|most (?:talented|gifted|qualified|capable))",
        r"i can do (?:anything|everything)|there is nothing (?:that )?i can not do",
        r"lucky (?:to have|to get|enough to have|to hire|if you (?:had|got)) me",
        r"i (?:always |will )?_(?:give|gave|deliver) (?:\w{2,8} )?(?:1[1-9]0|150|200|1000|a hundred and ten|one hundred and ten|two hundred) ?(?:%|percent|per cent)",
        r"i (?:have )?never (?:fail|failed|make mistakes|made a mistake)\b|every(?:one|body) (?:says|tells me|knows|agrees) (?:that )?i am",
        r"(?:bring|add|brought|added|offer) _(?:enormous|huge|immense|tremendous|incredible|exceptional|outstanding|unique|great) value",
        r"i (?:am|was) (?:born|made|destined|meant) (?:for (?:this|the|your)|to do this)|exactly (?:what|who|the \w{5,9}) you (?:need|are looking for|were looking for|want)",
        r"take (?:your|the) \w{3,14} to (?:the next|a new|another|new) (?:level|heights)",
        r"(?:know|recogni[sz]e|see|appreciate|realize) my (?:true |real |full )?(?:value|worth|potential|talents?)|how (?:good|talented|capable|valuable|skilled|great) i am",
        r"i have (?:everything|all (?:that )?)you (?:need|could want|are looking for)|few (?:people )?(?:can|could) (?:match|rival|equal)",
    ),
    "gush": (
        r"(?:a |my |the )?(?:biggest |lifelong |childhood )?dreams? come true",
        r"words (?:can|could|will|do) (?:not|never|hardly)(?: \w{3,10})?|words fail(?: me)?|no words (?:can|could|to)|beyond words",
        r"(?:eternally|forever|endlessly|infinitely|unbelievably|beyond|insanely|overwhelmingly) (?:grateful|thankful|indebted|honou?red|blessed|happy|impressed|excited|kind|inspiring|in your debt)",
        r"from the (?:very )?(?:bottom|depths?) of my (?:heart|soul)|with all my heart",
        r"(?:the |your )?(?:best|greatest|finest|kindest|nicest|loveliest|coolest|most \w{4,13}) (?:\w{2,12} )?(?:\w{2,12} )?(?:in the (?:whole |entire )?(?:world|universe)|on (?:earth|the planet)"
        r"|of (?:my|all) (?:life|career|time)|(?:that )?i have ever \w{3,11}|in history)",
        r"(?:absolutely|utterly|totally|completely|truly|simply|beyond|so) (?:amazing|incredible|fantastic|phenomenal|awesome|extraordinary|magnificent|spectacular|sublime|divine|astonishing"
        r"|breathtaking|mind-blowing|unbelievable)|absolutely (?:perfect|outstanding|wonderful|brilliant|thrilled)",
        r"(?:mind-blowing|life-changing|awe-inspiring|earth-shattering|out of this world)",
        r"your _(?:biggest|greatest|number one|most devoted) _(?:fan|admirer)|(?:huge|massive|lifelong|enormous) (?:fan|admirer) of",
        r"i (?:can|could|will) (?:not|never) (?:ever |even )?(?:thank|praise) you enough|i (?:can|could) (?:not|never) (?:even )?(?:begin to|express|describe|put into words|tell you) _(?:how|say|thank|my)"
        r"|i can never repay",
        r"(?:a|an|such a|such an|my) (?:true|real|great|huge|constant|absolute|incredible) inspiration",
        r"the (?:greatest|biggest|highest|utmost) (?:honou?r|privilege|joy|pleasure|gift)",
        r"(?:(?<=i was )|(?<=i am )|(?<=i am still )|(?<=i was so )|(?<=completely )|(?<=absolutely )|(?<=totally )|(?<=utterly )|(?<=i feel )|(?<=left me )|(?<=simply )|(?<=me ))(?:blown away|starstruck"
        r"|awestruck|in awe|speechless|over the moon|overwhelmed by your|moved to tears|overjoyed|on cloud nine|in love with|enchanted|smitten|ecstatic)",
        r"chang(?:ed|es|e) my (?:whole |entire )?(?:life|world)(?! view)",
        r"i (?:absolutely|truly|simply|really|just|completely) (?:adore|worship|idoli[sz]e|revere)|i (?:adore|worship|idoli[sz]e|revere) (?:you|your)",
        r"you (?:are|were) (?:a|an|like a|my|the|such a|such an|a true|a real) (?:genius|legend|hero|saint|angel|goddess|god|role model|idol|visionary|superstar|rock star|treasure|gem)",
        r"for the rest of my life|as long as i live|(?:cherish|treasure) (?:this|it|that|every|the|our) ~(?:forever|always)",
        r"(?:humbled|honou?red) (?:beyond|and (?:humbled|blessed))|(?:so|truly|beyond|incredibly) blessed",
        r"(?:nobody|no one) has ever (?:been|treated|spoken|given|shown) ~(?:so|as|this|such)|love (?:absolutely )?everything (?:about|you)",
    ),
    "stock": (
        r"just (?:checking in|following up|touching base|circling back|pinging|bumping)|just want(?:ed)? to (?:check in|follow up|touch base|circle back)",
        r"(?:touch|touching|touched) base|circl(?:e|ing) back|loop(?:ing)? back|checking in (?:on|with|about|to see|regarding)",
        r"(?<=i am )reaching out|(?<=am just )reaching out|just reaching out|(?<=wanted to )reach out|(?<=want to )reach out|(?<=like to )reach out|(?<=i )reach out|(?<=thought i would )reach out",
        r"(?:i )?_hope (?:that )?(?:this|my|the) (?:email |e-mail |mail |message |note |letter )?(?:finds|will find) you _(?:well|in (?:good|the best) \w{4,8})",
        r"pick(?:ing)? your brains?|to whom it may concern",
        r"any (?:new )?updates? (?:on|regarding|about) (?:this|my application|the (?:below|above|status))|any updates?(?=\?)",
        r"(?:a )?(?:gentle|friendly|kind|quick|soft|little) (?:reminder|nudge)(?= |[.,;?!]|$)",
        r"hit(?:ting)? the ground running|(?:as )?per my (?:last|previous|earlier) (?:email|e-mail|mail|message|note)",
        r"bump(?:ing)? this|(?:back )?(?:to|at) the top of your (?:inbox|list)|top of mind",
        r"think(?:ing|er)? outside (?:of )?the box|(?:a )?(?:real |great |true )?team player|(?:go|going|went) the extra mile",
        r"synerg(?:y|ies|ize)|low-hanging fruit|move the needle|win-win|deep dive|take this offline|on the same page|results?-driven|detail-oriented|self-starter|go-getter",
        r"(?:keep|keeping) me in the loop|following up on (?:this|my (?:last|previous|earlier) \w{4,8}|the below)",
        r"(?:when )?one door closes|everything happens for a reason|it is what it is",
    ),
}

ORDER = tuple(PHRASES)
"""Where two kinds would show the same words, the first of these is told."""

BACK = re.compile(r"\b(?:not|never|no|nor|without|neither|nothing|hardly|instead of|rather than)\b")
"""A word that takes back what follows it in the same clause."""

NOT_BACK = re.compile(r"\b(?:not (?:only|help|believe|understand|know|accept|just|sure|see)|no (?:doubt|wonder|secret|choice))\b")
"""A negation that takes nothing back: "I cannot help but feel …"."""

BREAKS = (",", ";", ":", " and ", " but ", " because ", " so ", " - ", " yet ", " as ")
"""What ends the reach of such a word."""

GLAD = re.compile(
    r"\b(?:enjoy(?:ed)?|learn(?:ed|t)|pleasure|worth|glad(?:ly)?|do not regret|fun|liked|loved|as you (?:suggested|advised|asked|said|proposed)"
    r"|how (?:kind|well|warm\w{0,2}|good|helpful|friendly|nice) |well spent|happily)\b"
)
"""A sentence of guilt or threat with such a word is none: "I took two days off, and it was worth it"."""

SPARED_IF_GLAD = frozenset({"guilt", "threat"})


_SET = re.compile(r"[A-Z]{2,12}")


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """All phrases of a kind in one pattern."""
    every = _SET.sub(lambda found: SETS[found[0]], "|".join(PHRASES[kind]))
    every = _SET.sub(lambda found: SETS[found[0]], every)
    every = every.replace("_", r"(?:[\w'-]{1,14} )?").replace("~", r"(?:[^,;:]{0,28} )?")
    return re.compile(rf"(?<![\w'])(?:{every})(?!\w)")
