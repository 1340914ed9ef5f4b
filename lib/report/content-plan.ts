import type { HeadlineForm, LeadForm } from './forms'
import type { ReportEntry, ReportInstitution, ReportMember, ReportQuote, ReportVisit } from './report-input'

/**
 * A message of the content plan: what a paragraph states, without words of a language. The realiser of a language
 * decides on sentences and templates.
 */
export type PlannedMessage =
  /** `results`: the visits whose agreements the lead states; only in the form `result`. */
  | {
      kind: 'lead'
      form: LeadForm
      visits: ReportVisit[]
      naming: 'each' | 'count'
      members: ReportMember[]
      results: ReportVisit[]
    }
  | { kind: 'members'; members: ReportMember[] }
  | { kind: 'purposes' }
  | { kind: 'occasion' }
  | { kind: 'context'; entries: ReportEntry[] }
  | { kind: 'background'; institution: ReportInstitution }
  /** The names of visits in order of travel, if the lead only counted them. */
  | { kind: 'route'; visits: ReportVisit[] }
  /** The days of visits without a paragraph of their own. */
  | { kind: 'schedule'; visits: ReportVisit[] }
  /** The hosts of visits without other facts. */
  | { kind: 'welcome'; visits: ReportVisit[] }
  /** Agreements that several visits have in common. */
  | { kind: 'results'; visits: ReportVisit[] }
  | { kind: 'visit'; visit: ReportVisit; agreements: boolean }
  | { kind: 'topics' }
  | { kind: 'activities' }
  | { kind: 'outcomes' }
  | { kind: 'quotes'; quotes: ReportQuote[] }
  | { kind: 'nextSteps' }

/** The heading of a paragraph in the sections style: a host, a country, the whole trip, quotes, or next steps. */
export type Heading =
  | { kind: 'visit'; visit: ReportVisit }
  | { kind: 'country'; code: string; visits: ReportVisit[] }
  | { kind: 'trip' }
  | { kind: 'remarks' }
  | { kind: 'next' }

/** A paragraph; without a heading it belongs to the heading before it. */
export type PlannedParagraph = { messages: PlannedMessage[]; heading?: Heading }
export type ContentPlan = { headline: HeadlineForm; paragraphs: PlannedParagraph[] }
