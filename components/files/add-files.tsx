'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { AttachmentReaders } from '@/lib/domain/files/attachment'
import { Button } from '../ui/button'
import styles from './files.module.css'
import { ReadersField } from './readers-field'
import type { Upload } from './use-files'

/** Chooses files and their readers, and shows the uploads. */
export function AddFiles({
  readers,
  onReaders,
  onAdd,
  uploads,
  onDismiss,
}: {
  readers: AttachmentReaders
  onReaders: (readers: AttachmentReaders) => void
  onAdd: (files: readonly File[]) => void
  uploads: readonly Upload[]
  onDismiss: (key: string) => void
}) {
  const t = useTranslations('files')
  const input = useRef<HTMLInputElement>(null)
  const waiting = uploads.filter(({ refusal }) => refusal === null).length
  return (
    <>
      <ul className={styles.uploads} aria-label={t('uploads')} hidden={uploads.length === 0}>
        {uploads.map(({ key, file, share, refusal }) => (
          <li key={key}>
            <b>{file.name}</b>
            {refusal === null ? (
              <progress aria-label={file.name} max={1} {...(share < 1 && { value: share })} />
            ) : (
              <>
                <span role="alert">{t(`refused.${refusal}`)}</span>
                <Button look="quiet" aria-label={t('closeNamed', { name: file.name })} onClick={() => onDismiss(key)}>
                  ×
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="visually-hidden">
        {waiting > 0 ? t('uploading', { count: waiting }) : ''}
      </p>
      <div className={styles.adding}>
        <ReadersField value={readers} onChange={onReaders} />
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept="application/pdf,image/jpeg,image/png,image/webp"
          aria-label={t('add')}
          onChange={({ target }) => {
            onAdd([...(target.files ?? [])])
            // The same file can be chosen again.
            target.value = ''
          }}
        />
        <Button onClick={() => input.current?.click()}>{t('add')}</Button>
        <p className={styles.quiet}>{t('hint')}</p>
      </div>
    </>
  )
}
