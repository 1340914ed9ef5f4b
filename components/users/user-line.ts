import type { SaveAnswer } from '../ui/use-save'
import type { UserLine } from '@/lib/server/users/manage-users'

/** A user as the page shows them, with formatted times. */
export type UserWords = Omit<UserLine, 'disabledAt' | 'lastSeenAt' | 'invitedUntil'> & {
  disabled: string | null
  lastSeen: string | null
  /** Until when their invitation works; `null` without one or when it has expired. */
  invited: string | null
}

/** Runs an action and calls `onDone` with its answer, unless it was refused. */
export type RunAction = <A extends SaveAnswer>(
  action: () => Promise<A>,
  onDone: (answer: Extract<A, { ok: true }>) => void,
) => Promise<void>

/** What a part of a user's line gets. `say` announces what was done. */
export type RowPart = { user: UserWords; isSaving: boolean; run: RunAction; say: (sentence: string) => void }
