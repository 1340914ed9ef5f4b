import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

/** Adds the settings in `<root>/.env`, if it exists. The real environment takes precedence. */
export function loadEnvironment(root) {
  const file = join(root, '.env')
  if (!existsSync(file)) return
  if (!process.loadEnvFile) throw new Refusal(`Node ${process.versions.node} cannot read .env. Install Node 24 or 22.`)
  process.loadEnvFile(file)
}
