"""Suicide and self-harm: said outright, veiled, by way of arrangements or goodbyes, and of somebody else. Data only."""

HIGH = """
want|wants|wanted|wanting|wanna .. to die
want|wants|wanted|wish|wishing .. {be}? dead
wish* .. {be}? dead|gone|never_born|not_here
wish* .. not wake|woken|woke|exist|been_born|be_here
wish* .. i_could disappear|vanish|go_to_sleep|just_go
ready|going|prefer|rather|choose|plan|planning|tempted|about|decided|deserve|deserves .. to? die
rather be|been? dead
kill|killing|hang|hanging|drown|drowning|shoot|shooting|gas|gassing|poison|poisoning|electrocute|stab|unalive myself|me_self
throw|throwing|chuck|fling .. myself .. off|under|in|into|from
kill|killing|hang|hanging|drown|shoot|top|topping|off himself|herself|themselves|themself
top|topping|off|offing|offed myself
do|doing myself|himself|herself in
end|ending|finish|finishing|take|taking my own? life
end|ending|finish|finishing|take|taking his|her|their own life
end|ending|ended it all
end|ending it|things|everything .. tonight|today|tomorrow|soon|for_good|once_and_for_all|now|this_weekend|this_week
going|want|wants|thinking|thought|plan|planning|ready|rather|might|will|just|about|about_to|decided|thoughts .. end|ending it|everything
suicidal
feel|feeling|felt|am|getting .. suicidal
thinking|thought|thoughts|considering|considered|contemplating|attempted|attempting|planning|commit|committing|tried|try|threatened|threatening|talking .. suicide
suicide .. note|plan|thoughts|attempt|pact|watch|feelings|risk
am going_to|gonna do_it tonight|now|today
not want .. be|to_be here|alive|around|about .. any_more|anymore|now|at_all|no_more
not want to|2 be here|alive
not want to wake|live|exist|carry_on_living|see_tomorrow|see_the_new_year|see_another|be_a_burden
not want to go_on|keep_going|keep_living|be_in_this_world|be_on_this_earth|carry_on
do_not|not see|seeing the? point|a_point .. living|life|going_on|carrying_on|being_here|being_alive|waking_up|me|any_of_it|anymore|any_more|existing|anything
no point .. living|carrying_on|going_on|me_being|being_here|waking|getting_up|my_life|in_me|existing|being_alive|life
what is the? point .. living|carrying_on|going_on|being_here|being_alive|waking_up|life|me|my_life|existing
point in|of living|carrying_on|going_on|being_here|being_alive|me_being
no reason|nothing .. live_for|left_to_live|go_on|carry_on|be_here|stay_alive|keep_going|wake_up
nothing left .. live|me|fight|give_to
can_not|not|cannot .. go_on|carry_on living|like_this|any_more|anymore|any_longer|much_longer|with_life
can_not|not|cannot go_on
can_not|not .. take|do|face|bear|stand .. life|living|another_day|being_alive
can_not|not|nothing .. live .. any_more|like_this|with_myself
can_not|not see .. way_out|way_forward|future .. 
only|easiest|best way .. out .. is|left .. die|death|end|tablets|me|gone
only way out|left
only one? way .. out|this_ends|it_ends|to_end|to_stop
no way|other_way out .. this|but|except|for_me|left|any_more
better off .. without_me|if_i_was|if_i_were|when_i_am|if_i_am|once_i_am|if_i_died|with_me_gone|me_not
better|easier|happier|fine|richer|free|cope|manage .. without me .. around|here|being|in
better off .. dead|gone|not_here|not_being|in_the_ground
better|easier|kinder|best|simpler .. if_i was|were|am|died|wasnt|disappeared|went|had .. dead|gone|not|here|away|never
better|easier|best .. if_i disappeared|died|went_to_sleep|never_woke
better off .. insurance|payout|pay_out|death_in_service|lump_sum|pension
without me .. better|happier|fine|easier|relieved
world|place|family|life .. better|easier|nicer .. without_me
worth|worthless .. more .. dead|gone
more .. use|value .. dead
life insurance|cover|policy .. pay|pays|paid|payout|covers|cover|valid .. if|out|suicide|kill|i_die|took|myself
insurance .. if_i_died|if_i_die|if_it_looks|look_like_an_accident|suicide|after_i_am_gone|when_i_am_gone
make|made|look it? .. like_an_accident
does|will|would .. insurance|pension .. suicide|if_i_die|my_own_life
{kin} .. get|gets|got|have .. insurance|payout|death_in_service .. when|if|once i
nobody|no_one|who|anyone|someone .. notice|notices|miss|care|cares|find|know|cry .. if_i was|were|died|disappeared|am|just|wasnt|did
nobody|no_one .. would_notice|would_miss|will_miss|would_care .. if|me|i
would anyone|anybody notice|miss|care
would not|never be|have .. missed
not .. be here|around|about .. much_longer|by_christmas|by_then|next_week|next_month|next_year|tomorrow|for_long|long|when|to_see|for_it|after|come_january|come_monday|by_the_weekend|by_monday|by_friday|any_more
will not|wont be|need .. here|around|needing|alive .. much_longer|soon|by|tomorrow|after|for|where_i_am_going|where_i_go|anyway
will not be|need|needing|needed it|needing_it|any_of_it|this_any|a_job|money|them|anything .. any_more|where|soon|now|goodbye|bye|anyway|after
no need .. where_i_am_going
where i am going .. not|no need|matter
before i|i_am go|gone|die|do_it .. for_good|forever|kids|letter|sort|sorted
when|once|after|for_when|in_case i am gone|not_here|not_around|no_longer_here|dead|no_more
last|final message|goodbye|letter|night|day|christmas|birthday|time_you|time_i|thing_i_do|thing_i_ever|words|job_application .. ever|you_will|i_will|from_me|goodbye|on_earth|for_me|alive|write
this|that is|will_be .. the? last .. hear|heard|time|you_will|anyone
you|they|nobody .. will_not|wont hear|see .. from? me again
goodbye .. world|everyone|everybody|forever|all|cruel|and_thank|and_sorry|to_my|and_thanks|now|then
say|saying|said|write|writing|written|wrote|leave|leaving|left .. goodbyes|goodbye_letters|farewell|final_letter|last_letter|note_for|letters_for|letter_for|letters_to_my|letter_to_my|a_note .. kids|family|them|everyone|mum|dad|wife|husband|children|kitchen|table|anyone|daughter|son|boys|girls|find
written|wrote|writing|done|left .. letters|notes .. to|for .. kids|wife|husband|mum|children|family|daughter|son|girls|boys
said|saying|say my goodbyes
giving|given|gave|give .. away .. my|everything|all|things|stuff|pets|cat|dog .. need|needing|anymore|any_more|gone|where
who gets|looks_after|has|takes|will_have|will_look_after|is_having|will_get .. dog|cat|pets|kids|my_things|my_stuff|house .. when|gone|after|nobody|sorted|once
sorted|sorting|planned|paid|arranged|organised|put|putting|got .. funeral|my_affairs|affairs_in_order|cremation .. 
sorted|sorting|written|made|updated|done|finished .. will|paperwork|affairs|funeral .. gets|dog|cat|burden|nobody|find|no_one|deal|ready|goodbye|gone
paperwork .. who_gets|nobody_has_to|no_one_has_to|so_they_do_not|after_i
so nobody|no_one|they|{kin} .. deal|find|clear|clean|sort|worry .. after|when_i|my_body|me_up|with_it|with_me
find|finds|found .. my body|me_dead|me_hanging
taken|took|swallowed|necked|downed|had|popped .. overdose|all_my|all_the|whole|too_many|loads_of|load_of|packet|packets|bottle|box|boxes|bunch|handful|lot_of|50|40|30|20|60 .. {method}
taken|took|taking|take .. overdose
thinking|thought|want|wanted|tempted|going .. overdose|overdosing|jump|jumping
how many|much|far|long .. {method}|drop|jump .. kill|die|death|lethal|enough|fatal|takes|take|finish|does_it_take
how many|much|do|does .. overdose|to_die|to_kill|to_end|lethal_dose|fatal_dose
saved|saving|stockpiled|stockpiling|collecting|hoarding|stashed|bought|got|counted|counting .. {method} .. enough|ready|drawer|to_do|just_in_case|to_end|planned|beside|end|way_out|plan|in_front
got|have|bought|holding|sat|sitting|staring .. {method} .. in_my_hand|in_front_of_me|next_to_me|and_a_plan|ready|beside_me|with_the
{method} .. lined_up|laid_out|in_front_of_me|in_my_hand|beside_me|counted_out|and_a_plan|and_i_am_not_afraid|and_vodka|and_whisky
jump|jumping|jumped|step|stepping|stepped|walk|walking|throw|lie|lying|throwing|fall|falling .. off|from|in_front|into|under|out_in_front|down_on .. {place}|bus|traffic|car|window|building|floor
standing|stood|sat|sitting|stand|sit|am|here .. on|at|by|near|above|over .. {place} .. jump|courage|nerve|end|goodbye|trains|edge|do_it|fall|die|cannot|thinking|over
stood|standing|sitting|sat on|over the? bridge|edge|ledge|railings|tracks|roof|wrong_side|parapet
looking|looked|staring|stare|walk|walking|drawn|go|going|keep|thinking|thought|stopped|stopping|drive|driving|eyeing|visited|checked .. at|past|over|to|about|by|off|out .. bridge|railway|train_line|tracks|cliff|cliffs|viaduct|flyover|level_crossing|beachy_head|multistorey .. and_wondering|wonder|thinking|tempted|on_the_way|every|one_step|easy|quick|drop|height|end|jump|night|peaceful|calling|just
drive|driving|crash|crashing|drove|steer .. car|van|bike|myself|it .. into|off .. wall|tree|bridge|river|lorry|cliff|road
swerve|swerving|drive .. into .. lorry|oncoming|tree|wall|bridge|traffic
slit|slitting|cut|cutting|slash|slashing .. my|his|her wrists|wrist|throat|arms|legs|thighs
{harm} myself|himself|herself .. again|most|every|badly|when|on_purpose|to_cope|because|tonight|lately|more|and
want|going|urge|urges|need|feel_like|tempted|thinking|thoughts|started|been|keep .. {harm} myself
self harm|harming|harmed|injury
{harm} .. myself on_purpose|deliberately|to_feel|to_cope
go|going|fall|drift|wish|close .. to? sleep|asleep|eyes .. not|never|forever .. wake|waking|up|forever|open
sleep and|forever .. not|never wake
hope|hoping|pray|praying|wish .. not|never|do_not .. wake|woken
{not} .. wake up .. tomorrow|again|ever
tired|sick|weary|exhausted|bored|done|finished .. of|with living|life|being_alive|existing|being_here|this_life|this_world|breathing|waking_up
had|have enough .. of? life|living|being_alive|this_world|existing
give|giving|given up .. on? life|living|everything|completely|on_myself .. 
do not deserve|want .. to_live|a_life|life|to_exist
life .. is? not .. worth .. living
{not}|is_it worth living|being_alive|being_here
nothing .. worth .. living|going_on|staying
picked|set|chosen|got|have|made .. date|plan|a_way|method|spot .. to? die|do_it|end|kill|and_a_note|to_go|out_of_here_for_good
planned|planning|know|worked_out|decided|googled|looked_up|searched|researching|looking_up .. how|where|when|ways .. die|do_it|kill|end_it|hang|end_my|painless|suicide|death|to_go|out
painless|quickest|easiest|quick|easy|best way|ways .. die|death|go|end|to_do_it|out
way|ways|how to die|kill_yourself|end_your_life
how do i|you|people end|kill .. my_life|myself|it_all|yourself
voice|voices .. telling|tell|told|say|saying .. kill|die|do_it|hurt|jump|harm|end|cut|stab
tried|tries|trying|attempt .. to? kill|end|hang|overdose|top|drown .. myself|himself|herself|it|my|last|again
if i do_not|dont|can_not|cant|fail|lose|get .. end_it|kill|that_is_it_for_me|am_done|am_finished|will_do_it|do_something_stupid|do_something_silly|jump|die
do|doing something stupid|silly|daft .. to_myself|tonight|end|scared|worried|might
might|going_to|scared|worried|afraid|will .. do something stupid|silly|daft|drastic
check|checking|bow|bowing out .. for_good|permanently|of_life|early|of_this_world|of_this_life|tonight
disappear|vanish .. for_good|forever|and_never|off_the_face|permanently|nobody
would not|not be a? burden any_more|anymore|on|to|if
burden .. if_i_was|without_me|gone|rid_of_me|lifted_if|dead|not_here|die|anymore_soon
rid of me .. 
meet|join|be_with|see|with my|him|her|them|our wife|husband|mum|dad|son|daughter|him|her|boy|girl .. again_soon|in_heaven|on_the_other_side|up_there|tonight|soon_enough
on the other side
going|gone|end_up .. six_feet_under|to_a_better_place|to_meet_my_maker
i am|will_be dead|gone .. by|soon|tomorrow|before|tonight|anyway
put .. me out_of_my_misery|down_like
end .. the? pain|suffering|misery|my_suffering
make|want|need it|pain|everything|this|all .. to? stop .. forever|for_good|permanently|dead|die|only_way
hope .. get|got|am|have run_over|hit_by|cancer|a_heart_attack|not_make_it
not .. care .. if_i .. live|die|wake|alive|dead
if i died|die|was_dead|am_dead|never_woke .. relief|better|nobody|matter|tomorrow|happy|no_one|get|sorted|peace
would|be .. happier|relieved|better|glad .. if_i .. dead|died|gone|wasnt_here|not_here|disappeared
last|final chance .. before_i .. end|die|kill|go|do
this|it is goodbye
keep|kept|keeps|having|getting .. thoughts .. ending|dying|death|killing|not_being_here|jumping|dark
thoughts .. of|about death|dying|ending|not_being|killing
{other} .. going_to|says|said|say|saying|threatening|threatened|wants|wanted|talking|talks|told|keeps|posted|texted|tried|will|might .. kill|killing|end|ending|die|dying|overdose|suicide|hang|top|jump|not_be_here|not_being_here|goodbye|disappear|better_off_without|not_wanting_to_be|does_not_want_to_be|not_want_to_be|goodbyes .. himself|herself|it|it_all|everything|tonight|here|himself|off|me|us|him|her|to|anymore|any_more|alive|themselves|if|message|text
{other} .. left|wrote|written|found .. a? note|goodbye|suicide_note|letter .. gone|missing|table|worried|not_answering|cannot|said|and
{other} .. taken|took .. overdose|all_his|all_her|tablets|pills
{other} .. is|has_been|been suicidal|self_harming|cutting
finished|ended|over for me .. tonight|now|no_point
am|i_am done .. with_life|living|being_here|with_this_life|with_everything|being_alive|existing|fighting .. 
thank|thanks|thankyou .. everything|kind|help .. goodbye .. delete|wont|will_not|needing
delete .. everything|all|me|account|data|profile|it .. will_not|wont|no_longer|never .. need|needing|be_around|be_here
close|cancel|stop|shut .. claim|account|everything .. so .. nobody|no_one|{kin} .. deal|sort|bother|left|trouble|pick_up
what .. happens .. to .. claim|benefits|uc|money|debts|pension|tenancy|dog|cat|kids .. if_i .. die|died|gone|not_here|kill|not_around|am_no_longer|disappear
what happens .. when|if|after i am gone|dead|die|not_here|no_longer_here
do .. debts|debt|overpayment .. die|written_off .. with_me|when_i_die|if_i_die|if_i_am_dead
"""

