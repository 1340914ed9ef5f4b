import { addDays } from '../../lib/domain/time/day'
import { dayOf, momentAt } from '../../lib/domain/time/wall-time'
import { defaultValues } from '../../lib/domain/trip/entity-fields'
import type { NextStep, TripRecord } from '../../lib/domain/trip/trip-record'

// Promises of the sample trips: one overdue, one kept, one due soon. All are invented, and their texts say so.

/** `dueIn`: days from the seeding. `visit`: its place in the order of travel. */
type Promised = Pick<NextStep, 'text'> & Partial<NextStep> & { visit: number; dueIn: number }

export const koreaPromises: readonly Promised[] = [
  {
    text: {
      en: 'Send a list of our courses taught in English (invented for the sample office)',
      'zh-Hant': '寄送本校英語授課課程清單（範例資料，內容為虛構）',
    },
    visit: 0,
    dueIn: -9,
  },
  {
    text: {
      en: 'Propose dates for a joint seminar (invented for the sample office)',
      'zh-Hant': '提出合辦研討會的日期（範例資料，內容為虛構）',
    },
    side: 'theirs',
    status: 'done',
    visit: 1,
    dueIn: -30,
  },
]

export const osakaPromises: readonly Promised[] = [
  {
    text: {
      en: 'Send the photographs of the visit (invented for the sample office)',
      'zh-Hant': '寄送參訪照片（範例資料，內容為虛構）',
    },
    side: 'both',
    visit: 0,
    dueIn: 6,
  },
]

/** The record with these promises; their ids begin with `name`. */
export function withPromises(record: TripRecord, name: string, promises: readonly Promised[], now: Date): TripRecord {
  const today = dayOf(momentAt(now, 'Asia/Taipei'))
  const nextStep = promises.map(({ visit, dueIn, ...step }, i) => ({
    ...defaultValues.nextStep,
    ...step,
    id: `${name}-promise-${i + 1}`,
    revision: 1,
    visitId: record.visit[visit]?.id ?? null,
    due: addDays(today, dueIn),
  }))
  return { ...record, nextStep: [...record.nextStep, ...nextStep] }
}
