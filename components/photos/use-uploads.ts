'use client'

import { useState } from 'react'
import { largestPhoto, type PhotoRefusal } from '@/lib/domain/photos/photo'
import type { PhotosView } from '@/lib/server/photos/photos'
import { sendFile } from '../ui/send-file'
import { useSave } from '../ui/use-save'

export type UploadRefusal = PhotoRefusal | 'unreachable' | 'not signed in' | 'forbidden' | 'not found' | 'unexpected'

/** A file that is being uploaded or was refused. `share` is how much of it has been sent, from 0 to 1. */
export type Upload = { key: string; file: File; share: number; refusal: UploadRefusal | null }

/** Refusals that may pass on another try; the others concern the file itself. */
export const retryable: readonly UploadRefusal[] = ['busy', 'full', 'unreachable', 'not signed in', 'unexpected']

/** Uploads files one at a time, so that each has the whole bandwidth. */
export function useUploads(tripId: string, onAdded: (id: string, view: PhotosView) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  // Each upload shows its own refusal instead of the notice.
  const { save } = useSave({ scope: `photo uploads ${tripId}`, unreachable: '' })

  const update = (key: string, to: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)))
  const drop = (key: string) => setUploads((all) => all.filter((one) => one.key !== key))

  const send = async ({ key, file }: Upload) => {
    const answer = await save(() =>
      sendPhoto(`/api/trips/${encodeURIComponent(tripId)}/photos`, file, (share) => update(key, { share })),
    )
    if (answer?.ok) {
      drop(key)
      onAdded(answer.id, answer.view)
    } else update(key, { refusal: answer?.message ?? 'unexpected' })
  }
  const add = (files: Iterable<File>) => {
    const chosen = [...files].map((file): Upload => ({
      key: crypto.randomUUID(),
      file,
      share: 0,
      refusal: refusedUnsent(file),
    }))
    setUploads((all) => [...all, ...chosen])
    for (const upload of chosen) if (upload.refusal === null) void send(upload)
  }
  const again = (upload: Upload) => {
    update(upload.key, { share: 0, refusal: null })
    void send(upload)
  }
  return { uploads, add, again, drop }
}

function refusedUnsent(file: File): UploadRefusal | null {
  if (file.size === 0) return 'empty'
  return file.size > largestPhoto ? 'too large' : null
}

type Answer = { ok: true; id: string; view: PhotosView } | { ok: false; message: UploadRefusal }

async function sendPhoto(to: string, file: File, onShare: (share: number) => void): Promise<Answer> {
  return read(await sendFile(to, file, onShare))
}

const known: readonly UploadRefusal[] = [
  'empty',
  'too large',
  'kind',
  'damaged',
  'too many pixels',
  'full',
  'busy',
  'not signed in',
  'forbidden',
  'not found',
]

function read(answer: Awaited<ReturnType<typeof sendFile>>): Answer {
  if (!answer) return { ok: false, message: 'unreachable' }
  const { status } = answer
  const body = answer.body as { id?: string; view?: PhotosView; error?: UploadRefusal } | null
  if (status === 201 && body?.id && body.view) return { ok: true, id: body.id, view: body.view }
  // A proxy may have a smaller limit, and answers without our codes.
  if (status === 413) return { ok: false, message: 'too large' }
  return { ok: false, message: known.find((one) => one === body?.error) ?? 'unexpected' }
}
