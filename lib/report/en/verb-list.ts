import { wordList, wordSet } from '../../domain/text/word-list'

/**
 * Verbs of reports about delegation visits, and other common ones, that form their past tense with "-ed". Of two verbs
 * with the same gerund ("enroll" and "enrol"), the later one counts as its base.
 */
export const regularVerbs: readonly string[] = wordList(`
  abolish absorb accelerate accept acclaim accommodate accompany accumulate achieve acknowledge acquaint acquire
  activate adapt add address adhere adjust administer admire admit adopt advance advertise advise advocate agree aim
  alert align alleviate allocate allow alter amend analyse analyze announce answer anticipate apologise apologize
  applaud apply appoint appreciate apprise approve arrange articulate ask aspire assay assemble assert assess assign
  assist assure attain attend attest attract audition augment authorise authorize avert avoid await award
  befriend belong benchmark bestow bless bolster boost breach brief broaden broker browse
  call capitalise capitalize carry catalyse catalyze categorize celebrate cement certify chair characterize cheer cite
  clarify climb co-author co-chair co-create co-design co-develop co-found co-fund co-host co-operate co-organise
  co-organize co-sign co-supervise codify coincide collaborate collate collect combine commemorate commence commend
  communicate compare compete compile complement complete comply compose comprise concede conceive conclude conduct
  confer confirm confront congratulate connect conserve consider consist consolidate construct consult consume
  contemplate contend continue contribute convene converse convert convey convince cooperate coordinate correspond
  counsel cover create crisscross critique cultivate curate customise customize
  dance dazzle debrief decide declare decorate decrease dedicate deduce deepen defend defer define defray delegate
  deliberate deliver demonstrate depart depend depict deploy descend describe design designate detect determine
  develop devise devote diagnose differ differentiate digitalise digitalize digitise digitize dine disclose discover
  discuss dismantle dispatch display disseminate dissolve distribute diversify donate draft duplicate
  edit educate elaborate electrify elevate eliminate elucidate embark embed embody embrace emerge emphasise emphasize
  employ emulate enable encourage endeavor endeavour endorse endow energise energize enforce engage enhance enjoy
  enlarge enlist enquire enrich enroll ensure entail enter entertain entrust envisage envision equip erect escort
  establish evaluate examine exceed excel exchange execute exempt exhibit expand expect expedite experience expire
  explain explore expose express extend extract enrol evolve
  facilitate familiarise familiarize fast-track fill finalise finalize focus follow forge form formalise formalize
  formulate foster fulfil fulfill fund furnish further
  gain galvanise galvanize gather generate graduate greet groom guarantee
  halve handle harmonise harmonize harness harvest help highlight honor honour hope host
  identify illuminate illustrate imagine implement improve incentivise incentivize include incorporate increase
  incubate induct industrialise influence inform infuse inhabit inherit initialise initialize initiate inject innovate
  inquire insist inspect inspire install instil instill institutionalise institutionalize instruct integrate intend
  intensify interact internationalise internationalize interpret intervene interview introduce invent invest
  investigate invite itemise
  join jumpstart justify
  kick-start kickstart kindle
  launch learn lecture lessen leverage liaise link listen localise localize locate lodge look
  maintain manage manufacture map mark marvel mastermind materialise maximize mediate memorialise mention mentor merge
  migrate mitigate mobilise mobilize moderate modernise modernize modify monitor motivate move multiply
  navigate neglect negotiate nominate normalise normalize note notify nourish number nurture
  obey oblige observe obtain occupy offer open operate optimise optimize orchestrate organise organize orient
  originate outfit outlaw outline outsource overhaul
  participate partner penetrate perform permit personalise personalize persuade photograph pioneer plan plant play
  please pledge ponder popularise popularize pose postpone practise praise pray preach precede predict prepare present
  preserve prevent prioritize privatise procure produce profess prohibit prolong progress promise promote propose
  protect prove
  provide provoke publicise publicize publish purchase pursue
  qualify quantify quiz
  radiate raise ratify reactivate readmit reintroduce relist
  rationalise rationalize re-establish reach reaffirm realize reassure recalibrate recall receive
  recite reckon reclaim recognise recognize recollect recommence recommend reconcile reconfigure reconfirm reconnect
  reconsider reconstruct reconvene recover recreate recruit rectify recycle redesign redevelop redirect rediscover
  redouble reduce refine reflect refresh refurbish refuse regain regulate rehearse reignite reimburse reinforce
  reinstate reiterate reject rejuvenate rekindle relate relaunch relay relocate rely remain remark remember remind
  remove render renegotiate renew renovate reopen reorganise reorganize repay replace replicate reply report
  reposition repurpose request research reshape reside resolve respond restart restore restrict restructure resume
  resurrect retain retire retrain retrieve return reunite revamp reveal review revise revisit revitalise revitalize
  revive revoke rework ring-fence rotate
  safeguard salute sample schedule scrutinise scrutinize search secure select serve settle share shortlist showcase
  sift sign signal simplify simulate sketch skip socialise socialize solicit solidify solve span specialise specialize
  specify sponsor stabilise stabilize stage standardise standardize start steer stimulate stipulate stop straddle
  strategize streamline strengthen stress stroll study submit subscribe subsidise subsidize succeed suffice suggest
  supervise support surpass survey suspend sustain symbolise symbolize sympathise synchronise synchronize synergise
  synergize synthesise systematise systematize
  tackle tailor talk terminate test thank theorise tolerate tour trace train transcend transfer transform translate
  transmit travel treasure treat
  underline underscore unify unite unlock unveil update upgrade uplift upskill urge use utilize
  validate vary verify videotape view visit visualise visualize voice
  wander warn watch weigh welcome weld widen witness work worship wrap
`)

