import type { TripAction } from '../access/roles'

// The way of a report to the public: draft, in review, approved, published, withdrawn. Each language goes its own way.

export const reportStates = ['draft', 'in review', 'approved', 'published', 'withdrawn'] as const
export type ReportState = (typeof reportStates)[number]

/** What a hand may do with the state. `reopen` takes back a submission or an approval, `return` sends back to the writer. */
export const reportSteps = ['submit', 'return', 'approve', 'reopen', 'publish', 'withdraw', 'put back'] as const
export type ReportStep = (typeof reportSteps)[number]

type Rule = { readonly leads: Readonly<Partial<Record<ReportState, ReportState>>>; readonly needs: TripAction }

// While the draft has gone on, taking the article off the newsroom and putting it back leave the draft where it is.
const aside = { draft: 'draft', 'in review': 'in review', approved: 'approved' } as const

// One person may take every step: an office can be one person. Who took each is kept and shown.
const rules: Readonly<Record<ReportStep, Rule>> = {
  submit: { leads: { draft: 'in review' }, needs: 'write report' },
  return: { leads: { 'in review': 'draft' }, needs: 'publish report' },
  // What was published or withdrawn is approved anew where only its particulars or photos have changed.
  approve: {
    leads: { draft: 'approved', 'in review': 'approved', published: 'approved', withdrawn: 'approved' },
    needs: 'publish report',
  },
  reopen: { leads: { 'in review': 'draft', approved: 'draft' }, needs: 'write report' },
  publish: { leads: { approved: 'published' }, needs: 'publish report' },
  withdraw: { leads: { ...aside, published: 'withdrawn' }, needs: 'publish report' },
  'put back': { leads: { ...aside, withdrawn: 'published' }, needs: 'publish report' },
}

/** What may be done to a trip for a step to be taken on its report. */
export function neededFor(step: ReportStep): TripAction {
  return rules[step].needs
}

/** The state after a step; `null` where the step does not lead on from here. */
export function stateAfter(state: ReportState, step: ReportStep): ReportState | null {
  return rules[step].leads[state] ?? null
}

/**
 * The state after the text was changed by hand or from the record. What was approved or published is a draft again: an
 * approval is of words, not of an article. Whoever reviews may mend.
 */
export function stateAfterEdit(state: ReportState): ReportState {
  return state === 'in review' ? state : 'draft'
}
