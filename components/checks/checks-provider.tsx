'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { type Dismissal, splitByDismissal } from '@/lib/domain/checks/dismissals'
import type { Calendars } from '@/lib/domain/checks/calendar'
import { findingsOf } from '@/lib/domain/checks/checks'
import type { Finding } from '@/lib/domain/checks/finding'
import { dayOfFinding, type ToDoLine, toDoLines } from '@/lib/domain/checks/to-do'
import type { Day } from '@/lib/domain/time/day'
import { useTrip } from '../trip/use-trip'
import { useReportToDo } from './to-do-count'

type Answer = { ok: true; dismissals: readonly Dismissal[] } | { ok: false; message: string }

/** What the page provides for the checks: data that the server computed, and the actions to dismiss warnings. */
export type CheckBasis = {
  calendars: Calendars
  dismissals: readonly Dismissal[]
  dismiss: (input: { tripId: string; key: string; reason: string }) => Promise<Answer>
  restore: (input: { tripId: string; key: string }) => Promise<Answer>
}

type Checking = {
  open: readonly Finding[]
  /** The open findings as lines of the To do list. */
  lines: readonly ToDoLine<Finding>[]
  dismissed: readonly { finding: Finding; dismissal: Dismissal }[]
  /** Dismisses a warning, to be called through `useSave`. `null` if the page has no actions. */
  dismiss: ((key: string, reason: string) => Promise<Answer>) | null
  restore: ((key: string) => Promise<Answer>) | null
}

const nothing: Checking = { open: [], lines: [], dismissed: [], dismiss: null, restore: null }
const ChecksContext = createContext<Checking>(nothing)

/** The warnings about the trip, including pending edits. */
export function useChecks(): Checking {
  return useContext(ChecksContext)
}

/** Checks the trip at every edit. Without `basis` no holidays are known and no warning can be dismissed. */
export function Checks({ basis, today, children }: { basis: CheckBasis | undefined; today: Day; children: ReactNode }) {
  const { record, directory, tripId } = useTrip()
  // The answer of an action is current until the page is rendered again.
  const [answered, setAnswered] = useState<{ to: CheckBasis; dismissals: readonly Dismissal[] } | null>(null)
  const dismissals = answered && answered.to === basis ? answered.dismissals : (basis?.dismissals ?? none)
  const findings = useMemo(
    () => findingsOf({ record, directory, today, calendars: basis?.calendars ?? {} }),
    [record, directory, today, basis],
  )
  const checking = useMemo((): Checking => {
    const split = splitByDismissal(findings, dismissals)
    const shown = { ...split, lines: toDoLines(split.open, dayOfFinding(record)) }
    if (!basis) return { ...shown, dismiss: null, restore: null }
    const updated = (answer: Answer): Answer => {
      if (answer.ok) setAnswered({ to: basis, dismissals: answer.dismissals })
      return answer
    }
    return {
      ...shown,
      dismiss: (key, reason) => basis.dismiss({ tripId, key, reason }).then(updated),
      restore: (key) => basis.restore({ tripId, key }).then(updated),
    }
  }, [findings, dismissals, basis, tripId, record])
  useReportToDo(tripId, checking.lines.length, basis !== undefined)
  return <ChecksContext value={checking}>{children}</ChecksContext>
}

const none: readonly Dismissal[] = []
