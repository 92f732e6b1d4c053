import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { openDraft } from '#contract/process-models'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { barriers } from '../support/barriers.ts'
import { type Desk, hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'

const fullName = (username: string): string => {
  const { firstName, lastName } = demoAccounts.find((one) => one.username === username)!
  return `${firstName} ${lastName}`
}

describe('journey: a process is drawn in Chromium by an analyst', function () {
  this.timeout(120_000)
  let world: World
  let browser: Browser
  let analyst: Desk
  let draftId: string
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    const wonen = await world.as('wonen-beheer')
    draftId = (await wonen.call(openDraft, { params: { processId: 'oo-hearing' }, body: {} })).draftId
    browser = await launchChromium()
    analyst = await openDesk(browser, world.origin, fullName('wonen-beheer'))
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }

  it('opens the draft with its panels', async () => {
    const { page } = analyst
    await page.goto(`${world.origin}/processen/ontwerpen/${draftId}`)
    await page.locator('.djs-container svg').first().waitFor()
    await page.locator('.bio-properties-panel').first().waitFor()
    await look(page, 'modeler-1-open')
  })

  it('met no barrier of axe, and no error', () => {
    expect(faults).to.deep.equal([])
    expect(analyst.complaints).to.deep.equal([])
  })
})
