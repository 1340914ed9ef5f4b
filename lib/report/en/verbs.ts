// The verbs of delegation visits, and others. Words outside the list are judged by what follows them.
const regular = `accept accompany achieve acknowledge address adopt advance advise agree aim align allow amend announce
anticipate apply appoint appreciate approve arrange articulate ask assess assist assure attend attract award benchmark
boost brief broaden call celebrate cement clarify co-host co-organize co-organise collaborate collect commemorate commence
compare complete conclude conduct confer confirm congratulate connect consider consolidate consult continue contribute
cooperate coordinate cover create cultivate deepen define deliver demonstrate describe design develop devise diversify
discuss display donate draft elevate embark emphasize emphasise enable encourage endorse engage enhance enlarge enrich
enroll ensure establish evaluate examine exchange exhibit expand expect experience explain explore express extend
facilitate familiarize finalize finalise focus follow form formalize formalise formulate forge foster fund further gain
gather greet help highlight honor honour hope host identify implement improve include increase inform initiate inspect
inspire integrate intensify intend introduce invest investigate invite join jumpstart kickstart launch learn link listen
lecture locate look maintain map mark maximize mention monitor negotiate note nurture observe obtain offer open
operate organize organise outline participate partner perform plan pledge prepare present preserve prioritize promise
promote propose provide publish pursue raise ratify reach reaffirm realize receive recognize recommend reconnect recruit
refine reinforce reiterate remark renew renegotiate report request research resume return reveal review revise revisit
sample schedule search secure share show sign signal solidify stage start stimulate strategize streamline strengthen
stress stroll study submit suggest supervise support survey sustain tackle talk tour trace train transfer travel
underline underscore unveil update upgrade employ span number mentor urge use utilize view visit voice welcome widen witness work interview
abolish absorb accelerate acclaim accommodate accumulate acquaint acquire activate adapt adhere adjust administer admit advertise advocate alert
alleviate allocate alter analyse analyze apologise apologize applaud apprise aspire assay assemble assert assign attain attest audition augment
authorise authorize avert avoid await befriend bestow bless bolster breach broker browse capitalise capitalize carry catalyse catalyze categorize
certify characterize cheer cite climb co-author co-create co-design co-fund co-operate co-supervise codify collate combine commend communicate compete
compile complement comply compose comprise concede conceive confront conserve consist construct consume contemplate contend convene converse convert
convey convince correspond counsel crisscross critique curate customise customize dazzle debrief decide declare decorate decrease dedicate deduce
defend defer defray delegate deliberate depart depict deploy descend designate detect determine devote diagnose differentiate digitalise digitalize
digitise digitize disclose discover dismantle dispatch disseminate distribute duplicate edit educate elaborate electrify eliminate elucidate embed
embody embrace emerge emulate endeavor endeavour endow energise energize enforce enlist enquire enrol entail entertain entrust envisage envision equip
erect escort exceed excel execute exempt expedite expire expose extract familiarise fast-track fill fulfil fulfill furnish galvanise galvanize
generate graduate groom guarantee halve handle harmonise harmonize harness harvest illuminate illustrate imagine incentivise incentivize incorporate
incubate induct industrialise influence infuse inhabit inherit initialise initialize inject innovate inquire insist install instil instill
institutionalise institutionalize instruct interact internationalise internationalize interpret intervene invent itemise justify kick-start kindle
lessen leverage liaise localise localize lodge manage manufacture marvel mastermind materialise mediate memorialise merge migrate mitigate mobilise
mobilize modernise modernize modify motivate multiply navigate neglect nominate normalise normalize notify nourish obey oblige occupy optimise
optimize orchestrate orient originate outfit outlaw outsource overhaul penetrate permit personalise personalize persuade photograph pioneer please
ponder popularise popularize postpone practise praise pray preach precede predict prevent privatise procure produce profess prohibit prolong protect
prove provoke publicise publicize purchase qualify quantify quiz radiate rationalise rationalize re-establish reassure recalibrate recall recite
reckon reclaim recognise recollect recommence reconcile reconfigure reconfirm reconsider reconstruct reconvene recover recreate rectify recycle
redesign redevelop redirect rediscover redouble reduce refresh refurbish refuse regain regulate rehearse reignite reimburse reinstate reject
rejuvenate rekindle relate relaunch relay relocate rely remember remind remove render renovate reopen reorganise reorganize repay replace replicate
reply reposition repurpose reshape reside resolve respond restart restore restrict restructure resurrect retain retire retrain retrieve reunite revamp
revitalise revitalize revive revoke rework ring-fence rotate safeguard salute scrutinise scrutinize select settle shortlist showcase sift simplify
simulate skip socialise socialize solicit solve specialise specialize specify sponsor stabilise stabilize standardise standardize steer stipulate
straddle subscribe subsidise subsidize succeed suffice surpass suspend symbolise symbolize sympathise synchronise synchronize synergise synergize
synthesise systematise systematize tailor terminate theorise tolerate transcend transform translate transmit treasure treat unify unite unlock uplift
upskill validate verify videotape visualise visualize wander warn weigh weld worship`.split(/\s+/)

