import { withoutCommonFacts } from './common-facts'
import { closingContext, closingForms, headlineForms, pickForm, leadForms, visitsWithSameAgreements } from './forms'
import { planStandfirst } from './plan-standfirst'
import { hasDetail, leadOf, pooledFacts, reasons, route, schedule, visitParagraphs } from './planned-messages'
import { placeQuotes, quotesMessage, withHostQuotes } from './placed-quotes'
import type { SelectedContent } from './selected-content'
import type { ReportStyle } from './language'
import type { PlannedMessage, ContentPlan, PlannedParagraph } from './content-plan'
import { type ReportEntry, type ReportVisit, type ReportInput, isSameInstitution } from './report-input'
import { sectionParagraphs } from './sections'

export type PlanOptions = {
  style: ReportStyle
  variant: number
  /** The language can begin the lead with the first purpose as entered. */
  purposeFirst: boolean
  /** Visits with up to four facts share paragraphs, instead of up to two. */
  longParagraphs?: boolean
}

/**
 * Makes the content plan: lead, members and reasons, visits in order of travel, facts of the whole trip, quotes, next
 * steps. A visit with facts of its own gets a paragraph, others share a sentence.
 */
export function planContent(entered: ReportInput, layout: PlanOptions): ContentPlan {
  const { record, common } = withoutCommonFacts(entered)
  const content = { ...selectContent(record, layout), common }
  const headline = pickForm(headlineForms(record), layout.variant)
  const sections = layout.style === 'sections' ? sectionParagraphs(content) : null
  return {
    headline,
    standfirst: planStandfirst(entered, headline),
    style: sections ? 'sections' : 'classic',
    paragraphs: (
      sections ?? classicParagraphs({ ...selectContent(record, { ...layout, style: 'classic' }), common })
    ).filter(({ messages }) => messages.length > 0),
  }
}

function selectContent(
  record: ReportInput,
  { style, variant, purposeFirst, longParagraphs = false }: PlanOptions,
): Omit<SelectedContent, 'common'> {
  const same = visitsWithSameAgreements(record.visits)
  const leadForm = pickForm(leadForms(record, purposeFirst), variant)
  const lead = leadOf(record, leadForm)
  const pooled = lead.results.some((visit) => same.includes(visit)) ? [] : same
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
    closing === 'context' ? splitAt(record.context, closingContext(record.context).length) : [[], record.context]
  return {
    record,
    lead,
    pooled,
    detailed,
    closing,
    quotes: placeQuotes(record, detailed, closing !== 'remarks'),
    opening: [[lead], reasons(record, contextMessages(context))],
    shared: light.filter((visit) => !detailed.includes(visit)),
    lastWords: contextMessages(lastWords),
    brief: longParagraphs ? 4 : 2,
  }
}

// The last `n` entries, and those before them.
function splitAt(entries: ReportEntry[], n: number): [ReportEntry[], ReportEntry[]] {
  return [entries.slice(entries.length - n), entries.slice(0, entries.length - n)]
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
  common,
  brief,
  quotes: placed,
}: SelectedContent): PlannedParagraph[] {
  const [first = [], why = []] = opening
  const results: PlannedMessage[] = pooled.length > 0 ? [{ kind: 'results', visits: pooled }] : []
  const hosted = shared.filter((visit) => visit.hosts.length > 0)
  const atHome = (visit: ReportVisit) =>
    record.direction === 'incoming' && isSameInstitution(visit.institution, record.home)
  const whole = pooledFacts(record)
  const quotes = quotesMessage(placed.remarks)
  const next: PlannedMessage[] = record.nextSteps.length > 0 ? [{ kind: 'nextSteps' }] : []
  const paragraphsOf = (visits: ReportVisit[]) =>
    visitParagraphs(visits, [...pooled, ...lead.results], brief).map((messages) => withHostQuotes(messages, placed))
  // If the article ends with the last visit, facts of the whole trip and quotes come before it.
  const early = closing === 'visit' && quotes.length > 0
  return [
    [...first, ...(lead.naming === 'each' ? results : [])],
    why,
    quotesMessage(placed.early),
    ...paragraphsOf(detailed.filter(atHome)),
    [
      ...route(record, lead, shared),
      ...schedule(shared.filter((visit) => !hosted.includes(visit))),
      ...(lead.naming === 'count' ? results : []),
    ],
    [
      ...(hosted.length > 0 ? [{ kind: 'welcome', visits: hosted } as const] : []),
      ...common,
      ...(detailed.length === 0 || early ? whole : []),
    ],
    ...(early ? [quotes] : []),
    ...paragraphsOf(detailed.filter((visit) => !atHome(visit))),
    detailed.length === 0 || early ? [] : whole,
    ...(early ? [] : closing === 'remarks' ? [next, quotes] : [quotes, next]),
    lastWords,
  ].map((messages) => ({ messages }))
}
