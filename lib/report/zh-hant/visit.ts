import { fieldRef } from '../../domain/report/fact-ref'
import { type Phrase, alsoStating, phraseOf, stating, together } from '../phrase'
import type { ReportEntry, ReportVisit } from '../report-input'
import { actionList, isAction, realiseActivities } from './activities'
import { realiseAgreements } from './agreements'
import { realiseBackground } from './background'
import { realiseHistory } from './history'
import { hostList } from './hosts'
import { natureOf, visitVerb } from './institution'
import { realiseOutcomes } from './outcomes'
import { atHome } from './places'
import { placeBefore } from './setting'
import {
  type Template,
  type RealisationContext,
  contextAfter,
  pickTemplate,
  template,
  institutionPhrase,
} from './realisation-context'
import { sorted, realiseTopics, topicsClause } from './topics'
import { dayOf, onDay } from './when'

/**
 * One visit. The first sentence has day, place, hosts and topics; then background, activities, agreements and outcomes.
 * A visit stated before, of which only lists are left, is named in them. `isUnderHeading`: the heading has named the
 * institution.
 */
export function realiseVisit(
  ctx: RealisationContext,
  visit: ReportVisit,
  agreements: boolean,
  startsParagraph: boolean,
  isUnderHeading = false,
): Phrase[] {
  const plain = sorted(visit.topics).plain
  // Only those entered first: what follows another entry stays after it.
  const firstOther = visit.activities.findIndex((entry) => !isAction(entry, atHome(ctx, visit)))
  const verbs = firstOther < 0 ? visit.activities : visit.activities.slice(0, firstOther)
  const talks = plain.length > 0 ? plain : null
  const done = visit.hosts.length === 0 && !talks && verbs.length > 0 ? verbs : null
  const backgrounds = [...(atHome(ctx, visit) ? [] : visit.institution.background), ...visit.background].filter(
    (entry) => !ctx.stated.has(entry.ref),
  )
  const quiet =
    !talks &&
    !done &&
    visit.hosts.length === 0 &&
    ctx.stated.has(visit.ref) &&
    dayOf(ctx, visit) === null &&
    !atHome(ctx, visit) &&
    backgrounds.length + visit.history.length === 0 &&
    isRealisedFromLists(visit, agreements)
  const lists =
    visit.topics.length + visit.activities.length + visit.outcomes.length > 0 &&
    backgrounds.length + visit.history.length === 0
  const day = isUnderHeading ? dayOf(ctx, visit) : null
  const sentences: Phrase[] = isUnderHeading
    ? underHeading(ctx, visit, talks, done, lists)
    : quiet
      ? []
      : [opened(ctx, visit, talks, done, startsParagraph)]
  const now = () => contextAfter(ctx, ...sentences)
  const unstated = (entries: readonly ReportEntry[]) => entries.filter((entry) => !now().stated.has(entry.ref))
  const setting = (list: 'topics' | 'activities') => ({
    startsParagraph: startsParagraph && sentences.length === 0,
    pooled: false,
    also: sentences.length > 0,
    givenAway: atHome(ctx, visit),
    ...(sentences.length === 0 && (isUnderHeading ? day && { at: day } : { at: placeBefore(ctx, visit, list) })),
  })
  if (backgrounds.length > 0) sentences.push(...realiseBackground(now(), visit.institution, backgrounds, false))
  if (visit.history.length > 0) sentences.push(...realiseHistory(now(), visit, visit.history))
  if (unstated(visit.topics).length > 0)
    sentences.push(...realiseTopics(now(), unstated(visit.topics), { ...setting('topics'), more: talks !== null }))
  if (unstated(visit.activities).length > 0)
    sentences.push(...realiseActivities(now(), unstated(visit.activities), setting('activities')))
  if (agreements && visit.agreements.length > 0)
    sentences.push(
      ...realiseAgreements(
        now(),
        visit,
        sentences.length === 0 && !isUnderHeading,
        startsParagraph && sentences.length === 0,
      ),
    )
  if (visit.outcomes.length > 0) sentences.push(...realiseOutcomes(now(), visit.outcomes, setting('activities'), visit))
  return sentences
}

// Lists and agreements can name the institution, and 在甲，… can precede a sentence.
function isRealisedFromLists(visit: ReportVisit, agreements: boolean): boolean {
  return (
    visit.topics.length + visit.activities.length + visit.outcomes.length > 0 ||
    (agreements && visit.agreements.length > 0)
  )
}

// 10月28日，訪問團由校長金甲接待，雙方就…交換意見。 Empty if only lists are known.
function underHeading(
  ctx: RealisationContext,
  visit: ReportVisit,
  topics: ReportEntry[] | null,
  verbs: ReportEntry[] | null,
  lists: boolean,
): Phrase[] {
  const day = dayOf(ctx, visit)
  const hosts = visit.hosts.length > 0 ? hostList(ctx, visit) : null
  const talks = topics && topicsClause(hosts ? contextAfter(ctx, hosts) : ctx, topics, visit.institution)
  const done = verbs && phraseOf`訪問團${actionList(verbs)}`
  // A list can begin with the day: 5月15日的行程包括….
  if (!hosts && !done && !talks) return day && !lists ? [phraseOf`訪問日期為${day}。`] : []
  const sentence = (first: Phrase | null) =>
    phraseOf`${day ? phraseOf`${day}，` : ''}${together([first, done, talks], '，')}。`
  if (!hosts) return [sentence(null)]
  return [
    pickTemplate(
      ctx,
      [
        template('received under heading', sentence(phraseOf`訪問團由${hosts}接待`)),
        template('host under heading', sentence(phraseOf`由${hosts}接待訪問團`)),
      ],
      false,
    ),
  ]
}

