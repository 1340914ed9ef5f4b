import type { Parts } from './parts'
import { hasDetail, pooledFacts, route, schedule, stopParagraphs } from './moves'
import type { Heading, Move, PlannedParagraph } from './plan'
import type { ReportVisit } from './report-input'

/** More stops than this stand under the name of their country, not each under its own. */
const hostsOfOwn = 5

/**
 * The same facts with a heading for each host, or for each country beyond five stops. What is true of the whole trip,
 * words spoken and what comes next have headings too, or they would seem to belong to the last host.
 */
export function inSections(parts: Parts): PlannedParagraph[] {
  const { record, lead, opening, pooled, closing } = parts
  const results: Move[] = pooled.length > 0 ? [{ move: 'results', stops: pooled }] : []
  const [first = [], why = []] = opening
  const byCountry =
    record.stops.length > hostsOfOwn &&
    countriesOf(record.stops).length > 1 &&
    !countriesOf(record.stops).includes(undefined)
  const quotes = under(
    { heading: 'remarks' },
    record.quotes.length > 0 ? [[{ move: 'quotes', quotes: record.quotes }]] : [],
  )
  const next = under({ heading: 'next' }, record.nextSteps.length > 0 ? [[{ move: 'nextSteps' }]] : [])
  const whole = pooledFacts(record)
  const paragraphs = [
    { moves: [...first, ...(lead.naming === 'each' ? results : [])] },
    { moves: why },
    ...(byCountry ? [{ moves: lead.naming === 'count' ? results : [] }, ...countries(parts)] : hosts(parts, results)),
    ...under({ heading: 'trip' }, whole.length > 0 ? [whole] : []),
    ...(closing === 'remarks' ? [...next, ...quotes] : [...quotes, ...next]),
  ]
  // One heading divides nothing.
  const headings = paragraphs.filter(({ moves, heading }) => heading && moves.length > 0)
  return headings.length > 1 ? paragraphs : paragraphs.map(({ moves }) => ({ moves }))
}

function hosts({ record, lead, pooled, detailed, shared }: Parts, results: Move[]): PlannedParagraph[] {
  const own = record.stops.filter((stop) => detailed.includes(stop) || stop.hosts.length > 0)
  const bare = shared.filter((stop) => !own.includes(stop))
  const groups = own.reduce<ReportVisit[][]>((list, stop) => {
    if (list.at(-1)?.[0]!.institution === stop.institution) list.at(-1)!.push(stop)
    else list.push([stop])
    return list
  }, [])
  return [
    { moves: [...route(record, lead, bare), ...schedule(bare), ...(lead.naming === 'count' ? results : [])] },
    ...groups.flatMap((stops) =>
      under(
        { heading: 'stop', stop: stops[0]! },
        stops.map((stop) => stopParagraphs([stop], [...pooled, ...lead.results])[0]!),
      ),
    ),
  ]
}

function countries({ record, lead, pooled }: Parts): PlannedParagraph[] {
  const agreed = [...pooled, ...lead.results]
  return countriesOf(record.stops).flatMap((code) => {
    const stops = record.stops.filter((stop) => stop.institution.country === code)
    const own = stops.filter((stop) => stop.hosts.length > 0 || hasDetail(stop, agreed))
    const bare = stops.filter((stop) => !own.includes(stop))
    const dated = bare.filter((stop) => stop.day !== undefined || stop.lastDay !== undefined)
    const names: Move[] =
      bare.length > dated.length ? [{ move: 'route', stops: bare.filter((stop) => !dated.includes(stop)) }] : []
    return under({ heading: 'country', code: code!, stops }, [
      [...names, ...schedule(dated)],
      ...stopParagraphs(own, agreed),
    ])
  })
}

function countriesOf(stops: readonly ReportVisit[]): (string | undefined)[] {
  return [...new Set(stops.map((stop) => stop.institution.country))]
}

// Only the first of its paragraphs carries the heading.
function under(heading: Heading, paragraphs: Move[][]): PlannedParagraph[] {
  return paragraphs.filter((moves) => moves.length > 0).map((moves, i) => (i === 0 ? { moves, heading } : { moves }))
}
