'use client'

import { useTranslations } from 'next-intl'
import { type SubmitEvent, useActionState, useRef, useState } from 'react'
import { saveHouseStyleAction } from '@/app/(office)/house-style/actions'
import type { OfficeSettings } from '@/lib/server/office/office'
import { useSave } from '../ui/use-save'
import { draftFromFields, draftOf, type HouseStyleDraft } from './house-style-draft'

type Answer = Awaited<ReturnType<typeof saveHouseStyleAction>>
type Field = keyof HouseStyleDraft

/** What was saved. With `before` it can be undone, or redone where `isUndone`. */
export type SavedResult = { text: string; before: OfficeSettings | null; isUndone: boolean }

type State = {
  /** The settings as last read, which the next save is compared with. */
  read: OfficeSettings
  draft: HouseStyleDraft
  /** Edited fields that someone else has saved with another value meanwhile. */
  conflicts: readonly Field[]
  answer: Answer | null
}

export type HouseStyleEditing = ReturnType<typeof useHouseStyle>

/**
 * The form of the house style. Before scripts have loaded, the browser submits it and the page is rendered with the
 * answer; afterwards the draft stays whatever the server answers.
 */
export function useHouseStyle(settings: OfficeSettings) {
  const t = useTranslations('houseStyle')
  const [firstAnswer, formAction] = useActionState(saveHouseStyleAction, null)
  const [state, setState] = useState(() => startState(settings, firstAnswer))
  const { save, isSaving, notice } = useSave({ scope: 'house style', unreachable: t('unreachable') })
  const formRef = useRef<HTMLFormElement>(null)
  const choiceRef = useRef<HTMLButtonElement>(null)
  const { read, draft, conflicts, answer } = state

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isSaving) return
    // Both values must be seen before one replaces the other.
    if (conflicts.length > 0) return choiceRef.current?.focus()
    const form = new FormData(event.currentTarget)
    const button = event.nativeEvent.submitter
    if (button instanceof HTMLButtonElement && button.name) form.set(button.name, button.value)
    const next = await save(() => saveHouseStyleAction(null, form))
    if (!next) return
    setState((now) => withAnswer(now, next, now.draft === draft))
    requestAnimationFrame(() => {
      if (next.ok && next.outcome === 'changed') choiceRef.current?.focus()
      else if (!next.ok) formRef.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    })
  }
  /** Ends the conflict in some fields. Keeping one's own values goes on with the save. */
  const choose = (choice: 'mine' | 'saved', fields: readonly Field[] = conflicts) => {
    const left = conflicts.filter((field) => !fields.includes(field))
    const saved = draftOf(read)
    const taken = choice === 'saved' ? Object.fromEntries(fields.map((field) => [field, saved[field]])) : {}
    setState((now) => ({ ...now, draft: { ...now.draft, ...taken }, conflicts: left }))
    if (choice === 'mine' && left.length === 0) requestAnimationFrame(() => formRef.current?.requestSubmit())
  }
  return {
    read,
    draft,
    conflicts,
    choose,
    choiceRef,
    formRef,
    formAction,
    submit,
    isSaving,
    errors: answer && !answer.ok ? (answer.fields ?? {}) : {},
    problem: notice?.text ?? (answer && !answer.ok ? answer.message : null),
    result: notice ? null : resultOf(answer, t),
    set: (to: Partial<HouseStyleDraft>) => setState((now) => ({ ...now, draft: { ...now.draft, ...to } })),
  }
}

function startState(settings: OfficeSettings, first: Answer | null): State {
  const start: State = { read: settings, draft: draftOf(settings), conflicts: [], answer: null }
  if (!first) return start
  if (first.ok) return withAnswer(start, first, true)
  const fields = first.values ?? {}
  return { ...start, read: readOf(fields) ?? settings, draft: draftFromFields(fields, settings), answer: first }
}

// The settings that the refused form was opened with, so that a save by someone else in between is still a conflict.
function readOf(fields: Readonly<Record<string, string>>): OfficeSettings | null {
  try {
    return JSON.parse(fields.read ?? 'null') as OfficeSettings | null
  } catch {
    return null
  }
}

/** The state after an answer. What the user has typed since the form was submitted stays. */
function withAnswer(now: State, answer: Answer, isUnchanged: boolean): State {
  if (!answer.ok) return { ...now, answer }
  const { settings: read } = answer
  const isConflict = answer.outcome === 'changed'
  return {
    read,
    draft: isUnchanged ? draftOf(isConflict ? answer.typed : read) : now.draft,
    conflicts: isConflict ? answer.conflicts : [],
    answer,
  }
}

function resultOf(answer: Answer | null, t: ReturnType<typeof useTranslations<'houseStyle'>>): SavedResult | null {
  if (!answer?.ok || answer.outcome === 'changed') return null
  return { text: t(`done.${answer.did}`), before: answer.before, isUndone: answer.did === 'undo' }
}
