import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { migrationsFolder } from '@/db/migrate'

const made: string[] = []

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A temporary directory for a file or for migrations, removed after the test file. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-db-'))
  made.push(folder)
  return folder
}

/** The real migrations followed by these, in a temporary folder. */
export function migrationsAnd(...more: { tag: string; statements: readonly string[] }[]): string {
  const folder = scratch()
  cpSync(migrationsFolder(), folder, { recursive: true })
  for (const { tag, statements } of more)
    writeFileSync(join(folder, `${tag}.sql`), statements.join('\n--> statement-breakpoint\n'))
  return folder
}
