import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MadeAddress } from '@/app/(office)/trips/[trip]/calendar/actions'
import { Button, FileLink } from '../ui/button'
import styles from './calendar.module.css'

const programs = ['apple', 'google', 'outlook', 'outlookLive'] as const

/** An address that was just made, as each kind of calendar takes it. It is nowhere else. */
export function MadeOnce({ made: { links, code, host } }: { made: MadeAddress }) {
  const t = useTranslations('calendar.created')
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null)
  const copy = async () => {
    setCopied(
      await (navigator.clipboard?.writeText(links.https) ?? Promise.reject(new Error('no clipboard'))).then(
        () => 'copied' as const,
        () => 'notCopied' as const,
      ),
    )
  }
  return (
    <div className={styles.made}>
      <p role="status" className={styles.once}>
        <b>{t('once')}</b> {t('secret')}
      </p>
      <figure>
        <svg
          className={styles.code}
          viewBox={`0 0 ${code.size} ${code.size}`}
          role="img"
          aria-label={t('code')}
          shapeRendering="crispEdges"
        >
          <rect width={code.size} height={code.size} fill="#fff" />
          <path d={code.path} fill="#000" />
        </svg>
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
          <Button onClick={() => void copy()}>{t('copy')}</Button>
          <span role="status">{copied && t(copied)}</span>
        </p>
      </div>
    </div>
  )
}
