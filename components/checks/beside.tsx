'use client'

import { about, besides } from '@/lib/domain/checks/checks'
import { type Finding, weigh } from '@/lib/domain/checks/finding'
import { useChecks } from './checks-provider'
import styles from './checks.module.css'
import { useFindingSentence } from './finding-sentence'

/** What was found of a line of the trip, or of a day, in a line each below it. Nothing where nothing was. */
export function Beside({ noun, id }: { noun: 'item' | 'member' | 'day'; id: string }) {
  return <FindingLines findings={besides(useChecks().open, noun, id)} />
}

// A host's missing name or title is said in the host's own line, and what stands out of order at the later stop.
function ofVisit(findings: readonly Finding[], id: string): Finding[] {
  return about(findings, 'visit', id).filter(({ check, concerns: [first] }) => check !== 'no title' && check !== 'no name' && (first.noun !== 'visit' || first.id === id))
}

/** What was found of a visit or at its appointments, in one row. */
export function BesideVisit({ id }: { id: string }) {
  return <FindingLines findings={ofVisit(useChecks().open, id)} isRow />
}

function FindingLines({ findings, isRow = false }: { findings: readonly Finding[]; isRow?: boolean }) {
  const sentence = useFindingSentence()
  if (findings.length === 0) return null
  return (
    <ul className={`${styles.lines} ${isRow ? styles.row : ''}`}>
      {findings.map((finding) => <li key={finding.key} className={weigh(finding.check) === 'broken' ? styles.broken : undefined}>{sentence(finding)}</li>)}
    </ul>
  )
}
