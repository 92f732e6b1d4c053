import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { userRightModel } from '#server/platform/organisations/model'
import { whatIsOpen } from '#server/platform/demo/growth/quiet'
import { barriers } from '../support/barriers.ts'
import { hasChromium, takePictures } from '../support/browser.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'
import { fillDate, next, type Offices, openOffices, press, says, startTask, tile } from './offices.ts'

const stricter = 'strenger dan het advies of het onderzoek'
const stale = 'Iemand anders wijzigde dit terwijl u bezig was. Er is niets overschreven'
describe('journey: an OO case from request to inventory, clicked in Chromium by eight people', function () {
  this.timeout(120_000)
  // each step stands on the one before: after a failure the rest says nothing
  let broken = false
  beforeEach(function () {
    if (broken) this.skip()
  })
  afterEach(function () {
    broken ||= this.currentTest?.state === 'failed'
  })
  let world: World
  let offices: Offices
  let casePath = ''
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    const wout = demoAccounts.find(({ username }) => username === 'gent-controle')!
    const { organisationId } = wout.rights[0]!
    await world.database
      .model(userRightModel)
      .create({ userId: wout.id, orgId: organisationId, role: 'LB_DB', from: '2020-01-01' })
    offices = await openOffices(world)
  })
  after(async () => {
    await offices?.close()
    await world?.close()
  })

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed' || !offices) return
    await offices.pictures()
    console.log(`what still moves: ${await whatIsOpen(world.database)}\n${await offices.describe()}`)
  })

  const noBarriers = async (page: Page, name: string): Promise<void> => {
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }

  it('Dora registers a request; what she filled in survives a reload, a double click sends once', async () => {
    const { page } = await offices.desk('dora')
    await page.getByText('taken op uw naam').waitFor()
    await takePictures(page, '01-home')
    await page.getByRole('link', { name: /kies een pand/ }).click()
    await page.getByLabel('Zoek een pand').fill('Kolkstraat 27')
    await page.getByLabel('Zoek een pand').press('Enter')
    const row = page.getByRole('row', { name: /Kolkstraat 27/ })
    await row.waitFor()
    await takePictures(page, '02-properties')
    await row.getByRole('link').first().click()
    await page.getByRole('heading', { name: /Kolkstraat 27/ }).waitFor()
    await takePictures(page, '03-property')
    await press(page, 'Verzoek registreren')

    await page.getByLabel('Klacht').fill('Vocht en schimmel in de slaapkamers.')
    await says(page, 'Dit is een formeel verzoek')
    await says(page, /^Opgeslagen/)
    await page.reload()
    await page.getByLabel('Klacht').waitFor()
    expect(await page.getByLabel('Klacht').inputValue()).to.equal('Vocht en schimmel in de slaapkamers.')
    await takePictures(page, '04-request-1')
    await noBarriers(page, 'request wizard, step 1')
    await next(page)
    await page.getByRole('checkbox', { name: /^appartement vooraan/ }).check()
    await page.getByRole('checkbox', { name: /^appartement G|^appartement [^v]/ }).check()
    await takePictures(page, '05-request-2')
    await next(page)
    await page.getByRole('checkbox', { name: /Zandvliet/ }).check()
    await takePictures(page, '06-request-3')
    await next(page)
    await says(page, 'Wat gebeurt er daarna?')
    await takePictures(page, '07-request-4')
    await noBarriers(page, 'request wizard, step 4')

    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/cases')) sent.push(request.url())
    })
    await page.getByRole('button', { name: 'Procedure starten' }).dblclick()
    await page.getByRole('heading', { name: /OO26-000001/ }).waitFor()
    expect(sent).to.have.length(1)
    casePath = new URL(page.url()).pathname
  })

  it('tasks, receipt and token appear by themselves', async () => {
    const { page } = await offices.desk('dora')
    await page.getByRole('link', { name: 'Verwerk verzoek' }).waitFor()
    await page.getByRole('link', { name: 'Termijn burgemeester', exact: true }).waitFor()
    await page.getByRole('cell', { name: /DT002/ }).waitFor()
    await takePictures(page, '08-case-early')
    await noBarriers(page, 'case page')
    await page.getByRole('link', { name: 'Waar staat de procedure?' }).click()
    await page.locator('[data-element-id="process-request"].wz-active').waitFor()
    await page.getByRole('region', { name: 'Wacht nu op' }).getByText('Verwerk verzoek').waitFor()
    await takePictures(page, '09-process')
    await noBarriers(page, 'process view')
  })

  it('of two people who take a task at once one gets it; the other hears who', async () => {
    const pages = [await offices.open('dora', '/werklijst'), await offices.open('wout', '/werklijst')]
    for (const page of pages) {
      await tile(page, 'Verwerk verzoek').click()
      await page.getByRole('button', { name: 'Taak nemen' }).waitFor()
    }
    await takePictures(pages[0]!, '10-worklist')
    await noBarriers(pages[0]!, 'worklist')
    await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Taak nemen' }).click()))
    const told = await Promise.any(
      [
        { page: pages[0]!, winner: 'Wout Voorbeeld' },
        { page: pages[1]!, winner: 'Dora Voorbeeld' },
      ].map(async (one) => {
        await says(one.page, `Een collega heeft deze taak al genomen. (${one.winner})`)
        return one
      }),
    )
    const winner = pages.find((page) => page !== told.page)!
    await winner.getByRole('button', { name: 'Teruggeven' }).click()
    await says(winner, 'De taak is teruggegeven aan de rol.')
  })

  it('Dora asks the advice of the agency', async () => {
    const page = await startTask(offices, 'dora', 'Verwerk verzoek')
    await page.getByLabel('Datum van de adviesvraag').waitFor()
    await takePictures(page, '11-advice-1')
    await next(page)
    await page.getByRole('checkbox', { name: /^appartement vooraan/ }).waitFor()
    expect(await page.getByRole('checkbox', { name: /^dakappartement/ }).isChecked(), 'not in the procedure').to.equal(
      false,
    )
    await takePictures(page, '12-advice-2')
    await next(page)
    await page.getByLabel('Toelichting voor Wonen in Vlaanderen').fill('Dringend: er wonen kinderen.')
    await takePictures(page, '13-advice-3')
    await press(page, 'Advies vragen')
    await says(page, 'Advies gevraagd')
    await page.getByRole('cell', { name: /DT016/ }).waitFor()
  })

  it('Dieter asks an investigation and plans the visit', async () => {
    const page = await startTask(offices, 'dieter', 'Behandel adviesvraag')
    await says(page, 'Wat doet u met de vraag?')
    await takePictures(page, '14-advice-request')
    await press(page, 'Onderzoek vragen')
    await startTask(offices, 'dieter', 'Plan onderzoek')
    await fillDate(page, 'Datum van het bezoek', '15/01/2026')
    await page.getByLabel(/^Uur van het bezoek/).fill('14:30')
    await takePictures(page, '15-plan')
    await press(page, 'Onderzoek plannen')
    await says(page, '15 januari 2026 om 14.30 uur')
    await page
      .getByRole('button', { name: /als Word/ })
      .first()
      .waitFor()
    await world.moveTo('2026-01-16')
  })

  it('Willemijn fills in, validates and signs the investigation; nobody in Gent sees it before', async () => {
    const page = await startTask(offices, 'willemijn', 'Voer onderzoek uit')
    await fillDate(page, 'Datum van het bezoek', '15/01/2026')
    const score = async (unit: RegExp, defect: string, severity: RegExp): Promise<void> => {
      await page.getByRole('tab', { name: unit }).click()
      const report = page.getByRole('tabpanel', { name: unit })
      await report.getByLabel('Volwassenen').fill('1')
      await report.getByRole('button', { name: 'Lokaal toevoegen' }).click()
      await report.getByLabel('Oppervlakte van lokaal 1').fill('32')
      await report.getByLabel('Zoek een gebrek').fill(defect)
      await report.getByText(severity).first().click()
      await report.getByLabel(`Opmerking bij ${defect}`).fill('vastgesteld bij het bezoek')
      await report.getByLabel('Rookmelder op elke verdieping').check()
    }
    await score(/^appartement vooraan/, '181', /^ernstig/)
    await says(page, 'Ongeschikt en onbewoonbaar')
    await score(/^appartement$/, '112', /^algemeen/)
    await page
      .getByRole('tabpanel', { name: /^appartement$/ })
      .getByText('Ongeschikt', { exact: true })
      .waitFor()
    await takePictures(page, '16-score')
    await press(page, 'Onderzoek valideren')
    await says(page, 'Het onderzoek is gevalideerd')

    const dora = await offices.open('dora', casePath)
    await dora.getByRole('tab', { name: /Documenten/ }).waitFor()
    expect(await dora.getByText('DT011').count()).to.equal(0)
    await startTask(offices, 'willemijn', 'Onderteken onderzoek')
    await takePictures(page, '17-sign-investigation')
    await press(page, 'Onderzoek ondertekenen')
    await page.getByText('Ondertekend', { exact: true }).waitFor()
    await dora.getByText('DT011').first().waitFor()
    await takePictures(page, '18-investigation')
  })

  it('Dieter makes the advice, Gust signs it', async () => {
    const page = await startTask(offices, 'dieter', 'Maak advies')
    await page.getByLabel('Motivering').first().waitFor()
    for (const field of await page.getByLabel('Motivering').all()) await field.fill('De gebreken uit het verslag.')
    await takePictures(page, '19-make-advice')
    await press(page, 'Advies ter ondertekening leggen')
    await says(page, 'ligt ter ondertekening')
    const gust = await startTask(offices, 'gust', 'Onderteken document')
    await gust.getByLabel(/Ik heb de documenten gelezen/).check()
    await takePictures(gust, '20-sign-advice')
    await press(gust, 'Documenten ondertekenen')
    await says(gust, 'De documenten zijn ondertekend.')
  })

  it('Dora starts the hearing', async () => {
    const page = await startTask(offices, 'dora', 'Verwerk advies')
    await page.getByRole('checkbox', { name: /^appartement vooraan/ }).waitFor()
    await takePictures(page, '21-hearing-1')
    await next(page)
    await page.getByLabel('Reageren kan tot en met').waitFor()
    await takePictures(page, '22-hearing-2')
    await next(page)
    await says(page, 'Wie wordt uitgenodigd?')
    await takePictures(page, '23-hearing-3')
    await press(page, 'Hoorplicht starten')
    await page.getByRole('cell', { name: /DT026/ }).first().waitFor()
  })

  it('a stale tab is told so and overwrites nothing', async () => {
    const desk = await offices.desk('dora')
    const { page } = desk
    await page.getByRole('link', { name: 'Reactie hoorplicht registreren' }).click()
    await page.getByLabel('Samenvatting', { exact: true }).waitFor()
    const old = await desk.tab(new URL(page.url()).pathname, true)
    const fill = async (one: Page, summary: string): Promise<void> => {
      await one.getByLabel('Samenvatting', { exact: true }).fill(summary)
      await one.getByRole('checkbox', { name: /Duinkant/ }).check()
    }
    await fill(old, 'Tweede reactie.')
    await old.getByText(/^Opgeslagen/).waitFor()
    await fill(page, 'De eigenaar vraagt uitstel.')
    await takePictures(page, '24-reaction')
    await page.getByRole('button', { name: 'Reactie registreren' }).dblclick()
    await page.getByRole('cell', { name: 'De eigenaar vraagt uitstel.' }).waitFor()
    await press(old, 'Reactie registreren')
    await says(old, stale)
    await takePictures(old, '25-stale')
    expect(await old.getByLabel('Samenvatting', { exact: true }).inputValue()).to.equal('Tweede reactie.')
    await old.close()
    await page.reload()
    await page.getByRole('region', { name: 'Reacties' }).waitFor()
    expect(await page.getByRole('cell', { name: 'De eigenaar vraagt uitstel.' }).count()).to.equal(1)
    expect(await page.getByText('Tweede reactie.').count()).to.equal(0)
  })

  it('after the hearing Dora decides; a stricter verdict is closed and says why', async () => {
    await world.moveTo('2026-01-31')
    const page = await startTask(offices, 'dora', 'neem beslissing')
    await page.getByRole('checkbox', { name: /^appartement vooraan/ }).waitFor()
    await takePictures(page, '26-decision-1')
    await noBarriers(page, 'decision wizard, step 1')
    await next(page)
    await page.getByLabel('Rechtsgrond').waitFor()
    await takePictures(page, '27-decision-2')
    await next(page)
    const unit = page.getByRole('group', { name: /^appartement (?!vooraan)/ })
    const strict = unit.getByRole('radio', { name: /^Ongeschikt en onbewoonbaar/ }).first()
    expect(await strict.isDisabled()).to.equal(true)
    expect(await unit.getByText(stricter).count()).to.be.greaterThan(0)
    expect(await unit.getByRole('radio', { name: 'Ongeschikt', exact: true }).isChecked()).to.equal(true)
    for (const field of await page.getByLabel('Motivering').all()) await field.fill('Zie het advies.')
    await takePictures(page, '28-decision-3')
    await noBarriers(page, 'decision wizard, step 3')
    await next(page)
    await page.getByRole('radio', { name: /^Digitaal/ }).check()
    await takePictures(page, '29-decision-4')
    await noBarriers(page, 'decision wizard, step 4')
    await press(page, 'Beslissing maken')
    await says(page, 'De beslissing is gemaakt')
  })

  it('Bea and Adam sign the decision', async () => {
    for (const who of ['bea', 'adam'] as const) {
      const page = await startTask(offices, who, 'Onderteken document')
      await page.getByLabel(/Ik heb de documenten gelezen/).check()
      await takePictures(page, `30-sign-${who}`)
      await press(page, 'Documenten ondertekenen')
      await says(page, 'De documenten zijn ondertekend.')
    }
  })

  it('Dora sends the decision, Dieter validates it', async () => {
    const page = await startTask(offices, 'dora', 'Verstuur beslissing')
    await page.getByLabel('Datum afgifte post').waitFor()
    await takePictures(page, '31-send')
    await press(page, 'Beslissing versturen')
    await says(page, 'De beslissing is verstuurd')
    const dieter = await startTask(offices, 'dieter', 'Valideer beslissing')
    await says(dieter, 'Is de beslissing geldig?')
    await says(dieter, 'De controle vond niets')
    await takePictures(dieter, '32-validate')
    await press(dieter, 'Beslissing geldig verklaren')
    await says(dieter, 'De beslissing is geldig')
    await takePictures(dieter, '33-run')
  })

  it('Iris includes both units; they stand on VIVOO', async () => {
    for (let unit = 1; unit <= 2; unit += 1) {
      const page = await startTask(offices, 'iris', 'Neem op in VIVOO')
      await says(page, 'Capakeys')
      await takePictures(page, '34-inclusion')
      await press(page, 'Opnemen in VIVOO')
      await says(page, 'De entiteit is opgenomen')
    }
    const page = await offices.open('iris', '/vivoo')
    await page
      .getByRole('row', { name: /Kolkstraat 27/ })
      .nth(1)
      .waitFor()
    await takePictures(page, '35-vivoo')
  })

  it('Lize reads the case and can do nothing', async () => {
    const page = await offices.open('lize', casePath)
    await says(page, 'Voor uw rol staat hier nu geen stap open.')
    await page
      .getByText(/^sinds /)
      .nth(1)
      .waitFor()
    await takePictures(page, '36-case-late')
    await noBarriers(page, 'case page, late')
    await page.getByRole('tab', { name: 'Geschiedenis' }).click()
    await says(page, 'Wanneer')
    await takePictures(page, '37-history')
    await page.getByRole('link', { name: 'Waar staat de procedure?' }).click()
    await page.locator('.wz-token').first().waitFor()
    await takePictures(page, '38-process-late')
  })

  it('no page has a barrier for people with a handicap (WCAG 2.2 AA)', () => {
    expect(faults).to.deep.equal([])
  })

  it('no page broke: the only errors are the two refusals that were asked for', () => {
    const refused = /status of 409 \(Conflict\).*\/(claim|reactions)$/
    const complaints = offices.complaints()
    expect(complaints.filter((words) => !refused.test(words))).to.deep.equal([])
    expect(complaints).to.have.length(2)
  })
})
