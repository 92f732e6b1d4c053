import { expect } from 'chai'
import { answers, batch, caseId, id, municipality } from './answers.ts'
import { type Answer, Play, untaken } from './play.ts'

const certificateId = id(51)
const withdrawalId = id(52)

describe('ca-lapse', () => {
  let play: Play
  afterEach(() => play.stop())

  const lapse = async (script: Readonly<Record<string, readonly Answer[]>> = {}): Promise<void> => {
    play = await Play.start(script)
    await play.publish('certificate-lapsed', certificateId, {
      caseId,
      certificateId,
      lapseReason: 'VERKLAARD_OO',
      lapsedOn: '2026-01-05',
    })
  }

  it('ends the certificate and tells the holders of the property', async () => {
    await lapse()
    expect([play.did, play.ended]).to.deep.equal([['ca-lapse.end-certificate', 'ca-lapse.send-notice'], ['ca-lapse']])
  })

  it('says nothing of a certificate that had ended', async () => {
    await lapse({ 'ca-lapse.end-certificate': [{ lapsed: false }] })
    expect(play.did).to.deep.equal(['ca-lapse.end-certificate'])
  })

  it('has no way that these tests do not take', async () => expect(await untaken('ca-lapse')).to.deep.equal([]))
})

describe('expiry-sweeper', () => {
  let play: Play
  before(async () => {
    play = await Play.start({}, { withClockwork: true })
  })
  after(() => play.stop())

  it('looks every day at five in Brussels, also after the night of 23 hours', async () => {
    const sweeps = (): number => play.byClock.filter(({ type }) => type === 'expiry-sweeper.expire-certificates').length
    await play.moveTo('2026-03-28T03:59:59Z')
    const before = sweeps()
    await play.moveTo('2026-03-28T04:00:00Z')
    expect(sweeps()).to.equal(before + 1)
    await play.moveTo('2026-03-29T02:59:59Z')
    expect(sweeps()).to.equal(before + 1)
    await play.moveTo('2026-03-29T03:00:00Z')
    expect(sweeps()).to.equal(before + 2)
  })

  it('has no way that these tests do not take', async () => expect(await untaken('expiry-sweeper')).to.deep.equal([]))
})

describe('ca-withdrawal', () => {
  let play: Play
  afterEach(() => play.stop())

  const announce = async (script: Readonly<Record<string, readonly Answer[]>> = {}): Promise<void> => {
    play = await Play.start(script)
    const started = { ...batch, issuerOrgId: municipality, certificateId, withdrawalId }
    await play.publish('certificate-withdrawal-started', certificateId, started)
  }
  const reacted = async (script: Readonly<Record<string, readonly Answer[]>> = {}): Promise<void> => {
    await announce(script)
    await play.publish('certificate-withdrawal-reacted', withdrawalId)
  }

  it('waits for a reaction until the end of the term, at a month end', async () => {
    await announce()
    await play.moveTo('2026-01-31T22:59:58Z')
    expect(play.tasks).to.deep.equal([])
    await play.moveTo('2026-01-31T22:59:59Z')
    expect(play.tasks).to.deep.equal(['decide-withdrawal'])
  })

  it('withdraws after both signatures', async () => {
    await reacted()
    await play.complete('decide-withdrawal', { withdraw: true })
    await play.complete('sign-document', { signed: true })
    await play.complete('sign-document', { signed: true })
    expect([play.did.at(-1), play.ended]).to.deep.equal([
      'ca-withdrawal.withdraw-certificate',
      ['document-signing', 'ca-withdrawal'],
    ])
  })

  it('is signed on paper when the municipality does so', async () => {
    const flow = { ...answers['ca-withdrawal.create-documents'], signingFlow: 'MANUEEL' }
    await reacted({ 'ca-withdrawal.create-documents': [flow] })
    await play.complete('decide-withdrawal', { withdraw: true })
    await play.complete('replace-withdrawal')
    expect(play.did.at(-1)).to.equal('ca-withdrawal.withdraw-certificate')
  })

  it('comes back to who decides when a signer refuses, who may drop it', async () => {
    await reacted()
    await play.complete('decide-withdrawal', { withdraw: true })
    await play.complete('sign-document', { signed: false })
    await play.complete('decide-withdrawal', { withdraw: false })
    expect(play.did.at(-1)).to.equal('ca-withdrawal.drop-withdrawal')
  })

  it('has no way that these tests do not take', async () => expect(await untaken('ca-withdrawal')).to.deep.equal([]))
})
