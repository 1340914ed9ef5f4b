import type { HeadlineForm, LeadForm } from './forms'
import type { ReportStyle } from './language'
import type { StandfirstPlan } from './plan-standfirst'
import type { ReportEntry, ReportInstitution, ReportMember, ReportQuote, ReportVisit } from './report-input'

/**
 * A message of the content plan: what a paragraph states, without words of a language. The realiser of a language
 * decides on sentences and templates.
 */
export type PlannedMessage =
  /** `results`: the visits whose agreements the lead states, first in the form `result`, otherwise last. */
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
  /** What several visits have in common word for word. */
  | {
      kind: 'common'
      visits: ReportVisit[]
      topics: CommonEntry[]
      activities: CommonEntry[]
      outcomes: CommonEntry[]
    }
  | { kind: 'visit'; visit: ReportVisit; agreements: boolean }
  | { kind: 'topics' }
  | { kind: 'activities' }
  | { kind: 'outcomes' }
  | { kind: 'quotes'; quotes: ReportQuote[] }
  | { kind: 'nextSteps' }

/** A text of several visits. `also`: its references at the other visits. */
export type CommonEntry = ReportEntry & { also: string[] }

/** The heading of a paragraph in the sections style: a host, a country, the whole trip, quotes, or next steps. */
export type Heading =
  | { kind: 'visit'; visit: ReportVisit }
  | { kind: 'country'; code: string; visits: ReportVisit[] }
  | { kind: 'trip' }
  | { kind: 'remarks' }
  | { kind: 'next' }

/** A paragraph; without a heading it belongs to the heading before it. */
export type PlannedParagraph = { messages: PlannedMessage[]; heading?: Heading }
/** `style`: the style of the paragraphs; `classic` also if a style with headings would have nothing below them. */
export type ContentPlan = {
  headline: HeadlineForm
  standfirst: StandfirstPlan
  style: ReportStyle
  paragraphs: PlannedParagraph[]
}
