'use client'

import { useTranslations } from 'next-intl'
import type { EntryView } from '@/lib/server/statutory/statutory-view'
import styles from './statutory.module.css'
import { WordsOf } from './words'

/** An entry as it is printed, with its buttons in the margin. A click on the text opens its form. */
export function EntryLine({
  entry,
  name,
  onEdit,
  onRise,
  onFall,
  onRemove,
}: {
  entry: EntryView
  name: string
  onEdit: () => void
  /** `null` for the first entry below a heading. */
  onRise: (() => void) | null
  onFall: (() => void) | null
  onRemove: () => void
}) {
  const t = useTranslations('statutory')
  const { id, kind, heading, printed, lastEdit } = entry
  return (
    <>
      {heading && (
        <h4 className={styles.heading} lang="zh-Hant">
          {heading}
        </h4>
      )}
      <div className={styles.line}>
        <div className={styles.words} lang="zh-Hant">
          {printed.map((runs, at) => (
            <p
              key={at}
              className={kind === 'reflection' ? styles.paragraph : `${styles.paragraph} ${styles.numbered}`}
              lang="zh-Hant"
            >
              <WordsOf runs={runs} />
            </p>
          ))}
          <button
            type="button"
            data-edit={id}
            className={styles.edit}
            aria-label={t('edit', { name })}
            onClick={onEdit}
          />
        </div>
        <div className={`${styles.margin} ${styles.beside}`}>
          {lastEdit.by && <p className={styles.by}>{t('lastEdit', { name: lastEdit.by, at: lastEdit.at })}</p>}
          <div className={styles.tools} role="group" aria-label={t('tools', { name })}>
            <Tool onClick={onRise} name={t('moveUpNamed', { name })}>
              {t('moveUp')}
            </Tool>
            <Tool onClick={onFall} name={t('moveDownNamed', { name })}>
              {t('moveDown')}
            </Tool>
            <Tool onClick={onRemove} name={t('removeNamed', { name })}>
              {t('remove')}
            </Tool>
          </div>
        </div>
      </div>
    </>
  )
}

// Not `disabled`: the button of an entry that has reached the top would lose the focus.
function Tool({ onClick, name, children }: { onClick: (() => void) | null; name: string; children: string }) {
  return (
    <button type="button" aria-label={name} aria-disabled={onClick === null} onClick={onClick ?? undefined}>
      {children}
    </button>
  )
}