const irregular: Record<string, readonly [past: string, participle?: string]> = {
  begin: ['began', 'begun'],
  bring: ['brought'],
  build: ['built'],
  choose: ['chose', 'chosen'],
  come: ['came'],
  deal: ['dealt'],
  draw: ['drew', 'drawn'],
  drive: ['drove', 'driven'],
  feel: ['felt'],
  find: ['found'],
  get: ['got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  grow: ['grew', 'grown'],
  have: ['had'],
  hear: ['heard'],
  hold: ['held'],
  keep: ['kept'],
  lay: ['laid'],
  lead: ['led'],
  leave: ['left'],
  make: ['made'],
  meet: ['met'],
  pay: ['paid'],
  put: ['put'],
  say: ['said'],
  see: ['saw', 'seen'],
  seek: ['sought'],
  send: ['sent'],
  set: ['set'],
  sit: ['sat'],
  speak: ['spoke', 'spoken'],
  spend: ['spent'],
  take: ['took', 'taken'],
  teach: ['taught'],
  tell: ['told'],
  think: ['thought'],
  undertake: ['undertook', 'undertaken'],
  write: ['wrote', 'written'],
  'co-found': ['co-founded'],
  'co-chair': ['co-chaired'],
  plant: ['planted'],
  stop: ['stopped'],
  wrap: ['wrapped'],
  'co-sign': ['co-signed'],
  'co-develop': ['co-developed'],
  serve: ['served'],
  pose: ['posed'],
  sketch: ['sketched'],
  move: ['moved'],
  dine: ['dined'],
  enjoy: ['enjoyed'],
  thank: ['thanked'],
  call: ['called'],
  add: ['added'],
  eat: ['ate', 'eaten'],
  sing: ['sang', 'sung'],
  wear: ['wore', 'worn'],
  stand: ['stood'],
  fall: ['fell', 'fallen'],
  rise: ['rose', 'risen'],
  buy: ['bought'],
  win: ['won'],
  fly: ['flew', 'flown'],
  know: ['knew', 'known'],
  drink: ['drank', 'drunk'],
  understand: ['understood'],
  lose: ['lost'],
  sell: ['sold'],
  ride: ['rode', 'ridden'],
  play: ['played'],
  dance: ['danced'],
  watch: ['watched'],
  run: ['ran', 'run'],
  lend: ['lent'],
  overcome: ['overcame', 'overcome'],
  oversee: ['oversaw', 'overseen'],
  rebuild: ['rebuilt'],
  rethink: ['rethought'],
  weave: ['wove', 'woven'],
  withdraw: ['withdrew', 'withdrawn'],
  withhold: ['withheld'],
  uphold: ['upheld'],
  foresee: ['foresaw', 'foreseen'],
  'co-lead': ['co-led'],
  enter: ['entered'],
  climb: ['climbed'],
  become: ['became'],
  remain: ['remained'],
  admire: ['admired'],
  answer: ['answered'],
  chair: ['chaired'],
  moderate: ['moderated'],
}

const doubling =
  /^(?:map|plan|tap|stop|wrap|refer|transfer|confer|enrol|begin|get|put|run|set|sit|win|permit|commit|admit|compel|defer|embed|equip|excel|fulfil|instil|occur|outfit|propel|regret|rebut|transmit)$/

const pastToBase = new Map<string, string>()
const participles = new Set<string>()
const gerundToBase = new Map<string, string>()
const presentToBase = new Map<string, string>()
const bases = new Set<string>([...regular, ...Object.keys(irregular)])
for (const base of bases) {
  pastToBase.set(pastOf(base), base)
  participles.add(irregular[base]?.[1] ?? pastOf(base))
  gerundToBase.set(gerundOf(base), base)
  presentToBase.set(presentOf(base), base)
}

export function isVerb(word: string): boolean {
  return bases.has(word)
}

export function isPast(word: string): boolean {
  return pastToBase.has(word)
}

export function isParticiple(word: string): boolean {
  return participles.has(word)
}

export function isGerund(word: string): boolean {
  return gerundToBase.has(word)
}

export function isPresent(word: string): boolean {
  return presentToBase.has(word)
}

/** The verb of a gerund ("expanding" to "expand"), known or not; `null` where the word is no gerund. */
export function baseOfGerund(gerund: string): string | null {
  return gerundToBase.get(gerund) ?? null
}

/** True for an unknown word that looks like a past tense: its neighbours must bear it out. */
export function looksPast(word: string): boolean {
  return (
    /^[a-z-]{3,}ed$/.test(word) &&
    !/(?:^|-)(?:need|seed|speed|breed|feed|weed|bleed|hundred|sacred|naked|wicked|kindred|shed|sled|indeed|exceed|proceed|succeed|agreed|embed|hatred|infrared|watershed|based|skilled|talented|gifted|minded|interested|bed|red|led|wed|aged|blessed|beloved|learned|rugged|dedicated|sophisticated|complicated)$/.test(
      word,
    )
  )
}

/** True for an unknown word that ends as only verbs do ("digitalize", "galvanise", "amplify"). */
export function looksInfinitive(word: string): boolean {
  return (
    /^[a-z-]{3,}(?:i[sz]e|ify)$/.test(word) &&
    !/(?:^|-)(?:exercise|enterprise|expertise|franchise|promise|premise|prize|rise|sunrise|noise|otherwise|likewise|merchandise|paradise|concise|precise|treatise|disguise|size|wise|cruise|tortoise|porpoise|demise|compromise|turquoise)$/.test(
      word,
    )
  )
}

/** "met" for "meet". */
export function pastOf(base: string): string {
  const own = irregular[base]?.[0]
  if (own) return own
  if (/e$/.test(base)) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return `${doubled(base)}ed`
}

/** "planning" for "plan". */
export function gerundOf(base: string): string {
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`
  return `${doubled(base)}ing`
}

function presentOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`
}

function doubled(base: string): string {
  return doubling.test(base) ? base + base.at(-1)! : base
}
