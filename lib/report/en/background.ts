import { pattern, wordSet } from '../../domain/text/word-list'
import { type Phrase, phraseOf, reworded, stating, together } from '../phrase'
import type { ReportEntry, ReportInstitution } from '../report-input'
import { formOf, isEnteredAsSentence } from './form'
import { auxiliaries } from './form-words'
import { type ClassifiedEntry, asSentences, asTyped, classified } from './entries'
import { withIndefinite } from './indefinite'
import { enumerated, listed, serialAnd } from './lists'
import { headNoun, nounPhrase } from './nouns'
import { dated, isAmount, isPlainNoun } from './notes'
import { mayHaveVerb } from './possible-verb'
import { runs } from '../non-empty'
import {
  type RealisationContext,
  asSubject,
  contextAfter,
  pickTemplate,
  template,
  institutionPhrase,
} from './realisation-context'
import { inside, capitalized } from './wording'
import { writtenOut } from './written-out'

const institutionNouns = wordSet(`
  university universities institution institutions institute college school academy company ministry center centre
  organization organisation association agency member partner leader pioneer hub producer provider museum network park
  laboratory maker manufacturer supplier operator birthplace home tank think-tank brand group bank exporter
  firm campus seat publisher body authority fund foundation hospital conglomerate startup start-up arm branch subsidiary
`)
const foundingVerbs =
  /^(?:founded|established|created|opened|set up|built|formed|incorporated|inaugurated|chartered)\b/i

/**
 * The background of an institution in the order of entry: predicates follow its name, whole sentences stay as typed.
 */
export function realiseBackground(
  ctx: RealisationContext,
  institution: ReportInstitution,
  entries: readonly ReportEntry[],
  startsParagraph: boolean,
  again?: Phrase,
): Phrase[] {
  const read = classified(entries.map(withoutShorthand)).map((item) => ({
    item,
    predicates: isWhole(item) ? null : predicateOf(item.entry, institution.name.text),
  }))
  const kindOf = ({ item, predicates }: (typeof read)[number]) =>
    predicates ? 'predicate' : isWhole(item) ? 'sentence' : 'note'
  const sentences: Phrase[] = []
  for (const run of runs(read, kindOf)) {
    const startsHere = startsParagraph && sentences.length === 0
    const now = contextAfter(ctx, ...sentences)
    const name = now.stated.has(institution.ref) && again ? again : institutionPhrase(now, institution)
    const predicates = run.flatMap((one) => (one.predicates ? [one.predicates] : []))
    const items = run.map(({ item }) => item)
    if (predicates.length > 0)
      sentences.push(
        ...groupsOf(predicates).map((group) =>
          capitalized(withClosedDates(phraseOf`${asSubject(name)} ${joined(group)}.`)),
        ),
      )
    else if (kindOf(run[0]) === 'sentence') sentences.push(...asSentences(items))
    else {
      const texts = enumerated(asTyped(items))
      const areForeign = items.every(({ form }) => form === 'foreign')
      const templates = areForeign
        ? [
            template(
              'described as',
              phraseOf`${capitalized(asSubject(name))} is described as ${listed(asTyped(items))}.`,
            ),
          ]
        : [
            template('background:', phraseOf`Background on ${name}: ${texts}.`),
            template('about:', phraseOf`About ${name}: ${texts}.`),
          ]
      sentences.push(pickTemplate(now, templates, startsHere))
    }
  }
  return sentences
}

function withoutShorthand(entry: ReportEntry): ReportEntry {
  const text = /^en\b/i.test(entry.lang) ? writtenOut(entry.text) : entry.text
  return text === entry.text ? entry : { ...entry, text }
}

// "is the first technical university, founded in 1956, and has 38,000 students"
function withClosedDates(sentence: Phrase): Phrase {
  const text = sentence.text.replace(
    /(, (?:founded|established|opened|created) in \d{4}) and (?=(?:has|is|was)\b)/,
    '$1, and ',
  )
  return reworded(sentence, text)
}

function isWhole({ entry, form }: ClassifiedEntry): boolean {
  return form === 'sentence' && (isEnteredAsSentence(entry.text) || !missesSubject(inside(entry)))
}

function missesSubject(text: string): boolean {
  const [first = ''] = text.split(' ')
  return auxiliaries.has(first) || institutionVerbs.has(first) || foundingVerbs.test(text)
}

