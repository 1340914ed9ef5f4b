import type { ClosingForm } from './forms'
import type { LeadMessage } from './planned-messages'
import type { PlannedMessage } from './content-plan'
import type { ReportInput, ReportVisit } from './report-input'

/** What there is to lay out, before it has an order. */
export type SelectedContent = {
  record: ReportInput
  lead: LeadMessage
  opening: PlannedMessage[][]
  /** Stops with the same agreements, told once for all; empty where the lead has told them. */
  pooled: ReportVisit[]
  /** Stops with a paragraph of their own, and the rest. */
  detailed: ReportVisit[]
  shared: ReportVisit[]
  closing: ClosingForm
  lastWords: PlannedMessage[]
}
