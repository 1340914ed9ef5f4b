import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes, office } from '@/db/schema'
import { transact } from '@/db/transact'
import { defaultHouseStyle, houseStyleChoices } from '@/lib/report/house-style'
import type { OfficeAccess } from '@/lib/server/access/access'
import { houseExamples } from '@/lib/server/office/house-style-example'
import { houseForm, houseQuery } from '@/lib/server/office/house-style-schema'
import {
  type OfficeSettings,
  reportSettingsWithin,
  readHouseStyle,
  readReportSettings,
  saveHouseStyle,
} from '@/lib/server/office/office'
import { freshDatabase } from '../../db/engines'
import { seed } from '../../db/seed'

const accessOf = (id: string) =>
  ({
    viewer: { id, name: id, email: '', officeRole: 'administrator', personId: null, sessionId: 's' },
  }) as unknown as OfficeAccess<'manage office'>
const access = accessOf('u')
const usual: OfficeSettings = { ...defaultHouseStyle, reportMonths: 3, pressOfficeName: null }

beforeEach(async () => {
  await freshDatabase()
  await seed()
})

describe('an office without its own settings', () => {
  it('uses the default style, before and after it is set up', async () => {
    expect(await readHouseStyle(access)).toEqual(usual)
    expect(await readReportSettings()).toEqual({ houseStyle: {}, reportMonths: 3 })
    await db().insert(office).values({ id: 'office', homeInstitutionId: 'home', sample: true })
    expect(await readHouseStyle(access)).toEqual(usual)
    expect(await transact(db(), reportSettingsWithin)).toEqual({ houseStyle: {}, reportMonths: 3 })
  })

  it('ignores stored values that this version does not know', async () => {
    const houseStyle = { serialComma: false, dateOrder: 'year-first', font: 'serif' } as never
    await db().insert(office).values({ id: 'office', sample: false, houseStyle })
    expect((await readReportSettings()).houseStyle).toEqual({ serialComma: false })
    expect(await readHouseStyle(access)).toEqual({ ...usual, serialComma: false })
  })
})

describe('saving', () => {
  it('stores the settings, also for an office without a row, and no default values', async () => {
    const to: OfficeSettings = {
      ...usual,
      spelling: 'UK',
      boilerplate: { 'zh-Hant': '紫菀大學創立於1901年。', en: 'Founded in 1901.' },
      reportMonths: 6,
      pressOfficeName: { en: 'Press Office' },
    }
    expect(await saveHouseStyle(access, usual, to)).toEqual({ outcome: 'saved', settings: to, before: usual })
    expect(await readHouseStyle(access)).toEqual(to)
    expect(await readReportSettings()).toEqual({
      houseStyle: { spelling: 'UK', boilerplate: to.boilerplate },
      reportMonths: 6,
    })
    expect(Object.keys((await readHouseStyle(access)).boilerplate!)).toEqual(['zh-Hant', 'en'])

    expect(await saveHouseStyle(access, to, usual)).toEqual({ outcome: 'saved', settings: usual, before: to })
    expect((await db().select().from(office))[0]).toMatchObject({
      houseStyle: null,
      reportMonths: null,
      pressOfficeName: null,
    })
  })

  it('does not change other settings of the office', async () => {
    await db().insert(office).values({ id: 'office', homeInstitutionId: 'home', sample: true, sampleNote: 'x' })
    await saveHouseStyle(access, usual, { ...usual, year: 'never' })
    expect((await db().select().from(office))[0]).toMatchObject({
      homeInstitutionId: 'home',
      sample: true,
      sampleNote: 'x',
    })
  })

  it('records who changed what, with the inverse, and nothing if nothing differs', async () => {
    const at = new Date('2024-05-01T08:00:00Z')
    expect(await saveHouseStyle(access, usual, usual, at)).toEqual({ outcome: 'saved', settings: usual, before: null })
    expect(await db().select().from(changes)).toEqual([])
    await saveHouseStyle(access, usual, { ...usual, acronyms: 'never', reportMonths: 2 }, at)
    expect(await db().select().from(changes)).toMatchObject([
      {
        userId: 'u',
        tripId: null,
        subject: 'office',
        subjectId: 'office',
        verb: 'change',
        at,
        edit: { from: { acronyms: 'where used again', reportMonths: 3 }, to: { acronyms: 'never', reportMonths: 2 } },
        inverse: {
          from: { acronyms: 'never', reportMonths: 2 },
          to: { acronyms: 'where used again', reportMonths: 3 },
        },
      },
    ])
  })

  it('refuses unknown values and writes nothing', async () => {
    const wrong = { ...usual, year: 'always', boilerplate: { en: ' ' }, reportMonths: 0 } as unknown as OfficeSettings
    expect(await saveHouseStyle(access, usual, wrong)).toEqual({
      outcome: 'refused',
      fields: ['year', 'boilerplate', 'reportMonths'],
    })
    expect(await db().select().from(office)).toEqual([])
  })
})

