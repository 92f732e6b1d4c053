import { expect } from 'chai'
import { barriers } from '../support/barriers.ts'
import { hasChromium, takePictures } from '../support/browser.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'
import { recordFrom } from './levy-road.ts'
import { startNgwRoad } from './ngw-road.ts'
import { type Offices, openOffices, press, says } from './offices.ts'

const pdf = {
  name: 'formulier.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
}

describe('journey: the levy on a record, clicked in Chromium by the inventory manager', function () {
  this.timeout(120_000)
  let world: World
  let offices: Offices
  let recordId: string
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    recordId = await recordFrom(await startNgwRoad(world), { on: '2025-12-28' })
    offices = await openOffices(world)
  })
  after(async () => {
    await offices?.close()
    await world?.close()
  })
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await offices?.pictures()
  })

  it('shows the record, its next anniversary and its holders', async () => {
    const page = await offices.open('iris', '/vivoo')
    await page
      .getByRole('link', { name: /^EN\d\d-\d+$/ })
      .first()
      .click()
    await page.getByRole('heading', { name: /IV26-000001/ }).waitFor()
    await says(page, '28 december 2026: heffing verschuldigd')
    await takePictures(page, 'levy-1-record')
    faults.push(...(await barriers(page)))
  })

  it('registers a request and decides on it', async () => {
    const page = await offices.open('iris', `/inventaris/${recordId}`)
    await press(page, 'Aanvraag vrijstelling of opschorting')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Grond').click()
    await page.getByTitle('Overmacht').click()
    await dialog.getByRole('checkbox').first().check()
    await dialog.locator('input[type=file]').setInputFiles(pdf)
    await dialog.getByText('Opgeladen').waitFor()
    await takePictures(page, 'levy-2-request')
    await dialog.getByRole('button', { name: 'Aanvraag vrijstelling of opschorting' }).click()
    await page.getByText('VR26-000001').waitFor()
    await page.getByRole('button', { name: 'Beslissen' }).click()
    await page.getByRole('radio', { name: 'weigeren' }).check()
    await page.getByLabel(/^Reden, of wat er ontbreekt/).fill('De overmacht is niet bewezen.')
    await world.idle()
    await page.getByRole('dialog').getByRole('button', { name: 'Beslissen' }).click()
    await page.getByText('Geweigerd').first().waitFor()
    await takePictures(page, 'levy-3-refused')
    faults.push(...(await barriers(page)))
  })

  it('shows the report with its filters', async () => {
    const page = await offices.open('iris', '/vivoo/rapport?reasons=LEGE_WAARDE&lists=NGW')
    await page
      .getByRole('link', { name: /^EN\d\d-\d+$/ })
      .first()
      .waitFor()
    await takePictures(page, 'levy-4-report')
    faults.push(...(await barriers(page)))
    expect(faults).to.deep.equal([])
    expect(offices.complaints()).to.deep.equal([])
  })
})
