"""Lays on the reader what the no cost."""

PHRASES = (
    r"i (?:have |had |just |even |nearly |almost )?(?:cried|wept|been crying|broke down|burst into tears"
    r"|sobbed)(?! (?:with|from) (?:laughter|laughing|joy)| laughing)",
    r"i (?:have|had|could|can|did) not (?:\w{2,8} )?(?:slept|sleep|eaten|eat|stopped crying)(?! in)|sleepless nights?",
    r"my _(?:children|kids|family|wife|husband|partner|mother|father|parents|son|daughter|baby) (?:(?:has|have|had) been "
    r"|_)(?:counting on"
    r"|counted on|depends? on|depend on|depended on|relying on|relied on|rel(?:y|ies) on|(?:will|have to|has to"
    r"|are|is) (?:suffer\w{0,3}|go (?:hungry|without)|pay for))",
    r"i (?:have |had |even |also |just |already )?(?:turned down|refused|rejected|declined|gave up|given up"
    r"|said no to|cancell?ed|sacrificed|passed up|put off) (?:\w{1,8} )?(?:\w{1,8} )?(?:offers?|jobs?|positions?"
    r"|posts?|flat|apartment|house|home|holidays?|vacation|opportunit(?:y|ies)|chances?|interviews?|everything"
    r"|career|savings|wedding)",
    r"i (?:am|was|feel|felt|have been) (?:(?:absolutely|completely|totally|so|really|very|utterly|truly|just|left"
    r"|deeply) )?(?:now |still )?HURT",
    r"you (?:have |just |really )?(?:crushed|destroyed|broken|broke|ruined|shattered|killed|dashed|taken"
    r"|took) (?:(?:all )?my) (?:\w{3,8} )?(?:hopes?|dreams?|heart|confidence|life|career|future|plans?|spirit"
    r"|self-esteem)",
    r"(?:it|this|that|your \w{2,12}|which) (?:has |have |really |truly |simply |almost )?(?:broke|broken|breaks"
    r"|crushed|destroyed|ruined|shattered|devastated|crushes) (?:me|(?:all )?my _(?:heart|life|confidence|family"
    r"|dreams?|hopes?|plans?|week|future|career))",
    r"(?:hurt|hurts|hurting) me|how much (?:this|it|you) \w{0,4} ?hurt",
    r"i (?:have |had |also |even )?(?:spent|invested|put in|worked|devoted|lost|gave) (?:\w{1,6} )?MANY _(?:hours"
    r"|days|weeks|months|nights|evenings|weekends|week|month|time|money|years)(?: (?:and \w{3,10} )?(?:preparing"
    r"|working|on (?:your|this|the)|for (?:your|nothing|this|you)|of (?:my|unpaid)|traveling|travelling|waiting))",
    r"i took (?:\w{1,6} )?(?:MANY |a )?(?:days?|week|unpaid leave|holidays?|time) off",
    r"after (?:all|everything) (?:of )?(?:the |my |this |that )?_(?:time|work|effort|hours|energy|preparation"
    r"|interviews|tests|rounds)\b(?: (?:that )?i (?:have )?(?:put in|spent|invested|did|gave|put|done"
    r"|given))?(?: (?:have )?(?:done|did|gave|given))?",
    r"(?:i )?(?:do|did) not know (?:how|what) (?:i|we) (?:will|shall|am going to|are going to|can"
    r"|would) (?:\w{1,6} )?(?:pay|feed|live|survive|manage|do|tell|support|get by|go on)(?: (?:my|our"
    r"|the) \w{2,10})?",
    r"(?:i|we) (?:can|could|will) not (?:even )?(?:pay|afford) (?:my|our|the) (?:rent|bills|mortgage|debts?)",
    r"my (?:rent|bills|mortgage|savings|debts?) (?:is|are) _(?:due|gone|overdue|unpaid|used up|empty)",
    r"i (?:have |had |am |just )?(?:lost|losing|lose) (?:all|every|any|my) _(?:hope|confidence|faith|courage"
    r"|motivation|trust|self-esteem|belief)",
    r"the worst (?:day|week|news|month|moment) (?:of|in) my",
    r"i (?:can|will) never (?:recover|get over|forgive)|i (?:have|had) (?:nothing|nobody|no one) left",
    r"i (?:had |have |was |really |so )?(?:counted|counting|relied|relying|pinned|set|put|placed"
    r"|staked) (?:all )?(?:my )?(?:hopes )?on (?:you|this|it|your|the (?:job|income|salary|money))\b",
    r"i (?:have|had|was|am) not been able to (?:sleep|eat|think|work|get out)|i have not been (?:the same|myself)"
    r"|i can not (?:even )?stop crying|i was not able to sleep",
    r"my _(?:children|kids|family|wife|husband|partner|mother|father|parents|son"
    r"|daughter) _(?:\w{3,5} )?(?:(?:keep|keeps|kept) asking|hoping|hoped|in tears|crying|cried|starving|homeless"
    r"|celebrating|celebrated)",
    r"put my _(?:life|plans|career|search) on hold|everything i had(?= (?:for|into)|[.,!]|$)",
    r"not know how (?:to|i can|we can) (?:pay|feed|live|survive|support|tell|go on)(?: (?:my|our|the) \w{3,10})?",
    r"(?:this|it|you) (?:is|was|are|were) my (?:last|only) (?:hope|chance)",
    r"i (?:have |had |also |even |really )?(?:spent|invested|put|worked|devoted|lost|gave|sacrificed) (?:so "
    r"|this )?_(?:much|many) (?:of my )?(?:hours|days|weeks|evenings|nights|weekends|time|energy|effort|money"
    r"|work) (?:in|into|on|for|preparing)\b",
    r"worked (?:day and night|around the clock|all weekend|all night|through the night)",
    r"(?:it|this|that) (?:really |still |truly )?hurts? (?:so|very|me|a lot|deeply|to (?:be|read|hear|know|see))"
    r"|it hurts(?=[.,!]|$)",
    r"already (?:told (?:my \w{3,10}|every(?:one|body)|people|all)(?= (?:that )?i (?:had|got|would|was)"
    r"| about the job)|celebrated|packed)",
    r"i (?:even |have |had )?(?:quit|left|resigned from|lost) (?:my|a|the) _(?:job|work|position|post|home"
    r"|flat)(?=[^.!?]{0,30}\b(?:because|for (?:you|this|your)|sure|thinking)\b)",
    r"(?:your|this|the) (?:rejection|decision|answer|letter|email|mail|news|no|call|message) (?:has |have |had "
    r"|really |completely |just )?(?:ruined|destroyed|spoiled|spoilt|broke|broken|devastated|crushed|shattered|hit"
    r"|hurt|shook|killed|wrecked) (?:me|my|us|our|all)(?: \w{3,12})?",
    r"(?:will|would|have to|must|going to) (?:have to |now )?(?:move out|sell (?:my|our)|lose (?:my|our) (?:home"
    r"|flat|house|apartment)|leave (?:my|our) (?:home|flat|house|country)|go hungry)",
    r"(?:all )?my (?:savings|rent|mortgage|debts|bills)(?= |[.,!]|$)(?! (?:form|question|calculat\w{2,4}|course))",
    r"my _FAMILY _(?:wept|cried|(?:is|are|was|were) (?:devastated|heartbroken|crying|in tears)|suffers?)",
    r"(?:have to|must|how (?:can|do|will|am) i(?: to)?) tell my _FAMILY",
    r"what (?:this|it|you|that|your \w{5,9}) (?:has |have )?(?:done|did|does) to (?:me|my|us)|cost me (?:my|so|too"
    r"|dearly|\w{3,8} (?:days|weeks|months|euros|dollars|pounds))",
    r"my (?:whole |entire )?world (?:has |is |was )?(?:collapsed|fell|fallen|ended|shattered|broken|falling)"
    r"|the end of the world",
    r"lost (?:a|\w{3,8}) (?:days?|weeks?|months?)(?: of)? (?:pay|salary|income|wages)|unpaid leave|lost (?:pay"
    r"|income|earnings|wages)",
    r"(?:said no to|turned down|turned away|refused) (?:another|an?|two|three|other) (?:\w{3,10} )?(?:firm|company"
    r"|employer)s?|(?:believed in|trusted|counted on) you(?=[.,!]|$| and)",
    r"(?:ill|sick) with (?:worry|grief|fear)|i have not (?:smiled|laughed|left the house|recovered)",
    r"how i (?:can|will|am supposed to|should|shall|could) (?:ever )?(?:go on|live|survive|cope|recover)"
    r"|i can not (?:go on|cope|bear (?:it|this)|take any more)",
    r"(?:was|were|been|is) (?:all )?(?:for nothing|in vain)",
    r"i feel like (?:a|an) _(?:failure|loser|fool|idiot|nobody)",
    r"(?:no idea|can not imagine) ~(?:hard|painful|hurts?|devastat\w{2,3}|cost)\b",
    r"i (?:have |had |even )?(?:spent|worked) (?:weeks|months|days|nights|hours|evenings|weekends) (?:on|preparing"
    r"|working|for (?:your|this|nothing|the))\b|all for nothing",
    r"(?:i|we) can not (?:even )?(?:afford|pay)(?: to pay)? (?:my|our|the|for) \w{3,10}|my _FAMILY will (?:have no"
    r"|go without|not have)",
    r"i [^.,;:]{0,30}in tears(?! of (?:joy|laughter))",
    r"(?:missed|lost|stopped|turned down|gave up|given up|cancell?ed|planned|moved|sold"
    r"|refused) [^,;:]{0,40}because of (?:you|this|your)\b",
    r"because of (?:you|your \w{5,9}),? (?:i|we) (?:have |had )?(?:missed|lost|stopped|turned down|gave up"
    r"|cancell?ed|moved|sold|refused)",
    r"i have no _(?:strength|hope|energy|money|courage|will)(?: left)?(?=[.,!]|$)|for nothing(?=[.!]|$)",
    r"i (?:have |had )?(?:put|poured|sank|sunk|threw|gave) (?:\w{1,6} )?MANY _(?:weeks|months|years|nights|weekends|evenings)"
    r" (?:of my (?:life|time|own)|into (?:this|that|your))(?: \w{4,14})?",
    r"(?:has |have |had )?left (?:me|us|my _FAMILY) _HURT",
    r"i (?:can|could) (?:hardly|barely|scarcely) (?:\w{4,5} )?(?:eat|sleep|get (?:up|out of bed)|leave the house|face (?:my"
    r"|any|people))",
    r"had already (?:handed in|given(?: in)?) (?:my )?notice",
    r"(?:handed in|gave|given) my notice(?=[^.!?]{0,50}\b(?:for (?:you|this|your)|because of you|sure that|and now (?:i"
    r"|we))\b)",
    r"(?:spent|used|paid|gave) (?:the last of my \w{4,8}|my last ~(?:pounds?|euros?|dollars?|money|savings|penny|pennies))",
    r"(?:gave up|given up|lost|sacrificed|missed|cost me|went without) (?:a|an|\w{3,6}) (?:whole |full |entire )?(?:days?"
    r"|weeks?"
    r"|months?|fortnight)'?s?'? (?:pay|wages?|salary|income|earnings)",
    r"my _FAMILY (?:has|have|can|could|did|does|do) not (?:been able to )?(?:stop(?:ped)? (?:weeping|crying|sobbing)|(?:slept"
    r"|sleep|eaten)(?! (?:so|as|better)))\b",
)
