import { expect, it } from 'vitest'
import { type OpenedPage, signIn } from './browser'
import { setUpOffice } from './office'

const office = setUpOffice()

it('an institution is found by its name in another script, and shows who received us there', async () => {
  const { page, problems } = await office.openPage({
    as: 'staff',
    at: '/institutions',
  })
  await page.getByRole('searchbox').fill('한양')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Hanyang University' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hanyang University' }).waitFor()
  expect(await page.locator('main ol').innerText()).toMatch(
    /Benchmarking visit to Korea[\s\S]*Hansung Kim, Vice President/,
  )
  expect(problems).toEqual([])
})

it('two users who change one person at the same time both see the conflict', async () => {
  const { page, problems, context } = await office.openPage({
    as: 'staff',
    at: '/people?q=hansung',
  })
  await page.getByRole('link', { name: 'Hansung Kim' }).click()
  await page.getByRole('link', { name: 'Edit' }).click()
  await page.waitForURL(/\/edit$/)
  await page.waitForLoadState('networkidle')
  const other = await context.newPage()
  await other.goto(page.url())
  await other.waitForLoadState('networkidle')
  await other.getByLabel('Phone').fill('+82 2 1111')
  await other.getByLabel('E-mail').fill('kim@example.ac.kr')
  await other.getByRole('button', { name: 'Save' }).click()
  await other.waitForURL(/\/people\/[^/]+$/)
  await page.getByLabel('Phone').fill('+82 2 2222')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('cell', { name: '+82 2 1111' }).waitFor()
  expect(await page.getByLabel('Phone').inputValue()).toBe('+82 2 2222')
  expect(await page.getByLabel('E-mail').inputValue()).toBe('kim@example.ac.kr')
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await page.waitForURL(/\/people\/[^/]+$/)
  await page.getByText('+82 2 2222').waitFor()
  expect(problems).toEqual([])
})

it('erasing asks for confirmation, and shows where a person is used', async () => {
  const { page, problems } = await office.openPage({
    as: 'staff',
    at: '/people?q=hansung',
  })
  await page.getByRole('link', { name: 'Hansung Kim' }).click()
  await page.getByRole('button', { name: 'Delete permanently' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete Hansung Kim permanently?' })
  await dialog.getByRole('button', { name: 'Delete permanently' }).click()
  await dialog.getByText(/Can’t delete Hansung Kim: .*Benchmarking visit to Korea/).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Delete permanently')
  expect(problems).toEqual([])
})

it('a user is added, makes a passkey, and is signed out at once when the account is disabled', async () => {
  const { page, problems } = await office.openPage({
    as: 'administrator',
    at: '/users',
  })
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: 'Add user' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Lin New')
  await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('new@example.edu')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Password for Lin New' })
  const password = await dialog.getByRole('status').innerText()
  await page.keyboard.press('Escape')
  const theirs = await office.openPage({ at: '/sign-in' })
  await signIn(theirs.page, { email: 'new@example.edu', password })
  await addPasskey(theirs, password)
  await theirs.context.clearCookies()
  await theirs.page.goto('/sign-in?next=/people')
  await theirs.page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await theirs.page.waitForURL('**/people')
  const row = page.getByRole('listitem').filter({ hasText: 'new@example.edu' })
  await row.locator('summary').click()
  await row.getByRole('button', { name: 'Deactivate' }).click()
  await page.getByText('Lin New is signed out everywhere').waitFor()
  await theirs.page.goto('/people')
  expect(new URL(theirs.page.url()).pathname).toBe('/sign-in')
  expect(problems).toEqual([])
})

it('merging is offered for a person entered twice, and can be undone', async () => {
  const { page, problems } = await office.openPage({ as: 'staff', at: '/people/new' })
  await page.waitForLoadState('networkidle')
  await page.getByRole('textbox', { name: 'Name English' }).fill('KIM, Han-sung')
  await page.getByLabel('E-mail').fill('new@example.ac.kr')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/\/people\/(?!new)[^/]+$/)
  await page.goto('/people')
  await page.getByText('Possible duplicates').click()
  await page.getByRole('button', { name: /^Compare .*(Hansung Kim|KIM, Han-sung)/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge two entries?' })
  await dialog.getByRole('row', { name: /E-mail.*new@example\.ac\.kr/ }).waitFor()
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.getByText('Merged. All references were moved.').waitFor()
  await expect.poll(() => page.getByRole('link', { name: /Hansung Kim|KIM, Han-sung/ }).count()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Both entries are restored.').waitFor()
  await expect.poll(() => page.getByRole('link', { name: /Hansung Kim|KIM, Han-sung/ }).count()).toBe(2)
  await page.getByText('Possible duplicates').click()
  await page.getByRole('button', { name: /^Compare .*(Hansung Kim|KIM, Han-sung)/ }).click()
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.getByText('Merged. All references were moved.').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Both entries are restored.').waitFor()
  await expect.poll(() => page.getByRole('link', { name: /Hansung Kim|KIM, Han-sung/ }).count()).toBe(2)
  expect(problems).toEqual([])
})

/** Adds a passkey on the account page, with a device in software that accepts everything. */
async function addPasskey({ page, context }: OpenedPage, password: string): Promise<void> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const scripts: string[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.url())
  })
  await page.goto('/account')
  await page.waitForLoadState('networkidle')
  const before = scripts.length
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('Passkey added.').waitFor()
  // The script for passkeys came when it was needed.
  expect(scripts.length).toBeGreaterThan(before)
}
