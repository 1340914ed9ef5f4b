import type { HeadlineForm, LeadForm } from './forms'
import type { ReportEntry, ReportInstitution, ReportMember, ReportQuote, ReportVisit } from './report-input'

/**
 * What an article says and in which order, before any language has a word for it. Each move names what it is about;
 * how much of it fits one sentence, and in what frame, is for the language to choose.
 */
export type PlannedMessage =
  /** `results`: the stops whose agreements the lead tells first; only where its form is `result`. */
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
  /** The names of stops, in order of travel, where the lead only counted them. */
  | { kind: 'route'; visits: ReportVisit[] }
  /** The days of stops that have no paragraph of their own. */
  | { kind: 'schedule'; visits: ReportVisit[] }
  /** Who received the delegation at stops of which little else is known. */
  | { kind: 'welcome'; visits: ReportVisit[] }
  /** Agreements that are the same at several stops, told once for all of them. */
  | { kind: 'results'; visits: ReportVisit[] }
  | { kind: 'visit'; visit: ReportVisit; agreements: boolean }
  | { kind: 'topics' }
  | { kind: 'activities' }
  | { kind: 'outcomes' }
  | { kind: 'quotes'; quotes: ReportQuote[] }
  | { kind: 'nextSteps' }

/** The heading of a paragraph in the sections style: a host, a country, the whole trip, remarks, or next steps. */
export type Heading =
  | { kind: 'visit'; visit: ReportVisit }
  | { kind: 'country'; code: string; visits: ReportVisit[] }
  | { kind: 'trip' }
  | { kind: 'remarks' }
  | { kind: 'next' }

/** A paragraph; one without a heading belongs under the heading before it. */
export type PlannedParagraph = { messages: PlannedMessage[]; heading?: Heading }
export type ContentPlan = { headline: HeadlineForm; paragraphs: PlannedParagraph[] }
