import { expect } from 'chai'
import { whatIsOpen } from '#server/platform/demo/growth/quiet'
import type { Page } from 'playwright-core'
import { barriers } from '../support/barriers.ts'
import { hasChromium, takePictures } from '../support/browser.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'
import { fillDate, next, type Offices, openOffices, press, says, startTask } from './offices.ts'

const pdf = {
  name: 'besluit.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
}

describe('journey: an NGW decision from registration to deletion, clicked in Chromium by two people', function () {
  this.timeout(120_000)
  let broken = false
  beforeEach(function () {
    if (broken) this.skip()
  })
  let world: World
  let offices: Offices
  let path = ''
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    offices = await openOffices(world)
  })
  after(async () => {
    await offices?.close()
    await world?.close()
  })
  afterEach(async function () {
    broken ||= this.currentTest?.state === 'failed'
    if (this.currentTest?.state !== 'failed' || !offices) return
    await offices.pictures()
    console.log(`what still moves: ${await whatIsOpen(world.database)}\n${await offices.describe()}`)
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }

  it('Dora registers the decision on the property; the wizard says until when it must be brought', async () => {
    const page = await offices.open('dora', '/panden')
    await page.getByLabel('Zoek een pand').fill('Kolkstraat 27')
    await page.getByLabel('Zoek een pand').press('Enter')
    await page
      .getByRole('row', { name: /Kolkstraat 27/ })
      .getByRole('link')
      .first()
      .click()
    await press(page, 'Andere procedure')
    await page.getByRole('menuitem', { name: 'NGW-besluit registreren' }).click()
    await fillDate(page, 'Datum van het besluit', '29/12/2025')
    await says(page, 'Het besluit moet uiterlijk op 29 maart 2026 bij de inventarisbeheerder zijn.')
    await page.getByLabel('Gronden').fill('De brandweer stelde vast dat de draagmuur kan instorten.')
    await page.getByRole('checkbox', { name: 'onbewoonbaarverklaring' }).check()
    await look(page, 'ngw-1-wizard')
    await next(page)
    await page.getByRole('checkbox', { name: /^appartement vooraan/ }).check()
    await next(page)
    await says(page, 'Wat gebeurt er daarna?')
    await look(page, 'ngw-2-wizard')
    await press(page, 'Besluit registreren')
    await page.getByRole('heading', { name: /NG26-000001/ }).waitFor()
    path = new URL(page.url()).pathname
    expect(path).to.match(/^\/besluiten-ngw\//)
  })

  it('task A15 leads to the decision: she uploads it and brings it to the inventory manager', async () => {
    const page = await startTask(offices, 'dora', 'Bezorg besluit aan inventarisbeheerder')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Ondertekend besluit (DT098)').waitFor()
    const bring = dialog.getByRole('button', { name: 'Besluit bezorgen aan inventarisbeheerder' })
    expect(await bring.isDisabled(), 'without the decision').to.equal(true)
    await page.locator('#ngw-communicate-document').setInputFiles(pdf)
    await dialog.getByText('Opgeladen').waitFor()
    await look(page, 'ngw-3-communicate')
    await bring.click()
    await says(page, 'Het besluit is bij de inventarisbeheerder.')
    await page.getByText('Geldig', { exact: true }).waitFor()
    await dialog.waitFor({ state: 'hidden' })
    await look(page, 'ngw-4-page')
  })

  it('Iris takes the unit up on the list NGW, and suspends the inclusion', async () => {
    const page = await startTask(offices, 'iris', 'Neem op in VIVOO')
    await says(page, 'besluit Nieuwe Gemeentewet, 29 december 2025')
    await look(page, 'ngw-5-inclusion')
    await press(page, 'Opnemen in VIVOO')
    await says(page, 'De entiteit is opgenomen.')
    await world.idle()
    await offices.open('iris', path)
    await page.getByRole('link', { name: 'Klacht bij de gouverneur registreren' }).click()
    await page.getByLabel('Bewijs van de klacht').fill('Ontvangstbewijs van de gouverneur.')
    await page.getByRole('dialog').getByRole('button', { name: 'Klacht bij de gouverneur registreren' }).click()
    await says(page, 'De gouverneur behandelt een klacht')
    await look(page, 'ngw-6-suspended')
    await world.idle()
    await offices.open('iris', '/vivoo')
    await page
      .getByRole('row', { name: /VIVOO-NGW/ })
      .getByText('Geschorst')
      .waitFor()
    await look(page, 'ngw-7-vivoo')
  })

  it('Dora lifts the decision, Iris deletes the record', async () => {
    const page = await offices.open('dora', path)
    await page.getByRole('link', { name: 'Besluit opheffen' }).click()
    await page.getByLabel('Waarom is het gevaar geweken?').fill('De muur is hersteld.')
    await look(page, 'ngw-8-lift')
    await page.getByRole('dialog').getByRole('button', { name: 'Besluit opheffen' }).click()
    await page.getByText('Opgeheven', { exact: true }).first().waitFor()
    await page.getByRole('cell', { name: /DT099/ }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const inventory = await startTask(offices, 'iris', 'Schrap uit VIVOO')
    await says(inventory, 'besluit opgeheven')
    await look(inventory, 'ngw-9-deletion')
    await press(inventory, 'Schrappen uit VIVOO')
    await says(inventory, 'De opname is geschrapt.')
    await world.idle()
    await offices.open('iris', '/vivoo')
    await inventory
      .getByRole('row', { name: /VIVOO-NGW/ })
      .getByText('Geschrapt')
      .waitFor()
    await offices.open('dora', path)
    await page.getByRole('cell', { name: /DT069/ }).first().waitFor()
    await look(page, 'ngw-10-ended')
    await page.getByRole('tab', { name: 'Geschiedenis' }).click()
    await page.getByRole('cell', { name: 'De entiteit is geschrapt van VIVOO' }).waitFor()
    await page.getByRole('link', { name: 'Waar staat de procedure?' }).click()
    await page.getByRole('link', { name: 'Terug naar het dossier' }).click()
    await page.getByRole('heading', { name: /NG26-000001/ }).waitFor()
  })

  it('leaves no barrier for people with a disability and no error in the console', () => {
    expect(faults).to.deep.equal([])
    expect(offices.complaints()).to.deep.equal([])
  })
})
