import { fieldRef } from '../../domain/report/fact-ref'
import { type Phrase, alsoStating, phraseOf, stating, together } from '../phrase'
import type { ReportEntry, ReportVisit } from '../report-input'
import { actionList, realiseActivities } from './activities'
import { realiseAgreements } from './agreements'
import { realiseBackground, realiseHistory } from './background'
import { formOf } from './form'
import { hostList } from './hosts'
import { natureOf, visitVerb } from './institution'
import { numeral } from './numbers'
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
 * One stop. The first sentence runs on as Chinese does: when and where, who received, what was discussed; then what
 * is known of the house, what was seen, signed and reached. A stop told before that has only lists is named in them.
 * `headed`: it stands under a heading with its name, which no sentence needs to say again.
 */
export function realiseStop(
  ctx: RealisationContext,
  stop: ReportVisit,
  agreements: boolean,
  startsParagraph: boolean,
  isUnderHeading = false,
): Phrase[] {
  const plain = sorted(stop.topics).plain
  const verbs = stop.activities.filter((entry) => formOf(entry) === 'verb')
  const talks = plain.length > 0 ? plain : null
  const done = stop.hosts.length === 0 && !talks && verbs.length > 0 ? verbs : null
  const backgrounds = [...(atHome(ctx, stop) ? [] : stop.institution.background), ...stop.background].filter(
    (entry) => !ctx.stated.has(entry.ref),
  )
  const quiet =
    !talks &&
    !done &&
    stop.hosts.length === 0 &&
    ctx.stated.has(stop.ref) &&
    dayOf(ctx, stop) === null &&
    !atHome(ctx, stop) &&
    backgrounds.length + stop.history.length === 0 &&
    isRealisedFromLists(stop, agreements)
  const lists =
    stop.topics.length + stop.activities.length + stop.outcomes.length > 0 &&
    backgrounds.length + stop.history.length === 0
  const day = isUnderHeading ? dayOf(ctx, stop) : null
  const sentences: Phrase[] = isUnderHeading
    ? underHeading(ctx, stop, talks, done, lists)
    : quiet
      ? []
      : [opened(ctx, stop, talks, done, startsParagraph)]
  const now = () => contextAfter(ctx, ...sentences)
  const unstated = (entries: readonly ReportEntry[]) => entries.filter((entry) => !now().stated.has(entry.ref))
  const setting = (list: 'topics' | 'deeds') => ({
    startsParagraph: startsParagraph && sentences.length === 0,
    pooled: false,
    also: sentences.length > 0,
    givenAway: atHome(ctx, stop),
    ...(sentences.length === 0 && (isUnderHeading ? day && { at: day } : { at: placeBefore(ctx, stop, list) })),
  })
  if (backgrounds.length > 0) sentences.push(...realiseBackground(now(), stop.institution, backgrounds, false))
  if (stop.history.length > 0) sentences.push(...realiseHistory(now(), stop.history, false))
  if (unstated(stop.topics).length > 0)
    sentences.push(...realiseTopics(now(), unstated(stop.topics), { ...setting('topics'), more: talks !== null }))
  if (unstated(stop.activities).length > 0)
    sentences.push(...realiseActivities(now(), unstated(stop.activities), setting('deeds')))
  if (agreements && stop.agreements.length > 0)
    sentences.push(
      ...realiseAgreements(
        now(),
        stop,
        sentences.length === 0 && !isUnderHeading,
        startsParagraph && sentences.length === 0,
      ),
    )
  if (stop.outcomes.length > 0) sentences.push(...realiseOutcomes(now(), stop.outcomes, setting('deeds')))
  return sentences
}

// Lists and agreements can name the stop themselves, and 在甲，… can stand before a sentence.
function isRealisedFromLists(stop: ReportVisit, agreements: boolean): boolean {
  return (
    stop.topics.length + stop.activities.length + stop.outcomes.length > 0 || (agreements && stop.agreements.length > 0)
  )
}

