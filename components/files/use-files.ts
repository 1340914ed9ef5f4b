'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { editAttachmentAction } from '@/app/(office)/trips/[trip]/files/actions'
import {
  type Attachment,
  type AttachmentEdit,
  type AttachmentPlace,
  type AttachmentReaders,
  largestAttachmentBytes,
} from '@/lib/domain/files/attachment'
import type { AttachmentsView } from '@/lib/server/files/attachments'
import { usePresence } from '../trip/use-trip'
import { queryClient } from '../ui/query-client'
import { useLeaveWarning } from '../ui/use-leave-warning'
import { type SaveMutation, useSave } from '../ui/use-save'
import { filesQuery, uploadFile, type UploadRefusal } from './file-queries'

/** A file that is being uploaded or was refused. `share`: how much of it has been sent, from 0 to 1. */
export type Upload = {
  key: string
  file: File
  to: AttachmentPlace & AttachmentReaders
  share: number
  refusal: UploadRefusal | null
}

export type FilesEditing = Pick<SaveMutation, 'notice' | 'dismissNotice' | 'isSaving'> & {
  /** `null` until the list has been read. */
  files: readonly Attachment[] | null
  isFailed: boolean
  edit: (edit: AttachmentEdit, kind: AttachmentEdit['do']) => Promise<boolean>
  uploads: readonly Upload[]
  /** Uploads files one at a time, to the same place and readers. */
  add: (files: readonly File[], to: AttachmentPlace & AttachmentReaders) => void
  dismissUpload: (key: string) => void
}

/** The files of a trip as the server last confirmed them, with their edits and uploads. */
export function useFiles(tripId: string): FilesEditing {
  const t = useTranslations('files')
  const { pageChanges } = usePresence()
  const { data, isError } = useQuery(filesQuery(tripId), queryClient())
  const { save, notice, showNotice, showProblem, dismissNotice, isSaving } = useSave({
    scope: `files ${tripId}`,
    unreachable: t('unreachable'),
  })
  const uploads = useUploads(tripId)
  useLeaveWarning(uploads.uploads.some(({ refusal }) => refusal === null))

  // Others may have changed the files.
  useEffect(() => {
    if (pageChanges > 0) void queryClient().invalidateQueries({ queryKey: filesQuery(tripId).queryKey })
  }, [pageChanges, tripId])

  const edit: FilesEditing['edit'] = async (change, kind) => {
    const answer = await save(() => editAttachmentAction({ tripId, edit: change }))
    if (!answer?.ok) return false
    updateView(tripId, answer.view)
    const { undo, conflict } = answer
    if (conflict === null) showNotice(t(`done.${kind}`), undo && (() => void edit(undo, undo.do)))
    else showProblem(t(`conflict.${conflict}`))
    return conflict === null
  }
  return { files: data?.files ?? null, isFailed: isError, edit, notice, dismissNotice, isSaving, ...uploads }
}

function updateView(tripId: string, view: AttachmentsView): void {
  queryClient().setQueryData(filesQuery(tripId).queryKey, view)
}

function useUploads(tripId: string): Pick<FilesEditing, 'uploads' | 'add' | 'dismissUpload'> {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  // Each upload shows its own refusal instead of the notice.
  const { save } = useSave({ scope: `uploads ${tripId}`, unreachable: '' })
  const update = (key: string, to: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)))
  const dismissUpload = (key: string) => setUploads((all) => all.filter((one) => one.key !== key))
  const send = async ({ key, file, to }: Upload) => {
    const answer = await save(() => uploadFile(tripId, file, to, (share) => update(key, { share })))
    if (!answer?.ok) return update(key, { refusal: answer?.message ?? 'unexpected' })
    dismissUpload(key)
    updateView(tripId, answer.view)
  }
  return {
    uploads,
    dismissUpload,
    add(files, to) {
      const chosen = files.map((file) => {
        const key = crypto.randomUUID()
        return { key, file, to, share: 0, refusal: refusedUnsent(file) }
      })
      setUploads((all) => [...all, ...chosen])
      for (const upload of chosen) if (upload.refusal === null) void send(upload)
    },
  }
}

function refusedUnsent({ size }: File): UploadRefusal | null {
  if (size === 0) return 'empty'
  return size > largestAttachmentBytes ? 'too large' : null
}
