import { wordList, wordSet } from '../../domain/text/word-list'

const numberWords = wordList('one two three four five six seven eight nine ten')

/** Words before the object of a verb, except numbers. */
const articleWords: ReadonlySet<string> = new Set([
  ...wordList(`
    the a an its their our his her
    this these those that
    all both each every more some several many various
  `),
  ...numberWords,
])

// The same, and adjectives that begin an object but no compound: "new fields", "closer ties".
const determinerWords: ReadonlySet<string> = new Set([
  ...articleWords,
  ...wordList(`
    my
    new future closer stronger further mutual joint existing potential possible long-term
  `),
])

/** An article, a possessive, or an amount in words or figures. */
export function isArticle(lower: string): boolean {
  return articleWords.has(lower) || isFigure(lower)
}

/** An article, or an adjective that can only begin an object. */
export function isDeterminer(lower: string): boolean {
  return determinerWords.has(lower) || isFigure(lower)
}

/** "1,200", "3.5" */
export function isFigure(word: string): boolean {
  return /^\d[\d,.]*$/.test(word)
}

/** Articles and the commonest possessives. */
export const plainArticles = wordSet('the a an its their our')
export const possessivesAndArticles = wordSet('the a an its their our his her')

export const auxiliaries = wordSet(`
  is are was were has have had does did do
  will would can could should may might must shall cannot
  isn't isn’t aren't aren’t wasn't wasn’t won't won’t
`)

export const prepositions = wordSet(`
  of to with by from on for in at and or between among during through abroad as into under within across over about near
  after before
`)

const adverbWords = wordSet('also further then together later finally first jointly better again not never')

export function isAdverb(lower: string): boolean {
  return adverbWords.has(lower) || lower.endsWith('ly')
}

/** Words that are never an unknown verb. */
export const notVerbs = wordSet(`
  over under above below about around across along through throughout per via near behind beyond beside besides inside
  outside off out up down between among amongst of to with by from on for in at until till onto toward towards
  nearly almost some more less fewer most many much all both such half double twice once only even just
  after before since during against despite following within without including regarding concerning
  as than that which who where when why how what whether because although if
  and or nor but not like unlike plus minus versus
`)

/** A verb after one of these belongs to a subordinate clause. */
export const relativePronouns = wordSet('who which that where whose when while as whether')

/** Words that begin an adverbial: "at the invitation of X". */
export const circumstantialOpenings = wordSet(`
  at on in as under by during following within upon with through thanks alongside amid against after before for since
  despite
`)

/** Verbs that are often nouns. The next word decides. */
export const nounsAndVerbs = wordSet(`
  address advance award benchmark brief call contact cover design display draft exchange experience focus form fund
  further get help honor honour hope host increase interview launch lead lecture link map market mentor move name narrow
  number open partner plan pledge present progress project promise report request research return review run sample
  schedule
  search secure set show signal stage start stop stress study support survey talk test tour trace train transfer travel
  update upgrade use view visit voice welcome work
`)

/** Words of that list that are a verb if the next word does not decide. */
export const mostlyVerbs = wordSet(`
  advance award benchmark brief fund help honor honour host increase launch lead link map open plan present return
  secure set show start support tour train update upgrade visit
`)

/** Words of that list that are a verb even before a noun such as "agreements". */
export const verbsBeforePlans = wordSet(`
  benchmark fund help host increase launch lead open plan present progress secure show start support update upgrade
`)

/** Nouns that are the object of such a verb: "launch programmes", "support visits". */
export const plannedThings = wordSet(`
  program programs programme programmes agreement agreements opportunity opportunities project projects collaboration
  collaborations cooperation center centers centre centres visit visits meeting meetings ceremony mobility plan plans
  report
`)

/** Participles that describe what follows: "coordinated efforts", "shared laboratories". */
export const participialAdjectives = wordSet(`
  accelerated accepted advanced aligned animated applied augmented automated blended broadened combined continued
  coordinated decentralised decentralized deepened detailed developed digitised digitized distributed embedded
  endangered enhanced established expanded experienced extended fermented focused funded guided illustrated improved
  increased industrialized integrated interrelated invited licensed limited localised localized mixed modified motivated
  named networked organised organized personalised personalized planned proposed refurbished related renewed renovated
  restored selected shared simulated specialised specialized standardised standardized strengthened subsidised
  subsidized sustained tailored targeted united unmanned updated upgraded
`)

/** Participles that, before a preposition, say what happened to the subject: "hosted at the campus". */
export const passiveParticiples = wordSet(`
  accompanied aimed arranged attached awarded based briefed built chosen covered designed divided established followed
  founded funded given greeted guided held hosted intended introduced invited joined known led limited located made
  named organised organized planned presented published put ranked received related renewed run scheduled selected set
  shown signed situated supervised supported taught welcomed written
`)

/** Past tenses that, before a preposition, say what the subject did: "met with the Dean". */
export const intransitivePasts = wordSet(`
  agreed called came collaborated communicated concluded connected consulted continued contributed cooperated dined
  discussed engaged exchanged focused hoped lectured listened looked met moved participated partnered ran reached
  reconnected reported returned sat searched shared spoke stayed stopped strolled talked thought traveled travelled went
  worked
`)

/** Gerunds that are often nouns: "training for staff". */
export const gerundNouns = wordSet(`
  briefing building funding following housing including leading learning lecturing meeting opening planning signing
  teaching training working
`)

/** Words of that list that are a noun even before an article or "how". */
export const gerundNounsBeforeArticle = wordSet('following including meeting opening training')

/** Words that begin a description of an institution or a person. */
export const descriptiveParticiples = wordSet(`
  accredited affiliated among based best famous founded known located named ranked recognised recognized renowned
  situated
`)

/** Nouns after "open" as an adjective. */
export const openThings = wordSet(`
  access badges campus class classes data day days education educational house innovation learning lecture lectures
  resources science source universities university
`)

/** Adjectives that only a verb can precede: "mentor young researchers". */
export const adjectivesAfterVerb = wordSet(`
  disadvantaged early-career female foreign incoming indigenous junior local old outgoing prospective returning rural
  senior talented urban young
`)

/** What can be exchanged as a verb: "exchange views". */
export const exchangedThings = wordSet('best experiences ideas information insights opinions thoughts views')

/** Directions after an unknown past tense: "strolled through". */
export const directions = wordSet(`
  across along around back down into off onto out over past through toward towards up
`)
