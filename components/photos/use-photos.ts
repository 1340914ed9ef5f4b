'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { editPhotoAction } from '@/app/(office)/trips/[trip]/report/photos/actions'
import type { PhotoEdit } from '@/lib/domain/photos/photo'
import type { PhotosView } from '@/lib/server/photos/photos'

/** The line at the foot: what was done, and what takes it back. */
export type Said = { text: string; undo: (() => void) | null; isProblem: boolean }

/** `met`: it was not made because the photo was changed, or is gone; the view shows how it stands. */
export type Sent =
  | { ok: true; met: 'changed' | 'gone' | null; view: PhotosView }
  | { ok: false; fields: Record<string, string> }

export type Deed = 'write' | 'move' | 'remove' | 'put back'

export type PhotosEditing = {
  view: PhotosView
  /** Takes over what the server has told, unless something newer is there already. */
  follow: (view: PhotosView) => void
  said: Said | null
  say: (text: string, undo?: () => void) => void
  dismiss: () => void
  isBusy: boolean
  send: (edit: PhotoEdit, deed?: Deed) => Promise<Sent>
}

/** The photos as the server confirmed them last. */
export function usePhotos(tripId: string, initial: PhotosView): PhotosEditing {
  const t = useTranslations('photos')
  const [view, setView] = useState(initial)
  const [said, setSaid] = useState<Said | null>(null)
  const [waiting, setWaiting] = useState(0)

  const follow = (next: PhotosView) => setView((held) => (next.at >= held.at ? next : held))
  const say = (text: string, undo?: () => void) => setSaid({ text, undo: undo ?? null, isProblem: false })
  const complain = (text: string) => setSaid({ text, undo: null, isProblem: true })

  const send = async (edit: PhotoEdit, deed?: Deed): Promise<Sent> => {
    setSaid(null)
    setWaiting((n) => n + 1)
    try {
      const answer = await editPhotoAction({ tripId, edit })
      if (!answer.ok) {
        complain(answer.message)
        return { ok: false, fields: answer.fields ?? {} }
      }
      follow(answer.view)
      const { undo, met } = answer
      if (met !== null && edit.do !== 'write') complain(t(`met.${met}`))
      if (met === null && deed)
        say(
          t(`done.${deed}`),
          undo
            ? () => {
                setSaid(null)
                void send(undo)
              }
            : undefined,
        )
      return { ok: true, met, view: answer.view }
    } catch {
      complain(t('unreachable'))
      return { ok: false, fields: {} }
    } finally {
      setWaiting((n) => n - 1)
    }
  }

  return { view, follow, said, say, dismiss: () => setSaid(null), isBusy: waiting > 0, send }
}
