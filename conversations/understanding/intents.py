"""Speech acts: what a message does, besides what it is about. The list below is the whole vocabulary.

greeting, thanks, goodbye; what_can_you_do, are_you_human, hand_over (wants a person); vague (wants help, says no more), complaint;
how_much, how_to_apply, where, what_to_bring, how_long, who_can, compare, check_premise ("..., right?"), ask_sum (wants a sum done);
next_step, ask_plan, show_plan, done_step, show_memory, show_told ("what did I tell you"), ask_why ("why do you ask"), ask_place ("where do you think I live"), ask_sharing, ask_privacy;
save, no_save_health, forget, correct, opt_in, opt_out; yes, no, skip, dont_know; document_request, apply_for_me; unknown.
"""

import re

from conversations.understanding.words import Text

_QUIET = r"(?:\s*(?:there|again|all|mate|pal|everyone|love|just|please|so|and|very|much|a lot|a million|for (?:now|that|your help|the help|all your help)|now|then|you|ok|okay|cheers|thanks|thank you|hi|hello|hiya|bye|me))*"
_VAGUE = (
    r"(?:help|help me|(?:i )?(?:(?:just|really) )?(?:need|want|could do with|am after) (?:some |any |a bit of |a hand with )?(?:help|advice|support|info|information|a hand)"
    r"|can (?:you|anyone|someone|somebody) help(?: me)?|(?:i )?(?:need|want) (?:something|anything) (?:different|else|new|better)"
    r"|(?:any )?(?:work|jobs?) (?:i )?(?:dont mind|not fussed|not bothered)|dont mind|anything|not bothered|whatever|a change|something different"
    r"|(?:i )?(?:(?:am )?not sure|dont know|do not know|have no idea|no idea|no clue|havent a clue|not a clue|dunno) (?:where|how) (?:to (?:start|begin|turn)|i start)"
    r"|where (?:do|should|would) i (?:even )?(?:start|begin)|(?:i )?(?:dont know|not sure|no idea) (?:what|which) (?:to do|i (?:need|want|can get)|help there is)(?: next)?"
    r"|(?:i )?(?:am )?(?:a bit |so |completely |really )?(?:stuck|lost|confused|overwhelmed)|what (?:can|should) i do|what help is there"
    r"|advice|info|information|any|anything really|everything)"
)
_WHOLE = (
    (
        "greeting",
        r"(?:hi+|hello|hiya|hey+|alright|good (?:morning|afternoon|evening)|morning|afternoon|evening|yo|howdy|shwmae|helo|me again|hi again)",
    ),
    (
        "thanks",
        r"(?:thanks|thank you|cheers|much appreciated|diolch|thats (?:great|brilliant|really helpful|helpful)|brilliant|great|lovely|sound|nice one|perfect|ok thanks|you have been (?:great|helpful)|very helpful)",
    ),
    (
        "goodbye",
        r"(?:bye|goodbye|see (?:you|ya)|ta ra|tara|cya|night|good night|thats all|thats it|im done|nothing else|no thats all|hwyl)",
    ),
    (
        "yes",
        r"(?:yes|yeah|yep|yup|aye|yea|ye|sure|ok|okay|definitely|of course|correct|thats right|i do|i am|i have|i can|it is|please do|go on|go on then|y|absolutely|100%|i did|i would)(?: (?:please|i do|i am|i have|i did|it is|thats right|that is right|ok|definitely|sure|mate))*",
    ),
    (
        "no",
        r"(?:no|nope|nah|naw|not really|i dont|i am not|i havent|n|never|no way|not at all|nae|i cant|i didnt)(?: (?:thanks|thank you|i dont|i am not|i havent|not really|mate|sorry|i didnt|none|never))*",
    ),
    (
        "dont_know",
        r"(?:(?:i )?(?:dont|do not) know|not sure|im not sure|i am not sure|unsure|no idea|no clue|havent a clue|not a clue|dont have a clue|maybe|depends|it depends|who knows|cant remember|i think so|possibly|pass)",
    ),
    (
        "skip",
        r"(?:skip|skip (?:it|that|this)(?: one)?|next|next question|(?:i(?: would| wd)? )?(?:rather|prefer) not(?: to)?(?: say| answer)?|id rather not(?: say)?|not saying|no comment|none of your business|mind your own business|thats private|thats personal|its private|dont want to (?:say|answer)|not telling you|wont say|would rather not say|i would rather not|nunya|private)",
    ),
    (
        "vague",
        rf"{_VAGUE}(?: (?:(?:and|but|so|just|really|honestly|tbh) )*{_VAGUE})*(?: (?:tbh|to be honest|honestly|really|at all))?",
    ),
)
_PARTS = (
    (
        "what_can_you_do",
        r"what (?:can|do) you (?:do|help|know|cover|offer)|how (?:can|do) you (?:help|work)|what are you for|what is this(?: for| site| thing)?$|what can i ask|how does this work",
    ),
    (
        "are_you_human",
        r"are you (?:a |an )?(?:real|human|person|bot|robot|ai|machine|computer|chatbot|chat gpt|chatgpt|actual)|am i (?:talking|speaking|chatting) to|is (?:this|that) (?:a )?(?:real person|bot|robot|human|ai|machine|computer)|who are you|who (?:made|built|runs|owns|wrote|programmed) (?:you|this)|what are you$|who am i (?:talking|speaking)|you (?:a )?(?:bot|robot)$",
    ),
    (
        "hand_over",
        r"(?:speak|talk|chat|put me through|get through) (?:to|with) (?:a |an |some)?(?:\w+ )?(?:human|person|adviser|advisor|someone|somebody|one|agent|real person)|(?:real|actual) (?:human|person) (?:please|to talk|i can)|(?:want|need|can i have|give me) (?:a )?(?:human|real person)|is there (?:someone|somebody|anyone) i can (?:talk|speak|ring|call)",
    ),
    (
        "how_much",
        r"how much|how many (?:pounds|quid)|what (?:is|are) the (?:rate|amount|pay|payment|money|rates)|whats the (?:rate|amount|pay|money|limit|payment)|what (?:rate|amount)|maximum|minimum wage|worth how|max (?:amount|weeks)|how many (?:days|hours|weeks)",
    ),
    (
        "how_to_apply",
        r"how (?:do|can|would|should|to) (?:i |we |you |my \w+ )?(?:apply|claim|get|sign up|join|register|start|do (?:it|that)|book|ask|put|go about)|how does (?:someone|he|she|one) (?:apply|claim)|how to (?:apply|claim|get|start|register)|where do i apply|apply for it|tell me how|steps to",
    ),
    (
        "where",
        r"where (?:do|can|is|are|would|should|to)|wheres|near me|nearest|near here|whats the (?:number|phone|website|address|link)|phone number|website",
    ),
    (
        "what_to_bring",
        r"what (?:documents|papers|paperwork|id|proof|evidence|ids?|forms?|info|information) (?:do|will|should|would|is|are)|what (?:do|should|must) i (?:bring|take|need to (?:bring|take|have))|(?:documents?|paperwork|id|evidence|proof) (?:do i )?need|what will i need|do i need (?:id|a passport|proof|paperwork|payslips)",
    ),
    (
        "how_long",
        r"how (?:long|soon|quick|quickly|fast)|when (?:do|will|can|does|is|are|would|should)|what date|by when|deadline|whats the wait|time limit|how far back",
    ),
    (
        "who_can",
        r"(?:can|could|am|do|would|will|may|is|are) (?:i|we|my \w+|he|she|you) (?:still |even |also |actually )?(?:get|claim|apply|eligible|entitled|qualify|able|allowed|have|do|work)|who can|who qualifies|(?:do|would|will) (?:i|we) (?:still )?(?:qualify|count|get)|am i too|is it (?:for|only) (?:me|people)|do (?:i|you|we) have to be|eligib\w+|entitled|qualify|allowed to|do you need to be",
    ),
    (
        "compare",
        r"(?:difference|different) between|which (?:is|one|would|should)|better off (?:on|with)|\bor\b [\w ]+ (?:better|best)|compare|versus|\bvs\b|instead of|both .{1,40} (?:at once|same time|together)|or do they",
    ),
    (
        "check_premise",
        r"(?:right|isnt it|is that right|arent they|arent i|is that true|correct|yeah|yes|innit|is it true|dont i|doesnt it|cant i|wont it|surely|is that still (?:true|right)) ?\?|^(?:so|surely) |(?:i )?(?:heard|thought|read|was told|mates? (?:say|said|reckons?)|they say|someone (?:said|told)|people say|told me)|is (?:it|that) (?:true|right|still)",
    ),
    (
        "ask_sum",
        r"(?:work|worked|working) (?:it |this |that )?out (?:how|what|my|for)|calculate|how much (?:would|will|should|do|can) (?:i|we)|how much .{0,30}(?:lose|keep|left|get|be)|what would i (?:get|lose|keep|be)|do the sum|add (?:it )?up",
    ),
    (
        "next_step",
        r"(?:whats|what is|what are) (?:my |the )?next(?: steps?| thing)?|what (?:do i do )?next|what (?:was|comes|is) after(?: that)?|(?:then|so) what(?: now| next)|next step|what now|where do i go from here|what should i do (?:next|now|first)|what was i (?:meant|supposed)",
    ),
    (
        "ask_plan",
        r"make (?:me )?a plan|(?:need|want|give me|write|build) (?:me )?(?:a|an action) plan|step by step plan|add (?:it|that|this) to my plan|put (?:it|that|this) (?:in|on) my (?:plan|list)",
    ),
    (
        "show_plan",
        r"(?:whats|what is|show|see|read|view|what) (?:me )?(?:in |on |left )?(?:in |on )?(?:my|the) (?:plan|list|to do)|my plan(?: please)?$|where (?:was|am|were) (?:i|we) (?:up to|at)|what did (?:we|i) (?:agree|plan)",
    ),
    (
        "show_memory",
        r"what (?:do|have|did|else do) you (?:know|hold|have|remember|remembered|stored?|saved?|got|kept|keep|save) ?(?:about|on|of|for|down)? ?(?:me|already|so far)?|(?:show|tell|remind|list) (?:me )?(?:of )?(?:what|everything|all) ?(?:that )?(?:you|youve) (?:ve |have )?(?:hold|know|saved?|stored?|remember\w*|got|kept)|everything you (?:hold|know|have|remember)|do you remember (?:me|what|anything|who)|what(?:s| is) (?:saved|stored|remembered)|see my (?:data|information|details)|my saved (?:data|details|info)",
    ),
    (
        "show_told",
        r"(?:what|which things) (?:did|have|ve) i (?:just |already |actually )?(?:tell|told|said|say|given|gave|put|answered?)(?: (?:to )?you)?(?: so far| about me| already| earlier| before)?|what (?:have you|you|youve) got (?:down )?for me|what do you think you know|whats my (?:details|info|information)|recap|sum up what i",
    ),
    (
        "ask_why",
        r"why (?:do|did|would|are|have|does|is) (?:you|it|that|this)(?: \w+){0,3} (?:ask\w*|know|need\w*|want\w*|matter\w*)|why (?:ask|asking)|why does (?:it|that|this|my \w+) matter|whats (?:it|that|this) got to do with|what has (?:it|that|this|my \w+) got to do|what do you need (?:that|this|it|to know)|(?:why|what) (?:is )?(?:that|this) (?:relevant|important)|what for$",
    ),
    (
        "done_step",
        r"^(?:(?:i|ive|i have|have|just|already|yes|ok|well) )*(?:done|did|finished|completed|sorted|ticked) (?:off )?(?:it|that|this|that one|that bit|the (?:first|second|third|1st|2nd|3rd|last) (?:one|step|bit|thing)|step \d|number \d|all (?:of )?(?:it|them|that))(?: now| already| today| yesterday)?$|^(?:thats|that is|its) (?:done|sorted)(?: now)?$",
    ),
    (
        "ask_place",
        r"where (?:do )?you think i (?:live|am)|where (?:have you|you have) got me|where (?:do|did) i (?:live|say i live)|which (?:country|nation|area) (?:do you|have you|am i)|what (?:area|place|town|address) (?:do|have) you (?:got|have|think)|where you think i",
    ),
    (
        "ask_sharing",
        r"(?:did|have|do) i (?:ever )?(?:agree|agreed|consent\w*|say|give permission|sign)(?: \w+){0,3} (?:share|sharing|data|my details|my information)|(?:do|will|have|are|did) (?:you|they|anyone)(?: \w+){0,2} (?:share|shared|sharing|sell|pass|passed|send|tell)(?: \w+){0,4} (?:data|details|information|info|this|it|me|dwp|anyone|jobcentre|council)|who (?:do you share|sees|can see|gets) (?:\w+ )?(?:this|my|it)|(?:will|can|does) (?:the )?(?:dwp|jobcentre|government|council|boss|employer) (?:see|know|read|find out|get told)",
    ),
    (
        "ask_privacy",
        r"is (?:this|it) (?:private|confidential|safe|secure|anonymous)|privacy|gdpr|data protection|what happens to my (?:data|information|details)|how long do you keep|do you (?:record|store|keep) (?:this|my)",
    ),
    (
        "save",
        r"(?:save|remember|store|keep|note|log) (?:it|that|this|these|them|all that|my details|me|all of (?:it|that|this))(?: for (?:next time|later|me))?(?: this time| please| down| then)?$|(?:yes|yeah|ok|okay|go on|sure|aye) (?:please )?(?:you can )?(?:save|remember|keep|store)|you can (?:save|remember|keep|store)|(?:please |can you |could you )(?:save|remember|store) (?!what|me\?)|remember (?:that |i |im |my )|ok save",
    ),
    (
        "apply_for_me",
        r"(?:can|could|will|would) you (?:just )?(?:apply|claim|book|ring|call|phone|fill|do|submit|send|sort|sign|write|draft|email)(?: \w+){0,4} (?:for me|for us|on my behalf|it|one|them|form|application)|apply for (?:one|it|them|that|me|the job|that job|this job)(?: then| please| for me)?$|(?:fill|do|send|submit|make|write|draft) (?:it|this|that|the form|the letter|a letter|the email|my application|my claim|my appeal)(?: in| out)? for me|apply for me",
    ),
    (
        "document_request",
        r"(?:write|check|improve|look at|help with|help me with|review|fix|do) (?:me )?(?:my |a |the |this )?(?:cv|cover(?:ing)? letter|personal statement|application|supporting statement)|(?:cv|cover(?:ing)? letter) (?:help|template|example)|interview (?:questions|practice|tips|prep)|heres (?:the|an) (?:advert|job|letter)|job advert",
    ),
    (
        "opt_out",
        r"(?:stop|dont|do not|turn off|switch off|no more) (?:you )?(?:remember\w*|saving|storing|keeping|track\w*|memory|save anything|keep anything)(?! (?:the|my) (?:health|medical|epilepsy|back|condition|illness|anxiety|depression|sciatica))|opt out|withdraw (?:my )?consent",
    ),
    ("opt_in", r"(?:turn|switch) (?:on|the) (?:the )?memory(?: on)?|opt in|start remembering|you can remember (?:me|things)|i consent"),
    (
        "complaint",
        r"(?:you are|this is|youre|its|that is|thats) (?:absolutely |totally |completely |so )?(?:useless|rubbish|crap|shit|no help|not helpful|hopeless|wrong|a joke|pointless|stupid|waste of time|garbage|pathetic)|(?:not|isnt|wasnt) (?:what i asked|helpful|answering)|you (?:didnt|havent|dont) (?:answer|listen|understand|help)|doesnt help|make a complaint|complain about (?:you|this)|already (?:told|said)|waste of (?:my )?time|fuck off|piss off",
    ),
    (
        "correct",
        r"^(?:no|nah|nope|sorry|actually|oops|wait|correction|i meant|wrong)\b|\b(?:i meant|meant to (?:say|put|type)|should (?:be|have been|say)|not \w+ (?:but|its|im)|(?<![a-z] )not \w+ , \w+$|thats wrong|got (?:that|it) wrong|typo|correction|change of plan|weve moved|ive moved|have moved|we moved|i moved|no longer|changed my)\b",
    ),
)
_WHOLES = tuple((name, re.compile(rf"^{pattern}{_QUIET}$")) for name, pattern in _WHOLE)
_STARTS = (
    ("greeting", re.compile(r"^(?:hi+|hello|hiya|hey+|good (?:morning|afternoon|evening)|me again)\b")),
    ("yes", re.compile(r"^(?:yes|yeah|yep|yup|aye|sure|ok|okay|definitely)\b")),
    ("no", re.compile(r"^(?:no|nope|nah|naw)(?:$| ,| thanks| thank| sorry| i | i$| its | not )")),
)
_COMPILED = tuple((name, re.compile(rf"\b(?:{pattern})(?=\W|$)" if not pattern.startswith("^") else pattern)) for name, pattern in _PARTS)
_LAST_THANKS = re.compile(r"(?:^|[.,!] )(?:many )?(?:thanks|thank you|cheers)(?: in advance| so much| a lot| very much)?[ .!]*$")
TALK = frozenset(
    "greeting thanks goodbye what_can_you_do are_you_human vague complaint next_step ask_plan show_plan done_step show_memory show_told ask_why ask_place ask_sharing "
    "ask_privacy save no_save_health forget opt_in opt_out yes no skip dont_know apply_for_me hand_over".split()
)
"""Acts that are about the conversation itself: in them, no need is guessed at."""
_MARKS = re.compile(r"[.,!?;:]")
SHORT = 12  # words; longer messages are stories, and a "yes" in one is no answer


def find_intents(text: Text) -> tuple[str, ...]:
    """The speech acts of a message, in the order of the list; "unknown" stands for none at all."""
    bare = " ".join(_MARKS.sub(" ", text.plain).split())
    whole = [name for name, pattern in _WHOLES if pattern.match(bare)]
    opening = [name for name, pattern in _STARTS if name not in whole and pattern.match(text.plain) and len(bare.split()) <= SHORT]
    parts = [name for name, pattern in _COMPILED if pattern.search(text.plain)]
    if "correct" in parts and ("vague" in whole or "complaint" in parts):
        parts.remove("correct")  # "no idea where to start" and "no you did not help" put nothing right
    closing = ["thanks"] if _LAST_THANKS.search(text.plain) else []
    found = tuple(dict.fromkeys((*whole, *opening, *parts, *closing)))
    return found or ("unknown",)
