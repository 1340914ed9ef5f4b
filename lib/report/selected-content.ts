import type { ClosingForm } from './forms'
import type { PlacedQuotes } from './placed-quotes'
import type { LeadMessage } from './planned-messages'
import type { PlannedMessage } from './content-plan'
import type { ReportInput, ReportVisit } from './report-input'

/** The selected content before it is ordered. */
export type SelectedContent = {
  record: ReportInput
  lead: LeadMessage
  opening: PlannedMessage[][]
  /** Visits with the same agreements, which are stated together; empty if the lead states them. */
  pooled: ReportVisit[]
  /** Visits with a paragraph of their own, and all others. */
  detailed: ReportVisit[]
  shared: ReportVisit[]
  closing: ClosingForm
  quotes: PlacedQuotes
  lastWords: PlannedMessage[]
  /** What several visits have in common word for word, stated once. */
  common: PlannedMessage[]
  /** The most facts of a visit that shares a paragraph with the next. */
  brief: number
}
