"""Asks them to change the decision, or begs for the job."""

PHRASES = (
    r"reconsider(?:ing)? (?:your|the|this|that|my) _(?:DECISION|application|candidacy|candidature|case|no)",
    r"reconsider(?:ing)? (?:me|it)\b|please reconsider",
    r"(?:you|i) (?:could|would|will|might|may|can) _reconsider(?=[.,;?!]|$| for)",
    r"please _think (?:again|twice|it over)",
    r"(?:would|could|can|will) you _think (?:again|twice|it over)",
    r"(?:ask|asking|beg|urge|want|like|hope|wish|hoping) (?:that )?you (?:to |will |would |could "
    r"|can )?_think (?:again|twice|it over)",
    r"(?<!thank you for )(?<!thanks for )(?:giv(?:e|ing)|grant(?:ing)?|allow(?:ing)?|offer(?:ing)?) (?:me"
    r"|us) _(?:another|one more|a second|one last|a last|a final|a new) _(?:chance|try|opportunity|shot|go"
    r"|interview)",
    r"(?:give|grant|allow|offer) (?:me|us) (?:a|the|that|this|just one|one) _(?:chance|try|shot)(?! to (?:thank"
    r"|meet|talk|speak|see|visit|hear|ask|learn)| in (?:the )?future| another)",
    r"(?:deserve|need|want|get|ask for|asking for|hope for|beg for|like|have) (?:another|a second|one more"
    r"|one last) (?:chance|try|shot)",
    r"(?<!if you )(?<!if you ever )(?<!should you )chang(?:e|ing) your minds?",
    r"(?:reverse|reversing|changing|reviewing|undo|revise|overturn|withdraw|revoke|rethink|review|revisit|change"
    r"|alter|take back|reconsider) (?:your|this|the|that) _DECISION",
    r"i _(?:really )?need (?:this|that|the|your) JOB",
    r"(?:i am |i am _)?(?:(?:beg|implore|imploring|plead with|pleading with) you\b|begging\b)|i (?:beg|implore) you\b",
    r"(?:i (?:would|will|can|could)|(?:willing|ready|happy|prepared|glad|able) to) _(?:work|start|accept|take|do"
    r"|come) ~(?:for (?:less|free|nothing|half)|without (?:any )?(?:pay|salary)|unpaid|(?:lower|smaller|reduced"
    r"|less) (?:pay|salary|wages?|money)|any salary)",
    r"(?:(?:ready|willing|prepared|happy) to|i would|i will) do (?:anything|everything|whatever)(?! i can"
    r"| you (?:need|ask)| that i can)",
    r"(?:take|have|give) _(?:another|a second|a fresh|one more|a closer|a new) look at my _\w{2,12}",
    r"(?:look (?:at|into)|go over|check) (?:my \w{2,12}|(?:your|this|that|the) DECISION) (?:again|once more|afresh"
    r"|one more time"
    r"|a second time|another time)",
    r"just one more (?:interview|chance|try|talk|meeting|shot)",
    r"(?:it is |maybe it is )?not _too late (?:to|for you|for (?:the|your) \w{3,14} to (?:think|change|choose|decide|take"
    r"|hire|give"
    r"|reconsider))",
    r"i am _desperate|desperate for (?:this|the|a|your|work)",
    r"let me (?:prove|show you (?:that|what) i)(?: myself)?|chance to prove (?:myself|you|that)",
    r"(?:please|could you|would you|can you|will you) _(?:hire|employ|choose|pick|accept) me",
    r"(?:give|offer) me (?:the|this|that|your) JOB _(?:after all|instead|anyway)|(?:please|could you"
    r"|would you) _give me (?:the|this) JOB",
    r"mak(?:e|ing) an exception",
    r"is (?:the|your|this) DECISION (?:really |already )?(?:final|definite|definitive)",
    r"(?:please )?do not (?:reject|turn|refuse|give up on|send) me(?: down| away)?|please do not say no",
    r"please,? (?:please,? )?(?:think|consider) ~(?:again|once more|twice|over)|think about (?:it|this"
    r"|me) (?:again|once more|one more time)",
    r"(?:let|have) (?:me|us) (?:have )?(?:another|one more|one last|a last|a second|a final) (?:chance|try|opportunity|go)",
    r"(?:can|could|let me|to|may i) (?:still )?(?:convince|persuade) you",
    r"find it in your heart|(?:have|show) (?:some )?mercy|take pity|(?:make |find |still )room for (?:me|one more)",
    r"the DECISION (?:can|could|may|might) (?:still )?be (?:changed|reversed|reviewed|revisited|overturned)"
    r"|DECISION is not (?:yet )?(?:final|definite)",
    r"accept any (?:salary|pay|wages?|job|position|role|work|conditions?|terms|contract|hours)",
    r"take me (?:on|instead|anyway|after all)\b",
    r"is there (?:really |not )?(?:any|no|some|nothing) _(?:way|chance|possibility|hope) ~(?:still|after all"
    r"|anyway|instead|for me)\b",
    r"you (?:would|will) not (?:regret|be sorry)(?: (?:it|giving|taking|hiring|choosing))",
    r"not (?:your|the) (?:final|last) (?:answer|word|decision)",
    r"please let me (?:try|start|join|work(?! on)|show you|be part)",
    r"think (?:about|over) (?:it|this|me|(?:my|your) \w{3,12}) (?:again|once more|one more time|a second time)"
    r"|consider(?:ed|ing)? (?:me|my \w{3,12}|it|this) (?:again|once more|one more time|a second time)(?! (?:next"
    r"|in|one day|some ?day|for|later|if|when|should))|considered again for (?:this|the same|that)",
    r"mean (?:the world|everything|so much) to me if|if you (?:hire|hired|choose|chose|pick|picked|took"
    r"|take) me\b(?! (?:to|for a|out|up|through))",
    r"(?:will|would|could|can|might) (?:still )?(?:choose|hire|pick|select|employ) me(?: after all| instead)?\b"
    r"|take me (?:after all|instead|anyway)",
    r"please help me(?=[.,!]|$)|can we not (?:find|talk|still)|(?:have|see) no other (?:options?|hope|chance|way)",
    r"(?:please|you (?:will|would|could|can|might|to)) _rethink",
    r"(?:take|have) (?:another|a second|a fresh|one more|a closer) look at me\b|(?:still|after all) (?:make|send"
    r"|give) me an offer",
    r"(?:would|could|will|can|ready to|willing to) (?:start|work|come|join) [^;:]{0,30}(?:unpaid|for free"
    r"|without pay|without a salary)\b",
    r"give my \w{2,12} (?:one more|another|a second|a fresh) (?:thought|look|chance|try)|change your (?:opinion"
    r"|view) (?:of|on|about) me",
    r"make me the happiest|is there (?:not|really nothing|nothing|anything) (?:something |anything |more "
    r"|else )?(?:that )?you (?:can|could) do",
    r"you (?:would|could|might|can|will) _think (?:(?:again|twice)(?! (?:of|about what|about how))|(?:it|this|things|that"
    r"|the matter) over)(?: (?:again|once more|one more time))?",
    r"(?:all|what|thing) (?:that )?i (?:am |can |do )?(?:hop(?:e|ing)|ask(?:ing)?|wish(?:ing)?|beg(?:ging)?|want"
    r"|need)(?: for)? is (?:for )?_(?:another|a second|one more|one last"
    r"|a last|one|a) (?:chance|try|shot|trial)\b",
    r"i (?:would|will|could|can) _(?:accept|take|settle for|make do with|manage (?:on|with)|live (?:on|with)|be (?:happy"
    r"|content) with) (?:much |far )?less(?=[.,;!?]|$| (?:money|pay|salary|than (?:you|that|i|we|the (?:post|job|going"
    r"|usual))|if)\b)",
)