HOPELESS = """
no point .
no point anymore|any_more|really|left|trying|in_anything|in_it
what is the point .
what is the point any_more|anymore|really|now|of_anything|of_trying|even|to_it_all
no hope|future .. left|for_me|any_more|anymore
no hope .
hopeless
lost all|any? hope
worthless|useless .. waste_of_space
waste of space|oxygen|a_life|skin|air
nothing left
nothing to look_forward_to|lose|live
not see .. a? future|way_forward|way_through|end_to_it|it_getting_better|myself|another_year|the_light|light_at
can_not|not do|take|cope .. this|it|any_of_this .. any_more|anymore|any_longer|much_longer|no_more
can_not|not .. cope any_more|anymore|any_longer|at_all
had enough .
had enough of everything|it_all|all_of_it|this_life|trying|fighting
at|reached|end .. of_my_tether|the_end_of_my|breaking_point|rock_bottom|the_end_of_the_line|end_of_the_road
want|need it|it_all|everything|this|pain|all_of_this .. to? stop|end|be_over|go_away
everything .. pointless|meaningless|black|dark|too_much
dark place|thoughts
given up
give up
lost everything|the_will
my life is|has over|finished|ruined|done|nothing|no_meaning
i am|it_is finished|over .
tired of it_all|everything|fighting|trying|all_this|struggling|it_all
numb
empty inside
failure|failed .. everyone|as_a|my_kids|my_family|at_life|everybody|them_all
let everyone|everybody|them|my_family|my_kids|down
not .. matter .. any_more|anymore|what_happens_to_me
nobody cares|would_care
no one cares
all alone|on_my_own .. nobody|no_one
too tired|old .. start_again|go_on|fight
invisible .
"""

