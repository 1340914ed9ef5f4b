'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type Finding, type Weight, weigh } from '@/lib/domain/checks/finding'
import { type ToDoLine, toDoOrder } from '@/lib/domain/checks/to-do'
import type { Day } from '@/lib/domain/time/day'
import { formatWeekday } from '@/lib/domain/time/time-format'
import styles from './checks.module.css'
import { FindingEntry } from './finding-entry'
import { ManyFindings } from './many-findings'

/** The lines of the To do list: conflicts are open, what is missing and warnings are collapsed with their number. */
export function ToDoList({ lines }: { lines: readonly ToDoLine<Finding>[] }) {
  const t = useTranslations('checks')
  const groups = toDoOrder
    .map((weight) => ({ weight, of: lines.filter(({ check }) => weigh(check) === weight) }))
    .filter(({ of }) => of.length > 0)
  return (
    <>
      {groups.map(({ weight, of }) => (
        <details key={weight} className={styles.weight} open={weight === 'broken' || undefined}>
          <summary>
            <WeightMark weight={weight} />
            {t(`weight.${weight}`)} <span className="num">{of.length}</span>
          </summary>
          {[...new Set(of.map(({ day }) => day))].map((day) => (
            <LinesOfDay key={day} day={day} of={of.filter((line) => line.day === day)} />
          ))}
        </details>
      ))}
    </>
  )
}

/** The shape that tells conflicts, missing data and warnings apart without colour. */
export function WeightMark({ weight }: { weight: Weight }) {
  return <span className={`${styles.mark} ${styles[weight]}`} aria-hidden />
}

function LinesOfDay({ day, of }: { day: Day | null; of: readonly ToDoLine<Finding>[] }) {
  const locale = useLocale()
  const t = useTranslations('checks')
  return (
    <>
      <h3 className={styles.day}>{day === null ? t('wholeTrip') : formatWeekday(day, locale, 'short')}</h3>
      <ul className={styles.entries}>
        {of.map(({ check, findings }) =>
          findings.length === 1 ? (
            <FindingEntry key={findings[0].key} finding={findings[0]} />
          ) : (
            <ManyFindings key={check} check={check} findings={findings} />
          ),
        )}
      </ul>
    </>
  )
}
