import { expect } from 'chai'
import type { Browser } from 'playwright-core'
import { allSentences } from '#domain/access/sentences'
import { barriers } from '../support/barriers.ts'
import { hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'

describe('who may do what, in Chromium', function () {
  this.timeout(120_000)
  let world: World
  let browser: Browser

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  it('is read, filtered, seen as a grid and printed by who manages the application', async () => {
    const desk = await openDesk(browser, world.origin, 'Bo Voorbeeld')
    const { page, complaints } = desk
    await page.getByRole('menuitem', { name: 'Beheer' }).click()
    await page.getByRole('tab', { name: 'Wie mag wat' }).click()
    const all = allSentences().length
    await page.getByText(`${all} regels`).waitFor()
    await takePictures(page, 'access-matrix')
    const faults = await barriers(page)
    await page.getByRole('combobox', { name: 'Rol' }).fill('WK_GA')
    await page.getByText('Gewestelijk ambtenaar · WK_GA').click()
    await page.getByText(`van ${all} regels: Gewestelijk ambtenaar (WK_GA)`).waitFor()
    await page
      .getByRole('row', { name: /ondertekenen/ })
      .first()
      .waitFor()
    await takePictures(page, 'access-matrix-role')
    await page.goto(`${world.origin}/beheer/rechten?weergave=raster`)
    await page.getByRole('img', { name: 'mag', exact: true }).first().waitFor()
    await takePictures(page, 'access-matrix-grid')
    faults.push(...(await barriers(page)))
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation', { name: 'Hoofdmenu' }).isVisible()).to.equal(false)
    await takePictures(page, 'access-matrix-print')
    expect(faults).to.deep.equal([])
    expect(complaints).to.deep.equal([])
    await desk.close()
  })

  it('is refused to who does neither', async () => {
    const desk = await openDesk(browser, world.origin, 'Dora Voorbeeld')
    const { page } = desk
    expect(await page.getByRole('menuitem', { name: 'Beheer' }).count()).to.equal(0)
    await page.goto(`${world.origin}/beheer/rechten`)
    await page.getByText('Uw rol in deze organisatie laat dit niet toe.').waitFor()
    await desk.close()
  })
})
