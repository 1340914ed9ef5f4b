/** Where the empty page and the page with the empty action are served. */
export const floor = { page: '/bench-floor', action: '/bench-floor/action', actionName: 'benchFloorAction' }

/**
 * What is added to the copy that is measured, and is in no product: a page that shows nothing, made afresh at every
 * request within the same root layout and behind the same proxy, and an action that does nothing.
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
  return <form action={async () => { 'use server'; await ${floor.actionName}(null) }}><button type="submit">Nothing</button></form>
}
`,
  [`app${floor.action}/actions.ts`]: `
'use server'

export async function ${floor.actionName}(_input: unknown): Promise<{ ok: true }> {
  return { ok: true }
}
`,
}
