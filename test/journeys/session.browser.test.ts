import { expect } from 'chai'
import type { Browser, Locator, Page, Route } from 'playwright-core'
import { registerRequest } from '#contract/cases'
import { listProperties } from '#contract/properties'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { oidcPayloadModel } from '#server/platform/identity/oidc-payload-model'
import { barriers } from '../support/barriers.ts'
import { type Desk, hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { requestOn } from '../support/requests.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'
import { press, says } from './offices.ts'

const idOf = (username: string): string => demoAccounts.find((demo) => demo.username === username)?.id ?? ''

describe('journey: session, clicked in Chromium', function () {
  this.timeout(120_000)
  let world: World
  let browser: Browser
  const desks: Desk[] = []
  const faults: string[] = []
  let caseId = ''

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld({ recheckMs: 500 })
    browser = await launchChromium()
    const dora = await world.as('gent-dossier')
    caseId = (await dora.call(registerRequest, { body: await requestOn(dora, 'Kolkstraat 27') })).caseId
    await world.idle()
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      for (const [at, { page }] of desks.entries()) await takePictures(page, `failed-session-${at}`)
    }
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }
  const desk = async (...given: Parameters<typeof openDesk> extends [unknown, unknown, ...infer R] ? R : never) => {
    const opened = await openDesk(browser, world.origin, ...given)
    desks.push(opened)
    return opened
  }

  it('the EULA comes before every page, and once accepted it never comes again', async () => {
    const { page } = await desk('Nora Voorbeeld', undefined, (opened) =>
      opened.getByRole('heading', { name: 'Gebruiksvoorwaarden' }),
    )
    await says(page, 'Waarvoor u Woonzaak gebruikt')
    await look(page, '60-eula')
    await page.goto(`${world.origin}/panden`)
    await page.getByRole('heading', { name: 'Gebruiksvoorwaarden' }).waitFor()
    expect(await page.getByRole('link', { name: 'Panden' }).count()).to.equal(0)
    const accept = page.getByRole('button', { name: 'Voorwaarden aanvaarden' })
    expect(await accept.isDisabled()).to.equal(true)
    await page.getByRole('checkbox').check()
    await accept.click()
    await page.getByRole('heading', { name: 'Panden' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Panden' }).waitFor()
  })

  it('two tabs of one user each keep their organisation; a new tab takes the last choice', async () => {
    const inge = await desk('Inge Tweestad')
    const active = (page: Page) => page.locator('.top-bar .ant-select').innerText()
    expect(await active(inge.page)).to.equal('Gent')
    const second = await inge.tab('/', false)
    await second.getByLabel('Actieve organisatie').click()
    await second.getByTitle('Middelkerke').click()
    await says(second, /^Middelkerke · /)
    expect(await active(second)).to.equal('Middelkerke')
    await inge.page.goto(`${world.origin}/panden`)
    await inge.page.getByText('Kolkstraat').first().waitFor()
    expect(await active(inge.page)).to.equal('Gent')
    const third = await inge.tab('/', false)
    await says(third, /^Middelkerke · /)
    await look(third, '61-switch')
    await second.close()
    await third.close()
  })

  /** On a busy machine a layer may still be moving when it is clicked, and the click is lost: then once more. */
  const until = async (effect: Locator, act: () => Promise<void>): Promise<void> => {
    for (let seen = false; !seen;) {
      await act()
      seen = await effect.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      )
    }
  }

  /** The realm forgets everybody, and the API takes no token that was given before. */
  const expire = async (page: Page): Promise<void> => {
    const kinds = ['Session', 'RefreshToken', 'Grant', 'AccessToken']
    await world.database.model(oidcPayloadModel).destroy({ where: { kind: kinds } })
    const old = new Set<string>()
    const refuse = async (route: Route): Promise<void> => {
      const token = (await route.request().headerValue('authorization')) ?? ''
      if (old.size === 0) old.add(token)
      if (!old.has(token)) return route.fallback()
      await route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify(refusal) })
    }
    await page.route(/\/api\/(?!configuration)/, refuse)
  }
  const refusal = {
    type: 'urn:woonzaak:problem:unauthenticated',
    title: 'Sign in first',
    status: 401,
    code: 'UNAUTHENTICATED',
    fields: [],
    traceId: 'test',
  }
  const typedKeys = (page: Page) =>
    page.evaluate<string[]>(`Object.keys(sessionStorage).filter((key) => key.startsWith('woonzaak.typed'))`)
  const signInAgain = async (page: Page, name: string): Promise<void> => {
    await press(page, 'Meld opnieuw aan')
    await page.getByRole('button', { name: new RegExp(name) }).click()
  }

  it('a token that the server takes no more is renewed without a word', async () => {
    const { page } = await desk('Dora Voorbeeld')
    await page.route(/\/api\/properties/, async (route) => {
      await page.unroute(/\/api\/properties/)
      await route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify(refusal) })
    })
    await page.getByRole('link', { name: 'Panden' }).click()
    await page.getByText('Kolkstraat').first().waitFor()
    expect(await page.getByText('Uw sessie is verlopen').count()).to.equal(0)
  })

  it('a session that expires over a wizard loses nothing that was typed', async () => {
    const page = desks.at(-1)?.page
    if (page === undefined) throw new Error('no desk')
    const agent = await world.as('gent-dossier')
    const [property] = (await agent.call(listProperties, { query: { search: 'Molenpad' } })).items
    const address = `${world.origin}/panden/${property?.id}/verzoek`
    await page.goto(address)
    await page.getByLabel('Klacht').fill('Het dak lekt.')
    await says(page, /^Opgeslagen/)
    await expire(page)
    await page.getByLabel('Klacht').fill('Het dak lekt al drie winters, en nu ook de keuken.')
    await says(page, 'Uw sessie is verlopen')
    expect(await page.getByLabel('Klacht').inputValue()).to.contain('en nu ook de keuken')
    expect(await typedKeys(page)).to.deep.equal([])
    await look(page, '62-expired')
    await signInAgain(page, 'Dora Voorbeeld')
    await page.waitForURL(address)
    await page.getByText(/en nu ook de keuken/).waitFor()
    expect(await page.getByLabel('Klacht').inputValue()).to.equal('Het dak lekt al drie winters, en nu ook de keuken.')
    expect(await typedKeys(page)).to.deep.equal([])
    await says(page, /^Opgeslagen/)
    await page.reload()
    await page.getByText(/en nu ook de keuken/).waitFor()
  })

  it('nor over a dialog that has no draft on the server; another user who signs in gets nothing of it', async () => {
    const page = desks.at(-1)?.page
    if (page === undefined) throw new Error('no desk')
    const address = `${world.origin}/procedures/${caseId}?sluiten=stoppen`
    const fill = async (): Promise<void> => {
      await page.goto(address)
      await page.getByLabel('Toelichting').fill('De eigenaar trekt zijn verzoek in.')
      await page.getByLabel('Reden').click()
      await page.getByTitle('Verzoek ingetrokken').click()
      await expire(page)
      await page.getByRole('dialog').getByRole('button', { name: 'Procedure stopzetten' }).click()
      await says(page, 'Uw sessie is verlopen')
    }
    await fill()
    await signInAgain(page, 'Dora Voorbeeld')
    await page.waitForURL(address)
    await says(page, 'Verzoek ingetrokken')
    expect(await page.getByLabel('Toelichting').inputValue()).to.equal('De eigenaar trekt zijn verzoek in.')
    await page.unrouteAll()
    await fill()
    await signInAgain(page, 'Lize Voorbeeld')
    await page.waitForURL(address)
    await page.getByLabel('Toelichting').waitFor()
    expect(await page.getByLabel('Toelichting').inputValue()).to.equal('')
    expect(await typedKeys(page)).to.deep.equal([])
    await page.unrouteAll()
  })

  it('the application manager gives a right, and is warned before the last manager goes', async () => {
    const { page } = await desk('Bo Voorbeeld')
    await page.getByRole('link', { name: 'Beheer' }).click()
    await page.getByRole('heading', { name: 'Gebruikers' }).waitFor()
    await page.getByText('Ilse').waitFor()
    await look(page, '63-users')
    await page.getByLabel('Zoek een gebruiker').fill('lize')
    await page.getByLabel('Zoek een gebruiker').press('Enter')
    await page.getByRole('link', { name: 'Voorbeeld Lize' }).click()
    await press(page, 'Recht geven')
    const dialog = page.getByRole('dialog')
    const chosen = dialog.locator('.ant-select', { hasText: 'Woningcontroleur' })
    await until(chosen, async () => {
      await dialog.getByLabel('Rol').click()
      await page.getByTitle('Woningcontroleur').click()
    })
    await look(page, '64-give-right')
    await dialog.getByRole('button', { name: 'Recht geven' }).click()
    await says(page, 'Het recht is gegeven.')
    await page.getByRole('row', { name: /Woningcontroleur.*Geldig/ }).waitFor()
    await look(page, '65-user')
    await page.goto(`${world.origin}/beheer/gebruikers/${idOf('gent-beheer')}`)
    await page.getByRole('button', { name: /^Beëindigen/ }).click()
    const warning = page.getByText(/heeft de organisatie geen toepassingsbeheerder meer/)
    await until(warning, () => page.getByRole('button', { name: 'Recht beëindigen' }).click())
    await look(page, '66-last-manager')
    expect(await page.getByRole('button', { name: 'Recht beëindigen' }).isDisabled()).to.equal(true)
    await press(page, 'Annuleren')
    await page.getByText('Mijn account').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: /^Account van/ }).click()
    await page.getByRole('link', { name: 'Mijn account' }).click()
    await page.getByRole('heading', { name: 'Mijn account' }).waitFor()
    await look(page, '67-own-account')
  })

  it('the agency sees the IGS and who accepted the EULA', async () => {
    const { page } = await desk('Wim Proefpersoon')
    await page.goto(`${world.origin}/beheer/igs`)
    await page.getByText('Middelkerke, lid sinds').waitFor()
    await look(page, '68-igs')
    await page.getByRole('tab', { name: 'Gebruiksvoorwaarden' }).click()
    await page.getByRole('row', { name: /Wonen-Vlaanderen/ }).waitFor()
    await look(page, '69-eula-counts')
  })

  it('who loses his right sees why, nothing of the case any more, and goes on elsewhere', async () => {
    const inge = desks[1]?.page
    const { page } = desks.at(-1) ?? {}
    if (inge === undefined || page === undefined) throw new Error('no desk')
    await inge.goto(`${world.origin}/procedures/${caseId}`)
    // the realm forgot everybody two steps ago
    await inge.getByRole('button', { name: /Inge Tweestad/ }).click()
    await inge.getByText('Kolkstraat').first().waitFor()
    await page.goto(`${world.origin}/beheer/gebruikers/${idOf('twee-gemeenten')}`)
    await page.getByRole('button', { name: 'Beëindigen: Dossierbeheerder in Gent' }).click()
    await page.getByRole('button', { name: 'Recht beëindigen' }).click()
    await says(page, 'Het recht is beëindigd.')
    await inge.getByRole('heading', { name: 'U hebt geen rechten meer in Gent' }).waitFor()
    expect(await inge.locator('body').innerText()).not.to.contain('Kolkstraat')
    await look(inge, '70-right-ended')
    await press(inge, 'Werken voor Middelkerke')
    await says(inge, /^Middelkerke · /)
    expect(await world.deps.audit.verify()).to.include({ ok: true })
  })

  it('has no barriers for people with a handicap (WCAG 2.2 AA) and no errors of its own in the console', () => {
    expect(faults).to.deep.equal([])
    const own = desks.flatMap(({ complaints }) => complaints).filter((words) => !/40[0139] \(/.test(words))
    expect(own).to.deep.equal([])
  })
})
