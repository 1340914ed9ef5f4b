'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { editStatutoryAction } from '@/app/(office)/trips/[trip]/report/statutory/actions'
import type { StatutoryEdit } from '@/lib/domain/statutory/statutory-edit'
import type { StatutoryView } from '@/lib/server/statutory/statutory-view'
import type { Said } from '../report/use-report'

/** `met`: it was not made because the words were changed, or are gone; the view shows how they stand. */
export type Sent = { ok: true; met: 'changed' | 'gone' | null } | { ok: false }

export type Deed = 'cover' | 'add' | 'change' | 'move' | 'remove'

export type StatutoryEditing = {
  view: StatutoryView
  said: Said | null
  isBusy: boolean
  dismiss: () => void
  /** Says what was left, and offers to take it up again. */
  discarded: (again: () => void) => void
  /** Sends one edit, says what was done and offers to take it back. */
  send: (edit: StatutoryEdit, deed: Deed) => Promise<Sent>
}

/** The trip report as the server confirmed it last. The action answers with the whole of it, so nothing can drift. */
export function useStatutory(tripId: string, initial: StatutoryView): StatutoryEditing {
  const t = useTranslations('statutory')
  const [view, setView] = useState(initial)
  const [said, setSaid] = useState<Said | null>(null)
  const [waiting, setWaiting] = useState(0)

  const send = async (edit: StatutoryEdit, deed: Deed | null): Promise<Sent> => {
    setSaid(null)
    setWaiting((n) => n + 1)
    try {
      const answer = await editStatutoryAction({ tripId, edit })
      if (!answer.ok) {
        setSaid({ text: answer.message, undo: null, isProblem: true })
        return { ok: false }
      }
      const { undo, met } = answer
      setView(answer.view)
      // Forms show themselves what they met; nothing else would say it.
      if (met !== null && (deed === null || deed === 'move' || deed === 'remove'))
        setSaid({ text: t('met'), undo: null, isProblem: true })
      else if (deed && met === null)
        setSaid({ text: t(`done.${deed}`), isProblem: false, undo: undo && (() => void send(undo, null)) })
      return { ok: true, met }
    } catch {
      setSaid({ text: t('unreachable'), undo: null, isProblem: true })
      return { ok: false }
    } finally {
      setWaiting((n) => n - 1)
    }
  }

  return {
    view,
    said,
    send,
    isBusy: waiting > 0,
    dismiss: () => setSaid(null),
    discarded: (again) =>
      setSaid({
        text: t('done.discard'),
        isProblem: false,
        undo: () => {
          setSaid(null)
          again()
        },
      }),
  }
}
