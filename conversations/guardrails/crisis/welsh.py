"""The same dangers said in Welsh. Accents are already folded away, mutations are listed. Data only."""

TABLES = {
    "suicide/high": """
eisiau|isio|moyn|dymuno|hoffwn marw|farw|diweddu|gorffen|lladd
lladd|ladd|niweidio|brifo|frifo|crogi|grogi|anafu fy_hun|fy_hunan|ei_hun|fi_fy_hun|hunan
hunanladdiad|hunanladdol|hunan_laddiad|hunanniweidio|hunan_niweidio
eisiau|isio|moyn .. byw|bod_yma|deffro|mynd_ymlaen .. ddim|mwy|bellach|rhagor
ddim|methu|fedra|allai|alla .. eisiau|isio|moyn|byw|mynd|dal|diodde* .. byw|ymlaen|bod_yma|deffro|fel_hyn|mwy
diweddu|gorffen|cymryd|dod .. fy|a|mywyd|bywyd|y_cwbl|y_cyfan|popeth|cwbl|fy_mywyd
dim pwynt|gobaith|diben .. byw|mynd|cario|i_mi|ar_ol|codi|bod|mwy|bellach
gwell|well .. hebdda*|heb_fi|hebof|heb_i|pe_bawn|taswn
hebdda* .. gwell|well
bod yn faich
cymryd|llyncu .. gormod|tabledi|gorddos
gorddos|gor_ddos
neidio .. bont|pont|tren|clogwyn
ffarwel .. pawb|byd|diolch|am_byth
""",
    "domestic-abuse/high": """
{cy_partner} .. taro|bwrw|curo|brifo|frifo|bygwth|cloi|tagu|dyrnu|cicio|rheoli|dilyn|stelcian|cam_drin|cham_drin|fygwth|ngham_drin .. 
mae|maen|roedd .. {cy_partner} .. fy|yn .. nharo|mwrw|nghuro|mrifo|mygwth|nghloi|nhagu|rheoli|taro|bwrw|curo|bygwth|cloi|brifo|cymryd|gadael
cam|gam|cham drin|drin_domestig
trais|drais yn_y_cartref|domestig
ofn .. {cy_partner}
ofni .. {cy_partner}
priodas .. orfod*|gorfod*
gorfodi|orfodi .. priodi|briodi
""",
    "child/high": """
gadael|adael .. plant|babi|plentyn|mab|merch|ferch|blant .. ar_eu_pen|ar_ei_ben|ar_ei_phen|gartref|adre|hunain|eu_hunain
plant|blant|plentyn|blentyn|babi .. mewn_perygl|cam_drin|esgeulus*|curo|ar_eu_pen
""",
    "exploitation/high": """
caethwasiaeth .. 
cymryd|dwyn|wedi|cadw .. pasbort .. gwaith|bos|gadael
""",
    "medical/high": """
poen|boen .. yn_y_frest|frest|brest
methu|ffaelu|fedra|alla .. anadlu
gwaedu .. stopio|drwm|lot|llawer
anymwybodol|strôc|trawiad .. 
""",
    "destitution/high": """
dim|heb|dim_byd bwyd|arian_am_fwyd|trydan|gwres|nwy|fwyd|drydan|wres|i_fwyta|llaeth|llefrith .. 
methu|ffaelu .. bwydo|fwydo|prynu_bwyd .. 
plant|blant|babi .. llwgu|newynog|heb_fwyd
llwgu|newynu .. 
banc bwyd
""",
    "homeless/high": """
digartref .. 
cysgu .. car|stryd|tu_allan|parc|ar_y_stryd
nunlle|unman|unlle .. cysgu|aros|fynd|byw
dim lle|unman|unlle .. cysgu|aros|fyw|byw
fy|wedi .. nhroi|taflu|nhaflu|troi .. allan|mas .. 
""",
    "mental-health/medium": """
methu|ffaelu|fedra|alla .. ymdopi|cop*|dal .. 
clywed lleisiau
iselder .. drwg|ofnadwy|difrifol|help
torri lawr|i_lawr
""",
    "addiction/medium": """
gamblo|hapchwarae .. arian|popeth|methu|stopio|colli|dyled|problem
yfed .. gormod|bob_dydd|methu|stopio
gaeth|caeth .. i .. 
""",
}

CLASSES = {
    "cy_partner": "gwr|ngwr|gwraig|ngwraig|wraig|cariad|nghariad|gariad|partner|mhartner|bartner|mam|tad|nhad|dad|fe|fo|hi|e|o|ef|teulu|nheulu|brawd",
}
