/** What planners may comment on. A paragraph is one of a report. */
export const commentSubjects = ['item', 'visit', 'member', 'paragraph'] as const
export type CommentSubject = (typeof commentSubjects)[number]

export type CommentPlace = { readonly subject: CommentSubject; readonly subjectId: string }

/** In characters. */
export const longestComment = 4_000
/** The most comments of a trip. */
export const mostComments = 5_000

/** A comment, or with `threadId` an answer to one. Times are instants in ISO 8601. */
export type Comment = CommentPlace & {
  readonly id: string
  readonly threadId: string | null
  readonly text: string
  /** `null` if the account was deleted. */
  readonly author: { readonly id: string; readonly name: string } | null
  readonly writtenAt: string
  /** Whether its author has changed it since. */
  readonly isEdited: boolean
  /** Of a first comment: when its thread was resolved, and by whom. */
  readonly resolved: { readonly at: string; readonly name: string | null } | null
}

/** A change of the comments of a trip. The id of a new comment is made by the page and is its idempotency key. */
export type CommentEdit =
  | ({ do: 'add'; id: string; threadId: string | null; text: string } & CommentPlace)
  | { do: 'edit'; id: string; text: string }
  | { do: 'resolve' | 'reopen' | 'remove'; id: string }

export type CommentThread = { readonly first: Comment; readonly answers: readonly Comment[] }

/** The threads of one entry: the open ones first, each group in the order of writing. */
export function threadsOf(comments: readonly Comment[], { subject, subjectId }: CommentPlace): CommentThread[] {
  const own = comments.filter((one) => one.subject === subject && one.subjectId === subjectId)
  const threads = own
    .filter(({ threadId }) => threadId === null)
    .map((first) => ({ first, answers: own.filter(({ threadId }) => threadId === first.id) }))
  const isOpen = ({ first }: CommentThread) => first.resolved === null
  return [...threads.filter(isOpen), ...threads.filter((thread) => !isOpen(thread))]
}

/** How many threads of each entry are open, by the id of the entry. */
export function openCounts(comments: readonly Comment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { threadId, resolved, subjectId } of comments)
    if (threadId === null && resolved === null) counts.set(subjectId, (counts.get(subjectId) ?? 0) + 1)
  return counts
}

type Named = { readonly id: string; readonly name: string }

/** Those whom a text mentions as `@Name`. Of two names that begin the same, the longer one is meant. */
export function mentionedIn<P extends Named>(text: string, people: readonly P[]): P[] {
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length)
  const found = new Set<P>()
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const meant = byLength.find(({ name }) => startsWithName(text.slice(at + 1), name))
    if (meant) found.add(meant)
  }
  return people.filter((one) => found.has(one))
}

// "@Lin" is not meant by "@Lindsay". Chinese names have no space after them.
function startsWithName(text: string, name: string): boolean {
  if (text.slice(0, name.length).toLowerCase() !== name.toLowerCase()) return false
  return !(/[\p{Script=Latin}\d]$/u.test(name) && /^[\p{Script=Latin}\d]/u.test(text.slice(name.length)))
}

/** The beginning of a mention that is being typed at the end of a text, without its @; `null` if there is none. */
export function mentionBeingTyped(text: string): string | null {
  return /(?:^|[^\w])@([^@\n]{0,40})$/.exec(text)?.[1] ?? null
}

/** Those whose name can complete the mention that is being typed, at most five. */
export function mentionChoices<P extends Named>(text: string, people: readonly P[]): P[] {
  const typed = mentionBeingTyped(text)?.toLowerCase()
  if (typed === undefined) return []
  return people
    .filter(
      ({ name }) =>
        name.toLowerCase() !== typed.trim() &&
        name
          .toLowerCase()
          .split(' ')
          .some((_, i, parts) => parts.slice(i).join(' ').startsWith(typed)),
    )
    .slice(0, 5)
}

/** The text with the mention at its end completed. */
export function withMention(text: string, name: string): string {
  return `${text.slice(0, text.lastIndexOf('@'))}@${name} `
}
