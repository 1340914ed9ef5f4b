import type { PlannedMessage } from '../content-plan'
import { type Phrase, alsoStating, naming, phraseOf } from '../phrase'
import type { ReportVisit } from '../report-input'
import { realiseActivities } from './activities'
import { isUniversity, natureOf } from './institution'
import { listed } from './lists'
import { numeral } from './numbers'
import { realiseOutcomes } from './outcomes'
import { type RealisationContext, institutionPhrase, pickTemplate, template } from './realisation-context'
import { realiseTopics, sorted, topicList } from './topics'

type Common = Extract<PlannedMessage, { kind: 'common' }>

/** What several visits have in common: 訪問團與三校就學生交換交換意見。在三校的訪問成果包括…. */
export function realiseCommon(
  ctx: RealisationContext,
  { visits, topics, activities, outcomes }: Common,
  startsParagraph: boolean,
): Phrase[] {
  const hosts = hostsOf(ctx, visits)
  const setting = { startsParagraph: startsParagraph && topics.length === 0, pooled: false, at: phraseOf`在${hosts}` }
  const { plain, loose, sentences } = sorted(topics)
  const others = [...loose, ...sentences]
  const talks = plain.length > 0 ? topicList(plain) : null
  return [
    ...(talks
      ? [
          pickTemplate(
            ctx,
            [
              template('with all, exchanged', phraseOf`訪問團與${hosts}就${talks}交換意見。`),
              template('with all, discussed', phraseOf`訪問團與${hosts}討論${talks}。`),
            ],
            startsParagraph,
          ),
        ]
      : []),
    ...(others.length > 0
      ? realiseTopics(ctx, others, {
          startsParagraph: startsParagraph && !talks,
          pooled: true,
          at: phraseOf`與${hosts}`,
        })
      : []),
    ...(activities.length > 0 ? realiseActivities(ctx, activities, setting) : []),
    ...(outcomes.length > 0 ? realiseOutcomes(ctx, outcomes, setting) : []),
  ].map((sentence) => withTwins(sentence, [...topics, ...activities, ...outcomes]))
}

// 三校 or 各單位 if it is all visits, otherwise their names.
function hostsOf(ctx: RealisationContext, visits: readonly ReportVisit[]): Phrase {
  const institutions = visits.map(({ institution }) => institution)
  const refs = visits.map(({ ref }) => ref)
  const areAll = ctx.record.visits.every(({ ref }) => refs.includes(ref))
  const areStated = visits.every(({ ref }) => ctx.stated.has(ref))
  if (areAll && areStated && institutions.every((one) => natureOf(one) === 'institution')) {
    if (institutions.every(isUniversity))
      return naming(visits.length === 2 ? '兩校' : `${numeral(visits.length)}校`, ...refs)
    return naming('各單位', ...refs)
  }
  return alsoStating(
    listed(institutions.map((one) => institutionPhrase(ctx, one))),
    refs.filter((ref) => !ctx.stated.has(ref)),
  )
}

// The same text at the other visits is stated too.
function withTwins(sentence: Phrase, entries: Common['topics']): Phrase {
  return alsoStating(
    sentence,
    entries.filter(({ ref }) => sentence.facts.includes(ref)).flatMap(({ also }) => also),
  )
}
