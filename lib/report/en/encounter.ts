import { type Phrase, phraseOf, together } from '../phrase'
import type { ReportVisit } from '../report-input'
import { type ClassifiedEntry, asActions, asVerbs, classified, doneFromGerund } from './entries'
import { hostsInSentence } from './hosts'
import { natureOf } from './institution'
import { joinedVerbs } from './lists'
import {
  type RealisationContext,
  type Template,
  contextAfter,
  party,
  pickTemplate,
  template,
} from './realisation-context'
import { topicList, topicNouns, topicsPerSentence } from './topics'
import { type Where, fronted, inline } from './where'

/** The most words of a sentence that combines hosts, topics and activities. */
const longest = 44

/** What a combined sentence has stated of a visit. */
export type Encounter = { sentence: Phrase; hosts: boolean; topics: boolean; activities: boolean }

/**
 * One sentence for who received the delegation, what was discussed and what was done, as far as they fit: "At A on May
 * 2, the delegation was received by B and discussed C." `null` if fewer than two of them do.
 */
export function realiseEncounter(
  ctx: RealisationContext,
  visit: ReportVisit,
  where: Where | null,
  startsParagraph: boolean,
): Encounter | null {
  if (natureOf(visit.institution) !== 'institution') return null
  const known = where ? contextAfter(ctx, where.at) : ctx
  const hasNewHosts = visit.hosts.some(({ ref }) => !ctx.stated.has(ref))
  const hosts = hasNewHosts ? hostsInSentence(known, visit) : null
  if (hasNewHosts && (!hosts || hosts.text.includes(';'))) return null
  const topics = topicClause(visit)
  const activities = activityVerbs(visit)
  const place = where ? together([where.at, where.on]) : null
  const talked = topics && phraseOf`discussed ${topics}`
  const fits = (verbs: readonly Phrase[]) => {
    const parts = [...(hosts ? [hosts] : []), ...verbs]
    const words = [...(place ? [place] : []), ...parts].reduce((sum, { text }) => sum + text.split(' ').length, 0)
    const isPlain = parts.every(({ text }) => !(parts.length > 2 ? /[,;]/ : /;/).test(text))
    return isPlain && words <= longest
  }
  const pick = (templates: Template[]) => pickTemplate(ctx, templates, startsParagraph)
  const stated = { hosts: hosts !== null, topics: false, activities: false }
  if (talked && activities && fits([talked, ...activities])) {
    const verbs = [talked, ...activities]
    const sentence = pick(hosts ? receptions(where, hosts, verbs) : deeds(where, joinedVerbs(verbs)))
    return { ...stated, sentence, topics: true, activities: true }
  }
  if (hosts && talked && fits([talked])) return { ...stated, sentence: pick(talks(where, hosts, topics)), topics: true }
  if (hosts && activities && visit.topics.length === 0 && fits(activities))
    return { ...stated, sentence: pick(receptions(where, hosts, activities)), activities: true }
  return null
}

// The topics after "discussed", if all are noun phrases.
function topicClause({ topics }: ReportVisit): Phrase | null {
  const items = classified(topics)
  const nouns = items.every(({ form }) => form === 'noun' || form === 'gerund' || form === 'infinitive')
  return items.length > 0 && items.length <= topicsPerSentence && nouns ? topicList(topicNouns(items)) : null
}

// The activities as verbs after the subject, if all are.
function activityVerbs({ activities }: ReportVisit): Phrase[] | null {
  const items = asVerbs(classified(activities, true))
  const isAction = ({ form, entry }: ClassifiedEntry) =>
    form === 'past' || form === 'infinitive' || (form === 'gerund' && doneFromGerund(entry) !== null)
  return items.length > 0 && items.every(isAction) ? asActions(items) : null
}

function receptions(where: Where | null, hosts: Phrase, rest: Phrase[]): Template[] {
  const received = joinedVerbs([phraseOf`was received by ${hosts}`, ...rest])
  const met = joinedVerbs([phraseOf`met ${hosts}${where ? phraseOf` ${inline(where)}` : ''}`, ...rest])
  const { place, day } = where ? fronted(where) : { place: null, day: null }
  const named = where && where.at.text !== ''
  return [
    template('received and', place ? phraseOf`${place} ${party} ${received}.` : phraseOf`${party} ${received}.`),
    ...(named && !/[,;]/.test(hosts.text) ? [template('met and', phraseOf`${party} ${met}.`)] : []),
    ...(day ? [template('on, received and', phraseOf`${day} ${party} ${received}.`)] : []),
  ]
}

function talks(where: Where | null, hosts: Phrase, topics: Phrase): Template[] {
  const { place } = where ? fronted(where) : { place: null }
  const plain = !/[,;]/.test(hosts.text)
  const received = phraseOf`received ${party} for talks on ${topics}`
  return [
    ...receptions(where, hosts, [phraseOf`discussed ${topics}`]),
    ...(plain && place ? [template('received for talks', phraseOf`${place} ${hosts} ${received}.`)] : []),
  ]
}

function deeds(where: Where | null, verbs: Phrase): Template[] {
  if (!where) return [template('delegation did', phraseOf`${party} ${verbs}.`)]
  const { place, day } = fronted(where)
  return [
    template('at, did', phraseOf`${place} ${party} ${verbs}.`),
    ...(day ? [template('on, did', phraseOf`${day} ${party} ${verbs}.`)] : []),
  ]
}
