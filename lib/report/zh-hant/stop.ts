import { fieldRef } from '../../domain/report/fact-ref'
import { type Phrase, alsoStating, say, stating, together } from '../phrase'
import type { ReportEntry, ReportVisit } from '../report-input'
import { deeds, tellActivities } from './activities'
import { tellAgreements } from './agreements'
import { tellBackground, tellHistory } from './background'
import { formOf } from './form'
import { hostList } from './hosts'
import { natureOf, visitVerb } from './institution'
import { numeral } from './numbers'
import { tellOutcomes } from './outcomes'
import { atHome } from './places'
import { placeBefore } from './setting'
import { type Frame, type Telling, after, choose, frame, institutionPhrase } from './telling'
import { sorted, tellTopics, topicsClause } from './topics'
import { dayOf, onDay } from './when'

/**
 * One stop. The first sentence runs on as Chinese does: when and where, who received, what was discussed; then what
 * is known of the house, what was seen, signed and reached. A stop told before that has only lists is named in them.
 * `headed`: it stands under a heading with its name, which no sentence needs to say again.
 */
export function tellStop(
  t: Telling,
  stop: ReportVisit,
  agreements: boolean,
  opening: boolean,
  headed = false,
): Phrase[] {
  const plain = sorted(stop.topics).plain
  const verbs = stop.activities.filter((entry) => formOf(entry) === 'verb')
  const talks = plain.length > 0 ? plain : null
  const done = stop.hosts.length === 0 && !talks && verbs.length > 0 ? verbs : null
  const backgrounds = [...(atHome(t, stop) ? [] : stop.institution.background), ...stop.background].filter(
    (entry) => !t.told.has(entry.ref),
  )
  const quiet =
    !talks &&
    !done &&
    stop.hosts.length === 0 &&
    t.told.has(stop.ref) &&
    dayOf(t, stop) === null &&
    !atHome(t, stop) &&
    backgrounds.length + stop.history.length === 0 &&
    tellsItself(stop, agreements)
  const lists =
    stop.topics.length + stop.activities.length + stop.outcomes.length > 0 &&
    backgrounds.length + stop.history.length === 0
  const day = headed ? dayOf(t, stop) : null
  const told: Phrase[] = headed
    ? underHeading(t, stop, talks, done, lists)
    : quiet
      ? []
      : [opened(t, stop, talks, done, opening)]
  const now = () => after(t, ...told)
  const untold = (entries: readonly ReportEntry[]) => entries.filter((entry) => !now().told.has(entry.ref))
  const setting = (list: 'topics' | 'deeds') => ({
    opening: opening && told.length === 0,
    pooled: false,
    also: told.length > 0,
    givenAway: atHome(t, stop),
    ...(told.length === 0 && (headed ? day && { at: day } : { at: placeBefore(t, stop, list) })),
  })
  if (backgrounds.length > 0) told.push(...tellBackground(now(), stop.institution, backgrounds, false))
  if (stop.history.length > 0) told.push(...tellHistory(now(), stop.history, false))
  if (untold(stop.topics).length > 0)
    told.push(...tellTopics(now(), untold(stop.topics), { ...setting('topics'), more: talks !== null }))
  if (untold(stop.activities).length > 0) told.push(...tellActivities(now(), untold(stop.activities), setting('deeds')))
  if (agreements && stop.agreements.length > 0)
    told.push(...tellAgreements(now(), stop, told.length === 0 && !headed, opening && told.length === 0))
  if (stop.outcomes.length > 0) told.push(...tellOutcomes(now(), stop.outcomes, setting('deeds')))
  return told
}

// Lists and agreements can name the stop themselves, and 在甲，… can stand before a sentence.
function tellsItself(stop: ReportVisit, agreements: boolean): boolean {
  return (
    stop.topics.length + stop.activities.length + stop.outcomes.length > 0 || (agreements && stop.agreements.length > 0)
  )
}

// 10月28日，訪問團由校長金甲接待，雙方就…交換意見。 Nothing where only lists are known.
function underHeading(
  t: Telling,
  stop: ReportVisit,
  topics: ReportEntry[] | null,
  verbs: ReportEntry[] | null,
  lists: boolean,
): Phrase[] {
  const day = dayOf(t, stop)
  const hosts = stop.hosts.length > 0 ? hostList(t, stop) : null
  const talks = topics && topicsClause(hosts ? after(t, hosts) : t, topics)
  const done = verbs && say`訪問團${deeds(verbs)}`
  // A list can begin with the day by itself: 5月15日的行程包括….
  if (!hosts && !done && !talks) return day && !lists ? [say`訪問日期為${day}。`] : []
  const sentence = (first: Phrase | null) => say`${day ? say`${day}，` : ''}${together([first, done, talks], '，')}。`
  if (!hosts) return [sentence(null)]
  return [
    choose(
      t,
      [
        frame('received under heading', sentence(say`訪問團由${hosts}接待`)),
        frame('host under heading', sentence(say`由${hosts}接待訪問團`)),
      ],
      false,
    ),
  ]
}

