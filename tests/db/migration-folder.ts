import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrationsFolder } from '@/db/migrate'

/** A new directory of its own, for a file or for migrations. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), 'attache-db-'))
}

/** The real migrations and these after them, in a folder of their own. */
export function migrationsAnd(...more: { tag: string; statements: readonly string[] }[]): string {
  const folder = scratch()
  cpSync(migrationsFolder(), folder, { recursive: true })
  const file = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: object[] }
  for (const { tag, statements } of more) {
    journal.entries.push({ idx: journal.entries.length, tag })
    writeFileSync(join(folder, `${tag}.sql`), statements.join('\n--> statement-breakpoint\n'))
  }
  writeFileSync(file, JSON.stringify(journal))
  return folder
}
