import { fullName, shortName } from '../../domain/person-name'
import { arrange } from '../arrange'
import type { Phrase } from '../phrase'
import type { Move } from '../plan'
import type { Person, TripRecord } from '../record'
import type { Article, Manner } from '../report'
import { tellActivities } from './activities'
import { tellResults } from './agreements'
import { tellBackground } from './background'
import { tellContext, tellOccasion } from './context'
import { tellMembers } from './delegation'
import { headingPhrase } from './heading'
import { headline } from './headline'
import { tellWelcome } from './hosts'
import { tellLead } from './lead'
import { tellNextSteps } from './next-steps'
import { tellOutcomes } from './outcomes'
import { canOpen, tellPurposes } from './purposes'
import { tellQuotes } from './quotes'
import { tellRoute, tellSchedule } from './route'
import { inHan, inside, isChinese } from './script'
import { tellStop } from './stop'
import { type Office, type Telling, headOf } from './telling'
import { shortTitle } from './title'
import { tellTopics } from './topics'

/** Tells a trip in the Chinese of Taiwan. Written twice: the first draft shows which acronyms the text comes back to. */
export function inChinese(record: TripRecord, manner: Manner): Article {
  const candidates = manner.house.acronyms === 'never' ? [] : usableAcronyms(record)
  const draft = write(record, manner, new Set(candidates))
  const kept = candidates.filter((path) => comesBack(record, draft, path))
  return kept.length === candidates.length ? draft : write(record, manner, new Set(kept))
}

function write(record: TripRecord, manner: Manner, acronyms: ReadonlySet<string>): Article {
  const told = new Set<string>()
  const t: Telling = { record, manner, acronyms, sharedNames: sharedNames(record), offices: officesOf(record), told, openings: new Set(), uses: new Map() }
  const plan = arrange(record, { ...manner, purposeFirst: canOpen(record.purposes) })
  const paragraphs: Article['paragraphs'] = []
  for (const { moves, heading } of plan.paragraphs) {
    const sentences: Phrase[] = []
    for (const move of moves) {
      for (const sentence of tell(t, move, sentences.length === 0)) {
        sentences.push(onceOnly(t, closed(sentence)))
        for (const path of sentence.facts) told.add(path)
      }
      t.lastStop = move.move === 'stop' ? move.stop : undefined
    }
    const [first] = sentences
    if (!first) continue
    const head = headOf(first.text)
    // The user's own words may open two paragraphs alike: then the second runs on in the first.
    if (t.openings.has(head) && paragraphs.length > 0 && !heading) paragraphs.at(-1)!.sentences.push(...sentences)
    else paragraphs.push({ ...(heading && { heading: headingPhrase(heading) }), sentences })
    t.openings.add(head)
  }
  return { headline: headline(record, plan.headline), paragraphs }
}

// The user's own question mark or stop needs no second.
function closed(sentence: Phrase): Phrase {
  return { ...sentence, text: sentence.text.replace(/(?<=[。！？!?…]|[.!?。！？]」)。$/u, '').replace(/(?<=[^.]\.)。$/u, (mark) => mark) }
}

// What an earlier sentence has stated, this one only names again.
function onceOnly(t: Telling, sentence: Phrase): Phrase {
  const again = sentence.facts.filter((path) => t.told.has(path))
  return { ...sentence, facts: sentence.facts.filter((path) => !t.told.has(path)), again: [...sentence.again, ...again] }
}

function tell(t: Telling, move: Move, opening: boolean): Phrase[] {
  const { record } = t
  switch (move.move) {
    case 'lead': return tellLead(t, move)
    case 'members': return tellMembers(t, move.members.filter((one) => !t.told.has(one.path)), opening)
    case 'purposes': return tellPurposes(t, record.purposes, opening)
    case 'occasion': return t.told.has(record.occasion!.path) ? [] : tellOccasion(t, record.occasion!, opening)
    case 'context': return tellContext(t, move.entries, opening)
    case 'background': return tellBackground(t, move.institution, move.institution.background.filter((one) => !t.told.has(one.path)), opening)
    case 'route': return tellRoute(t, move.stops, opening)
    case 'schedule': return tellSchedule(t, move.stops, opening)
    case 'welcome': return tellWelcome(t, move.stops, opening)
    case 'results': return tellResults(t, move.stops, opening)
    case 'stop': return tellStop(t, move.stop, move.agreements, opening)
    case 'topics': return tellTopics(t, record.topics, { opening, pooled: true })
    case 'activities': return tellActivities(t, record.activities, { opening, pooled: true })
    case 'outcomes': return tellOutcomes(t, record.outcomes, { opening, pooled: true })
    case 'quotes': return tellQuotes(t, move.quotes, opening)
    case 'nextSteps': return tellNextSteps(t, record.nextSteps, opening)
  }
}

// Two houses with one acronym would be taken for each other: neither may use it.
function usableAcronyms(record: TripRecord): string[] {
  const all = record.institutions.filter((one) => one.acronym && one.acronym !== one.name.text)
  return all.filter((one) => all.filter((other) => other.acronym === one.acronym).length === 1).map((one) => one.path)
}

// In the frames, or in words of the user's.
function comesBack(record: TripRecord, { paragraphs }: Article, path: string): boolean {
  const acronym = record.institutions.find((one) => one.path === path)!.acronym!
  const body = paragraphs.flatMap(({ sentences }) => sentences)
  if (!body.some((sentence) => sentence.facts.includes(path))) return false
  const escaped = acronym.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const uses = body.map(({ text }) => text).join('\n').match(new RegExp(`(?<![\\p{Script=Latin}\\d])${escaped}(?![\\p{Script=Latin}\\d])`, 'gu')) ?? []
  return uses.length > 1
}

function officesOf({ delegation, stops }: TripRecord): Map<Person, Office[]> {
  const offices = new Map<Person, Office[]>()
  for (const { person, title, path } of [...delegation, ...stops.flatMap((stop) => stop.hosts)]) {
    if (person && title) offices.set(person, [...(offices.get(person) ?? []), { path, title }])
  }
  return offices
}

// 李校長 of two people called 李 with that office would be either.
function sharedNames(record: TripRecord): Set<string> {
  const offices = [...record.delegation, ...record.stops.flatMap((stop) => stop.hosts)]
  const seen = new Map<string, string>()
  const shared = new Set<string>()
  for (const { person, title } of offices) {
    if (!person || !title || !isChinese(title)) continue
    const short = `${shortName(person.name, 'zh-Hant').text}${shortTitle(inside(title)) ?? ''}`
    if (!inHan(short)) continue
    const full = fullName(person.name, 'zh-Hant').text
    if (seen.has(short) && seen.get(short) !== full) shared.add(short)
    seen.set(short, full)
  }
  return shared
}
