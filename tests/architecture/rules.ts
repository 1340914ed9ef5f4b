import { folderOrder } from './folder-order'
import { isClientFile, isServerFile, reachedFrom, type Source } from './scan'

/** Returns one line for each place that breaks the rule, beginning with the file. */
export type Rule = (sources: readonly Source[]) => string[]

const within =
  (...folders: string[]) =>
  ({ path }: Source) =>
    folders.some((folder) => path.startsWith(`${folder}/`))
const isUnder = (from: string, ...folders: string[]) =>
  folders.some((folder) => from === folder || from.startsWith(`${folder}/`))
const isPackage = (from: string, name: string) =>
  from === name || from.startsWith(`${name}/`) || from.startsWith(`${name}-`)

/** lib/domain, lib/report and lib/handbook import nothing from outside, and lib/domain nothing of the other two. */
export const pureImports: Rule = (sources) =>
  sources
    .filter(within('lib/domain', 'lib/report', 'lib/handbook'))
    .flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ from }) =>
            isUnder(from, 'db', 'lib/server', 'lib/commands', 'app', 'components') ||
            from.startsWith('node:') ||
            isPackage(from, 'react') ||
            isPackage(from, 'next') ||
            (path.startsWith('lib/domain/') && isUnder(from, 'lib/report', 'lib/handbook')) ||
            (path.startsWith('lib/report/') && isUnder(from, 'lib/handbook')),
        )
        .map(({ from }) => `${path} imports ${from}: what is pure imports no database, server, screen or Node`),
    )

const impure = [/\bDate\.now\(/, /\bnew Date\(\s*\)/, /\bMath\.random\b/, /\bcrypto\b/, /\bperformance\.now\b/]

/** Pure code takes the time and new ids as arguments. */
export const noClock: Rule = (sources) =>
  sources.filter(within('lib/domain', 'lib/report', 'lib/handbook')).flatMap(({ path, code }) =>
    impure
      .map((pattern) => pattern.exec(code)?.[0])
      .filter(Boolean)
      .map((found) => `${path} uses ${found}: what is pure is given the time and new ids`),
  )

/** Only the server, the commands and tests open the database. */
export const database: Rule = (sources) =>
  sources
    .filter((file) => !within('lib/server', 'lib/commands', 'db', 'tests')(file))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => isUnder(from, 'db'))
        .map(({ from }) => `${path} imports ${from}: only lib/server knows the database`),
    )

/** components/ui does not use terms of the domain. */
export const plainUi: Rule = (sources) =>
  sources
    .filter(within('components/ui'))
    .flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ from }) =>
            isUnder(from, 'lib', 'app', 'db') || (isUnder(from, 'components') && !isUnder(from, 'components/ui')),
        )
        .map(({ from }) => `${path} imports ${from}: components/ui knows nothing but itself`),
    )

/** Components get their data as props; only types come from the server. */
export const components: Rule = (sources) =>
  sources
    .filter(within('components'))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ from, typeOnly }) => (!typeOnly && isUnder(from, 'lib/server')) || isPackage(from, 'zod'))
        .map(({ from }) => `${path} imports ${from}: a component is given what it shows`),
    )

/** Code that runs in a browser imports no server code and no zod, not even indirectly. */
export const browser: Rule = (sources) => {
  const all = new Map(sources.map((file) => [file.path, file]))
  return sources
    .filter((file) => isClientFile(file) && !within('tests')(file))
    .flatMap((file) =>
      reachedFrom(file, all)
        .filter((way) => {
          const last = way.at(-1)!
          return isUnder(last, 'lib/server', 'db') || isPackage(last, 'zod') || last.startsWith('node:')
        })
        .map((way) => `${way.join(' → ')}: this does not belong in a browser`),
    )
}

const makers = '(?:action|publicAction|formAction|codedAction)'
const made = new RegExp(`^const (\\w+) = ${makers}\\(`, 'gm')

