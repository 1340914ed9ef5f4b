import { defineConfig } from 'drizzle-kit'
import { engine } from './db/columns'

const out = process.env.MIGRATIONS_OUT
if (!out) throw new Error('Use `npm run db:generate -- --name what_it_does`, which calls drizzle-kit for both engines')

// drizzle-kit wants a default export.
export default defineConfig({
  dialect: engine === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema.ts',
  out,
})
