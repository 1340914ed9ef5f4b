import { closingForms, headlineForms, inVariant, leadForms, stopsWithSameAgreements } from './forms'
import { hasDetail, leadOf, pooledFacts, reasons, route, schedule, stopParagraphs } from './moves'
import type { Parts } from './parts'
import type { Move, Plan, PlannedParagraph } from './plan'
import { type ReportEntry, type ReportVisit, type ReportInput, sameHouse } from './report-input'
import { inSections } from './sections'

export type Layout = {
  style: 'classic' | 'sections'
  variant: number
  /** The language can open the lead with the first purpose, as it was typed. */
  purposeFirst: boolean
}

/**
 * Lays out the article: lead, members and reasons, stops in order of travel, pooled facts, remarks, what comes next.
 * Uneven input decides the shape: a stop with facts of its own gets a paragraph, bare ones share a sentence.
 */
export function arrange(record: ReportInput, layout: Layout): Plan {
  const parts = partsOf(record, layout)
  return {
    headline: inVariant(headlineForms(record), layout.variant),
    paragraphs: (layout.style === 'sections' ? inSections(parts) : inOneGo(parts)).filter(
      ({ moves }) => moves.length > 0,
    ),
  }
}

function partsOf(record: ReportInput, { style, variant, purposeFirst }: Layout): Parts {
  const same = stopsWithSameAgreements(record.stops)
  const lead = leadOf(record, inVariant(leadForms(record, purposeFirst), variant))
  const pooled = lead.results.length > 0 ? [] : same
  const told = [...pooled, ...lead.results]
  const detailed = record.stops.filter((stop) => hasDetail(stop, told))
  const light = record.stops.filter((stop) => !detailed.includes(stop))
  const hosted = light.filter((stop) => stop.hosts.length > 0)
  if (hosted.length === 1) detailed.push(...hosted)
  // Where a paragraph gives its day, a stop of which only the day is known takes its turn among them.
  if (detailed.some((stop) => stop.day !== undefined))
    detailed.push(...light.filter((stop) => stop.day !== undefined && stop.hosts.length === 0))
  detailed.sort((a, b) => a.index - b.index)
  const form = inVariant(closingForms(record, detailed.length > 0), variant)
  // Under a heading a last sentence of the house's own would seem to belong to what stands above it.
  const closing = style === 'sections' && form === 'context' ? 'remarks' : form
  const [lastWords, context] =
    closing === 'context' ? [record.context.slice(-1), record.context.slice(0, -1)] : [[], record.context]
  return {
    record,
    lead,
    pooled,
    detailed,
    closing,
    opening: [[lead], reasons(record, asMove(context))],
    shared: light.filter((stop) => !detailed.includes(stop)),
    lastWords: asMove(lastWords),
  }
}

function asMove(entries: ReportEntry[]): Move[] {
  return entries.length > 0 ? [{ move: 'context', entries }] : []
}

function inOneGo({ record, lead, opening, pooled, detailed, shared, closing, lastWords }: Parts): PlannedParagraph[] {
  const [first = [], why = []] = opening
  const results: Move[] = pooled.length > 0 ? [{ move: 'results', stops: pooled }] : []
  const hosted = shared.filter((stop) => stop.hosts.length > 0)
  const atHome = (stop: ReportVisit) => record.direction === 'incoming' && sameHouse(stop.institution, record.home)
  const whole = pooledFacts(record)
  const quotes: Move[] = record.quotes.length > 0 ? [{ move: 'quotes', quotes: record.quotes }] : []
  const next: Move[] = record.nextSteps.length > 0 ? [{ move: 'nextSteps' }] : []
  // To end on the last stop, what was said and found on the whole trip comes before it.
  const early = closing === 'stop' && record.quotes.length > 0
  return [
    [...first, ...(lead.naming === 'each' ? results : [])],
    why,
    ...stopParagraphs(detailed.filter(atHome), [...pooled, ...lead.results]),
    [
      ...route(record, lead, shared),
      ...schedule(shared.filter((stop) => !hosted.includes(stop))),
      ...(lead.naming === 'count' ? results : []),
    ],
    [
      ...(hosted.length > 0 ? [{ move: 'welcome', stops: hosted } as const] : []),
      ...(detailed.length === 0 || early ? whole : []),
    ],
    ...(early ? [quotes] : []),
    ...stopParagraphs(
      detailed.filter((stop) => !atHome(stop)),
      [...pooled, ...lead.results],
    ),
    detailed.length === 0 || early ? [] : whole,
    ...(early ? [] : closing === 'remarks' ? [next, quotes] : [quotes, next]),
    lastWords,
  ].map((moves) => ({ moves }))
}
