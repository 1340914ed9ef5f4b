'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import form from '../ui/form.module.css'
import styles from './users.module.css'

/** Shows a first password, once. */
export function FirstPassword({ name, password, onDone }: { name: string; password: string; onDone: () => void }) {
  const t = useTranslations('users')
  return (
    <Dialog title={t('passwordTitle', { name })} onClose={onDone}>
      <div className={form.form}>
        <output className={styles.password}>{password}</output>
        <p>{t('passwordText')}</p>
        <div className={form.buttons}>
          <Button onClick={onDone}>{t('passwordDone')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
