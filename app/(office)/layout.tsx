import type { ReactNode } from 'react'
import { Mast } from '@/components/shell/mast'
import { currentUser } from '@/lib/server/access/access'

/** The header of every office page. Each page proves its own access; a layout is not a check. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const who = await currentUser()
  return (
    <>
      {who && <Mast viewer={who} />}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
