import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { getCase } from '#contract/cases'
import { adviceSent, asked, handled, registered, type Road, startRoad } from '../support/advice-road.ts'
import { barriers } from '../support/barriers.ts'
import { hasChromium, takePictures } from '../support/browser.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'
import { fillDate, next, type Offices, openOffices, press, says, startTask, tile } from './offices.ts'

const scan = { name: 'besluit.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
const noScan = { ...scan, buffer: Buffer.from('geen pdf') }

describe('journey: other ways of a decision and of a visit, clicked in Chromium', function () {
  this.timeout(120_000)
  let broken = false
  beforeEach(function () {
    if (broken) this.skip()
  })
  afterEach(async function () {
    const failed = this.currentTest?.state === 'failed'
    broken ||= failed
    if (failed) await offices?.pictures()
  })
  let world: World
  let road: Road
  let offices: Offices
  let onPaper = ''
  let uploadedCase = ''
  let closedDoors = ''
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    road = await startRoad(world)
    onPaper = (await adviceSent(road, 'Molenpad')).caseId
    uploadedCase = (await adviceSent(road, 'Spinnerijstraat')).caseId
    const { caseId, unitIds } = await registered(road, 'Tramstelplaats')
    closedDoors = caseId
    await handled(road, await asked(road, caseId, unitIds))
    offices = await openOffices(world)
  })
  after(async () => {
    await offices?.close()
    await world?.close()
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }
  const codes = async (caseId: string) =>
    (await road.gent.call(getCase, { params: { caseId } })).tasks.map(({ code }) => code).toSorted()

  it('a decision of yesterday is uploaded, each unit with its signed document', async () => {
    const page = await offices.open('dora', `/procedures/${uploadedCase}/beslissing`)
    await next(page)
    await fillDate(page, 'Datum van de beslissing', '04/01/2026')
    await next(page)
    await next(page)
    await says(page, /^Ondertekend besluit voor/)
    await look(page, '41-upload-empty')
    const field = page.getByLabel(/^Ondertekend besluit voor/)
    await field.setInputFiles(noScan)
    await says(page, 'De inhoud past niet bij het soort bestand.')
    await takePictures(page, '42-upload-refused')
    await field.setInputFiles(scan)
    await page.getByText('Opgeladen', { exact: true }).waitFor()
    await look(page, '43-upload-done')
    await press(page, 'Beslissing maken')
    await says(page, 'De beslissing is gemaakt')
    await world.idle()
    expect(await codes(uploadedCase)).to.deep.equal(['1', '181'])
    const send = await startTask(offices, 'dora', 'Verstuur beslissing')
    await send.getByText('Te versturen', { exact: true }).waitFor()
    await send.getByRole('cell', { name: '04/01/2026' }).waitFor()
    await look(send, '44-uploaded-run')
  })

  it('a refusal of the server is said in Dutch; then the decision is made to be signed on paper', async () => {
    const page = await offices.open('dora', `/procedures/${onPaper}/beslissing`)
    await next(page)
    await next(page)
    await page.getByRole('checkbox', { name: 'ontruiming voor' }).check()
    await next(page)
    await page.getByRole('radio', { name: /^Manueel/ }).check()
    await press(page, 'Beslissing maken')
    await says(page, 'Bij een gekozen maatregel ontbreekt een datum, een termijn of een aantal.')
    await look(page, '45-refusal')
    await press(page, 'Vorige')
    await page.getByRole('checkbox', { name: 'ontruiming voor' }).uncheck()
    await next(page)
    await press(page, 'Beslissing maken')
    await says(page, 'De beslissing is gemaakt')
  })

  it('the signed scan takes the place of the draft, and the decision is sent', async () => {
    const page = await startTask(offices, 'dora', 'Verwerk document')
    await says(page, 'Document vervangen door ondertekend exemplaar')
    await look(page, '46-replace')
    const replace = page.getByRole('button', { name: 'Documenten vervangen' })
    expect(await replace.isDisabled()).to.equal(true)
    await page.locator('input[type=file]').first().setInputFiles(scan)
    await page.getByText('Opgeladen', { exact: true }).waitFor()
    await takePictures(page, '47-replaced')
    await replace.click()
    await says(page, 'De ondertekende documenten zijn opgeladen')
    await world.idle()
    await page.getByLabel('Datum afgifte post').waitFor()
    await look(page, '48-signed-on-paper')
    await press(page, 'Beslissing versturen')
    await says(page, 'De beslissing is verstuurd')
  })

  it('Dieter sees what the rules found, finds it invalid, and Dora reads why', async () => {
    const page = await startTask(offices, 'dieter', 'Valideer beslissing')
    await says(page, 'De controle vond dit; u beslist zelf.')
    await page.getByRole('listitem').getByText('de hoorplicht is niet aangetoond').waitFor()
    expect(await page.getByRole('radio', { name: 'Ongeldig' }).isChecked()).to.equal(true)
    await look(page, '49-findings')
    await page.getByLabel(/^Opmerking/).fill('Stuur het bewijs van de hoorplicht mee.')
    await press(page, 'Beslissing ongeldig verklaren')
    await says(page, 'De beslissing is ongeldig')
    const dora = await startTask(offices, 'dora', 'Corrigeer ongeldige beslissing')
    await dora
      .getByRole('cell', { name: 'de hoorplicht is niet aangetoond: Stuur het bewijs van de hoorplicht mee.' })
      .waitFor()
    await look(dora, '50-invalid')
  })

  it('a decision that is deleted is asked again', async () => {
    const page = await offices.open('dora', '/werklijst')
    await tile(page, 'Verstuur beslissing').first().click()
    await press(page, 'Taak uitvoeren')
    await page.getByRole('button', { name: 'Beslissing verwijderen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Beslissing verwijderen' }).click()
    await says(page, 'zijn verwijderd')
    await world.idle()
    expect(await codes(uploadedCase)).to.deep.equal(['1', 'A04'])
    const worklist = await offices.open('dora', '/werklijst')
    await tile(worklist, 'Beslissing ingetrokken: neem opnieuw een beslissing').first().click()
    await worklist.getByRole('button', { name: 'Taak nemen' }).waitFor()
    await look(worklist, '51-decide-again')
  })

  it('a visit is planned, moved, finds every door closed and is planned again', async () => {
    const page = await startTask(offices, 'dieter', 'Plan onderzoek')
    await fillDate(page, 'Datum van het bezoek', '15/01/2026')
    await press(page, 'Onderzoek plannen')
    await says(page, '15 januari 2026')
    await world.idle()
    await page.reload()
    await press(page, 'Bezoek verplaatsen')
    await fillDate(page, 'Datum van het bezoek', '16/01/2026')
    await page.getByLabel(/^Uur van het bezoek/).fill('09:30')
    await look(page, '52-move-visit')
    await press(page, 'Bezoek verplaatsen')
    await says(page, '16 januari 2026 om 09.30 uur')
    await world.moveTo('2026-01-16')

    const visit = await startTask(offices, 'willemijn', 'Voer onderzoek uit')
    await fillDate(visit, 'Datum van het bezoek', '16/01/2026')
    await visit.getByRole('tab').nth(1).click()
    await visit.getByRole('checkbox', { name: 'Geen toegang gekregen' }).check()
    await visit.getByLabel('Wat gebeurde er ter plaatse?').fill('Niemand deed open.')
    await says(visit, 'Geen enkele entiteit gaf toegang.')
    await visit.getByText('Geen toegang', { exact: true }).waitFor()
    await look(visit, '53-no-access')
    await press(visit, 'Verslag geen toegang ondertekenen')
    await says(visit, 'Het verslag geen toegang is ondertekend')
    await world.idle()

    const again = await startTask(offices, 'dieter', 'Plan onderzoek')
    await says(again, 'Onderzoek opnieuw plannen')
    await again.getByText(/DT010/).first().waitFor()
    await look(again, '54-plan-again')
    await fillDate(again, 'Datum van het bezoek', '30/01/2026')
    await press(again, 'Onderzoek plannen')
    await says(again, '30 januari 2026')
    expect(await codes(closedDoors)).to.include('52')
  })

  it('each list is searched through its address', async () => {
    for (const [path, label, hit] of [
      ['/procedures', 'Zoek op referentie of adres', /Molenpad/],
      ['/panden', 'Zoek een pand', /Molenpad/],
    ] as const) {
      const page = await offices.open('dora', path)
      await page.getByRole('row', { name: hit }).first().waitFor()
      const other = page.getByRole('row', { name: /Spinnerijstraat/ }).first()
      await other.waitFor()
      const search = page.getByRole('searchbox', { name: label, exact: true })
      await search.fill('Molenpad')
      await search.press('Enter')
      await page.waitForURL(/zoek=Molenpad/)
      await other.waitFor({ state: 'detached' })
      await page.getByRole('row', { name: hit }).first().waitFor()
      await look(page, `55-list-${path.slice(1)}`)
    }
    const vivoo = await offices.open('dora', '/vivoo?zoek=nergens')
    await says(vivoo, 'Er zijn geen opnames gevonden.')
    await look(vivoo, '55-list-vivoo')
  })

  it('no page has a barrier for people with a handicap (WCAG 2.2 AA), and none broke', () => {
    expect(faults).to.deep.equal([])
    const refused = /status of 422 .*\/(documents|decision-runs)$/
    // the page of a run that is being deleted may read it once more before it leaves
    const gone = /status of 404 .*\/decision-runs\/[^/]+$/
    expect(offices.complaints().filter((words) => !refused.test(words) && !gone.test(words))).to.deep.equal([])
  })
})
