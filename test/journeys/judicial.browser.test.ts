import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { listProperties } from '#contract/properties'
import { barriers } from '../support/barriers.ts'
import { type Desk, hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'
import { press, says } from './offices.ts'

const scan = { name: 'pv.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }

describe('journey: a judicial file, clicked in Chromium', function () {
  this.timeout(120_000)
  let world: World
  let browser: Browser
  let inspector: Desk
  let desk: Desk
  let propertyId = ''
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    browser = await launchChromium()
    inspector = await openDesk(browser, world.origin, 'Wies Verzonnen')
    desk = await openDesk(browser, world.origin, 'Iris Proefpersoon')
    const { items } = await (await world.as('gent-dossier')).call(listProperties, { query: { search: 'Molenpad' } })
    propertyId = items[0]?.id ?? ''
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }
  const dialog = (page: Page) => page.getByRole('dialog')
  const confirm = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click()

  it('is registered on a property', async () => {
    const { page } = inspector
    await page.goto(`${world.origin}/panden/${propertyId}`)
    await press(page, 'Gerechtelijk dossier registreren')
    await page.getByLabel('Feiten').fill('Verhuur van een kelder als woning.')
    await page.getByText('Alle entiteiten').or(page.locator('fieldset .ant-checkbox-wrapper')).first().click()
    await look(page, 'judicial-register')
    await press(page, 'Gerechtelijk dossier registreren')
    await page.getByRole('heading', { name: 'WI26-000001' }).waitFor()
    await press(page, 'Voortraject starten')
    await says(page, 'Het voortraject is gestart.')
    await page.getByRole('button', { name: 'Voortraject starten' }).waitFor({ state: 'hidden' })
  })

  it('takes a party, a document and a remark', async () => {
    const { page } = inspector
    await press(page, 'Betrokkene toevoegen')
    await dialog(page).getByLabel('Naam', { exact: true }).fill('Huisjesmelker')
    await look(page, 'judicial-party')
    await confirm(page, 'Betrokkene toevoegen')
    await says(page, 'De betrokkene is toegevoegd.')
    await press(page, 'Document opladen')
    await dialog(page).getByLabel('Titel van het document').fill('Proces-verbaal')
    await dialog(page).getByLabel('Bestand').setInputFiles(scan)
    await confirm(page, 'Document opladen')
    await says(page, 'Het document is opgeladen.')
    await page.getByLabel('Nieuwe opmerking').fill('Buren bevestigen.')
    await press(page, 'Opmerking toevoegen')
    await says(page, 'Buren bevestigen.')
    await page.getByRole('cell', { name: 'Huisjesmelker' }).waitFor()
  })

  it('releases one document, and shows what the process waits for', async () => {
    const { page } = inspector
    await press(page, 'Vrijgeven: Proces-verbaal')
    await dialog(page).getByLabel('Reden').fill('Nodig voor de schrapping')
    await look(page, 'judicial-release')
    await confirm(page, 'Vrijgeven')
    await says(page, 'Het is vrijgegeven.')
    await page.waitForTimeout(500)
    await look(page, 'judicial-file')
    await page.getByRole('region', { name: 'Acties' }).getByText('Over proces-verbaal beslissen').waitFor()
    await page.goto(`${world.origin}/gerechtelijke-dossiers`)
    await page.getByRole('link', { name: 'WI26-000001' }).waitFor()
    await look(page, 'judicial-files')
  })

  it('shows others the released document, and nothing else', async () => {
    const { page } = desk
    await page.goto(`${world.origin}/panden/${propertyId}`)
    await page
      .getByRole('region', { name: 'Documenten' })
      .getByRole('button', { name: 'Document als Bestand' })
      .waitFor()
    await look(page, 'judicial-property-of-others')
    expect(await page.innerText('body')).not.to.match(/gerechtelijk|WI26|Huisjesmelker|Proces-verbaal|Buren/i)
    await page.goto(`${world.origin}/gerechtelijke-dossiers`)
    await says(page, 'Deze pagina bestaat niet')
  })

  it('met no barrier of axe and no error of the console', () => {
    expect(faults).to.deep.equal([])
    expect([...inspector.complaints, ...desk.complaints]).to.deep.equal([])
  })
})
