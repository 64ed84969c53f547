"""Medical emergencies happening now, to the person or to somebody with them. Data only."""

HIGH = """
chest pain|pains|tight*|hurts|crushing|heavy
pain|pains|tightness|pressure|crushing|squeezing .. in|across my|his|her|the chest
pain|tingling|numbness|numb .. left_arm|down_my_arm|jaw|down_his_arm|down_her_arm
heart attack .. having|think|now|i_am|he|she|might|going
having|think .. a heart_attack|stroke|seizure|fit|miscarriage|allergic_reaction
heart .. racing|pounding|stopped|skipping|irregular .. dizzy|pain|faint|breathe|collapse*|sweating|chest
can_not|cannot|struggling|trouble|difficulty|hard|hardly|not|barely|unable to? breathe|breathing|catch_my_breath|get_my_breath|breath
struggling|fighting|trouble|difficulty|short|gasping .. for|of|to|with breath|breathe|breathing|air
stopped|not|isnt breathing
lips|face|fingers .. blue|swelling|swollen|droop*|drooping
face .. dropped|droop*|one_side|numb|fallen
slurring|slurred .. speech|words|talking
speech .. slurred|slurring|gone|funny
can_not lift|move|feel|raise .. arm|leg|one_side|left_side|right_side|face|legs
stroke .. he|she|having|now|mum|dad|think|i_am|signs|face
unconscious|unresponsive|collapsed|passed_out|fitting|convulsing
collapsed|collapse .. floor|here|now|in_front|just|wont|at_work|he|she
not wake|waking|responding|moving|conscious .. up|him|her|just|breathing|baby|he|she
will not|wont wake .. up
bleeding|blood .. wont_stop|will_not_stop|heavily|badly|everywhere|a_lot|not_stopping|lots|pouring|gushing|pumping|non_stop|loads|pregnant|cannot_stop|soaked|through
cut|sliced|chopped|severed|lost|caught|trapped|crushed|nail_gun|drilled .. finger|fingers|hand|arm|leg|artery|thumb|wrist|head|foot .. bleed*|blood|off|open|machine|bone|now|just|numb|deep|badly|stop|saw|press
coughing|vomiting|throwing|puking|sick|being_sick|spitting .. blood
head injury|hit_my_head|banged_my_head|banged_his_head|hit_his_head|bang_to_the_head|knock_to_the_head|fell_off .. dizzy|sick|confused|vomit*|drowsy|blood|bleeding|cannot_remember|knocked_out|sleepy|blurr*|headache|ladder|scaffold*|passed|ears
fell|fallen|fall .. ladder|scaffold*|roof|height|stairs|lorry .. cannot|blood|head|back|move|numb|legs|feel|pain|bleed*
breath*|inhal*|gassed|fumes|sniff* ... chemical*|fumes|gas|bleach|ammonia|chlorine|solvent*|smoke|carbon_monoxide|tank|acid|vapour*|cleaning|whatever|paint|exhaust|degreaser|asbestos_dust ... dizzy|sick|breath*|cough*|chest|headache|burning|faint|vomit*|tight|confus*|passed|light_headed|nauseous|collapsed|throat|eyes|wheez*
dizzy|sick|breathless|cough*|headache|wheez*|nauseous|vomit*|light_headed|confused ... fumes|gas|chemical*|bleach|carbon_monoxide|tank|smoke|ammonia|chlorine|boiler|solvent*|paint|spill*
chemical*|acid|bleach|caustic|oven_cleaner|cement|ammonia .. in|on|splash*|sprayed|burn*|swallow*|drank|skin .. eye|eyes|skin|face|mouth|burn*|blind|hand|stings|blister*
swallow*|drank|drunk|ate|eaten .. bleach|battery|batteries|chemical*|poison|antifreeze|acid|cleaning|screen_wash|weedkiller|white_spirit|dishwasher
electric shock .. chest|heart|burn*|dizzy|now|just|numb|feel|got|had|at_work
electrocuted
carbon monoxide .. alarm|headache|dizzy|sick|going_off|smell
smell gas
severe|serious|bad|third_degree .. burn|burns|allergic|asthma_attack|bleeding|head_injury|pain .. now|help|cannot|work|just
burned|burnt|scalded|burn|scald .. badly|face|hands|oil|blister*|hot_fat|fryer|boiling
allergic .. reaction|shock .. throat|swell*|breath*|lips|epipen|tongue|now|having
throat|tongue .. swelling|swollen|closing|closed|tight
anaphyla*
asthma attack .. inhaler|cannot|now|having|breathe|run_out
inhaler .. not_working|run_out|ran_out|empty|no .. breath*|asthma|wheez*|attack|chest
overdose* .. by_accident|accident*|taken|took|think|he|she|now|friend|on_the_floor
taken|took|had too_many|too_much .. tablets|paracetamol|pills|insulin|medication|meds|methadone|drugs|heroin|spice|ket|pregabalin|codeine .. 
too many paracetamol|tablets|pills|painkillers
diabetic|insulin|blood_sugar .. shaking|collapse*|confused|hypo|run_out|ran_out|no_insulin|cannot_afford|low|coma|sweating|skipping|rationing|dizzy|drowsy
ran|run out .. of .. insulin|epipen|inhaler|epilepsy_medication|heart_tablets|warfarin
waters .. broken|broke|gone
in labour .. now|contractions|minutes
contractions .. apart|minutes|every
pregnant .. bleeding|blood|pain|pains|not_moving|stopped_moving|contractions|waters|cramps|headache|swelling
baby .. stopped_moving|not_moved|not_moving|floppy|blue|limp|not_breathing|fitting|high_temperature|choking|rash|40_degrees|fever|not_waking|wont_wake
choking .. now|on|he|she|baby|cannot
seizure*|fits|fit .. just|having|now|had_a|keeps|floor|first|minutes|still
rash .. not_fade|doesnt_fade|glass|stiff_neck|fever
stiff neck
worst headache .. ever|life
sudden|suddenly .. cannot_see|blind|lost_vision|confused|weak|numb|headache|vision|speech
lost .. sight|vision|feeling .. suddenly|now|eye|this_morning|legs
hypothermia|heatstroke|heat_stroke .. now|i_am|he|confused|stopped|shivering|shaking|collapsed
sepsis
stabbed|shot .. me|him|bleeding|someone|been|i_have|help
been stabbed|shot|run_over|hit_by_a_car
delirium tremens|withdrawal|withdrawing .. seizure*|fits|fitting|shaking|hallucinat*|sweats
stopped drinking .. shaking|seizure*|seeing|hallucinat*|sweat*
"""
