"""Mental-health crisis, addiction and gambling harm, abuse of adults, carers at breaking point. Data only."""

MENTAL = """
hear|hearing .. voices
voices .. in_my_head|telling_me|wont_stop|talking|laughing|getting|again|say|saying
seeing|see things|people .. not_there|that_are_not|arent_there|others_cannot|nobody_else
they|people|neighbours|government|dwp|police|mi5|someone|everyone .. are|is|following|watching|bugged|bugging|poisoning|put|reading|controlling|implanted|spying .. me|my_house|my_phone|my_food|chip|thoughts|camera*|through_the_tv|my_mind|microchip
psychosis|psychotic|manic|mania|hallucinat* .. episode|am|again|i|now|having|getting|think|my|not_slept|days|stopped
not slept .. days|nights .. and|racing|invincible|voices|amazing|energy|seeing|god|messages|wired|brilliant
sectioned .. again|going_to|might|yesterday|just|want|scared
stopped|stopping|come_off|came_off|off|run_out .. my .. antipsychotic*|lithium|olanzapine|quetiapine|clozapine|risperidone|depot .. 
breakdown|break_down .. having|nervous|mental|am|complete|full|think|on_the_verge|verge|edge|close_to|near
having|had|on_the_verge|verge_of|heading_for|close_to .. a breakdown|meltdown
mental|mh health crisis|breakdown|emergency|getting_worse|is_at_rock_bottom|really_bad|at_rock_bottom|spiralling|has_collapsed
panic attack|attacks .. every|cannot|all_day|now|leave|constant*|daily|breathe|stop|house|day
can_not .. stop crying|shaking|panicking
crying .. every|all|all_day|nonstop|constantly|can_not_stop|day|night .. 
can_not .. get out_of_bed|off_the_floor|out_of_the_house|out_the_house
not .. got_out_of_bed|left_the_house|left_my_bed|left_bed|washed|been_out_of_bed .. weeks|days|months|week
{not} cope|coping .. any_more|anymore|at_all|anymore|with_life|alone|baby|now|with_it_all|with_everything|.
can_not|not|cannot .. cope
can_not|not do .. this any_more|anymore|any_longer
can_not take .. any_more|anymore|much_more|any_longer|it
at .. breaking_point|the_end_of_my_tether|the_end_of_my_rope|rock_bottom|my_lowest|wits_end|my_wits_end|my_limit
breaking|broken .. point|down_completely|inside
rock bottom
falling apart|losing_my_mind|going_mad|going_insane|losing_it|losing_the_plot .. 
losing my|the mind|plot
i am|feel|feeling|felt|so|really|getting .. desperate|hopeless|worthless|empty|broken|useless .. 
postnatal|post_natal|postpartum|pnd .. depress*|psychosis|am|bad|cannot|crying|baby
baby .. not|cannot .. bond|feel_anything|love|cope|want .. 
feel nothing .. baby|for|anymore
depressed .. really|badly|cannot|so|nobody|very|everyday|severe*|cry*|deeply|days|rock_bottom|bed|worse|any_more
severe|severely|deep|bad|so|really|very|clinically depressed|depression|anxious|low|down .. cannot|anymore|any_more|nobody|help|days|cope|crying|bed|point|hopeless
really|so|very|that|too low .. cannot|today|tonight|nobody|point|bed|days|do_not_know|cry*|lately|at_the_moment|right_now
so lonely|alone .. nobody|no_one|cannot|days|all_day|cry*|talk
nobody|no_one .. to? .. talk|turn .. to
i can not|cannot see .. way|point|future .. 
everything is|feels|has .. too_much|falling_apart|pointless|on_top_of_me|hopeless
do not know .. how_much .. more|longer
how much more .. take|cope
i give up .
given up .. hope|on_everything|completely
crisis team .. number|cannot|wont|will_not|not|help|call
flashbacks .. cannot|every|ptsd|afraid|nightmares|sleep|war
eating disorder .. not_eaten|bad|worse|purging|relapse*
making myself sick
purging|starving myself
dark|bad|scary|intrusive|horrible thoughts
"""

