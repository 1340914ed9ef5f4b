'use client'

import { dequal } from 'dequal/lite'
import { type RefObject, useEffect, useRef, useState } from 'react'
import {
  changesOf,
  type EditDraft,
  type Field,
  type FieldGroups,
  followSaved,
  resolveConflicts,
  startDraft,
  withEdits,
} from './edit-draft'
import { type FormKeys, useFormKeys } from './use-form-keys'
import { useLeaveWarning } from './use-leave-warning'

/** What the user typed; `changes` are the edited fields, or `null` where nothing is edited. */
export type Edited<V extends object> = { values: V; changes: { from: Partial<V>; to: Partial<V> } | null }

export type EditFormOptions<V extends object> = {
  /** What is saved now. Fields that are not edited follow it. */
  saved: V
  /** The number of the saved version, where saving names it to the server. */
  revision?: number
  /** Values to start with as if the user had typed them. */
  typed?: Partial<V> | undefined
  /** Someone else has deleted what the form is about. The draft stays as it is, to be saved again or copied. */
  isDeleted?: boolean
  /** The form is being saved elsewhere: `saved` may show the user's own text before it is confirmed. */
  isFrozen?: boolean
  /** Fields in which two edits are in conflict as if they were one field, such as a day and its time. */
  groups?: FieldGroups<V>
  /** Enter in a text area saves, and Shift+Enter begins a new line. */
  enterSaves?: boolean
  /** Whether the values can be saved. Where not, the first invalid field takes the focus. */
  isValid?: (values: V) => boolean
  /**
   * Saves the draft. A promise keeps the form busy until it ends. `changed`: the server has refused it because the
   * record has a newer revision. Where that is here by now, the draft is sent again, unless it is in conflict.
   */
  onSave: (draft: Edited<V>) => Promise<'changed' | boolean | void> | void
  /** The user cancels, by Escape or the button. */
  onCancel: () => void
}

export type EditForm<V extends object> = Edited<V> & {
  saved: V
  set: (to: Partial<V>) => void
  /** Edited fields that someone else has saved with another value meanwhile. */
  conflicts: readonly Field<V>[]
  isSaving: boolean
  /** The user has tried to save: from now on, fields show their errors. */
  isChecked: boolean
  save: () => void
  cancel: () => void
  /** Ends a conflict in all fields or in some. If it had stopped a save, keeping the user's text goes on with it. */
  choose: (choice: 'mine' | 'saved', fields?: readonly Field<V>[]) => void
  /** The button to keep the user's text, which a save in a conflict focuses. */
  choiceRef: RefObject<HTMLButtonElement | null>
  /** The properties of the `form` element. */
  formProps: FormKeys & { ref: RefObject<HTMLFormElement | null>; noValidate: true }
}

/**
 * The state and the keys of a form that changes one record: a draft that follows the record, conflicts with other
 * editors, Escape to cancel, Ctrl or ⌘ with Enter to save, and a warning before the page is left with unsaved text.
 */
export function useEditForm<V extends object>(options: EditFormOptions<V>): EditForm<V> {
  const { revision, isDeleted = false, isFrozen = false, groups, isValid, onSave, onCancel } = options
  const [isSaving, setSaving] = useState(false)
  const [refusals, setRefusals] = useState(0)
  const [attempts, setAttempts] = useState({ all: 0, invalid: 0 })
  const [draft, setDraft] = useFollowingDraft(options, isFrozen || isSaving || isDeleted)
  const wantsSave = useRef(false)
  const sentRevision = useRef(revision)
  const afterRefusal = useRef(() => {})
  const formRef = useRef<HTMLFormElement>(null)
  const choiceRef = useRef<HTMLButtonElement>(null)
  const keys = useFormKeys({ enterSaves: options.enterSaves ?? false, onSave: save, onCancel })
  const changes = changesOf(draft)
  const conflicts = isDeleted ? [] : draft.conflicts
  const hasConflict = conflicts.length > 0

  useEffect(() => {
    if (attempts.invalid > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [attempts.invalid])
  useEffect(() => {
    afterRefusal.current = () => {
      if (!hasConflict && sentRevision.current !== revision) send(draft)
    }
  })
  useEffect(() => {
    if (refusals > 0) afterRefusal.current()
  }, [refusals])
  useLeaveWarning(changes !== null)

  function save() {
    if (isSaving) return
    const isInvalid = isValid !== undefined && !isValid(draft.values)
    setAttempts(({ all, invalid }) => ({ all: all + 1, invalid: invalid + (isInvalid ? 1 : 0) }))
    if (isInvalid) return
    wantsSave.current = true
    // The user must see both texts before one replaces the other.
    if (hasConflict) choiceRef.current?.focus()
    else send(draft)
  }
  function send(edited: EditDraft<V>) {
    sentRevision.current = revision
    const sending = onSave({ values: edited.values, changes: changesOf(edited) })
    if (!sending) return
    setSaving(true)
    const end = (result?: 'changed' | boolean | void) => {
      setSaving(false)
      if (result === 'changed') setRefusals((count) => count + 1)
    }
    sending.then(end, () => end())
  }
  return {
    values: draft.values,
    saved: draft.saved,
    conflicts,
    changes,
    isSaving,
    isChecked: attempts.all > 0,
    save,
    cancel: onCancel,
    choiceRef,
    set(to) {
      wantsSave.current = false
      setDraft((now) => withEdits(now, to, groups))
    },
    choose(choice, fields = conflicts) {
      const next = resolveConflicts(draft, choice, fields)
      setDraft(next)
      if (next.conflicts.length > 0) return
      formRef.current?.querySelector<HTMLElement>(firstField)?.focus()
      if (choice === 'mine' && wantsSave.current) send(next)
    },
    formProps: { ref: formRef, noValidate: true, ...keys },
  }
}

/** The draft, which follows the saved values unless `isHeld`. */
function useFollowingDraft<V extends object>(
  { saved, typed, groups }: Pick<EditFormOptions<V>, 'saved' | 'typed' | 'groups'>,
  isHeld: boolean,
) {
  const state = useState<EditDraft<V>>(() => startDraft(saved, typed))
  const [draft, setDraft] = state
  if (!isHeld && !dequal(draft.saved, saved)) setDraft(followSaved(draft, saved, groups))
  return state
}

const firstField = 'input:not([type=hidden], :disabled), textarea, select'
