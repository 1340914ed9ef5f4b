'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import {
  editReportAction,
  makeAgainAction,
  overruleAction,
  putBackAction,
  takeStepAction,
  withdrawAction,
} from '@/app/(office)/trips/[trip]/report/actions'
import type { ReportEdit } from '@/lib/domain/report/report-edit'
import type { ReportLanguage } from '@/lib/report/report-language'
import type { ReportStyle } from '@/lib/report/language'
import type { MarkView } from '@/lib/server/report/report-sentences'
import type { ReviewStep } from '@/lib/server/report/report-steps'
import type { NewsView, ReportView } from '@/lib/server/report/report-view'

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
  /** Sends one edit, of the report in another language where one is named. `said` names what was done, by its key under `done`, and offers to take it back. */
  send: (edit: ReportEdit, said?: Deed, language?: ReportLanguage) => Promise<Sent>
  /** Answers what the record says otherwise: takes the new words, or keeps the text. */
  take: (news: NewsView, keep: boolean, language?: ReportLanguage) => Promise<void>
  /** Overrules a mark, or lets it stand again. */
  overrule: (block: string, mark: MarkView, stands: boolean) => Promise<void>
  makeAgain: (form: { style?: ReportStyle; variant?: number }) => Promise<void>
  step: (step: ReviewStep, note: string | null) => Promise<void>
  withdraw: () => Promise<void>
  putBack: () => Promise<void>
}

export type Deed = 'write' | 'headline' | 'add' | 'move' | 'remove' | 'take' | 'restore' | 'kept'

type Answer<T> = ({ ok: true } & T) | { ok: false; message: string }

/** The report as the server confirmed it last. Every action answers with the whole of it, so nothing can drift. */
export function useReport(tripId: string, initial: ReportView, first: string | null): ReportEditing {
  const t = useTranslations('report')
  const [view, setView] = useState(initial)
  const [said, setSaid] = useState<Said | null>(first === null ? null : { text: first, undo: null, isProblem: false })
  const [waiting, setWaiting] = useState(0)
  const { language } = view

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

  const send = async (edit: ReportEdit, deed?: Deed, of: ReportLanguage = language): Promise<Sent> => {
    const answer = await ask(editReportAction({ tripId, language: of, shown: language, edit }))
    if (!answer) return { ok: false }
    const { undo, met } = answer
    if (deed && met === null)
      say(
        t(`done.${deed}`),
        undo
          ? () => {
              setSaid(null)
              void send(undo, undefined, of)
            }
          : undefined,
      )
    return { ok: true, met }
  }

  const take = async ({ kind, block, after, revision, was, now }: NewsView, keep: boolean, of?: ReportLanguage) => {
    const edit: ReportEdit =
      kind === 'new block' || block === null
        ? { do: 'take block', id: crypto.randomUUID(), after, now: now ?? '', keep }
        : { do: 'take', id: block, revision, was, now, keep }
    const sent = await send(edit, keep ? 'kept' : 'take', of)
    if (sent.ok && sent.met !== null) say(t('movedOn'))
  }

  return {
    view,
    said,
    say,
    send,
    take,
    dismiss: () => setSaid(null),
    isBusy: waiting > 0,
    overrule: async (block, { kind, words }, stands) => {
      await ask(overruleAction({ tripId, language, block, kind, words, stands }))
    },
    makeAgain: async (form) => {
      if (await ask(makeAgainAction({ tripId, language, ...form }))) say(t('madeAgain'))
    },
    step: async (step, note) => {
      if (await ask(takeStepAction({ tripId, language, version: view.version, step, ...(note && { note }) })))
        say(t(`review.done.${step}`))
    },
    withdraw: async () => {
      const back = async () => {
        if (await ask(putBackAction({ tripId, language }))) say(t('putBackDone'))
      }
      if (await ask(withdrawAction({ tripId, language }))) say(t('withdrawnDone'), () => void back())
    },
    putBack: async () => {
      if (await ask(putBackAction({ tripId, language }))) say(t('putBackDone'))
    },
  }
}
