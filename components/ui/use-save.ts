'use client'

import { useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { queryClient } from './query-client'

/** The notice of an editor: what was saved and how to undo it, or why it was not saved. */
export type Notice = { text: string; undo: (() => void) | null; isProblem: boolean }

/** The answer of a server action: the saved data, or the reason for a refusal. */
export type SaveAnswer = { ok: true } | { ok: false; message: string }

export type SaveMutation = {
  /**
   * Calls a server action, after all earlier saves of the same scope have ended. A refusal or a lost connection
   * becomes the notice. Resolves to the action's answer, refusals included; to `null` where none came.
   */
  save: <A extends SaveAnswer>(action: () => Promise<A>) => Promise<A | null>
  isSaving: boolean
  notice: Notice | null
  /** Shows what was done. `undo` adds a button, which hides the notice and calls it. */
  showNotice: (text: string, undo?: (() => void) | null) => void
  showProblem: (text: string) => void
  dismissNotice: () => void
}

/**
 * Saves changes through server actions and shows the result: the mutation hook of every editor that keeps
 * no edits for later. Saves with the same `scope`, for example `report ${tripId}`, run one at a time in call order.
 *
 * @param unreachable the sentence shown if the server does not answer
 *
 * @example
 * const { save, notice, showNotice } = useSave({ scope: `report ${tripId}`, unreachable: t('unreachable') })
 * const answer = await save(() => editReportAction({ tripId, edit }))
 * if (answer?.ok) {
 *   setView(answer.view)
 *   showNotice(t('done.write'), () => void undoWith(answer.undo))
 * }
 */
export function useSave({
  scope,
  unreachable,
  initialNotice = null,
}: {
  scope: string
  unreachable: string
  initialNotice?: string | null
}): SaveMutation {
  const [notice, setNotice] = useState<Notice | null>(
    initialNotice === null ? null : { text: initialNotice, undo: null, isProblem: false },
  )
  const dismissNotice = useCallback(() => setNotice(null), [])
  const showProblem = useCallback((text: string) => setNotice({ text, undo: null, isProblem: true }), [])
  const showNotice = useCallback((text: string, undo: (() => void) | null = null) => {
    const undoOnce = () => {
      setNotice(null)
      undo?.()
    }
    setNotice({ text, undo: undo && undoOnce, isProblem: false })
  }, [])

  const { mutateAsync, isPending } = useMutation(
    {
      mutationFn: (action: () => Promise<SaveAnswer>) => action(),
      scope: { id: scope },
      // Offline, react-query would pause the save silently; this way it fails at once and a notice is shown.
      networkMode: 'always',
      onMutate: dismissNotice,
      onSuccess: (answer) => {
        if (!answer.ok) showProblem(answer.message)
      },
      onError: () => showProblem(unreachable),
    },
    queryClient(),
  )
  const save = useCallback(
    <A extends SaveAnswer>(action: () => Promise<A>): Promise<A | null> =>
      (mutateAsync(action) as Promise<A>).catch(() => null),
    [mutateAsync],
  )
  return { save, isSaving: isPending, notice, showNotice, showProblem, dismissNotice }
}
