import { getLocale } from 'next-intl/server'
import { formatInstant } from '@/lib/domain/time/time-format'
import type { CheckOutcome, Comparison } from '@/lib/server/office/backups'
import { readOffice } from '@/lib/server/office/office'

/** What a check found, for the page. */
export type CheckAnswer =
  | { ok: true; made: string; comparison: Comparison[] }
  | { ok: false; reason: 'too large' | 'refused'; said?: string }

export async function answerOfCheck(outcome: CheckOutcome): Promise<Response> {
  if (!outcome.ok)
    return Response.json(outcome satisfies CheckAnswer, { status: outcome.reason === 'refused' ? 422 : 413 })
  const made = formatInstant(outcome.madeAt, await getLocale(), (await readOffice()).timeZone)
  return Response.json({ ok: true, made, comparison: outcome.comparison } satisfies CheckAnswer)
}
