import { describe, expect, test } from 'vitest'
import { makeReport } from '../../lib/report/report'
import { trip } from './cases'

const reportText = (
  language: 'en' | 'zh-Hant',
  start: string | undefined,
  end: string | undefined,
  more: object = {},
  stops: object[] = [{ institution: 'a', topics: [{ en: 'law', 'zh-Hant': '法律' }] }],
) => {
  const file = trip({ trip: { ...(start && { start }), ...(end && { end }), ...more }, visits: stops })
  return makeReport(file, { language, houseStyle: { year: 'never' } })
    .paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))
    .join(' ')
}
const step = (due: string) => ({
  nextSteps: [{ text: { en: 'to sign an MOU', 'zh-Hant': '簽署學術交流備忘錄' }, due }],
})
const owned = (due: string) => ({
  nextSteps: [
    {
      text: { en: 'to send interns', 'zh-Hant': '派遣實習生' },
      due,
      owner: { en: 'Graduate School', 'zh-Hant': '研究生院' },
    },
  ],
})
const foreign = (due: string) => ({ nextSteps: [{ text: { en: 'workshop on law' }, due }] })

describe('years that the dateline implies', () => {
  test.each([
    [
      'a next step in the year of the trip',
      '2023-10-01',
      '2023-10-03',
      step('2023-12-01'),
      'by December 1.',
      '於12月1日前',
    ],
    ['one of another year', '2023-12-01', '2023-12-03', step('2024-05-01'), 'by May 1, 2024.', '於2024年5月1日前'],
    ['one with an owner', '2023-12-01', '2023-12-03', owned('2024-05-01'), 'by May 1, 2024.', '於2024年5月1日前'],
    ['one of a month', '2023-12-01', '2023-12-03', step('2024-05'), 'by May 2024.', '於2024年5月前'],
    [
      'one of the same year in another language',
      '2023-10-01',
      '2023-10-03',
      foreign('2023-12-01'),
      'on December 1.',
      '期限：12月1日',
    ],
    [
      'one of another year in another language',
      '2023-10-01',
      '2023-10-03',
      foreign('2024-05-01'),
      'on May 1, 2024.',
      '期限：2024年5月1日',
    ],
    ['one of a trip without days', undefined, undefined, step('2024-05-01'), 'by May 1, 2024.', '於2024年5月1日前'],
    ['a span within a year', '2023-10-01', '2023-10-03', {}, 'from October 1 to 3.', '10月1日至3日'],
    [
      'a span over New Year',
      '2023-12-30',
      '2024-01-02',
      {},
      'from December 30, 2023, to January 2, 2024.',
      '2023年12月30日至2024年1月2日',
    ],
  ] as const)('%s', (_, start, end, more, english, chinese) => {
    expect(reportText('en', start, end, more)).toContain(english)
    expect(reportText('zh-Hant', start, end, more)).toContain(chinese)
  })

  test.each([
    ['2023-10-01', '2023-10-03'],
    [undefined, undefined],
  ])('are omitted for a trip within one year, from %s', (start, end) => {
    for (const language of ['en', 'zh-Hant'] as const)
      expect(
        reportText(language, start, end, {}, [{ institution: 'a', day: '2023-10-02', topics: ['law'] }]),
      ).not.toContain('2023')
  })

  test('are stated once for a visit in another year than the trip', () => {
    const stops = [
      { institution: 'a', day: '2024-01-05', topics: ['law'] },
      { institution: 'b', day: '2024-01-06', topics: ['art'] },
    ]
    for (const language of ['en', 'zh-Hant'] as const)
      expect(reportText(language, '2023-12-30', undefined, {}, stops).match(/2024/g)).toHaveLength(1)
  })
})
