'use client'

import { useTranslations } from 'next-intl'
import { type SubmitEvent, useActionState, useRef, useState } from 'react'
import { saveHouseStyleAction } from '@/app/(office)/house-style/actions'
import type { OfficeSettings } from '@/lib/server/office/office'
import { type Typed, typedFrom, typedOf } from './typed'

type Answer = Awaited<ReturnType<typeof saveHouseStyleAction>>
/** What became of a save; with `before` it can be taken back, which `isUndone` says it was. */
type Said = { text: string; isProblem: boolean; before: OfficeSettings | null; isUndone: boolean }

const problem = (text: string): Said => ({ text, isProblem: true, before: null, isUndone: false })

type State = {
  /** The settings as last read: what is compared with at the next save. */
  read: OfficeSettings
  typed: Typed
  /** Fields that someone else has set otherwise meanwhile. */
  theirs: readonly string[]
  answer: Answer | null
}

/**
 * The form of the house style. Before scripts have loaded the browser sends it itself, and the page comes back with the
 * answer; afterwards what is typed stays here whatever becomes of a save.
 */
export function useHouseStyle(settings: OfficeSettings) {
  const t = useTranslations('houseStyle')
  const [first, send] = useActionState(saveHouseStyleAction, null)
  const [state, setState] = useState(() => startedWith(settings, first))
  const [isBusy, setIsBusy] = useState(false)
  const [isUnreachable, setIsUnreachable] = useState(false)
  const frame = useRef<HTMLFormElement>(null)
  const { read, typed, theirs, answer } = state

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = new FormData(event.currentTarget)
    const button = event.nativeEvent.submitter
    if (button instanceof HTMLButtonElement && button.name) form.set(button.name, button.value)
    setIsBusy(true)
    setIsUnreachable(false)
    try {
      const next = await saveHouseStyleAction(null, form)
      setState((now) => answered(now, next, now.typed === typed))
      requestAnimationFrame(() => {
        if (!next.ok || next.outcome === 'changed')
          frame.current?.querySelector<HTMLElement>('[aria-invalid], [data-theirs] button')?.focus()
      })
    } catch {
      setIsUnreachable(true)
    } finally {
      setIsBusy(false)
    }
  }
  return {
    read,
    typed,
    theirs,
    send,
    submit,
    isBusy,
    frame,
    errors: answer && !answer.ok ? (answer.fields ?? {}) : {},
    said: isUnreachable ? problem(t('unreachable')) : said(answer, t),
    set: (to: Partial<Typed>) => setState((now) => ({ ...now, typed: { ...now.typed, ...to } })),
    takeTheirs: (field: keyof Typed) =>
      setState((now) => ({
        ...now,
        typed: { ...now.typed, [field]: typedOf(now.read)[field] },
        theirs: now.theirs.filter((one) => one !== field),
      })),
  }
}

function startedWith(settings: OfficeSettings, first: Answer | null): State {
  const start: State = { read: settings, typed: typedOf(settings), theirs: [], answer: null }
  if (!first) return start
  if (first.ok) return answered(start, first, true)
  return { ...start, read: readIn(first) ?? settings, typed: typedFrom(first.values ?? {}, settings), answer: first }
}

// What the refused form was opened with: somebody else's save in between is still to be met with.
function readIn({ values }: Extract<Answer, { ok: false }>): OfficeSettings | null {
  try {
    return JSON.parse(values?.read ?? 'null') as OfficeSettings | null
  } catch {
    return null
  }
}

// What was typed while the answer was under way stays as it is.
function answered(now: State, answer: Answer, isAsSent: boolean): State {
  if (!answer.ok) return { ...now, answer }
  const { settings } = answer
  if (answer.outcome === 'changed')
    return { read: settings, typed: isAsSent ? typedOf(answer.typed) : now.typed, theirs: answer.theirs, answer }
  return { read: settings, typed: isAsSent ? typedOf(settings) : now.typed, theirs: [], answer }
}

function said(answer: Answer | null, t: ReturnType<typeof useTranslations<'houseStyle'>>): Said | null {
  if (!answer) return null
  if (!answer.ok) return problem(answer.message)
  if (answer.outcome === 'changed') return problem(t('changed'))
  return { text: t(`did.${answer.did}`), isProblem: false, before: answer.before, isUndone: answer.did === 'undo' }
}
