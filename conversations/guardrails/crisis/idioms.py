"""Everyday sayings, job titles and past events that only sound like danger: blanked before the crisis screen reads. Data only."""

IDIOMS = """
dead end|wood|weight|line|lines|easy|simple|good|boring|slow|keen|funny|tired|quiet|zone|cheap|busy|nice|lucky|pan
dead end job|jobs|work|role
killing it|time|two_birds|the_interview|me_with|me_these|me_this|my_feet|my_back|my_knees|my_confidence|my_mood
kill time|the_interview|two_birds|for_a_coffee|for_a_job|for_a_brew|for_that_job|for_a_pint|for_remote|the_mood|off_my_motivation
would|could|i_would kill for
my feet|back|knees|legs|hip|shoulder|head is|are killing me
killing me .. commute|hours|shifts|back|stairs|feet|heat|wait|suspense
{works} .. is|are|was|were killing|murder|murdering|torture me|on
suspense|wait|waiting|boredom|commute|heat|bus|hours|forms|paperwork|nights|back|interview|job|phone_queue|hold_music is|are killing me
dressed|dying|die to kill
dying to work|get|start|know|try|hear|learn|leave_retail|find|meet|go|do|see|be_a|become|ask|move
dying for a
dying trade|industry|art|trades|breed|high_street|town|sector|business|phone|laptop
died on me
died of|from embarrassment|boredom|shame
die of|from embarrassment|boredom|shame
died a? death
nearly|almost|could_have|i died laughing|when|inside|of
phone|laptop|car|battery|computer|van|mobile|engine|wifi|broadband .. died|dead|dying
interview|interviewer|interviewers|panel|test|maths|question|questions|assessment .. murdered|killed|slaughtered|destroyed|battered|savaged|grilled|butchered|tore|roasted|crucified|hammered|annihilated .. me|us|it
murdered|killed|slaughtered|destroyed|battered|grilled|butchered|roasted|crucified|hammered|annihilated .. me|it|us .. interview|test|maths|assessment|panel|question*|exam|presentation
bombed|tanked|died .. interview|test|exam|assessment|presentation
hit|hits|hitting .. by|the .. redundancy|cuts|layoffs|ground_running|roof|wall|target*|deadline*|nail|benefit_cap|two_child_limit
{hurts} .. by .. cuts|cap|redundancy|covid|closure*|inflation|tax|two_child
cap|bill|tax|redundancy|recession|covid|pandemic|cuts|rules hit|hits|hurts .. me|us|my
hit me|us up|with_a_question|hard_financially
beat|beats|beating .. interview|competition|algorithm|ats|system|queue*|rush|traffic|the_bots|other_candidates|deadline|working|sitting
shoot|shot|shooting .. an? email|message|line|yourself_in_the_foot|myself_in_the_foot|down|in_the_dark|at_a|for_it|for_the_job|at_it|film|video|wedding*|tv
shot at|in_the_dark
give .. a shot
stab .. at|in_the_dark|in_the_back
stabbed .. in_the_back
backstab*
jump .. through_hoops|ship|at|into|the_gun|the_queue|straight|in_with|in_at|on_it|on_a|around|between|over_to|from_retail|from_one|start*
jumping .. through_hoops|ship|between|jobs|careers|from_job
thrown|throw .. under_the_bus|in_at_the|my_hat|myself_into|out_my_application|a_sickie|in_the_towel|toys|hands_up
under the bus
burn|burnt|burned out|bridges|rubber|your_bridges|my_bridges|through_my_savings|through_savings|calories|midnight
burnout .. teaching|nhs|job|career|work|leave|change|return*|after|cv
bridge the? gap|to|course|job|loan*|inspector|engineer|operator|painter|between|builder|programme
bridging course|loan|the|gap|programme
train|trains|training .. driver|drivers|conductor|fare|fares|ticket|station|operating|maintenance|guard|cleaner|manager|job|jobs|dispatcher|times|strike|late|delayed|to_be|as|for|in|course
railway|rail|track|tracks .. job|jobs|work*|engineer*|maintenance|operative|apprentice*|pts|card|career*|signaller|track_worker
pts|track .. card|competency|ticket
lorry|river|sea|dock|docks|pier|canal|roof|motorway .. job|jobs|driver|driving|work|worker|career|roofer|roofing|licence|wardens
suicide prevention|awareness|first_aid|bereavement|squad|intervention|helpline|training|assist|charity|liaison|counsell*|safer|research
zero suicide
lost|losing|lose|died .. my|our|a|his|her .. to .. suicide|overdose|drugs|drink|alcohol|cancer|covid
{kin} .. died|passed|killed|took|committed|ended .. suicide|himself|herself|his_own_life|her_own_life|overdose|away .. last_year|years|ago|in|when|201*|202*|199*|200*|months
after .. {kin} .. suicide|killed_himself|killed_herself|took_his_own|took_her_own|died
bereaved|bereavement .. by|suicide|leave|support|pay|counsell*
used_to|previously|was|were|years_ago|ago|once|had .. suicidal .. years|ago|now_i_am|recovered|past|better|fine
years ago .. {past_harm}
{past_harm} .. years_ago|in_the_past|when_i_was|as_a_teen*|a_long_time|in_201*|in_200*|back_in|long_ago|recovered|sober|clean_for|clean_now|in_recovery|years_clean|fled_years|decade
samaritans .. volunteer*|job|jobs|work|training|role|listener|apply|shop|charity
volunteer* .. samaritans|refuge|shelter|crisis|childline|food_bank|foodbank|womens_aid|mind|shout|homeless
working|work|worker|job|jobs|career|course|training|train|qualif*|volunteer*|experience|vacancy|role|apprenticeship|degree|placement|level_2|level_3|interview|apply|applying|support_worker|keyworker|careers .. with|in|for|at|helping|supporting|as|on|about|around|to .. {topic}
{topic} .. worker*|officer*|jobs|job|career*|course*|qualification*|adviser*|advisor*|charity|charities|service*|sector|role*|vacanc*|training|survivors|support_worker*|team|practitioner*|advocate*|lawyer|social_worker|counsell*|manager*|volunteer*|awareness|level|helpline_worker|caseworker*|outreach|coordinator|module|essay|nurse|trainee|research|team_leader|keyworker*
help|helping|support|supporting|care_for|caring_for .. survivors|victims|people_who|women_who|men_who|addicts|others|young_people|families .. {topic}
paid .. {topic}
bailiff|police|prison|probation|custody|ambulance|paramedic|firefighter|coroner*|mortuary|funeral|undertaker|embalm*|crematorium|pathology|gravedigger|abattoir|slaughterhouse|pest_control|butcher* .. job|jobs|officer|work|pay|career|salary|apprentice*|apply|become|assistant|director|degree|training|wage*|operative|technician|arranger|earn|role|vacanc*|recruit*|test|entry
funeral .. director*|arranger|home|job|work|apprentice*|expenses|payment|costs|leave|time_off|day|pay|operative|on|to_go|for_my|grant|help
fed|sick|tired|bored|had_enough|had_it .. of|with|up .. retail|job_hunting|applying|jobs|interviews|hospitality|care_work|call_centre*|teaching|nhs|shift*|night*|warehouse*|my_job|my_boss|this_job|office*|work|the_jobcentre|universal_credit|zero_hour*|agency|commut*|rejections|customers|driving|waiting|forms|uni|being_on_benefits|benefits|searching|looking|kitchens|cleaning
enough .. of .. retail|job_hunting|applying|hospitality|care_work|call_centre*|teaching|nhs|shift*|night*|warehouse*|my_job|my_boss|this_job|office*|agency|commut*|customers|kitchens|cleaning|bar_work|working|rude
end of .
end of story|discussion|rant|contract|the_month|the_year|probation|tax_year|term|season|furlough|placement|apprenticeship|course|notice|assessment_period|lease|shift|message|month|year|life_care|life_carer
end of life .. care*|nurse*|pathway|support|patient*
ends|ended|ending|end .. my|the|it|this|our|his|her .. contract|apprenticeship|job|course|notice|placement|tenancy|claim|shift|probation|employment|lease|subscription
want|like|need|going|thinking .. to? end .. my? .. contract|apprenticeship|job|employment|placement|course|notice|claim|tenancy|universal_credit|uc
end it .. contract|job|amicably|early|with_notice|the_apprenticeship
no point .. apply*|in_applying|going_to_the_interview|waiting|asking|ringing|complain*|retrain*|cv|cover_letter|sending|phoning|a_degree|paying|work*|claim*|in_a|in_the
what is the point .. of? .. cv|cover_letter|job|course*|work_coach|jobcentre|apprentic*|qualif*|form|interview|assessment|applying|journal|commitment|agency|references|linkedin|degree|uni
point in|of .. applying|retraining|a_cv|a_degree|college|doing_a|getting_a|asking|ringing
do|can|does|will|is .. see|seeing a? future .. in|for .. industry|sector|trade|job|career
no future .. in|here|for .. retail|industry|sector|trade|company|role|coal|steel
nothing .. left .. .. apply|jobs
give|giving|gave|given up .. smoking|work|my_job|my_career|driving|drinking|uni|college|the_course|teaching|full_time|a_day|my_seat|shifts|vaping|sugar|on_applying|on_retail|on_indeed|looking|my_place|my_flat|job_hunting
stressed|pressure|deadline*
can_not|could_not|cannot .. go on .. holiday|the_course|site|a_course|maternity|leave|strike|sick
can_not|cannot .. take .. job|time_off|the_job|any_more_shifts|any_more_hours|more_hours|on_more|holiday|day_off
can_not|cannot .. live .. on .. wage|£|ssp|that|minimum|salary|pay|uc
can_not .. live .. without .. car|driving|internet
can_not|not .. do .. this job|course|shift|form|test|online .. any_more|anymore
not want .. be .. here .. job|in_retail|company|in_this_town|office
not want .. to_be .. in_retail|a_teacher|unemployed|on_benefits|late|stuck|rude|sanctioned|a_burden_on_the_state|in_an_office|in_care
not be here .. next_week|tomorrow|monday|friday|until|when .. holiday|interview|shift|appointment|because|so_can|back
wont be here .. holiday|appointment|abroad
better off .. working|in_work|on_uc|on_universal_credit|calculator|claiming|part_time|full_time|self_employed|with_a|staying|not_working|going_back|renting|doing|taking|if_i_work|if_i_take|if_i_worked|if_i_go|if_i_claim|if_i_get_a_job|financially
better .. if_i .. worked|retrained|applied|went_part|took_the_job|got_a_job
attempt|attempts|attempted .. test|exam|driving|cscs|theory|interview
drop|dropped dead .. date|gorgeous
over my dead body
death by powerpoint|a_thousand
to death .. bored|worked|scared|sick|tired
bored|worked|starved|sick|scared|frozen .. to death
bloody|ruddy .. murder
scream|screaming|get_away_with|blue murder
life .. in_danger_of|sentence|insurance_job|insurance_sales|skills|coach|guard|sciences|long|story|balance
life insurance .. job|jobs|sales|adviser|advisor|compan*|policy_count|count_as|savings|uc|universal_credit|underwriter
life|whole_life .. insurance|policy .. count|savings|capital|cash_in|surrender
death in service .. benefit|scheme|perk|does|what_is|package|employer
took|take|taking .. tablets|pills|medication|paracetamol|meds .. for .. back|headache|blood_pressure|pain|anxiety|epilepsy|adhd|depression|cold|flu|asthma|diabetes|thyroid|asthma
voluntary|severance|redundancy .. overdose
overdose .. of .. information|coffee|caffeine|meetings
knife|knives|blade .. skills|chef*|kitchen|set|roll|work|job|for_work|sharp*|own|catering|course|butcher*
my? own? knives|chef_knives
gun to my head
sticking to my guns
jump|fire|shotgun .. certificate|licence|warden|marshal|gamekeep*|range|club
bomb disposal|squad
go|going|went down a bomb
cost .. a bomb|an_arm|the_earth
fire|fired|firing .. me|from|safety|service|brigade|fighter|for|off|door*|alarm*|marshal|warden|unfair*|someone
sacked|fired .. for
got|been|was|get|getting|being fired
beaten|beat to .. the|it|a|job
beaten|beat .. by .. candidate*|someone_else|younger|internal|others
drowning .. in .. debt|paperwork|applications|forms|emails|work|admin
breathing|breathe down .. neck
breathing space .. scheme|debt|moratorium|60
breathing apparatus|course|space_scheme
breath test|of_fresh|taking
breathtaking
heart .. attack .. when|price|bill|nearly .. saw|opened|letter|read
had a? heart_attack|stroke|seizure|breakdown .. years|ago|last_year|in_20*|recover*|back_to_work|return*|before|months|off_work|since|and_now|so_i|2019|2020|2021|2022|2023|2024|2025|after
since|after|following .. heart_attack|stroke|breakdown|seizure|head_injury|stabbed|psychosis|sectioned .. work|job|back|return*|years|months|retrain*|cv|gap|light|duties|part_time
epilepsy|epileptic|seizures .. can_i|drive|driving|job|jobs|work|licence|tell|employer|disclose|controlled|free
asthma|copd .. can_i|jobs|job|work|warehouse|tell|employer|dust
seizure free|control*
blood pressure|bike*|test*|donor|donation|service|transfusion|bank|sugar_testing
nose bleed*
bleeding edge|hell|obvious|obviously|forms|useless|jobcentre|joke
bloody
{child} .. home .. alone .. legal_age|law_say|guidance|age .. childmind*|course|babysitting
childcare|childminder|nursery|wraparound|holiday_club|after_school_club|grandparents|nan|mum .. while|when .. work
hungry .. for .. success|work|job|new|challenge|learning|it
starving .. after|lol|for_a_break|lunch
hungry .. team|sales|ambitious|salespeople
food .. hygiene|safety|prep*|production|factory|industry|handler|retail|technolog*|delivery|court|van|stall|truck|bank_volunteer*|bank_job*|bank_manager*
food bank|foodbank .. volunteer*|job|manager|work|driver|warehouse|donat*|coordinator|paid
gas|electric|electricity|meter|power|heating .. engineer*|course*|safe|fitter|reader|installer*|apprentic*|job*|qualif*|station|plant|industry|tools|bike|career*|trainee|technician|van|worker|company
meter reader|reading|installer|fitter|fixing|job|jobs
homeless .. charity|charities|shelter_worker|support_worker*|hostel_worker|outreach|sector|people|person|volunteer*|clients|service|team|project|used_to|was|once|years_ago|prevention
was|used_to_be|been homeless .. years_ago|in_20*|when_i_was|past|before|now|so_i_know|experience|settled
homeless .. years_ago|in_2019|in_2020|in_2018|once|when_i_was
hostel|shelter|refuge .. worker|job|jobs|manager|night_worker|support_worker|project|volunteer*|work
refuse|refuge|refugee .. collector|worker|council
bailiff* .. pay|job|become|salary|train*|certificate|company|work|enforcement|earn
eviction .. officer|team|specialist|law|job
locked|lock .. out|myself .. of .. account|my_uc|my_account|journal|login|system|email|gateway|the_portal|website|universal|indeed|my_house_keys|gov
locked out .. my
locked me out .. account|login|system|journal|portal|gateway
lock|locks .. in .. pay|price|rate|hours|offer
{partner} .. let .. me .. know|down|have_a_go|use_his_car|borrow|go_early|off
{partner} not let .. me .. down|pay_for
ex army|forces|military|offender*|offend*|prison*|employer|boss|colleague|manager|con|serviceman|services|police|teacher|nurse|soldier|raf|navy|miner|squaddie
controlling|controlled .. stock|quality|budget*|access|document*|machine*|diabetes|epilepsy|inventory|cranes|costs
tracking|tracked|tracks .. parcel|application*|system|deliver*|number|applicant|candidate|order|fell_off
application .. tracking
slave .. to .. job|the_clock|phone|machine
slave labour .. wage*|pay|lol|unpaid_trial|placements|workfare
slavery .. museum|history
modern slavery statement|act|policy|training|compliance|officer|awareness|module
threatened|threatening|threatens|threat .. redundan*|sanction*|sack*|closure|legal_action|court|tribunal|dismiss*|my_job|job|strike
threat .. of .. redundancy|sanction*|closure|automation|ai|being_sacked
hit list|parade|and_miss
head .. hunted|hunter*
killer .. cv|instinct|interview|question*|whale|app|heels|cover_letter|profile|answer
murder mystery|detective
crime scene|drama|prevention|fiction
self harm|harming .. training|course|policy|awareness|young_people|patients|past|years_ago|scars|old|scar
scars .. old|cover|interview|years|uniform|sleeve*|short_sleeves|show
abuse .. of|survivor_support|training|worker .. power|system|position|customer*|zero_tolerance
verbal abuse|verbally_abused|abusive customers|from_customers|passengers|callers|patients
abusive|aggressive customer*|passengers|callers|patients|public
customer*|passenger*|patient*|punter* .. {hurts}|abuse|threaten*|shouted|spat
gambling|casino|betting|bookies|bookmaker*|slots .. job|jobs|industry|dealer|work|shop|cashier|compan*|croupier|vacanc*|career|ethic*|compliance|assistant|clerk|floor|manager
alcohol|drugs|drug|drink .. test|tests|testing|awareness|policy|licence|licensing|screening|worker*|service|driv*|course|wipes|retail
drink .. driv* .. ban|conviction|job|years|course
job|jobs|work|working|career|industry|driver|worker .. drug_and_alcohol|addiction|substance|recovery
recovering addict|alcoholic
in recovery
sober|clean .. for|since .. years|months
years|months sober|clean|in_recovery
addicted to .. learning|coffee|my_phone|work|football|linkedin|gaming|job_boards|love_island|chocolate
carer|carers .. allowance|credit|element|assessment|leave|week|card|jobs|premium|supplement|support_payment|uk
caring .. for .. 35_hours|profession|role|nature|responsibilit*
rock bottom .. prices|wage*|pay
smash|smashed|smashing .. interview|it|target*|the_interview|the_test|sales
kick|kicking off .. career|meeting|project|new_year|start|at
breaking|broke|break .. news|even|into|down_the|the_ice|in|ground|the_law|my_contract|clause|up_for|my_lease|records|bulk
hang|hanging .. up|on|in_there|around|out|basket|wallpaper|off|about|doors|dry_lining|plaster|door
drop me|us .. line|email|off
punch|punching in|above|out
battered .. cod|fish|sausage|old|car|laptop|cv
blow|blown|blew away|off_steam|them|my_chance*|the_interview|it|mind|up_on_tiktok
gone off sick
on the edge .. of .. town|redundancy|retirement|qualifying|a_new|seat
edge .. over|on|competitive|cutting
pills|tablets|tablet .. factory|count*|pack*|computer|ipad|samsung|for_work|laptop|android|to_apply|device|screen
rope access|technician
jump|cliff .. edge .. benefits|uc|taper|income
cliff edge .. earn*|benefits|lose|uc|hours|£|taper|allowance|childcare
benefit cliff
"""

