'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { type CheckAside, withoutAsides } from '@/lib/domain/checks/dismissals'
import type { Calendars } from '@/lib/domain/checks/calendar'
import { findingsOf } from '@/lib/domain/checks/checks'
import type { Finding } from '@/lib/domain/checks/finding'
import type { Day } from '@/lib/domain/time/day'
import { useTrip } from '../trip/use-trip'

type Answer = { ok: true; asides: readonly CheckAside[] } | { ok: false; message: string }

/** What the page provides for the checks: data that the server computed, and the actions to dismiss warnings. */
export type CheckBasis = {
  calendars: Calendars
  asides: readonly CheckAside[]
  setAside: (input: { tripId: string; key: string; reason: string }) => Promise<Answer>
  takeBack: (input: { tripId: string; key: string }) => Promise<Answer>
}

type Checking = {
  open: readonly Finding[]
  aside: readonly { finding: Finding; aside: CheckAside }[]
  /** Resolves to the reason for a refusal, or to `null`. It is `null` itself if the page has no actions. */
  setAside: ((key: string, reason: string) => Promise<string | null>) | null
  takeBack: ((key: string) => Promise<string | null>) | null
}

const nothing: Checking = { open: [], aside: [], setAside: null, takeBack: null }
const ChecksContext = createContext<Checking>(nothing)

/** The warnings about the trip, including pending edits. */
export function useChecks(): Checking {
  return useContext(ChecksContext)
}

/** Checks the trip at every edit. Without `basis` no holidays are known and no warning can be dismissed. */
export function Checks({ basis, today, children }: { basis: CheckBasis | undefined; today: Day; children: ReactNode }) {
  const { record, directory, tripId } = useTrip()
  // The answer of an action is current until the page is rendered again.
  const [answered, setAnswered] = useState<{ to: CheckBasis; asides: readonly CheckAside[] } | null>(null)
  const asides = answered && answered.to === basis ? answered.asides : (basis?.asides ?? none)
  const findings = useMemo(
    () => findingsOf({ record, directory, today, calendars: basis?.calendars ?? {} }),
    [record, directory, today, basis],
  )
  const checking = useMemo((): Checking => {
    const shown = withoutAsides(findings, asides)
    if (!basis) return { ...shown, setAside: null, takeBack: null }
    const save = async (answer: Promise<Answer>): Promise<string | null> => {
      try {
        const outcome = await answer
        if (!outcome.ok) return outcome.message
        setAnswered({ to: basis, asides: outcome.asides })
        return null
      } catch {
        return unreachable
      }
    }
    return {
      ...shown,
      setAside: (key, reason) => save(basis.setAside({ tripId, key, reason })),
      takeBack: (key) => save(basis.takeBack({ tripId, key })),
    }
  }, [findings, asides, basis, tripId])
  return <ChecksContext value={checking}>{children}</ChecksContext>
}

const none: readonly CheckAside[] = []

/** A placeholder for the sentence in the reader's language. */
export const unreachable = 'unreachable'
