'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Link } from '@/app/(office)/trips/[trip]/report/names/actions'
import type { AskedLine } from '@/lib/server/name-check/name-check-view'
import { Button } from '../ui/button'
import { copyText } from '../ui/use-copy'
import styles from './name-check.module.css'

/** The links that were just created. Only their hashes are stored: once hidden, a link can only be replaced. */
export function LinksOnce({
  links,
  lines,
  onDone,
}: {
  links: readonly Link[]
  lines: readonly AskedLine[]
  onDone: () => void
}) {
  const t = useTranslations('names')
  const [copied, setCopied] = useState<{ key: string; done: boolean } | null>(null)
  const copy = async (key: string, text: string) => {
    setCopied({ key, done: await copyText(text) })
  }
  return (
    <section className={styles.links} aria-labelledby="links" data-links tabIndex={-1}>
      <h3 id="links">{t('links', { count: links.length })}</h3>
      <p>{t('linksText')}</p>
      <ul>
        {links.map(({ personId, url, email, language, subject, body }) => {
          const name = lines.find((line) => line.personId === personId)?.name
          const named = { name: name?.text ?? '' }
          return (
            <li key={personId}>
              <b lang={name?.lang}>{name?.text}</b>
              <output className={styles.url} aria-label={t('linkFor', named)}>
                {url}
              </output>
              <div className={styles.linkActions}>
                <Button aria-label={t('copyFor', named)} onClick={() => void copy(`${personId} url`, url)}>
                  {t('copy')}
                </Button>
                {email ? (
                  <a className={styles.mail} href={mailto(email, subject, body)} aria-label={t('mailFor', named)}>
                    {t('mail')}
                  </a>
                ) : (
                  <span className={styles.quiet}>{t('noEmail')}</span>
                )}
                <span role="status">
                  {copied?.key.startsWith(`${personId} `) && (copied.done ? t('copied') : t('notCopied'))}
                </span>
              </div>
              <details>
                <summary>{t('mailText')}</summary>
                <p lang={language}>
                  <b>{subject}</b>
                </p>
                <p lang={language} className={styles.body}>
                  {body}
                </p>
                <Button look="quiet" onClick={() => void copy(`${personId} text`, `${subject}\n\n${body}`)}>
                  {t('copyText')}
                </Button>
              </details>
            </li>
          )
        })}
      </ul>
      <Button onClick={onDone}>{t('linksDone')}</Button>
    </section>
  )
}

function mailto(email: string, subject: string, body: string): string {
  const lines = body.replaceAll('\n', '\r\n')
  return `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`
}
