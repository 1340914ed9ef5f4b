import { applyEdit, type Conflict, conflictOf, type Edit, find, inverse, isEmpty, isSame, partsOf } from './edit'
import type { Line, Noun, TripRecord } from './trip-record'

// Undo and redo of one's own edits, whatever others did in between. Taking back is an edit like any other, judged
// against the record as it stands.

/** A line as an edit left it, with what hung on it: only as such may it be taken away again. */
type Left = { noun: Noun; id: string; line: Line | undefined; tied: readonly string[] }

/** One own edit, by its key, and the way back from it. */
export type Step = { readonly key: string; readonly back: Edit; readonly left: readonly Left[] }

/** What can be taken back and what can be done again, the latest last. */
export type Steps = { readonly done: readonly Step[]; readonly undone: readonly Step[] }

export const noSteps: Steps = { done: [], undone: [] }

const most = 200

/** The way back from an edit of `before`. */
export function stepOf(before: TripRecord, edit: Edit, key: string): Step {
  const after = applyEdit(before, edit)
  const back = inverse(before, edit)
  const left = partsOf(back).flatMap((part) => (part.do === 'remove' ? [leftOf(after, part.noun, part.id)] : []))
  return { key, back, left }
}

/** After an edit that was neither an undo nor a redo: what had been undone cannot be done again. */
export function noted(steps: Steps, step: Step): Steps {
  return isEmpty(step.back) ? steps : { done: [...steps.done, step].slice(-most), undone: [] }
}

/**
 * Takes the last step back, or does the last undone one again. What no longer fits, for someone has changed it since,
 * leaves the stack with the conflict; `key` is that of the new edit. `null` where there is nothing.
 */
export function takeBack(
  steps: Steps,
  which: 'undo' | 'redo',
  stand: TripRecord,
  key: string,
): { steps: Steps; edit: Edit; conflict: Conflict | null } | null {
  const [from, to] = which === 'undo' ? (['done', 'undone'] as const) : (['undone', 'done'] as const)
  const step = steps[from].at(-1)
  if (!step) return null
  const rest = { ...steps, [from]: steps[from].slice(0, -1) }
  const edit = fitted(stand, step)
  const conflict = conflictOf(stand, edit)
  if (conflict) return { steps: rest, edit, conflict }
  return { steps: { ...rest, [to]: [...rest[to], stepOf(stand, edit, key)] }, edit, conflict: null }
}

/** After the edit of this key was refused: there is nothing to take back. */
export function forgotten({ done, undone }: Steps, key: string): Steps {
  const stays = (step: Step) => step.key !== key
  return { done: done.filter(stays), undone: undone.filter(stays) }
}

/**
 * The way back as it fits now: a line that is as the step left it may be removed, however often it was changed and
 * changed back since. Any other keeps a revision that nothing has, and so meets the conflict.
 */
export function fitted(stand: TripRecord, { back, left }: Pick<Step, 'back' | 'left'>): Edit {
  let now = stand
  const parts = partsOf(back).map((part) => {
    const fit = part.do === 'remove' ? { ...part, revision: revisionOf(now, part.noun, part.id, left) } : part
    now = applyEdit(now, fit)
    return fit
  })
  return back.do === 'all' ? { do: 'all', edits: parts } : parts[0]!
}

function revisionOf(stand: TripRecord, noun: Noun, id: string, left: readonly Left[]): number {
  const was = left.find((one) => one.noun === noun && one.id === id)
  const now = leftOf(stand, noun, id)
  const isAsLeft = was?.line && now.line && isSame({ ...was.line, revision: 0 }, { ...now.line, revision: 0 })
  return isAsLeft && now.tied.every((other) => was.tied.includes(other)) ? now.line!.revision : never
}

const never = -1

function leftOf(record: TripRecord, noun: Noun, id: string): Left {
  const tied =
    noun === 'visit'
      ? (['host', 'topic', 'agreement', 'item', 'unscheduled'] as const).flatMap((child) =>
          record[child].filter((line) => line.visitId === id),
        )
      : []
  return { noun, id, line: find(record, noun, id), tied: tied.map((line) => line.id) }
}
