'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { translateInstitutionAction } from '@/app/(office)/trips/[trip]/report/translations/actions'
import { isInDirectory, type MissingText, textNow, translationEdit } from '@/lib/domain/report/translation-edit'
import { type Texts, tidied } from '@/lib/domain/text/text'
import { useTrip } from '../../trip/use-trip'
import { type EditForm, useEditForm } from '../../ui/use-edit-form'
import { type SaveMutation, useSave } from '../../ui/use-save'

/** The key of a cell in the form. */
export function cellOf(text: MissingText, language: string): string {
  return `${language} ${text.key}`
}

export type TranslationsForm = {
  form: EditForm<Record<string, string>>
  /** All that were listed since the page was opened: one that was translated stays in its place. */
  rows: readonly MissingText[]
  /** A text that someone has changed or removed meanwhile. */
  isGone: (text: MissingText) => boolean
} & Pick<SaveMutation, 'notice' | 'dismissNotice'>

/** The cells of the page as one form, saved whenever one is left. */
export function useTranslationsForm(missing: readonly MissingText[]): TranslationsForm {
  const { record, directory, tripId, edit, store } = useTrip()
  const t = useTranslations('report.translations')
  const { save, notice, showNotice, showProblem, dismissNotice } = useSave({
    scope: `directory ${tripId}`,
    unreachable: t('unreachable'),
  })
  const rows = useListed(missing)
  const now = useMemo(
    () => new Map(rows.map((text) => [text.key, textNow({ record, directory }, text)])),
    [rows, record, directory],
  )
  const saved = useMemo(
    () =>
      Object.fromEntries(
        rows.flatMap((text) =>
          text.lacks.map((language) => [cellOf(text, language), now.get(text.key)?.[language] ?? '']),
        ),
      ),
    [rows, now],
  )
  const form = useEditForm<Record<string, string>>({
    saved,
    onCancel: () => undefined,
    onSave({ changes }) {
      if (!changes) return
      const typed = rows.flatMap((text) =>
        text.lacks.flatMap((language) => {
          const words = changes.to[cellOf(text, language)]
          return words === undefined || !now.get(text.key) ? [] : [{ text, language, words }]
        }),
      )
      const ofTrip = translationEdit(
        record,
        typed.filter(({ text }) => !isInDirectory(text)),
      )
      if (ofTrip) void edit(ofTrip, { notice: t('saved', { count: typed.length }) })
      const ofDirectory = typed.filter(({ text }) => isInDirectory(text))
      if (ofDirectory.length > 0) return saveInDirectory(ofDirectory)
    },
  })

  async function saveInDirectory(typed: readonly { text: MissingText; language: string; words: string }[]) {
    const undone: (() => Promise<unknown>)[] = []
    for (const { text, language, words } of typed) {
      const from = now.get(text.key)
      const to = tidied({ ...from, [language]: words })
      if (!from || !to) continue
      for (const place of text.places) {
        const translate = (was: Texts, is: Texts) =>
          save(() =>
            translateInstitutionAction({
              id: place.id,
              translation: { field: place.field as 'name' | 'city' | 'background', from: was, to: is },
            }),
          )
        const answer = await translate(from, to)
        if (answer?.ok && answer.outcome === 'changed') showProblem(t('changed'))
        if (!answer?.ok || answer.outcome === 'changed') return false
        undone.push(() => translate(to, from))
      }
    }
    await store.refetch()
    showNotice(t('savedInDirectory'), () => {
      void Promise.all(undone.map((undo) => undo())).then(() => store.refetch())
    })
    return true
  }
  return { form, rows, notice, dismissNotice, isGone: (text) => !now.get(text.key) }
}

function useListed(missing: readonly MissingText[]): readonly MissingText[] {
  const [rows, setRows] = useState(missing)
  const added = missing.filter(({ key }) => !rows.some((row) => row.key === key))
  if (added.length === 0) return rows
  const all = [...rows, ...added]
  setRows(all)
  return all
}
