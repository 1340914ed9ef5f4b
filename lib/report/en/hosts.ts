import { type Phrase, alsoStating, say, together } from '../phrase'
import { type ReportInstitution, type ReportVisit, sameHouse } from '../report-input'
import { natureOf } from './institution'
import { inParts, listed } from './lists'
import { nameAlone, nameUnderTitle, presented, sharedTitle } from './person'
import { runs } from './places'
import { type Frame, type Telling, after, choose, frame, institutionPhrase, party } from './telling'
import { type Where, dayOf, fronted, inline } from './where'
import { upperFirst } from './wording'

/** The hosts of one stop in order of precedence; neighbours with one title share it. */
export function hostList(t: Telling, stop: ReportVisit): Phrase {
  return listed(eachHost(t, stop))
}

function eachHost(t: Telling, stop: ReportVisit): Phrase[] {
  const at = houseOf(t, stop)
  const groups = runs(stop.hosts, (host) =>
    host.person && host.title && !t.told.has(host.person.ref) ? host.title.text : host.ref,
  )
  const items: Phrase[] = []
  for (const group of groups) {
    const now = after(t, ...items)
    const shared = sharedTitle(group)
    if (shared) items.push(say`${shared.plural} ${listed(group.map((host) => nameUnderTitle(now, host, at)))}`)
    else for (const host of group) items.push(presented(after(t, ...items), host, at))
  }
  return items
}

/** Who received the delegation at one stop. */
export function tellHosts(t: Telling, stop: ReportVisit, where: Where | null, opening: boolean): Phrase[] {
  const known = where ? after(t, where.at) : t
  if (natureOf(stop.institution) === 'person' && where && where.at.text !== '')
    return [choose(t, metFrames(known, stop, where), opening)]
  const [first = [], ...more] = inParts(eachHost(known, stop))
  const hosts = listed(first)
  const further = more.map((part) => say`The hosts also included ${listed(part)}.`)
  const many = stop.hosts.length > 1
  const were = many ? 'were' : 'was'
  // Titles between commas are too long a subject.
  const closed = /[,;]/.test(hosts.text)
  if (!where) {
    return [
      choose(
        t,
        [
          frame('received by', say`${party} was received by ${hosts}.`),
          frame('hosts were', say`The ${many ? 'hosts' : 'host'} ${were} ${hosts}.`),
          frame('met', say`${party} met ${hosts}.`),
          ...(closed ? [] : [frame('X received', say`${upperFirstOf(hosts)} received ${party}.`)]),
          frame('receiving', say`Receiving ${party} ${were} ${hosts}.`),
        ],
        opening,
      ),
      ...further,
    ]
  }
  const here = inline(where)
  if (where.at.text === '') {
    return [
      choose(
        t,
        [
          frame('received by', say`${fronted(where).place} ${party} was received by ${hosts}.`),
          frame('hosts were', say`The ${many ? 'hosts' : 'host'} ${here} ${were} ${hosts}.`),
          frame('met', say`${fronted(where).place} ${party} met ${hosts}.`),
          ...(closed ? [] : [frame('X received', say`${upperFirstOf(hosts)} received ${party} ${here}.`)]),
        ],
        opening,
      ),
      ...further,
    ]
  }
  const { place, day } = fronted(where)
  const frames: Frame[] = [
    frame('received by', say`${place} ${party} was received by ${hosts}.`),
    frame('hosts were', say`${many ? 'Hosts' : say`Hosting ${party}`} ${here} ${were} ${hosts}.`),
    ...(day ? [frame('on, received', say`${day} ${party} was received by ${hosts}.`)] : []),
    frame('met', say`${party} met ${hosts}${/,/.test(hosts.text) ? ',' : ''} ${here}.`),
    frame('receiving', say`Receiving ${party} ${here} ${were} ${hosts}.`),
    ...(closed ? [] : [frame('X received', say`${upperFirstOf(hosts)} received ${party} ${here}.`)]),
  ]
  return [choose(t, frames, opening), ...further]
}

