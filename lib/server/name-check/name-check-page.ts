import { and, eq, gt, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { nameChecks } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import { answerFrom, type NameAnswer } from '../../domain/name-check/name-check'
import type { Texts } from '../../domain/text/text'
import { noteChange } from '../platform/change-log'
import type { CheckAccess } from './name-check-access'
import { type CheckContent, contentFor, writtenReports } from './name-check-content'
import { type Publisher, readPublisher } from '../newsroom/newsroom'
import { loadTrip } from '../trip/load-trip'
import { homeZoneOf } from '../../domain/trip/home-zone'

// The data of one host's page. Nothing about the rest of the trip, other people or us.

/** The page: the institution that asks, what is printed, and the answers so far. */
export type CheckView = Omit<CheckContent, 'asked'> & {
  publisher: Publisher
  /** The time zone of the last valid day. */
  timeZone: string
  expiresAt: Date
  answered: { at: Date; answer: NameAnswer } | null
}

/** The page for the holder of a link; `null` if the trip has nothing to ask them any more. */
export async function readCheck({ checkId, tripId, personId, expiresAt }: CheckAccess): Promise<CheckView | null> {
  const content = await readContent(tripId, personId)
  const [row] = await db()
    .select({ answeredAt: nameChecks.answeredAt, answer: nameChecks.answer })
    .from(nameChecks)
    .where(eq(nameChecks.id, checkId))
  if (!content || !row) return null
  const { reports, native, shown, digest, timeZone } = content
  const answered = row.answeredAt && row.answer ? { at: row.answeredAt, answer: row.answer } : null
  return { reports, native, shown, digest, timeZone, expiresAt, answered, publisher: await readPublisher() }
}

/** Records that the page was opened, which can be a mail scanner: it is not an answer. */
export async function noteOpened({ checkId }: CheckAccess, now = new Date()): Promise<void> {
  await db()
    .update(nameChecks)
    .set({ openedAt: now })
    .where(and(eq(nameChecks.id, checkId), isNull(nameChecks.openedAt)))
}

/** A submitted answer: approval, or corrections by language. `stand` is the digest of the content that was shown. */
export type GivenAnswer = { stand: string } & (
  | { verdict: 'approved' }
  | { verdict: 'corrected'; name: Texts; title: Texts; remark: string }
)

/**
 * Saves an answer, which replaces an earlier one. `changed`: what was shown is no longer what is printed; `nothing`:
 * the correction changes nothing. In both cases nothing is saved.
 */
export async function answerCheck(
  access: CheckAccess,
  given: GivenAnswer,
  now = new Date(),
): Promise<'done' | 'changed' | 'nothing' | 'gone'> {
  const { checkId, tripId, personId, tokenHash } = access
  const content = await readContent(tripId, personId)
  if (!content) return 'gone'
  if (content.digest !== given.stand) return 'changed'
  const answer: NameAnswer | null =
    given.verdict === 'approved'
      ? { verdict: 'approved', stand: given.stand }
      : answerFrom(given, content.shown, given.stand)
  if (!answer) return 'nothing'
  return transact(db(), function* (tx): Steps<'done' | 'gone'> {
    // Revoked, expired or replaced while the answer was being sent: not accepted.
    const [row] = yield* run(
      tx
        .update(nameChecks)
        .set({ answer, answeredAt: now, settledAt: null, settledBy: null })
        .where(
          and(
            eq(nameChecks.id, checkId),
            eq(nameChecks.tokenHash, tokenHash),
            isNull(nameChecks.revokedAt),
            gt(nameChecks.expiresAt, now),
          ),
        )
        .returning({ id: nameChecks.id }),
    )
    if (!row) return 'gone'
    // Their words stay in the check, which is erased with its person; the history records only the subject.
    const edit = {
      do: 'answer',
      verdict: answer.verdict,
      about: (['name', 'title', 'remark'] as const).filter((field) => answer[field] !== undefined),
    }
    yield* noteChange(
      tx,
      {
        tripId,
        userId: null,
        subject: 'name check',
        subjectId: checkId,
        verb: 'answer',
        edit,
        inverse: null,
        version: null,
      },
      now,
    )
    return 'done'
  })
}

async function readContent(tripId: string, personId: string): Promise<(CheckContent & { timeZone: string }) | null> {
  const whole = await loadTrip(tripId)
  const content = whole && contentFor(whole, await writtenReports(tripId), personId)
  return content && { ...content, timeZone: homeZoneOf(whole) }
}
