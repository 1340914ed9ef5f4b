import { z } from 'zod'
import { addDays, type Day, isFullDay } from '@/lib/domain/time/day'
import { dayAt, instantOf } from '@/lib/domain/time/wall-time'
import type { Period } from '@/lib/domain/privacy/access-periods'

const day = z.string().refine(isFullDay).optional().catch(undefined)
const query = z.object({ person: z.string().min(1).max(200).optional().catch(undefined), from: day, to: day })

/** What is asked in the address of the page or of the export; without days, about the last year. */
export function readersQuery(
  given: Readonly<Record<string, unknown>>,
  timeZone: string,
  now = new Date(),
): { person: string | null; from: Day; to: Day; period: Period } {
  const { person = null, ...days } = query.parse(given)
  const to = days.to ?? dayAt(now, timeZone)
  const from = days.from !== undefined && days.from <= to ? days.from : addDays(to, -365)
  const start = (one: Day) => instantOf(`${one}T00:00`, timeZone).instant
  return { person, from, to, period: { from: start(from), to: start(addDays(to, 1)) } }
}
