'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import form from '../ui/form.module.css'
import { useCopy } from '../ui/use-copy'
import styles from './account.module.css'

/** Shows new recovery codes, which are nowhere else. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useTranslations('security.totp')
  const { copied, copy } = useCopy(codes.join('\n'))
  return (
    <Dialog title={t('codesTitle')} onClose={onDone}>
      <div className={form.form}>
        <p>{t('codesText')}</p>
        <ul className={styles.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className={form.buttons}>
          <Button onClick={copy}>{t('copy')}</Button>
          <Button look="quiet" onClick={onDone}>
            {t('done')}
          </Button>
        </div>
        <p role="status">{copied && t(copied)}</p>
      </div>
    </Dialog>
  )
}
