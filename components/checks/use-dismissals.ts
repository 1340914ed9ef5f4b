'use client'

import { useTranslations } from 'next-intl'
import { useTrip } from '../trip/use-trip'
import { useSave } from '../ui/use-save'
import { useChecks } from './checks-provider'
import { toDoHeadingId } from './to-do-anchor'

/**
 * Dismisses and restores warnings; the functions resolve to whether that was done. They are `null` if the page has no
 * actions. `problem` says why the last call was refused.
 */
export function useDismissals() {
  const { tripId } = useTrip()
  const { dismiss, restore } = useChecks()
  const t = useTranslations('checks')
  const { save, isSaving, notice, dismissNotice } = useSave({
    scope: `warnings ${tripId}`,
    unreachable: t('unreachable'),
  })
  const isDone = async (action: Parameters<typeof save>[0]) => {
    const answer = await save(action)
    if (!answer?.ok) return false
    // The entry has moved to the other list, and its focused button with it.
    requestAnimationFrame(() => document.getElementById(toDoHeadingId)?.focus())
    return true
  }
  return {
    dismiss: dismiss && ((key: string, reason: string) => isDone(() => dismiss(key, reason))),
    /** Dismisses them one after the other, until one is refused. */
    dismissAll:
      dismiss &&
      (async (keys: readonly string[], reason: string) => {
        for (const key of keys) if (!(await isDone(() => dismiss(key, reason)))) return false
        return true
      }),
    restore: restore && ((key: string) => isDone(() => restore(key))),
    isSaving,
    problem: notice?.text ?? null,
    clearProblem: dismissNotice,
  }
}
