import { expect } from 'chai'
import type { Browser } from 'playwright-core'
import { getCase, registerRequest } from '#contract/cases'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { userRightModel } from '#server/platform/organisations/model'
import { barriers } from '../support/barriers.ts'
import { hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { requestOn } from '../support/requests.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'

describe('the audit log in Chromium', function () {
  this.timeout(120_000)
  let world: World
  let browser: Browser
  const account = (username: string) => demoAccounts.find((one) => one.username === username)!
  const nameOf = (username: string): string => `${account(username).firstName} ${account(username).lastName}`

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    browser = await launchChromium()
    const { id: userId, rights } = account('gent-lezer')
    const orgId = rights[0]!.organisationId
    await world.database.model(userRightModel).create({ userId, orgId, role: 'LB_AU', from: '2020-01-01', to: null })
    const gent = await world.as('gent-dossier')
    for (const street of ['Kolkstraat', 'Molenpad', 'Weverijdreef']) {
      const { caseId } = await gent.call(registerRequest, { body: await requestOn(gent, street) })
      await gent.call(getCase, { params: { caseId } })
    }
    await world.idle()
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  it('is in the menu of an auditor alone, filters in the address, opens an entry and exports', async () => {
    const other = await openDesk(browser, world.origin, nameOf('gent-controle'))
    expect(await other.page.getByRole('link', { name: 'Audit' }).count()).to.equal(0)
    await other.close()

    const desk = await openDesk(browser, world.origin, nameOf('gent-lezer'))
    const { page, complaints } = desk
    await page.getByRole('link', { name: 'Audit' }).click()
    await page.getByRole('heading', { name: 'Audit' }).waitFor()
    await page.getByText('Verzoek of melding registreren').first().waitFor()
    expect(await barriers(page)).to.deep.equal([])
    await takePictures(page, 'audit')

    await page.getByLabel('Soort').click()
    await page.getByText('Lezen', { exact: true }).last().click()
    await page.waitForURL(/soort=READING/)
    await page.getByText('Verzoek of melding registreren').first().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Details tonen' }).first().click()
    await page.getByText('Spoor in het logboek').waitFor()
    expect(await barriers(page)).to.deep.equal([])
    await takePictures(page, 'audit-detail')

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Exporteren (CSV)' }).click()
    expect((await download).suggestedFilename()).to.equal('audit 2026-01-05.csv')
    expect(complaints).to.deep.equal([])
    await desk.close()
  })
})
