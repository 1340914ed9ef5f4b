'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { editReportAction, makeAgainAction, putBackAction, withdrawAction } from '@/app/(office)/trips/[trip]/report/actions'
import type { ReportEdit } from '@/lib/domain/report-edit'
import type { ReportView } from '@/lib/server/report-view'

/** The line at the foot: what was done, and what takes it back. */
export type Said = { text: string; undo: (() => void) | null; isProblem: boolean }

/** `met`: it was not made because the text was changed, or is gone; the view shows how it stands. */
export type Sent = { ok: true; met: 'changed' | 'gone' | null } | { ok: false }

export type ReportEditing = {
  view: ReportView
  said: Said | null
  dismiss: () => void
  say: (text: string, undo?: () => void) => void
  isBusy: boolean
  /** Sends one edit. `said` names what was done, by its key under `done`, and offers to take it back. */
  send: (edit: ReportEdit, said?: Deed) => Promise<Sent>
  makeAgain: () => Promise<void>
  withdraw: () => Promise<void>
}

export type Deed = 'write' | 'headline' | 'add' | 'move' | 'remove' | 'settle' | 'restore' | 'kept'

type Answer<T> = { ok: true } & T | { ok: false; message: string }

/** The report as the server confirmed it last. Every action answers with the whole of it, so nothing can drift. */
export function useReport(tripId: string, initial: ReportView, first: string | null): ReportEditing {
  const t = useTranslations('report')
  const [view, setView] = useState(initial)
  const [said, setSaid] = useState<Said | null>(first === null ? null : { text: first, undo: null, isProblem: false })
  const [waiting, setWaiting] = useState(0)

  const say = (text: string, undo?: () => void) => setSaid({ text, undo: undo ?? null, isProblem: false })

  async function ask<T extends { view: ReportView }>(asking: Promise<Answer<T>>): Promise<T | null> {
    setSaid(null)
    setWaiting((n) => n + 1)
    try {
      const answer = await asking
      if (answer.ok) {
        setView(answer.view)
        return answer
      }
      setSaid({ text: answer.message, undo: null, isProblem: true })
    } catch {
      setSaid({ text: t('unreachable'), undo: null, isProblem: true })
    } finally {
      setWaiting((n) => n - 1)
    }
    return null
  }

  const send = async (edit: ReportEdit, deed?: Deed): Promise<Sent> => {
    const answer = await ask(editReportAction({ tripId, edit }))
    if (!answer) return { ok: false }
    const { undo, met } = answer
    if (deed && met === null) say(t(`done.${deed}`), undo ? () => { setSaid(null); void send(undo) } : undefined)
    return { ok: true, met }
  }

  return {
    view, said, say, send,
    dismiss: () => setSaid(null),
    isBusy: waiting > 0,
    makeAgain: async () => { if (await ask(makeAgainAction({ tripId }))) say(t('madeAgain')) },
    withdraw: async () => {
      const back = async () => { if (await ask(putBackAction({ tripId }))) say(t('putBackDone')) }
      if (await ask(withdrawAction({ tripId }))) say(t('withdrawnDone'), () => void back())
    },
  }
}
