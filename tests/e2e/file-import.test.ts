import { expect, it } from 'vitest'
import { wordFile } from '../domain/files/office-files'
import { openKoreaTrip, setUpOffice } from './office'

const office = setUpOffice()

it('a Word file with a member list is previewed, and a broken file gets an error message', async () => {
  const { page, problems } = await openKoreaTrip(office, 'delegation', {})
  await page.getByRole('button', { name: 'Paste a list' }).click()
  const buffer = Buffer.from(
    await wordFile([
      'Delegation',
      [
        ['Name', 'Title'],
        ['Chulsoo Kim', 'Dean of Invention'],
      ],
    ]),
  )
  const file = { name: 'list.docx', mimeType: 'application/octet-stream', buffer }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Import 1 member' }).waitFor()
  expect(await page.getByLabel('Member list').inputValue()).toBe(
    'Delegation\nName\tTitle\nChulsoo Kim\tDean of Invention',
  )
  await page.locator('input[type=file]').setInputFiles({ ...file, buffer: buffer.subarray(0, 900) })
  await page.getByRole('alert').getByText('The file is damaged.').waitFor()
  expect(problems).toEqual([])
})