/** The most words of predicates in one sentence. */
const longestPredicates = 32

function groupsOf(predicates: readonly Phrase[][]): Phrase[][][] {
  const groups: Phrase[][][] = []
  let words = 0
  for (const one of predicates) {
    const more = one.reduce((sum, { text }) => sum + text.split(' ').length, 0)
    const current = groups.at(-1)
    if (current && words + more <= longestPredicates) current.push(one)
    else groups.push([one])
    words = current && words + more <= longestPredicates ? words + more : more
  }
  return groups
}

// Every part of a text with semicolons must be a predicate, otherwise the whole text follows a colon.
export function predicateOf(entry: ReportEntry, name = ''): Phrase[] | null {
  const text = inside(entry)
  const parts = text
    .replace(/(?<=, (?:founded|established|opened|created) )(?=\d{4}\b)/, 'in ')
    .split(
      isAmount(text) ? /;\s*/ : /;\s*|, (?=(?:(?:about|over|around|some|nearly|more than) )?\d[\d,.]* \p{Ll}{3,})/u,
    )
  const [, founded, heritage] = /^(founded(?: in)? \d{4}), ([^,]+)$/.exec(text) ?? []
  if (founded && heritage && /\b(?:heritage|monument|landmark)\b/.test(heritage))
    return [
      stating(`was ${founded.replace(/^founded (?=\d)/, 'founded in ')}`, entry.ref),
      stating(`is ${heritage}`, entry.ref),
    ]
  const predicates = parts.map((text) => predicate(withIn(text), entry.lang, name)).filter((one) => one !== null)
  return predicates.length === parts.length ? predicates.map((one) => stating(one, entry.ref)) : null
}

// "founded 1902" needs its preposition; "1902: founded" becomes "founded in 1902".
function withIn(text: string): string {
  const time = dated(text)
  const isFounding = time && foundingVerbs.test(time.what)
  return isFounding ? `${time.what} ${time.when}` : text
}

const descriptions = pattern('i')`
  ^(?:home|among|known|famous|renowned|located|based|situated|ranked|rated|recogni[sz]ed|affiliated|accredited|named
  |best|better|top|near|close to|next to)\b
`

// "3rd university in the country"
const rankings = pattern('u')`
  ^\d+(?:st|nd|rd|th)[ -]\p{Ll}+\b(?= (?:university|institution|in|among|globally|nationally|worldwide|by|overall))
`

const institutionVerbs = wordSet(`
  employs enrolls enrols serves runs operates owns holds produces makes publishes trains ranks spans numbers welcomes
  attracts teaches educates hosts offers specialises specializes belongs houses consists focuses lies sits stands dates
  draws sends receives works cooperates collaborates participates comprises includes maintains provides conducts carries
  admits awards celebrates occupies covers leads prepares turns moved merged opened became grew began started joined won
  lost celebrated doubled introduced launched received
`)

function startsWithVerb(text: string): boolean {
  const space = text.indexOf(' ')
  return space > 0 && institutionVerbs.has(text.slice(0, space))
}

const rankIn = pattern('u')`
  ^(?:(?:QS|THE|ARWU|Times)\b[^:,;]*?|ranking(?: in)?):? (?:#|no\.? |rank )?(\d[\d–-]*)(?:st|nd|rd|th)?$
`

