import type { SelectedContent } from './selected-content'
import { hasDetail, pooledFacts, route, schedule, visitParagraphs } from './planned-messages'
import type { Heading, PlannedMessage, PlannedParagraph } from './content-plan'
import { runs } from './non-empty'
import { quotesMessage, withHostQuotes } from './placed-quotes'
import type { ReportVisit } from './report-input'

/** With more visits than this, each country gets a heading instead of each visit. */
const maxHostHeadings = 5

/**
 * The same facts with a heading for each host, or for each country if there are more than five visits. Facts of the
 * whole trip, quotes and next steps have headings too, or they would seem to belong to the last host. `null` if the
 * headings would have nothing but names below them.
 */
export function sectionParagraphs(content: SelectedContent): PlannedParagraph[] | null {
  const { record, lead, opening, pooled, closing, common } = content
  const results: PlannedMessage[] = pooled.length > 0 ? [{ kind: 'results', visits: pooled }] : []
  const [first = [], why = []] = opening
  const codes = record.visits.length > maxHostHeadings ? countriesOf(record.visits) : null
  const quotes = withHeading({ kind: 'remarks' }, [quotesMessage(content.quotes.remarks)])
  const next = withHeading({ kind: 'next' }, record.nextSteps.length > 0 ? [[{ kind: 'nextSteps' }]] : [])
  const whole = pooledFacts(record)
  const paragraphs = [
    { messages: [...first, ...(lead.naming === 'each' ? results : [])] },
    { messages: why },
    { messages: quotesMessage(content.quotes.early) },
    { messages: common },
    ...(codes && codes.length > 1
      ? [{ messages: lead.naming === 'count' ? results : [] }, ...countries(content, codes)]
      : hosts(content, results)),
    // What was discussed on a trip with one visit was discussed there.
    ...(record.visits.length === 1 && whole.length > 0 ? [{ messages: whole }] : []),
    ...(record.visits.length === 1 ? [] : withHeading({ kind: 'trip' }, whole.length > 0 ? [whole] : [])),
    ...(closing === 'remarks' ? [...next, ...quotes] : [...quotes, ...next]),
  ]
  const headings = paragraphs.filter(({ messages, heading }) => heading && messages.length > 0)
  const hasSubstance = record.visits.some((visit) => hasDetail(visit, [...pooled, ...lead.results]))
  return headings.length > 1 && hasSubstance ? paragraphs : null
}

function hosts(
  { record, lead, pooled, detailed, shared, quotes }: SelectedContent,
  results: PlannedMessage[],
): PlannedParagraph[] {
  const own = record.visits.filter((visit) => detailed.includes(visit) || visit.hosts.length > 0)
  const bare = shared.filter((visit) => !own.includes(visit))
  const groups = runs(own, (visit) => visit.institution.ref)
  return [
    { messages: [...route(record, lead, bare), ...schedule(bare), ...(lead.naming === 'count' ? results : [])] },
    ...groups.flatMap((visits) =>
      withHeading(
        { kind: 'visit', visit: visits[0] },
        visits
          .flatMap((visit) => visitParagraphs([visit], [...pooled, ...lead.results]))
          .map((messages) => withHostQuotes(messages, quotes)),
      ),
    ),
  ]
}

function countries({ record, lead, pooled, quotes }: SelectedContent, codes: readonly string[]): PlannedParagraph[] {
  const agreed = [...pooled, ...lead.results]
  return codes.flatMap((code) => {
    const visits = record.visits.filter((visit) => visit.institution.country === code)
    const own = visits.filter((visit) => visit.hosts.length > 0 || hasDetail(visit, agreed))
    const bare = visits.filter((visit) => !own.includes(visit))
    const dated = bare.filter((visit) => visit.day !== undefined || visit.lastDay !== undefined)
    const names: PlannedMessage[] =
      bare.length > dated.length ? [{ kind: 'route', visits: bare.filter((visit) => !dated.includes(visit)) }] : []
    return withHeading({ kind: 'country', code, visits }, [
      [...names, ...schedule(dated)],
      ...visitParagraphs(own, agreed).map((messages) => withHostQuotes(messages, quotes)),
    ])
  })
}

/** The country codes of all visits, each once; `null` if one has no country. */
function countriesOf(visits: readonly ReportVisit[]): string[] | null {
  const codes = visits.flatMap(({ institution }) => institution.country ?? [])
  return codes.length === visits.length ? [...new Set(codes)] : null
}

// Only the first paragraph gets the heading.
function withHeading(heading: Heading, paragraphs: PlannedMessage[][]): PlannedParagraph[] {
  return paragraphs
    .filter((messages) => messages.length > 0)
    .map((messages, i) => (i === 0 ? { messages, heading } : { messages }))
}
