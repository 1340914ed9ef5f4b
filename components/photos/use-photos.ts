'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { editPhotoAction } from '@/app/(office)/trips/[trip]/report/photos/actions'
import type { PhotoEdit } from '@/lib/domain/photos/photo'
import type { PhotosView } from '@/lib/server/photos/photos'
import { type SaveMutation, useSave } from '../ui/use-save'

/** `conflict`: the edit was not made because the photo was changed, or is gone; the view shows the saved one. */
export type EditResult =
  | { ok: true; conflict: 'changed' | 'gone' | null }
  | { ok: false; fields: Record<string, string> }

/** Which notice follows a successful edit: a key under `done` of the messages. */
export type EditKind = 'write' | 'move' | 'remove' | 'put back'

export type PhotosEditing = Pick<SaveMutation, 'notice' | 'showNotice' | 'dismissNotice' | 'isSaving'> & {
  view: PhotosView
  /** Replaces the view by that of an answer, unless a newer one has arrived. */
  updateView: (view: PhotosView) => void
  /** Saves one edit. `kind` shows a notice with an undo button. */
  edit: (edit: PhotoEdit, kind?: EditKind) => Promise<EditResult>
}

/** The photos as last confirmed by the server, with their edits. */
export function usePhotos(tripId: string, initial: PhotosView): PhotosEditing {
  const t = useTranslations('photos')
  const [view, setView] = useState(initial)
  const mutation = useSave({ scope: `photos ${tripId}`, unreachable: t('unreachable') })
  const { save, notice, showNotice, showProblem, dismissNotice, isSaving } = mutation

  const updateView = (next: PhotosView) => setView((now) => (next.at >= now.at ? next : now))

  const edit: PhotosEditing['edit'] = async (change, kind) => {
    const answer = await save(() => editPhotoAction({ tripId, edit: change }))
    if (!answer?.ok) return { ok: false, fields: answer?.fields ?? {} }
    updateView(answer.view)
    const { undo, conflict } = answer
    // The form shows a conflict itself.
    if (conflict !== null && change.do !== 'write') showProblem(t(`conflict.${conflict}`))
    if (conflict === null && kind) showNotice(t(`done.${kind}`), undo && (() => void edit(undo)))
    return { ok: true, conflict }
  }

  return { view, updateView, notice, showNotice, dismissNotice, isSaving, edit }
}
