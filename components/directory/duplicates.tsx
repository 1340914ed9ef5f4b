'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { mergeEntriesAction, undoMergeAction } from '@/app/(office)/people/actions'
import { coordinatesText } from '@/lib/domain/fields/coordinates'
import { mergedInstitution, mergedPerson } from '@/lib/domain/directory/merge'
import type { Texts } from '@/lib/domain/text/text'
import type { DuplicatePair } from '@/lib/server/directory/duplicate-entries'
import { useUndoKeys } from '../ui/use-undo-keys'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import form from '../ui/form.module.css'
import { Notice } from '../ui/notice'
import { UndoNotice } from '../ui/undo-notice'
import { useSave } from '../ui/use-save'
import styles from './duplicates.module.css'

/** Entries that may be the same, each pair with a comparison and a way to merge it. */
export function Duplicates({ pairs }: { pairs: readonly DuplicatePair[] }) {
  const t = useTranslations('directory.duplicates')
  const locale = useLocale()
  const router = useRouter()
  const [open, setOpen] = useState<DuplicatePair | null>(null)
  const { save, isSaving, notice, showNotice, showProblem, dismissNotice } = useSave({
    scope: 'merge',
    unreachable: t('unreachable'),
  })
  const [merges, setMerges] = useState<readonly string[]>([])
  const undo = async (changeId: string) => {
    setMerges((all) => all.filter((one) => one !== changeId))
    const answer = await save(() => undoMergeAction({ changeId }))
    if (answer?.ok && answer.outcome === 'undone') showNotice(t('undone'))
    else if (answer?.ok) showProblem(t('cannotUndo'))
    router.refresh()
  }
  const merge = async (kind: DuplicatePair['kind'], keptId: string, removedId: string) => {
    const answer = await save(() => mergeEntriesAction({ kind, keptId, removedId }))
    if (!answer?.ok) return
    const { changeId } = answer
    setOpen(null)
    if (changeId === null) showProblem(t('gone'))
    else {
      setMerges((all) => [...all, changeId])
      showNotice(t('merged'), () => void undo(changeId))
    }
    router.refresh()
  }
  const last = merges.at(-1)
  useUndoKeys({ undo: last === undefined || isSaving ? null : () => void undo(last), redo: null })
  return (
    <>
      {pairs.length > 0 && (
        <details className={styles.duplicates}>
          <summary>
            {t('title')} <small>{t('count', { count: pairs.length })}</small>
          </summary>
          <ul>
            {pairs.map((pair) => {
              const [a, b] = pair.entries
              return (
                <li key={`${a.id} ${b.id}`}>
                  <span>
                    {namesOf(pair, 0, locale)} <span className={styles.sign}>=</span> {namesOf(pair, 1, locale)}?
                  </span>
                  <small>{t(`why.${pair.why}`)}</small>
                  <Button
                    aria-label={t('openPair', { first: namesOf(pair, 0, locale), second: namesOf(pair, 1, locale) })}
                    onClick={() => setOpen(pair)}
                  >
                    {t('open')}
                  </Button>
                </li>
              )
            })}
          </ul>
        </details>
      )}
      {open && (
        <MergeDialog
          pair={open}
          isSaving={isSaving}
          problem={notice?.isProblem ? notice.text : null}
          onMerge={merge}
          onClose={() => setOpen(null)}
        />
      )}
      {!open && <UndoNotice notice={notice} isSaving={isSaving} onDismiss={dismissNotice} />}
    </>
  )
}

