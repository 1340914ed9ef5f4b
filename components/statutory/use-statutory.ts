'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { editStatutoryAction } from '@/app/(office)/trips/[trip]/report/statutory/actions'
import type { StatutoryEdit } from '@/lib/domain/statutory/statutory-edit'
import type { StatutoryView } from '@/lib/server/statutory/statutory-view'
import { type SaveMutation, useSave } from '../ui/use-save'

/** `conflict`: the edit was not made because the text was changed, or is gone; the view shows the saved text. */
export type EditResult = { ok: true; conflict: 'changed' | 'gone' | null } | { ok: false }

/** Which notice follows a successful edit: a key under `done` of the messages. */
export type EditKind = 'cover' | 'add' | 'change' | 'move' | 'remove'

export type StatutoryEditing = Pick<SaveMutation, 'notice' | 'dismissNotice' | 'isSaving'> & {
  view: StatutoryView
  /** Saves one edit, and shows what was done with a button to undo it. */
  edit: (edit: StatutoryEdit, kind: EditKind) => Promise<EditResult>
  /** Shows that changes were discarded, with a button to restore them. */
  showDiscarded: (restore: () => void) => void
}

/** The official trip report as last confirmed by the server, with its edits. */
export function useStatutory(tripId: string, initial: StatutoryView): StatutoryEditing {
  const t = useTranslations('statutory')
  const [view, setView] = useState(initial)
  const mutation = useSave({ scope: `statutory report ${tripId}`, unreachable: t('unreachable') })
  const { save, notice, showNotice, showProblem, dismissNotice, isSaving } = mutation

  const edit = async (change: StatutoryEdit, kind: EditKind | null): Promise<EditResult> => {
    const answer = await save(() => editStatutoryAction({ tripId, edit: change }))
    if (!answer?.ok) return { ok: false }
    const { undo, conflict } = answer
    setView(answer.view)
    if (conflict === null && kind) showNotice(t(`done.${kind}`), undo && (() => void edit(undo, null)))
    // Forms show a conflict themselves.
    const hasForm = kind === 'cover' || kind === 'add' || kind === 'change'
    if (conflict !== null && !hasForm) showProblem(t('conflict'))
    return { ok: true, conflict }
  }
  return {
    view,
    notice,
    dismissNotice,
    isSaving,
    edit,
    showDiscarded: (restore) => showNotice(t('done.discard'), restore),
  }
}
