import { useTranslations } from 'next-intl'
import type { MadeAddress } from '@/app/(office)/trips/[trip]/calendar/actions'
import { Button, FileLink } from '../ui/button'
import { QrCodeImage } from '../ui/qr-code-image'
import { useCopy } from '../ui/use-copy'
import styles from './calendar.module.css'

const programs = ['apple', 'google', 'outlook', 'outlookLive'] as const

/** An address that was just made, as each kind of calendar takes it. It is nowhere else. */
export function MadeOnce({ made: { links, code, host } }: { made: MadeAddress }) {
  const t = useTranslations('calendar.created')
  const { copied, copy } = useCopy(links.https)
  return (
    <div className={styles.made}>
      <p role="status" className={styles.once}>
        <b>{t('once')}</b> {t('secret')}
      </p>
      <figure>
        <QrCodeImage code={code} label={t('code')} className={styles.code} />
        <figcaption>{t('scan')}</figcaption>
      </figure>
      <div className={styles.ways}>
        <p>{t('here')}</p>
        <ul>
          {programs.map((program) => (
            <li key={program}>
              <FileLink
                href={links[program === 'apple' ? 'webcal' : program]}
                rel="noreferrer"
                {...(program !== 'apple' && { target: '_blank' })}
              >
                {t(program)}
              </FileLink>
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>{t('unreachable', { host })}</p>
        <p>{t('address')}</p>
        <p>
          <output className={styles.url}>{links.https}</output>
        </p>
        <p className={styles.buttons}>
          <Button onClick={copy}>{t('copy')}</Button>
          <span role="status">{copied && t(copied)}</span>
        </p>
      </div>
    </div>
  )
}
