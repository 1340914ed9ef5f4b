import { type FormEvent, type KeyboardEvent, useRef } from 'react'

export type FormKeys = { onKeyDown: (event: KeyboardEvent) => void; onSubmit: (event: FormEvent) => void }

/**
 * The keys of a form: Escape cancels, Ctrl or ⌘ with Enter saves, with `enterSaves` also Enter in a text area. Keys
 * that an input method uses, to choose a candidate or close its list, do nothing here.
 */
export function useFormKeys({
  enterSaves = false,
  onSave,
  onCancel,
}: {
  enterSaves?: boolean
  onSave: () => void
  onCancel: () => void
}): FormKeys {
  const isComposing = useRef(false)
  return {
    onKeyDown(event: KeyboardEvent) {
      // 229: the key belongs to the input method, though Safari has stopped composing by then.
      if (event.nativeEvent.isComposing || event.keyCode === 229) {
        // Safari submits the form by the Enter that chooses a candidate, in the same task.
        isComposing.current = true
        setTimeout(() => (isComposing.current = false))
        return
      }
      if (event.defaultPrevented) return
      const isSave =
        event.key === 'Enter' &&
        (event.ctrlKey ||
          event.metaKey ||
          (enterSaves && !event.shiftKey && event.target instanceof HTMLTextAreaElement))
      if (event.key !== 'Escape' && !isSave) return
      event.preventDefault()
      if (isSave) onSave()
      else onCancel()
    },
    onSubmit(event: FormEvent) {
      event.preventDefault()
      event.stopPropagation()
      if (!isComposing.current) onSave()
    },
  }
}