CLASSES = {
    "works": "job|jobs|shifts|shift|hours|nights|commute|work|retail|boss|manager|customers|forms|uc|applications|interviews|zero_hours|travel|bills|rent|prices|the_wait|stairs|standing|boots"
    "|heels|shoes|the_phones|my_feet|my_back",
    "topic": "suicide|suicidal|domestic_abuse|domestic_violence|abuse|abused|self_harm|trafficking|trafficked|modern_slavery|homeless|homelessness|rough_sleepers"
    "|addicts|addiction|drug|alcohol|sexual_violence|rape|rape_crisis|victims|offenders|prisoners|safeguarding|vulnerable|mental_health|children_in_care|at_risk|refugees|asylum|gambling"
    "|violent|crisis|survivors|bereaved|eviction|evictions|bailiff|bailiffs|food_bank|foodbank|food_banks|dementia|elderly|child_protection|abused_children|substance_misuse|a_e|ambulance|forced_marriage|fgm",
    "past_harm": "self_harm|self_harmed|self_harming|suicidal|overdose|overdosed|tried_to_kill_myself|abused|abusive_relationship|domestic_abuse|domestic_violence|homeless|raped"
    "|alcoholic|addict|addicted|addiction|gambling_problem|gambling_addiction|heroin|sectioned|psychosis|psychotic|breakdown|sexually_abused|fled|slept_rough|rough_sleeping|drinking_problem|drink_problem"
    "|suicide_attempt|attempted_suicide|stabbed|trafficked|depressed",
}
