'use client'

import { useLocale, useTranslations } from 'next-intl'
import { isPrivateKind, privateCell, withoutPrivate } from '@/lib/domain/delegation/private-data'
import { headingRowOf } from '@/lib/domain/delegation/roster-columns'
import { columnFields, type ColumnField } from '@/lib/domain/delegation/roster-headings'
import { type LeftOut, mostRows } from '@/lib/domain/delegation/roster-rows'
import { fullName } from '@/lib/domain/text/person-name'
import field from '../ui/field.module.css'
import styles from './paste-roster.module.css'
import type { PastedTable } from './use-pasted-roster'
import { useSentenceSpace } from '../text/sentence-space'

/** The pasted rows with what each becomes. The meaning of a column is chosen in its heading. */
export function PastePreview({ table }: { table: PastedTable }) {
  const { cells: rows, fields, setField, planned, isCut } = table
  const t = useTranslations('delegation.paste')
  const space = useSentenceSpace()
  const at = headingRowOf(rows)
  const heading = rows[at]
  const count = (what: string) => planned.filter(({ outcome, isTaken }) => isTaken && outcome.becomes === what).length
  const body = rows.map((cells, row) => ({ cells, row })).slice(at + 1)
  return (
    <>
      <p role="status">
        {t('found', {
          rows: body.length,
          members: count('member'),
          people: count('new person'),
          places: count('unnamed'),
        })}
        {space}
        {isCut && t('tooMany', { most: mostRows })}
      </p>
      <PrivateNotice leftOut={planned.flatMap(({ row }) => row.leftOut)} />
      <section className={styles.scroll} aria-label={t('table')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('import')}</th>
              <th scope="col">{t('result')}</th>
              {fields.map((chosen, column) => (
                <th scope="col" key={column}>
                  <select
                    className={field.control}
                    aria-label={t('column', { number: column + 1 })}
                    value={chosen}
                    onChange={(e) => setField(column, e.target.value as ColumnField)}
                  >
                    {columnFields.map((one) => (
                      <option key={one} value={one}>
                        {t(`field.${one}`)}
                      </option>
                    ))}
                  </select>
                  {heading && <small>{heading[column]}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map(({ cells, row }) => (
              <PreviewRow key={row} row={row} cells={cells} table={table} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

/** Says which private data was found, by kind and heading, never the data itself. */
function PrivateNotice({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const t = useTranslations('delegation.paste')
  const kinds = leftOut.flatMap(({ why, heading, column }) =>
    isPrivateKind(why) ? [`${t(`leftOut.${why}`)} (${heading ?? t('column', { number: column + 1 })})`] : [],
  )
  if (kinds.length === 0) return null
  return <p className={styles.private}>{t('private', { what: [...new Set(kinds)].join(t('comma')) })}</p>
}

/** A pasted cell, without the private data in it. */
function Cell({ cell, field: chosen }: { cell: string; field: ColumnField }) {
  const t = useTranslations('delegation.paste')
  if (cell.trim() === '') return null
  if (chosen === 'private' || privateCell(cell, chosen === 'phone') !== null) return <i>{t('hidden')}</i>
  return chosen === 'email' || chosen === 'phone' ? cell : withoutPrivate(cell).text
}

function PreviewRow({
  row,
  cells,
  table: { planned, fields, known, setTaken },
}: {
  row: number
  cells: readonly string[]
  table: PastedTable
}) {
  const locale = useLocale()
  const t = useTranslations('delegation.paste')
  const plan = planned.find((one) => one.row.row === row)
  const outcome = plan?.outcome
  const name = outcome?.becomes === 'member' ? known.find(({ id }) => id === outcome.personId)?.name : plan?.row.name
  const shown = name && fullName(name, locale)
  return (
    <tr className={plan?.isTaken ? undefined : styles.left}>
      <td>
        <label className={styles.take}>
          <input
            type="checkbox"
            aria-label={t('importRow', { row: row + 1 })}
            checked={plan?.isTaken ?? false}
            disabled={!outcome || outcome.becomes === 'double'}
            onChange={(e) => setTaken(row, e.target.checked)}
          />
        </label>
      </td>
      <td className={styles.becomes}>
        {t(outcome?.becomes ?? 'empty')}
        {shown && <b lang={shown.lang}>{shown.text}</b>}
      </td>
      {fields.map((chosen, column) => {
        const problem = plan?.row.problems[column]
        const left = plan?.row.leftOut.filter((one) => one.column === column) ?? []
        return (
          <td key={column} className={chosen === 'skip' ? styles.skip : undefined}>
            <Cell cell={cells[column] ?? ''} field={chosen} />
            {problem && <span className={styles.problem}>{t(`problem.${problem}`)}</span>}
            {!problem && left.length > 0 && chosen !== 'skip' && (
              <span className={styles.left}>
                {t('leftOut.title')}: {[...new Set(left.map(({ why }) => t(`leftOut.${why}`)))].join(', ')}
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
}
