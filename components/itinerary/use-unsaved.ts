import { useEffect } from 'react'

/** Reports whether a form has unsaved text, until it is closed. */
export function useUnsaved(id: string, isUnsaved: boolean, report: (id: string, isUnsaved: boolean) => void): void {
  useEffect(() => {
    report(id, isUnsaved)
    return () => report(id, false)
  }, [id, isUnsaved, report])
}