/** Server actions are public endpoints: only in actions.ts, each created by a function that asks for access. */
export const actions: Rule = (sources) =>
  sources.filter(within('app', 'components', 'lib/domain', 'lib/report', 'lib/server')).flatMap((file) => {
    const { path, code } = file
    if (!/^app\/(.*\/)?actions\.ts$/.test(path)) {
      return /^\s*['"]use server['"]/m.test(code)
        ? [`${path} says 'use server': server actions stand in actions.ts`]
        : []
    }
    const inner = [...code.matchAll(made)].map(([, name]) => name)
    const problems = isServerFile(file) ? [] : [`${path} does not begin with 'use server'`]
    for (const [, exported = ''] of code.matchAll(/^export\s+((?!type\b|interface\b).*)$/gm)) {
      const isMade = new RegExp(`^const \\w+ = ${makers}\\(`).test(exported)
      // A form without state calls the action it wraps with only its fields.
      const wraps = inner.some((name) =>
        new RegExp(`^const \\w+ = async \\(form: FormData\\).*\\b${name}\\(null, form\\)\\)?$`).test(exported),
      )
      if (!isMade && !wraps)
        problems.push(
          `${path} exports “${exported.slice(0, 40)}”: make it with action, formAction, codedAction or publicAction`,
        )
    }
    return problems
  })

const madeWithName = new RegExp(`^(?:export )?const (\\w+) = ${makers}\\('([^']*)'`, 'gm')
const routeMakers = /= (?:route|newsRoute|phoneRoute|loggedRoute)\(\s*'([^']*)'/g

/** The log names actions by their export and routes by their folder. */
export const logNames: Rule = (sources) =>
  sources.filter(within('app')).flatMap(({ path, code }) => {
    const actionNames = [...code.matchAll(madeWithName)]
      .filter(([, constant, name]) => constant !== name)
      .map(([, constant, name]) => `${path} calls ${constant} “${name}”: the log needs its own name`)
    if (!path.endsWith('/route.ts')) return actionNames
    const pattern = path
      .replace(/^app/, '')
      .replace(/\/route\.ts$/, '')
      .replaceAll(/\/\([^/]*\)/g, '')
    const patterns = [...code.matchAll(routeMakers)]
      .filter(([, given]) => given !== pattern)
      .map(([, given]) => `${path} says it is ${given}: the log needs its own pattern, ${pattern}`)
    return [...actionNames, ...patterns]
  })

/** Public on purpose. Every entry of this list is accessible without signing in. */
export const publicPages = new Set([
  ...['text', 'word', 'share.png', 'web'].map((file) => `app/news/[slug]/${file}/route.ts`),
  ...['live', 'ready'].map((health) => `app/api/health/${health}/route.ts`),
  'app/api/trip-file-schema/route.ts',
  'app/news/[slug]/route.ts',
  'app/news/photos/[photo]/[size]/route.ts',
  'app/news/colours.css/route.ts',
  'app/news/logo.png/route.ts',
  'app/news/feed.atom/route.ts',
  'app/news/feed.json/route.ts',
  'app/news/route.ts',
  'app/robots.txt/route.ts',
  'app/sitemap.xml/route.ts',
  'app/welcome/page.tsx',
  'app/forgot-password/page.tsx',
  'app/sign-in/code/page.tsx',
  ...['signin', 'callback', 'logout'].map((step) => `app/api/auth/${step}/oidc/route.ts`),
])

const accessModules = new Set([
  'lib/server/access/access',
  'lib/server/access/page',
  'lib/server/access/link-session',
  'lib/server/users/account-links',
  'lib/server/name-check/name-check-access',
  'lib/server/calendar/calendar-access',
  'app/calendar/calendar-at',
])

/** Every page and route checks access itself, except those that only redirect: layouts and proxies do not count. */
export const access: Rule = (sources) =>
  sources
    .filter(({ path }) => /^app\/(.*\/)?(page|route)\.tsx?$/.test(path) && !publicPages.has(path))
    .filter(({ imports }) => imports.length === 0 || imports.some(({ from }) => from !== 'next/navigation'))
    .filter(({ imports }) => !imports.some(({ from, typeOnly }) => !typeOnly && accessModules.has(from)))
    .map(
      ({ path }) =>
        `${path} asks for no access: use lib/server/access/page or lib/server/access/access, or name it in publicPages`,
    )

const tokenMakers = /^lib\/server\/(access\/access|name-check\/name-check-access|calendar\/calendar-access)\.ts$/

/** Access tokens are proof only if nothing but the access check creates them. */
export const accessTokens: Rule = (sources) =>
  sources
    .filter((file) => within('app', 'components', 'lib')(file) && !tokenMakers.test(file.path))
    .flatMap(({ path, code }) =>
      [...code.matchAll(/\bas (?:unknown as )?(?:Trip|Office|Lookup|Check|Calendar)Access\b/g)].map(
        ([cast]) => `${path} says “${cast}”: ask for the access, or narrow one with allows()`,
      ),
    )

