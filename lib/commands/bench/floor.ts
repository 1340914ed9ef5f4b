/** Where the empty page and the page with the empty action are served. */
export const floor = { page: '/bench-floor', action: '/bench-floor/action', actionName: 'benchFloorAction' }

/**
 * Files added to the measured copy, not to the product: a page without content, rendered at every request with the same
 * root layout and proxy, and an action that does nothing.
 */
export const floorFiles: Readonly<Record<string, string>> = {
  [`app${floor.page}/page.tsx`]: `
export const dynamic = 'force-dynamic'

export default function FloorPage() {
  return null
}
`,
  [`app${floor.action}/page.tsx`]: `
import { ${floor.actionName} } from './actions'

export const dynamic = 'force-dynamic'

export default function FloorActionPage() {
  const act = async () => {
    'use server'
    await ${floor.actionName}(null)
  }
  return <form action={act}><button type="submit">Nothing</button></form>
}
`,
  [`app${floor.action}/actions.ts`]: `
'use server'

export async function ${floor.actionName}(_input: unknown): Promise<{ ok: true }> {
  return { ok: true }
}
`,
}
