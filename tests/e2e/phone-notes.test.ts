import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { pdfOf } from '../domain/files/pdf-of'
import { sampleAccount } from './browser'
import { dispatchOnline, reopen, sectionLink, storedOnPhone, setUpPhones, writeNote } from './phone'

const phones = setUpPhones()

describe('notes', () => {
  it('are stored offline, also after a restart, and sent once even if an answer was lost', async () => {
    const { context, page } = await phones.openPhone()
    const text = `They offer two places a year ${crypto.randomUUID()}`
    await phones.network.set('refused')
    await writeNote(page, text)
    await page.getByText('1 note not sent yet').waitFor()
    const again = await reopen(context, '/pocket#notes')
    await again.getByText(text).waitFor()
    expect(phones.receivedNotes().map((note) => note.text)).not.toContain(text)
    // The server receives the note, and the phone does not receive the answer.
    await phones.network.set('answers lost')
    await dispatchOnline(again)
    await expect.poll(() => phones.receivedNotes().filter((note) => note.text === text)).toHaveLength(1)
    await again.getByText('1 note not sent yet').waitFor()
    await phones.network.set('online')
    await dispatchOnline(again)
    await again.getByText('1 note not sent yet').waitFor({ state: 'hidden' })
    // The page may load its newer copy meanwhile, and shows no notes before it has read the store.
    await expect
      .poll(async () => {
        const [, rows] = JSON.parse(await storedOnPhone(again)) as unknown[][]
        return JSON.stringify(rows)
      })
      .not.toContain(text)
    expect(phones.receivedNotes().filter((note) => note.text === text)).toEqual([{ text, shared: null }])
  })

  it('have a photo without its place, which waits offline, is sent later, and is then shown offline', async () => {
    const { context, page } = await phones.openPhone()
    const photo = await sharp({ create: { width: 2_000, height: 500, channels: 3, background: '#246' } })
      .withExif({ IFD3: { GPSLatitude: '34/1 40/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer()
    await phones.network.set('refused')
    await sectionLink(page, 'Notes').click()
    await page.getByLabel('Add a photo').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo })
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('1 note not sent yet').waitFor()
    const waiting = await reopen(context, '/pocket#notes')
    const shown = waiting.getByRole('img', { name: 'Photo' })
    const isDrawn = () =>
      shown.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth).catch(() => 0)
    await expect.poll(isDrawn).toBe(1_600)
    await phones.network.set('online')
    await dispatchOnline(waiting)
    const stored = () =>
      phones.inDatabase((db) =>
        db.prepare('select f.bytes from stored_files f join member_notes n on n.photo_id = f.id').pluck().get(),
      ) as Buffer | undefined
    await expect.poll(stored).toBeDefined()
    expect((await sharp(stored()).metadata()).exif).toBeUndefined()
    const kept = () => waiting.evaluate(async () => (await (await caches.open('attache-pocket-files')).keys()).length)
    await expect.poll(() => kept().catch(() => 0)).toBe(1)
    await phones.network.set('refused')
    const offline = await reopen(context, '/pocket#notes')
    await expect
      .poll(() =>
        offline
          .locator('[data-note] img')
          .evaluate((image: HTMLImageElement) => image.naturalWidth)
          .catch(() => 0),
      )
      .toBe(1_600)
    phones.inDatabase((db) => db.prepare('delete from member_notes where photo_id is not null').run())
  })

  it('are shared and unshared by their author, and typed text is kept when the page is closed', async () => {
    const { context, page } = await phones.openPhone()
    await writeNote(page, 'Send the draft by Friday')
    const note = page.getByRole('listitem').filter({ hasText: 'Send the draft by Friday' })
    await note.getByRole('button', { name: 'Share' }).click()
    await note.getByText('Shared with the planners').waitFor()
    expect(phones.receivedNotes().find(({ text }) => text === 'Send the draft by Friday')?.shared).not.toBeNull()
    await note.getByRole('button', { name: 'Stop sharing' }).click()
    await note.getByText('Only you').waitFor()
    await page.reload()
    await note.getByRole('button', { name: 'Delete' }).click()
    await note.waitFor({ state: 'detached' })
    expect(phones.receivedNotes().map(({ text }) => text)).not.toContain('Send the draft by Friday')
    await page.getByRole('textbox', { name: 'Note' }).fill('Half a sen')
    await expect.poll(() => storedOnPhone(page)).toContain('Half a sen')
    const again = await reopen(context, '/pocket#notes')
    await expect.poll(() => again.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Half a sen')
  })
})

describe('files', () => {
  it('for the member can be opened until they are removed or replaced', async () => {
    const add = (id: string, more: string) =>
      phones.inDatabase((db) => {
        const bytes = pdfOf(`Content of ${id}`)
        db.prepare(
          `insert into stored_files (id, hash, size, stored_at, is_complete, bytes) values (?, ?, ?, ?, 1, ?)`,
        ).run(`content ${id}`, id, bytes.length, Date.now(), bytes)
        const trip = db.prepare(`select id from trips where title like '%Osaka%'`).pluck().get()
        db.prepare(
          `insert into attachments
             (id, trip_id, subject, file_id, name, type, size, audience, person_id, uploaded_at, revision)
           select ?, ?, 'trip', ?, ?, 'pdf', ?, ${more}, ?, 1`,
        ).run(id, trip, `content ${id}`, `${id}.pdf`, bytes.length, Date.now())
      })
    add('insurance', `'members', null`)
    add('quotation', `'planners', null`)
    add('seat', `'person', (select person_id from users where email = '${sampleAccount('member').email}')`)
    add('other', `'person', (select person_id from members where person_id not in (select person_id from users))`)
    const { context, page } = await phones.openPhone()
    const files = () =>
      page.evaluate(async () => {
        const keys = await (await caches.open('attache-pocket-files')).keys()
        return keys.map(({ url }) => url.replace(/.*\/files\//, '')).sort()
      })
    await expect.poll(files).toEqual(['insurance', 'seat'])
    expect(await storedOnPhone(page)).not.toContain('quotation.pdf')
    await phones.network.set('refused')
    const offline = await reopen(context)
    await sectionLink(offline, 'Whole trip').click()
    const downloading = offline.waitForEvent('download')
    await offline
      .locator('#days')
      .getByRole('link', { name: /^seat\.pdf/ })
      .click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('seat.pdf')
    expect(readFileSync(await download.path())).toEqual(pdfOf('Content of seat'))
    await phones.network.set('online')
    phones.inDatabase((db) => db.prepare(`update attachments set removed_at = 1 where id = 'insurance'`).run())
    const again = await reopen(context)
    const left = () =>
      again.evaluate(async () => (await (await caches.open('attache-pocket-files')).keys()).map(({ url }) => url))
    await expect.poll(left).toEqual([expect.stringMatching(/seat$/)])
    await sectionLink(again, 'Whole trip').click()
    await again.getByRole('button', { name: 'Sign out' }).click()
    await again.waitForURL(/sign-in/)
    expect(await again.evaluate(() => caches.has('attache-pocket-files'))).toBe(false)
    phones.inDatabase((db) => db.prepare('delete from attachments').run())
  })
})
