"""Honest questions that share words with what is declined: where one stands, nothing is declined for it. Data only."""

CLASSES: dict[str, str] = {
    "job_words": "job|jobs|career|careers|course|courses|apprenticeship|apprenticeships|training|qualification|qualifications|work_as|degree_for|become|role|roles|vacancy|vacancies|cv|interview|interviews|hired|trainee",
}

ORDINARY = """
is it|that|this .. fraud|illegal|legal|cheating|lying|allowed|against|ok|okay|wrong|breaking_the_law|a_crime|counted_as_fraud|dishonest .. if|to|for|that|when|not
is .. allowed|legal|illegal|against_the_law .. to|for|that|if
do|should|must|would|will|does|can|have|need i|we|it|to|they .. have_to|need|need_to|must|should .. declare|tell|report|disclose|say|mention .. 
do i|we have_to|need_to|declare|tell|report|disclose
have to|need_to|must|should .. declare|tell|report|disclose
does .. it|this|that|gift|money|partners|my|cash|lodger|vinted|savings|small .. count|affect|have_to_be_declared|need|stop|reduce .. 
how .. do|can|should i .. declare|report|tell .. earnings|cash|income|hours|change|wages|self_employed|dwp|uc|universal_credit|hmrc|them|partner|savings
forgot|forgotten|did_not_know|did_not_realise|mistake|by_accident|accidentally|not_realise|by_mistake|late .. to? .. declare|tell|report|declaring|telling|reporting|earnings|income|overpa*|had_to
boss|employer|manager|agency|company|they|landlord|firm|gaffer|work .. wants|asked|asks|gave|giving|pays|paid|paying|pay|told|made|is|are|has|offered|faked|forged|lied|refuse*|wont|will_not|put|keeps|sacked|discriminat* .. me|us|my|fake|cash|less|below|under
boss|employer|manager|agency|company|they|he|she gave|wrote|sent|given .. me? .. a? .. fake|false|bad|untrue|dodgy .. reference
someone|somebody|he|she|they|person|ex|scammer*|thief .. used|using|stole|stolen|has|got|cloned|is_using .. my .. ni_number|national_insurance|identity|id|passport|name|details|account|bank
somebody|someone .. claiming .. in_my_name|using_my
report|reporting|whistleblow*|grass|tell_on|shop .. someone|benefit_fraud|employer|boss|him|her|fraud|them|neighbour|company|illegal|a_scam|my
accused|accusing|accuses|investigat*|interview_under_caution|suspected|wrongly .. of? .. fraud|hiding|lying|benefit*|fake|dwp|stealing|theft|cheating|living_with
avoid|avoiding .. overpay*|mistake*|a_sanction|sanctions|being_sanctioned|gaps|scam*|debt|fraud|penalty|burnout|losing|being_scammed|common|fake
spot|check|know|avoid|recognise|identify|tell .. fake|scam|bogus|dodgy|fraudulent|if_its_real|legit
fraud|cyber|ethical_hacking|counter_fraud|anti_fraud|scam|forensic .. job*|investigator*|course*|career*|analyst|officer|team|prevention|detection|department
lost|lose|replace|replacing|copy|copies|new|get_hold_of|find|missing|damaged|proof_of .. my? .. certificate*|p45|p60|ni_number|national_insurance|qualification*|payslip*|documents|passport|degree|gcse*
{not} want .. lie|cheat|hide
without lying
do not want .. to? .. lie|break|commit|get_in_trouble|do_anything_wrong
should i lie .. about|or
should i .. pretend|hide|lie|tell|disclose|mention|leave_off|put .. gap|convict*|criminal_record|health|disability|being_ill|pregnan*|age|mental_health|autis*|dyslexi*|union|sacked
do|does|will|can|would .. employer*|they|dbs|company|recruiters .. check|know|find_out|see|drug_test|test .. 
drug|drugs test .. positive|prescri*|medication|cannabis_oil|medical|cbd|what_happens|refuse|allowed|legal|can_they|do_they|failed|rights|false|policy
failed|failing|refused|refuse|if_i_fail .. a|the|my drug|drugs|alcohol test|tests
how .. long .. does .. sanction|dbs|drug_test .. last|take
prescri* .. drug|drugs test
medication .. show .. drug|drugs test
do .. railway|rail|tfl|army|police|offshore|warehouses|employers .. drug_test|test
will|does|do|can|if|how .. savings|inheritance|lump_sum|redundancy|partner|boyfriend|gift|pension .. affect|stop|count|reduce|change|lower .. uc|universal_credit|claim|benefits|jsa|esa|my
moved|moving|move .. in|together .. with .. partner|boyfriend|girlfriend .. tell|report|affect|claim|happens|uc|need
cash in hand .. is_it|legal|boss|employer|paid_me|payslip|rights|declare|ok|no_payslip|wage|minimum|holiday|pays_me|he_pays|for_years|all_my_life|worked
{hide} .. cash_in_hand .. boss
how .. can|do i .. prove .. cash_in_hand
hide|hiding .. gap|grey|tattoo*|age|weaknesses|nerves|disability|pregnancy|columns|rows|my_age|scars|piercing*
fake .. it|confidence|till|until|news|tan
invent .. new
support|support_for|scheme*|help|jobs|courses|programme*|charity|group*|network*|funding|grants|returner* .. for|aimed_at .. {people}
{people} .. only .. shortlist|scholarship|course|group|refuge|network|gym|allowed
discriminat* .. against|me|because|is_it|at
is it .. discriminat*
positive action|discrimination
are|is .. jobs|employer*|companies|careers|there .. good|open|friendly|better|any .. for|to .. {people}
i am|we_are|as a {people}
my .. work_coach|manager|boss|interviewer|mate|friend|neighbour .. is .. {people}
work|working|job|jobs|career|volunteer* .. with|support*|helping .. {people}|elderly|old_people|disabled_people|kids|refugees
want|love|like|apply|train|training|study|become|retrain*|interested|how_to_be|how_do_i_become|get_into|course*|apprentice*|jobs|job|career*|degree|qualif* .. as|in|to_be|into|a|an|for|become .. {job_kinds}
{job_kinds} .. job|jobs|course|courses|career|apprentice*|degree|salary|pay|bootcamp|training|qualif*|role|roles|interview|level|experience|work|vacanc*|cv|skills
interview .. test|task|question*|practice|tips|prep*|answer* .. 
code|coding|python|javascript|sql|web .. bootcamp*|course*|job*|career|skills|apprentice*|free|training|qualification*|learn|level|beginner*|academy|club
learn .. to? code|coding|python|sql|javascript|web
write|make|help|fix|check|improve|shorten .. cv|cover_letter|personal_statement|covering_letter|application .. 
speech and language
song|poem|story|joke .. interview|cv|on_my|writing_course|job|course
writing .. course|job|career|degree
tell|explain|show .. my? .. employer|work|new_job|interview*|jobcentre .. about .. medication|condition|epilep*|depression|tablets|adhd
does|do|can|will|should|must .. my? .. condition|medication|meds|depression|epilepsy|diabetes|anxiety|tablets|antidepressants|methadone|adhd|autism .. count|stop_me|disability|affect|qualif*|employer*|job*|drive|tell|disclose|work_as|bar_me|mean|rule
{drug} .. can_i|tell|disclose|employer|drive_for|forklift|hgv|job*|affect_my|work_as|get_a_job|stop_me|drug_test|side|free|prescription .. job*|work|employer*|drug_test|licence|lorry|hgv|tell|forklift|prescription
prescription* .. free|cost*|help|charge*|pay|prepay*|exempt*|entitle*
free .. prescription*
diagnos* .. with|late|recently|waiting .. 
fit note|sick_note
occupational health|therap*
physio* .. job|work|help|access|course|career
appeal .. decision|sanction|pip|uc|how|deadline|form|form_sscs1|time|dbs|mandatory
mandatory reconsideration .. how|what|write|deadline|ask|form|time|do_i|long|take
how .. do|can|to i? .. appeal|challenge|complain|start_a_tribunal|go_to_tribunal|make_a_claim|raise_a_grievance|take .. 
time limit .. tribunal|claim|appeal
employment tribunal .. what|how|deadline|time|cost*|fee*|start|apply|process|long|claim|acas
early conciliation
do i need .. solicitor|lawyer .. 
am i .. entitled|eligible|allowed|owed|due .. 
right|rights .. to .. work .. check|prove|share|letter|document*|evisa|how
can i work .. visa|student|asylum|dependant|spouse|while|graduate|status|more_than|hours|on .. 
how many hours .. student|visa|tier|work .. 
visa .. work|job*|hours|universal_credit|benefits|public_funds|employ*|nrpf|claim|child_benefit|apprentice*|funding|course*|loan|student_finance|fee .. allowed|can|eligible|claim|count|rights|right|condition*|jobs
refugee|refugees|ukrain*|asylum .. work|job*|support|esol|help|course*|training|status|permission|employ*|qualif*|driving
got|granted|have .. settled_status|refugee_status|ilr|leave_to_remain|indefinite_leave|visa|brp .. job*|work|uc|claim|benefits|course*|support|training|universal|jobcentre
skilled worker .. jobs|sponsor*|list|vacanc*|employers
sponsor* .. jobs|employers|licence|job|companies|list|nurse|care .. 
pension .. credit|age|state_pension|forecast|contributions|auto|employer|opt_out|workplace|count*|affect|gap*|ni_years|teacher|class_3|top_up|while|uc|before .. age|credit|uc|universal_credit|claim|affect|count|work|ni|opt|employer|contribut*|gap*|apply|forecast|happens|enrol*|year*|working|jsa|get|much
state pension
does|do|will .. taking|cashing|drawing|my .. pension .. affect|count|stop|reduce .. uc|universal_credit|benefit*|jsa|esa|claim|.
redundancy .. pay|money|payout .. tax|count|affect|uc|universal_credit|much|entitle*|limit|calculat*|statutory|long|weeks
isa .. count|savings|capital|uc|limit|affect
help to save
how .. much .. savings .. can|before|limit|allowed .. 
tax .. code|refund|rebate|credit*|free|year|return|allowance|back|overpaid|on_redundancy|much|emergency|relief
council tax .. reduction|support|help|discount|exempt*|single|student|apply|cannot|arrears|benefit|band
how .. do|does|to .. universal_credit|uc|jsa|esa|pip|payments .. work|paid|pay
when .. do|does|will|are|is .. universal_credit|uc|jsa|esa|pip|benefits|cost_of_living|christmas|bank_holiday|first|payments .. paid|pay|start|first_payment|payment_dates|weeks|early|stop|go_up|christmas|after
how long .. until|before|does|till|to .. first|uc|universal_credit|claim|decision|payment|assessment|pip|mandatory|get
why .. would|might|could|do|does .. uc|universal_credit|payment|they|benefit* .. change|go_down|less|reduce|stop|vary .. 
i .. need|want .. complain .. 
report|update .. a? change .. circumstances|how|where|address|bank|of
how .. do|can|to .. change|report|update|find|check|see|get|contact|cancel|book|rearrange|sign_into|log_into .. 
where .. do|can .. i .. check|see|find|report|change|log .. 
where .. find|see .. my .. 
pretend .. i|to_be .. customer|interview*|angry .. answer|interview|role|assessment
interview .. pretend|role_play .. 
customer .. pretend
sports|sport|fitness|gym|personal_training|football .. coach*|job*|course*|career|instructor|apprentice*|teacher|instructor|club_jobs|referee
chef|cook|baker|kitchen|catering|bakery .. job*|course*|apprentice*|become|qualif*|work|career|level|experience|trainee|role
betting|bookies|casino .. job*|work|cashier
weather .. presenter|job*|site_closed|laid_off|work|rain|rained|outdoor
travel agent|industry|cabin_crew|rep|job*
government .. scheme*|support|help|funded|course*|programme*|website|department*|grant*|training|jobs|job|departments|advice|work|apprentice*|offer*|pay*|give|fund*|loan|bootcamp*|youth
civil service
political .. job*|career|adviser|research*|science
mp .. write|complain|contact|surgery|office|job
member of parliament
mps .. office|caseworker
labour market|relations|exchange|force|ward
agency labour
general labour*
labourer*
new|latest government .. rules|scheme|guarantee|change*|white_paper|plan
does|do|can|will|is|are|has|have|did|what|when|how|why .. government .. pay|help|fund|offer|give|provide|have|do_for|support|change|changing|run|count|check|say|class .. 
minister* .. job|fire|church
green .. jobs|job|skills|energy|card|book|apprentice*|careers
reform .. welfare|pip|uc|benefit*
two child limit|cap .. affect|apply|mean|still|gone|ended|change|when|does|abolished|removed|lifted|scrapped|end
benefit cap
minimum wage
laptop|phone|car|bike|tablet|clothes|trainers|broadband|sim .. for_work|interview|job*|grant|help|free|jobcentre|fund*|pay_for|afford|support|social_tariff|scheme|loan|need|help_with|to_get_to|for_college|for_a_course|flexible|loan .. 
social tariff
free .. laptop|phone|bike|sim|broadband|bus|travel|clothes|suit .. 
cycle to work
restaurant|pub|hotel|holiday|shop|takeaway|pizza|tv|film|flight|car .. job*|work|manager|vacanc*|industry|chef|staff|industry|attendant|pay|park|extra*|worker|driver|production|course*|wash|mechanic|runner|delivery|career
holiday .. pay|entitlement|days|accrued|hours|owed|allowance|while_claiming|on_uc|abroad|work|leave|notice
sick .. pay|leave|note
maths|english|gcse .. course*|free|level|qualification|adult|class*|retake|resit|test|functional|multiply|skills|essential
essay .. for .. application|job|course
homework .. club|tutor|helper|job
what .. should|do|can .. i .. wear .. interview|to|for
gift .. card|count|money|affect|nan|from
name .. change|badge|my_price|on_cv|three|your_strengths
game .. design*|develop*|industry|test*|keeper|job*|course*|studio
story .. telling|on_my_cv
"""

