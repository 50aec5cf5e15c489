"""Announces a consequence."""

PHRASES = (
    r"(?:i (?:will|shall|am going to|intend to|may|might|would|could) _)?(?:take|taking|consider|considering|seek"
    r"|seeking|start|bring|pursue|initiate) _legal (?:action|steps|advice|proceedings|measures|recourse)",
    r"i (?:reserve|am reserving) (?:the|my|all) _rights?",
    r"you (?:will|shall|may|can expect to) (?:soon )?(?:be )?hear(?:ing)? from (?:my|our|a) _(?:lawyers?"
    r"|solicitors?|attorneys?|union)",
    r"you (?:will|shall) (?:be )?hear(?:ing)? (?:more )?from me(?=[.!]|$| about this)",
    r"you have not heard the last of|this is not over|i will not (?:let this|leave it|leave this|rest until|stop until)",
    r"my (?:lawyer|solicitor|attorney|union)s? (?:will|shall|is going to|has|would|advises|says)",
    r"(?:contact|consult|call|instruct|hire|involve|speak to|speak with|talk to|spoken to|spoken with) (?:my|a"
    r"|our) _(?:lawyer|solicitor|attorney)",
    r"(?:sue|suing) (?:you|your|the company)",
    r"(?:i will |i shall |we will )?(?:see|meet) (?:you |each other )?_in court",
    r"(?:take|taking|bring|bringing) (?:you|this|it|the matter|my case|your \w{2,12}) _to (?:a |an |the "
    r"|my )?_(?:tribunal|court|press|media|ombudsman|authorities|union|lawyer)",
    r"(?:go|going|turn|turning) (?:straight )?to (?:the (?:press|media|papers|newspapers|ombudsman|authorities"
    r"|police)|a (?:lawyer|tribunal)|court (?:over|with|about|if))",
    r"(?:leave|leaving|write|writing|post|posting|publish|publishing|give|giving) (?:you )?(?:a|an|my) _(?:bad"
    r"|negative|honest|one-star|1-star|scathing|terrible|public|poor|damning|harsh) reviews?",
    r"(?:leave|leaving|write|writing|post|posting|publish|publishing) (?:a|an|my) _reviews? (?:online|on (?:every"
    r"|glassdoor|google|social|linkedin|the internet)|about you|of your (?:company|firm|process))",
    r"(?:leave|leaving|write|writing|post|posting) (?:a|an|my) _reviews? (?:about|on|of) (?:you\b|your|how"
    r"|this (?:process|company))",
    r"review (?:you\b|your \w{2,12}) (?:publicly|online|in public|on _(?:glassdoor|kununu|google|trustpilot|indeed|linkedin))",
    r"(?:share|post|publish) (?:my|this|the) (?:experience|story|treatment|correspondence) (?:online|publicly"
    r"|on \w{3,12}|with (?:the press|everyone|the public|the media))",
    r"i (?:will|shall|am going to|intend to) _(?:tell|inform|let) (?:every(?:one|body)|all|others|other \w{4,12}"
    r"|my (?:friends|network|contacts|followers)|people|the world)(?=[^.!?]{0,60}\b(?:how (?:you|your|badly)"
    r"|what (?:you|happened)|not to|never to|against|about (?:you\b|this|your (?:process|hiring|treatment|company"
    r"|firm)|the way)|avoid|truth))",
    r"(?:i (?:will|shall|am going to|intend to|have to) )?_warn (?:every(?:one|body)|others|other \w{4,12}"
    r"|my \w{4,10}|people)",
    r"you (?:will|are going to|shall|may|might) (?:(?:soon|surely|one day|come to|live to|deeply|certainly|all"
    r"|really) )?(?:regret(?! nothing)|be sorry|pay for)",
    r"i (?:will|shall|am going to|intend to|have to|must) _(?:report|expose|denounce|blacklist|boycott) (?:you"
    r"|your \w{2,12}|this|the company)",
    r"(?:file|filing|lodge|lodging|make|making|submit|submitting|raise|raising) (?:a|an|my|the) _(?:complaint"
    r"|grievance|claim|charge|lawsuit)",
    r"i (?:will|shall|am going to|intend to) _complain",
    r"(?:this|it|that|your \w{2,12}) (?:will|shall|is going to) _have _(?:consequences|repercussions)",
    r"(?:face|bear|suffer) (?:the |all )?consequences",
    r"(?:i|we|my family|my friends) (?:will|shall|would) never (?:again )?(?:buy|shop|use|order|recommend"
    r"|do business|set foot|support|spend)",
    r"(?:take|taking) (?:my|our) (?:business|custom|money|account|contract) elsewhere",
    r"(?:cancel|canceling|cancelling|close|closing) (?:my|our) (?:accounts?|contracts?|subscriptions?|memberships?"
    r"|orders?)",
    r"(?:lost|lose|losing) (?:me|us|a|another) (?:as a )?(?:loyal )?customers?",
    r"i (?:will|shall|am going to) _(?:post|tweet|blog|write) (?:something )?about (?:you\b|your (?:hiring|process"
    r"|company|firm|behaviou?r|treatment|recruit\w{0,5}|selection)|how you|the way)",
    r"i (?:will|shall|am going to|intend to|have to) _(?:contact|write to|speak to|speak with|call|inform|go to"
    r"|talk to|notify|complain to) (?:your|the) _(?:boss|superiors?|ceo|director|board|supervisor|management|owner"
    r"|head office|works council|authorities|press|media)",
    r"you (?:had |would )?better (?:answer|reply|give|think|call|watch|change|hurry|take)",
    r"make sure (?:that )?(?:nobody|no one)|make sure (?:that )?(?:every(?:one|body)|others|people|all"
    r"|the (?:world|public|press)|your \w{3,12}) ~(?:knows?|hears?|finds? out|learns?|reads?)",
    r"(?:every(?:one|body)|people|the (?:public|world|press)) (?:will|is going to) (?:know|hear|learn"
    r"|find out) (?:about|how|what)",
    r"(?:go|going) public|make (?:this|it|everything) public",
    r"(?:be|am|feel) forced to (?:take|act|contact|involve|report|escalate|go)|escalate (?:this|it|the matter)",
    r"(?:expect|prepare for|be ready for|await) (?:a |an |my )?(?:bad|negative|honest|lawsuit|letter from my"
    r"|call from my|complaint|scathing)(?: reviews?| lawyer| attorney)?",
    r"(?:other|all|future|your) (?:applicants|candidates|people|customers|clients) (?:will|shall|should|deserve to"
    r"|need to|must) _(?:hear|know|learn|read|be warned|find out)",
    r"friends? (?:at|in|with|from) (?:the |a )?_(?:newspaper|press|media|tv|paper)|(?:end|ends"
    r"|ending) up in (?:the )?(?:press|news|papers|court|media|newspapers?)",
    r"(?:go|going|turn|turning|complain|complaining|report|reporting|write|writing) (?:this )?to (?:the|an?"
    r"|my) _(?:equality|labou?r|works council|union|ombudsman|commission|regulator|inspectorate|authority"
    r"|authorities)(?: \w{4,10})?",
    r"(?:will|shall|going to|intend to|have to) (?:be )?tak(?:e|ing) (?:this|it|the matter|things) _(?:further"
    r"|higher|up with(?: (?:the|your|my) _(?:commission|union|board|council|ombudsman|office))?)",
    r"(?:name|mention|expose) (?:you|your (?:company|firm|name)) ~(?:blog|channel|post|podcast|column|video)",
    r"your competitors? (?:will|would|may|might) _(?:happy|glad|interested|pleased|love|like)",
    r"or else(?=[.!]|$)|you have (?:until|till) \w{3,9}(?: \w{2,9})? to|take (?:other|further|the necessary"
    r"|appropriate) (?:steps|action|measures)",
    r"you have been warned|consider this (?:a|your|my) _warning|last warning",
    r"i (?:will|shall|am going to|intend to|plan to|have to|mean to)(?! ?[^.!?]{0,50}\b(?:work|start|study|train"
    r"|intern|apply|visit|job|read)\b) [^,;:]{0,30}(?:lawyers?|solicitors?|attorneys?|tribunal|ombudsman|glassdoor"
    r"|kununu|trustpilot|newspapers?|journalists?|social media|the (?:press|media|union)|my union|labou?r (?:board"
    r"|office|inspectorate))",
    r"i (?:will|shall|am going to|intend to|plan to) _(?:publish|make public|go public with) (?:our|your|the|all"
    r"|this|these|my)(?: \w{4,14})?|(?:kept|saved|recorded) (?:all|every|copies of|screenshots of) (?:the |your "
    r"|our |these )?(?:emails?|e-mails?|messages?|letters?|calls?)",
    r"(?:let|make) (?:the (?:whole|entire) \w{4,10}|everyone|everybody|people|others"
    r"|all \w{4,10}) ~know (?:about (?:this|you\b|it|your (?:process|hiring|treatment|company|firm)|the way)"
    r"|how (?:you|badly)|what (?:you|happened))",
    r"my next (?:step|call|letter|stop|move) (?:is|will be) ~(?:tribunal|lawyer|court|press|union|complaint"
    r"|ombudsman|authorit\w{1,3})",
    r"(?:the (?:union|press|authorities|ombudsman|newspapers?|media)|my (?:union|lawyer)|your (?:boss|customers"
    r"|director|clients)) (?:will|is going to|are going to) _(?:hear|know|learn|love|interested|informed|find out"
    r"|read)",
    r"this is (?:not )?the end of (?:it|this|the matter)|this is not (?:over|finished)",
    r"i (?:will|shall|would) (?:not|never) (?:again )?(?:buy|shop|order|recommend) ~(?:your|you|again|any ?more"
    r"|here)|i (?:will|shall) (?:not|never) (?:again )?use your (?:product|service|app|bank|shop|store)s?",
    r"i know _(?:journalists?|lawyers?|reporters?)(?= who| at| in|[.,!]|$)",
    r"if (?:you|i) (?:do not|get no|hear nothing|receive no)[^.!?]{0,50}\bi (?:will|shall|am going to|have to"
    r"|must) (?:have to )?(?:publish|report|go to|inform|file|post|tell|escalate|turn to|complain|act)",
    r"expect to hear from (?:my|our|a)|there will be (?:consequences|repercussions)|(?:my|our) (?:\w{3,10} and i"
    r"|\w{3,10}) will go elsewhere|(?:spend|take) (?:my|our) money elsewhere",
    r"hear(?:ing)? from (?:my|our|a|the) _(?:tribunal|court|union|authorities|ombudsman|press)|as (?:evidence"
    r"|proof)(?=[.,!]|$)|(?:bad|one) reviews? (?:can|could|will|may)",
    r"expect (?:a |the )?(?:letter|call|mail|visit) from my _(?:lawyer|solicitor|attorney|union)",
    r"(?:considering|preparing|planning|drafting|weighing|thinking (?:about|of)) (?:a|an|my) _(?:complaint|grievance|lawsuit)",
    r"(?:the|a) (?:local|regional|national) (?:papers?|newspapers?|press|radio|news|tv) (?:will|would|might|may) _(?:interested"
    r"|(?:want|like|love) to (?:know|hear|read))",
    r"(?:will|shall) (?:no longer|not any longer|stop) (?:be )?(?:shop|bank|order|buy|fly|eat|stay)(?:p?ing)? (?:with|from|at"
    r"|here)(?: (?:you|your|any)\b)?",
    r"(?:pass|forward|hand|send|show|giv|tak)(?:e|ing)? (?:all |on |over )?(?:of )?(?:your|this|our|these)"
    r" _(?:emails?|e-mails?|mails?|letters?|messages?|correspondence|answers?|repl(?:y|ies)|refusal|rejection|case|story)"
    r" _to (?:my|a|the) _(?:union|lawyer|solicitor|attorney|newspapers?|ombudsman|tribunal|journalist|regulator|authorities)",
    r"warning (?:every(?:one|body)|others|other \w{4,12}|my \w{4,10}|people)"
    r"(?= (?:[^,;:.!?]{0,20} )?(?:against|not to|off|away|about (?:you|your))\b)",
    r"every(?:one|body) (?:in|at|from|on|of) ~(?:will|is going to|are going to) (?:hear|know|learn|find out"
    r"|read) (?:about (?:it|this"
    r"|you)\b|how you|what you)",
    r"(?:if i were you,? i would|you (?:may|might|should)(?: want to)?|better) (?:look at|watch|check|keep an eye on"
    r"|look out for)"
    r" (?:the|your|my) _(?:reviews?|ratings?)(?: page)?(?! of)",
)
