'use client'

import { useRef, useState } from 'react'
import { largestPhoto, type PhotoRefusal } from '@/lib/domain/photos/photo'
import type { PhotosView } from '@/lib/server/photos/photos'

export type UploadRefusal = PhotoRefusal | 'unreachable' | 'not signed in' | 'forbidden' | 'not found' | 'unexpected'

/** A file that is being uploaded or was refused. `share` is how much of it has been sent, from 0 to 1. */
export type Upload = { key: string; file: File; share: number; refusal: UploadRefusal | null }

/** Refusals that may pass on another try; the others concern the file itself. */
export const retryable: readonly UploadRefusal[] = ['busy', 'full', 'unreachable', 'not signed in', 'unexpected']

/** Uploads files one at a time, so that each has the whole bandwidth. */
export function useUploads(tripId: string, onAdded: (id: string, view: PhotosView) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const queue = useRef<Upload[]>([])
  const isRunning = useRef(false)

  const update = (key: string, to: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)))
  const drop = (key: string) => setUploads((all) => all.filter((one) => one.key !== key))

  const work = async () => {
    if (isRunning.current) return
    isRunning.current = true
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      const { key, file } = next
      const answer = await sendPhoto(`/api/trips/${encodeURIComponent(tripId)}/photos`, file, (share) =>
        update(key, { share }),
      )
      if (answer.ok) {
        drop(key)
        onAdded(answer.id, answer.view)
      } else update(key, { refusal: answer.refusal })
    }
    isRunning.current = false
  }
  const add = (files: Iterable<File>) => {
    const chosen = [...files].map((file): Upload => ({
      key: crypto.randomUUID(),
      file,
      share: 0,
      refusal: refusedUnsent(file),
    }))
    setUploads((all) => [...all, ...chosen])
    queue.current.push(...chosen.filter(({ refusal }) => refusal === null))
    void work()
  }
  const again = (upload: Upload) => {
    update(upload.key, { share: 0, refusal: null })
    queue.current.push(upload)
    void work()
  }
  return { uploads, add, again, drop }
}

function refusedUnsent(file: File): UploadRefusal | null {
  if (file.size === 0) return 'empty'
  return file.size > largestPhoto ? 'too large' : null
}

type Answer = { ok: true; id: string; view: PhotosView } | { ok: false; refusal: UploadRefusal }

// Not fetch, which reports no upload progress.
function sendPhoto(to: string, file: File, onShare: (share: number) => void): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', to)
    request.responseType = 'json'
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0))
    request.upload.addEventListener('load', () => onShare(1))
    request.addEventListener('error', () => resolve({ ok: false, refusal: 'unreachable' }))
    request.addEventListener('abort', () => resolve({ ok: false, refusal: 'unreachable' }))
    request.addEventListener('load', () => resolve(read(request)))
    request.send(file)
  })
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

function read({ status, response }: XMLHttpRequest): Answer {
  const body = response as { id?: string; view?: PhotosView; error?: UploadRefusal } | null
  if (status === 201 && body?.id && body.view) return { ok: true, id: body.id, view: body.view }
  // A proxy may have a smaller limit, and answers without our codes.
  if (status === 413) return { ok: false, refusal: 'too large' }
  return { ok: false, refusal: known.find((one) => one === body?.error) ?? 'unexpected' }
}