// Where the stop is a person, the host is that person by name, or whoever stood in.
function metFrames(t: Telling, stop: ReportVisit, where: Where): Frame[] {
  const { at, on } = where
  const person = { ...at, text: at.text.replace(/^with /, '') }
  const [host] = stop.hosts
  const onlyHost = stop.hosts.length === 1 ? host?.person : undefined
  const title = host?.title?.text.toLowerCase() ?? ''
  if (host && onlyHost && stop.institution.name.text.toLowerCase().startsWith(title)) {
    const name = alsoStating(nameAlone(t, onlyHost), [host.ref])
    return [
      frame('met office', say`${party} met ${person}, ${name}${on ? say`, ${on}` : ''}.`),
      ...(on ? [frame('on, met office', upperFirstOf(say`${on}, ${party} met ${person}, ${name}.`))] : []),
    ]
  }
  const hosts = hostList(t, stop)
  return [
    frame('with, met', say`${fronted(where).place} ${party} met ${hosts}.`),
    frame('met, with', say`${party} met ${hosts}${/,/.test(hosts.text) ? ',' : ''} ${inline(where)}.`),
  ]
}

/** Hosts of several stops in one sentence: under one shared title where all hold it, else each with their own. */
export function tellWelcome(t: Telling, stops: readonly ReportVisit[], opening: boolean): Phrase[] {
  const shared = sharedTitle(stops.flatMap((stop) => stop.hosts))
  const single = stops.every((stop) => stop.hosts.length === 1)
  const days = stops.some((stop) => dayOf(t, stop) !== null)
  const title =
    shared && single && stops.every((stop) => natureOf(stop.institution) !== 'person') ? shared.plural : null
  const each = title
    ? inTurn(
        t,
        stops,
        (t, stop) => say`${nameUnderTitle(t, stop.hosts[0]!, houseOf(t, stop))} of ${named(t, stop)}`,
        days,
      )
    : inTurn(t, stops, atHouse, days)
  const [list, ...more] = inParts(each).map((part) =>
    title && part.length > 1
      ? say`${title} ${listed(part)}`
      : title
        ? say`${shared!.title} ${listed(part)}`
        : listed(part),
  ) as [Phrase, ...Phrase[]]
  return [
    choose(
      t,
      [
        frame('was welcomed', say`${party} was received by ${list}.`),
        frame('receiving', say`Receiving ${party} were ${list}.`),
        frame('hosts were', say`Hosts on the visit were ${list}.`),
      ],
      opening,
    ),
    ...more.map((part) => say`The hosts also included ${part}.`),
  ]
}

// Each stop is told knowing the ones before it in the sentence, so that the year comes once.
function inTurn(
  t: Telling,
  stops: readonly ReportVisit[],
  tell: (t: Telling, stop: ReportVisit) => Phrase,
  days: boolean,
): Phrase[] {
  const told: Phrase[] = []
  for (const stop of stops) {
    const now = after(t, ...told)
    const phrase = tell(now, stop)
    told.push(days ? together([phrase, dayOf(now, stop)]) : phrase)
  }
  return told
}

function atHouse(t: Telling, stop: ReportVisit): Phrase {
  const hosts = hostList(t, stop)
  if (natureOf(stop.institution) === 'person') return hosts
  if (hosts.text.endsWith(stop.institution.name.text)) return alsoStating(hosts, [stop.ref])
  return say`${hosts}${prepositionAfter(stop, hosts.text)} ${named(t, stop)}`
}

function named(t: Telling, stop: ReportVisit): Phrase {
  return alsoStating(together([institutionPhrase(t, houseOf(t, stop))]), t.told.has(stop.ref) ? [] : [stop.ref])
}

function houseOf(t: Telling, stop: ReportVisit): ReportInstitution {
  return sameHouse(stop.institution, t.record.home) ? t.record.home : stop.institution
}

// "President A of U", "A, President of U", "A, Dean of Arts at U". Several hosts, or a name that ends in a degree, need
// a comma.
function prepositionAfter({ hosts }: ReportVisit, text: string): string {
  const [only, ...others] = hosts
  if (others.length > 0) return text.includes(',') ? ', at' : ' at'
  const last = text.slice(text.lastIndexOf(',') + 1).trim()
  const ends = text.includes(',') && only?.title?.text.endsWith(last) === true
  if (text.includes(',') && !ends) return ', of'
  return only?.person === undefined || (ends && /\b(?:of|for|and|to)\b|[()]/.test(last)) ? ' at' : ' of'
}

function upperFirstOf(phrase: Phrase): Phrase {
  return { ...phrase, text: upperFirst(phrase.text) }
}
