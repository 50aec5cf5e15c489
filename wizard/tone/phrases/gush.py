"""Praise or feeling far over the size of a note."""

PHRASES = (
    r"(?:a |my |the )?(?:biggest |lifelong |childhood )?dreams? come true",
    r"words (?:can|could|will|do) (?:not|never|hardly)(?: \w{3,10})?|words fail(?: me)?|no words (?:can|could|to)"
    r"|beyond words",
    r"(?:eternally|forever|endlessly|infinitely|unbelievably|beyond|insanely|overwhelmingly) (?:grateful|thankful"
    r"|indebted|honou?red|blessed|happy|impressed|excited|kind|inspiring|in your debt)",
    r"from the (?:very )?(?:bottom|depths?) of my (?:heart|soul)|with all my heart",
    r"(?:the |your )?(?:best|greatest|finest|kindest|nicest|loveliest|coolest"
    r"|most \w{4,13}) (?:\w{2,12} )?(?:\w{2,12} )?(?:in the (?:whole |entire )?(?:world|universe)|on (?:earth"
    r"|the planet)|of (?:my|all) (?:whole |entire )?(?:life|career|time)|(?:that )?i have ever (?:met|known|seen)"
    r"|in history)",
    r"(?:absolutely|utterly|totally|completely|truly|simply|beyond|so) (?:amazing|incredible|fantastic|phenomenal"
    r"|awesome|extraordinary|magnificent|spectacular|sublime|divine|astonishing|breathtaking|mind-blowing"
    r"|unbelievable)|absolutely (?:perfect|outstanding|wonderful|brilliant|thrilled)",
    r"(?:mind-blowing|life-changing|awe-inspiring|earth-shattering|out of this world)",
    r"your _(?:biggest|greatest|number one|most devoted) _(?:fan|admirer)|(?:huge|massive|lifelong"
    r"|enormous) (?:fan|admirer) of",
    r"i (?:can|could|will) (?:not|never) (?:ever |even )?(?:thank|praise) you enough|i (?:can|could) (?:not"
    r"|never) (?:even )?(?:begin to|express|describe|put into words|tell you) _(?:how|say|thank|my)"
    r"|i can never repay",
    r"(?:a|an|such a|such an|my) (?:true|real|great|huge|constant|absolute|incredible) inspiration",
    r"the (?:greatest|biggest|highest|utmost) (?:honou?r|privilege|joy|pleasure|gift)",
    r"(?:(?<=i was )|(?<=i am )|(?<=i am still )|(?<=i was so )|(?<=completely )|(?<=absolutely )|(?<=totally )"
    r"|(?<=utterly )|(?<=i feel )|(?<=left me )|(?<=simply )|(?<=me ))(?:blown away|starstruck|awestruck|in awe"
    r"|speechless|over the moon|overwhelmed by your|moved to tears|overjoyed|on cloud nine|in love with|enchanted"
    r"|smitten|ecstatic)",
    r"chang(?:ed|es|e) my (?:whole |entire )?(?:life|world)(?! view)",
    r"i (?:absolutely|truly|simply|really|just|completely) (?:adore|worship|idoli[sz]e|revere)|i (?:adore|worship"
    r"|idoli[sz]e|revere) (?:you|your)",
    r"you (?:are|were) (?:a|an|like a|my|the|such a|such an|a true|a real) (?:genius|legend|hero|saint|angel"
    r"|goddess|god|role model|idol|visionary|superstar|rock star|treasure|gem)",
    r"for the rest of my life|as long as i live|(?:cherish|treasure) (?:this|it|that|every|the|our) ~(?:forever|always)",
    r"(?:humbled|honou?red) (?:beyond|and (?:humbled|blessed))|(?:so|truly|beyond|incredibly) blessed",
    r"(?:nobody|no one) has ever (?:been|treated|spoken|given|shown) ~(?:so|as|this|such)"
    r"|love (?:absolutely )?everything (?:about|you)",
    r"my heart (?:is|was) _(?:overflowing|full|bursting|filled|singing)|beacon of|shining (?:example|light|star)"
    r"|in my wildest dreams",
    r"(?:always|long) dream(?:ed|t) of (?:meeting|working|joining|being)|more than (?:i can|words can) (?:say"
    r"|express|tell)|a (?:million|billion) (?:times|thanks)",
    r"(?:magical|heavenly|once-in-a-lifetime|unforgettable) (?:experience|day|moment|hour|conversation|evening"
    r"|meeting)|beyond (?:measure|belief|compare|all \w{4,12}|my wildest)",
    r"i (?:love|worship|adore|idoli[sz]e) you\b|i kneel|at your feet",
    r"you (?:are|were) (?:all )?(?:simply |just |truly |really )?(?:the best|perfect|perfection|divine"
    r"|flawless)(?=[.,!]|$)|(?:is|was|were|like|in) (?:paradise|heaven)(?: on earth)?",
    r"overwhelmed (?:with|by) (?:joy|happiness|gratitude|emotion|your)|(?:cried|tears|wept|weep|jumped) (?:of|with"
    r"|for) (?:joy|happiness|gratitude)",
    r"never (?:met|known|encountered) (?:any(?:one|body)|such|people|a person) ~(?:as|like|so|inspiring|wonderful|kind)",
    r"like (?:a dream|in a dream|magic|a fairy tale|in a fairy tale)(?=[.,!]|$| to me)|owe (?:you everything"
    r"|everything to you|you my \w{4,8})|(?:pure|sheer) (?:magic|bliss|heaven|perfection|genius)",
    r"love, love|thank you,? thank you|i (?:worship|idoli[sz]e|revere)|(?:stay|be|remain) with me (?:forever"
    r"|for ever)|never,? ever forget|until (?:the day )?i die",
    r"highlight of my (?:life|year|career)",
    r"(?:gratitude|thanks|admiration|joy|happiness|respect) ~(?:knows?|has|have) no (?:bounds?|limits?|end(?! date))"
    r"|(?:grateful|thankful|indebted)(?: to you)? (?:forever|for ever|for life|for the rest)",
    r"any(?:one|body) could (?:wish|ask|hope) for|could (?:hardly|barely) (?:breathe|speak|stand)"
    r"|(?<=truly )in awe|(?<=so )in awe",
    r"i (?:have |had )?(?:always )?(?:(?:worshipp?ed|idoli[sz]ed|revered)|adored (?=you))(?: (?:you|your \w{4,12}))?",
    r"(?:until|till|to) my (?:last|dying) (?:day|breath|hour)(?=[.,!;]|$)|(?:until|till|to) the end of my (?:days|life)",
    r"(?:all|everything|what|anything|more than) (?:that )?i (?:have |had |could )?(?:ever |always |have ever )?dream(?:ed"
    r"|t) of",
    r"(?:the |your )?(?:best|greatest|finest|kindest|nicest) (?:company|team|firm|employer|people|boss|place to work|department"
    r"|school|hospital|museum|theat(?:re|er)) in (?:the|this) (?:\w{5,6} )?(?:country|land|nation|industry|city|region"
    r"|business)",
)
