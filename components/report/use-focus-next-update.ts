import { useEffect, useRef } from 'react'
import type { ReportEditing } from './use-report'

/** The same editor, in which each decision moves the focus to the next suggested update, so that one key takes all. */
export function useFocusNextUpdate(report: ReportEditing): ReportEditing {
  const next = useRef<number | null>(null)
  useEffect(() => {
    if (next.current === null || report.isSaving) return
    const buttons = document.querySelectorAll<HTMLElement>('[data-take]')
    const target =
      buttons[Math.min(next.current, buttons.length - 1)] ?? document.querySelector<HTMLElement>('[data-sentence]')
    next.current = null
    target?.focus()
  })
  return {
    ...report,
    decide: (update, keep, language) => {
      const focused = document.activeElement?.closest('[data-news]')?.querySelector('[data-take]') ?? null
      next.current = focused ? [...document.querySelectorAll('[data-take]')].indexOf(focused) : null
      return report.decide(update, keep, language)
    },
  }
}
