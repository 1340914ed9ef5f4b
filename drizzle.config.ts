import { defineConfig } from 'drizzle-kit'
import { engine } from './db/columns'

// Writes the migrations of the engine that DATABASE_URL names; docs/data.md has the two commands.
// drizzle-kit wants a default export.
export default defineConfig({
  dialect: engine === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema.ts',
  out: `./db/migrations/${engine}`,
})
