import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { GET as colours } from '@/app/news/colours.css/route'
import { GET as logo } from '@/app/news/logo.png/route'
import { GET as list } from '@/app/news/route'
import { db } from '@/db/client'
import { changes, logos, office } from '@/db/schema'
import type { OfficeAccess } from '@/lib/server/access/access'
import {
  readLookHistory,
  readNewsroomLook,
  saveNewsroomColours,
  undoLookChange,
} from '@/lib/server/office/newsroom-look'
import { removeLogo, setLogo } from '@/lib/server/photos/logo'
import { freshDatabase } from '../../db/engines'
import { seed } from '../../db/seed'
import { ask } from '../newsroom/newsroom-articles'

const access = {
  viewer: { id: 'u', name: 'u', email: '', officeRole: 'administrator', personId: null, sessionId: 's' },
} as unknown as OfficeAccess<'manage office'>

const picture = (width: number, height: number, format: 'png' | 'webp' | 'jpeg' = 'png') =>
  sharp({ create: { width, height, channels: 4, background: { r: 138, g: 28, b: 44, alpha: 0.5 } } })
    .toFormat(format)
    .toBuffer()

beforeEach(async () => {
  await freshDatabase()
  await seed()
  await db().insert(office).values({ id: 'office', homeInstitutionId: 'home', sample: false }).onConflictDoNothing()
})

describe('a logo', () => {
  it('is encoded again as a small PNG with its transparency, and shown on every page', async () => {
    const set = await setLogo(access, await picture(2000, 1000))
    expect(set).toEqual({ ok: true, logo: { id: expect.any(String) as string, width: 288, height: 144 } })
    const response = await ask(logo, '/news/logo.png', {})
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
    const { width, height, hasAlpha, format } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    expect([width, height, hasAlpha, format]).toEqual([288, 144, true, 'png'])
    const etag = response.headers.get('etag')!
    expect((await ask(logo, '/news/logo.png', {}, { 'if-none-match': etag })).status).toBe(304)
    const id = (await readNewsroomLook(access)).logo!.id
    expect(await (await ask(list, '/news?lang=en', {})).text()).toContain(`<img src="/news/logo.png?v=${id}"`)
  })

  it('may be PNG, WebP or JPEG, and is not enlarged', async () => {
    for (const format of ['png', 'webp', 'jpeg'] as const)
      expect(await setLogo(access, await picture(60, 30, format))).toMatchObject({ ok: true, logo: { width: 60 } })
  })

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'svg'],
    ['<?xml version="1.0"?>\n<!-- a logo -->\n<svg width="1"/>', 'svg'],
    ['GIF89a', 'kind'],
    ['', 'empty'],
    ['\x89PNG\r\n\x1a\n broken', 'damaged'],
  ])('is refused as %j', async (text, code) => {
    expect(await setLogo(access, Buffer.from(text, 'latin1'))).toEqual({ ok: false, code })
    expect(await db().$count(logos)).toBe(0)
  })

  it('can be removed, and a few earlier ones stay stored', async () => {
    for (let n = 0; n < 7; n++) await setLogo(access, await picture(20 + n, 20), new Date(Date.UTC(2026, 0, 1 + n)))
    expect(await db().$count(logos)).toBe(5)
    expect((await readNewsroomLook(access)).logo?.width).toBe(26)
    await removeLogo(access)
    expect((await readNewsroomLook(access)).logo).toBeNull()
    expect((await ask(logo, '/news/logo.png', {})).status).toBe(404)
    expect(await db().$count(changes)).toBe(8)
  })
})

describe('the colours', () => {
  it('are a separate stylesheet, in which a missing colour is a shade of the other', async () => {
    expect(await (await ask(list, '/news?lang=en', {})).text()).not.toContain('colours.css')
    await saveNewsroomColours(access, { light: '#8a1c2c', dark: null })
    const html = await (await ask(list, '/news?lang=en', {})).text()
    expect(html).toMatch(/<link rel="stylesheet" href="\/news\/colours\.css\?v=8a1c2c-[0-9a-f]{6}"\/>/)
    const response = await ask(colours, '/news/colours.css', {})
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(await response.text()).toMatch(/^:root\{--inst:light-dark\(#8a1c2c,#[0-9a-f]{6}\);--inst-mark:#8a1c2c;/)
  })

  it('are refused if they are not legible', async () => {
    await expect(saveNewsroomColours(access, { light: '#ffcc00', dark: null })).rejects.toThrow('not legible')
    await expect(saveNewsroomColours(access, { light: null, dark: '#8a1c2c' })).rejects.toThrow('not legible')
    expect((await readNewsroomLook(access)).colours).toEqual({ light: null, dark: null })
  })
})

describe('the history of logo and colours', () => {
  const history = async () => (await readLookHistory(access)).map(({ kind, canUndo, by }) => [kind, by, canUndo])
  const last = async () => (await readLookHistory(access))[0]?.id ?? ''

  it('lists who changed the logo and the colours, and undoes the last change of each', async () => {
    await setLogo(access, await picture(40, 20))
    const first = (await readNewsroomLook(access)).logo
    await setLogo(access, await picture(80, 20))
    const replaced = await last()
    await saveNewsroomColours(access, { light: '#8a1c2c', dark: null })
    const who = (await readLookHistory(access))[0]?.by
    expect(await history()).toEqual([
      ['colours', who, true],
      ['logo', who, true],
      ['logo', who, false],
    ])
    expect(await undoLookChange(access, await last())).toBe(true)
    expect((await readNewsroomLook(access)).colours).toEqual({ light: null, dark: null })
    expect(await undoLookChange(access, replaced)).toBe(true)
    expect((await readNewsroomLook(access)).logo).toEqual(first)
    // Undoing is a change too, and can be undone.
    expect((await history()).slice(0, 2)).toEqual([
      ['logo', who, true],
      ['colours', who, true],
    ])
  })

  it('refuses to undo a change that is not the last one, and to restore a logo that is no longer stored', async () => {
    await saveNewsroomColours(access, { light: '#8a1c2c', dark: null })
    const former = await last()
    await saveNewsroomColours(access, { light: '#00467f', dark: null })
    expect(await undoLookChange(access, former)).toBe(false)
    expect(await undoLookChange(access, 'unknown')).toBe(false)
    expect((await readNewsroomLook(access)).colours.light).toBe('#00467f')
    await setLogo(access, await picture(40, 20))
    await setLogo(access, await picture(80, 20))
    const replaced = await last()
    await db().delete(logos).where(eq(logos.width, 40))
    expect(await undoLookChange(access, replaced)).toBe(false)
    expect((await readLookHistory(access))[0]?.canUndo).toBe(false)
  })
})
