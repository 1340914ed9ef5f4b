import { describe, expect, it } from 'vitest'
import { neededFor, reportStates, reportSteps, stateAfter, stateAfterEdit } from '@/lib/domain/report/report-state'

describe('the workflow of a report', () => {
  it('leads from draft through review and approval to publication, and back', () => {
    const way = [
      'submit',
      'return',
      'submit',
      'approve',
      'reopen',
      'approve',
      'publish',
      'withdraw',
      'put back',
    ] as const
    const states = way.reduce<string[]>(
      (all, step) => [...all, stateAfter(all.at(-1) as 'draft', step) ?? 'nowhere'],
      ['draft'],
    )
    expect(states).toEqual([
      'draft',
      'in review',
      'draft',
      'in review',
      'approved',
      'draft',
      'approved',
      'published',
      'withdrawn',
      'published',
    ])
  })

  it('allows publication only after approval', () => {
    expect(reportStates.filter((state) => stateAfter(state, 'publish') !== null)).toEqual(['approved'])
  })

  it('requires a new approval after a change of the text', () => {
    expect(reportStates.map(stateAfterEdit)).toEqual(['draft', 'in review', 'draft', 'draft', 'draft'])
  })

  it('lets authors submit and withdraw a submission, and publishers do the rest', () => {
    expect(reportSteps.filter((step) => neededFor(step) === 'write report')).toEqual(['submit', 'reopen'])
  })
})
