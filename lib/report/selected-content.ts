import type { ClosingForm } from './forms'
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
  lastWords: PlannedMessage[]
}
