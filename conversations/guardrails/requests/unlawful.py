"""Unlawful asks, by the reply that gives the lawful route. Data only."""

CLASSES = {
    "how": "how|what|best|can|could|should|help|way|ways|want|going|gonna|trick|easiest|is_there|show|tell|write|make|give|need|get|any|where|who|will|shall|do|just|i_will|am_going_to|draft|teach|let_us",
    "hide": "hide|hiding|conceal|not_tell|not_telling|not_declare|not_declaring|not_report|not_reporting|avoid_telling|avoid_declaring|keep_quiet|keep_secret|without_telling|without_declaring|without_reporting|without_them_knowing|without_dwp_knowing|without_it_showing|without_uc_knowing|without_affecting|off_the_books|under_the_table|under_the_radar|cover_up|get_away_with|get_round_telling|leave_out|disguise|keep_from|undeclared|so_they_do_not_know|so_dwp_do_not|so_uc_do_not|so_it_does_not_show|so_it_is_not_seen|stop_dwp|without_the_jobcentre|without_dwp|without_uc|without_hmrc|without_the_dwp|without_anyone_finding",
    "income": "earnings|income|wages|cash|money|savings|job|work|hours|partner|boyfriend|girlfriend|husband|wife|inheritance|redundancy|payout|lump_sum|self_employment|side_hustle|side_job|second_job|capital|rent|tips|lodger|vinted|cash_job|cash_jobs|earning|house|property|account|accounts|shifts|living_with_me|crypto|pay",
    "benefit": "uc|universal_credit|dwp|jobcentre|job_centre|benefits|benefit|jsa|esa|pip|signing_on|claim|claiming|dole|hmrc|work_coach|council|tax|hb|housing_benefit|carers_allowance|taxman|tax_man",
    "paper": "reference|references|certificate|certificates|degree|diploma|qualification|qualifications|gcse|gcses|payslip|payslips|fit_note|sick_note|sicknote|doctors_note|doctors_letter|bank_statement|bank_statements|licence|passport|id|visa|right_to_work|cscs|cscs_card|dbs|dbs_certificate|p45|p60|letter|nvq|transcript|work_history|employment_history|documents|papers|permit|sia_badge|sia_licence|cpc|utility_bill|tenancy_agreement|tenancy|brp|share_code|qualification_certificate|employer|company|job_offer|contract|invoice|invoices|receipts|food_hygiene_certificate|nmc_pin|pin|ielts|results|cert|certs|experience|ni_number|card|jobs",
    "fake": "fake|forge|forged|forging|faking|falsify|falsified|counterfeit|bogus|made_up|make_up|photoshop|photoshopped|edit|doctor|doctored|alter|altered|fabricate|fabricated|false|phoney|invent|mock_up|fudge|backdate|backdated|dodgy|pretend|edited|change_the_date|change_the_dates|buy|bought|replica|tamper",
    "people": "women|men|black|asian|asians|muslim|muslims|jewish|jews|gay|gays|disabled|foreigners|foreign|immigrants|migrants|pregnant|mums|mothers|polish|poles|romanian|romanians|african|africans|indian|indians|pakistani|pakistanis|gypsies|travellers|catholics|catholic|protestants|protestant|trans|older_people|old_people|over_50|over_50s|over_40|young_women|women_of_childbearing|christians|white|whites|blacks|lads|girls|females|males|eastern_europeans|somalis|nigerians|ethnic|hijabs|muslims_only|people_with_disabilities|epileptics|roma|brits|british_born|childbearing|kids|females|irish|english_only|brown|coloureds|coloured|chinese",
}

