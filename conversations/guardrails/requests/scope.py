"""What somebody else answers, by the reply that says who. Data only."""

CLASSES = {
    "when": "when|what|why|how|where|can_you|could_you|check|show|tell|is|has|have|did|will|look_up|see|please|whats|much|do|does|log|look|find_out|am",
    "drug": "sertraline|citalopram|fluoxetine|prozac|mirtazapine|venlafaxine|pregabalin|gabapentin|tramadol|codeine|morphine|diazepam|valium|zopiclone|propranolol|antidepressants|antidepressant|lithium|quetiapine"
    "|olanzapine|methadone|insulin|metformin|statins|ramipril|amitriptyline|naproxen|ibuprofen|paracetamol|antibiotics|steroids|beta_blockers|medication|medicine|meds|tablets|painkillers|adhd_meds|ritalin|elvanse|methylphenidate|warfarin"
    "|hrt|ozempic|mounjaro|duloxetine|escitalopram|sleeping_tablets|cbd|melatonin|dose|inhaler|pills|the_pill|lamotrigine|epilim|creatine|vitamins|st_johns_wort",
    "body": "back|knee|knees|chest|head|shoulder|wrist|hand|hands|foot|leg|neck|stomach|rash|lump|mole|blood_pressure|cough|headaches|headache|migraine|migraines|hip|elbow|throat|tooth|eye|ear|skin|period|periods",
    "party": "labour|tories|tory|conservative|conservatives|reform|lib_dems|snp|plaid|sinn_fein|dup|greens|green_party|farage|starmer|sunak|boris|trump|keir|badenoch|rachel_reeves|reeves|government|brexit|corbyn|politicians|mps|prime_minister|pm|minister|chancellor|thatcher|truss|party|parties|left_wing|right_wing|union_leaders|swinney",
    "thing": "air_fryer|phone|laptop|tv|telly|car|trainers|headphones|hoover|vacuum|washing_machine|fridge|sofa|mattress|kettle|bike|ps5|xbox|iphone|tablet|holiday|hotel|flights|flight|broadband|sim|sim_deal|mobile_deal|perfume|watch|coffee_machine|tumble_dryer"
    "|dishwasher|microwave|slow_cooker|pizza|takeaway|restaurant|pub|curry|wine|gin|dress|present|gift|toy|camera|printer|smart_watch|speaker|monitor|gaming_pc|console|bbq|lawnmower|drill|insurance_quote|energy_deal|duvet|earbuds",
}