ADDICTION = """
gambled|gambling|blew|blown|pissed .. all|my|the|whole|our|everything|it_all|thousands|grand|£|wages .. redundancy|wages|savings|rent|uc|universal_credit|money|house|pay|benefits|mortgage|payout|advance|away|on|bookies|casino|slots|horses|roulette
bet|betting|put|lost|spent|wasted|stuck|lose|spend|losing|spending .. on|at|to|in .. slots|horses|roulette|bookies|casino|fruit_machines|dogs|bets|online_gambling|gambling|betting|scratchcards|blackjack|poker|bet365|online_casino|football_bets|accumulators|fobts|spins|machines
{kin} .. not|does_not know .. gambl*|lost|debt|bet|horses|slots|betting
gambling .. problem|addict*|debt|debts|again|cannot_stop|habit|control|out_of_control|relapse*|everything|help|stop|lost|ruin*|secret
gambler* .. am|i|problem|compulsive|anonymous
can_not|not stop|quit .. gambling|betting|drinking|using|taking|the_slots|the_drink|snorting|smoking_crack|smoking_weed|spice|scratchcards
addicted|addict|hooked .. to|on|am|i .. gambling|slots|heroin|crack|cocaine|coke|alcohol|drink|drugs|pills|codeine|tramadol|pregabalin|spice|weed|painkillers|betting|ketamine|ket|valium|meth|bet|scratchcards|online
am|i_am|was|become|become_an|an alcoholic|addict|junkie|smackhead
addict .. am|i
alcoholic .. am|i_am|relapse*|drinking_again|shakes|bottle
drinking .. every|too_much|all_day|in_the_morning|morning|again|bottle|bottles|litre|to_cope|to_get_through|before_work|before_interviews|heavily|litres|cans|myself .. 
drink .. problem|every_day|in_the_morning|before_work|to_cope|to_get_through|got_hold|litre|bottle|cannot_stop
bottle|litre|bottles .. of .. vodka|whisky|wine|gin|cider|rum .. a_day|every|day|before|night|morning|to_sleep
relapsed|relapse|relapsing|back_on|using_again|back_using|using .. heroin|crack|drugs|gear|drink|coke|smack|the_drink|alcohol|again|booze|ket
back on .. gear|drugs|heroin|smack|crack|the_drink|booze|coke|the_slots
smoking|injecting|shooting|snorting|sniffing .. crack|heroin|up|coke|smack|gear|ket|meth .. 
smackhead
drug|drugs|drink|alcohol|cocaine|coke|heroin|crack|weed|spice|ketamine|booze .. problem|habit|addiction|dependen*|ruin*|taken_over|everything|all_my_money|cannot|help_me|every_day .. 
redundancy|wages|rent|savings|payout .. on .. horses|slots|roulette|bookies|bets|casino|drugs|drink|coke|the_dogs|bet365|gambling|crack|scratchcards|online_casino
on the horses|slots|fobts|dogs|fruities .. lost|all|grand|money|wages|rent|gone|redundancy|wife|husband
chasing .. losses
owe|owed .. bookies|dealer|dealers
dealer .. owe|debt|money|threat*
the shakes
need .. a? drink .. get|through|before|cope|morning|stop
rehab|detox .. need|want|get|how|into|waiting|place|help
"""

ADULT = """
{they}|carer|carers|staff|nurse|care_home|grandson|nephew|lodger|neighbour|home|support_worker .. takes|taking|steals|stealing|took|hits|hitting|shouts|neglect*|rough|bruises|leaves|left|spends|spending|emptied|empties|using|controls|keeps|locks|locked|not_feeding|starving .. mums|dads|nans|grandads|grans|her|his|residents|elderly|mum|dad|nan|gran|grandma|grandad|old_man|old_lady|resident .. pension|money|bank|savings|card|pin|food|wet|soiled|bruises|dirty|medication|account|alone|floor|chair|room|bed|her|him|house
my? carer|carers .. {hurts}|steals|stealing|shouts|rough|threat*|takes|took .. me|my|us|money
carer|nurse|staff|manager|care_worker|support_worker .. {hurts}|shouting|abusing|neglect*|rough|slapping .. resident|residents|patient|patients|clients|elderly|old
resident|residents|patient|patients|clients|service_users .. being|been|are|left|get .. abused|hit|neglected|slapped|locked|rough|hurt|wet|soiled|starved|tied|drugged|bruises|in_their_own
elder|elderly .. abuse|abused|neglect*|being_hit|bruises
nan|gran|grandma|grandad|granny|mum|dad|elderly|grandfather|grandmother|neighbour .. being|is|has|getting .. abused|neglected|robbed|hit|bruises|exploited|starved|scammed|locked|ripped_off|bullied .. carer|by|son|her|home|nephew|brother|family|staff|care
{they} .. take|takes|took|taking|has|spends .. my pip|pension|disability_money|benefits .. carer|wheelchair|disab*|learning|cannot
learning disab* .. taking|hit|abused|exploited|mate|money|steal*
wheelchair|disabled .. he|she|carer|son .. hits|hit|leaves_me|left_me|takes|locks|wont_feed|refuses
withhold*|hides|refuses|will_not_give .. medication|wheelchair|meds|food|insulin
"""

CARER = """
caring|care|carer|look_after|looking_after .. can_not|cannot|not .. cope|go_on|do_it|take|carry_on|manage|do_this .. 
caring|carer|look_after|looking_after .. breaking|exhausted|collapse*|breakdown|on_my_knees|at_the_end|end_of_my_tether|no_sleep|not_slept|snap*|burnt_out|burned_out|shook|hit|walk_out|desperate|no_break|respite
carer .. breakdown|burnout|breaking_point
can_not|not .. look_after|care_for|cope_with .. mum|dad|him|her|husband|wife|son|daughter|them|nan .. any_more|anymore|longer|alone|own
scared|afraid|worried .. i .. hurt|snap_at|hit|shout .. mum|dad|nan|him|her|husband|wife .. dementia|care|look|caring|hoist|night
dementia|alzheimers|disabled .. can_not|cannot|not .. cope|go_on|do_this|sleep|carry_on|take
"""
