'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type Edit, find, partsOf } from '@/lib/domain/trip/edit'
import { forceOver } from '@/lib/domain/trip/force-edit'
import type { Author } from '@/lib/domain/trip/edit-subject'
import type { Locale } from '@/lib/domain/text/locales'
import { formatInstant } from '@/lib/domain/time/time-format'
import type { Noun, TripRecord } from '@/lib/domain/trip/trip-record'
import { type EditWords, useEditWords } from '../history/edit-words'
import { Button } from '../ui/button'
import { useTrip } from './trip-provider'
import styles from '../ui/status-bar.module.css'
import type { RejectedEdit } from './edit-notices'

/**
 * Says why an edit was not made, and who changed what. If its form has closed, shows the user's values beside the
 * saved ones, to choose from; or the user's alone, if they can never be saved.
 */
export function RejectedEditNotice({
  rejected,
  dismiss,
}: {
  rejected: RejectedEdit
  /** Removes the notice; with an edit, makes that. */
  dismiss: (instead?: Edit) => void
}) {
  const { record, directory } = useTrip()
  const t = useTranslations('trip')
  const words = useEditWords(record, directory)
  const reason = useRejectionReason(words)
  const again =
    rejected.isDetached && rejected.refusal.conflict ? forceOver(record, rejected.edit, rejected.before) : null
  const lost = rejected.isDetached && !again ? rowsOf(rejected, record, words) : []
  if (!again) {
    return lost.length > 0 ? (
      <section role="alert" className={`${styles.bar} ${styles.problem} ${styles.both}`}>
        <p>
          {reason(rejected)} {t('trouble.yourWords')}
        </p>
        <table>
          <tbody>
            {lost.map(({ name, mine }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{mine || t('trouble.nothing')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className={styles.choice}>
          <Button onClick={() => dismiss()}>{t('trouble.letGo')}</Button>
        </div>
      </section>
    ) : (
      <div role="alert" className={`${styles.bar} ${styles.problem}`}>
        <span>{reason(rejected)}</span>
        <Button look="quiet" onClick={() => dismiss()}>
          {t('dismiss')}
        </Button>
      </div>
    )
  }
  const isGone = rejected.refusal.conflict!.code === 'gone'
  const { who, when } = reason.author(rejected.refusal.by)
  return (
    <section role="alert" className={`${styles.bar} ${styles.problem} ${styles.both}`}>
      <p>{t(isGone ? 'trouble.goneWords' : 'trouble.sameWords', { who, when })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('trouble.field')}</span>
            </th>
            <th scope="col">{t('trouble.mine')}</th>
            <th scope="col">{t('trouble.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(rejected, record, words).map(({ name, mine, theirs }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{mine || t('trouble.nothing')}</td>
              <td>{isGone ? '—' : theirs || t('trouble.nothing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.choice}>
        <Button onClick={() => dismiss(again)}>{t(isGone ? 'trouble.putBack' : 'trouble.keepMine')}</Button>
        <Button onClick={() => dismiss()}>{t(isGone ? 'trouble.letGo' : 'trouble.keepTheirs')}</Button>
      </div>
    </section>
  )
}

// The sentence that says why an edit was rejected; `author` gives its words for who did it and when.
function useRejectionReason(words: EditWords) {
  const { record, homeZone } = useTrip()
  const locale = useLocale() as Locale
  const t = useTranslations('trip')
  const author = (by: Author | null | undefined) => ({
    who: by?.name ?? t('by.someone'),
    when: by ? formatInstant(new Date(by.at), locale, homeZone) : t('trouble.now'),
  })
  const reason = ({ refusal: { code, message, conflict, by }, before }: RejectedEdit): string => {
    if (!conflict) {
      const key = `trouble.${code}` as Parameters<typeof t>[0]
      return message ?? (t.has(key) ? t(key) : t('trouble.invalid'))
    }
    const { noun, id } = conflict
    const line = noun === 'trip' || id === null ? null : (find(record, noun, id) ?? find(before, noun, id))
    const what = words.line(noun, line)
    if (conflict.code === 'gone') return t('trouble.gone', { ...author(by), what })
    const fields = words.list(conflict.fields.map((field) => words.field(noun, field)))
    if (noun === 'trip') return t('trouble.changedTrip', { ...author(by), fields })
    return conflict.fields.length > 0
      ? t('trouble.changed', { ...author(by), fields, what })
      : t('trouble.changedLine', { ...author(by), what })
  }
  const say = (rejected: RejectedEdit) => `${t('trouble.not', { kind: rejected.kind })} ${reason(rejected)}`
  return Object.assign(say, { author })
}

// The user's values in the conflicting fields; in all fields if the row is gone or the edit cannot be saved at all.
function rowsOf(
  { edit, refusal, before }: RejectedEdit,
  record: TripRecord,
  words: EditWords,
): { name: string; mine: string; theirs: string }[] {
  const { conflict } = refusal
  return partsOf(edit).flatMap((part) => {
    const to = part.do === 'add' ? part.values : part.do === 'change' || part.do === 'change trip' ? part.to : {}
    const noun: Noun | 'trip' = part.do === 'change trip' ? 'trip' : (part as { noun: Noun }).noun
    const id = 'id' in part ? part.id : null
    if (conflict && (noun !== conflict.noun || id !== conflict.id)) return []
    const now = (noun === 'trip' ? record.trip : (find(record, noun, id!) ?? find(before, noun, id!))) as
      | Record<string, unknown>
      | undefined
    return Object.entries(to)
      .filter(([field, mine]) =>
        conflict ? conflict.code === 'gone' || conflict.fields.includes(field) : mine !== null,
      )
      .map(([field, mine]) => {
        const both = words.both(noun, field, now?.[field], mine)
        return { name: words.field(noun, field), mine: both.to, theirs: both.from }
      })
  })
}
