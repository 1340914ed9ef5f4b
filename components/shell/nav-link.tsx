'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A link that knows whether the reader is at its place or, unless it stands for that page `alone`, below it. */
export function NavLink({ href, alone = false, children }: { href: string; alone?: boolean; children: ReactNode }) {
  const path = usePathname()
  const here = path === href || (!alone && path.startsWith(`${href}/`))
  return <Link href={href} prefetch={false} {...(here && { 'aria-current': path === href ? 'page' as const : true })}>{children}</Link>
}
