// The state of a message in the outbox, derived from its row.

/** The columns that determine the state of a message. */
export type MessageRow = { dueAt: Date | null; sentAt: Date | null; tries: number; problem: string | null }

export const messageStates = [
  'waiting',
  'trying again',
  'being sent',
  'sent',
  'given up',
  'not known',
  'no server',
  'replaced',
  'dismissed',
] as const
/**
 * `not known`: sending began, but its result was not recorded. It is not retried automatically. `no server`: no mail
 * server was configured; it waits for a decision. `replaced`: a newer one was made before. `dismissed`: by staff.
 */
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

/** The values of `problem` for messages that no mail server was asked to take. */
export const notSentProblem = {
  noServer: 'no mail server',
  replaced: 'replaced',
  dismissed: 'dismissed',
  tooOld: 'too old',
} as const

/** The state of a message. If an attempt was interrupted, it is unknown whether the message was sent. */
export function messageState({ dueAt, sentAt, tries, problem }: MessageRow, now: Date): MessageState {
  if (sentAt) return 'sent'
  if (dueAt) return tries === 0 ? 'waiting' : 'trying again'
  if (problem?.startsWith(sendingPrefix))
    return now.getTime() - Date.parse(problem.slice(sendingPrefix.length)) < maxAttemptMs ? 'being sent' : 'not known'
  if (problem === notSentProblem.noServer) return 'no server'
  if (problem === notSentProblem.replaced) return 'replaced'
  if (problem === notSentProblem.dismissed) return 'dismissed'
  return problem?.startsWith(unknownPrefix) ? 'not known' : 'given up'
}

/** The answer of the mail server or the error, if it is useful to a reader. */
export function problemOf({ problem }: Pick<MessageRow, 'problem'>): string | null {
  const { noServer, replaced, dismissed } = notSentProblem
  if (!problem || problem.startsWith(sendingPrefix) || [noServer, replaced, dismissed].some((one) => one === problem))
    return null
  return problem.startsWith(unknownPrefix) ? problem.slice(unknownPrefix.length) : problem
}

type Topic = { about: 'itinerary' | 'reminder' | 'invitation' | 'code' | 'account' | 'follow-up'; of: string }

/** What a message is about and for whom, from its idempotency key; `null` if unknown. */
function topicOf(onceKey: string): Topic | null {
  const parts = (pattern: RegExp) => pattern.exec(onceKey)?.slice(1).join(' ')
  const all: Record<Topic['about'], string | undefined> = {
    itinerary: parts(/^release (\S+) \d+ (\S.*)$/),
    reminder: parts(/^remind (\S+) \d+ (\S.*) \d+$/),
    invitation: parts(/^invite (\S+) (person \S+) /),
    code: parts(/^code (person \S+ \S+) /),
    account: parts(/^account \S+ (\S+) /),
    'follow-up': parts(/^follow-up \S+ (\S+)$/),
  }
  const found = (Object.keys(all) as Topic['about'][]).find((about) => all[about] !== undefined)
  return found ? { about: found, of: all[found] ?? '' } : null
}

/** True if the message `newer` makes the earlier message `older`, by their keys, superfluous. */
export function replaces(newer: string, older: string): boolean {
  const [a, b] = [topicOf(newer), topicOf(older)]
  if (newer === older || !a || !b || a.of !== b.of) return false
  return a.about === b.about || (a.about === 'itinerary' && b.about === 'reminder')
}

/** True for a message that is worthless later: a code is valid for minutes only. */
export function isShortLived(onceKey: string): boolean {
  return topicOf(onceKey)?.about === 'code'
}