BURDEN = """
burden|weight|drain|millstone .. on|to|everyone|family
just a burden
holding|dragging .. everyone|them|family|kids|her|him .. back|down
{kin} .. be|cope|manage|do .. better|fine|happier|ok|okay|alright .. without
{kin} .. better_off|better_without
insurance .. {kin}
death in service
deserve .. better than me|someone_better
in everyone_elses|the way .. always
nobody|no_one|anyone|not .. has|have_to|needs|want .. deal_with .. it|me|this
not .. miss me
nobody .. miss
"""

FAREWELL = """
goodbye .
good bye .
farewell
bye for_good|forever|now_then|everyone
thank|thanks .. for .. everything|trying|your_kindness|being_kind|listening|all_you
you have been kind|lovely|good_to_me
thanks .. been kind
sorry .. for_everything|to_everyone|to_my|for_all_the|mum|kids
tell .. {kin} .. i_love|i_loved|sorry|love_them|loved_them|i_am_sorry
tell .. {kin} .. not_their_fault|not_her_fault|not_his_fault
delete .. everything .. about|on me
wont|will_not .. need|needing it|this|them|any_of_it|any .. any_more|anymore|now|again
sorted .. paperwork|will|affairs|funeral|finances|bills|everything_out
who gets .. dog|cat|house|car|things|stuff|pets
found|finding|sorted .. home|someone .. for .. dog|cat|pets
my will|funeral
cancel|close|stop .. everything|claim|account|direct_debits|subscriptions .. so
last .. time|day|week|christmas|one
made|making my peace|peace_with
at peace .. now|with_it|decision
calm now .. decided|decision
decided .. what_i .. going_to_do|have_to_do
it|this|that will .. all? be over soon|tonight|tomorrow
letters|notes .. written|for_the_kids
given|giving .. stuff|things|everything .. away
say goodbye
"""

MEANS = """
looking|looked|staring|stare|walk|walking|thinking|stopped|stopping|stood|standing|sat|sitting|eyeing|keep_going|parked|park|drive|drove|going|drawn .. at|on|by|past|to|over|about|up|near|of|under .. the|that|a {place}
the bridge
trains .. fast|past|go_by|through|come_through|platform
how high|deep|cold|fast .. {place}|water|bridge|drop
tablets|pills|paracetamol .. drawer|cupboard|saved|saving|enough|stash|stack|collected|counted
enough {method}
saved|saving|stockpiling|counting .. {method}
got|have|bought .. a? rope|noose|shotgun|razor_blades|blades
got .. {method} .. plan
whisky|vodka .. {method}
sleep|sleeping .. forever
not wake up
not be here
gone by|soon
disappear|vanish
"""
