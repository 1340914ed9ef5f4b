'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '../ui/button'
import button from '../ui/button.module.css'
import styles from './photos.module.css'
import { retryable, type Upload } from './use-uploads'

/** The button to choose files. */
export function AddPhotos({ onAdd }: { onAdd: (files: Iterable<File>) => void }) {
  const t = useTranslations('photos')
  const input = useRef<HTMLInputElement>(null)
  const take = () => {
    const { current } = input
    if (!current?.files?.length) return
    onAdd([...current.files])
    // Otherwise the same file could not be chosen again.
    current.value = ''
  }
  // Files that were chosen before this script had loaded.
  const first = useRef(take)
  useEffect(() => first.current(), [])
  return (
    <div className={styles.adding}>
      <label className={`${button.button} ${button.primary} ${styles.addButton}`}>
        {t('add')}
        <input
          ref={input}
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp"
          className="visually-hidden"
          data-tool="add"
          aria-describedby="photo-kinds"
          onChange={take}
        />
      </label>
      <p id="photo-kinds" className={styles.quiet}>
        {t('kinds')}
      </p>
    </div>
  )
}

/** The files that are being uploaded, and those that were refused, each with its reason. */
export function Uploads({
  uploads,
  onAgain,
  onDrop,
}: {
  uploads: readonly Upload[]
  onAgain: (upload: Upload) => void
  onDrop: (key: string) => void
}) {
  const t = useTranslations('photos')
  const shell = useTranslations('shell')
  const pending = uploads.filter(({ refusal }) => refusal === null).length
  return (
    <>
      <p role="status" className="visually-hidden">
        {pending > 0 ? t('uploading', { count: pending }) : ''}
      </p>
      {uploads.length > 0 && (
        <ul className={styles.uploads} aria-label={t('uploads')}>
          {uploads.map((upload) => {
            const { key, file, share, refusal } = upload
            return (
              <li key={key}>
                <b>{file.name}</b>
                {refusal ? (
                  <>
                    <p role="alert" className={styles.missing}>
                      {t(`refused.${refusal}`)}
                    </p>
                    <span className={styles.tools}>
                      {retryable.includes(refusal) && (
                        <Button
                          look="quiet"
                          aria-label={t('retryNamed', { name: file.name })}
                          onClick={() => onAgain(upload)}
                        >
                          {t('retry')}
                        </Button>
                      )}
                      <Button
                        look="quiet"
                        aria-label={t('closeNamed', { name: file.name })}
                        onClick={() => onDrop(key)}
                      >
                        {shell('close')}
                      </Button>
                    </span>
                  </>
                ) : (
                  <>
                    {share > 0 && <progress aria-label={file.name} max={1} {...(share < 1 && { value: share })} />}
                    <span className={styles.quiet}>
                      {share === 0
                        ? t('waiting')
                        : share < 1
                          ? t('sending', { percent: Math.floor(share * 100) })
                          : t('preparing')}
                    </span>
                  </>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
