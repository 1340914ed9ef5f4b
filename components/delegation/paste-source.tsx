'use client'

import { useTranslations } from 'next-intl'
import { privateCell, withoutPrivate } from '@/lib/domain/delegation/private-data'
import { headingRowOf } from '@/lib/domain/delegation/roster-columns'
import { columnFields, type ColumnField } from '@/lib/domain/delegation/roster-headings'
import field from '../ui/field.module.css'
import styles from './paste-roster.module.css'
import type { PastedTable } from './use-pasted-roster'

/** The pasted cells, without private data. The meaning of a column is chosen in its heading. */
export function PasteSource({ table: { cells, fields, setField, planned } }: { table: PastedTable }) {
  const t = useTranslations('delegation.paste')
  const at = headingRowOf(cells)
  const heading = cells[at]
  return (
    <section className={styles.scroll} aria-label={t('source')}>
      <table className={styles.table}>
        <thead>
          <tr>
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
          {cells.slice(at + 1).map((line, i) => {
            const problems = planned.find(({ row }) => row.row === i + at + 1)?.row.problems
            return (
              <tr key={i}>
                {fields.map((chosen, column) => (
                  <td key={column} className={chosen === 'skip' ? styles.skip : undefined}>
                    <SourceCell cell={line[column] ?? ''} field={chosen} />
                    {problems?.[column] && <span className={styles.problem}>{t(`problem.${problems[column]}`)}</span>}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function SourceCell({ cell, field: chosen }: { cell: string; field: ColumnField }) {
  const t = useTranslations('delegation.paste')
  if (cell.trim() === '') return null
  if (chosen === 'private' || privateCell(cell, chosen === 'phone') !== null) return <i>{t('hidden')}</i>
  return chosen === 'email' || chosen === 'phone' ? cell : withoutPrivate(cell).text
}
