"""Words that any note of thanks may hold, so that none of them makes it special to one person."""

_LITTLE = """
a about above after again all also although always am among an and any anyone anything are as at away back be because
been before being best better both but by can come comes coming could couldn did didn do does doesn doing don done down
during each either else enough even ever every everybody everyone everything few first for forward found from further
gave get getting give given gives giving go going gone good got great had happen happens has have having he her here
hers him his how however i if in into is isn it its itself just know known last later least less let like little ll
long look looking lot made make makes making many may maybe me mean means meant might mine more most much must my
myself never new next no nobody none nor not nothing now of off often on once one only onto or other others our ours
out over own people perhaps person quite rather re really said same say see seem seems she should since so some
somebody someone something soon still such take taken taking than that the their theirs them then there these they
thing things think this those though through thus till time to today together tomorrow too took two under until up upon
us use ve very want wanted was wasn way we well went were what when where whether which while who whole whom whose why
will with within without won would wouldn yes yesterday yet you your yours yourself yourselves
"""

_OF_THANKS = """
able absolutely accept acknowledge address advance afternoon ahead amazing another answer answered answers anybody
anytime applicant applicants application applications apply applying appoint appointed appreciate appreciated
appreciation appreciative april arise arises arose asking attention attentive august autumn available aware become
becomes believe big bless blessed brief business busy call called calling calls candid candidacy candidate candidates
candidature candidly care career certainly chance chat chats chatted chatting cheers choice choose chose chosen clear
clearly close closely colleague colleagues communicate communicated communication companies company conduct conducted
confidence connect connected connecting connection consider consideration considered considering contact continue
continued continues continuing conversation conversations cordial cordially correspondence course courteous courteously
courtesy cross day days dear december decide decided decision decisions deeply definitely delighted department despite
details different difficult disappointed disappointing disappointment discussing discussion door doors eager effort
efforts email emails employer encounter encouraging end endeavor endeavors endeavours enjoy enjoyable enjoyed enjoying
enormously entire entirely especially esteemed evening everyday excellent excited exciting experience experienced
experiences express extend extended extremely face fact faithfully family fantastic february feedback feel feeling felt
fill filled final finalist finalists fine fit follow forever fortunate forwards frank frankness friday friendly fully
future gain gained generosity generous genuinely glad gladly gracious graciously grant granted granting grateful
gratitude greatly greetings grow growth happily happy hard hear health heard hearing heart heartfelt heartily help
helped helpful helpfulness helping highly hire hired hiring hold honest honestly honesty honor honored honour honoured
hope hoped hopefully hoping hour hours hr impressed impression including inform information informed informing insight
insightful insights inspiring instance interest interested interesting interview interviewed interviewer interviewers
interviewing interviews invaluable invitation invite invited inviting january job jobs join joining journey joy july
june keen keep keeping kind kindest kindly kindness knowing large lately learn learned learning learnt letter letting
life line listen listened listening lot lots love loved lovely luck mail manager manner march matter meaningful
meantime meet meeting meetings members memorable message messages met mind minute minutes moment monday month months
morning naturally news nice note notes notification notified notify november obviously occasion october office online
open opened opening openings openness opens opportunities opportunity option organisation organization outcome panel
part particular particularly path paths patience patient personal personally persons phone place plan planned plans
pleasant please pleased pleasure point position positions positive possibilities possibility possible post posting
posts potential prepare present process professional professionalism promptly prospective prospects quick quickly rang
reach read reading receive received receiving recent recently reconsidered recruiter recruiting recruitment regard
regarding regardless regards regret remain remains remember replied reply replying respect respectfully responded
responding response result results ring role roles round rounds sad sadly saturday search season sector selected
selection send sending sense september share shared sharing short show showed shown significant similar sincere
sincerely small someday sometime sorry soul speak speaking special spend spent spoke spoken spring staff stage stages
start stay stayed staying step steps success successful suit suitable suits summer sunday support supportive sure
surely table talk talked talking taught team teams telephone telephoned tell telling terrific thank thankful thanking
thanks thing thorough thought thoughtful thoughts thursday timely times told touch touching tough treat treated
treating true truly trust try ways tuesday turn turned understand understandable understanding understood unfortunate
unfortunately update updated updates useful vacancies vacancy valuable value valued various video view virtual
virtually visit wait waiting warm warmest warmly warmth website wednesday week weekend weeks welcome welcomed welcoming
whatever whenever winter wish wished wishes wishing wonderful word words work worked working world worth write writing
year years zoom
"""

LITTLE = frozenset(_LITTLE.split())
"""Words of grammar."""

GENERAL = LITTLE | frozenset(_OF_THANKS.split())
"""Those, and the words of interviews and thanks."""
