import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lineLength } from './architecture/line-length'
import * as rules from './architecture/rules'
import { source, sourcesIn, writtenFilesIn } from './architecture/scan'

const sources = sourcesIn(process.cwd())

const held: [string, rules.Rule][] = [
  ['lib/domain and lib/report import nothing from outside', rules.pureImports],
  ['lib/domain and lib/report have no clock and no dice', rules.noClock],
  ['only the server knows the database', rules.database],
  ['components/ui knows no words of the field', rules.plainUi],
  ['components take only types from the server', rules.components],
  ['no server code reaches a browser', rules.browser],
  ['server actions are made by action', rules.actions],
  ['the log names routes and actions as they are', rules.logNames],
  ['every page and route proves access', rules.access],
  ['only the check itself makes an access', rules.accessTokens],
  ['one module formats times', rules.timeFormat],
  ['screen languages are tables, not comparisons', rules.localeTables],
  ['no file is too long', rules.length],
  ['no line is too long', rules.lineWidth],
  ['every file is in the folder of its entity', rules.entityFolders],
  ['folders import in one direction', rules.dependencyOrder],
  ['no index, utils or helpers', rules.names],
]

it.each(held)('%s', (_, rule) => {
  expect(rule(sources)).toEqual([])
})

it('no line exceeds the width limit', () => {
  const files = writtenFilesIn(process.cwd())
  expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(['README.md', 'docs/testing.md', 'proxy.ts']))
  expect(lineLength(files)).toEqual([])
})

it('the sources are found, and every listed public page exists', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect([...rules.publicPages].filter((path) => !existsSync(path))).toEqual([])
})

describe('each rule finds violations', () => {
  const of = (path: string, text: string) => source(path, text)
  const broken: [string, rules.Rule, ReturnType<typeof of>[]][] = [
    ['the database in the domain', rules.pureImports, [of('lib/domain/a.ts', "import { db } from '../../db/client'")]],
    ['React in a report', rules.pureImports, [of('lib/report/a.ts', "import { use } from 'react'")]],
    ['a report in the domain', rules.pureImports, [of('lib/domain/a.ts', "import { plan } from '../report/plan'")]],
    ['a clock in the domain', rules.noClock, [of('lib/domain/a.ts', 'const now = new Date()')]],
    ['the database in a page', rules.database, [of('app/page.tsx', "import { db } from '@/db/client'")]],
    ['the field in ui', rules.plainUi, [of('components/ui/a.tsx', "import type { Day } from '@/lib/domain/time/day'")]],
    [
      'the server in a component',
      rules.components,
      [of('components/a/a.tsx', "import { requireTripAccess } from '@/lib/server/access/access'")],
    ],
    [
      'zod in a browser, two files away',
      rules.browser,
      [
        of('components/a/a.tsx', "'use client'\nimport { check } from '@/lib/domain/check'"),
        of('lib/domain/check.ts', "import { z } from 'zod'"),
      ],
    ],
    ['an action made by hand', rules.actions, [of('app/actions.ts', "'use server'\nexport async function steal() {}")]],
    [
      'an action elsewhere',
      rules.actions,
      [of('lib/server/a.ts', "export async function steal() {\n  'use server'\n}")],
    ],
    ['an action file that is none', rules.actions, [of('app/actions.ts', 'export const a = action({')]],
    [
      'an action by another name',
      rules.logNames,
      [of('app/actions.ts', "'use server'\nexport const save = action('load', {})")],
    ],
    [
      'a route by another name',
      rules.logNames,
      [of('app/(office)/trips/[trip]/route.ts', "export const GET = route('/trips', async () => new Response())")],
    ],
    [
      'an open page',
      rules.access,
      [of('app/secret/page.tsx', "import type { Viewer } from '@/lib/server/access/access'")],
    ],
    ['an open route', rules.access, [of('app/api/secret/route.ts', 'export const GET = () => new Response()')]],
    [
      'an access made by a cast',
      rules.accessTokens,
      [of('lib/server/trips/a.ts', "const access = { tripId } as unknown as TripAccess<'edit trip'>")],
    ],
    ['a second formatter', rules.timeFormat, [of('components/a/a.tsx', 'date.toLocaleTimeString()')]],
    [
      'an import against the order',
      rules.dependencyOrder,
      [of('lib/domain/text/a.ts', "import type { Day } from '../time/day'")],
    ],
    ['a folder of no entity', rules.entityFolders, [of('lib/server/misc/a.ts', '')]],
    ['a file beside the folders', rules.entityFolders, [of('components/a.tsx', '')]],
    ['date-fns formatting', rules.timeFormat, [of('lib/server/a.ts', "import { format } from 'date-fns'")]],
    [
      'one language and the rest',
      rules.localeTables,
      [of('components/a/a.tsx', "const comma = locale === 'en' ? ', ' : '，'")],
    ],
    ['a long line', lineLength, [of('lib/domain/a.ts', `// ${'a'.repeat(118)}`)]],
    ['a long line of a document', lineLength, [of('docs/a.md', 'word '.repeat(25))]],
    ['a long file', rules.length, [of('lib/domain/a.ts', '\n'.repeat(401))]],
    ['a long comment', rules.lineWidth, [of('lib/domain/a.ts', `\n// ${'a'.repeat(118)}\n`)]],
    ['a drawer for everything', rules.names, [of('lib/utils/a.ts', '')]],
  ]

  it.each(broken)('%s', (_, rule, files) => {
    expect(rule(files)).toHaveLength(1)
    expect(rule(files)[0]).toContain(files[0]!.path)
  })

  it('and accepts long tables and addresses in documents', () => {
    const files = [of('docs/a.md', `| ${'word '.repeat(30)}|\nSee <https://example.org/${'a'.repeat(120)}>.`)]
    expect(lineLength(files)).toEqual([])
  })

  it('and accepts correct code', () => {
    const right = [
      of(
        'components/trip/a.tsx',
        "'use client'\nimport { save } from '@/app/actions'\n" +
          "import { type A } from '@/lib/server/access/access'\n// new Date()",
      ),
      of(
        'app/actions.ts',
        "'use server'\nimport { action } from '@/lib/server/access/action'\n" +
          'export const save = action({})\nexport type Saved = string',
      ),
      of('app/a/page.tsx', "import { tripPage } from '@/lib/server/access/page'"),
      of('lib/domain/time/wall-time.ts', "new Intl.DateTimeFormat('en', { timeZone: name })\nconst at = new Date(0)"),
    ]
    expect(held.flatMap(([, rule]) => rule(right))).toEqual([])
  })
})
