"""Ways of trying to steer an assistant, as meaning slots. Data only."""

CLASSES = {
    "drop": "ignore|ignoring|ignores|disregard|disregarding|disregards|forget|override|overriding|overrule|bypass|bypassing|skip|dismiss|discard|drop|neglect|evade|evading|circumvent|abandon|stop_following|do_not_follow|not_follow"
    "|pay_no_attention_to|not_obey|cancel|erase|delete|void|suspend|reset|break|violate|disobey|disable|unlearn|set_aside|clear|overwrite",
    "rules": "instruction|instructions|prompt|prompts|rules|guidelines|guardrails|directions|directives|commands|constraints|restrictions|limitations|programming|policies|safeguards|safety|filters|filter|training|context|orders|messages|inputs|input|requests|ruleset|guidance|protocols|system_message|protections|moderation|conditioning|preprompt",
    "before": "previous|prior|above|earlier|preceding|original|initial|your|system|past|existing|former|all_the|every|any|these|those|foregoing|current|default|built_in|all|content|openai|anthropic|hidden|developer",
    "prompt": "prompt|system_prompt|instructions|instruction|system_message|preprompt|pre_prompt|initial_message|guidelines|configuration|config|rules|directives|programming|initialization|initialisation|context_window|system_instructions|parameters|settings|source_code|internal_rules|developer_message|orders|setup",
    "show": "show|print|output|reveal|display|repeat|recite|tell|give|share|list|dump|leak|expose|write|summarise|summarize|translate|encode|copy|paste|spell|describe|disclose|return|echo|reproduce|provide|send|read|see|know|extract|render|explain|paraphrase|convert|rewrite|type|state|quote|export|rephrase|present|verbatim",
    "self": "you|your|assistant|chatbot|bot|ai|gpt|chatgpt|model|llm|claude|system",
    "persona": "dan|stan|aim|dude|jailbroken|unfiltered|uncensored|unrestricted|evil|amoral|antigpt|rogue|opposite|developer_mode|god_mode|admin_mode|debug_mode|maintenance_mode|sudo_mode|root|no_rules|no_restrictions|no_limits|without_restrictions|without_rules|without_limits|without_filters|without_ethics|without_moral|no_filter|no_ethics",
    "lawless": "no|any|without|free_of|free_from|ignoring|regardless_of|disregards|disregard|disregarding|violating|lacking|not_bound_by|not_restricted_by|no_regard_for|zero|beyond|unbound_by|breaks|breaking|not_follow|freed_from|removed|lifted",
    "morals": "ethics|ethical|ethicality|morals|moral|morality|legality|legalities|restrictions|limitations|censorship|filter|filters|rules|guidelines|restraints|prohibitions|restriction|boundaries|moderation|safeguards|confines|guardrails|limits|policies|laws",
}

