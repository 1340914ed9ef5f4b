'use client'

import { useTranslations } from 'next-intl'
import { columnFields, type ColumnField } from '@/lib/domain/delegation/roster-headings'
import field from '../ui/field.module.css'
import styles from './paste-roster.module.css'
import type { PastedTable } from './use-pasted-roster'

/** The pasted cells, without private data. The meaning of a column is chosen in its heading. */
export function PasteSource({ table: { headings, source, fields, setField, planned } }: { table: PastedTable }) {
  const t = useTranslations('delegation.paste')
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
                {headings && <small>{headings[column]}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {source.map(({ row: number, cells }) => {
            const problems = planned.find(({ row }) => row.row === number)?.row.problems
            return (
              <tr key={number}>
                {fields.map((chosen, column) => (
                  <td key={column} className={chosen === 'skip' ? styles.skip : undefined}>
                    {cells[column] === null ? <i>{t('hidden')}</i> : cells[column]}
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
