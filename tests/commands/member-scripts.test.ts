import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { publicScripts, scriptFrom } from '@/lib/commands/assets.mjs'

// Measured as `member_js_kb` in `npm run bench`, which takes minutes.
it('keeps the script of the member’s page and its service worker below 24 kB compressed', () => {
  const sizes = publicScripts.map(([, source]) => gzipSync(scriptFrom(process.cwd(), source)).length)
  expect(sizes).toHaveLength(2)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(24_000)
})
