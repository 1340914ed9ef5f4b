'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import styles from './file-choice.module.css'
import type { FileReader } from './use-file-reader'

const accepted = '.docx,.xlsx,.pdf,.csv,.tsv,.txt,.html,.htm,.ics,.eml'

/** The button to choose a file with a programme or roster, the file that is being read, and why one cannot be read. */
export function FileChoice({ reader: { reading, problem, read, cancel } }: { reader: FileReader }) {
  const t = useTranslations('trip.file')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <div className={styles.choice}>
        <input
          ref={input}
          type="file"
          hidden
          accept={accepted}
          aria-label={t('choose')}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) read(file)
            // The same file can be chosen again.
            target.value = ''
          }}
        />
        {reading === null ? (
          <Button onClick={() => input.current?.click()}>{t('choose')}</Button>
        ) : (
          <Button onClick={cancel}>{t('cancel')}</Button>
        )}
        <span role="status">{reading === null ? t('hint') : t('reading', { name: reading })}</span>
        {reading !== null && <progress aria-label={t('progress')} />}
      </div>
      {problem && <Notice>{t(`problem.${problem}`)}</Notice>}
    </>
  )
}
