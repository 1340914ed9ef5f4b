'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { copiedColumn, pastedColumn } from '@/lib/domain/report/pasted-column'
import type { MissingText } from '@/lib/domain/report/translation-edit'
import { wordsIn } from '@/lib/domain/text/text'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { AreaField } from '../../ui/field'
import styles from './translations.module.css'

/** Copies the texts that lack a language as a column, and takes their translations back as one. */
export function ColumnTools({
  language,
  texts,
  onFill,
}: {
  language: string
  /** The open texts, in the order of the page. */
  texts: readonly MissingText[]
  onFill: (words: ReadonlyMap<MissingText, string>) => void
}) {
  const t = useTranslations('report.translations')
  const shell = useTranslations('shell')
  const [pasted, setPasted] = useState<string | null>(null)
  const [isCopied, setCopied] = useState(false)
  const columns = pastedColumn(
    pasted ?? '',
    texts.map(({ texts: one }) => one),
  )
  const words = new Map(texts.flatMap((text, at) => (columns.has(at) ? [[text, columns.get(at) ?? ''] as const] : [])))
  const copy = async () => {
    await navigator.clipboard.writeText(copiedColumn(texts.map(({ texts: one }) => wordsIn(one, 'en')?.text ?? '')))
    setCopied(true)
  }
  const close = () => setPasted(null)
  if (texts.length === 0) return null
  return (
    <span className={styles.tools}>
      <Button look="quiet" onClick={() => void copy()}>
        {isCopied ? t('copied', { count: texts.length }) : t('copy', { language })}
      </Button>
      <Button onClick={() => setPasted('')}>{t('paste', { language })}</Button>
      {pasted !== null && (
        <Dialog title={t('paste', { language })} onClose={close}>
          <AreaField
            label={t('pasteLabel')}
            hint={t('pasteHint', { count: texts.length })}
            rows={8}
            lang={language}
            value={pasted}
            onChange={({ target }) => setPasted(target.value)}
          />
          <p role="status">{t('matched', { count: words.size, total: texts.length })}</p>
          <p className={styles.tools}>
            <Button
              look="primary"
              disabled={words.size === 0}
              onClick={() => {
                onFill(words)
                close()
              }}
            >
              {t('fill', { count: words.size })}
            </Button>
            <Button look="quiet" onClick={close}>
              {shell('cancel')}
            </Button>
          </p>
        </Dialog>
      )}
    </span>
  )
}
