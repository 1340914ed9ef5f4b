import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { sendAgainAction } from '@/app/(office)/outbox/actions'
import type { OutboxMessage } from '@/lib/server/mail/outbox'
import { OneButtonForm } from '../trip/details/role-forms'
import { Empty } from '../ui/notice'
import styles from './outbox.module.css'

type Line = Omit<OutboxMessage, 'createdAt' | 'sentAt' | 'dueAt'> & { made: string; at: string }

/** The mail to people, newest first; each text opens in place. `sends` is false without a mail server. */
export function OutboxPage({
  messages,
  total,
  page,
  pages,
  sends,
}: {
  messages: readonly Line[]
  total: number
  page: number
  pages: number
  sends: boolean
}) {
  const t = useTranslations('outbox')
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.line}>{sends ? t('text') : t('noMail')}</p>
      {messages.length === 0 ? (
        <Empty title={t('empty')}>{t('emptyText')}</Empty>
      ) : (
        <>
          <p className={styles.count}>{t('count', { count: total })}</p>
          <ul className={styles.list}>
            {messages.map((message) => (
              <Message key={message.id} message={message} sends={sends} />
            ))}
          </ul>
          {pages > 1 && (
            <nav className={styles.pager} aria-label={t('pages')}>
              {page > 1 && (
                <Link href={`/outbox?page=${page - 1}`} rel="prev" prefetch={false}>
                  {t('newer')}
                </Link>
              )}
              <span className="num">{t('page', { page, pages })}</span>
              {page < pages && (
                <Link href={`/outbox?page=${page + 1}`} rel="next" prefetch={false}>
                  {t('older')}
                </Link>
              )}
            </nav>
          )}
        </>
      )}
    </div>
  )
}

function Message({ message, sends }: { message: Line; sends: boolean }) {
  const t = useTranslations('outbox')
  const { id, to, subject, body, language, made, at, state, tries, problem } = message
  const hasFailed = state === 'given up' || state === 'not known'
  const isNotSent = !sends && (state === 'waiting' || state === 'trying again')
  return (
    <li>
      <details>
        <summary>
          <span>
            {to.name}
            <small>{to.address}</small>
          </span>
          <span lang={language}>{subject}</span>
          <span className={hasFailed ? styles.failed : styles.state}>
            {isNotSent ? t('notSent') : t(`states.${state}`, { at, tries })}
          </span>
          <span className={`${styles.state} num`}>{made}</span>
        </summary>
        <p className={styles.body} lang={language}>
          {body}
        </p>
      </details>
      {problem && <p className={styles.problem}>{problem === 'too old' ? t('tooOld') : t('problem', { problem })}</p>}
      {state === 'not known' && <p className={styles.problem}>{t('notKnownHint')}</p>}
      {hasFailed && (
        <OneButtonForm
          action={sendAgainAction}
          fields={{ id }}
          submit={t('sendAgain')}
          label={t('sendAgainNamed', { subject, name: to.name })}
          look="plain"
        />
      )}
    </li>
  )
}
