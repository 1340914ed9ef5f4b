import { desc, inArray } from 'drizzle-orm'
import { db } from '../../../db/client'
import { logos } from '../../../db/schema'
import { run, transact } from '../../../db/transact'
import type { Logo, LogoRefusal } from '../../domain/newsroom/logo'
import type { OfficeAccess } from '../access/access'
import { showLogo } from '../office/newsroom-look'
import { newId } from '../platform/id'
import { encodeLogo } from './photo-encode'

type Access = OfficeAccess<'manage office'>

// Earlier logos are stored for undo.
const mostLogos = 5

/** Saves a picture as the institution's logo. @returns the logo, or why it was refused */
export async function setLogo(
  access: Access,
  bytes: Uint8Array,
  now = new Date(),
): Promise<{ ok: true; logo: Logo } | { ok: false; code: LogoRefusal }> {
  const encoded = await encodeLogo(bytes)
  if (!encoded.ok) return encoded
  const { picture, width, height } = encoded
  const logo = { id: newId(), width, height }
  await transact(db(), function* (tx) {
    yield* run(tx.insert(logos).values({ ...logo, picture, uploadedAt: now }))
    yield* showLogo(tx, access, logo.id, now)
    const stored = yield* run(tx.select({ id: logos.id }).from(logos).orderBy(desc(logos.uploadedAt), desc(logos.id)))
    const old = stored.slice(mostLogos).map(({ id }) => id)
    if (old.length > 0) yield* run(tx.delete(logos).where(inArray(logos.id, old)))
  })
  return { ok: true, logo }
}

/** Removes the logo from the newsroom. */
export async function removeLogo(access: Access, now = new Date()): Promise<void> {
  await transact(db(), (tx) => showLogo(tx, access, null, now))
}
