'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { setPromiseStatusAction } from '@/app/(office)/promises/actions'
import { isOverdue } from '@/lib/domain/follow-up/due'
import { type PromiseLine, type PromiseList, type PromiseView, promiseViews } from '@/lib/domain/follow-up/promise-list'
import type { Locale } from '@/lib/domain/text/locales'
import { plain } from '@/lib/domain/text/text'
import type { Day } from '@/lib/domain/time/day'
import { formatDay } from '@/lib/domain/time/time-format'
import type { NextStepStatus } from '@/lib/domain/trip/vocabulary'
import { Words } from '../text/words'
import { Button } from '../ui/button'
import { Empty } from '../ui/notice'
import { UndoNotice } from '../ui/undo-notice'
import { useSave } from '../ui/use-save'
import { DropForm } from './drop-form'
import styles from './promises.module.css'

type SetStatus = (line: PromiseLine, status: NextStepStatus, reason?: string) => Promise<boolean>

/** The promises of all trips, by view; each can be closed in place. */
export function PromisesPage({
  list,
  view,
  isClosed,
  today,
}: {
  list: PromiseList
  view: PromiseView
  isClosed: boolean
  today: Day
}) {
  const t = useTranslations('followUp')
  const { save, isSaving, notice, showNotice, dismissNotice } = useSave({
    scope: 'promises',
    unreachable: t('unreachable'),
  })
  const setStatus: SetStatus = async (line, status, reason = '') => {
    const { id, tripId } = line
    const answer = await save(() => setPromiseStatusAction({ id, tripId, status, reason }))
    if (!answer?.ok) return false
    const before = { id, tripId, status: line.status, reason: plain(line.reason, '') }
    showNotice(t(`did.${status}`), () => void save(() => setPromiseStatusAction(before)))
    return true
  }
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.hint}>{t('hint')}</p>
      <Views counts={list.counts} view={view} isClosed={isClosed} />
      {list.lines.length === 0 ? (
        <Empty title={t(isClosed ? 'noneClosed' : view === 'mine' ? 'noneMine' : 'none')}>{t('noneText')}</Empty>
      ) : (
        <ol className={styles.list}>
          {list.lines.map((line) => (
            <Line key={line.id} line={line} today={today} setStatus={setStatus} />
          ))}
        </ol>
      )}
      <Pages view={view} isClosed={isClosed} page={list.page} pages={list.pages} />
      <UndoNotice notice={notice} isSaving={isSaving} onDismiss={dismissNotice} />
    </div>
  )
}

function addressOf(view: PromiseView, isClosed: boolean, page = 1) {
  return {
    pathname: '/promises',
    query: { show: view, ...(isClosed && { closed: 'yes' }), ...(page > 1 && { page: String(page) }) },
  }
}

function Views({ counts, view, isClosed }: { counts: PromiseList['counts']; view: PromiseView; isClosed: boolean }) {
  const t = useTranslations('followUp')
  return (
    <div className={styles.views}>
      <nav aria-label={t('views')}>
        {promiseViews.map((one) => (
          <Link
            key={one}
            href={addressOf(one, isClosed)}
            prefetch={false}
            aria-current={one === view ? 'page' : undefined}
          >
            {t(`view.${one}`)} {!isClosed && <span className="num">{counts[one]}</span>}
          </Link>
        ))}
      </nav>
      <nav aria-label={t('states')}>
        {[false, true].map((closed) => (
          <Link
            key={String(closed)}
            href={addressOf(view, closed)}
            prefetch={false}
            aria-current={closed === isClosed ? 'page' : undefined}
          >
            {t(closed ? 'closed' : 'open')}
          </Link>
        ))}
      </nav>
      {!isClosed && counts.late > 0 && <p className={styles.late}>{t('lateCount', { count: counts.late })}</p>}
    </div>
  )
}

function Line({ line, today, setStatus }: { line: PromiseLine; today: Day; setStatus: SetStatus }) {
  const t = useTranslations('followUp')
  const vocabulary = useTranslations('vocabulary')
  const locale = useLocale() as Locale
  const isLate = line.status === 'open' && isOverdue(line.due, today)
  return (
    <li>
      <p className={isLate ? styles.late : styles.due}>
        {line.due ? <span className="num">{formatDay(line.due, locale)}</span> : t('noDate')}
        {isLate && <> · {t('late')}</>}
      </p>
      <div>
        <p className={styles.text}>
          <b>{vocabulary(`nextStepSide.${line.side}`)}</b> <Words of={line.text} locale={locale} />
        </p>
        <p className={styles.where}>
          <Where line={line} />
        </p>
        {line.status === 'dropped' && line.reason && (
          <p className={styles.where}>
            {t('reason')}
            {t('colon')}
            <Words of={line.reason} locale={locale} />
          </p>
        )}
      </div>
      <p className={styles.owner}>
        {line.colleague}
        {line.colleague && line.owner && t('listComma')}
        <Words of={line.owner} locale={locale} />
        {!line.colleague && !line.owner && t('noOwner')}
      </p>
      <Actions line={line} setStatus={setStatus} />
    </li>
  )
}

function Where({ line }: { line: PromiseLine }) {
  const t = useTranslations('followUp')
  const locale = useLocale() as Locale
  return (
    <>
      {line.institution && (
        <>
          <Words of={line.institution.name} locale={locale} /> ·{' '}
        </>
      )}
      <Link href={`/trips/${encodeURIComponent(line.tripId)}/after`} prefetch={false}>
        {line.tripTitle ? <Words of={line.tripTitle} locale={locale} /> : t('trip')}
      </Link>
      {line.tripStart && (
        <>
          {' '}
          <span className="num">{formatDay(line.tripStart, locale)}</span>
        </>
      )}
    </>
  )
}

function Actions({ line, setStatus }: { line: PromiseLine; setStatus: SetStatus }) {
  const t = useTranslations('followUp')
  const vocabulary = useTranslations('vocabulary')
  const locale = useLocale()
  const [isDropping, setDropping] = useState(false)
  const name = plain(line.text, locale)
  if (isDropping)
    return (
      <DropForm
        name={name}
        onSave={async (reason) => {
          if (await setStatus(line, 'dropped', reason)) setDropping(false)
        }}
        onCancel={() => setDropping(false)}
      />
    )
  if (line.status !== 'open')
    return (
      <p className={styles.actions}>
        <span className={styles.where}>{vocabulary(`nextStepStatus.${line.status}`)}</span>
        <Button look="quiet" aria-label={t('reopenNamed', { name })} onClick={() => void setStatus(line, 'open')}>
          {t('reopen')}
        </Button>
      </p>
    )
  return (
    <p className={styles.actions}>
      <Button aria-label={t('doneNamed', { name })} onClick={() => void setStatus(line, 'done')}>
        {t('done')}
      </Button>
      <Button look="quiet" aria-label={t('dropNamed', { name })} onClick={() => setDropping(true)}>
        {t('drop')}
      </Button>
    </p>
  )
}

function Pages({ view, isClosed, page, pages }: { view: PromiseView; isClosed: boolean; page: number; pages: number }) {
  const t = useTranslations('followUp')
  if (pages === 1) return null
  return (
    <nav className={styles.views} aria-label={t('pages')}>
      {page > 1 && (
        <Link href={addressOf(view, isClosed, page - 1)} rel="prev" prefetch={false}>
          {t('previous')}
        </Link>
      )}
      <span className="num">{t('pageOf', { page, pages })}</span>
      {page < pages && (
        <Link href={addressOf(view, isClosed, page + 1)} rel="next" prefetch={false}>
          {t('next')}
        </Link>
      )}
    </nav>
  )
}
