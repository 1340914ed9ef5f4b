import { expect, test } from 'vitest'
import { toPlainText } from '../../lib/report/plain-text'
import { makeReport } from '../../lib/report/report'
import { trip } from './cases'

test('the headline, each heading and each paragraph is one line without markup', () => {
  const report = makeReport(
    trip({ visits: [{ institution: 'a', topics: ['*law*'] }], trip: { nextSteps: [{ text: 'a return visit' }] } }),
    { style: 'sections' },
  )
  expect(toPlainText(report)).toBe(
    [
      'Aster University Delegation Visits Birch University',
      'Aster University sent a delegation to Birch University.',
      'Birch University',
      'Discussions covered *law*.',
      'Next Steps',
      'The next step is a return visit.\n',
    ].join('\n\n'),
  )
})
