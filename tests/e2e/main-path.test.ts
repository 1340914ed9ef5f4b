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

it('an incoming visit leads from its creation to the article and the history of the guests', async () => {
  const { page, problems } = await office.openPage({ as: 'staff', at: '/trips/new' })
  const saved = () =>
    page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.ok() && !response.url().endsWith('/presence'),
    )
  await page.getByLabel('Incoming (they visit us)').check()
  await page.getByLabel('Visiting institution').fill('Hanyang University')
  await page.getByLabel('Start date', { exact: true }).fill('8 March 2027')
  await page.getByLabel('End date').fill('9 March 2027')
  await page.getByRole('button', { name: 'Create trip' }).click()
  await page.waitForURL(/\/itinerary$/)
  await page.locator('summary', { hasText: 'Missing' }).click()
  await page.getByText('The invitation letter has not been sent').waitFor()

  await page.getByRole('link', { name: 'Hosting', exact: true }).click()
  const own = page.getByRole('region', { name: /National Taiwan Normal University/ })
  await own.getByRole('button', { name: 'Add host' }).click()
  await page.getByRole('combobox', { name: 'Name' }).fill('Wu')
  await page.getByRole('option', { name: /Cheng-Chi Wu/ }).click()
  await page.getByRole('textbox', { name: 'Title at the visit English' }).fill('President')
  await Promise.all([saved(), page.keyboard.press('Enter')])

  await page.getByRole('link', { name: 'Guests', exact: true }).click()
  await page.getByRole('button', { name: 'Add guest' }).click()
  await page.keyboard.type('Hansung Kim')
  await page
    .getByRole('option', { name: /Hansung Kim/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Title on this trip English' }).fill('Vice President')
  await page.getByLabel('Role').selectOption('leader')
  await Promise.all([saved(), page.getByRole('button', { name: 'Add', exact: true }).click()])

  await page.getByRole('link', { name: 'Report', exact: true }).click()
  await page.getByRole('button', { name: 'Draft article' }).click()
  await page
    .getByText(/Hansung Kim/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await page.getByRole('button', { name: 'Approve anyway' }).click()
  await page.getByText('Approved. The article can be published.').waitFor()
  await page.getByRole('link', { name: /^Publish/ }).click()
  const slug = await page.getByLabel('Address').inputValue()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Published.').waitFor()

  await page.goto(`/news/${slug}`)
  expect(await page.locator('article h1').innerText()).toContain('Hanyang University')
  expect(await page.locator('article').innerText()).toContain('President Cheng-Chi Wu')
  await page.goto('/institutions?q=Hanyang')
  await page.getByRole('link', { name: 'Hanyang University' }).first().click()
  const theirs = page.getByRole('listitem').filter({ hasText: 'Their visit to us' })
  await theirs.getByText('Cheng-Chi Wu').waitFor()
  expect(problems).toEqual([])
})
