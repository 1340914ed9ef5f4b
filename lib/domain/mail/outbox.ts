// The state of a message in the outbox, derived from its row.

/** The columns that determine the state of a message. */
export type MessageRow = { dueAt: Date | null; sentAt: Date | null; tries: number; problem: string | null }

export const messageStates = ['waiting', 'trying again', 'being sent', 'sent', 'given up', 'not known'] as const
/** `not known`: sending began, but its result was not recorded. It is not retried automatically. */
export type MessageState = (typeof messageStates)[number]

/** Minutes between attempts; after the last one, about a day after the first, a message is given up. */
const retryMinutes = [1, 2, 5, 10, 20, 40, 80, 160, 240, 360, 480]

/** The time of the next attempt after `tries` failures; `null` if the message is given up. */
export function nextTry(tries: number, now: Date): Date | null {
  const minutes = retryMinutes[tries - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}

/** A message that was due for longer than this without an attempt is outdated. */
const maxDelayMs = 24 * 60 * 60_000

export function isStale(dueAt: Date, now: Date): boolean {
  return now.getTime() - dueAt.getTime() > maxDelayMs
}

const sendingPrefix = 'handing over since '
const unknownPrefix = 'not known: '

/** The value of `problem` while a message is being sent. */
export function sendingSince(now: Date): string {
  return `${sendingPrefix}${now.toISOString()}`
}

/** The problem of a message that the server may or may not have accepted. */
export function unknownResult(problem: string): string {
  return `${unknownPrefix}${problem}`
}

/** Longer than any attempt takes. */
const maxAttemptMs = 10 * 60_000

/** The state of a message. If an attempt was interrupted, it is unknown whether the message was sent. */
export function messageState({ dueAt, sentAt, tries, problem }: MessageRow, now: Date): MessageState {
  if (sentAt) return 'sent'
  if (dueAt) return tries === 0 ? 'waiting' : 'trying again'
  if (problem?.startsWith(sendingPrefix))
    return now.getTime() - Date.parse(problem.slice(sendingPrefix.length)) < maxAttemptMs ? 'being sent' : 'not known'
  return problem?.startsWith(unknownPrefix) ? 'not known' : 'given up'
}

/** The answer of the mail server or the error, if it is useful to a reader. */
export function problemOf({ problem }: Pick<MessageRow, 'problem'>): string | null {
  if (!problem || problem.startsWith(sendingPrefix)) return null
  return problem.startsWith(unknownPrefix) ? problem.slice(unknownPrefix.length) : problem
}
