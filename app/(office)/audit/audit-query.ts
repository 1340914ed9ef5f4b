import { z } from 'zod'
import { isFullDay } from '@/lib/domain/time/day'
import { auditAreas, type AuditFilter } from '@/lib/server/history/audit'

// What is left empty or makes no sense does not narrow the list.
const id = z.string().min(1).max(200).optional().catch(undefined)
const day = z.string().refine(isFullDay).optional().catch(undefined)

const query = z.object({
  user: id,
  area: z.enum(auditAreas).optional().catch(undefined),
  from: day,
  to: day,
  before: id,
})

/** The filter in the address of the page or of the export. */
export function auditQuery(
  given: Readonly<Record<string, unknown>>,
  timeZone: string,
): { filter: AuditFilter; before: string | undefined; query: Record<string, string> } {
  const { before, ...of } = query.parse(given)
  const set = Object.entries(of).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const { user: userId, ...rest } = of
  return { filter: { userId, ...rest, timeZone }, before, query: Object.fromEntries(set) }
}
