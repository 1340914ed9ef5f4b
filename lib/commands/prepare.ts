// Run by `npm start` once packages are installed: checks the configuration, migrates the database, loads the sample
// office if it is wanted, and reports the result to the process that started it.
import { closeDb } from '../../db/client'
import { exclusively, migrate } from '../../db/migrate'
import { clearInterruptedSeeding, sampleAccounts, seedSampleOffice } from '../../db/sample-office'
import { setupCode } from '../server/access/setup-code'
import { config, ConfigError } from '../server/platform/config'
import { isLoopbackHost } from '../server/platform/private-host'
import { databaseSentence } from './database-sentence'
import { hasSampleAccounts, isEmpty, isNew, openSampleAccounts } from './installation'

/** What `prepare` reports to `start.mjs`. */
export type Prepared = {
  publicUrl: string
  /** True if the data is on a PostgreSQL server and not in the data directory. */
  onServer: boolean
  /** Empty if the sample office is not loaded. */
  accounts: { email: string; password: string; role: string }[]
  /** True if no user can sign in yet and the first administrator has to be created. */
  empty: boolean
  /** The code that /welcome asks for; `null` without one. */
  setupCode: string | null
}

async function prepare(): Promise<Prepared> {
  const { publicUrl, databaseUrl } = config()
  const isFirst = await isNew()
  await migrate()
  const first = (await clearInterruptedSeeding()) || isFirst
  if ((await isEmpty()) && wantsSample(publicUrl, first)) {
    process.stdout.write('Loading the sample office …\n')
    await seedSampleOffice()
  }
  await refuseOpenSample(publicUrl)
  return {
    publicUrl,
    onServer: databaseUrl !== null,
    accounts: (await hasSampleAccounts()) ? [...sampleAccounts] : [],
    empty: await isEmpty(),
    setupCode: setupCode(),
  }
}

// Its passwords are public: an installation that others can reach gets them only on request.
function wantsSample(publicUrl: string, first: boolean): boolean {
  return config().sampleOffice ?? (first && isLoopbackHost(new URL(publicUrl).hostname))
}

// An office that was tried out at a desk and then given a public address would let everyone in as administrator.
async function refuseOpenSample(publicUrl: string): Promise<void> {
  if (isLoopbackHost(new URL(publicUrl).hostname) || config().sampleOffice) return
  const open = await openSampleAccounts()
  if (open.length === 0) return
  throw new ConfigError(
    `Others can reach PUBLIC_URL, and everyone knows the passwords of ${open.join(', ')}. Start without PUBLIC_URL ` +
      'and disable these accounts, start over in another DATA_DIR, or set SAMPLE_OFFICE=yes to let everyone in.',
  )
}

try {
  // Servers that start together on an empty database load the sample office once.
  const prepared = await exclusively(prepare)
  await closeDb()
  if (process.send && process.connected) process.send(prepared)
  else process.stdout.write(`${JSON.stringify(prepared)}\n`)
} catch (error) {
  process.stderr.write(`\n${databaseSentence(error)}\n`)
  process.exitCode = 1
}