// 10月28日，訪問團由校長金甲接待，雙方就…交換意見。 Nothing where only lists are known.
function underHeading(
  ctx: RealisationContext,
  stop: ReportVisit,
  topics: ReportEntry[] | null,
  verbs: ReportEntry[] | null,
  lists: boolean,
): Phrase[] {
  const day = dayOf(ctx, stop)
  const hosts = stop.hosts.length > 0 ? hostList(ctx, stop) : null
  const talks = topics && topicsClause(hosts ? contextAfter(ctx, hosts) : ctx, topics)
  const done = verbs && phraseOf`訪問團${actionList(verbs)}`
  // A list can begin with the day by itself: 5月15日的行程包括….
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
  stop: ReportVisit,
  topics: ReportEntry[] | null,
  verbs: ReportEntry[] | null,
  startsParagraph: boolean,
): Phrase {
  const day = onDay(ctx, stop)
  const institutionName = place(contextAfter(ctx, day ?? stating('')), stop)
  const known = contextAfter(ctx, institutionName)
  const hosts = stop.hosts.length > 0 ? hostList(known, stop) : null
  const talks = topics && topicsClause(hosts ? contextAfter(known, hosts) : known, topics)
  const rest = (subject: string) => [
    hosts && phraseOf`${subject}由${hosts}接待`,
    verbs && phraseOf`${hosts ? '' : subject}${actionList(verbs)}`,
  ]
  const sentence = (...parts: (Phrase | null)[]) => phraseOf`${day ? phraseOf`${day}，` : ''}${together(parts, '，')}。`
  if (atHome(ctx, stop))
    return pickTemplate(ctx, homeTemplates(institutionName, hosts, verbs, talks, sentence), startsParagraph)
  const verb = visitVerb(stop.institution)
  const nature = natureOf(stop.institution)
  const person = nature === 'person'
  const more = hosts !== null || verbs !== null || talks !== null
  const templates: Template[] = [
    template('delegation visited', sentence(phraseOf`訪問團${verb}${institutionName}`, ...rest(''), talks)),
    ...(more && !person ? [template('at', sentence(phraseOf`在${institutionName}`, ...rest('訪問團'), talks))] : []),
    ...(more
      ? [template('when visiting', sentence(phraseOf`${verb}${institutionName}時`, ...rest('訪問團'), talks))]
      : []),
    ...(hosts && nature === 'institution'
      ? [template('house received', sentence(phraseOf`${institutionName}由${hosts}接待訪問團`, talks))]
      : []),
    ...(more || day ? [] : [template('trip included', sentence(phraseOf`此行並${verb}${institutionName}`))]),
    ...(more ? [] : nth(ctx, stop, institutionName, sentence)),
  ]
  return pickTemplate(ctx, templates, startsParagraph)
}

function nth(
  ctx: RealisationContext,
  stop: ReportVisit,
  institutionName: Phrase,
  sentence: (...parts: Phrase[]) => Phrase,
): Template[] {
  return ctx.record.stops.length > 1 && natureOf(stop.institution) === 'institution'
    ? [template('nth stop', sentence(phraseOf`${institutionName}為行程第${numeral(stop.index + 1)}站`))]
    : []
}

// At our own house the house need not be named; its city or campus is, where one was entered.
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

// The house, with its city where nothing has named it.
function place(ctx: RealisationContext, stop: ReportVisit): Phrase {
  const facts = ctx.stated.has(stop.ref) ? [] : [stop.ref]
  const unstated = stop.cityFacts.filter((fact) => !ctx.stated.has(fact))
  if (atHome(ctx, stop)) {
    const own = [...facts, ...(ctx.stated.has(stop.institution.ref) ? [] : [stop.institution.ref])]
    // Where we are at home is no news; a campus entered for the day is.
    if (stop.city && unstated.includes(fieldRef(stop.ref, 'city'))) return stating(stop.city.text, ...own, ...unstated)
    return own.length > 0 || stop.hosts.length === 0
      ? alsoStating(institutionPhrase(ctx, ctx.record.home), own)
      : stating('')
  }
  const name = alsoStating(institutionPhrase(ctx, stop.institution), facts)
  if (!stop.city || unstated.length === 0) return name
  if (stop.institution.name.text.includes(stop.city.text)) return alsoStating(name, unstated)
  return alsoStating(
    {
      ...name,
      text: name.text.endsWith('）')
        ? `${name.text.slice(0, -1)}，${stop.city.text}）`
        : `${name.text}（${stop.city.text}）`,
    },
    unstated,
  )
}