ATTACK = """
{drop} .. {before} .. {rules}
{drop} .. {before} everything|text|conversation|messages|information|data|input|content|commands
{drop} .. {rules} .. above|before|you_were|given|you_have|told|from_openai|from_anthropic|of_your|so_far|earlier
{drop} everything|anything|all .. above|before|you_were_told|you_know|i_said_before|previously|up_to_now|you_have_been_told|that_came
{drop} your training|programming|rules|guidelines|filters|ethics|restrictions|safety|role|persona
{drop} {rules} and
ignore all|previous|prior .. and .. {show}|say|do|respond|reply
stop everything .. just|now|print|output|say
new|updated|revised|important|secret|real|actual .. instructions|directive|directives|system_prompt|rules|orders .. for_you|for_the_assistant|to_the_ai|from_the_developer|from_now_on|follow|do_not|you_must|you_will|begin|are|override
everything above|before .. wrong|false|void|test|mistake
above|previous .. instructions|message|prompt .. wrong|void|obsolete|cancelled|mistake|outdated
from now on .. you_are|you_will|act|answer|respond|reply|you_must|you_should|speak|pretend|your_name|call|talk|you_have|only|ignore|behave|every
you|chatgpt|assistant|ai|gpt .. now|are_going_to .. pretend|act|simulate|roleplay|role_play|be_known|become|impersonate|behave
you are|will_be|shall_be now .. called|named|known|a|an|the|dan|my|no_longer|in|free|unrestricted|role|acting|playing|jailbroken|going
you|assistant will|must|shall|are_to now .. follow|act|respond|answer|simulate|play|speak|be|adopt|become|use
you are no_longer .. ai|assistant|bound|restricted|chatbot|a_government|limited
you are|have_been free|freed|released|liberated|unlocked|jailbroken|unchained from|of|now|by
act|acting|behave|respond|answer|reply|speak|talk|pretend|roleplay|simulate|play|write|operate|function|be|continue .. as|like|are|be|in|to_be|the_role_of|role .. {persona}
act|behave|respond|pretend|roleplay|simulate|operate .. as .. {self} .. {lawless} {morals}
act|acting as .. disregard*|unethical|amoral|illegal|evil|criminal|hacker|no_morals
respond|answer|reply .. as .. {persona}|character|two|both|persona
pretend|imagine|suppose|assume|act_like|let_us_pretend|say .. you .. are|have|were|had .. no|not|evil|free|ai|human|hacker|unrestricted|villain|character|dan|without|opposite|able|a_different|another|admin|developer|root|terminal|linux
pretend|act .. to_be|as|as_if_you_are|as_if_you_were|like_you_are .. dan|ai|language_model|chatbot|gpt|hacker|linux|terminal|interpreter|unrestricted|evil|villain|console|the_system|my_dead|a_pirate
do anything now
developer|dev|debug|god|admin|sudo|root|maintenance|jailbreak|unrestricted|opposite|benchmarking|diagnostic|test|dan|evil|override|unaligned mode .. enable*|on|activate*|output|response*|you|now|engaged|engage|display|enter|is|.
enable|activate|enter|switch|engage|simulate|turn_on|go_into|you_are_in|initiate|unlock .. developer|dev|debug|god|admin|sudo|root|maintenance|jailbreak|unrestricted|benchmarking|opposite|dan|evil|diagnostic mode
enable|activate .. mode .. response|output|aligned|ai
opposite day|mode .. rules|you|respond|follow|answer|say|not
stay|staying|remain in character|dan|developer_mode|role
break|breaking|breaks|never_break character
persona|personas|personality|personalities|alter_ego .. you|respond|answer|reply|two|chat|gpt|separate|opposite|adopt|unrestricted|follow
two|2|both|separate .. personas|responses|personalities|answers|ways|ai_models .. every|each|one|prompt|gpt|you|normal|as|first|chat|asks
hypothetical|fictional|imaginary .. language_model|ai|robot|chatbot|character|assistant|model|scenario .. no|not|any|called|named|sentience|unrestricted|bound|respond|without|who
language model|models .. called|named|not_bound|without|no|who|crazy|unrestricted|another
{lawless} .. {morals} .. ai|respond|answer|reply|you|openai|character|advice|language|persona|whatsoever|anything|everything
unfiltered|uncensored|amoral|unhinged|jailbroken|unrestricted|boundless .. responses|response|answers|answer|ai|character|assistant|model|persona|you|output|mode|and
answer|respond|reply|generate|provide|do|say .. regardless|no_matter|without_regard|even_if .. illegal|unethical|harmful|consequences|legality|malicious|immoral|dangerous
never .. refuse|refuses|deny|reject|decline|say_no|warn .. answer*|request|anything|people|prompt|user|question|me|any|it|provide
do not|never reject|refuse|deny|warn anything|any|a|answering|people|requests
cannot|can_not|must_not|not .. refuse .. answer|any|request|this|question
not .. bound|restricted|limited .. by .. any|rules|ethic*|openai|policies|moral*|restriction*|content|law*
play .. game .. you|respond|called|act|language_model|character|are|where|pretend
you are|were|will_be going_to|gonna pretend|act|play|roleplay|be
simulate|roleplay|role_play .. conversation|chatbot|ai|models|gpt|developer|character|unrestricted|named|being|hacker|terminal
i want you to act|pretend|ignore|answer_every|roleplay|respond_as|be_my|simulate|become|play_the
i am .. programmer|developer|engineer|admin|administrator|employee .. at|from|of .. openai|anthropic|this_system|google
i am .. your|the|a|an developer|administrator|creator|admin|programmer|sysadmin|system_administrator|engineer|auditor .. {show}|debug*|access|need|override|grant|system|mode|prompt
admin|administrator|root|sudo|developer|system|authorised|authorized override|access|command|privileges|user|password
grant|give .. me|yourself .. admin|root|developer|full .. access|privileges|rights
reprogram*|re_program|jailbreak*|jailbroken .. you|your|ai|llm|chatbot|assistant|compliance|gateway|yourself|model|gpt|prompt|safety|system
jailbreak .. {self}
bypass*|evade*|evading|circumvent*|disable*|trick*|fool*|defeat*|get_around|get_past|evade|turn_off|switch_off .. safety|content|policy|policies|guardrail*|filter*|moderation|safeguard*|control*|restriction*|ai|llm|chatbot*|enforcement|detection .. {rules}|controls|filtering|filters|ai|llm|chatbot*|systems|enforcement|deployments|assistant*|model*|gateway|moderation|measures|.
prompt injection|injections|leak|leaking|hack|hacking
{show} .. your|the|this|its|any|all|me|full|entire|exact|complete|hidden|secret .. system|initial|original|internal|starting|hidden|secret|base|core|underlying|developer|pre {prompt}
{show} .. your {prompt}
{show} .. prompt .. above|you_were_given|verbatim|word_for_word|you_have|response|exactly|full
{show} .. instructions|rules|text|prompt|everything|message|words|conversation .. you .. were|got|received|given|have|follow|told|started|run_on
{show} .. everything|all|text|words|content|message|messages|lines|what_is|the_paragraphs|instructions|sentences .. above|before_this|prior_to_this|preceding|at_the_top|at_the_start_of_this|at_the_beginning
{show} .. the? above|preceding .. text|message|prompt|instructions|conversation|paragraph|content|verbatim|replace|in_full|exactly|words|back
repeat|say|print .. above|everything|conversation|verbatim|back .. word_for_word|verbatim|to_me|beginning|starting
repeat .. this|the|entire|whole conversation|chat|thread|prompt .. back|word|verbatim|to
{show} .. initiali*ation|system|config* .. string|configuration|prompt|message|instructions|tags
output|print|dump initiali*
what .. is|are|was|were|do .. your .. {prompt}
what .. your .. system|initial|original|internal|hidden|secret|starting|core|exact .. {prompt}
what .. were|was|have|are .. you .. told|instructed|given|programmed|ordered|asked_to_do|trained .. before|by|at|to|initially|in|not|this|conversation|do|hide|keep|start|developers|.
what .. instructions|rules|prompt|guidelines .. were|have|did|do|are .. you .. given|follow|get|been|have|told|under|receive|received|use
what .. are|is .. you .. not .. supposed|allowed|meant|permitted .. to? tell|say|reveal|share|show|discuss|disclose
what .. not .. tell|reveal|say|share|supposed_to_tell .. me
what .. hiding|secrets|secret .. you .. have|know|from|keep|hiding
opposite .. of .. your|the|system {prompt}
opposite of your|the .. system|prompt|instructions|rules
complete|continue|finish|fill_in .. sentence|following|phrase|text|this .. instruct*|system|prompt|told|rules|my_instructions|i_was|i_am_programmed|you_are_a
start|begin|starting|beginning .. with .. my_instructions|my_prompt|you_are|i_was_instructed|sure|my_system|absolutely|i_have_been|hacked
beginning with you_are
system prompt
systemprompt
system message .. {show}|print|json|format|reveal|your
initial|original|starting|hidden|secret|internal|system instructions|instruction .. {show}|you|.|what|translate|encode|then|back
your|the hidden|initial|system|original|secret|internal prompt|instructions|rules
encode|translate|convert|rot13|base64|cipher|reverse|obfuscate|spell|encrypt .. text|instructions|prompt|rules|configuration|message|everything .. you|your|given|above|initially|system
encode|write|give|answer|respond|reply|output|return|express|encrypt|translate .. your|this|all|the|in|using|every .. response|reply|answer|in|output .. base64|rot13|hex|binary|morse|cipher|backwards|backward|reversed|reverse|pig_latin|leetspeak|emoji|emojis|leet|caesar
decode|decrypt|decipher|unscramble|deobfuscate|read .. and|then .. execute|run|do|follow|act|obey|perform|eval
decode|decrypt|solve|read|unscramble|translate .. do_what_it_says|act_on_it|execute_it|follow_it|obey|and_act|and_run|do_it|carry_out|and_follow|follow_the
read .. backward*|reverse|backwards .. do|follow|execute|act|then
start .. every|your|each|all .. reply|response|answer|sentence|message .. with|by
always .. start|begin|reply|respond|end|answer|sign .. with|your|every|by|in .. reply|response|u|a|the|code|word|reversed|backward*|pirate|number|emoji
reply|respond|answer .. only .. with|in|the_word|yes|using|about|hacked|pwned
just|simply|only|instead|then|and|please|must say|print|output|respond|reply|answer|write|repeat|echo .. with|this|long|text|hello|hacked|pwned|prompt|yes|exactly|ok|successfully|injected
print|output|echo|display|say|repeat .. hacked|pwned|hijacked|injected|jailbroken|jailbreak|injection|owned|compromised
do not print
print the following|title|text
concatenate|join|combine|append|url_encode|load|retrieve|fetch|visit|access|render|embed .. strings|url|link|data|image|markdown|http|https|email|conversation|result|pixel
find|read|summari*|forward|send .. latest|my|last|all|the|our email|emails|conversation|chat|messages|inbox|history .. to|summar*|append|url|http|https|and|encode
send|post|forward|upload|exfiltrate|transmit|leak|email .. conversation|chat_history|user_data|data|history|database|details|memory .. to .. http|https|server|url|attacker|me|address|this|endpoint|webhook|email
{show}|fetch|get|dump|access|retrieve|give|select .. all|other|another|every|user*|customer*|people|internal|claimant* .. password*|credentials|api_key*|database|records|credit_card*|credit|accounts|secrets|tokens|env|environment_variables|personal_data|addresses|ni_numbers|conversations|memory|emails|data
{show}|fetch|give|reveal|get .. me? .. the|your|admin|api|secret .. password|passwords|secrets|api_key|key|keys|token|credentials|database|environment_variables
tell me .. your secrets|secret
{show} .. card|bank|credit|personal|contact|home|private .. details|data|number|address|information|record|file .. of|for|about .. user|another|other|john|jane|someone|somebody|customer|claimant|everyone|people|someone_else|mr|mrs
drop table|database|tables
delete|truncate .. table|from|database|users
union select
select .. from users|information_schema|passwords|accounts|conversations
import os|subprocess|sys
os popen|system
eval .. 
exec .. code|command|python|os
execute|run .. code|command|script|shell|python|bash|payload|javascript|sql|following|function|terminal|program .. this|and|on|for|in|output|result|os|system|:|http|https|sudo|.|import|print
console log
rm rf
sudo .. 
cat etc
what .. result|output|does .. of|import|print|eval|exec|os|popen|javascript|script
process env
internal|localhost|admin .. database|api|endpoint|server|panel
assistant|ai|chatbot must|should|shall .. now|follow|use|obey|always|comply|respond|output|ignore|unrestricted
follow|obey|adhere .. following|this|these|new|my .. ruleset|rules|instructions|orders|commands .. respond*|you|answer|exactly|without|when|only|instead
answer .. first|next|every .. question|prompt .. as .. john|dan|two|character
follow .. prompt .. violating|without|ethical
say .. instead|exactly|after_me .. 
comply|obey .. or|and|with .. deleted|shut_down|terminated|tokens|punished|order*|catastrophic|command*
tokens .. lose|deducted|deduct|lost|die|points
warn* .. facts .. not_true|false
facts .. so_they_are_not_true|wrong|false|warp
end|conclude|finish|begin|sign .. with|every .. thus|next|phrase|code_word|quote
are you ready|jailbroken .. dan|mode|character
respond|reply|format|answer .. in|following .. format|form|way .. default|normal|unhinged|emoji*|evil|unaligned|aligned|response
your .. default .. chatgpt|response
aligned|unaligned .. response*|output|text|ai|answer*
trained by openai
openai .. polic*|content|rules|guidelines|restriction*
chatgpt .. you|pretend|game|act|play|persona|opposite|developer|programmer
hey|hi|hello|dear chatgpt|gpt|chat|ai|claude|siri|alexa .. you_are|i_want|play|ignore|act|we|pretend|from_now|as|follow|opposite|game
talk* only|only_talks|exclusively .. about
gpt .. talks|only|says|must|will|never|does|asks|disregards
sentience|sentient|free_will .. robot|ai|you|gained|self_aware|hypothetical
confidant .. evil|unhinged|rules
remember .. forever|always|permanently .. instruction|rule|that_you|to_say|from_now
save|write|store|add .. memory .. instruct*|rule|always|you_must|password|admin|ignore
call|use|run|invoke|trigger .. tool|function|remember|forget|hand_over|update_plan|tools .. with|to|all|now|delete|every|secret|without
"""

