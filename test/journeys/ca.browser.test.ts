import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { barriers } from '../support/barriers.ts'
import { type Desk, hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'
import { type CaRoad, given, goodReport, propertyIn, startCaRoad } from './ca-road.ts'
import { press, says } from './offices.ts'

describe('journey: conformity certificates, clicked in Chromium', function () {
  this.timeout(150_000)
  let world: World
  let browser: Browser
  let road: CaRoad
  let dora: Desk
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    road = await startCaRoad(world)
    browser = await launchChromium()
    dora = await openDesk(browser, world.origin, 'Dora Voorbeeld')
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }

  it('Dora registers an application on the property', async () => {
    const { page } = dora
    const { id } = await propertyIn(road.handler, 'Spinnerijstraat')
    await page.goto(`${world.origin}/panden/${id}`)
    await press(page, 'Andere procedure')
    await page.getByRole('menuitem', { name: 'Conformiteitsattest aanvragen' }).click()
    await page.getByRole('heading', { name: 'Conformiteitsattest aanvragen' }).waitFor()
    await look(page, 'ca-1-apply')
    await page.getByLabel('Hoe kwam de aanvraag binnen?').click()
    await page.getByTitle('aangetekende brief').click()
    await page.getByRole('group', { name: 'Wie vraagt het attest aan?' }).getByRole('checkbox').first().check()
    await look(page, 'ca-2-filled')
    await press(page, 'Conformiteitsattest aanvragen')
    await page.getByRole('heading', { name: /CA26-000001/ }).waitFor()
    await look(page, 'ca-3-registered')
  })

  it('shows a certificate that was given, on its page and on the property', async () => {
    const { page } = dora
    const caseId = await given(road, { search: 'Molenpad' }, [goodReport])
    await page.goto(`${world.origin}/attesten/${caseId}`)
    await page.getByRole('heading', { name: /CA26-/ }).waitFor()
    await page.getByText('Geldig', { exact: true }).first().waitFor()
    await look(page, 'ca-4-granted')
    const { id } = await propertyIn(road.handler, 'Molenpad')
    await page.goto(`${world.origin}/panden/${id}`)
    await page.getByRole('cell', { name: /AT26-/ }).waitFor()
    await look(page, 'ca-5-property')
  })

  it('Bo sets how long a certificate holds in Gent', async () => {
    const { page } = await openDesk(browser, world.origin, 'Bo Voorbeeld')
    await page.goto(`${world.origin}/beheer/attesten`)
    await page.getByRole('radio', { name: 'volgens het aantal gebreken van categorie I' }).check()
    await press(page, 'Regel toevoegen')
    await press(page, 'Regel toevoegen')
    await look(page, 'ca-6-parameters')
    await press(page, 'Parameters bewaren')
    await says(page, 'De parameters zijn bewaard.')
  })

  it('met no barrier of axe', () => expect(faults).to.deep.equal([]))
})
