'use client'

import { useLocale, useTranslations } from 'next-intl'
import {
  cellKey,
  cellText,
  gridColumns,
  gridLanguages,
  type GridColumn,
  withCell,
} from '@/lib/domain/delegation/member-grid'
import { isPrivateKind } from '@/lib/domain/delegation/private-data'
import { mostRows } from '@/lib/domain/delegation/longest-roster'
import type { LeftOut } from '@/lib/domain/delegation/roster-rows'
import { fullName } from '@/lib/domain/text/person-name'
import { useSentenceSpace } from '../text/sentence-space'
import { GridTable } from './grid-table'
import styles from './paste-roster.module.css'
import { PasteSource } from './paste-source'
import type { PastedTable } from './use-pasted-roster'

type Planned = PastedTable['planned'][number]

/** What the pasted rows become, editable, then the pasted cells with the meaning of each column. */
export function PastePreview({ table }: { table: PastedTable }) {
  const { source, planned, isCut } = table
  const t = useTranslations('delegation.paste')
  const space = useSentenceSpace()
  const count = (what: string) => planned.filter(({ outcome, isTaken }) => isTaken && outcome.becomes === what).length
  return (
    <>
      <p role="status">
        {t('found', {
          rows: source.length,
          members: count('member'),
          people: count('new person'),
          places: count('unnamed'),
        })}
        {space}
        {isCut && t('tooMany', { most: mostRows })}
      </p>
      <PrivateNotice leftOut={planned.flatMap(({ row }) => row.leftOut)} />
      {planned.length > 0 && <Results table={table} />}
      <details open={planned.length === 0}>
        <summary>{t('source')}</summary>
        <PasteSource table={table} />
      </details>
    </>
  )
}

function Results({ table: { planned, known, correct, setTaken } }: { table: PastedTable }) {
  const t = useTranslations('delegation.paste')
  const locale = useLocale()
  const rows = planned.map((plan) => ({ ...plan.row, name: nameIn(plan, known) }))
  const columns = gridColumns(gridLanguages(rows, [])).filter(
    (column) => column.field === 'role' || column.field === 'name' || rows.some((row) => cellText(row, column) !== ''),
  )
  const values = Object.fromEntries(
    rows.flatMap((row) => columns.map((column) => [cellKey(String(row.row), column.id), cellText(row, column)])),
  )
  const isFixed = (rowId: string, { field }: GridColumn) => {
    const becomes = planned.find(({ row }) => String(row.row) === rowId)?.outcome.becomes
    return (field === 'name' || field === 'honorific') && (becomes === 'member' || becomes === 'double')
  }
  const change = (to: Record<string, string>) => {
    for (const { row } of planned) {
      const changed = columns.filter(({ id }) => to[cellKey(String(row.row), id)] !== undefined)
      if (changed.length === 0) continue
      const { name, title, unit, role } = changed.reduce(
        (now, column) => withCell(now, column, to[cellKey(String(row.row), column.id)] ?? ''),
        row,
      )
      correct(row.row, { name, title, unit, role })
    }
  }
  return (
    <GridTable
      label={t('table')}
      columns={columns}
      values={values}
      isFixed={isFixed}
      onChange={change}
      headHead={t('import')}
      tailHead={t('result')}
      rows={planned.map((plan, i) => ({
        id: String(plan.row.row),
        name: rows[i]?.name ? fullName(rows[i].name, locale).text : t('row', { row: plan.row.row + 1 }),
        isOff: !plan.isTaken,
        head: <Take plan={plan} setTaken={setTaken} />,
        tail: <Outcome plan={plan} />,
      }))}
    />
  )
}

function nameIn({ row, outcome }: Planned, known: PastedTable['known']) {
  return outcome.becomes === 'member' ? (known.find(({ id }) => id === outcome.personId)?.name ?? row.name) : row.name
}

function Take({ plan: { row, outcome, isTaken }, setTaken }: { plan: Planned; setTaken: PastedTable['setTaken'] }) {
  const t = useTranslations('delegation.paste')
  return (
    <label className={styles.take}>
      <input
        type="checkbox"
        aria-label={t('importRow', { row: row.row + 1 })}
        checked={isTaken}
        disabled={outcome.becomes === 'double'}
        onChange={(e) => setTaken(row.row, e.target.checked)}
      />
    </label>
  )
}

/** What a row becomes, its contacts, and what is not imported of it. */
function Outcome({ plan: { row, outcome } }: { plan: Planned }) {
  const t = useTranslations('delegation.paste')
  const contacts = [row.email, row.phone, row.count > 1 && t('persons', { count: row.count })].filter(Boolean)
  // Private data is named once, above the table.
  const left = row.leftOut
    .filter(({ why }) => !isPrivateKind(why))
    .map(({ why, heading }) => (why === 'column' && heading ? heading : t(`leftOut.${why}`)))
  const problems = Object.values(row.problems).filter((problem) => problem !== 'second in its language')
  return (
    <>
      <b>{t(outcome.becomes)}</b>
      {contacts.length > 0 && <span className={styles.contacts}> · {contacts.join(' · ')}</span>}
      {problems.map((problem) => (
        <span key={problem} className={styles.problem}>
          {t(`problem.${problem}`)}
        </span>
      ))}
      {left.length > 0 && (
        <span className={styles.line}>{t('leftOut.title', { what: [...new Set(left)].join(t('comma')) })}</span>
      )}
    </>
  )
}

/** Says which private data was found, by kind and heading, never the data itself. */
function PrivateNotice({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const t = useTranslations('delegation.paste')
  const kinds = leftOut.flatMap(({ why, heading, column }) =>
    isPrivateKind(why)
      ? [t('privateIn', { what: t(`leftOut.${why}`), where: heading ?? t('column', { number: column + 1 }) })]
      : [],
  )
  if (kinds.length === 0) return null
  return <p className={styles.private}>{t('private', { what: [...new Set(kinds)].join(t('comma')) })}</p>
}
