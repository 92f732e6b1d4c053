import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'

const axe = readFileSync(resolve('node_modules/axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string }[]
}

/** Colours on their way to others are nobody's: waits for what moves and will end, two seconds at most. */
const atRest = `Promise.race([
  Promise.allSettled(
    document.getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
      .map(({ finished }) => finished),
  ),
  new Promise((resolve) => setTimeout(resolve, 2000)),
]).then(() => undefined)`

/** What axe finds against WCAG 2.2 AA on the page once it is at rest. */
export const barriers = async (page: Page): Promise<string[]> => {
  await page.evaluate(atRest)
  await page.evaluate(axe)
  const violations = await page.evaluate<Violation[]>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations)`,
  )
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`)
}