/** Verbs that double their last letter before "-ed" and "-ing". */
export const doublingVerbs = wordSet(`
  admit begin commit compel confer defer embed enrol equip excel fulfil get instil map occur outfit permit plan propel
  put rebut refer regret run set sit stop tap transfer transmit win wrap
`)

// One verb per line: base, past tense, and the participle where it differs from the past tense.
const irregular = `
  become became
  begin began begun
  bring brought
  build built
  buy bought
  choose chose chosen
  co-lead co-led
  come came
  deal dealt
  draw drew drawn
  drink drank drunk
  drive drove driven
  eat ate eaten
  fall fell fallen
  feel felt
  find found
  fly flew flown
  foresee foresaw foreseen
  get got
  give gave given
  go went gone
  grow grew grown
  have had
  hear heard
  hold held
  keep kept
  know knew known
  lay laid
  lead led
  leave left
  lend lent
  lose lost
  make made
  meet met
  overcome overcame overcome
  oversee oversaw overseen
  pay paid
  put put
  rebuild rebuilt
  rethink rethought
  ride rode ridden
  rise rose risen
  run ran run
  say said
  see saw seen
  seek sought
  sell sold
  send sent
  set set
  show showed shown
  sing sang sung
  sit sat
  speak spoke spoken
  spend spent
  stand stood
  take took taken
  teach taught
  tell told
  think thought
  understand understood
  undertake undertook undertaken
  uphold upheld
  wear wore worn
  weave wove woven
  win won
  withdraw withdrew withdrawn
  withhold withheld
  write wrote written
`

/** The forms of verbs with an irregular past tense, by their base. */
export const irregularVerbs: ReadonlyMap<string, { past: string; participle: string }> = new Map(
  irregular
    .trim()
    .split('\n')
    .map((line) => {
      const [base = '', past = '', participle = past] = wordList(line)
      return [base, { past, participle }]
    }),
)

/** Words that end in "-ed" but are not the past tense of an unknown verb, nor are their compounds ("high-speed"). */
export const notPastTense = wordSet(`
  aged agreed based bed beloved bleed blessed breed complicated dedicated embed exceed feed gifted hatred hundred indeed
  infrared interested kindred learned led minded naked need proceed red rugged sacred seed shed skilled sled
  sophisticated speed succeed talented watershed wed weed wicked
`)

/** Words that end in "-ise" or "-ize" but are not unknown verbs, nor are their compounds. */
export const notInfinitive = wordSet(`
  compromise concise cruise demise disguise enterprise exercise expertise franchise likewise merchandise noise otherwise
  paradise porpoise precise premise prize promise rise size sunrise tortoise treatise turquoise wise
`)
