"""No food, heat or money now; nowhere to sleep tonight; put out of a home. Data only."""

DESTITUTION = """
no|without|out_of|run_out_of|ran_out_of|not_any|not_got_any {food} .. in|left|house|kids|children|baby|today|until|till|for|tonight|days|weekend|cupboard*|and|fridge|or|since|at_all|.
no food|money_for_food|money_to_eat|baby_milk|formula|nappies
nothing .. to eat|feed|eat_tonight|cook
nothing in .. fridge|cupboard*|freezer|house|pantry
fridge|cupboards|cupboard|freezer .. empty|bare|nothing
not .. eaten|had_a_meal|had_food|had_anything_to_eat .. days|day|since|yesterday|two|2|three|3|today|all|monday|tuesday|wednesday|thursday|friday|saturday|sunday|so
not eaten .
skip|skipping|skipped|missing|going_without|gone_without|go_without .. meals|food|eating|dinner|tea .. so|kids|eat|feed|because|money|children|afford
kids|children|baby|child|family|we|son|daughter .. hungry|starving|going_hungry|go_hungry|nothing_to_eat|not_eaten
starving|hungry .. no_money|tonight|kids|now|days|nothing|baby
can_not|not|cannot|no_money|struggling|no_way|how_do_i|how_can_i .. afford|buy|get|pay_for|feed .. food|formula|baby_milk|nappies|kids|children|baby|myself|eat|family|son|daughter|heating|insulin|the_meter|electric|gas .. 
feed .. my|the kids|children|baby|family|son|daughter .. tonight|today|no|nothing|cannot|until|money|on
{power} .. gone|run_out|ran_out|cut_off|off|gone_off|about_to_go|empty|died|disconnected|on_emergency|emergency|run_dry|nearly_out|in_the_red .. 
{power} .. £|pennies|p_left|pence|left
no {power}
no|without|not_got|lost heating|electric|electricity|gas|hot_water|power|leccy|heat .. and|or|since|tonight|baby|kids|cold|today|freezing|in_the|days|house|money
top up|topup .. meter|key|electric|gas|cannot|no_money
emergency credit|electric|gas .. gone|used|run|last|nearly|no
sat|sitting|living|are|am .. in_the_dark|in_the_cold|freezing|by_candlelight|candles .. 
house|flat|we|baby|kids|i .. is|are|am freezing .. cold|heating|no|cannot|baby|kids
baby .. cold|freezing|hungry|crying .. no|heating|milk|formula|gas|electric|meter|money|food
formula|baby_milk .. gone|run_out|ran_out|last|none|watering|running_out|cannot|left|empty|afford|water|low|scoop*
water|watering|watered|diluting|dilute .. down .. formula|milk|bottles
watering|diluting .. formula|milk
last .. scoop|tin|bottle|nappy|meal|of_the_food|of_the_milk|of_the_formula|tenner|fiver
no|zero|0|not_a|no_actual money .. at_all|whatsoever|for_food|to_live|to_eat|for_the_meter|left|until|till|for_a_week|for_weeks|in_the_bank|for_electric|for_gas|to_my_name|for_nappies|for_formula|today|tonight .. 
not .. a? penny|pennies|pence .. left|until|name|to|in|for
have|got|left_with|with|down_to|on £|1|2|3|4|5|0|one|two|three|four|five .. pound|pounds|quid|p|pence|left .. until|till|to_last|to_my_name|for|in_the_bank|left .. 
£1|£2|£3|£4|£5|£6|£7|£8|£9|£0|£10 .. left|to_my_name|to_last|until|till|for_the_week|to_eat|in_my_account|to_feed .. 
skint .. food|kids|meter|nothing|until|starving|days|baby|electric|eat|weeks
penniless|destitute
food bank .. need|today|voucher|where|tonight|urgent*|now|how|kids|get|nearest|no_money|help|referral
foodbank .. need|today|voucher|where|tonight|urgent*|now|how|kids|get|nearest|no_money|help|referral
need|want|where|how|get .. food_bank|foodbank|food_parcel|food_voucher
eating|living|surviving|live .. off|on .. tap_water|sugar|kids_leftovers|out_of_bins|bins .. 
stealing|steal|shoplift*|nicking|nick|stole|robbing .. food|formula|nappies|milk|to_eat|to_feed|to_survive|bread .. 
uc|universal_credit|benefits|payment|money .. stopped|stop|sanctioned|sanction|not_come|suspended|cut|closed .. no_food|eat|feed|nothing|meter|baby|hungry|starving|kids|formula|money_left|heating
sanctioned .. no_food|eat|feed|nothing|meter|baby|hungry|starving|cannot_buy|formula
five|5|wait|waiting .. weeks .. nothing|eat|starving|no_money|live_on|feed|food|survive|no_food|kids
advance .. today|now|kids|baby|food|desperate|emergency|meter|urgent*|hungry|same_day
emergency .. money|cash|payment|help|loan .. food|meter|baby|kids|today|eat|electric
desperate .. for .. food|money|cash .. kids|baby|eat|today|food|tonight|now
"""

