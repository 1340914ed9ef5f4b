'use client'

import { useLocale, useTranslations } from 'next-intl'
import { hasHeading, columnFields, type ColumnField } from '@/lib/domain/delegation/roster-columns'
import { mostRows } from '@/lib/domain/delegation/roster-rows'
import { fullName } from '@/lib/domain/text/person-name'
import type { PersonName } from '@/lib/domain/text/person-name'
import field from '../ui/field.module.css'
import styles from './paste-roster.module.css'
import type { PastedTable } from './use-pasted'

/** The pasted rows with what each becomes. The meaning of a column is changed in its head. */
export function PastePreview({ table }: { table: PastedTable }) {
  const { rows, fields, setField, planned, setTaken, known, isCut } = table
  const locale = useLocale()
  const t = useTranslations('delegation.paste')
  const heading = hasHeading(rows)
  const plans = new Map(planned.map((plan) => [plan.row.row, plan]))
  const count = (what: string) => planned.filter(({ outcome, isTaken }) => isTaken && outcome.becomes === what).length
  const nameOf = (name: PersonName | null | undefined) => (name ? fullName(name, locale) : null)
  const body = rows.map((cells, row) => ({ cells, row })).slice(heading ? 1 : 0)
  return (
    <>
      <p role="status">
        {t('found', {
          rows: body.length,
          members: count('member'),
          people: count('new person'),
          places: count('unnamed'),
        })}{' '}
        {isCut && t('tooMany', { most: mostRows })}
      </p>
      <section className={styles.scroll} aria-label={t('table')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('take')}</th>
              <th scope="col">{t('becomes')}</th>
              {fields.map((held, column) => (
                <th scope="col" key={column}>
                  <select
                    className={field.control}
                    aria-label={t('column', { number: column + 1 })}
                    value={held}
                    onChange={(e) => setField(column, e.target.value as ColumnField)}
                  >
                    {columnFields.map((one) => (
                      <option key={one} value={one}>
                        {t(`field.${one}`)}
                      </option>
                    ))}
                  </select>
                  {heading && <small>{rows[0]?.[column]}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map(({ cells, row }) => {
              const plan = plans.get(row)
              const becomes = plan?.outcome.becomes ?? 'empty'
              const words =
                plan?.outcome.becomes === 'member'
                  ? nameOf(
                      known.find(({ id }) => plan.outcome.becomes === 'member' && id === plan.outcome.personId)?.name,
                    )
                  : nameOf(plan?.row.name)
              return (
                <tr key={row} className={plan?.isTaken ? undefined : styles.left}>
                  <td>
                    <label className={styles.take}>
                      <input
                        type="checkbox"
                        aria-label={t('takeRow', { row: row + 1 })}
                        checked={plan?.isTaken ?? false}
                        disabled={!plan || becomes === 'double'}
                        onChange={(e) => setTaken(row, e.target.checked)}
                      />
                    </label>
                  </td>
                  <td className={styles.becomes}>
                    {t(becomes)}
                    {words && <b lang={words.lang}>{words.text}</b>}
                  </td>
                  {fields.map((held, column) => {
                    const problem = plan?.row.problems[column]
                    return (
                      <td key={column} className={held === 'skip' ? styles.skip : undefined}>
                        {cells[column]}
                        {problem && <span className={styles.problem}>{t(`problem.${problem}`)}</span>}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </>
  )
}