describe('two administrators', () => {
  it('who change different settings both succeed', async () => {
    await saveHouseStyle(access, usual, { ...usual, spelling: 'UK' })
    const late = await saveHouseStyle(accessOf('v'), usual, { ...usual, serialComma: false })
    expect(late).toMatchObject({
      outcome: 'saved',
      settings: { spelling: 'UK', serialComma: false },
      before: { spelling: 'UK', serialComma: true },
    })
    expect(await readHouseStyle(access)).toEqual({ ...usual, spelling: 'UK', serialComma: false })
  })

  it('who change the same setting both see the conflict, and the second can then save again', async () => {
    await saveHouseStyle(access, usual, { ...usual, honorificStops: 'with', year: 'never' })
    const mine = { ...usual, honorificStops: 'without', spelling: 'UK' } as const
    const saved = { ...usual, honorificStops: 'with', year: 'never' }
    const met = await saveHouseStyle(accessOf('v'), usual, mine)
    expect(met).toEqual({
      outcome: 'changed',
      settings: saved,
      typed: { ...mine, year: 'never' },
      conflicts: ['honorificStops'],
    })
    expect(await readHouseStyle(access)).toEqual(saved)
    if (met.outcome !== 'changed') throw new Error(met.outcome)
    expect(await saveHouseStyle(accessOf('v'), met.settings, met.typed)).toMatchObject({ outcome: 'saved' })
    expect(await readHouseStyle(access)).toEqual({ ...mine, year: 'never' })
  })

  it('who save at the same moment: one succeeds, the other gets a conflict', async () => {
    const both = await Promise.all([
      saveHouseStyle(access, usual, { ...usual, reportMonths: 2 }),
      saveHouseStyle(accessOf('v'), usual, { ...usual, reportMonths: 4 }),
    ])
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['changed', 'saved'])
    const saved = both.find((one) => one.outcome === 'saved')!
    expect((await db().select().from(office).where(eq(office.id, 'office')))[0]!.reportMonths).toBe(
      saved.settings.reportMonths,
    )
  })
})

describe('the submitted form', () => {
  const sent = {
    read: JSON.stringify(usual),
    dateOrder: 'day-first',
    serialComma: 'false',
    spelling: 'UK',
    honorificStops: 'as typed',
    acronyms: 'home alone',
    year: 'first date',
    leadTense: 'past',
    chineseYears: 'roc',
    reportMonths: ' ３ ',
    'boilerplate.en': '  Founded in 1901.\n',
    'boilerplate.zh-Hant': '  ',
    'pressOfficeName.en': '',
  }
  const problemOf = (fields: object) =>
    houseForm.safeParse({ ...sent, ...fields }).error?.issues.map(({ path, message }) => [path.join('.'), message])

  it('is read as settings: known values unchanged, texts without empty languages', () => {
    expect(houseForm.parse(sent)).toEqual({
      read: usual,
      do: 'save',
      dateOrder: 'day-first',
      serialComma: false,
      spelling: 'UK',
      honorificStops: 'as typed',
      acronyms: 'home alone',
      year: 'first date',
      leadTense: 'past',
      chineseYears: 'roc',
      reportMonths: 3,
      boilerplate: { en: 'Founded in 1901.' },
      pressOfficeName: null,
    })
  })

  it.each([
    [{ reportMonths: '2.5' }, [['reportMonths', 'months']]],
    [{ reportMonths: '25' }, [['reportMonths', 'months']]],
    [{ reportMonths: '' }, [['reportMonths', 'months']]],
    [{ 'boilerplate.en': 'x'.repeat(5001) }, [['boilerplate.en', 'tooLong']]],
    [{ read: '{' }, [['read', 'field']]],
    [{ read: '[]' }, [['read', 'field']]],
  ])('%j is refused with the name of its field', (fields, problems) => {
    expect(problemOf(fields)).toEqual(problems)
  })

  it('is refused with an unknown value or language', () => {
    expect(problemOf({ year: 'always' })).toEqual([['year', expect.any(String)]])
    expect(problemOf({ serialComma: 'yes' })).toEqual([['serialComma', expect.any(String)]])
    expect(problemOf({ 'boilerplate.<b>': 'x' })).toEqual([['boilerplate.<b>', expect.any(String)]])
  })
})

describe('the example', () => {
  const usualExamples = houseExamples({})
  const others = Object.entries(houseStyleChoices).flatMap(([field, all]) =>
    all
      .filter((value) => value !== defaultHouseStyle[field as keyof typeof houseStyleChoices])
      .map((value) => [field, value] as const),
  )

  it.each(others)('changes if %s is %s', (field, value) => {
    expect(houseExamples({ [field]: value })).not.toEqual(usualExamples)
  })

  it.each(others)('can be requested with %s=%s', (field, value) => {
    expect(houseQuery.parse({ [field]: String(value) })).toEqual({ [field]: value })
  })

  it('is short and exists in each language', () => {
    expect(usualExamples.map(({ language }) => language)).toEqual(['en', 'zh-Hant'])
    for (const { paragraphs } of usualExamples) expect(paragraphs.length).toBeLessThanOrEqual(3)
    expect(houseQuery.safeParse({ year: 'always' }).success).toBe(false)
  })
})
