import type { TripAction } from '../access/roles'

// The workflow of a report: draft, in review, approved, published, withdrawn. Each language has its own state.

export const reportStates = ['draft', 'in review', 'approved', 'published', 'withdrawn'] as const
export type ReportState = (typeof reportStates)[number]

/** The steps of the workflow. `reopen` reverts a submission or an approval, `return` sends back to the writer. */
export const reportSteps = ['submit', 'return', 'approve', 'reopen', 'publish', 'withdraw', 'put back'] as const
export type ReportStep = (typeof reportSteps)[number]

type Rule = { readonly leads: Readonly<Partial<Record<ReportState, ReportState>>>; readonly needs: TripAction }

// Withdrawing an article and putting it back do not change the state of a newer draft.
const draftStates = { draft: 'draft', 'in review': 'in review', approved: 'approved' } as const

// One person may take every step, because an office can be one person. The history shows who took each step.
const rules: Readonly<Record<ReportStep, Rule>> = {
  submit: { leads: { draft: 'in review' }, needs: 'write report' },
  return: { leads: { 'in review': 'draft' }, needs: 'publish report' },
  // A published or withdrawn report is approved again if only its details or photos have changed.
  approve: {
    leads: { draft: 'approved', 'in review': 'approved', published: 'approved', withdrawn: 'approved' },
    needs: 'publish report',
  },
  reopen: { leads: { 'in review': 'draft', approved: 'draft' }, needs: 'write report' },
  publish: { leads: { approved: 'published' }, needs: 'publish report' },
  withdraw: { leads: { ...draftStates, published: 'withdrawn' }, needs: 'publish report' },
  'put back': { leads: { ...draftStates, withdrawn: 'published' }, needs: 'publish report' },
}

/** The permission on the trip that a step needs. */
export function neededFor(step: ReportStep): TripAction {
  return rules[step].needs
}

/** The state after a step; `null` if the step is not possible in this state. */
export function stateAfter(state: ReportState, step: ReportStep): ReportState | null {
  return rules[step].leads[state] ?? null
}

/**
 * The state after a change of the text by the user or from the record. An approved or published report becomes a draft
 * again, because the approval was for the old text. Reviewers may edit.
 */
export function stateAfterEdit(state: ReportState): ReportState {
  return state === 'in review' ? state : 'draft'
}
