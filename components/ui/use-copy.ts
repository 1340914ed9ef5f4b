import { useState } from 'react'

/** Whether a text is on the clipboard now. Browsers offer one only on secure pages, and may refuse it. */
export function copyText(text: string): Promise<boolean> {
  return (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
    () => true,
    () => false,
  )
}

/** Copies a text. `copied`: the key of the message about the last attempt, `null` before the first. */
export function useCopy(text: string): { copied: 'copied' | 'notCopied' | null; copy: () => void } {
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null)
  return { copied, copy: () => void copyText(text).then((isDone) => setCopied(isDone ? 'copied' : 'notCopied')) }
}
