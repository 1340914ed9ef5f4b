'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import form from '../ui/form.module.css'
import { copyText } from '../ui/use-copy'
import styles from './users.module.css'

/** Shows an initial password, or a link by which one is set, once. */
export function InitialPassword({
  title,
  text,
  secret,
  onDone,
}: {
  title: string
  text: string
  secret: string
  onDone: () => void
}) {
  const t = useTranslations('users')
  const [isRefused, setRefused] = useState(false)
  const copy = async () => ((await copyText(secret)) ? onDone() : setRefused(true))
  return (
    <Dialog title={title} onClose={onDone}>
      <div className={form.form}>
        <output className={styles.password}>{secret}</output>
        <p>{text}</p>
        {isRefused && <p role="alert">{t('notCopied')}</p>}
        <div className={form.buttons}>
          <Button onClick={() => void copy()}>{t('passwordDone')}</Button>
          <Button look="quiet" onClick={onDone}>
            {t('passwordClose')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
