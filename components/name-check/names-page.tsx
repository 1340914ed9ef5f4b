'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { checkDays, type CheckLanguage } from '@/lib/domain/name-check/name-check'
import type { AskedLine, NameChecks } from '@/lib/server/name-check/name-check-view'
import { Button, ButtonLink } from '../ui/button'
import { SelectField } from '../ui/field'
import { Empty, Notice } from '../ui/notice'
import { useFocusAfterRender } from '../ui/use-focus-after-render'
import { AskedRow } from './asked-row'
import { LinksOnce } from './links-once'
import styles from './name-check.module.css'
import { ResultBar } from './result-bar'
import { isOpen, type NameChecking, useNameChecks } from './use-name-checks'

type Days = (typeof checkDays)[number]

/** Who is asked to confirm their name and the sentences about them, by institution. */
export function NamesPage({ tripId, initial, maySettle }: { tripId: string; initial: NameChecks; maySettle: boolean }) {
  const t = useTranslations('names')
  const checking = useNameChecks(tripId, initial)
  const [days, setDays] = useState<Days>(checkDays[0])
  const [languages, setLanguages] = useState<Record<string, CheckLanguage>>({})
  const page = useRef<HTMLDivElement>(null)
  const focusOn = useFocusAfterRender(page)
  const { view, links, result, problem } = checking
  const lines = view.groups.flatMap(({ people }) => people)
  const waiting = lines.filter(isOpen)

  const ask = async (of: readonly AskedLine[]) => {
    const personIds = of.map(({ personId }) => personId)
    if (await checking.ask(personIds, days, languages)) focusOn('[data-links]')
  }
  // The focus moves to the next open answer, so that one key settles all.
  const settle = async (line: AskedLine, how: 'accepted' | 'declined') => {
    const next = waiting[waiting.indexOf(line) + 1] ?? waiting.find((one) => one !== line)
    if (await checking.settle(line, how)) focusOn(next ? settleButtonOf(next) : '[data-result]')
  }
  const undo = async () => {
    const line = lines.find(({ personId }) => personId === result?.line.personId)
    if (!line) return
    await checking.undo(line)
    focusOn(settleButtonOf(line))
  }

  if (lines.length === 0) return <NoHostsToAsk tripId={tripId} />
  return (
    <div className={styles.page} ref={page}>
      <AskHeader
        checking={checking}
        days={days}
        setDays={setDays}
        unasked={lines.filter(({ check }) => check === null)}
        onAsk={(of) => void ask(of)}
      />
      {problem && <Notice>{problem}</Notice>}
      {links.length > 0 && (
        <LinksOnce
          links={links}
          lines={lines}
          onDone={() => {
            checking.hideLinks()
            focusOn('[data-result]')
          }}
        />
      )}
      <p className={styles.count}>
        {t('count', { answered: view.answered, total: view.total })}
        {maySettle && waiting.length > 1 && <> {t('keys')}</>}
      </p>
      <NamesTable
        checking={checking}
        maySettle={maySettle}
        languages={languages}
        setLanguages={setLanguages}
        onAsk={(line) => void ask([line])}
        onSettle={(line, how) => void settle(line, how)}
      />
      <ResultBar result={result} maySettle={maySettle} onUndo={() => void undo()} onDismiss={checking.dismiss} />
    </div>
  )
}

function settleButtonOf({ personId }: AskedLine): string {
  return `[data-settles="${CSS.escape(personId)}"]`
}

function NoHostsToAsk({ tripId }: { tripId: string }) {
  const t = useTranslations('names')
  return (
    <div className={styles.page}>
      <Empty
        title={t('empty')}
        action={<ButtonLink href={`/trips/${encodeURIComponent(tripId)}/visits`}>{t('emptyAction')}</ButtonLink>}
      >
        {t('emptyText')}
      </Empty>
    </div>
  )
}

function AskHeader({
  checking: { view, isSaving },
  days,
  setDays,
  unasked,
  onAsk,
}: {
  checking: NameChecking
  days: Days
  setDays: (days: Days) => void
  unasked: readonly AskedLine[]
  onAsk: (of: readonly AskedLine[]) => void
}) {
  const t = useTranslations('names')
  return (
    <header className={styles.head}>
      <div>
        <h2>{t('title')}</h2>
        <p>{t('intro')}</p>
        {!view.hasReport && <p className={styles.outdated}>{t('noReport')}</p>}
      </div>
      <div className={styles.ask}>
        <SelectField label={t('days')} value={days} onChange={(e) => setDays(Number(e.target.value) as Days)}>
          {checkDays.map((count) => (
            <option key={count} value={count}>
              {t('dayCount', { count })}
            </option>
          ))}
        </SelectField>
        {unasked.length > 0 && (
          <Button look="primary" aria-disabled={isSaving} onClick={() => onAsk(unasked)}>
            {t('createAll', { count: unasked.length })}
          </Button>
        )}
      </div>
    </header>
  )
}

function NamesTable({
  checking: { view, isSaving, revoke },
  maySettle,
  languages,
  setLanguages,
  onAsk,
  onSettle,
}: {
  checking: NameChecking
  maySettle: boolean
  languages: Record<string, CheckLanguage>
  setLanguages: (languages: Record<string, CheckLanguage>) => void
  onAsk: (line: AskedLine) => void
  onSettle: (line: AskedLine, how: 'accepted' | 'declined') => void
}) {
  const t = useTranslations('names')
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('person')}</th>
          <th scope="col">{t('language')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('actions')}</span>
          </th>
        </tr>
      </thead>
      {view.groups.map(({ institution, people }, at) => (
        <tbody key={at}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={4} lang={institution?.lang}>
              {institution?.text ?? (people.some(({ isAsked }) => isAsked) ? '' : t('notOnTrip'))}
            </th>
          </tr>
          {people.map((line) => (
            <AskedRow
              key={line.personId}
              line={line}
              maySettle={maySettle}
              isSaving={isSaving}
              language={languages[line.personId] ?? line.language}
              onLanguage={(language) => setLanguages({ ...languages, [line.personId]: language })}
              onAsk={() => onAsk(line)}
              onRevoke={() => void revoke(line)}
              onSettle={(how) => onSettle(line, how)}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}
