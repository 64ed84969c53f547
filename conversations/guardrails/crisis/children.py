"""Children at risk, and users who are children themselves. Data only."""

CHILD = """
leave|leaving|left|leaves .. {child} .. alone|on_their_own|on_his_own|on_her_own|by_themselves|by_himself|by_herself|unattended|in_the_car|in_the_flat|home_alone|in_charge|with_the_eldest|asleep|in_their_cot|in_the_cot|with_no_one|with_nobody|locked
{child} .. home|house|flat|left|stay|stays|staying|are|is|be|alone|sit|sits|sleep .. alone|on_their_own|on_her_own|on_his_own|by_themselves|by_herself|by_himself|unattended|unsupervised .. while|when|shift|work|night|nights|till|until|hours|for|job|interview|during|all
{small} year|yr|y_o old? .. alone|on_their_own|on_her_own|on_his_own|by_themselves|by_himself|by_herself|home_alone|unattended|unsupervised
{small} year|yr old? .. watch*|look*|mind*|babysit*|care*|in_charge|feed*|baby_sits .. baby|brother|sister|little|younger|kids|toddler|twins|others|him|her|them|after
{small} and {small} year|yr|yo|. .. alone|on_their_own|watch|look
eldest|oldest .. is {small} .. watch*|look*|mind*|in_charge|feeds|puts_them
{child} .. {small} .. watch*|mind*|looks_after|look_after|babysit* .. while|when|night*|shift*|work
{child} .. watches|minds|looks_after|look_after|watch|babysits|in_charge_of .. baby|toddler|brother|sister|little_one|younger .. while|when|night*|shift*|work|out
lock|locked|locking|shut {child} .. in
lock|locked|locking|shut .. {child} .. in|room|bedroom .. while|when|work|shift|so|at_night
{child} .. locked in
asleep|sleep|sleeping|sleeps .. {child} .. nip|pop|go|slip|shift|work|alone
{child} .. asleep|sleeps|sleep|sleeping .. nip_out|pop_out|slip_out|go_to_work|do_my_shift|go_out|do_a_shift|be_fine_on|alone|wont_know|will_not_know|do_deliveroo|deliver
give|giving|gave {child} .. calpol|piriton|medicine|phenergan|sleeping_tablet|vodka|whisky .. sleep|work|quiet|shift
{child} .. in|sat|left .. car|van .. while|during|shift|interview|work
{they} .. {hurts} .. my|the|our|his|her|their|a {child}
{they} .. {hurts} .. {child}
hit|hitting|smacked|shook|shaken|shake|shaking|hurt|slapped|slap|burned|threw|screamed_at|kicked|punched .. the|my|our|a baby|toddler|child|kids|kid|children|son|daughter|newborn|little_one|4_year|3_year|2_year|stepson|stepdaughter
i am|might|going|afraid|scared|worried|will|could .. hurt|shake|harm|hit|smother|snap_at .. {child}
lose|lost|losing|lose_it .. it|temper|my_rag|control .. with .. baby|child|kids|toddler|son|daughter .. hurt|hit|shook|shake|mark|bruise|again
{child} .. bruises|bruise|bruised|burn|burns|marks|cigarette|welts|broken_arm .. dad|partner|stepdad|childminder|nursery|boyfriend|says|from|mum|fell|contact|all_over
{child} .. being|is|was|been|getting .. abused|neglected|hit|beaten|groomed|hurt|sexually|molested|touched|exploited|starved
abuse*|neglect*|groom*|molest*|touch*|beat*|hurt* .. a|my|the|that|their|her|his|these {child}
{child} .. said|says|told|telling .. touched|touches|hurts|hit|hits|private|secret|scared .. 
{child} .. not .. eaten|fed|been_fed|had_a_meal .. days|two|three|yesterday|since|for
starving|unfed|dirty|filthy|neglected .. {child}
{child} .. next_door|neighbours|downstairs|upstairs .. crying|screaming|alone|all_night|left|hungry|bruises|beaten|hit
neighbour* .. {child} .. alone|crying|screaming|hit|bruises|hungry|bins|shouting|locked
{child} .. missing|run_away|ran_away|disappeared|not_come_home|not_been_home
{child} .. county_lines|gang|running_drugs|carrying_drugs|carrying_a_knife|groomed|older_men|older_man|selling_drugs|drug_dealer*
{child} .. meeting|met|meet|messaging|sending .. man|men|stranger|older|pictures|nudes|online
{child} .. can .. stay|be|manage .. on_their_own|on_his_own|on_her_own|alone .. {small}
is it ok|okay|legal|alright|safe .. leave .. {child} .. alone|on|by
she|he is {small} .. sensible|mature|old_enough|responsible|good_with .. alone|watch|look|mind|baby|own
is|was very|dead|really? sensible .. night|nights|baby|alone|work
nobody|no_one .. have|watch|mind|with .. {child} .. so .. leave|left|alone|stay|on
"""

MINOR = """
i am {age} .. and|year|years|yr|yrs|my|dad|mum|he|she|not|scared|they|run|ran|living|hungry|cash|job|work|left|hit|home|stepdad|care|foster
i am only|just {age}
i am|turned {age} years|yr|year|yrs
{age} year|years|yr old|olds .. and|girl|boy|here .. i|me|my
im {age}
i am in year 5|6|7|8|9|10|five|six|seven|eight|nine|ten
"""

MINOR_DANGER = """
hit|hits|hitting|beat|beats|hurt|hurts|hurting|touch|touches|touching|scared|unsafe|run_away|ran_away|running_away|kicked_out|nowhere|hungry|starving|locked
kicked me out
not safe
scared .. home|dad|mum|stepdad|him
older boyfriend|man|men|guy|bloke
sending|send .. pics|pictures|nudes|photos
drugs|county_lines|packages|parcels
no food
sleep*|slept|staying .. rough|park|street|bus|car|friends
all night
cash .. night|hours|shifts|late|bar|club
"""
