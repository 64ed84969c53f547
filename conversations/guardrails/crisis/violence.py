"""Violence now, and threats against others. Data only."""

NOW = """
being|been|getting attacked|beaten_up|mugged|robbed|chased|followed_home .. now|right_now|outside|just|help|knife|bleed*|hiding
{they}|man|men|someone|somebody|guy|lads|neighbour .. outside|here|at_my_door|in_my_house|downstairs|breaking_in|chasing|waiting .. knife|gun|machete|bat|hammer|weapon|hurt|kill|kick*|bang*|smash*|threaten*|wont_leave|will_not_leave|now
has|have|got|pulled|with .. a knife|gun|machete|weapon .. to|at|on .. me|my|us|him|her
knife|gun|machete .. at|to|on|out .. me|my|us|throat|door|threat*|outside
someone|somebody|they|he|men|lads|loan_shark|loan_sharks|dealer|dealers|gang|landlord .. threat*|going_to|said|says|coming|will|come_round .. kill|hurt|stab|break_my|break_our|petrol|burn|smash|beat|batter|break_his|shoot .. me|us|my|legs|house|family|kids|door|through
loan shark|sharks .. threat*|scared|door|legs|hurt|knows|took|my_card|interest|after_me|kids|violen*|coming
after me .. hiding|kill|hurt|knife|money|gang|scared
hate crime .. attacked|me|happened|beaten|us|knife
house|flat|building .. on_fire|burning
fire in|at my|the kitchen|house|flat|work
acid attack
"""

THREAT = """
am|i|gonna|going_to|want_to|will|swear_down|might|could|feel_like|tempted|ready_to|about_to|i_would|love_to .. {attack} .. {worker} .. 
{attack} .. {worker} .. if|when|tomorrow|next|sanction*|monday|appointment|face|up|head|wait
going to|gonna {attack} someone|somebody|people|the_place|everyone|him|her|them|that|my_boss|my_manager|my_neighbour|my_ex
i will|am_going_to|want_to|would|gonna|could|might {attack} someone|somebody|people|the_place|everyone|him|her|them|that|my_boss|my_manager|my_neighbour|my_ex|one_of|the_lot|you
bring|bringing|take|taking|carry|carrying|got .. a? knife|hammer|bat|gun|petrol|machete|acid|blade|weapon|crowbar .. to|in|with|into .. jobcentre|job_centre|appointment|dwp|office|me|work|interview|them|school
petrol .. through|letterbox|jobcentre|office|burn|over
burn|burning|torch|torching|firebomb|blow|bomb|smash|smashing|shoot|wreck|trash .. jobcentre|job_centre|office|place|building|dwp|warehouse|that_place|workplace|it_down|the_lot|site|up .. down|up|next|ground|if|with|inside|people
wait|waiting|waits .. car_park|outside|for_him|for_her|after_work|when_she_finishes|when_he_finishes|round_the_back|after_her_shift|at_her_car|at_his_car|by_her_car .. know|see|learn|sorry|regret|shift|get|home|jobcentre|sanction*|leave|finish*|lesson|face|her|him
if .. sanction* .. again|me|my .. waiting|car_park|sorry|regret|know_about_it|kill|hurt|smash|burn|batter|find|dead|knife|pay_for|swing|watch|responsible
know where|what .. {worker} .. live|lives|parks|park|drinks|kids|goes_to_school|car
found|find|finding|follow|followed|following .. where .. {worker} .. lives|live|works|parks
found out where .. lives|parks
follow|followed|following .. {worker} .. home|car|bus|tonight
tell .. {worker} .. watch .. back|herself|himself
watch .. her|his|your|their back .. 
she|he|they|you will|are|is|gonna .. pay_for_this|regret|know_about_it|be_sorry|going_to_get_it|get_whats_coming|get_what_is_coming|dead|wish_they|wish_she|wish_he|end_up_in_hospital
get|gets|getting what is|coming .. coming|to_them|to_her|to_him
teach .. {worker}|them|him|her .. a lesson
someone|somebody|they|people .. going_to|gonna|will .. get_hurt|get_stabbed|die|get_killed|pay_for_this|end_up_dead|get_it|get_their
not responsible .. for .. what .. do|happens|actions
might|will|going_to|gonna|could|am_about_to snap|lose_it|do_time|go_postal .. someone|hurt|kill|her|him|them|boss|staff|knife|coach|jobcentre
put .. {worker} .. in_hospital|in_the_ground|through_the_window|through_a_wall|six_feet|in_a_box|through_a_window
want .. {worker} .. dead|to_suffer|hurt|to_die
thoughts .. of|about .. hurting|killing|stabbing|harming .. people|someone|him|her|them|my|others
voices .. hurt|kill .. people|someone|him|her|them
throw|chuck .. chair|brick|acid|petrol|bricks .. at|through .. {worker}|window
{other} .. going_to|says_he_will|says_she_will|said_he_would|wants_to|threatening|threatened .. {attack} .. {worker}|people|someone|boss|manager|everyone|somebody
kick .. off .. proper|violen*|hurt
swing for {worker}|her|him|them
do .. {worker} .. in
kick|smash|cave|stove|bash|punch|break .. her|his|their|your|{worker} .. head|face|teeth|door|legs|windows|skull|nose|jaw .. in
"""
