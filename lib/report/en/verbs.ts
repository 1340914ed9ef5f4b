// The verbs of delegation visits. A word outside this list is never taken for a verb on its looks alone.
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
underline underscore unveil update upgrade urge use utilize view visit voice welcome widen witness work interview`
  .split(/\s+/)

const irregular: Record<string, readonly [past: string, participle?: string]> = {
  begin: ['began', 'begun'], bring: ['brought'], build: ['built'], choose: ['chose', 'chosen'], come: ['came'],
  deal: ['dealt'], draw: ['drew', 'drawn'], drive: ['drove', 'driven'], feel: ['felt'], find: ['found'], get: ['got'],
  give: ['gave', 'given'], go: ['went', 'gone'], grow: ['grew', 'grown'], have: ['had'], hear: ['heard'], hold: ['held'],
  keep: ['kept'], lay: ['laid'], lead: ['led'], leave: ['left'], make: ['made'], meet: ['met'], pay: ['paid'],
  put: ['put'], say: ['said'], see: ['saw', 'seen'], seek: ['sought'], send: ['sent'], set: ['set'], sit: ['sat'],
  speak: ['spoke', 'spoken'], spend: ['spent'], take: ['took', 'taken'], teach: ['taught'], tell: ['told'],
  think: ['thought'], undertake: ['undertook', 'undertaken'], write: ['wrote', 'written'], 'co-found': ['co-founded'],
  'co-chair': ['co-chaired'], plant: ['planted'], stop: ['stopped'], wrap: ['wrapped'], 'co-sign': ['co-signed'],
  'co-develop': ['co-developed'], serve: ['served'], pose: ['posed'], sketch: ['sketched'], move: ['moved'], dine: ['dined'],
  enjoy: ['enjoyed'], thank: ['thanked'], call: ['called'], add: ['added'], eat: ['ate', 'eaten'], sing: ['sang', 'sung'], wear: ['wore', 'worn'], stand: ['stood'], fall: ['fell', 'fallen'],
  rise: ['rose', 'risen'], buy: ['bought'], win: ['won'], fly: ['flew', 'flown'], know: ['knew', 'known'], drink: ['drank', 'drunk'],
  understand: ['understood'], lose: ['lost'], sell: ['sold'], ride: ['rode', 'ridden'], play: ['played'], dance: ['danced'], watch: ['watched'], run: ['ran', 'run'],
  become: ['became'], remain: ['remained'], admire: ['admired'], answer: ['answered'], chair: ['chaired'], moderate: ['moderated'],
}

const doubling = /^(?:map|plan|tap|stop|wrap|refer|transfer|confer|enrol|begin|get|put|run|set|sit|win|permit|commit)$/

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
