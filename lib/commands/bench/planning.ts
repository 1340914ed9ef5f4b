import type { Browser, Locator, Page } from 'playwright-core'
import writeExcelFile from 'write-excel-file/node'

// Someone plans a trip in an empty office. Every click, field that is filled in, paste and file counts as one action.

const programme = [
  ['Date', 'Time', 'Activity', 'Venue'],
  ['2 Nov (Mon)', '08:20–12:00', 'Flight CI156 to Osaka', 'Taoyuan Airport'],
  ['', '15:00', 'Hotel check-in', 'Hotel Example Kyoto'],
  ['', '18:30–20:30', 'Welcome dinner', ''],
  ['3 Nov (Tue)', '10:00–11:30', 'Courtesy call on the President', 'Kyoto University'],
  ['', '12:00–13:30', 'Lunch', 'Kyoto University'],
  ['', '14:00–16:00', 'Laboratory tour', 'Kyoto University'],
  ['4 Nov (Wed)', '09:30–11:30', 'Courtesy call and signing ceremony', 'Osaka University'],
  ['', '14:00–15:30', 'Discussion of student exchange', 'Osaka University'],
  ['5 Nov (Thu)', '10:00–12:00', 'Meeting with the International Office', 'Kobe University'],
  ['', '14:00–16:00', 'Campus tour', 'Kobe University'],
  ['6 Nov (Fri)', '10:00–11:30', 'Meeting with alumni', 'Nara University'],
  ['', '18:00–20:00', 'Farewell dinner', ''],
  ['7 Nov (Sat)', '13:10–15:20', 'Flight CI157 to Taipei', 'Kansai Airport'],
]
const members = [
  ['No.', 'Name', '中文姓名', 'Unit', 'Title', 'Role'],
  ['1', 'Lin, Chi-Wen', '林志文', 'Office of the President', 'Vice President', 'Head of Delegation'],
  ['2', 'Chen, Mei-Ling', '陳美玲', 'Office of International Affairs', 'Dean', 'Deputy head'],
  ['3', 'Wang, Ta-Ming', '王大明', 'College of Engineering', 'Dean', ''],
  ['4', 'Huang, Kuo-Chien', '黃國建', 'College of Science', 'Dean', ''],
  ['5', 'Chang, Ya', '張雅', 'Department of Physics', 'Professor', ''],
  ['6', 'Li, Fen-Shu', '李芬淑', 'Department of Chemistry', 'Professor', ''],
  ['7', 'Wu, Han', '吳翰', 'Library', 'Director', ''],
  ['8', 'Liu, Chun-Yi', '劉君怡', 'Office of Research', 'Director', ''],
  ['9', 'Tsai, Che-Ming', '蔡哲明', 'Office of International Affairs', 'Section Chief', ''],
  ['10', 'Yang, Shan', '楊珊', 'Office of International Affairs', 'Coordinator', 'Secretary'],
  ['11', 'Hsu, Wei', '許維', 'Graduate School', 'Student representative', ''],
  ['12', 'Kuo, Tzu-Yu', '郭子瑜', 'Office of International Affairs', 'Interpreter', 'Interpreter'],
]
const hosts = ['Akira Example', 'Hanako Sample', 'Kenji Invented', 'Yumi Made-Up']

type Act = (action: Promise<unknown>) => Promise<void>

/**
 * The number of actions from an empty office to a released trip of six days with twelve members and four hosts, from a
 * table of Word and a roster in Excel. @throws if a step does not lead to the next
 */
export async function planningActions(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1366, height: 768 }, locale: 'en-US' })
  const page = await context.newPage()
  let actions = 0
  const act: Act = async (action) => {
    actions += 1
    await action
  }
  await setUp(page, act)
  await createTrip(page, act)
  await pasteProgramme(page, act)
  await importMembers(page, act)
  await addHosts(page, act)
  await publish(page, act)
  await context.close()
  return actions
}

async function setUp(page: Page, act: Act): Promise<void> {
  await page.goto('/')
  await act(page.locator('input[name=institution]').fill('Example University of Taiwan'))
  await act(page.locator('input[name=name]').fill('Mei Example'))
  await act(page.locator('input[name=email]').fill('mei@sample.example'))
  await act(page.locator('input[name=password]').fill('a sample of several words'))
  await act(page.getByRole('button', { name: 'Create account' }).click())
  await page.waitForURL(/\/trips$/)
}

async function createTrip(page: Page, act: Act): Promise<void> {
  await act(page.getByRole('link', { name: 'Create trip' }).first().click())
  await act(page.getByLabel('Title in English').fill('Visit to universities in Kansai'))
  await act(page.getByLabel('Start date', { exact: true }).fill('2 November 2026'))
  await act(page.getByLabel('End date').fill('7 November 2026'))
  await act(page.getByRole('button', { name: 'Create trip' }).click())
  await page.waitForURL(/\/itinerary$/)
}

async function pasteProgramme(page: Page, act: Act): Promise<void> {
  await act(page.getByRole('button', { name: 'Paste itinerary' }).click())
  const cells = (row: readonly string[]) => row.map((cell) => `<td><p class=MsoNormal>${cell}</p></td>`).join('')
  const html = `<html><body><table>${programme.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table></body></html>`
  await act(paste(page.getByLabel(/^A table from Word/), html))
  await act(page.getByRole('button', { name: /^Import 13 items, 4 visits$/ }).click())
  await page.getByText('Imported 13 items.').waitFor()
}

async function importMembers(page: Page, act: Act): Promise<void> {
  await act(page.getByRole('link', { name: 'Delegation', exact: true }).click())
  await act(page.getByRole('button', { name: 'Paste a list' }).click())
  const rows = members.map((row) => row.map((value) => (value === '' ? null : { value })))
  const buffer = Buffer.from(await writeExcelFile(rows).toBuffer())
  const file = { name: 'delegation.xlsx', mimeType: 'application/octet-stream', buffer }
  await act(page.locator('input[type=file]').setInputFiles(file))
  await act(page.getByRole('button', { name: 'Import 12 members' }).click())
  await page.getByText('Imported 12 members.').waitFor()
}

async function addHosts(page: Page, act: Act): Promise<void> {
  await act(page.getByRole('link', { name: 'Visits', exact: true }).click())
  for (const [i, name] of hosts.entries()) {
    await act(page.getByRole('button', { name: /host$/i }).nth(i).click())
    await act(page.getByRole('combobox', { name: 'Name' }).fill(name))
    await act(page.getByRole('option', { name: `Add “${name}”` }).click())
    const title = page.getByRole('group', { name: 'Title at the visit' }).getByLabel('English')
    await act(title.fill('President'))
    await act(title.press('Control+Enter'))
    await title.waitFor({ state: 'detached' })
  }
}

async function publish(page: Page, act: Act): Promise<void> {
  await act(page.getByRole('link', { name: 'Itinerary', exact: true }).click())
  await act(page.getByRole('link', { name: 'Publish version 1' }).filter({ visible: true }).first().click())
  await page.waitForURL(/\/releases\/new$/)
  await act(page.getByRole('button', { name: /^Publish/ }).click())
  await page.waitForURL((at) => !at.pathname.endsWith('/new'))
}

function paste(into: Locator, html: string): Promise<void> {
  return into.evaluate((area, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}