// 10月28日，訪問團參訪甲大學，由校長金甲接待，雙方就…交換意見。
function opened(
  ctx: RealisationContext,
  visit: ReportVisit,
  topics: ReportEntry[] | null,
  verbs: ReportEntry[] | null,
  startsParagraph: boolean,
): Phrase {
  const day = onDay(ctx, visit)
  const institutionName = place(contextAfter(ctx, day ?? stating('')), visit)
  const known = contextAfter(ctx, institutionName)
  const hosts = visit.hosts.length > 0 ? hostList(known, visit) : null
  const talks = topics && topicsClause(hosts ? contextAfter(known, hosts) : known, topics, visit.institution)
  const rest = (subject: string) => [
    hosts && phraseOf`${subject}由${hosts}接待`,
    verbs && phraseOf`${hosts ? '' : subject}${actionList(verbs)}`,
  ]
  const sentence = (...parts: (Phrase | null)[]) => phraseOf`${day ? phraseOf`${day}，` : ''}${together(parts, '，')}。`
  if (atHome(ctx, visit))
    return pickTemplate(ctx, homeTemplates(institutionName, hosts, verbs, talks, sentence), startsParagraph)
  const verb = visitVerb(visit.institution)
  const nature = natureOf(visit.institution)
  const person = nature === 'person'
  const more = hosts !== null || verbs !== null || talks !== null
  const templates: Template[] = [
    template('delegation visited', sentence(phraseOf`訪問團${verb}${institutionName}`, ...rest(''), talks)),
    ...(more && !person ? [template('at', sentence(phraseOf`在${institutionName}`, ...rest('訪問團'), talks))] : []),
    ...(more
      ? [template('when visiting', sentence(phraseOf`${verb}${institutionName}時`, ...rest('訪問團'), talks))]
      : []),
    ...(hosts && nature === 'institution'
      ? [template('institution received', sentence(phraseOf`${institutionName}由${hosts}接待訪問團`, talks))]
      : []),
    ...(more || day ? [] : [template('trip included', sentence(phraseOf`此行並${verb}${institutionName}`))]),
  ]
  return pickTemplate(ctx, templates, startsParagraph)
}

// At our own institution only its city or campus is named, if entered.
function homeTemplates(
  institutionName: Phrase,
  hosts: Phrase | null,
  verbs: ReportEntry[] | null,
  talks: Phrase | null,
  sentence: (...parts: (Phrase | null)[]) => Phrase,
): Template[] {
  const where = (phrase: Phrase) => alsoStating(phrase, institutionName.facts)
  const done = verbs && phraseOf`訪問團${actionList(verbs)}`
  if (hosts) {
    return [
      template(
        'received at home',
        where(
          sentence(
            phraseOf`訪問團${institutionName.text === '' ? '' : `在${institutionName.text}`}由${hosts}接待`,
            talks,
          ),
        ),
      ),
      template(
        'by hosts at home',
        where(
          sentence(
            phraseOf`由${hosts}${institutionName.text === '' ? '' : `在${institutionName.text}`}接待訪問團`,
            talks,
          ),
        ),
      ),
    ]
  }
  const came = institutionName.text === '' ? null : stating(`在${institutionName.text}`)
  if (done || talks) return [template('at home', where(sentence(came, done, talks)))]
  return [
    template(
      'came home',
      where(sentence(stating(`訪問團到訪${institutionName.text === '' ? '' : institutionName.text}`))),
    ),
  ]
}

// The institution, with its city if nothing has named it.
function place(ctx: RealisationContext, visit: ReportVisit): Phrase {
  const facts = ctx.stated.has(visit.ref) ? [] : [visit.ref]
  const unstated = visit.cityFacts.filter((fact) => !ctx.stated.has(fact))
  if (atHome(ctx, visit)) {
    const own = [...facts, ...(ctx.stated.has(visit.institution.ref) ? [] : [visit.institution.ref])]
    // Our own city is not stated, but a campus entered for the visit is.
    if (visit.city && unstated.includes(fieldRef(visit.ref, 'city')))
      return stating(visit.city.text, ...own, ...unstated)
    return own.length > 0 || visit.hosts.length === 0
      ? alsoStating(institutionPhrase(ctx, ctx.record.home), own)
      : stating('')
  }
  const name = alsoStating(institutionPhrase(ctx, visit.institution), facts)
  if (!visit.city || unstated.length === 0) return name
  if (visit.institution.name.text.includes(visit.city.text)) return alsoStating(name, unstated)
  return alsoStating(
    {
      ...name,
      text: name.text.endsWith('）')
        ? `${name.text.slice(0, -1)}，${visit.city.text}）`
        : `${name.text}（${visit.city.text}）`,
    },
    unstated,
  )
}