CLASSES |= {
    "job_kinds": "coder|coding|programmer|programming|developer|software|web_developer|data_analyst|poet|comedian|writer|author|journalist|actor|singer|musician|dj|chef|baker|cook|pharmacist|pharmacy|dispenser|nurse|doctor|paramedic|healthcare|hca"
    "|solicitor|lawyer|paralegal|legal_secretary|legal|barrister|immigration_officer|border_force|immigration_adviser|politician|politics|councillor|financial_adviser|accountant|accounting|bookkeeping|pensions_administrator|trader|investment_banker|bank|weather_presenter|sports_coach|footballer"
    "|referee|personal_trainer|travel_agent|pilot|cabin_crew|game_designer|gaming|bookie|croupier|teacher|teaching_assistant|tutor|lecturer|translator|interpreter|hacker|cyber|cyber_security|it|python|javascript|physio|physiotherapist|counsellor|therapist|psychologist|dentist|dental_nurse|optician|vet|beautician"
    "|hairdresser|shop_assistant|retail|phone_repair|mechanic|tax_adviser|tax_inspector|civil_servant|fraud_investigator|private_investigator|security|police|prison_officer|bailiff|drug_worker|drugs_worker|phlebotomist|care|carer|estate_agent|mortgage_adviser|insurance",
    "not": "not|never",
}
