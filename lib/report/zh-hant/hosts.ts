import { runs } from '../en/places'
import { type Phrase, alsoStating, say } from '../phrase'
import { type ReportInstitution, type ReportVisit, sameHouse } from '../report-input'
import { natureOf } from './institution'
import { listed } from './lists'
import { ofHouse, presented, underOneTitle } from './person'
import { type Telling, after, choose, frame, institutionPhrase } from './telling'
import { dayOf } from './when'

/** The hosts of one stop in order of precedence. */
export function hostList(t: Telling, stop: ReportVisit): Phrase {
  const at = houseOf(t, stop)
  const items: Phrase[] = []
  for (const group of runs(stop.hosts, (host) => (host.person && host.title ? host.title.text : host.ref))) {
    const shared = underOneTitle(after(t, ...items), group, at)
    if (shared) items.push(shared)
    else for (const host of group) items.push(presented(after(t, ...items), host, at))
  }
  return listed(items)
}

/** Hosts of several stops in one sentence: 分別由甲大學校長金甲、乙大學副校長李乙及…接待. */
export function tellWelcome(t: Telling, stops: readonly ReportVisit[], opening: boolean): Phrase[] {
  const told: Phrase[] = []
  for (const stop of stops) told.push(atHouse(after(t, ...told), stop))
  const list = listed(told)
  return [
    choose(
      t,
      stops.length === 1
        ? [frame('received', say`訪問團由${list}接待。`), frame('receiving', say`接待訪問團者為${list}。`)]
        : [frame('received each', say`訪問團分別由${list}接待。`), frame('receiving', say`接待訪問團者為${list}。`)],
      opening,
    ),
  ]
}

function atHouse(t: Telling, stop: ReportVisit): Phrase {
  const house = alsoStating(institutionPhrase(t, houseOf(t, stop)), t.told.has(stop.ref) ? [] : [stop.ref])
  const hosts = hostList(after(t, house), stop)
  const day = dayOf(t, stop)
  const [first] = stop.hosts
  const who =
    natureOf(stop.institution) === 'person' || hosts.text.includes(stop.institution.name.text)
      ? alsoStating(hosts, house.facts)
      : first?.person
        ? ofHouse(house, hosts, first.title)
        : say`${house}${hosts}`
  return day ? say`${who}（${day}）` : who
}

function houseOf(t: Telling, stop: ReportVisit): ReportInstitution {
  return sameHouse(stop.institution, t.record.home) ? t.record.home : stop.institution
}
