'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import {
  askNamesAction,
  type Link,
  revokeCheckAction,
  setAsideAction,
  takeOverAction,
  undoSettlingAction,
} from '@/app/(office)/trips/[trip]/report/names/actions'
import type { CheckLanguage, NamePart } from '@/lib/domain/name-check/name-check'
import type { AskedLine, NameChecks } from '@/lib/server/name-check/name-check-view'

/** What was just done, where it can be taken back or has more to say. */
export type Said = { text: string; undo: string | null; cleared: readonly NamePart[]; personId: string; name: string }

type Answer = { ok: true; view: NameChecks } | { ok: false; message: string }

/** The name checks of a trip, what can be done to them, and what became of it. */
export function useNameChecks(tripId: string, initial: NameChecks) {
  const t = useTranslations('names')
  const router = useRouter()
  const [seen, setSeen] = useState(initial)
  const [view, setView] = useState(initial)
  const [links, setLinks] = useState<readonly Link[]>([])
  const [said, setSaid] = useState<Said | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  if (seen !== initial) {
    setSeen(initial)
    setView(initial)
  }
  // Answers come while the page stands open in another tab.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [router])

  async function put<A extends Answer>(send: () => Promise<A>): Promise<Extract<A, { ok: true }> | null> {
    if (isBusy) return null
    setIsBusy(true)
    setProblem(null)
    setSaid(null)
    try {
      const answer = await send()
      if (answer.ok) {
        setView(answer.view)
        return answer as Extract<A, { ok: true }>
      }
      setProblem(answer.message)
      router.refresh()
    } catch {
      setProblem(t('unreachable'))
    } finally {
      setIsBusy(false)
    }
    return null
  }

  const tell = (
    line: AskedLine,
    what: 'revoked' | 'takenOver' | 'setAside' | 'undone',
    undo: string | null,
    cleared: readonly NamePart[] = [],
  ) =>
    setSaid({
      text: t(`said.${what}`, { name: line.name.text }),
      undo,
      cleared,
      personId: line.personId,
      name: line.name.text,
    })

  return {
    view,
    links,
    said,
    problem,
    isBusy,
    hideLinks: () => setLinks([]),
    dismiss: () => {
      setSaid(null)
      setProblem(null)
    },
    async ask(personIds: string[], days: 7 | 14 | 30, languages: Record<string, CheckLanguage>): Promise<boolean> {
      const answer = await put(() => askNamesAction({ tripId, personIds, days, languages }))
      if (answer) setLinks(answer.links)
      return answer !== null
    },
    async revoke(line: AskedLine): Promise<void> {
      if (line.check && (await put(() => revokeCheckAction({ tripId, checkId: line.check!.id }))))
        tell(line, 'revoked', null)
    },
    async settle(line: AskedLine, how: 'takenOver' | 'setAside'): Promise<boolean> {
      const { id: checkId, answeredAt } = line.check!
      const send = how === 'takenOver' ? takeOverAction : setAsideAction
      const answer = await put(() => send({ tripId, checkId, answeredAt: answeredAt! }))
      if (answer) tell(line, how, checkId, answer.cleared)
      return answer !== null
    },
    async undo(line: AskedLine): Promise<void> {
      if (line.check && (await put(() => undoSettlingAction({ tripId, checkId: line.check!.id }))))
        tell(line, 'undone', null)
    },
  }
}

export type NameChecking = ReturnType<typeof useNameChecks>

/** What waits for a hand: corrections and remarks that nobody has seen to. */
export function isOpen({ check }: AskedLine): boolean {
  return check !== null && check.answeredAt !== null && check.settled === null
}
