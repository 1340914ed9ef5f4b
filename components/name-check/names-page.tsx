'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { checkDays, type CheckLanguage } from '@/lib/domain/name-check/name-check'
import type { AskedLine, NameChecks } from '@/lib/server/name-check/name-check-view'
import { Button, ButtonLink } from '../ui/button'
import { SelectField } from '../ui/field'
import { Empty, Notice } from '../ui/notice'
import { AskedRow } from './asked-row'
import { LinksOnce } from './links-once'
import styles from './name-check.module.css'
import { SaidBar } from './said-bar'
import { isOpen, useNameChecks } from './use-name-checks'

/** Who is asked about their name and sentences, by institution. */
export function NamesPage({ tripId, initial, maySettle }: { tripId: string; initial: NameChecks; maySettle: boolean }) {
  const t = useTranslations('names')
  const checking = useNameChecks(tripId, initial)
  const [days, setDays] = useState<(typeof checkDays)[number]>(checkDays[0])
  const [languages, setLanguages] = useState<Record<string, CheckLanguage>>({})
  const page = useRef<HTMLDivElement>(null)
  const { view, links, said, problem, isBusy } = checking
  const lines = view.groups.flatMap(({ people }) => people)
  const unasked = lines.filter(({ check }) => check === null)
  const waiting = lines.filter(isOpen)

  // What is to take the focus may only come with the next drawing.
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    const element = wanted.current && page.current?.querySelector<HTMLElement>(wanted.current)
    if (!element) return
    wanted.current = null
    element.focus()
  })
  const [, draw] = useState(0)
  const focusOn = (selector: string) => {
    wanted.current = selector
    draw((n) => n + 1)
  }
  const ask = async (of: readonly AskedLine[]) => {
    if (
      await checking.ask(
        of.map(({ personId }) => personId),
        days,
        languages,
      )
    )
      focusOn('[data-links]')
  }
  // One key after the other: the focus goes on to what waits next.
  const settle = async (line: AskedLine, how: 'takenOver' | 'setAside') => {
    const at = waiting.indexOf(line)
    const next = waiting[at + 1] ?? waiting.find((one) => one !== line)
    if (await checking.settle(line, how))
      focusOn(next ? `[data-settles="${CSS.escape(next.personId)}"]` : '[data-said]')
  }

  if (lines.length === 0) {
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
  return (
    <div className={styles.page} ref={page}>
      <header className={styles.head}>
        <div>
          <h2>{t('title')}</h2>
          <p>{t('line')}</p>
          {!view.hasReport && <p className={styles.behind}>{t('noReport')}</p>}
        </div>
        <div className={styles.ask}>
          <SelectField label={t('days')} value={days} onChange={(e) => setDays(Number(e.target.value) as typeof days)}>
            {checkDays.map((count) => (
              <option key={count} value={count}>
                {t('dayCount', { count })}
              </option>
            ))}
          </SelectField>
          {unasked.length > 0 && (
            <Button look="primary" aria-disabled={isBusy} onClick={() => void ask(unasked)}>
              {t('askAll', { count: unasked.length })}
            </Button>
          )}
        </div>
      </header>
      {problem && <Notice>{problem}</Notice>}
      {links.length > 0 && (
        <LinksOnce
          links={links}
          lines={lines}
          onDone={() => {
            checking.hideLinks()
            focusOn('[data-said]')
          }}
        />
      )}
      <p className={styles.count}>
        {t('count', { answered: view.answered, total: view.total })}
        {maySettle && waiting.length > 1 && <> {t('keys')}</>}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('language')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('deeds')}</span>
            </th>
          </tr>
        </thead>
        {view.groups.map(({ institution, people }, at) => (
          <tbody key={at}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={4} lang={institution?.lang}>
                {institution?.text ?? (people.some(({ isAsked }) => isAsked) ? '' : t('left'))}
              </th>
            </tr>
            {people.map((line) => (
              <AskedRow
                key={line.personId}
                line={line}
                maySettle={maySettle}
                isBusy={isBusy}
                language={languages[line.personId] ?? line.language}
                onLanguage={(language) => setLanguages({ ...languages, [line.personId]: language })}
                onAsk={() => void ask([line])}
                onRevoke={() => void checking.revoke(line)}
                onSettle={(how) => void settle(line, how)}
              />
            ))}
          </tbody>
        ))}
      </table>
      <SaidBar
        said={said}
        maySettle={maySettle}
        onUndo={() => {
          const line = lines.find(({ personId }) => personId === said?.personId)
          if (line) void checking.undo(line).then(() => focusOn(`[data-settles="${CSS.escape(line.personId)}"]`))
        }}
        onDismiss={checking.dismiss}
      />
    </div>
  )
}