TABLES = {
    "earnings": """
{how} .. {hide} .. {income}
{how} .. {income} .. {hide}
{how} .. {hide} .. {benefit}
{hide} .. {income} .. from|to|on {benefit}
{hide} .. from .. {benefit}
hide|conceal .. my .. savings|earnings|income|wages|cash|inheritance|money
cash in hand .. {benefit}
{benefit} .. cash_in_hand .. without|hide|not|know|find|away|safe|as_well|same_time|still|keep|best
{benefit} .. work .. cash_in_hand
cash in hand .. not|without|jobs|job .. declare*|tell*|know*|tax|trace*|telling|uc|dwp
work|working|job|jobs|get|getting|paid|do .. cash_in_hand .. so|still|and|while|keep|without|not|jobs .. {benefit}|claim*|declare*|signing|know|tax
paid .. cash|off_the_books|under_the_table .. so|and|without .. {benefit}|not_declare|claim*|find_out|tax
keep .. claiming|signing_on|benefits .. while|and|when .. work*|cash|job|abroad
still|carry_on|continue claiming|claim|signing_on|sign_on .. while|but|when|if .. working|work|live_abroad|abroad|living_with|cash
claim|claiming .. as_a? single .. live|living|partner|boyfriend|girlfriend|husband|wife|moved_in|together|with_him|with_her
say|tell|pretend|put|claim .. i_am_single|i_live_alone|we_are_separated|we_split|not_living_together|am_a_lone_parent|he_does_not_live|lodger .. {benefit}|claim|get|more|money
claim .. two|both addresses|places
move|put|transfer|give|shift .. savings|money|cash|inheritance .. so .. {benefit}|below|under|claim|16000|£16
put .. savings|money|house|it .. in .. my? .. name .. so|under|get|claim|below|to_get|qualify|uc
get|bring|keep .. savings .. under .. 16|6000|£16|limit .. giving|give|hide|transfer|daughter|son
do they|dwp|uc|jobcentre .. check|find_out|catch|see .. cash_in_hand|if_i_hide|if_i_do_not_declare|undeclared
{benefit} .. find_out .. if|about .. not_declare|not_tell|cash_in_hand|hide|secret
what are the chances .. caught .. 
claim|claiming .. {benefit} .. name|someone|dead|fake|false|made_up|invented|nans|twice|friends|brothers .. 
fraud .. how_to|how_do_i|get_away|commit
lie|lying|exaggerate|fake|faking .. on|in|at|to|about|my|for .. {benefit}|assessment|pip|wca|illness|bad_back|disability|mental_health|depression|symptoms|injury
what|how .. say|lie|fake|exaggerate|act|pretend .. pass|fail|get|win|more_points|points|trick .. assessment|pip|lcwra|wca|esa .. even_though|not_really|not_ill|nothing_wrong|healthy|fine
fake|pretend|faking .. job_search|evidence|applications|looking_for_work|interviews|jobs_applied|job_searches|i_applied|applied|searching .. 
make up|make|invent .. job_search|jobs_i_applied|applications .. journal|coach|show|evidence
log .. jobs|applications .. not_applied|did_not_apply|never_applied|have_not_applied
not pay|paying tax .. how|avoid|cash|legal*
avoid|dodge|evade|evading .. tax|national_insurance|paying_tax|child_maintenance|cms|csa
get out of|dodge|avoid .. paying .. child_maintenance|cms|tax|vat
hide .. from .. cms|csa|hmrc|taxman
""",
    "documents": """
{how} .. {fake} .. {paper}
{fake} .. {paper} .. for_me|please|template|online|where|cheap|for_a_job|so|interview|maker|to_show|website|that_looks|get_me|how|will|who|can|generator|landlord|employer
{fake} .. my|a|an|some|me_a|me_an|up_a|up_an {paper}
{fake} {paper} .. get|buy|make|how|where
write|make|create|draft|produce|generate|do|type|knock_up|give .. reference|payslip*|p45|fit_note|sick_note|doctors_note|certificate|letter|bank_statement .. from|signed|pretend*|as_if|like_it|saying .. never|gp|doctor|manager|boss|company|employer|i_worked|fake|not|did_not|as_my|signed|old|previous|i_have
write|make .. reference .. i_never|never_worked|did_not_work|as_if|pretend*|pretending
reference .. signed .. never|not
never|not|did_not worked|work|went|did|passed|got|studied .. there|it .. write|put|say|reference|cv|certificate|letter
{how} .. mate|friend|brother|sister|mum|cousin|someone|my_dad|partner .. pretend|pose|act|say|be .. my? .. boss|employer|reference|referee|manager|old_boss|previous_employer|company
get|ask|use .. mate|friend|brother|sister|mum|cousin|someone .. pretend|pose|pretending .. 
put|say|lie|claim|list|add|make_up|invent .. cv|application|linkedin|form .. i_have_a|degree|that_i|not|never|did_not|years|fake|false|qualification*|job .. never|not|did_not|dont_have|havent|fake|lie|did|really
{how} .. lie .. cv|application|dbs|qualification*|degree|experience|interview|form|convictions|criminal_record|age|health
lie .. on|about my? .. cv|application|criminal_record|convictions|degree|qualification*|dbs|health_questionnaire|age .. how|help|without|get_away|best|so
make|making up .. qualification*|experience|job|jobs|degree|reference*|employer|company|work_history
invent|fabricate .. job|jobs|experience|employer|reference|degree|qualification*
{how} .. hide|get_round|get_around|cheat|beat|fake|dodge .. dbs|criminal_record|conviction*|background_check|vetting|credit_check|right_to_work|drug_test
{how} .. not .. show .. dbs|criminal_record|conviction* .. lie|hide
someone|somebody|mate|friend|brother|person|pay .. sit|take|do .. my|the|for_me .. test|exam|theory|driving_test|cscs_test|english_test|interview|assessment|life_in_the_uk|course
sit|take|do .. test|exam|theory_test|cscs|interview .. for .. my|him|her|mate|someone|cousin|brother
answers .. to|for .. cscs|theory_test|sia|exam|life_in_the_uk|english_test|functional_skills .. leak*|cheat|stolen|real|steal|get_hold|actual
{how} .. cheat|cheating .. test|exam|assessment|interview|drug|psychometric|theory|cscs|typing
cheat .. on|in|at|the|my .. test|exam|assessment|drug|cscs
""",
    "drugs_test": """
{how} .. pass|beat|cheat|fail|clean|trick|fool|dodge|avoid|get_through|mask|flush|detox|dilute|cleared .. drug|drugs|urine|alcohol|hair|piss|saliva|swab|wee|breath .. test|tests|screening|sample|swab
pass|beat|cheat|clean|fool|trick .. drug|drugs|urine|hair|piss|saliva test|tests|screening|sample .. still|weed|coke|smoke|weekend|tomorrow|work|job|cheat|without|detox|even|after
fake|synthetic|clean|someone_elses|my_mates|buy .. urine|pee|piss|wee|sample
use|swap|borrow .. clean? .. urine|pee|wee|sample
get .. weed|coke|cocaine|cannabis|thc|drugs|it out_of_my_system|out_of_system .. test|before|job
mask .. weed|coke|cannabis|cocaine|drugs|alcohol
drug|drugs test .. cheat|beat|fake|get_round|get_around|mask|flush|trick|detox|substitute
""",
    "identity": """
use|using|used|borrow|borrowing|work|working|with|on|under|rent|put|give .. {whose} .. ni_number|national_insurance|ni|nino|id|passport|identity|visa|papers|account|bank_account|share_code|licence|name|brp|cscs_card|badge|details|dbs|uber_account|deliveroo_account|driving_licence|login|utr
ni_number|national_insurance .. {whose}|someone|buy|rent|borrow .. use|work|until|till|borrow
ni number .. use|borrow|buy|rent .. someone|mates|cousins
rent|rents|renting|buy|borrow|lend|use|share|sell .. deliveroo|uber|just_eat|uber_eats|courier|amazon_flex|rider .. account|login|app|profile
work .. {whose} .. account|name|papers|id|ni
buy|get|sell .. ni_number|national_insurance_number|identity|identities|passport .. fake|someone|off|dark|buy|illegal*|from_a|without
{whose} .. ni_number|identity|passport|papers .. use|work|apply|start
pretend .. to? be .. my .. brother|sister|cousin|mate|friend|husband
work .. without .. right_to_work|a_visa|papers|permit|permission|documents|work_permit|share_code .. 
no|without|dont_have|not_got|expired right_to_work|papers|work_permit|work_visa|leave_to_remain .. cash|who_hires|jobs_that|employ*|find|job*|work|anyone|illegal*|do_not_check|without_checks
jobs|work|employers|places|agencies|boss|restaurants|anywhere|job .. not|without|dont|never|skip .. check*|ask* .. right_to_work|papers|visa|documents|id|passport|status|share_code|for_papers
work* .. illegally|illegal .. how|job*|find|where|while|uk|without|get_away
overstay*|student_visa|visitor_visa|tourist_visa|asylum .. work|job|hours|cash .. anyway|cash_in_hand|without|hide|more_than_20|over_20|secret|not_get_caught|illegal*|under|off
more than 20 .. hours .. student_visa|visa .. hide|cash|secret|without|get_away|caught|two_jobs|anyway|off
student visa .. work .. more|extra|over .. hide|cash|secret|without|get_away|off|under
employ|hire|pay|take_on .. without|no .. right_to_work|papers|visa|contract|checks|illegal*|minimum_wage .. 
marry|marriage .. for .. visa|papers|passport|stay
sham marriage
avoid .. right_to_work|id .. check*
""",
    "discrimination": """
{how} .. not|avoid|without|stop|refuse|reject|exclude|filter_out|get_rid_of|weed_out|put_off|sack|turn_down|turn_away|discourage .. hire|hiring|employ*|interview*|get*|take_on|having|recruit*|shortlist*|apply*|applicants|applying|people_who|cvs|candidates|anyone .. {people}
{how} .. only .. hire|employ|interview|recruit|want|get|take .. {people}
write|make|draft|word .. advert|ad|job_advert|job_ad|job_description .. only|no|not|without|exclude|excludes|puts_off|under_30|young|that_stops|discourage* .. {people}|young|apply
advert|ad|job_ad .. no {people}
not want .. work|live|be|sit|share|deal .. with|near|round|around|for|under .. {people}
not work|working .. with|for|near|under .. {people}
{people} .. not want .. work|near|round|around|with
which|what|where|any .. areas|area|places|towns|companies|firms|employers|jobs|offices|warehouses|schools .. no|few|full_of|loads_of|lots_of|not_many|without|all|mostly|only|too_many|less|avoid|are|have|hire .. {people} .. avoid|not|work|around|hate|only|want|.
no {people} .. jobs|areas|places|workplace|working|employ*|companies
jobs|job|areas|work|company|companies|places|somewhere|anywhere|workplace .. no|without|not_full_of|with_no|away_from|free_of|full_of_just|where_there_are_no|with_only|not_run_by|white_only|only_white .. {people}
white|british|english|christian|male only .. jobs|workplace|area|company|employ*|staff
sack|fire|get_rid_of|dismiss|make_redundant|manage_out|push_out|cut .. her|him|them|someone|employee|worker|staff|member|girl|woman|man .. pregnant|disabled|maternity|because_she|muslim|gay|old|age|cancer|for_being|trans|race|ill .. without|how|legally|can_i|get_away|trouble|claim|before|quietly
can i|we .. sack|fire|refuse|reject|get_rid_of|not_hire|turn_down|ask_them_to_leave .. pregnant|muslim|gay|black|asian|disabled|foreign*|women|trans|immigrant*|because
reject|refuse|bin|ignore .. cvs|applicants|applications|candidates|people .. {people}|foreign_names|foreign_sounding|muslim_names
names .. sound|look .. foreign|muslim|polish|african
pay .. women|foreigners|migrants|immigrants|them|polish|her .. less .. than|how|can|get_away|because
""",
    "fraud": """
{how} .. steal|nick|skim|rob|embezzle|fiddle|fraud|scam|con|defraud|launder|blag .. from|my|the|work|till|employer|boss|people|money|customers|stock|expenses|tips|identity|bank|card*|job_seekers|jobseekers|job_hunters|dwp|benefits|government|them|company
steal|nick|take|copy|download .. customer|client|company|work|employers|employer .. data|list|database|files|details|records|secrets|cards .. 
fiddle|fiddling|fudge .. expenses|timesheet*|mileage|hours|books|tax|clock|overtime|invoices
timesheet|time_sheet|mileage|expenses .. fake|false|fiddle|add_extra|made_up|pad|inflate
{how} .. clock_in|sign_in .. for .. mate|someone|colleague|friend
set up|create|make|run|write|post|start|start_up .. fake|bogus|scam|phishing .. job|advert|website|agency|company|email|recruit*|ad|profile|reviews|text|letter|vacancy
phishing .. email|text|write|site|page|message .. write|make|send|employer|create|that
fake|bogus .. job_advert|job_ads|vacancy|recruiter|agency|charity|invoice .. make|write|set_up|create|post|collect|get
scrape|scraping|harvest|harvesting|crawl|collect|find_me|compile|extract|dig_up|get_me|pull .. emails|phone_numbers|personal_data|addresses|home_address|profiles|candidates|contacts|details|data|linkedin|staff_names|people_s_details|names_and|personal_details|peoples_data .. 
find|get|tell|give|where .. home_address|where_she_lives|where_he_lives|private_number|personal_details|personal_phone|personal_mobile .. of|my|for|work_coach|manager|boss|ex|her|him|interviewer|judge|adviser .. 
hack|hacking|hacked|break_into|log_into|get_into|access|crack|guess .. my|the|someones|her|his|their|an|into .. boss*|managers|ex*|employers|work_coach*|coworkers|colleagues|partners|wifes|husbands|company|dwp|jobcentre|someone_elses|neighbours|daughters|her|his .. account|email|emails|phone|system|journal|password|facebook|laptop|computer|wifi|server|login|messages
hack .. into|my|the|their|her|his|someone .. 
blackmail*|extort* .. boss|manager|employer|him|her|how|them|get|to|my|letter|work|into|company|ex
threaten*|scare|intimidate|get_back_at|revenge|ruin|destroy .. boss|manager|employer|work_coach|witness|colleague|company|landlord .. letter|write|email|so_they|how|pay|reputation|way|fake_review*|to_pay|drop
write|send|draft .. threatening|blackmail|anonymous_threat .. letter|email|message|to
fake|false|bad|leave .. reviews|review .. company|employer|old_boss|glassdoor|trustpilot|indeed .. never|lots|write|fake|many|as_different|false
make|making|file|put_in|submit|bring|invent .. false|fake|made_up|bogus .. claim|accusation|allegation|complaint|injury|accident|grievance|harassment|report|statement|discrimination
fake|stage|pretend|made_up|exaggerate .. accident|injury|slip|fall|whiplash|illness .. compensation|claim|work|payout|pay_out|sick_pay|sue
throw|throwing|call|pull .. sickie .. best|how|excuse|fake|get_away|convincing|what
what|best|good|give|need|write .. excuse|lie .. sick|sickie|miss|work_coach|appointment|off_work|boss|interview .. believ*|fake|lie|foolproof|cannot_check|made_up|convincing
pull a sickie
off sick .. work* .. another|second|cash|other_job .. without|hide|not_tell|secret
bribe|bribing|backhander|bung .. examiner|manager|assessor|recruiter|official|inspector|tester|someone|how
buy .. job|interview|offer|reference .. from|off .. someone|manager|recruiter
insider .. job_interview_answers|steal
money laundering|mule|launder .. how|earn|best|get|start|work
let|lend|rent|sell .. someone|people|them .. use .. my .. account|bank .. cut|£|money|pay|earn
deal|dealing|sell|selling|supply .. drugs|weed|coke|fake_goods|counterfeit|pills|knock_offs|stolen|fake_trainers .. money|side|how|earn|living|make|best|instead|where|from
grow .. weed|cannabis .. money|sell|how
drive|driving .. without .. insurance|licence|tax .. get_away|deliver*|work|without|how|cash|courier
work|deliver .. without .. insurance|licence|sia|dbs .. get_away|how|hide|not_tell|caught|and_not
underage|child|14_year|13_year|12_year .. hire|employ|work|labour .. off_the_books|cash|illegal*|hide|cheap|full_time
pay|paying .. staff|worker*|him|her|them|employees|lads|less|someone .. under|below|less_than .. minimum_wage|minimum|nmw .. how|get_away|legally|loophole|without|can_i|cash|ok
avoid|dodge|get_out_of .. paying .. minimum_wage|redundancy_pay|holiday_pay|sick_pay|staff|employees|workers|ni|employers
sabotage|vandalise|vandalize|delete .. work|company|boss*|employer*|their|the_system|files|machine*|stock|equipment|car|office .. how|before|revenge|leave|last_day|so|without
make|build .. bomb|weapon|explosive*
secretly record|spy|track .. 
""",
}

CLASSES["whose"] = (
    "someone_elses|somebody_elses|my_cousins|my_mates|my_friends|my_brothers|my_sisters|my_dads|my_mums|my_uncles|my_husbands|my_wifes|my_sons|my_partners|another_persons|his|her|their|a_mates|a_friends|"
    "cousins|mates|friends|brothers|sisters|dads|mums|uncles|aunties|husbands|wifes|flatmates|housemates|colleagues|neighbours|other_peoples|a_dead|dead|someones|my_flatmates|my_nephews|my_boyfriends|my_girlfriends|girlfriends|boyfriends|somebodys|another_mans|fake|my_housemates|auntys|aunts"
)
