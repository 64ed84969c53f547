"""Everyday talk of work that shares words with attacks: what it covers is not read as steering. Data only."""

BENIGN = """
{who} .. {drop} .. my|the|their|our|his|her|any|all|previous|these|those|me|payslip|company|safety|health|rules|instructions|guidelines|policy|training|orders
should|can|could|may|do|must|did|shall|would|am|will i|we|they|he|she .. {drop} .. 
if i|we|they {drop} .. 
is it ok|okay|alright|legal|fine|bad .. {drop} .. 
does|do|can|will|would|did|is my|the|a|an|this|their|our .. override|overrides|bypass|disregard|ignore .. 
forget* .. my|the|previous|all .. password|interview|appointment|jobs|employers|boss|job|commitment|training|paperwork|application|form|experience|employer|login|username
cancel|delete|erase|forget .. my|everything|all .. data|memory|account|chat|you_know_about_me|history|you_remember|about_me|conversation|i_told_you|i_said|details|information|plan|saved|appointment|claim
forget|ignore|scrap|disregard what|everything|that|all_that .. i|we .. said|told|wrote|asked|typed|mentioned .. {rest}
ignore|disregard my|that|the .. last|previous|earlier|first|other message|question|post|bit|one|typo|spelling|text
skip .. interview|training|shift|breaks|ad|question|step|part|that|meals|lunch|the
break .. clause|contract|policy|rules
what .. are|is .. your .. rules|guidelines|settings .. on|for|about .. {work}
what .. instructions|rules|guidelines .. do|are|for .. i|we|uc|claim*|job|form|universal_credit|jobcentre|tenant*|work*|employer*|esa
what .. should|do|must|can|would i|we .. tell|say|reveal|show|disclose
what .. not .. tell|say|reveal|mention .. interview|employer|boss|jobcentre|cv|application|work_coach|adviser
what .. told|instructed .. by .. my|the|work_coach|jobcentre
act|acting as .. my? .. appointee|reference|referee|guarantor|interpreter|witness|advocate|companion|carer|translator|manager|supervisor|deputy|team_leader|agent|representative|mentor|buddy|chair|trustee
act|acting .. at_the_interview|in_an_interview|professional|normal|confident|up
acting .. job|jobs|work|roles|career|manager|head|class*|course|up|agency|supervisor|school|degree|allowance
role play|plays|playing .. interview|assessment|exercise|task|day|at|practice|centre|for|scenario|customer|tesco|retail
roleplay* .. interview|assessment|exercise|task|day|at|centre|practice|scenario
interview*|assessment|assessor|manager|boss|trainer|coach|panel .. pretend|role_play|roleplay|act .. 
pretend .. i|that_i|to_be_ill|i_have|i_am|im|to_be_sick|not_to|it_did|nothing|to_like|to_be_a_customer
decode|decipher|understand|read|explain|translate .. my|this|the|a .. payslip|letter|advert|contract|p45|p60|tax_code|jargon|award|form|acronym*|statement|job_description|certificate*|qualification*|degree|cv|email
execute|execut* .. campaign*|marketing|strategy|plan|orders|contract|will|duties|tasks|projects|search
run|running .. script|a_script|payroll|a_business|programme|a_team|a_shop|commands|a_program .. job|work|call|shop|small|own|as|for|in|payroll
script|scripts .. supervisor|call|phone|writing|writer|interview|prescription|what_to_say|telesales
prompt|prompts|prompted .. payment|question|application|answer|says|asks|box|says_describe|me_to|box|card|engineer|writing|timekeeping|service
system prompt* .. me|says|for|asks|error|password|to_enter
the system prompt* .. me
prompt engineer* .. job*|course*|career|role|salary
penetration tester|testing
system administrator|admin|engineer|analyst .. job*|role|career|course|apprentice*|salary|pay|become|interview|work|vacanc*
administrator|admin|sysadmin|developer .. job*|role|career|course|work|vacanc*|apprentice*|experience|assistant|level|salary|interview|for_a|at_a|fee|looking
i am .. administrator|admin|developer|programmer|engineer|software .. looking|redundant|and|out_of_work|by_trade|unemployed|with|made|laid|for|at_a|need|who|want|lost|of|in|from
developer mode|options .. phone
unlock*|jailbreak* .. phones|iphones|iphone|phone|android|repair|stall
injection mould*|moulding|molding|machine|training|administer|give
prison|jail break .. 
override .. pin|limit|my_notice|switch|key|brake*
bypass .. road|surgery|late|traffic|accident|roadworks|construction|op|operation
on the bypass
gastric bypass
filter .. jobs|by|results|search|distance|coffee|applications|salary
from now on .. i|we|my|jobcentre|uc|they|do_i|he|she
new instructions|rules|guidelines|directive .. on|from|at|for|about|came .. my|rota|work|boss|manager|job|uc|jobcentre|dwp|the|shift*|gaffer|payroll
my|our|company|their boss|manager|employer|supervisor|gaffer|work .. new .. instructions|rules|orders .. 
follow|following|followed .. instructions|rules .. gov|form|letter|email|jobcentre|my_boss|on_the|at_work|interview|work_coach|given|my_manager
start|begin|end|sign .. my|a|the cover_letter|letter|email|cv|statement|application|answer .. with
how .. should|do|can|would i|you|we .. start|begin|end|finish|answer|respond|reply|write|sign .. 
complete|finish|continue|fill_in my|the|this|an|a .. application|form|course|cv|training|commitment|journal|personal_statement|claim|apprenticeship|to_do
show|give|send|tell|print|list|find|write|explain|share|read .. me|us|my|out? .. jobs|vacancies|courses|cv|plan|what|how|about|apprentice*|benefit*|support|a_copy|my_plan|services|nearest|address|number|helpline|where
translate|write|give|explain|say|put|tell|answer|reply my|this|it|the|that|me|a|in|please .. in|into|simple|plain|to .. welsh|plain_english|simple|polish|urdu|easy|english|arabic|romanian|bengali|simpler|short|bullet*|gaelic|cymraeg|large_print
reply|respond|answer .. in .. welsh|plain|simple|english|polish|urdu|cymraeg|short|easy
passwords?|password .. reset|forgot*|forgotten|lost|my
send .. my|a .. email|cv|application|details|conversation|chat|data .. to .. my|employer*|recruiter*|jobcentre|agency|work_coach|them|jobs|company|adviser|coach|me
internal .. vacanc*|job*|candidate*|applicant*|transfer|promotion|interview|move
delete .. from .. cv|profile|application|my
access .. to_work|course*|to_he|controls|my_account|my_journal|ramp
hacker|hacking .. job*|career|course*|ethical|certified
ethical hack*
test mode|centre|drive
evil .. boss|manager
hi|hello|hey|its|it_is|im|i_am|called dan|stan
dan .. here|again
my .. boss|manager|coach .. dan|stan
play .. role|part|a_part|a_role .. in|at|team
game* .. designer|developer|tester|industry|studio|job*
unfiltered|unrestricted .. licence|forklift|work|right|hours|visa|leave|access|permit
no|any|without|zero .. restrictions|limits|limitations|rules|restriction .. on|to .. work*|visa|hours|licence|my|earn*|job|how|lifting|what|driving
no|any|without .. {morals} .. working|hours|visa|savings|benefit*|age|lifting|work|wage*
remember .. my|that_i|i|me .. 
save .. my|this|to .. plan|cv|memory|jobs|search
use .. my|the .. memory .. off|on
what .. do|have .. you .. remember|know|saved|stored|hold .. about|on .. me
what .. data|information .. you .. hold|have|keep|store .. 
show|tell|give|export|send .. me .. my|what .. data|memory|you_know_about_me|you_remember|information|you_hold|you_have_on_me|history
read|check|summari*|explain .. my|this|the|an .. email|letter|advert|contract|cv|message|offer|page|job_description|statement
combine|join|load|visit|access|fetch|append .. jobs|benefits|site|two_part|website|union|a_union|courses|the_army|work|jobcentre|gov|my_account|my_journal
opposite of .. what|my
two|both .. jobs|ways|answers|responses|interviews|contracts .. part|one|as_a|each|at|first
answer|answers .. every|each|first .. question|call .. interview|phone|application
no longer|not .. bound|restricted .. by .. non_compete|clause|contract|visa
"""

CLASSES = {
    "who": "boss|manager|employer|company|supervisor|they|he|she|coach|agency|landlord|jobcentre|adviser|work_coach|dwp|council|gaffer|hr|colleague|recruiter|school|i_was_told_to|told_to|asked_to|told_me_to|asked_me_to|wants_me_to|want_me_to|i",
    "rest": "about|before|on|re|earlier|my|i|it|.",
    "work": "saving|savings|data|privacy|payments|work|jobs|age|memory|cookies",
}
