import { getTranslations } from 'next-intl/server'
import type { OfficeAccess } from '@/lib/server/access/access'
import { importTrip } from '@/lib/server/trips/trip-files'

/** The most problems shown; the rest is counted. */
const mostProblems = 200

export type TripFileAnswer = { ok: true; id: string } | { ok: false; message: string; fields: Record<string, string> }

/**
 * Imports a trip file and answers the reader. Errors are fields: the path and what was expected.
 * @param bytes `null` if there are more than a trip file may have
 */
export async function answerTripFile(
  access: OfficeAccess<'create trip'>,
  bytes: Uint8Array | null,
  name: string,
): Promise<TripFileAnswer> {
  const t = await getTranslations('trips.file')
  if (!bytes) return { ok: false, message: t('tooLarge'), fields: {} }
  if (bytes.byteLength === 0) return { ok: false, message: t('none'), fields: {} }
  const outcome = await importTrip(access, bytes)
  if (outcome.ok) return { ok: true, id: outcome.id }
  const fields: Record<string, string> = {}
  for (const { path, message } of outcome.problems.slice(0, mostProblems))
    fields[path] = fields[path] ? `${fields[path]}; ${message}` : message
  const isNone = outcome.problems.some(({ path }) => path === '')
  const message = isNone ? t('noTripFile', { name }) : t('refused', { name, count: outcome.problems.length })
  return { ok: false, message, fields }
}
