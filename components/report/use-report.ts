'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import {
  editReportAction,
  regenerateReportAction,
  cancelScheduleAction,
  dismissFlagsAction,
  overruleAction,
  putBackAction,
  rewordAction,
  takeStepAction,
  withdrawAction,
} from '@/app/(office)/trips/[trip]/report/actions'
import type { ReportEdit } from '@/lib/domain/report/report-edit'
import type { ReportLanguage } from '@/lib/report/report-language'
import type { ReportStyle } from '@/lib/report/language'
import type { MarkView } from '@/lib/server/report/report-sentences'
import type { OpenEntry } from '@/lib/server/report/open-entries'
import type { ReviewStep } from '@/lib/server/report/report-steps'
import type { SuggestedUpdateView, ReportView } from '@/lib/server/report/report-view'
import { type SaveMutation, useSave } from '../ui/use-save'

/** `conflict`: the edit was not made because the text was changed, or is gone; the view shows the saved text. */
export type EditResult = { ok: true; conflict: 'changed' | 'gone' | null } | { ok: false }

/** Which notice follows a successful edit: a key under `done` of the messages. */
export type EditKind = 'write' | 'headline' | 'add' | 'move' | 'remove' | 'take' | 'restore' | 'kept'

export type ReportEditing = Pick<SaveMutation, 'notice' | 'showNotice' | 'dismissNotice' | 'isSaving'> & {
  view: ReportView
  /** Saves one edit, of the report on screen or in `language`. `kind` shows a notice with an undo button. */
  edit: (edit: ReportEdit, kind?: EditKind, language?: ReportLanguage) => Promise<EditResult>
  /** Decides on a suggested update: takes the new wording, or keeps the current text. */
  decide: (update: SuggestedUpdateView, keep: boolean, language?: ReportLanguage) => Promise<void>
  /** Overrules a mark of the fact check; `isRestored` flags it again. */
  overrule: (block: string, mark: MarkView, isRestored: boolean) => Promise<void>
  /** Puts open entries aside; `isOpen` opens them again. */
  dismiss: (entries: readonly OpenEntry[], isOpen: boolean) => Promise<void>
  /** Gives the text of an open entry other words, in the record and in the article. */
  reword: (entry: OpenEntry, words: string) => Promise<void>
  regenerate: (form: { style?: ReportStyle; variant?: number }) => Promise<void>
  takeStep: (step: ReviewStep, note: string | null) => Promise<void>
  withdraw: () => Promise<void>
  republish: () => Promise<void>
  cancelSchedule: () => Promise<void>
}

/** The report as last confirmed by the server, with its edits. Every action answers with the whole report. */
export function useReport(tripId: string, initial: ReportView, initialNotice: string | null): ReportEditing {
  const t = useTranslations('report')
  const [view, setView] = useState(initial)
  const mutation = useSave({ scope: `report ${tripId}`, unreachable: t('unreachable'), initialNotice })
  const { showNotice, notice, dismissNotice, isSaving } = mutation
  const { language } = view

  async function save<A extends { view: ReportView }>(
    action: () => Promise<({ ok: true } & A) | { ok: false; message: string }>,
  ): Promise<A | null> {
    const answer = await mutation.save(action)
    if (!answer?.ok) return null
    setView(answer.view)
    return answer
  }

  const edit: ReportEditing['edit'] = async (change, kind, of = language) => {
    const answer = await save(() => editReportAction({ tripId, language: of, shown: language, edit: change }))
    if (!answer) return { ok: false }
    const { undo, conflict } = answer
    if (kind && conflict === null) showNotice(t(`done.${kind}`), undo && (() => void edit(undo, undefined, of)))
    return { ok: true, conflict }
  }

  const republish = async () => {
    if (await save(() => putBackAction({ tripId, language }))) showNotice(t('publishedAgain'))
  }

  const dismiss: ReportEditing['dismiss'] = async (entries, isOpen) => {
    const flags = entries.flatMap(({ key }) => key ?? [])
    if (!(await save(() => dismissFlagsAction({ tripId, language, flags, isOpen })))) return
    if (!isOpen) showNotice(t('open.dismissed'), () => void dismiss(entries, true))
  }

  const reword = async (fact: string, from: string, words: string, isUndo = false) => {
    if (!(await save(() => rewordAction({ tripId, language, fact, from, words })))) return
    showNotice(t('open.reworded'), isUndo ? undefined : () => void reword(fact, words, from, true))
  }

  return {
    view,
    notice,
    showNotice,
    dismissNotice,
    isSaving,
    edit,
    republish,
    async decide(update, keep, of) {
      const result = await edit(decisionOf(update, keep), keep ? 'kept' : 'take', of)
      if (result.ok && result.conflict !== null) showNotice(t('changedMeanwhile'))
    },
    async overrule(block, { kind, words }, isRestored) {
      await save(() => overruleAction({ tripId, language, block, kind, words, isRestored }))
    },
    dismiss,
    reword: ({ fact, words }, to) => reword(fact ?? '', words?.text ?? '', to),
    async regenerate(form) {
      if (await save(() => regenerateReportAction({ tripId, language, ...form }))) showNotice(t('regenerated'))
    },
    async takeStep(step, note) {
      const review = { tripId, language, version: view.version, step, ...(note && { note }) }
      if (await save(() => takeStepAction(review))) showNotice(t(`review.done.${step}`))
    },
    async cancelSchedule() {
      if (await save(() => cancelScheduleAction({ tripId, language }))) showNotice(t('schedule.cancelled'))
    },
    async withdraw() {
      if (await save(() => withdrawAction({ tripId, language }))) showNotice(t('withdrawnDone'), () => void republish())
    },
  }
}

function decisionOf({ kind, block, after, revision, was, now }: SuggestedUpdateView, keep: boolean): ReportEdit {
  if (kind === 'new block' || block === null)
    return { do: 'take block', id: crypto.randomUUID(), after, now: now ?? '', keep }
  return { do: 'take', id: block, revision, was, now, keep }
}
