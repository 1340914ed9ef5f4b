import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/db/client'
import { storedFiles } from '@/db/schema'
import { addAttachment } from '@/lib/server/files/attachment-upload'
import { editAttachment, readAttachment } from '@/lib/server/files/attachments'
import { deleteUnusedFiles } from '@/lib/server/files/file-cleanup'
import { readFileContent, storeFile } from '@/lib/server/files/file-store'
import { objectStorage } from '@/lib/server/files/object-storage'
import { pdfOf } from '../../domain/files/pdf-of'
import { freshDatabase } from '../../db/engines'
import { accessAs, openTrip } from '../releases/release-office'
import { type S3Server, startS3 } from './s3-server'

const setting = vi.hoisted(() => ({ storageUrl: null as string | null }))
vi.mock('@/lib/server/platform/config', async (original) => {
  const { config, ...others } = await original<{ config: () => object }>()
  return { ...others, config: () => ({ ...config(), ...setting }) }
})

let s3: S3Server
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())
beforeEach(async () => {
  await freshDatabase()
  setting.storageUrl = s3.url
})

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const rows = () => db().select({ object: storedFiles.object, bytes: storedFiles.bytes }).from(storedFiles)
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000)

describe('an object storage', () => {
  it('stores, returns and deletes content, and reports missing content', async () => {
    const storage = objectStorage(s3.url)
    const bytes = pdfOf('機票 with spaces')
    await storage.put('ab/one', bytes, hashOf(bytes))
    expect(await storage.get('ab/one')).toEqual(bytes)
    await storage.remove('ab/one')
    await storage.remove('ab/one')
    expect(await storage.get('ab/one')).toBeNull()
  })

  it('refuses other credentials, without a secret in the message', async () => {
    const wrong = objectStorage(s3.url.replace('S3RVER:S3RVER', 'S3RVER:hidden'))
    const problem = await wrong.get('ab/one').catch((error: unknown) => error)
    expect(String(problem)).toMatch(/refuses these credentials/)
    expect(String(problem)).not.toContain('hidden')
  })
})

describe('files in an object storage', () => {
  it('have names derived from their content, are stored once, and leave no content in the database', async () => {
    const bytes = pdfOf(crypto.randomUUID())
    const [one, other] = [await storeFile(bytes), await storeFile(bytes)]
    expect(one).toBe(other)
    const object = `${hashOf(bytes).slice(0, 2)}/${hashOf(bytes)}-${one}`
    expect(await rows()).toEqual([{ object, bytes: null }])
    expect(await s3.objects()).toContain(object)
    expect(await readFileContent(one)).toEqual(bytes)
  })

  it('are deleted with their row once nothing refers to them', async () => {
    const tripId = await openTrip()
    const access = accessAs(tripId, 'edit trip', { id: 'u', on: 'editor' })
    const add = (name: string, bytes: Uint8Array) =>
      addAttachment(access, { subject: 'trip', subjectId: null, audience: 'planners', personId: null, name }, bytes)
    const [stays, goes] = [await add('stays.pdf', pdfOf('stays')), await add('goes.pdf', pdfOf(crypto.randomUUID()))]
    if (!stays.ok || !goes.ok) throw new Error('A file was refused.')
    const before = (await s3.objects()).length
    await editAttachment(access, { do: 'remove', id: goes.id, revision: 1 })
    expect([await deleteUnusedFiles(later(23)), (await s3.objects()).length]).toEqual([0, before])
    expect([await deleteUnusedFiles(later(25)), (await s3.objects()).length]).toEqual([1, before - 1])
    expect((await readAttachment(access, stays.id))?.bytes).toEqual(pdfOf('stays'))
    expect(await rows()).toHaveLength(1)
  })

  it('are not reused if their upload broke off, and are cleaned up', async () => {
    const bytes = pdfOf(crypto.randomUUID())
    setting.storageUrl = s3.url.replace('S3RVER:S3RVER', 'S3RVER:wrong')
    await expect(storeFile(bytes)).rejects.toThrow(/refuses these credentials/)
    setting.storageUrl = s3.url
    const id = await storeFile(bytes)
    expect([await readFileContent(id), (await rows()).length]).toEqual([bytes, 2])
    expect(await deleteUnusedFiles(later(25))).toBe(2)
    expect(await rows()).toEqual([])
  })

  it('stay in the database if they were stored there before', async () => {
    setting.storageUrl = null
    const bytes = pdfOf(crypto.randomUUID())
    const id = await storeFile(bytes)
    setting.storageUrl = s3.url
    expect(await readFileContent(id)).toEqual(bytes)
    expect(await storeFile(bytes)).not.toBe(id)
  })
})
