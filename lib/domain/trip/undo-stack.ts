import { applyEdit, type Conflict, conflictOf, type Edit, find, inverse, isEmpty, isSame, partsOf } from './edit'
import type { Entity, EntityName, TripRecord } from './trip-record'

// Undo and redo of one's own edits, also after others have edited the trip. An undo is an edit like any other and is
// checked for conflicts against the current record.

/** An added entity as the edit left it, with the ids of its dependants: an undo may only remove it unchanged. */
type Left = { noun: EntityName; id: string; line: Entity | undefined; tied: readonly string[] }

/** One own edit, identified by its key, and the edit that reverts it. */
export type UndoStep = { readonly key: string; readonly back: Edit; readonly left: readonly Left[] }

/** What can be undone and what can be redone, the latest last. */
export type UndoStack = { readonly done: readonly UndoStep[]; readonly undone: readonly UndoStep[] }

export const emptyUndoStack: UndoStack = { done: [], undone: [] }

const maxUndoSteps = 200

/** The undo step for an edit of `before`. */
export function undoStepOf(before: TripRecord, edit: Edit, key: string): UndoStep {
  const after = applyEdit(before, edit)
  const back = inverse(before, edit)
  const left = partsOf(back).flatMap((part) => (part.do === 'remove' ? [leftOf(after, part.noun, part.id)] : []))
  return { key, back, left }
}

/** The stack after a new edit, which clears the redo list. An edit that changes nothing is not pushed. */
export function pushUndo(steps: UndoStack, step: UndoStep): UndoStack {
  return isEmpty(step.back) ? steps : { done: [...steps.done, step].slice(-maxUndoSteps), undone: [] }
}

/**
 * Undoes or redoes the last step as a new edit with this key. A step that conflicts with the record leaves the stack
 * and comes back with its conflict. `null` if there is nothing to undo or redo.
 */
export function undoOrRedo(
  steps: UndoStack,
  which: 'undo' | 'redo',
  record: TripRecord,
  key: string,
): { steps: UndoStack; edit: Edit; conflict: Conflict | null } | null {
  const [from, to] = which === 'undo' ? (['done', 'undone'] as const) : (['undone', 'done'] as const)
  const step = steps[from].at(-1)
  if (!step) return null
  const rest = { ...steps, [from]: steps[from].slice(0, -1) }
  const edit = rebaseUndo(record, step)
  const conflict = conflictOf(record, edit)
  if (conflict) return { steps: rest, edit, conflict }
  return { steps: { ...rest, [to]: [...rest[to], undoStepOf(record, edit, key)] }, edit, conflict: null }
}

/** The stack without the step of an edit that the server rejected. */
export function dropUndo({ done, undone }: UndoStack, key: string): UndoStack {
  const stays = (step: UndoStep) => step.key !== key
  return { done: done.filter(stays), undone: undone.filter(stays) }
}

/**
 * The reverting edit, rebased on the current record: an added entity may be removed if it equals what the step left,
 * whatever its revision. Otherwise the removal gets a revision that never exists, and so becomes a conflict.
 */
export function rebaseUndo(record: TripRecord, { back, left }: Pick<UndoStep, 'back' | 'left'>): Edit {
  let now = record
  const parts = partsOf(back).map((part) => {
    const fit = part.do === 'remove' ? { ...part, revision: revisionOf(now, part.noun, part.id, left) } : part
    now = applyEdit(now, fit)
    return fit
  })
  const [first] = parts
  return first && back.do !== 'all' ? first : { do: 'all', edits: parts }
}

function revisionOf(record: TripRecord, noun: EntityName, id: string, left: readonly Left[]): number {
  const was = left.find((one) => one.noun === noun && one.id === id)
  const now = leftOf(record, noun, id)
  if (!was?.line || !now.line) return noRevision
  const isAsLeft = isSame({ ...was.line, revision: 0 }, { ...now.line, revision: 0 })
  return isAsLeft && now.tied.every((other) => was.tied.includes(other)) ? now.line.revision : noRevision
}

const noRevision = -1

function leftOf(record: TripRecord, noun: EntityName, id: string): Left {
  const tied =
    noun === 'visit'
      ? (['host', 'topic', 'agreement', 'item', 'unscheduled'] as const).flatMap((child) =>
          record[child].filter((line) => line.visitId === id),
        )
      : []
  return { noun, id, line: find(record, noun, id), tied: tied.map((line) => line.id) }
}
