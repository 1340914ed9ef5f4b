'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import {
  askNamesAction,
  type Link,
  revokeCheckAction,
  declineCorrectionAction,
  acceptCorrectionAction,
  undoSettlingAction,
} from '@/app/(office)/trips/[trip]/report/names/actions'
import type { CheckLanguage, NamePart } from '@/lib/domain/name-check/name-check'
import type { AskedLine, NameChecks } from '@/lib/server/name-check/name-check-view'
import { useSave } from '../ui/use-save'

/** What was just done. `cleared` are name parts that no longer matched the accepted name. */
export type Result = { text: string; line: AskedLine; canUndo: boolean; cleared: readonly NamePart[] }

type Answer = { ok: true; view: NameChecks } | { ok: false; message: string }

/** The name checks of a trip as last confirmed by the server, with their actions. */
export function useNameChecks(tripId: string, initial: NameChecks) {
  const t = useTranslations('names')
  const router = useRouter()
  const [view, setView] = useFollowingState(initial)
  const [links, setLinks] = useState<readonly Link[]>([])
  const [result, setResult] = useState<Result | null>(null)
  const mutation = useSave({ scope: `name checks ${tripId}`, unreachable: t('unreachable') })
  const { notice, isSaving, dismissNotice } = mutation
  useRefreshWhenVisible()

  async function save<A extends Answer>(action: () => Promise<A>): Promise<Extract<A, { ok: true }> | null> {
    if (isSaving) return null
    setResult(null)
    const answer: Answer | null = await mutation.save(action)
    if (answer?.ok) {
      setView(answer.view)
      return answer as Extract<A, { ok: true }>
    }
    // A refusal usually means that the page is out of date.
    if (answer) router.refresh()
    return null
  }
  const showResult = (
    line: AskedLine,
    what: 'revoked' | 'accepted' | 'declined' | 'undone',
    { canUndo = false, cleared = [] }: { canUndo?: boolean; cleared?: readonly NamePart[] } = {},
  ) => setResult({ text: t(`done.${what}`, { name: line.name.text }), line, canUndo, cleared })

  return {
    view,
    links,
    result,
    problem: notice?.text ?? null,
    isSaving,
    hideLinks: () => setLinks([]),
    dismiss: () => {
      setResult(null)
      dismissNotice()
    },
    async ask(personIds: string[], days: 7 | 14 | 30, languages: Record<string, CheckLanguage>): Promise<boolean> {
      const answer = await save(() => askNamesAction({ tripId, personIds, days, languages }))
      if (answer) setLinks(answer.links)
      return answer !== null
    },
    async revoke(line: AskedLine): Promise<void> {
      const checkId = line.check?.id
      if (checkId && (await save(() => revokeCheckAction({ tripId, checkId })))) showResult(line, 'revoked')
    },
    async settle(line: AskedLine, how: 'accepted' | 'declined'): Promise<boolean> {
      const { id: checkId, answeredAt } = line.check ?? {}
      if (!checkId || !answeredAt) return false
      const action = how === 'accepted' ? acceptCorrectionAction : declineCorrectionAction
      const answer = await save(() => action({ tripId, checkId, answeredAt }))
      if (answer) showResult(line, how, { canUndo: true, cleared: answer.cleared })
      return answer !== null
    },
    async undo(line: AskedLine): Promise<void> {
      const checkId = line.check?.id
      if (checkId && (await save(() => undoSettlingAction({ tripId, checkId })))) showResult(line, 'undone')
    },
  }
}

/** State that starts again from `initial` whenever the page is rendered with another one. */
function useFollowingState<T>(initial: T) {
  const state = useState(initial)
  const [seen, setSeen] = useState(initial)
  if (seen !== initial) {
    setSeen(initial)
    state[1](initial)
  }
  return state
}

/** Answers arrive while the page is in a background tab. */
function useRefreshWhenVisible(): void {
  const router = useRouter()
  useEffect(() => {
    const onChange = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    document.addEventListener('visibilitychange', onChange)
    return () => document.removeEventListener('visibilitychange', onChange)
  }, [router])
}

export type NameChecking = ReturnType<typeof useNameChecks>

/** An answer, with corrections or a remark, that was not accepted or declined yet. */
export function isOpen({ check }: AskedLine): boolean {
  return check !== null && check.answeredAt !== null && check.settled === null
}
