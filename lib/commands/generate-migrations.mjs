// `npm run db:generate -- --name what_it_does`: writes the migrations of both engines after a change in db/tables/.
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { runAloud } from './run.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const kit = join(root, 'node_modules', 'drizzle-kit', 'bin.cjs')

// drizzle-kit only needs to know the engine; it opens no database.
for (const DATABASE_URL of ['', 'postgres://any']) {
  const words = [process.execPath, kit, 'generate', ...process.argv.slice(2)]
  const code = await runAloud(words, { cwd: root, env: { ...process.env, DATABASE_URL } })
  if (code !== 0) process.exit(code)
}