function MergeDialog({
  pair,
  isSaving,
  problem,
  onMerge,
  onClose,
}: {
  pair: DuplicatePair
  isSaving: boolean
  problem: string | null
  onMerge: (kind: DuplicatePair['kind'], keptId: string, removedId: string) => Promise<void>
  onClose: () => void
}) {
  const t = useTranslations('directory.duplicates')
  const shell = useTranslations('shell')
  const [keptAt, setKeptAt] = useState<0 | 1>(0)
  const rows = useMergeRows(pair, keptAt)
  const [kept, removed] = [pair.entries[keptAt], pair.entries[keptAt === 0 ? 1 : 0]]
  return (
    <Dialog title={t('dialog')} onClose={onClose}>
      <div className={form.form}>
        <p>{t('text')}</p>
        {problem && <Notice>{problem}</Notice>}
        <div className={styles.scroll}>
          <table className={styles.compare}>
            <thead>
              <tr>
                <th scope="col">{t('field')}</th>
                <th scope="col">{t('keep')}</th>
                <th scope="col">{t('other')}</th>
                <th scope="col">{t('result')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ label, words: [mine, other, result] }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{mine}</td>
                  <td>{other}</td>
                  <td>
                    <b>{result}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className={form.buttons}>
          <Button look="primary" disabled={isSaving} onClick={() => void onMerge(pair.kind, kept.id, removed.id)}>
            {isSaving ? t('merging') : t('merge')}
          </Button>
          <Button onClick={() => setKeptAt(keptAt === 0 ? 1 : 0)}>{t('swap')}</Button>
          <Button look="quiet" onClick={onClose}>
            {shell('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

type MergeRow = { label: string; words: readonly [string, string, string] }

/** The fields of both entries and of the result that are not all empty. */
function useMergeRows(pair: DuplicatePair, keptAt: 0 | 1): MergeRow[] {
  const person = useTranslations('directory.person')
  const institution = useTranslations('directory.institution')
  const comma = useTranslations('directory')('listComma')
  const all = (texts: Texts | null | undefined) => Object.values(texts ?? {}).join(' · ')
  const otherAt = keptAt === 0 ? 1 : 0
  const rows: MergeRow[] = []
  if (pair.kind === 'person') {
    const [kept, other] = [pair.entries[keptAt], pair.entries[otherAt]]
    const entries = [kept, other, mergedPerson(kept, other)] as const
    const add = (label: string, words: (one: (typeof entries)[2]) => string) =>
      rows.push({ label, words: [words(entries[0]), words(entries[1]), words(entries[2])] })
    add(person('name'), ({ name }) => all(name.full))
    add(person('family'), ({ name }) => all(name.family))
    add(person('given'), ({ name }) => all(name.given))
    add(person('honorific'), ({ name }) => name.honorific ?? '')
    add(person('institution'), ({ institutionId }) => all(pair.institutions[institutionId ?? '']))
    add(person('email'), ({ email }) => email ?? '')
    add(person('phone'), ({ phone }) => phone ?? '')
    add(person('pronunciation'), ({ pronunciation }) => pronunciation ?? '')
    for (const service of ['whatsapp', 'line', 'kakaoTalk', 'weChat'] as const)
      add(person(service), (one) => one[service] ?? '')
    add(person('languages'), ({ languages }) => languages.join(comma))
  } else {
    const [kept, other] = [pair.entries[keptAt], pair.entries[otherAt]]
    const entries = [kept, other, mergedInstitution(kept, other)] as const
    const add = (label: string, words: (one: (typeof entries)[2]) => string) =>
      rows.push({ label, words: [words(entries[0]), words(entries[1]), words(entries[2])] })
    add(institution('name'), ({ name }) => all(name))
    add(institution('acronym'), ({ acronym }) => acronym ?? '')
    add(institution('country'), ({ country }) => country ?? '')
    add(institution('city'), ({ city }) => all(city))
    add(institution('timeZone'), ({ timeZone }) => timeZone ?? '')
    add(institution('address'), ({ address }) => all(address))
    add(institution('coordinates'), ({ latitude, longitude }) => coordinatesText(latitude, longitude))
    add(institution('website'), ({ website }) => website ?? '')
    add(institution('background'), ({ background }) => background.map(all).join(' '))
  }
  return rows.filter(({ words }) => words.some((one) => one !== ''))
}

function namesOf(pair: DuplicatePair, at: 0 | 1, locale: string): string {
  const texts: Texts = pair.kind === 'person' ? pair.entries[at].name.full : pair.entries[at].name
  const own = texts[locale]
  return [...new Set([...(own ? [own] : []), ...Object.values(texts)])].join(' ')
}
