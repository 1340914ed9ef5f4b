// How far a message of the outbox is, read from its row.

/** What of a message's row says how far it is. */
export type MessageRow = { dueAt: Date | null; sentAt: Date | null; tries: number; problem: string | null }

export const messageStates = ['waiting', 'trying again', 'being sent', 'sent', 'given up', 'not known'] as const
/** `not known`: it was handed over, and nobody noted what became of it. It is not sent again by itself. */
export type MessageState = (typeof messageStates)[number]

/** Minutes from one try to the next; after the last of them, about a day after the first, a message is given up. */
const pauses = [1, 2, 5, 10, 20, 40, 80, 160, 240, 360, 480]

/** When a message is tried again that could not be sent `tries` times; `null` where it is given up. */
export function nextTry(tries: number, now: Date): Date | null {
  const minutes = pauses[tries - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}

/** A message that was due for longer than this and was not tried is news no more. */
const stale = 24 * 60 * 60_000

export function isStale(dueAt: Date, now: Date): boolean {
  return now.getTime() - dueAt.getTime() > stale
}

const handing = 'handing over since '
const unknown = 'not known: '

/** What stands in the place of a problem while a message is being handed over. */
export function handingOver(now: Date): string {
  return `${handing}${now.toISOString()}`
}

/** The problem of a message of which nobody knows whether it was taken. */
export function notKnown(problem: string): string {
  return `${unknown}${problem}`
}

/** Longer than any handing-over takes. */
const patience = 10 * 60_000

/** How far a message is. One whose handing-over was broken off is not known to be sent, nor not to be. */
export function messageState({ dueAt, sentAt, tries, problem }: MessageRow, now: Date): MessageState {
  if (sentAt) return 'sent'
  if (dueAt) return tries === 0 ? 'waiting' : 'trying again'
  if (problem?.startsWith(handing))
    return now.getTime() - Date.parse(problem.slice(handing.length)) < patience ? 'being sent' : 'not known'
  return problem?.startsWith(unknown) ? 'not known' : 'given up'
}

/** What a mail server said, or what stood in the way, as far as it tells a reader anything. */
export function problemOf({ problem }: Pick<MessageRow, 'problem'>): string | null {
  if (!problem || problem.startsWith(handing)) return null
  return problem.startsWith(unknown) ? problem.slice(unknown.length) : problem
}
