import type { HeadlineForm, LeadForm } from './forms'
import type { ReportEntry, ReportInstitution, ReportMember, ReportQuote, ReportVisit } from './report-input'

/**
 * What an article says and in which order, before any language has a word for it. Each move names what it is about;
 * how much of it fits one sentence, and in what frame, is for the language to choose.
 */
export type Move =
  /** `results`: the stops whose agreements the lead tells first; only where its form is `result`. */
  | {
      move: 'lead'
      form: LeadForm
      stops: ReportVisit[]
      naming: 'each' | 'count'
      members: ReportMember[]
      results: ReportVisit[]
    }
  | { move: 'members'; members: ReportMember[] }
  | { move: 'purposes' }
  | { move: 'occasion' }
  | { move: 'context'; entries: ReportEntry[] }
  | { move: 'background'; institution: ReportInstitution }
  /** The names of stops, in order of travel, where the lead only counted them. */
  | { move: 'route'; stops: ReportVisit[] }
  /** The days of stops that have no paragraph of their own. */
  | { move: 'schedule'; stops: ReportVisit[] }
  /** Who received the delegation at stops of which little else is known. */
  | { move: 'welcome'; stops: ReportVisit[] }
  /** Agreements that are the same at several stops, told once for all of them. */
  | { move: 'results'; stops: ReportVisit[] }
  | { move: 'stop'; stop: ReportVisit; agreements: boolean }
  | { move: 'topics' }
  | { move: 'activities' }
  | { move: 'outcomes' }
  | { move: 'quotes'; quotes: ReportQuote[] }
  | { move: 'nextSteps' }

/** The heading of a paragraph in the sections style: a host, a country, the whole trip, remarks, or next steps. */
export type Heading =
  | { heading: 'stop'; stop: ReportVisit }
  | { heading: 'country'; code: string; stops: ReportVisit[] }
  | { heading: 'trip' }
  | { heading: 'remarks' }
  | { heading: 'next' }

/** A paragraph; one without a heading belongs under the heading before it. */
export type PlannedParagraph = { moves: Move[]; heading?: Heading }
export type Plan = { headline: HeadlineForm; paragraphs: PlannedParagraph[] }
