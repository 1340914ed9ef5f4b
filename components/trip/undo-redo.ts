import type { Conflict, Edit } from '@/lib/domain/trip/edit'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { dropUndo, emptyUndoStack, pushUndo, undoOrRedo, undoStepOf } from '@/lib/domain/trip/undo-stack'

export type UndoRedo = {
  canUndo: () => boolean
  canRedo: () => boolean
  /** Notes an edit that is about to be made, so that it can be undone. */
  push: (key: string, edit: Edit) => void
  /** Forgets an edit that was rejected. */
  drop: (key: string) => void
  step: (kind: 'undo' | 'redo') => void
}

type UndoOptions = {
  record: () => TripRecord
  submit: (key: string, edit: Edit, kind: 'undo' | 'redo') => void
  /** The step cannot be taken: someone else has changed what it would revert. */
  onConflict: (key: string, edit: Edit, kind: 'undo' | 'redo', conflict: Conflict) => void
}

/** Undo and redo of the edits of this page. */
export function createUndoRedo({ record, submit, onConflict }: UndoOptions): UndoRedo {
  let stack = emptyUndoStack
  return {
    canUndo: () => stack.done.length > 0,
    canRedo: () => stack.undone.length > 0,
    push(key, edit) {
      stack = pushUndo(stack, undoStepOf(record(), edit, key))
    },
    drop(key) {
      stack = dropUndo(stack, key)
    },
    step(kind) {
      const key = crypto.randomUUID()
      const taken = undoOrRedo(stack, kind, record(), key)
      if (!taken) return
      stack = taken.steps
      if (taken.conflict) onConflict(key, taken.edit, kind, taken.conflict)
      else submit(key, taken.edit, kind)
    },
  }
}
