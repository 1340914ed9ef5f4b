import type { CommonEntry, PlannedMessage } from '../content-plan'
import { type Phrase, alsoStating, naming, phraseOf } from '../phrase'
import type { ReportVisit } from '../report-input'
import { realiseActivities } from './activities'
import { asNouns, classified } from './entries'
import { natureOf } from './institution'
import { listed } from './lists'
import { count } from './numbers'
import { realiseOutcomes } from './outcomes'
import { type RealisationContext, contextAfter, institutionPhrase, pickTemplate, template } from './realisation-context'
import { realiseTopics } from './topics'
import { type Where, fronted, inline } from './where'

type Common = Extract<PlannedMessage, { kind: 'common' }>

/** What several visits have in common: "Talks at all three universities covered A and led to B." */
export function realiseCommon(ctx: RealisationContext, message: Common, startsParagraph: boolean): Phrase[] {
  const { visits, topics, activities, outcomes } = message
  const where: Where = { at: placeOf(ctx, visits), on: null }
  const sentences: Phrase[] = []
  const now = () => contextAfter(ctx, ...sentences)
  const at = () => (sentences.length === 0 ? where : null)
  const first = () => startsParagraph && sentences.length === 0
  const discussed = nounsOf(topics)
  const reached = nounsOf(outcomes)
  const isOneSentence = discussed !== null && reached !== null
  if (isOneSentence) {
    const both = phraseOf`covered ${discussed}${discussed.text.includes(',') ? ',' : ''} and led to ${reached}`
    sentences.push(
      pickTemplate(
        ctx,
        [
          template('talks covered and led', phraseOf`Talks ${inline(where)} ${both}.`),
          template('at, talks covered and led', phraseOf`${fronted(where).place} talks ${both}.`),
        ],
        startsParagraph,
      ),
    )
  } else if (topics.length > 0) sentences.push(...realiseTopics(now(), topics, at(), first(), null))
  if (activities.length > 0) sentences.push(...realiseActivities(now(), activities, at() ?? again(where), first()))
  if (outcomes.length > 0 && !isOneSentence)
    sentences.push(...realiseOutcomes(now(), outcomes, at() ?? again(where), first()))
  return sentences.map((sentence) => withTwins(sentence, [...topics, ...activities, ...outcomes]))
}

// All visits by their number, otherwise by name.
function placeOf(ctx: RealisationContext, visits: readonly ReportVisit[]): Phrase {
  const refs = new Set(visits.map(({ ref }) => ref))
  const isEach = ctx.record.visits.every(({ ref }) => refs.has(ref))
  const areStated = visits.every(({ ref }) => ctx.stated.has(ref))
  if (isEach && areStated) {
    const universities = visits.every(({ institution }) => institution.kind === 'university')
    const institutions = visits.every(({ institution }) => natureOf(institution) === 'institution')
    const noun = universities ? 'universities' : institutions ? 'institutions' : 'stops'
    return naming(`at ${visits.length === 2 ? 'both' : `all ${count(visits.length)}`} ${noun}`, ...refs)
  }
  const names = listed(visits.map(({ institution }) => institutionPhrase(ctx, institution)))
  const unstated = [...refs].filter((ref) => !ctx.stated.has(ref))
  return alsoStating(phraseOf`at ${names}`, unstated)
}

// The place in a later sentence states nothing new.
function again({ at }: Where): Where {
  return { at: naming(at.text, ...at.facts, ...at.again), on: null }
}

function nounsOf(entries: readonly CommonEntry[]): Phrase | null {
  const items = classified(entries)
  const nouns = items.every(({ form }) => form === 'noun' || form === 'gerund')
  return items.length > 0 && nouns ? listed(asNouns(items)) : null
}

// The same text at the other visits is stated too.
function withTwins(sentence: Phrase, entries: readonly CommonEntry[]): Phrase {
  const stated = new Set(sentence.facts)
  return alsoStating(
    sentence,
    entries.filter(({ ref }) => stated.has(ref)).flatMap(({ also }) => also),
  )
}
