import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { registerRequest } from '#contract/cases'
import { barriers } from '../support/barriers.ts'
import { type Desk, hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { requestOn } from '../support/requests.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'

describe('journey: the process desk, clicked in Chromium by a manager', function () {
  this.timeout(120_000)
  let world: World
  let browser: Browser
  let manager: Desk
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    const handler = await world.as('gent-dossier')
    for (const street of ['Kolkstraat 27', 'Spinnerijstraat 8'])
      await handler.call(registerRequest, { body: await requestOn(handler, street) })
    await world.idle()
    browser = await launchChromium()
    manager = await openDesk(browser, world.origin, 'Bo Voorbeeld')
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }

  it('says what runs; every number leads to its list', async () => {
    const { page } = manager
    await page.goto(`${world.origin}/processen`)
    await page.getByRole('heading', { name: '2 lopende processen' }).waitFor()
    await look(page, 'desk-1-overview')
    await page.getByRole('link', { name: 'Procedure ongeschikt en onbewoonbaar' }).click()
    await page.getByRole('figure').waitFor()
    await page.getByRole('link', { name: /OO26-000002/ }).waitFor()
    await look(page, 'desk-2-instances')
  })

  it('filters by a step on the diagram, and keeps it in the address', async () => {
    const { page } = manager
    await page.locator('[data-element-id="process-request"]').first().click()
    await page.waitForURL(/stap=process-request/)
    await page.reload()
    await page.getByRole('link', { name: /OO26-000001/ }).click()
    await page.getByRole('heading', { name: /OO26-000001/ }).waitFor()
    await page.getByRole('tab', { name: /Variabelen/ }).click()
    await page.getByRole('cell', { name: 'receivedOn' }).first().waitFor()
    await look(page, 'desk-3-instance')
  })

  it('met no barrier of axe', () => expect(faults).to.deep.equal([]))
})
