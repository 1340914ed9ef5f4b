import type { UserLine } from '@/lib/server/users/manage-users'

/** A user as the page shows them, with formatted times. */
export type UserWords = Omit<UserLine, 'disabledAt' | 'lastSeenAt'> & {
  disabled: string | null
  lastSeen: string | null
}
