import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { paragraphsOf, unzipped } from '../report/zip'
import { setUpOffice } from './office'

const office = setUpOffice()

it('the official trip report is written by keyboard, from the deadline to the finished document', async () => {
  const { page, problems } = await office.openPage({ as: 'staff', at: '/trips' })
  await page
    .getByRole('link', { name: /Benchmarking visit to Korea/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Report', exact: true }).click()
  await page.getByRole('link', { name: 'Official trip report' }).click()
  await page.getByText(/Due on 4 February 2024 · [\d,]+ days overdue/).waitFor()

  await page.getByRole('button', { name: 'Fill in the cover' }).press('Enter')
  await page.getByLabel(/^Type of travel/).fill('考察')
  await page.getByLabel(/^Report date/).fill('113年1月15日')
  await page.keyboard.press('Enter')
  await page.getByText('Due on 4 February 2024 · dated 15 January 2024').waitFor()

  for (const text of ['甲案', '乙案', '丙案']) {
    await page.getByRole('button', { name: 'Add recommendation' }).press('Enter')
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await page.getByText(text).waitFor()
  }
  await page.getByRole('button', { name: 'Move up: Recommendation 3' }).press('Enter')
  await page.getByText('（二）丙案。').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('（一）丙案。').waitFor()
  await page.getByRole('button', { name: 'Remove: Recommendation 2' }).press('Enter')
  await page.getByText('甲案').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await page.getByText('（二）甲案。').waitFor()

  await page.reload()
  await page.getByText('（三）乙案。').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download Word' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('韓國標竿學習參訪報告.docx')
  const texts = paragraphsOf(unzipped(await readFile(await download.path())).get('word/document.xml')!).map(
    ({ text }) => text,
  )
  expect(texts).toEqual(
    expect.arrayContaining(['出國報告（出國類別：考察）', '（一）丙案。', '（二）甲案。', '（三）乙案。']),
  )
  expect(problems).toEqual([])
})