const formatters = [/\bDateTimeFormat\s*\(/, /\.toLocale(Date|Time)?String\(/, /\bformatRange(ToParts)?\(/]
const zoneTrial = /new Intl\.DateTimeFormat\('en', \{ timeZone: \w+ \}\)\n/g

/** One module formats times, so that their format is defined in one place; reports write dates as prose. */
export const timeFormat: Rule = (sources) =>
  sources
    .filter(
      (file) =>
        within('app', 'components', 'db', 'lib')(file) &&
        file.path !== 'lib/domain/time/time-format.ts' &&
        !within('lib/report')(file),
    )
    .flatMap(({ path, code, imports }) => {
      // Checking whether a time zone exists formats nothing.
      const rest = code.replace(zoneTrial, '\n')
      const found = formatters.map((pattern) => pattern.exec(rest)?.[0]).filter(Boolean)
      const imported = imports
        .filter(({ from, names }) => isPackage(from, 'date-fns') && /\bformat(?!ISO\b)/.test(names))
        .map(({ from }) => from)
      return [...found, ...imported].map(
        (what) => `${path} uses ${what}: only lib/domain/time/time-format.ts formats times`,
      )
    })

/** A longer file should be split. Style sheets have one line per declaration. */
const mostLines = (path: string) => (path.endsWith('.css') ? 600 : 400)

/** No file exceeds the length limit. */
export const length: Rule = (sources) =>
  sources
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ path, lines }) => lines > mostLines(path))
    .map(({ path, lines }) => `${path} has ${lines} lines: split it below ${mostLines(path)}`)

/** The formatter does not wrap long comments, strings and regular expressions. */
const mostColumns = 120

/** No line exceeds the width limit. */
export const lineWidth: Rule = (sources) =>
  sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, at) => (line.length > mostColumns ? [`${path}:${at + 1} is over ${mostColumns} columns`] : [])),
  )

const screenLanguage = `['"](?:en|zh-Hant)['"]`
const localeTest = new RegExp(`(?:[=!]==? *${screenLanguage}|${screenLanguage} *[=!]==?|case ${screenLanguage}:)`, 'g')

/** The compiler must report the places where a third language is missing; a comparison with one language hides them. */
export const localeTables: Rule = (sources) =>
  sources
    .filter(
      (file) =>
        within('app', 'components', 'db', 'lib')(file) &&
        !within('lib/domain/text', 'lib/messages', 'lib/report')(file),
    )
    .flatMap(({ path, code }) =>
      [...code.matchAll(localeTest)].map(
        ([test]) => `${path} says “${test}”: look it up in a Record<Locale, …>, such as lib/domain/text/punctuation.ts`,
      ),
    )

/** The folders of lib/domain, lib/server, components and their tests: one for each entity, the same in all of them. */
export const entities = new Set([
  'access',
  'calendar',
  'checks',
  'delegation',
  'directory',
  'emergency',
  'fields',
  'files',
  'handbook',
  'follow-up',
  'history',
  'itinerary',
  'mail',
  'name-check',
  'newsroom',
  'office',
  'phone',
  'photos',
  'platform',
  'releases',
  'report',
  'search',
  'shell',
  'statutory',
  'text',
  'time',
  'trip',
  'trips',
  'ui',
  'users',
  'privacy',
  'visits',
])

const entityFolder = /^(?:tests\/(?:domain|server|components)|lib\/domain|lib\/server|components)\/([^/]+)(\/)?/

/** Every file of these trees is in the folder of an entity, so that code can be found by entity. */
export const entityFolders: Rule = (sources) =>
  sources.flatMap(({ path }) => {
    const [, name = '', isFolder] = entityFolder.exec(path) ?? []
    if (name === '' || (isFolder && entities.has(name))) return []
    return [
      `${path} is in no entity’s folder: use one of those in tests/architecture/rules.ts, or add the entity there`,
    ]
  })

/** Imports between the folders of a tree, including imports of types, go one way, so there are no cycles. */
export const dependencyOrder: Rule = (sources) =>
  Object.entries(folderOrder).flatMap(([tree, order]) => {
    const positionOf = (path: string) => order.indexOf(path.slice(tree.length + 1).split('/')[0] ?? '')
    return sources
      .filter(within(tree))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ from }) => isUnder(from, tree) && positionOf(from) > positionOf(path))
          .map(
            ({ from }) =>
              `${path} imports ${from}: its folder comes later in the order of tests/architecture/folder-order.ts`,
          ),
      )
  })

/** File names describe their content. */
export const names: Rule = (sources) =>
  sources
    .filter(({ path }) => /(^|\/)(index|utils?|helpers?)(\.|\/)/.test(path))
    .map(({ path }) => `${path}: no index, utils or helpers; name it by what it does`)
