import type { Edit } from '@/lib/domain/trip/edit'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import type { EditRefusal } from './send-edit'

export type EditKind = 'edit' | 'undo' | 'redo'

/** An own edit that was not made. */
export type RejectedEdit = {
  key: string
  edit: Edit
  kind: EditKind
  refusal: EditRefusal
  /** The record that was shown when the edit was made. */
  before: TripRecord
  /** True if its form has closed, so that the notice has to show what the user entered. */
  isDetached: boolean
}

export type EditNotices = {
  rejected: readonly RejectedEdit[]
  /** The last edit that has a notice; it can be undone from there. */
  notice: { message: string; key: string } | null
}

/** The notices about the user's edits: the last one that was made, and those that were rejected. */
export function createEditNotices() {
  let rejected: readonly RejectedEdit[] = []
  let notice: EditNotices['notice'] = null
  return {
    current: (): EditNotices => ({ rejected, notice }),
    /** Shows a new edit. It replaces all notices, except those that have the only copy of the user's text. */
    replace(key: string, message: string | undefined): void {
      rejected = rejected.filter(({ isDetached }) => isDetached)
      notice = message ? { message, key } : null
    },
    reject(edit: RejectedEdit): void {
      if (notice?.key === edit.key) notice = null
      rejected = [...rejected, edit]
    },
    dismissRejected(key: string): void {
      rejected = rejected.filter((one) => one.key !== key)
    },
    dismissNotice(): void {
      notice = null
    },
  }
}
