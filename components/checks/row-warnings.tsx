'use client'

import { atVisit, besides } from '@/lib/domain/checks/checks'
import { type Finding, weigh } from '@/lib/domain/checks/finding'
import { useChecks } from './checks-provider'
import styles from './checks.module.css'
import { useFindingSentence } from './finding-sentence'

/** The warnings about a row of the trip, or about a day, one per line. */
export function RowWarnings({ noun, id }: { noun: 'item' | 'member' | 'day'; id: string }) {
  // A provisional row says so itself.
  const findings = besides(useChecks().open, noun, id).filter(({ check }) => check !== 'unconfirmed')
  return <FindingLines findings={findings} />
}

/** The warnings about a visit, in one row. A host's missing name or title is shown in the host's own line. */
export function VisitWarnings({ id }: { id: string }) {
  const findings = atVisit(useChecks().open, id).filter(({ check }) => check !== 'no title' && check !== 'no name')
  return <FindingLines findings={findings} isRow />
}

function FindingLines({ findings, isRow = false }: { findings: readonly Finding[]; isRow?: boolean }) {
  const sentence = useFindingSentence()
  if (findings.length === 0) return null
  return (
    <ul className={`${styles.lines} ${isRow ? styles.row : ''}`}>
      {findings.map((finding) => (
        <li key={finding.key} className={weigh(finding.check) === 'broken' ? styles.broken : undefined}>
          {sentence(finding)}
        </li>
      ))}
    </ul>
  )
}
