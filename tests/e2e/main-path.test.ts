import { expect, it } from 'vitest'
import { setUpOffice } from './office'

const office = setUpOffice()

it('a new staff user does everything from the first sign-in and the plan to the published page', async () => {
  const { page, problems } = await office.openPage({ as: 'staff', at: '/trips' })
  const saved = () =>
    page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.ok() && !response.url().endsWith('/presence'),
    )

  await page
    .getByRole('link', { name: /Benchmarking visit to Korea/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Edit Exchange with administrative staff' }).click()
  await page.getByLabel('Start', { exact: true }).fill('15:00')
  await Promise.all([saved(), page.getByRole('button', { name: 'Save' }).click()])
  await page.getByRole('button', { name: 'Edit Exchange with administrative staff' }).waitFor()

  await page.getByRole('link', { name: 'Visits', exact: true }).click()
  const hanyang = page.getByRole('region', { name: /Hanyang University/ })
  await hanyang.getByRole('button', { name: 'Add host' }).click()
  await page.keyboard.type('Kim Woo-seung')
  await page.getByRole('option', { name: /Add “Kim Woo-seung”/ }).click()
  await page
    .getByRole('textbox', { name: /Korean/ })
    .first()
    .fill('김우승')
  await page.getByRole('textbox', { name: 'Title at the visit English' }).fill('President')
  await page.keyboard.press('Enter')
  await hanyang.getByRole('button', { name: /Kim Woo-seung 김우승 President/ }).waitFor()

  await page.getByRole('link', { name: 'Report', exact: true }).click()
  await page.getByRole('button', { name: 'Draft article' }).click()
  await page
    .getByText(/President Kim Woo-seung/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Edit: Paragraph 1', exact: true }).click()
  const paragraph = page.getByRole('textbox', { name: 'Paragraph 1' })
  await paragraph.press('Control+End')
  await paragraph.pressSequentially(' It was the first of its kind.')
  await paragraph.press('Enter')
  await page.getByText('Paragraph saved.').waitFor()
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await page.getByRole('button', { name: 'Approve anyway' }).click()
  await page.getByText('Approved. The article can be published.').waitFor()
  await page.getByRole('link', { name: /^Publish/ }).click()
  const slug = await page.getByLabel('Address').inputValue()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Published.').waitFor()
  expect(problems).toEqual([])

  const { page: article } = await office.openPage({ scripts: false, viewport: 'narrow' })
  expect((await article.goto(`/news/${slug}`))!.status()).toBe(200)
  const text = await article.locator('article').innerText()
  expect(text).toContain('President Kim Woo-seung')
  expect(text).toContain('It was the first of its kind.')
  expect(text).toContain('an 11-member')
  expect((await article.goto('/trips'))!.url()).toMatch(/\/sign-in\?next=%2Ftrips$/)
})
