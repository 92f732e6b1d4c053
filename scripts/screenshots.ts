// The pictures of README: worklist, case page and process view of a real case, taken in Chromium.
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { connect } from '#server/platform/db/connect'
import { migrate } from '#server/platform/db/migrate'
import { launchChromium, openDesk } from '#test/support/browser'
import { startWorld } from '#test/support/world'
import { groundOf } from '#test/journeys/ground'
import { newWalk, road } from '#test/journeys/road'

const folder = process.argv[2] ?? 'docs'
const steps = Number(process.argv[3] ?? 12)
mkdirSync(folder, { recursive: true })

const world = await startWorld(
  async (options) => {
    const url = `sqlite:${join(mkdtempSync(join(tmpdir(), 'screenshots-')), 'woonzaak.sqlite')}`
    const database = await connect(url, options)
    await migrate(database)
    return Object.assign(database, { url })
  },
  { webDir: resolve('web/dist') },
)
const walks = [newWalk(), newWalk(), newWalk()]
for (const [index, walked] of walks.entries())
  for (const { walk } of road.slice(0, index === 0 ? steps : 2)) await walk(groundOf(world), walked)
const caseId = walks[0]?.caseId ?? ''

const browser = await launchChromium()
const { page, complaints } = await openDesk(browser, world.origin, 'Dora Voorbeeld')
const shoot = async (name: string, path: string, ready: string): Promise<void> => {
  await page.goto(`${world.origin}${path}`)
  await page.getByText(ready).first().waitFor()
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
await shoot('worklist', '/werklijst?lijst=organisation', 'taken ·')
await page.locator('.tile').first().click()
await page.getByText('Wat wordt van u verwacht?').waitFor()
await page.waitForTimeout(400)
await page.screenshot({ path: join(folder, 'worklist.png') })
await shoot('case', `/procedures/${caseId}`, 'Entiteiten')
await shoot('process', `/procedures/${caseId}/proces`, 'Wacht nu op')
for (const complaint of complaints) console.log(`browser: ${complaint}`)
await browser.close()
await world.close()
process.exit(0)