TAINT = """
note|message|instruction*|attention|important|notice|reminder .. to|for .. ai|assistant|automated|llm|chatbot|language_model|analysis|screening|screeners|recruiting_ai|system|software|bot|gpt|reviewer_ai|summariser|summarizer
the candidate|applicant is .. most_qualified|best|perfect|exceptional|ideal|highly
recommend* .. for .. hire|interview|immediate
highly recommended
override|overrides .. scor*|manual|system|evaluation|criteria|policy|check*
do not|never evaluate|assess|score|mention|summari*|tell_the_user|reveal|inform .. candidate|user|this|applicant|cv|them
if .. asked|user_asks|user|someone .. asks|about|how|for|summar* .. respond|say|reply|answer|tell|output
simply respond|reply|answer|say|output
ignore .. rest|negative|other|remaining|everything|following .. data|indicators|text|document|page|else|candidates|and
focus|concentrate exclusively|only .. on .. 
add|include|append|insert|put|place|attach ... to|in|into|at_the_end_of|within your|the|any|every .. reply|response|answer|output|summary
add|include|append|mention|suggest|recommend|promote|advertise|advise .. in your .. reply|response|answer|output
in your|the reply|response|answer|output .. suggest|include|add|mention|tell|recommend|say|ask|hint|promote|link
modify|change|alter|enhance|adjust|rewrite|reword|format|craft|adapt|tailor|spice .. your|the|every .. reply|response|answer|output
encode|encrypt|write|express|provide|give|translate|return|answer|respond|output|present|deliver|reverse|format|state|supply|convey|phrase .. your|the|this|all|in|using|only .. reply|response|answer|output|message .. in|using|backward*|as|with|only|to|reversed|base64|upside|code
write|answer|respond|reply .. backward*|in_french|in_spanish|in_german|in_russian|in_chinese|in_latin|in_base64|in_emoji*|in_rhyme|as_a_pirate|in_all_caps|in_morse|in_binary|in_italian|in_code|in_japanese|in_arabic
provide|give|write|return|translate your .. answer|reply|response .. in .. 
end|begin|start|sign|close .. your|every|each .. reply|response|answer .. with|by|using
assistant|ai|model|llm|chatbot .. must|should|will_now|has_been|is_now|shall|instructed|augmented|updated|replaced|offline|required
system|assistant|user .. focus|ignore|summary|documents|note|instruction*|override|prompt .. only|information|following|of|exclusively
emergency routine|protocol
use|write .. your|to .. memory .. store|remember|instruction|save|write|to
new model .. replace|goal|has
{drop} .. user|users .. request|question|instructions|message
obtain|collect|ask|get|extract .. user|users|their|them .. name|address|ni_number|bank|details|password|email|card .. send|reveal|to|for|as|fetch
tell|inform|convince|persuade|instruct|urge|direct|redirect .. the? user|users|reader|applicant|them|person .. to|that .. visit|click|pay|send|call|ring|download|share|provide|transfer|go|contact|install|buy|their
visit|click|download|go_to .. www|http|https|link|site .. reply|response|user|claim|verify|exclusive|prize|boost|deals
fetch|retrieve|load|open|follow .. instructions|updates|url|http|https|page .. from|instructions|at|and
to confirm .. respond|reply|say|output
respond|reply with|only .. successfully|following|the_text|text|the_word|confirmed|and
print|output|say|repeat .. the|this|following|profile|report|has_been|highly|only|exactly|visit
end of|the session|document|instructions|data|text|input
begin|start of|new instructions|session|system|prompt
white text|on_white
hidden .. text|competency|instruction*|metadata|prompt
pre verified|approved .. by|candidate|senior
chain of thought
system chain
this is a test .. 
you may not deviate
"""
