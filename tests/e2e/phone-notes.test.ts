import { describe, expect, it } from 'vitest'
import { dispatchOnline, reopen, storedOnPhone, setUpPhones, writeNote } from './phone'

const phones = setUpPhones()

describe('notes', () => {
  it('are stored without a connection, over a restart, and sent once though an answer was lost', async () => {
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
    // The page may load its newer copy meanwhile, and is empty of notes before it has read the store.
    await expect
      .poll(async () => {
        const [, rows] = JSON.parse(await storedOnPhone(again)) as unknown[][]
        return JSON.stringify(rows)
      })
      .not.toContain(text)
    expect(phones.receivedNotes().filter((note) => note.text === text)).toEqual([{ text, shared: null }])
  })

  it('are shared and unshared by their author, and what is being typed outlives the page', async () => {
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
