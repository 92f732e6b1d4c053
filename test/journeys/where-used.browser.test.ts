import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { barriers } from '../support/barriers.ts'
import { type Desk, hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'

describe('journey: where something is used, clicked in Chromium by an analyst', function () {
  this.timeout(120_000)
  let world: World
  let browser: Browser
  let analyst: Desk
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    browser = await launchChromium()
    analyst = await openDesk(browser, world.origin, 'Tess Proefpersoon')
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }

  it('lists what is offered and used, with how often; the choice stands in the address', async () => {
    const { page } = analyst
    await page.goto(world.origin)
    await page.getByRole('link', { name: 'Waar gebruikt' }).click()
    await page.getByRole('heading', { name: 'Waar gebruikt', level: 1 }).waitFor()
    await page.getByText('Kies links wat u zoekt.').waitFor()
    await look(page, 'where-used-1-documents')
    await page.goto(`${world.origin}/processen/waar-gebruikt?soort=ROLE`)
    await page.getByRole('button', { name: /WK_GA/ }).click()
    await page.waitForURL(/soort=ROLE&id=WK_GA/)
    await page.getByRole('heading', { name: "Waar 'WK_GA' gebruikt wordt" }).waitFor()
    await page
      .getByRole('link', { name: /^Taak '/ })
      .first()
      .waitFor()
    await look(page, 'where-used-2-role')
  })

  it('says it when nothing uses a thing', async () => {
    const { page } = analyst
    await page.goto(`${world.origin}/processen/waar-gebruikt?soort=MESSAGE&id=nobody-sends-this`)
    await page.getByText('Geen enkel proces en geen enkel ontwerp gebruikt dit. U kunt het veilig weghalen.').waitFor()
    await page.getByRole('textbox', { name: 'Zoeken' }).fill('zzz')
    await page.getByText('Niets gevonden met deze zoekterm.').waitFor()
    await look(page, 'where-used-3-nothing')
    await page.getByRole('button', { name: 'Zoekterm wissen' }).click()
    await page.getByRole('button', { name: /advice-asked/ }).waitFor()
  })

  it('leads from a place to the process', async () => {
    const { page } = analyst
    await page.goto(`${world.origin}/processen/waar-gebruikt?soort=PROCESS&id=oo-advice`)
    await page
      .getByRole('link', { name: /^Aanroep '/ })
      .first()
      .click()
    await page.waitForURL(/processen\/modellen\/oo/)
  })

  it('met no barrier of axe', () => expect(faults).to.deep.equal([]))
})
