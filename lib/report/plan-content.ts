import { closingForms, headlineForms, pickForm, leadForms, visitsWithSameAgreements } from './forms'
import { hasDetail, leadOf, pooledFacts, reasons, route, schedule, visitParagraphs } from './planned-messages'
import type { SelectedContent } from './selected-content'
import type { PlannedMessage, ContentPlan, PlannedParagraph } from './content-plan'
import { type ReportEntry, type ReportVisit, type ReportInput, isSameInstitution } from './report-input'
import { sectionParagraphs } from './sections'

export type PlanOptions = {
  style: 'classic' | 'sections'
  variant: number
  /** The language can begin the lead with the first purpose as entered. */
  purposeFirst: boolean
}

/**
 * Makes the content plan: lead, members and reasons, visits in order of travel, facts of the whole trip, quotes, next
 * steps. A visit with facts of its own gets a paragraph, others share a sentence.
 */
export function planContent(record: ReportInput, layout: PlanOptions): ContentPlan {
  const content = selectContent(record, layout)
  return {
    headline: pickForm(headlineForms(record), layout.variant),
    paragraphs: (layout.style === 'sections' ? sectionParagraphs(content) : classicParagraphs(content)).filter(
      ({ messages }) => messages.length > 0,
    ),
  }
}

function selectContent(record: ReportInput, { style, variant, purposeFirst }: PlanOptions): SelectedContent {
  const same = visitsWithSameAgreements(record.visits)
  const lead = leadOf(record, pickForm(leadForms(record, purposeFirst), variant))
  const pooled = lead.results.length > 0 ? [] : same
  const statedElsewhere = [...pooled, ...lead.results]
  const detailed = record.visits.filter((visit) => hasDetail(visit, statedElsewhere))
  const light = record.visits.filter((visit) => !detailed.includes(visit))
  const hosted = light.filter((visit) => visit.hosts.length > 0)
  if (hosted.length === 1) detailed.push(...hosted)
  // If paragraphs give days, include visits with a day only, in their order.
  if (detailed.some((visit) => visit.day !== undefined))
    detailed.push(...light.filter((visit) => visit.day !== undefined && visit.hosts.length === 0))
  detailed.sort((a, b) => a.index - b.index)
  const form = pickForm(closingForms(record, detailed.length > 0), variant)
  // Below a heading, a final statement of the office would seem to belong to that heading.
  const closing = style === 'sections' && form === 'context' ? 'remarks' : form
  const [lastWords, context] =
    closing === 'context' ? [record.context.slice(-1), record.context.slice(0, -1)] : [[], record.context]
  return {
    record,
    lead,
    pooled,
    detailed,
    closing,
    opening: [[lead], reasons(record, contextMessages(context))],
    shared: light.filter((visit) => !detailed.includes(visit)),
    lastWords: contextMessages(lastWords),
  }
}

function contextMessages(entries: ReportEntry[]): PlannedMessage[] {
  return entries.length > 0 ? [{ kind: 'context', entries }] : []
}

function classicParagraphs({
  record,
  lead,
  opening,
  pooled,
  detailed,
  shared,
  closing,
  lastWords,
}: SelectedContent): PlannedParagraph[] {
  const [first = [], why = []] = opening
  const results: PlannedMessage[] = pooled.length > 0 ? [{ kind: 'results', visits: pooled }] : []
  const hosted = shared.filter((visit) => visit.hosts.length > 0)
  const atHome = (visit: ReportVisit) =>
    record.direction === 'incoming' && isSameInstitution(visit.institution, record.home)
  const whole = pooledFacts(record)
  const quotes: PlannedMessage[] = record.quotes.length > 0 ? [{ kind: 'quotes', quotes: record.quotes }] : []
  const next: PlannedMessage[] = record.nextSteps.length > 0 ? [{ kind: 'nextSteps' }] : []
  // If the article ends with the last visit, facts of the whole trip and quotes come before it.
  const early = closing === 'visit' && record.quotes.length > 0
  return [
    [...first, ...(lead.naming === 'each' ? results : [])],
    why,
    ...visitParagraphs(detailed.filter(atHome), [...pooled, ...lead.results]),
    [
      ...route(record, lead, shared),
      ...schedule(shared.filter((visit) => !hosted.includes(visit))),
      ...(lead.naming === 'count' ? results : []),
    ],
    [
      ...(hosted.length > 0 ? [{ kind: 'welcome', visits: hosted } as const] : []),
      ...(detailed.length === 0 || early ? whole : []),
    ],
    ...(early ? [quotes] : []),
    ...visitParagraphs(
      detailed.filter((visit) => !atHome(visit)),
      [...pooled, ...lead.results],
    ),
    detailed.length === 0 || early ? [] : whole,
    ...(early ? [] : closing === 'remarks' ? [next, quotes] : [quotes, next]),
    lastWords,
  ].map((messages) => ({ messages }))
}