HOMELESS = """
{be}|am|sleeping|slept|sleep|will_be|end_up|going_to_be|about_to_be|be|were|living|live|staying|spent|spending .. rough|in_my_car|in_the_car|in_a_car|in_my_van|on_the_streets|on_the_street|in_a_tent|in_the_park|in_a_doorway|in_a_park|on_a_bench|at_the_station|in_a_bus|on_buses|on_the_night_bus|in_a_shed|in_the_woods|in_a_stairwell|under_a_bridge|in_a_garage|in_a_squat|at_the_airport|on_the_bus|in_a_phone_box|outside
nowhere|no_where|no_place|not_anywhere|not_got_anywhere|nowt .. to sleep|stay|go|live|kip|crash|take_the_kids
nowhere to go|sleep|stay|live
homeless .. tonight|now|today|am|i_am|tomorrow|just|as_of|from|since|with|made|nowhere|help|going_to_be|friday|monday|weekend|street|kids|family|already|my
am|be|being|made|i_am|we_are|become|becoming|currently|now|going_to_be|will_be|just_been|end_up|ended_up|recently homeless
street homeless
roof over .. head .. tonight|no|lose|losing|lost
{they}|landlord|landlady|mate|friend|mum|dad|parents|partner|hostel|ex|flatmate|nan .. kicked|kicking|kick|chucked|chucking|thrown|throwing|threw|booted|turfed|slung|put|putting|evicted|evicting|want|wants .. me|us .. out|on_the_street .. 
kicked|chucked|thrown|booted|turfed|slung|locked .. out .. house|home|flat|hostel|tonight|today|nowhere|by|of_my|yesterday|last_night|this_morning|mums|dads|again|.
landlord .. changed|changing|change .. locks|lock
changed the locks
bailiffs|bailiff .. coming|outside|here|at_the_door|tomorrow|today|evict*|now|on_their_way|morning|are_at|monday|friday|turning_up|this_week
evicted|eviction|evict .. today|tomorrow|tonight|this_week|this_morning|now|on_monday|on_friday|monday|friday|tuesday|wednesday|thursday|notice|date|bailiffs|next_week|in_a_week|already|being|are|going_to|kids|nowhere|from|by|days|this|am
being|been|getting|going_to_be|got|facing evicted|eviction
out by|on monday|tonight|friday|tomorrow|the_weekend .. nowhere|homeless|council|landlord|kids|hostel|sleep
asylum|home_office|nass|hotel|accommodation .. evict*|told_to_leave|leave|kicked|ending|ends|days|28|56|out .. nowhere|sleep|tomorrow|friday|monday|status|street|homeless
section 21 .. expired|bailiffs|today|tomorrow|court|date|nowhere|out_by|runs_out|possession
possession order .. bailiffs|tomorrow|week|out
hostel .. full|tonight|kicked|no_bed|need|space|bed|place .. 
bed for .. tonight|night
sofa surfing|surf|surfed .. tonight|run_out|nowhere|cannot|now|no_more|since|months|out|end
where .. sleep|stay|go tonight
sleep|stay|bed|shelter .. tonight .. nowhere|no|cold|car|rough|where|kids|need|anywhere
discharged|released|leaving|getting_out .. hospital|prison|jail|care|today|tomorrow .. nowhere|no_address|no_fixed|homeless|no_home|no_where|street|tent
no fixed abode|address .. tonight|sleep*|street|cold|rough|and
council .. turned|refused|will_not|wont|said .. away|help|house|no|priority .. tonight|sleep|nowhere|street|homeless|kids|car|rough
"""
