import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { heldMailAction, sendAgainAction } from '@/app/(office)/outbox/actions'
import type { OutboxMessage } from '@/lib/server/mail/read-outbox'
import { OneButtonForm } from '../trip/details/role-forms'
import { Empty } from '../ui/notice'
import styles from './outbox.module.css'

/** A message with its times as text. */
export type MailLine = Omit<OutboxMessage, 'createdAt' | 'sentAt' | 'dueAt'> & { made: string; at: string }

/** The e-mails of the office or of one trip, newest first. `sends` is false without a mail server. */
export function OutboxPage({
  messages,
  total,
  page,
  pages,
  sends,
  held,
  tripId,
}: {
  messages: readonly MailLine[]
  total: number
  page: number
  pages: number
  sends: boolean
  /** How many messages were not sent because there was no mail server. */
  held: number
  tripId?: string
}) {
  const t = useTranslations('outbox')
  const address = tripId === undefined ? '/outbox' : `/trips/${encodeURIComponent(tripId)}/mail`
  const title = tripId === undefined ? <h1>{t('title')}</h1> : <h2>{t('ofTrip')}</h2>
  return (
    <div className={styles.page}>
      {title}
      <p className={styles.line}>{sends ? t('text') : t('noMail')}</p>
      {sends && held > 0 && <HeldMail count={held} {...(tripId !== undefined && { tripId })} />}
      {messages.length === 0 ? (
        <Empty title={t('empty')}>{t('emptyText')}</Empty>
      ) : (
        <>
          <p className={styles.count}>{t('count', { count: total })}</p>
          <MessageList messages={messages} {...(tripId !== undefined && { tripId })} />
          {pages > 1 && (
            <nav className={styles.pager} aria-label={t('pages')}>
              {page > 1 && (
                <Link href={`${address}?page=${page - 1}`} rel="prev" prefetch={false}>
                  {t('newer')}
                </Link>
              )}
              <span className="num">{t('page', { page, pages })}</span>
              {page < pages && (
                <Link href={`${address}?page=${page + 1}`} rel="next" prefetch={false}>
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

/** Asks whether messages are to be sent that were made while no mail server was configured. */
export function HeldMail({ count, tripId }: { count: number; tripId?: string }) {
  const t = useTranslations('outbox.held')
  const fields: Record<string, string> = tripId === undefined ? {} : { tripId }
  return (
    <section className={styles.held} aria-label={t('label')}>
      <p>{t('text', { count })}</p>
      <div className={styles.choices}>
        <OneButtonForm
          action={heldMailAction}
          fields={{ ...fields, intent: 'send' }}
          submit={t('send', { count })}
          look="primary"
        />
        <OneButtonForm action={heldMailAction} fields={{ ...fields, intent: 'dismiss' }} submit={t('dismiss')} />
      </div>
    </section>
  )
}

/** Messages with their status; each text opens in place. */
export function MessageList({ messages, tripId }: { messages: readonly MailLine[]; tripId?: string }) {
  return (
    <ul className={styles.list}>
      {messages.map((message) => (
        <Message key={message.id} message={message} {...(tripId !== undefined && { tripId })} />
      ))}
    </ul>
  )
}

function Message({ message, tripId }: { message: MailLine; tripId?: string }) {
  const t = useTranslations('outbox')
  const { id, to, subject, body, language, made, at, state, tries, problem } = message
  const hasFailed = state === 'given up' || state === 'not known' || state === 'no server'
  return (
    <li>
      <details>
        <summary>
          <span>
            {to.name}
            <small>{to.address}</small>
          </span>
          <span lang={language}>{subject}</span>
          <span className={hasFailed ? styles.failed : styles.state}>{t(`states.${state}`, { at, tries })}</span>
          <span className={`${styles.state} num`}>{made}</span>
        </summary>
        <p className={styles.body} lang={language}>
          {body}
        </p>
        {message.hasCalendar && <p className={styles.problem}>{t('attached')}</p>}
      </details>
      {problem && <p className={styles.problem}>{problem === 'too old' ? t('tooOld') : t('problem', { problem })}</p>}
      {state === 'not known' && <p className={styles.problem}>{t('notKnownHint')}</p>}
      {message.canSendAgain && (
        <OneButtonForm
          action={sendAgainAction}
          fields={tripId === undefined ? { id } : { id, tripId }}
          submit={t('sendAgain')}
          label={t('sendAgainNamed', { subject, name: to.name })}
          look="plain"
        />
      )}
    </li>
  )
}
