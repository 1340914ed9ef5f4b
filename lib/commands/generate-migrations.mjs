// `npm run db:generate -- --name what_it_does`: writes the migrations of both engines after the tables have changed.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runAloud } from './run.mjs'

// drizzle-kit expects a journal and one schema snapshot per migration, but uses only the last snapshot. It runs in a
// temporary folder with a journal made from the file names; one file has the last snapshots of both engines.

const root = fileURLToPath(new URL('../..', import.meta.url))
const kit = join(root, 'node_modules', 'drizzle-kit', 'bin.cjs')
const migrations = join(root, 'db', 'migrations')
// Below the project, because drizzle-kit takes relative paths only.
const cache = join(root, 'node_modules', '.cache', 'attache')
const snapshotFile = join(migrations, 'snapshot.json')

// drizzle-kit only needs to know the engine; it opens no database.
const engines = [
  { engine: 'sqlite', dialect: 'sqlite', DATABASE_URL: '' },
  { engine: 'postgres', dialect: 'postgresql', DATABASE_URL: 'postgres://any' },
]

mkdirSync(cache, { recursive: true })
for (const { engine, dialect, DATABASE_URL } of engines) {
  const out = mkdtempSync(join(cache, 'migrations-'))
  try {
    const snapshots = JSON.parse(readFileSync(snapshotFile, 'utf8'))
    const tags = sqlFiles(join(migrations, engine)).map((name) => basename(name, '.sql'))
    layOut(out, dialect, tags, snapshots[engine])
    const words = [process.execPath, kit, 'generate', ...process.argv.slice(2)]
    const code = await runAloud(words, {
      cwd: root,
      env: { ...process.env, DATABASE_URL, MIGRATIONS_OUT: relative(root, out) },
    })
    if (code !== 0) process.exit(code)
    for (const name of sqlFiles(out)) copyFileSync(join(out, name), join(migrations, engine, name))
    const last = readdirSync(join(out, 'meta')).filter(isSnapshot).sort().at(-1)
    const snapshot = JSON.parse(readFileSync(join(out, 'meta', last), 'utf8'))
    writeFileSync(snapshotFile, `${JSON.stringify({ ...snapshots, [engine]: snapshot }, null, 2)}\n`)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

// Writes the files that drizzle-kit expects from earlier runs.
function layOut(folder, dialect, tags, snapshot) {
  mkdirSync(join(folder, 'meta'))
  const version = snapshot.version
  const entries = tags.map((tag, idx) => ({ idx, version, when: 0, tag, breakpoints: true }))
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ version: '7', dialect, entries }))
  const last = String(tags.length - 1).padStart(4, '0')
  writeFileSync(join(folder, 'meta', `${last}_snapshot.json`), JSON.stringify(snapshot))
}

function sqlFiles(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
}

function isSnapshot(name) {
  return name.endsWith('_snapshot.json')
}