// 10月28日，訪問團參訪甲大學，由校長金甲接待，雙方就…交換意見。
function opened(
  t: Telling,
  stop: ReportVisit,
  topics: ReportEntry[] | null,
  verbs: ReportEntry[] | null,
  opening: boolean,
): Phrase {
  const day = onDay(t, stop)
  const house = place(after(t, day ?? stating('')), stop)
  const known = after(t, house)
  const hosts = stop.hosts.length > 0 ? hostList(known, stop) : null
  const talks = topics && topicsClause(hosts ? after(known, hosts) : known, topics)
  const rest = (subject: string) => [
    hosts && say`${subject}由${hosts}接待`,
    verbs && say`${hosts ? '' : subject}${deeds(verbs)}`,
  ]
  const sentence = (...parts: (Phrase | null)[]) => say`${day ? say`${day}，` : ''}${together(parts, '，')}。`
  if (atHome(t, stop)) return choose(t, homeFrames(house, hosts, verbs, talks, sentence), opening)
  const verb = visitVerb(stop.institution)
  const nature = natureOf(stop.institution)
  const person = nature === 'person'
  const more = hosts !== null || verbs !== null || talks !== null
  const frames: Frame[] = [
    frame('delegation visited', sentence(say`訪問團${verb}${house}`, ...rest(''), talks)),
    ...(more && !person ? [frame('at', sentence(say`在${house}`, ...rest('訪問團'), talks))] : []),
    ...(more ? [frame('when visiting', sentence(say`${verb}${house}時`, ...rest('訪問團'), talks))] : []),
    ...(hosts && nature === 'house'
      ? [frame('house received', sentence(say`${house}由${hosts}接待訪問團`, talks))]
      : []),
    ...(more || day ? [] : [frame('trip included', sentence(say`此行並${verb}${house}`))]),
    ...(more ? [] : nth(t, stop, house, sentence)),
  ]
  return choose(t, frames, opening)
}

function nth(t: Telling, stop: ReportVisit, house: Phrase, sentence: (...parts: Phrase[]) => Phrase): Frame[] {
  return t.record.stops.length > 1 && natureOf(stop.institution) === 'house'
    ? [frame('nth stop', sentence(say`${house}為行程第${numeral(stop.index + 1)}站`))]
    : []
}

// At our own house the house need not be named; its city or campus is, where one was entered.
function homeFrames(
  house: Phrase,
  hosts: Phrase | null,
  verbs: ReportEntry[] | null,
  talks: Phrase | null,
  sentence: (...parts: (Phrase | null)[]) => Phrase,
): Frame[] {
  const where = (phrase: Phrase) => alsoStating(phrase, house.facts)
  const done = verbs && say`訪問團${deeds(verbs)}`
  if (hosts) {
    return [
      frame(
        'received at home',
        where(sentence(say`訪問團${house.text === '' ? '' : `在${house.text}`}由${hosts}接待`, talks)),
      ),
      frame(
        'by hosts at home',
        where(sentence(say`由${hosts}${house.text === '' ? '' : `在${house.text}`}接待訪問團`, talks)),
      ),
    ]
  }
  const came = house.text === '' ? null : stating(`在${house.text}`)
  if (done || talks) return [frame('at home', where(sentence(came, done, talks)))]
  return [frame('came home', where(sentence(stating(`訪問團到訪${house.text === '' ? '' : house.text}`))))]
}

// The house, with its city where nothing has named it.
function place(t: Telling, stop: ReportVisit): Phrase {
  const facts = t.told.has(stop.ref) ? [] : [stop.ref]
  const untold = stop.cityFacts.filter((fact) => !t.told.has(fact))
  if (atHome(t, stop)) {
    const own = [...facts, ...(t.told.has(stop.institution.ref) ? [] : [stop.institution.ref])]
    // Where we are at home is no news; a campus entered for the day is.
    if (stop.city && untold.includes(fieldRef(stop.ref, 'city'))) return stating(stop.city.text, ...own, ...untold)
    return own.length > 0 || stop.hosts.length === 0
      ? alsoStating(institutionPhrase(t, t.record.home), own)
      : stating('')
  }
  const name = alsoStating(institutionPhrase(t, stop.institution), facts)
  if (!stop.city || untold.length === 0) return name
  if (stop.institution.name.text.includes(stop.city.text)) return alsoStating(name, untold)
  return alsoStating(
    {
      ...name,
      text: name.text.endsWith('）')
        ? `${name.text.slice(0, -1)}，${stop.city.text}）`
        : `${name.text}（${stop.city.text}）`,
    },
    untold,
  )
}
