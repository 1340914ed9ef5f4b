'use client'

import { useTranslations } from 'next-intl'
import { type Check, type Finding, weights, weigh } from '@/lib/domain/checks/finding'
import styles from './checks.module.css'
import { FindingEntry } from './finding-entry'

/** The number of warnings of a kind that are shown; more are collapsed under its name. */
const mostOpen = 3

/** Warnings by weight and kind: the most serious ones are shown, the others collapsed with their number. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations('checks')
  const groups = weights
    .map((weight) => ({ weight, of: findings.filter(({ check }) => weigh(check) === weight) }))
    .filter(({ of }) => of.length > 0)
  return (
    <>
      {groups.map(({ weight, of }, i) => (
        <details key={weight} className={styles.weight} open={i === 0 || undefined}>
          <summary>
            {t(`weight.${weight}`)} <span className="num">{of.length}</span>
          </summary>
          {[...new Set(of.map(({ check }) => check))].map((check) => (
            <Kind
              key={check}
              check={check}
              of={of.filter((one) => one.check === check)}
              isOpen={of.length <= mostOpen * 2}
            />
          ))}
        </details>
      ))}
    </>
  )
}

function Kind({ check, of, isOpen }: { check: Check; of: readonly Finding[]; isOpen: boolean }) {
  const t = useTranslations('checks')
  const list = (
    <ul className={styles.entries}>
      {of.map((finding) => (
        <FindingEntry key={finding.key} finding={finding} />
      ))}
    </ul>
  )
  return (
    <details className={styles.kind} open={(isOpen && of.length <= mostOpen) || undefined}>
      <summary>
        {t(`kind.${check}`)} <span className="num">{of.length}</span>
      </summary>
      {list}
    </details>
  )
}
