import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '../../../db/client'
import { institutions } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import { institutionKey } from '../../domain/directory/directory-keys'
import { institutionFields } from '../../domain/directory/fields/institution'
import { pickFields } from '../../domain/fields/field'
import { sameTexts, type Texts } from '../../domain/text/text'
import type { OfficeAccess } from '../access/access'
import { institutionSchema } from './directory-schema'
import { noteEntry } from './entry-history'

const texts = z.record(z.string().max(60), z.string().max(20_000))

/** One text of an institution as it was read, and as it should be. */
export const translationSchema = z.strictObject({
  field: z.enum(['name', 'city', 'background']),
  from: texts,
  to: texts,
})
export type InstitutionTranslation = z.infer<typeof translationSchema>

/** Replaces one text of an institution. @returns `changed` if the text is no longer the one that was read */
export function translateInstitution(
  { viewer }: OfficeAccess<'edit directory'>,
  id: string,
  { field, from, to }: InstitutionTranslation,
): Promise<'saved' | 'changed'> {
  const now = new Date()
  return transact(db(), function* (tx): Steps<'saved' | 'changed'> {
    const [row] = yield* run(tx.select().from(institutions).where(eq(institutions.id, id)))
    if (!row) return 'changed'
    const before = pickFields(institutionFields, row)
    const list: readonly Texts[] = field === 'background' ? before.background : before[field] ? [before[field]] : []
    const at = list.findIndex((one) => sameTexts(one, from))
    if (at < 0) return list.some((one) => sameTexts(one, to)) ? 'saved' : 'changed'
    const changed = institutionSchema.safeParse({
      ...before,
      [field]: field === 'background' ? list.with(at, to) : to,
    })
    if (!changed.success) return 'changed'
    yield* run(
      tx
        .update(institutions)
        .set({
          ...changed.data,
          searchKey: institutionKey(changed.data),
          revision: row.revision + 1,
          updatedAt: now,
        })
        .where(eq(institutions.id, id)),
    )
    yield* noteEntry(
      tx,
      viewer,
      { subject: 'institution', subjectId: id, verb: 'change', edit: { from: before, to: changed.data } },
      now,
    )
    return 'saved'
  })
}
