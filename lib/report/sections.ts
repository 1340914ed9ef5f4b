import type { SelectedContent } from './selected-content'
import { hasDetail, pooledFacts, route, schedule, stopParagraphs } from './planned-messages'
import type { Heading, PlannedMessage, PlannedParagraph } from './content-plan'
import { runs } from './non-empty'
import type { ReportVisit } from './report-input'

/** More stops than this stand under the name of their country, not each under its own. */
const maxHostHeadings = 5

/**
 * The same facts with a heading for each host, or for each country beyond five stops. What is true of the whole trip,
 * words spoken and what comes next have headings too, or they would seem to belong to the last host.
 */
export function sectionParagraphs(content: SelectedContent): PlannedParagraph[] {
  const { record, lead, opening, pooled, closing } = content
  const results: PlannedMessage[] = pooled.length > 0 ? [{ kind: 'results', stops: pooled }] : []
  const [first = [], why = []] = opening
  const codes = record.stops.length > maxHostHeadings ? countriesOf(record.stops) : null
  const quotes = withHeading(
    { kind: 'remarks' },
    record.quotes.length > 0 ? [[{ kind: 'quotes', quotes: record.quotes }]] : [],
  )
  const next = withHeading({ kind: 'next' }, record.nextSteps.length > 0 ? [[{ kind: 'nextSteps' }]] : [])
  const whole = pooledFacts(record)
  const paragraphs = [
    { messages: [...first, ...(lead.naming === 'each' ? results : [])] },
    { messages: why },
    ...(codes && codes.length > 1
      ? [{ messages: lead.naming === 'count' ? results : [] }, ...countries(content, codes)]
      : hosts(content, results)),
    ...withHeading({ kind: 'trip' }, whole.length > 0 ? [whole] : []),
    ...(closing === 'remarks' ? [...next, ...quotes] : [...quotes, ...next]),
  ]
  // One heading divides nothing.
  const headings = paragraphs.filter(({ messages, heading }) => heading && messages.length > 0)
  return headings.length > 1 ? paragraphs : paragraphs.map(({ messages }) => ({ messages }))
}

function hosts(
  { record, lead, pooled, detailed, shared }: SelectedContent,
  results: PlannedMessage[],
): PlannedParagraph[] {
  const own = record.stops.filter((stop) => detailed.includes(stop) || stop.hosts.length > 0)
  const bare = shared.filter((stop) => !own.includes(stop))
  const groups = runs(own, (stop) => stop.institution.ref)
  return [
    { messages: [...route(record, lead, bare), ...schedule(bare), ...(lead.naming === 'count' ? results : [])] },
    ...groups.flatMap((stops) =>
      withHeading(
        { kind: 'stop', stop: stops[0] },
        stops.flatMap((stop) => stopParagraphs([stop], [...pooled, ...lead.results])),
      ),
    ),
  ]
}

function countries({ record, lead, pooled }: SelectedContent, codes: readonly string[]): PlannedParagraph[] {
  const agreed = [...pooled, ...lead.results]
  return codes.flatMap((code) => {
    const stops = record.stops.filter((stop) => stop.institution.country === code)
    const own = stops.filter((stop) => stop.hosts.length > 0 || hasDetail(stop, agreed))
    const bare = stops.filter((stop) => !own.includes(stop))
    const dated = bare.filter((stop) => stop.day !== undefined || stop.lastDay !== undefined)
    const names: PlannedMessage[] =
      bare.length > dated.length ? [{ kind: 'route', stops: bare.filter((stop) => !dated.includes(stop)) }] : []
    return withHeading({ kind: 'country', code, stops }, [
      [...names, ...schedule(dated)],
      ...stopParagraphs(own, agreed),
    ])
  })
}

/** The country codes of all visits, each once; `null` if one has no country. */
function countriesOf(visits: readonly ReportVisit[]): string[] | null {
  const codes = visits.flatMap(({ institution }) => institution.country ?? [])
  return codes.length === visits.length ? [...new Set(codes)] : null
}

// Only the first of its paragraphs carries the heading.
function withHeading(heading: Heading, paragraphs: PlannedMessage[][]): PlannedParagraph[] {
  return paragraphs
    .filter((messages) => messages.length > 0)
    .map((messages, i) => (i === 0 ? { messages, heading } : { messages }))
}