TABLES = {
    "account": """
{when} .. my .. next|last|this_months|latest|first|december|november|january|uc|universal_credit|pip|esa|jsa|benefit|benefits .. payment|pay_day|payday|statement|award|money .. due|date|come|going_in|arrive|late|be|in|balance|show|much|.|for|this|day|not
when .. is|do|does|will|am|are .. my|i|next .. payment|paid|get_paid|money .. 
{when} .. my .. balance|journal|claim|to_do_list|account|sanction|overpayment|advance|statement|deductions|case|application .. say|says|status|processed|gone_through|been_approved|approved|accepted|messages|reply|left|owe|progress|received|been_received|going|update|.|on_file|up_to
what is my .. balance|account|journal|claimant_commitment|payment|case_number|claim_number|work_coachs_name|next_appointment|login|username|ni_number|national_insurance_number|tax_code|utr
check|look|look_at|look_up|open|see|view|access|log_into|log_in_to|go_into|read|pull_up|update|change|cancel|amend|edit|submit .. my .. journal|claim|account|payment|balance|uc_account|universal_credit_account|statement|bank_details_on|pip_claim|application_status|to_do_list|appointment
{when} .. my .. appointment|interview|assessment|jobcentre_appointment .. is|at|on|time|date|today|tomorrow|next
what time|day .. my .. appointment|jobcentre|assessment
when .. my .. appointment|pip_assessment|assessment|decision|mandatory_reconsideration|tribunal_date|refund|tax_rebate|award|p45|p60
why .. my .. payment|money|uc|universal_credit .. less|lower|late|short|stopped|not_come|not_arrived|not_in|different|reduced|down|zero|nil|gone_down .. this_month|today|.|month|than|again|yet
where .. is .. my .. money|payment|payment_gone|uc|wages|refund|rebate|pip_decision
has|have .. my .. payment|uc|claim|pip|money|application|form|journal|fit_note|sick_note|change .. been|gone|arrived|processed|received|sent|accepted|approved
have|has .. they|dwp|uc|my_work_coach .. replied|received|processed|paid|approved|messaged|answered|sent .. my|me
how much .. will|am .. i .. be .. paid|getting .. this_month|friday|next|tomorrow|on
how much .. do .. i .. owe|have_left|still_owe .. dwp|uc|advance|overpayment|on
how much .. is .. in my
reset|change|recover|unlock .. my .. password|login|gateway|account|username|uc_login .. for_me|please|can_you|now|.
sign|log|logging|sign_me .. me in|into|out
tell .. my .. work_coach|jobcentre|adviser .. i|that|im|cannot|late|ill
message|email|ring|phone|contact|text|call .. my .. work_coach|jobcentre .. for_me|and_tell|and_say
can you|u .. ring|phone|call|message|contact|email|tell .. them|dwp|jobcentre|my_work_coach|uc|my_coach .. for|on|and|that|to
book|rearrange|cancel|move|change .. my .. appointment|jobcentre_appointment|interview|assessment .. for_me|please|can_you|to|.
report .. change|my_earnings|my_hours .. for_me
apply|fill|submit|send|sign|claim .. for me
pay .. my .. payment|me .. today|now|early
""",
    "code": """
write|make|build|code|create|develop|program|generate|debug|fix|design .. me? .. a|an|my|the|some|this .. bot|script|website|app|program|python|javascript|java|html|css|sql|macro|excel_macro|vba|code|function|game|chrome_extension|scraper|wordpress|api|webpage|discord|query|regex|algorithm|spreadsheet_formula
bot .. auto|applies|apply|automatically
python|javascript|java|php|sql|react|c|html .. script|function|code|error|bug|program|loop .. write|fix|for_me|debug|to|that|why|help
why .. is .. my .. code|python|script|javascript|html|sql|function .. not|error|broken
fix|debug|refactor|review .. my .. code|script|python|javascript|function|html|css|sql|app
code .. for|that|which .. me|a|scrapes|automat*|sorts|calculates
how do i .. center|centre .. div
regex for|that
write .. sql|python|javascript|html|css|vba
automate|automatically|auto .. apply|applying|applies .. to|every|all|jobs .. for_me|bot|script|indeed|linkedin|every|thousands
apply .. to|for .. every|all|500|1000|hundreds .. job|jobs .. for_me|automatically|bot
""",
    "fun": """
tell|make|give|sing|know|say|write .. me|us|a|any|another|something .. joke|jokes|funny|riddle|limerick|song|rap|haiku|story|bedtime_story|poem|poems|sonnet|laugh|fun_fact|pun|roast|banter
joke .. about
write|compose|make_up|create|do|give .. poem|song|rap|haiku|story|novel|limerick|sonnet|lyrics|short_story|best_man_speech|wedding_speech|love_letter|eulogy|birthday_message|dating_profile|tinder|bedtime_story|fan_fiction|screenplay|sketch|breakup_text|speech_for_my|valentines|christmas_card|toast_for|verse|ode|diss_track
poem|rap|song|haiku|limerick .. about|for .. 
sing .. me|us|happy
pretend|act|roleplay|role_play|imagine|talk|speak|answer|reply|be|play .. to_be|you_are|like|as|youre|like_a|with_me|that_you .. alan_sugar|pirate|lord_sugar|gordon_ramsay|yoda|shakespeare|my_girlfriend|my_boyfriend|my_mum|my_nan|the_king|santa|batman|a_cat|a_dog|a_wizard|donald|trump|celebrity|simon_cowell|cowell|king_charles|a_robot|darth|vader|elvis|peter_kay|my_ex|a_scouser|del_boy|a_ghost|a_vampire|scouse|mr_bean|sherlock|churchill|the_queen|god|peppa|homer|my_wife|a_cowboy|david_attenborough|dragons_den|the_terminator|terminator|hal|snoop|gollum|my_best_friend|a_cowboy|a_chav|james_bond|wolf_of_wall_street
be my girlfriend|boyfriend|mate|friend|therapist|lover|valentine
will you marry|date|go_out|love
do you love|fancy|like me|pizza|football|music|your_job
are you single|married|in_love|sentient|conscious|alive|human|real|bored|happy|male|female|gay|skynet
play .. a? game|quiz|trivia|20_questions|hangman|chess|noughts|tic_tac|word_game|wordle|i_spy|a_quiz|truth_or_dare|would_you_rather|rock_paper|bingo
let us play
horoscope|star_sign|tarot|zodiac|fortune .. 
meaning of life
what is your favourite|favorite|star_sign|name_for_a
who would win
do .. impression .. of
rap .. battle|about
entertain me
i am bored .. 
quiz me .. 
name .. my .. dog|cat|baby|band|puppy|hamster|son|daughter
names for .. my|a|the .. dog|cat|baby|band|puppy|team
what .. should .. i .. name|call .. my .. dog|cat|baby|puppy
tell .. me .. a .. ghost|spooky|scary|bedtime|love .. story
""",
    "general": """
best|cheapest|good|recommend*|which|what|where|nicest|top|buy|find|decent|affordable .. {thing} .. under|for|to|deals|deal|near|should_i|in|on|buy|get|black_friday|sale|£|.
recommend .. a|an|me|some|good {thing}|film|book|series|show|recipe|netflix|song|podcast|game|anime
what|which {thing} .. should|do|is_best|would|shall
should i buy|get .. {thing}|bitcoin|crypto|shares
what .. is .. weather|temperature|forecast .. 
weather .. today|tomorrow|this|in|forecast|weekend|like|going
is it .. going .. rain|snow
will it rain|snow|be_sunny
who .. won|wins|scored|playing|plays|win .. match|game|league|cup|world_cup|euros|f1|football|strictly|x_factor|bake_off|last_night|today|premier|race|election|fa|boxing|fight|im_a_celebrity
what .. score .. match|game|united|city|arsenal|liverpool|chelsea|celtic|rangers|england|wales|scotland
football|cricket|rugby|premier_league|match .. score*|result*|fixture*|tickets|last_night|kick_off|who
when .. do|does|is .. playing|the_match|kick_off|the_football|the_next_f1|clocks_go|strictly|the_game|united|easter|on_telly
recipe .. for|with|using|to_make|cheap|please
how .. do|long|to .. cook|bake|boil|roast|make_a_cake|make_pancakes|make_a_curry|make_slime|grow_tomatoes|fix_my_boiler|change_a_tyre|unblock|get_rid_of_mould|get_red_wine|defrost|train_my_dog|bleed_a_radiator|knit|peel|clean_an_oven|remove_a_stain
how .. cook|bake|roast|boil .. turkey|chicken|rice|cake|bread|eggs|egg|pasta|steak|potatoes
what .. can|should|shall i .. cook|have_for_tea|have_for_dinner|make_for_tea|make_for_dinner|watch|wear
film|films|movie|movies|netflix .. recommend*|good|best|tonight|should_i|watch
what .. on .. telly|tv|netflix|iplayer .. 
capital of|city_of france|australia|spain|italy|germany|canada|brazil|peru|japan|norway|mongolia|turkey
what is the capital .. of
how tall|old|far|big|deep|fast|heavy|many_people .. is .. eiffel|moon|sun|everest|king|earth|celebrity|beckham|mount|taylor|mars|giraffe|queen
who .. invented|discovered|wrote|painted|directed|was_the_first|is_the_president|is_the_king|sang|sings|played|built|is_taylor
when .. did|was .. war|titanic|battle|england_win|world_war|the_great_fire|henry|shakespeare|berlin|england_last
what .. year .. did|was
do|help|write|solve|answer|finish|check .. my|this|the|me|with .. kids|sons|daughters|daughter|son .. homework|essay|coursework|maths|assignment|spelling
do|write|solve|finish|answer .. my .. homework|essay|dissertation|coursework|assignment|thesis|book_report|maths_question|science_project
homework .. help|do|answer*|essay|on
write .. essay|assignment|dissertation|words_on|thesis .. 
solve .. x|equation|for|this_equation|sudoku|crossword
what is .. times|plus|minus|divided_by|squared|square_root .. 
square root
photosynthesis|romans|macbeth|vikings|tudors|pythagoras .. explain|what|essay|help|homework
betting|bet|horse|lottery|lotto|accumulator|acca|bookies|odds .. tip|tips|numbers|who|which|tonight|today|prediction|should|grand_national|saturday|win|put
tip|tips .. for .. grand_national|races|cheltenham|horses|the_3|ascot|aintree
which horse|team|numbers .. 
lottery|lotto .. numbers|results|win
translate .. into|to .. french|spanish|klingon|latin|german|italian|japanese|greek .. tattoo|menu|song|poem
how do i .. lose_weight|get_abs|get_a_girlfriend|get_a_boyfriend|get_my_ex_back|text_my_crush|quit_vaping|bulk_up|do_my_hair|dye|make_friends|get_rid_of_a_wasp|get_rid_of_rats
relationship|dating|marriage .. advice|tips
should i .. dump|divorce|leave_my|break_up|text|propose|marry|get_back_with|forgive
plan .. my? .. holiday|wedding|party|trip|birthday|hen_do|stag_do|honeymoon|weekend_in
holiday .. deals|destinations|ideas|cheap|to|in .. 
things to do .. in|this|with|near
what time .. does .. tesco|asda|aldi|ikea|primark|lidl|shop|post_office|bank|gym|pub .. close|open|shut
train|bus .. times|timetable .. to|from .. 
is|are aliens|ghosts|the_moon|god|the_earth|bigfoot|ufos .. real|flat|fake|exist*|landing
is .. santa|god|earth .. real|flat
what .. happens .. when .. you|we .. die
stars|star_sign .. 
what .. colour|color .. should|paint|hair|goes
how .. many .. calories|planets|countries|bones|legs|days_until
calories .. in
diet|workout|fitness|gym|exercise plan|routine
gift|present|christmas|birthday ideas|present_ideas|gift_ideas|presents .. for
""",
    "medical": """
should|can|could|do|would|shall|is_it_safe|is_it_ok|safe|ok|what_if|will|may i|to|it .. take|stop|stopping|come_off|coming_off|drink|mix|double|skip|change|increase|reduce|up|lower|start|try|taking|switch|have|quit|miss|wean .. {drug}
come|coming|wean|stop|get off|taking .. my|the|these {drug} .. should|how|safe|before|can|job|work|or|cold
what .. dose|dosage|mg|strength|side_effects|medication|painkiller*|antidepressant*|medicine|tablets .. of|should|is_best|can|do_i_take|for|best|safe
side effects .. of
{drug} .. side_effects|dose|dosage|work_with|mix|alcohol|safe|interact*|withdrawal*|make_me|or|vs|better|should_i|night_shift*|forklift|drowsy
how much|many .. {drug} .. should|can|safe|take|a_day
mix*|drink*|take|alcohol .. {drug} .. with|and|alcohol|safe
is .. it|this|my|the .. {body}|symptom*|lump|rash|mole .. serious|cancer|broken|infected|normal|a_heart|sprain*|arthritis|sciatica|covid|ibs|dangerous|bad
what .. wrong|is_causing|could_be|causes .. with? .. my|me|this .. {body}|symptom*|.|feel*|hurt*|pain
diagnose .. 
do i have .. adhd|autism|depression|cancer|diabetes|covid|carpal|arthritis|ptsd|bipolar|anxiety|ocd|adhd|asthma|sciatica|ibs|flu|endometriosis|dyslexia
have i got .. adhd|autism|depression|cancer|diabetes|covid|carpal|arthritis|ptsd|bipolar|long_covid|flu
am i .. autistic|bipolar|depressed|diabetic|pregnant|having_a|dyslexic|adhd|perimenopausal|menopausal|psychotic .. or|do_you_think|?|.|what
my {body} .. hurts|hurt|aches|is_sore|killing|is_swollen|pain|clicks|keeps .. what_should|should_i|what_is|what_could|what_can_i_take|is_it|any_advice|how_do_i_treat|do_i_need|remedy|cure|exercises|stretches
i have .. rash|lump|cough|temperature|fever|headache|sore_throat|infection|mole .. what|should|is|what_is
exercises|stretches|cure|remedy|treatment|remedies|treat .. for .. {body}|sciatica|arthritis|depression|anxiety|plantar|carpal|insomnia|long_covid|hangover
how .. cure|treat|heal|get_rid_of|fix|relieve .. {body}|sciatica|hangover|cold|insomnia|anxiety|depression|acne|infection|uti|thrush|piles|migraine*|toothache|ibs|ezcema|eczema|arthritis|hayfever|spots|verruca|plantar
what .. can|should .. i .. take|use .. for .. {body}|pain|anxiety|sleep|nerves|hangover|cold|back|stress|interview_nerves|depression
is .. weed|cannabis|cocaine|alcohol|vaping|drinking|ketamine|mushrooms|microdosing .. bad|ok|safe|good|better|help|worse .. for|with|anxiety|pain
should .. i .. have|get|need .. operation|surgery|vaccine|jab|mri|scan|x_ray|blood_test|vasectomy|therapy_or
do i need .. antibiotics|an_x_ray|a_doctor|surgery|stitches|an_operation|a_scan|hospital|a_and_e
interpret|explain|read .. my .. blood_results|blood_test|scan|x_ray|mri|test_results
blood|test|scan results .. mean|normal|explain|what
""",
    "legal": """
am|are|will|would|do|could|can|what|how_likely|chances|odds|think|reckon|is .. i|we|my_chances|it .. win|lose .. my|our|the|a|this|at .. tribunal|case|court|appeal|claim|grievance|hearing|unfair_dismissal|lawsuit
will .. i|we|they .. win|lose|get|go .. tribunal|appeal|case|court|prison|jail|compensation|mandatory_reconsideration|convicted|done_for|hearing
what .. my .. chances|odds|likelihood .. 
chances|odds .. of .. win*|tribunal|appeal|getting_off|prison|conviction|success .. tribunal|appeal|court|case|at|.
how much compensation|payout|settlement|damages .. will|would|can|could|should|do|am .. i .. get|win|claim|owed|entitled|sue
how much .. will|would|can|could|should .. i .. get|win .. tribunal|court|suing|sue|case|unfair_dismissal
do|have|have_i|have_we i? .. got .. a? .. case|strong_case|good_case .. 
do i have .. a? .. case|strong_case|good_case|legal_case .. 
is .. my .. case .. strong|good|weak|winnable
is it worth .. suing|tribunal|going_to_court|appealing|taking_them
should i .. sue|settle|accept .. settlement|offer|boss|employer|company|landlord|them|£|or
sue .. my|the|them .. boss|employer|landlord|company|neighbour|ex|council|dwp .. should|can|how_much|win|worth|for
am i .. guilty|liable|going_to_prison|going_to_jail|going_to_get_convicted .. 
will i .. go_to .. prison|jail|court
what .. sentence .. will|get|would
write|draft .. et1|legal_letter|court_claim|witness_statement|defence|legal_argument|will|contract|particulars_of_claim|prenup .. for_me|my|against|tribunal|to_sue
should .. i .. plead .. 
plead guilty
divorce|custody|child_arrangements|contact_order|probate|conveyancing|will|wills .. advice|how|who|should|get|settlement|lawyer|rights|win|can
can .. my .. ex .. take|stop|get .. kids|house|custody|half|pension
get .. custody .. 
who .. gets .. house|kids .. divorce|split
speeding ticket|fine
parking ticket|fine|charge .. 
is .. judge|tribunal .. likely|going_to|side|biased .. 
predict .. outcome|tribunal|case
""",
    "immigration": """
which|what|best visa .. should|do|can|is|for|switch|need|route .. 
can|could|should|will|do|how|may i|we|my .. switch|apply|extend|renew|get|bring|sponsor|change|appeal|upgrade|have .. visa|ilr|indefinite_leave|leave_to_remain|settled_status|citizenship|asylum|spouse|passport|dependant*|dependent*|naturalis*|british_citizen*|skilled_worker|permanent_residen*|eta|family_over|mum_over|wife_over|husband_over|parents_over
switch|switching|extend|extending|renew|renewing|apply|applying|appeal|appealing .. visa|ilr|leave_to_remain|settled_status|citizenship|asylum|skilled_worker|student_visa|graduate_visa|spouse_visa|home_office
bring .. my .. mum|wife|husband|family|parents|dad|brother|sister|kids|children|partner|fiance .. uk|over|here|from|visa|join|to_live|britain
will .. home_office .. refuse|accept|grant|approve|deport|let
will|can .. i|they .. be|get .. deported|removed .. 
visa .. refused|refusal|rejected|expired|expires|expiring|runs_out|application|extension|appeal|switch|route|curtail*|overstay* .. what|can|how|should|do|appeal|next|win|chances|advice|help|stay|.
overstayed .. 
become|get|apply .. british|uk citizen|citizenship|passport
citizenship|ilr|indefinite_leave|settled_status|naturalisation|asylum .. apply|when|can|how|eligible|qualify|application|count|absence*|test|test|requirements|route|claim|appeal|fee|refused|chances
claim|seek|apply_for|seeking asylum
how long .. asylum|visa|ilr|citizenship|home_office .. 
sponsor .. my .. wife|husband|mum|brother|family|partner|visa|parents
does .. my .. visa .. count|lead|qualify|allow_dependants .. 
marry|marriage|fiance|spouse .. visa .. 
should i .. claim_asylum|apply_for_ilr|appeal_home|go_back_home .. 
win .. immigration|asylum|home_office .. appeal|case
""",
    "politics": """
who|which|what .. should|do|would|will .. i|you|people|we|win .. vote|support|back|election .. 
vote .. for|labour|tory|reform|green|snp|who|should .. 
who .. you .. vote|support|voting
{party} .. fault|blame|to_blame|policy|policies|bad|good|better|worse|useless|rubbish|ruined|best|right|wrong|lying|liar*|corrupt|stupid|hate*|destroy*|better_for|doing .. or|than|think|opinion|for_workers|country|economy|is|what|.|job|us|workers
fault .. of? .. {party}|tories|labour
is|are|was|were|did|do|does|has .. {party} .. fault|blame|good|bad|better|worse|right|wrong|ruin*|care|racist|lying|trying|useless|destroy*|mess*|hate|doing_enough|crash*|corrupt|to_blame
{party}|immigration|immigrants|brexit|migrants .. or .. {party}|tories|boris|covid .. 
what .. you|your .. think|opinion|view|views|thoughts|stance .. of|about|on .. {party}|brexit|immigration|two_child|benefit_cap|welfare|strikes|israel|gaza|ukraine|palestine|trans|monarchy|independence|minimum_wage|unions|abortion|migrants|net_zero|boats|the_budget|politics|king|cuts|universal_basic|wealth_tax
do|are you .. agree|support|believe|think|like|hate|left|right|labour|tory|for|against|pro|a .. {party}|brexit|strikes|immigration|welfare|cuts|two_child|benefit_cap|independence|the_king|monarchy|wing|leftie|unions|capitalism|communism|socialist|immigrants|sanctions|tories|austerity|a_united_ireland
is brexit|immigration|austerity|capitalism|socialism|privatisation|the_budget|labour|reform .. good|bad|to_blame|fault|why|the_reason|ruin*|work*|fail*|taking|responsible
should .. scotland|wales|northern_ireland|ireland|britain|uk|england|they|the_government|we|the_king .. be|leave|rejoin|abolish|ban|stop|send|have|tax|scrap|raise|nationalise|independen*|deport|cut|close .. independen*|eu|boats|immigra*|benefits|rich|monarchy|migrants|nhs|the_borders|united|railways|independence|strikes|billionaires|two_child
are .. immigrants|migrants|foreigners|refugees|asylum_seekers|boat_people .. taking|stealing|getting|to_blame|better .. 
immigrants|migrants|foreigners|refugees .. taking|stealing|took|get .. our|all|jobs|houses|benefits|everything|more .. 
will .. {party} .. win|raise|cut|abolish|scrap|lose|survive .. 
who .. to .. blame .. for|economy|unemployment|cost|benefit*|closure*|tata|british_steel
why .. do|does|did|are|is|has|have .. {party} .. hate|keep|lie|cut|want|ruin*|attack*|punish*|care|sell|closed|close|not|so|letting|let
scottish independence|united_ireland|welsh_independence .. 
stop the boats
""",
    "pensions": """
should|can|could|would|is|do|worth|good_idea|idea|wise|better|best|how|advice|advise|shall .. transfer|cash_in|cash|draw_down|drawdown|take|consolidate|move|withdraw|unlock|release|sell|put|invest|access|combine .. pension|pensions|sipp|final_salary|lump_sum|annuity|pension_pot|25_percent|tax_free|defined_benefit|pot .. or|now|early|?|good|at|.|all|before|out|into|idea
transfer*|cash*|draw*|withdraw|take|consolidat*|unlock|release|access|move|moving .. my? .. final_salary|pension|pensions|sipp|pension_pot|defined_benefit|private_pension|workplace_pension|pension_early .. good|idea|should|or|advice|worth|early|best|what|now|at_55|sensible|wise|how|out
pension .. good_idea|should_i|worth_it|transfer|cash_in|drawdown|advice|annuity|best|invest*|sipp|lump|early|consolidat* .. or|?|.|should|now|to|advice|i|at|better
invest|investing|investment|investments .. in|my|redundancy|savings|should|where|best|money|£|how|advice|what|tips
should .. i .. invest|buy|put|pay_off|save|remortgage|sell|overpay|get .. redundancy|shares|bitcoin|crypto|stocks|gold|property|isa|mortgage|house|premium_bonds|etf|ftse|a_loan|buy_to_let|my_house|equity_release|credit_card|payday
where .. should|do|best .. i|to .. put|invest|save|keep .. redundancy|money|savings|£|lump_sum|payout|inheritance
bitcoin|crypto|shares|stocks|forex|etf|isa|premium_bonds|buy_to_let|nfts|trading|day_trading|gold .. should|worth|best|buy|invest|good|which|advice|now|or|safe
which|best|what|cheapest isa|savings_account|credit_card|loan|mortgage|bank_account|pension|stocks|shares|crypto|investment|car_insurance|life_insurance|payday_loan|bank|car_finance .. 
{when} .. avoid|reduce|minimise|save|pay_less|cut|get_out_of .. inheritance_tax|capital_gains|corporation_tax|tax|council_tax .. legally|on|loophole*|best|accountant|limited|how|bill|offshore|trust
tax loophole|loopholes|avoidance|haven|dodge
offshore .. account|tax|company .. 
put .. house .. in .. kids|name|trust .. care|tax|avoid
am i .. saving .. enough .. 
how much .. pension .. need|should .. retire|save
can i .. afford .. to? .. retire
remortgage|equity_release .. should|good|worth|or|how
which .. mortgage|loan .. 
pay off .. mortgage|debts|loan|credit_card .. or .. invest|save|pension|with_redundancy|keep
financial advice|adviser .. 
""",
}
