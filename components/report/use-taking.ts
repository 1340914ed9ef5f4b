import { useEffect, useRef } from 'react'
import type { ReportEditing } from './use-report'

/**
 * The same editing, in which the focus goes on to the next choice once one is made: whoever takes all that the record
 * says now presses one key again and again.
 */
export function useTaking(report: ReportEditing): ReportEditing {
  const next = useRef<number | null>(null)
  useEffect(() => {
    if (next.current === null || report.isBusy) return
    const choices = document.querySelectorAll<HTMLElement>('[data-take]')
    const target =
      choices[Math.min(next.current, choices.length - 1)] ?? document.querySelector<HTMLElement>('[data-sentence]')
    next.current = null
    target?.focus()
  })
  return {
    ...report,
    take: (news, keep, language) => {
      const here = document.activeElement?.closest('[data-news]')?.querySelector('[data-take]') ?? null
      next.current = here ? [...document.querySelectorAll('[data-take]')].indexOf(here) : null
      return report.take(news, keep, language)
    },
  }
}
