import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { getCase, registerRequest, rejectRequest } from '#contract/cases'
import { prepareBatch, startBatch } from '#contract/process-batches'
import { processBatchModel } from '#server/features/process-batches/model'
import { jobModel, processInstanceModel } from '#server/platform/records/model'
import { taskModel } from '#server/platform/tasks/model'
import { barriers } from '../support/barriers.ts'
import { type Desk, hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { deployVersion, ooWithAddedTask } from '../support/new-version.ts'
import { requestOn } from '../support/requests.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { Actor, World } from '../support/world.ts'

describe('journey: many processes at once, clicked in Chromium by a manager', function () {
  this.timeout(120_000)
  let world: World
  let browser: Browser
  let manager: Desk
  let handler: Actor
  const faults: string[] = []
  const caseIds: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    handler = await world.as('gent-dossier')
    for (const street of ['Kolkstraat 27', 'Spinnerijstraat 8', 'Molenpad']) {
      const { caseId } = await handler.call(registerRequest, { body: await requestOn(handler, street) })
      caseIds.push(caseId)
    }
    await world.idle()
    browser = await launchChromium()
    manager = await openDesk(browser, world.origin, 'Wim Proefpersoon')
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }
  const instanceOf = async (caseId: string) =>
    (await world.database.model(processInstanceModel).findOne({ where: { caseId }, rejectOnEmpty: true })).get()

  it('cancels two of three: ticked, tried on paper, carried out, reported', async () => {
    const { page } = manager
    await page.goto(`${world.origin}/processen/instanties?proces=oo`)
    await page.getByRole('checkbox', { name: 'OO26-000001 · 1' }).check()
    await page.getByRole('checkbox', { name: 'OO26-000002 · 1' }).check()
    await page.getByText('2 processen gekozen').waitFor()
    await look(page, 'batch-1-chosen')
    await page.getByRole('button', { name: 'Annuleren', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Annuleren' })
    await dialog.getByLabel('Waarom?').fill('Dubbel geregistreerd.')
    await look(page, 'batch-2-asked')
    await dialog.getByRole('button', { name: 'Voorbereiden' }).click()
    await page.getByText('bij 2 van 2 processen lukt het').waitFor()
    await look(page, 'batch-3-paper')
    expect((await instanceOf(caseIds[0] ?? '')).state).to.equal('ACTIVE')
    await page.getByRole('button', { name: 'Uitvoeren' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Uitvoeren' }).click()
    await page.getByText('Klaar', { exact: true }).waitFor()
    await page.getByText('Gelukt: 2').waitFor()
    await look(page, 'batch-4-done')
    const states = []
    for (const caseId of caseIds) states.push((await instanceOf(caseId)).state)
    expect(states).to.deep.equal(['TERMINATED', 'TERMINATED', 'ACTIVE'])
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Verslag (CSV)' }).click()
    expect((await download).suggestedFilename()).to.match(/^bewerking .*\.csv$/)
    await page.goto(`${world.origin}/processen/bewerkingen`)
    await page.getByRole('link', { name: 'Annuleren' }).waitFor()
    await look(page, 'batch-5-list')
  })

  it('a second person agrees to what another asked, and it begins', async () => {
    const wim = await world.as('wonen-beheer')
    const { batchId } = await wim.call(prepareBatch, {
      body: {
        operation: { kind: 'SET_VARIABLE', name: 'closing', value: '"GEEN"' },
        reason: 'Overal dezelfde waarde.',
        chosen: { filter: { processId: 'oo' } },
      },
    })
    // as if there were more of them than one person may decide on
    await world.database.model(processBatchModel).update({ needsSecond: true }, { where: { id: batchId } })
    await wim.call(startBatch, { params: { batchId } })
    const tess = await openDesk(browser, world.origin, 'Yara Proefpersoon')
    const { page } = tess
    await page.goto(`${world.origin}/processen/bewerkingen/${batchId}`)
    await page.getByText('wacht op de instemming van een tweede persoon').waitFor()
    await look(page, 'batch-9-second')
    await page.getByRole('button', { name: 'Instemmen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Instemmen' }).click()
    await page.getByText('Gelukt: 1').waitFor()
    await page.getByText('Overgeslagen: 2').waitFor()
    await look(page, 'batch-10-report')
    await tess.close()
  })

  it('migrates an old case to a new version', async () => {
    const { page } = manager
    const version = await deployVersion(world, 'oo.bpmn', ooWithAddedTask())
    await page.goto(`${world.origin}/processen/modellen/oo/impact?van=1&naar=${version}`)
    await page.getByRole('heading', { name: '1 proces loopt op deze versie' }).waitFor()
    const unchanged = page.getByRole('region', { name: 'Zonder meer' })
    await unchanged.getByRole('link', { name: 'OO26-000003 · 1' }).waitFor()
    await look(page, 'batch-6-impact')
    await page.getByLabel('Waarom?').fill('Afwijzingen worden genoteerd.')
    await page.getByRole('button', { name: 'Migratie voorbereiden' }).click()
    await page.getByText('bij 1 van 1 processen lukt het').waitFor()
    await page.getByRole('button', { name: 'Uitvoeren' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('button', { name: 'Uitvoeren' }).isDisabled()).to.equal(true)
    await dialog.getByLabel('Typ MIGREER om te bevestigen').fill('MIGREER')
    await look(page, 'batch-7-typed')
    await dialog.getByRole('button', { name: 'Uitvoeren' }).click()
    await page.getByText('Gelukt: 1').waitFor()
    await page.getByRole('link', { name: 'OO26-000003 · 1' }).click()
    await page.getByText(`Versie ${version}`).first().waitFor()
    await look(page, 'batch-8-migrated')
  })

  it('which goes on to its end, by way of the task that was added', async () => {
    const caseId = caseIds[2] ?? ''
    const { version } = await handler.call(getCase, { params: { caseId } })
    const body = { reason: 'Kennelijk ongegrond', text: 'Er is niets vastgesteld.', version }
    await handler.call(rejectRequest, { params: { caseId }, body })
    await world.idle()
    const added = await world.database
      .model(taskModel)
      .findOne({ where: { caseId, elementId: 'note-rejection', open: true }, rejectOnEmpty: true })
    const job = await world.database.model(jobModel).findByPk(added.jobKey ?? '', { rejectOnEmpty: true })
    await world.engine.core.execute('completeJob', { jobKey: job.key })
    await world.idle()
    expect((await instanceOf(caseId)).state).to.equal('COMPLETED')
  })

  it('met no barrier of axe, and no complaint of the browser', () => {
    expect(faults).to.deep.equal([])
    expect(manager.complaints).to.deep.equal([])
  })
})
