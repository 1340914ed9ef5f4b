'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { type CheckAside, withoutAsides } from '@/lib/domain/checks/dismissals'
import type { Calendars } from '@/lib/domain/checks/calendar'
import { findingsOf } from '@/lib/domain/checks/checks'
import type { Finding } from '@/lib/domain/checks/finding'
import type { Day } from '@/lib/domain/time/day'
import { useTrip } from '../trip/use-trip'

type Answer = { ok: true; asides: readonly CheckAside[] } | { ok: false; message: string }

/** What the page gives for the checks: what the server computed, and the actions that set findings aside. */
export type CheckBasis = {
  calendars: Calendars
  asides: readonly CheckAside[]
  setAside: (input: { tripId: string; key: string; reason: string }) => Promise<Answer>
  takeBack: (input: { tripId: string; key: string }) => Promise<Answer>
}

type Checking = {
  open: readonly Finding[]
  aside: readonly { finding: Finding; aside: CheckAside }[]
  /** Resolves to the server's sentence where it was refused, or could not be reached. `null` where the page gave no actions. */
  setAside: ((key: string, reason: string) => Promise<string | null>) | null
  takeBack: ((key: string) => Promise<string | null>) | null
}

const nothing: Checking = { open: [], aside: [], setAside: null, takeBack: null }
const ChecksContext = createContext<Checking>(nothing)

/** What was found in the trip as it stands, edits on their way included. */
export function useChecks(): Checking {
  return useContext(ChecksContext)
}

/** Checks the trip at every edit, for all that is below. Without `basis` no holidays are known and nothing can be set aside. */
export function Checks({ basis, today, children }: { basis: CheckBasis | undefined; today: Day; children: ReactNode }) {
  const { record, directory, tripId } = useTrip()
  // What an action answered holds until the page brings something newer.
  const [answered, setAnswered] = useState<{ to: CheckBasis; asides: readonly CheckAside[] } | null>(null)
  const asides = answered && answered.to === basis ? answered.asides : (basis?.asides ?? none)
  const findings = useMemo(
    () => findingsOf({ record, directory, today, calendars: basis?.calendars ?? {} }),
    [record, directory, today, basis],
  )
  const checking = useMemo((): Checking => {
    const take = async (answer: Promise<Answer>): Promise<string | null> => {
      try {
        const outcome = await answer
        if (!outcome.ok) return outcome.message
        setAnswered({ to: basis!, asides: outcome.asides })
        return null
      } catch {
        return unreachable
      }
    }
    return {
      ...withoutAsides(findings, asides),
      setAside: basis ? (key, reason) => take(basis.setAside({ tripId, key, reason })) : null,
      takeBack: basis ? (key) => take(basis.takeBack({ tripId, key })) : null,
    }
  }, [findings, asides, basis, tripId])
  return <ChecksContext value={checking}>{children}</ChecksContext>
}

const none: readonly CheckAside[] = []

/** Stands for the sentence that only the screen's language can say. */
export const unreachable = 'unreachable'
