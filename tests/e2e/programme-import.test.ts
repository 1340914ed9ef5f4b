import { describe, expect, it } from 'vitest'
import { archive } from '../domain/files/office-files'
import { saved } from './browser'
import { setUpOffice } from './office'
import { emptyTrip, expectedItems, itemsOf, paste, programmeFile, programmes, wordClipboard } from './programme'

const office = setUpOffice()

/** The offer of a visit. An institution that the office knows shows its name there before the pasted one. */
const offerOf = (name: string) => new RegExp(`${name}.* · .*Japan.*Tokyo`)

describe('a programme from Word in an empty trip', () => {
  it.each(programmes)('$title: is read correctly at once, and again changes nothing', async (given) => {
    const { page, problems } = await emptyTrip(office, given.title)
    await paste(page, wordClipboard(given))
    for (const name of given.visits)
      expect(await page.getByRole('checkbox', { name: offerOf(name) }).isChecked()).toBe(true)
    await page.getByText(/Japan/).first().waitFor()
    const button = page.getByRole('button', { name: 'Import 6 items, 2 visits' })
    await Promise.all([saved(page), button.click()])
    await button.waitFor({ state: 'detached' })
    expect(await itemsOf(page)).toEqual(expectedItems)
    await paste(page, wordClipboard(given))
    await expect.poll(() => page.getByText('Already in the itinerary.').count()).toBe(6)
    expect(await page.getByRole('button', { name: 'Nothing to import' }).isDisabled()).toBe(true)
    expect(problems).toEqual([])
  })
})

const files = programmes.flatMap((given) =>
  (['docx', 'xlsx', 'pdf'] as const).map((format) => ({
    ...given,
    format,
    how: format === 'xlsx' ? 'drop' : 'choose',
  })),
)

describe('a programme in a file in an empty trip', () => {
  it.each(files)('$title, .$format: is read correctly at once, with its visits', async (given) => {
    const { page, problems } = await emptyTrip(office, `${given.title} ${given.format}`)
    const file = await programmeFile(page, given, given.format)
    await page.getByRole('button', { name: 'Paste itinerary' }).click()
    const panel = page.getByRole('region', { name: 'Import a programme' })
    if (given.how === 'choose') await panel.locator('input[type=file]').setInputFiles(file)
    else {
      await panel.evaluate(
        (element, { name, base64 }) => {
          const dataTransfer = new DataTransfer()
          const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
          dataTransfer.items.add(new File([bytes], name))
          element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
        },
        { name: file.name, base64: file.buffer.toString('base64') },
      )
    }
    // One tick adds an institution with its country and zone, and is set by default.
    for (const name of given.visits) {
      const offer = panel.getByRole('checkbox', { name: offerOf(name) })
      expect(await offer.isChecked()).toBe(true)
    }
    const [first] = given.visits
    await panel.getByRole('checkbox', { name: offerOf(first) }).uncheck()
    await page.getByRole('button', { name: 'Import 6 items, 1 visit' }).waitFor()
    await panel.getByRole('checkbox', { name: offerOf(first) }).check()
    const button = page.getByRole('button', { name: 'Import 6 items, 2 visits' })
    await Promise.all([saved(page), button.click()])
    await button.waitFor({ state: 'detached' })
    expect(await itemsOf(page)).toEqual(expectedItems)
    expect(problems).toEqual([])
  })

  it.each([
    ['.rtf', Buffer.from('{\\rtf1\\ansi 09:00 Tea}'), 'Open it in Word and save it as .docx.'],
    ['.pkpass', Buffer.from(archive({ 'pass.json': '{}' })), 'or the PDF of the booking'],
  ])('%s: gets a message that suggests a solution', async (format, buffer, words) => {
    const { page } = await emptyTrip(office, `A file ${format}`)
    await page.getByRole('button', { name: 'Paste itinerary' }).click()
    const file = { name: `file${format}`, mimeType: 'application/octet-stream', buffer }
    await page.locator('input[type=file]').setInputFiles(file)
    await expect.poll(async () => (await page.getByRole('alert').allInnerTexts()).join(' ')).toContain(words)
  })
})
