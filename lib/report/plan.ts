import type { HeadlineForm, LeadForm } from './forms'
import type { Entry, Institution, Member, Quote, Stop } from './record'

/**
 * What an article says and in which order, before any language has a word for it. Each move names what it is about;
 * how much of it fits one sentence, and in what frame, is for the language to choose.
 */
export type Move =
  /** `results`: the stops whose agreements the lead tells first; only where its form is `result`. */
  | { move: 'lead'; form: LeadForm; stops: Stop[]; naming: 'each' | 'count'; members: Member[]; results: Stop[] }
  | { move: 'members'; members: Member[] }
  | { move: 'purposes' }
  | { move: 'occasion' }
  | { move: 'context'; entries: Entry[] }
  | { move: 'background'; institution: Institution }
  /** The names of stops, in order of travel, where the lead only counted them. */
  | { move: 'route'; stops: Stop[] }
  /** The days of stops that have no paragraph of their own. */
  | { move: 'schedule'; stops: Stop[] }
  /** Who received the delegation at stops of which little else is known. */
  | { move: 'welcome'; stops: Stop[] }
  /** Agreements that are the same at several stops, told once for all of them. */
  | { move: 'results'; stops: Stop[] }
  | { move: 'stop'; stop: Stop; agreements: boolean }
  | { move: 'topics' }
  | { move: 'activities' }
  | { move: 'outcomes' }
  | { move: 'quotes'; quotes: Quote[] }
  | { move: 'nextSteps' }

/** Over a paragraph in the sections style: a host, a country, what is true of the whole trip, words spoken, what comes next. */
export type Heading =
  | { heading: 'stop'; stop: Stop }
  | { heading: 'country'; code: string; stops: Stop[] }
  | { heading: 'trip' }
  | { heading: 'remarks' }
  | { heading: 'next' }

/** A paragraph; one without a heading belongs under the heading before it. */
export type PlannedParagraph = { moves: Move[]; heading?: Heading }
export type Plan = { headline: HeadlineForm; paragraphs: PlannedParagraph[] }