function rankOf(text: string): string | null {
  const [, place] = rankIn.exec(text) ?? []
  if (!place || /^(?:19|20)\d\d$/.test(place)) return null
  const list = text
    .slice(0, text.lastIndexOf(place))
    .replace(/[:#\s]+$|:? (?:no\.?|rank) ?$/g, '')
    .replace(/^ranking(?: in)?$/, '')
  const nth = /^\d+$/.test(place) ? `${place}${endingOf(Number(place))}` : place
  return `is ranked ${nth}${list === '' ? '' : ` in the ${list}`}`
}

function endingOf(n: number): string {
  if (/1[123]$/.test(String(n))) return 'th'
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'
}

// What an institution has, rather than is.
const belongings = wordSet(`
  campus campuses student students staff alumni faculty faculties school schools college colleges department departments
  program programs programme programmes course courses degree degrees library libraries dormitory dormitories hospital
  professor professors teacher teachers researcher researchers lecturer lecturers laboratory laboratories lab labs
  partner-universities agreements building buildings body museum branch branches graduates laureates books tradition
  centres centers institutes partnerships
`)
const qualities = pattern('i')`
  ^(?:strong|active|rich|unique|close|new to|open to|famous|weak|popular|responsible|independent)
  \s(?:in|for|to|with|of|among|on)\b
`

function predicate(text: string, lang: string, name: string): string | null {
  if (foundingVerbs.test(text)) return `was ${text}`
  // "graduate-only"
  if (/^\p{Ll}+-(?:only|based|led|run|funded|owned|wide|oriented|focused)$/u.test(text)) return `is ${text}`
  const form = formOf({ text, lang })
  const [, scope = '', place, field] =
    /^(world |national |country )?(?:no|nr|number)\.? ?(\d+) (in .+)$/i.exec(text) ?? []
  if (place && field) {
    const area = scope === '' ? '' : /world/i.test(scope) ? ' in the world' : ' in the country'
    return `is number ${place}${area} ${field}`
  }
  const ranked = rankOf(text)
  if (ranked) return ranked
  if (form === 'present' || startsWithVerb(text)) return text
  if (/^(?:one|part|some) of\b/i.test(text) || descriptions.test(text) || qualities.test(text)) {
    if (/^top[- ]\d/i.test(text)) return `is in the ${text}`
    return /^(?:best|better|top)\b/i.test(text) &&
      !institutionNouns.has(headNoun(text).toLowerCase()) &&
      !/^best ranked/i.test(text)
      ? `has the ${text}`
      : `is ${text}`
  }
  // "6th public university" by age, "3rd largest university" by rank.
  if (/^\d+(?:st|nd|rd|th) \p{Ll}+(?<!est|best|most) (?:university|college|institution) (?:in|of)\b/u.test(text))
    return `is the ${text}`
  if (/^\d+(?:st|nd|rd|th)\b/.test(text) && !/\bcentury\b/.test(text))
    return rankings.test(text) || /^\S+ (?:in|globally|nationally|worldwide|among|overall)\b/.test(text)
      ? `is ranked ${text}`
      : null
  if (/^no \p{L}/u.test(text) && isPlainNoun(text)) return `has ${text}`
  return form === 'noun' || form === 'gerund' ? asOrHas(text, name) : null
}

const superlative =
  /^(?:first|oldest|largest|only|last|youngest|second|third|fourth|best)\b|^\p{L}+-(?:largest|oldest)\b/iu

function asOrHas(text: string, name: string): string | null {
  const head = headNoun(text)
  const lower = head.toLowerCase()
  const own = new RegExp(`\\b${head.replace(/[^\p{L}]/gu, '')}\\b`, 'iu').test(name) && head !== ''
  if (isAmount(text) && !/[:]/.test(text)) {
    const parts = text.split(/, (?=\d|two|three|four|five|six|seven|eight|nine|ten)/)
    return parts.length > 1 && parts.every(isAmount)
      ? `has ${listed(parts.map((part) => stating(part))).text}`
      : /[,(]/.test(text.replace(/(?<=\d),(?=\d)/g, ''))
        ? null
        : `has ${text}`
  }
  if (belongings.has(lower) && !own && !/[:(]/.test(text) && !mayHaveVerb(text))
    return `has ${nounPhrase(text, withIndefinite)}`
  if (!institutionNouns.has(lower)) return null
  const be = (role: string) => (/ since (?:\p{L}+ )?\d{4}$/u.test(text) ? `has been ${role}` : `is ${role}`)
  if (/^(?:world|country|nation|region|city|province|state|continent|island)['’]s\s/.test(text))
    return be(`the ${text}`)
  if (/^(?:(?:an?|the)\s|[\p{L}\s]+['’]s\s)/iu.test(text)) return be(text)
  if (/s$/.test(head)) return null
  if (/^birthplace|^(?:seat|home|successor|predecessor|headquarters) of\b/i.test(text)) return be(`the ${text}`)
  return superlative.test(text) ? be(`the ${text}`) : be(withIndefinite(text))
}

function joined(groups: Phrase[][]): Phrase {
  const parts = groups.flat()
  if (groups.length === 1)
    return listed(
      parts.map((part, i) =>
        i > 0 && parts.every((p) => /^is (?!best)/.test(p.text)) ? { ...part, text: part.text.slice(3) } : part,
      ),
    )
  return together([together(parts.slice(0, -1), ', '), parts.at(-1)], parts.length === 2 ? ' and ' : serialAnd)
}
