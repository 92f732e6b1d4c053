import { expect } from 'chai'
import { ca } from '#processes/ca/contract'
import { answers, batch, caseId, id, municipality } from './answers.ts'
import { openTable } from './decide.ts'
import { type Answer, Play, untaken } from './play.ts'

const usual = { ...answers['ca.register-application'] }
const follow = { ...answers['ca.follow-up'] }
const investigationId = id(41)

describe('ca', () => {
  let play: Play
  afterEach(() => play.stop())

  const apply = async (script: Readonly<Record<string, readonly Answer[]>> = {}): Promise<void> => {
    play = await Play.start(script)
    await play.publish('ca-requested', caseId, {
      ...batch,
      issuerOrgId: municipality,
      exOfficio: false,
      // in the last hour of the night of 23 hours
      decisionLapsesAt: '2026-03-29T21:59:59Z',
    })
  }
  const linked = { applicationRoute: 'KOPPELING', investigationId }
  const made = async (script: Readonly<Record<string, readonly Answer[]>> = {}): Promise<void> => {
    await apply(script)
    await play.complete('handle-application', linked)
    await play.complete('make-certificate', { makeRoute: 'MAKEN' })
  }
  const sent = async (script: Readonly<Record<string, readonly Answer[]>> = {}): Promise<void> => {
    await made(script)
    await play.complete('sign-document', { signed: true })
    await play.complete('sign-document', { signed: true })
    await play.complete('send-certificate')
  }

  it('asks who gives the certificate to handle the application', async () => {
    await apply()
    expect(play.task('handle-application').variables).to.deep.include({
      taskOrgId: municipality,
      taskDueOn: '2026-03-06',
      taskSubjectId: caseId,
    })
  })

  it('rests on a signed investigation that is linked', async () => {
    await apply()
    await play.complete('handle-application', linked)
    expect(play.tasks).to.deep.equal(['make-certificate'])
    expect(play.did.slice(1)).to.deep.equal(['ca.judge-result', 'ca.keep-rules'])
  })

  it('has the dwelling investigated otherwise', async () => {
    await apply()
    await play.complete('handle-application', { applicationRoute: 'ONDERZOEK', investigationId })
    await play.complete('plan-investigation')
    await play.complete('do-investigation', { accessGiven: true })
    await play.complete('sign-investigation', { investigationSigned: true })
    expect(play.tasks).to.deep.equal(['make-certificate'])
  })

  it('asks nothing of an applicant when it begins ex officio', async () => {
    await apply({ 'ca.register-application': [{ ...usual, basisKnown: true }] })
    expect(play.tasks).to.deep.equal(['make-certificate'])
  })

  it('lets the tables say how long a certificate holds and who gets which document', async () => {
    await apply()
    await play.complete('handle-application', linked)
    const variables = play.done.find(({ type }) => type === 'ca.keep-rules')?.variables
    expect(variables?.['validities']).to.deep.equal([{ unitId: id(11), years: 4 }])
    expect(variables?.['documentRules']).to.deep.equal([
      { unitId: id(11), documentCode: 'DT114', noticeCode: 'DT117', addressees: ['AANVRAGER', 'HZR'] },
      { unitId: id(12), documentCode: 'DT140', noticeCode: 'DT118', addressees: ['AANVRAGER'] },
    ])
  })

  it('signs, sends and ends', async () => {
    await sent()
    expect(play.did.slice(-4)).to.deep.equal([
      'document-signing.finalise',
      'ca.mark-signed',
      'ca.send-letters',
      'ca.follow-up',
    ])
    expect(play.ended).to.deep.equal(['document-signing', 'ca'])
  })

  it('is signed on paper when the municipality does so', async () => {
    await made({ 'ca.create-documents': [{ ...answers['ca.create-documents'], signingFlow: 'MANUEEL' }] })
    await play.complete('replace-documents')
    expect(play.tasks).to.deep.equal(['send-certificate'])
  })

  it('goes back to who made it when a signer refuses, who may ask a new investigation', async () => {
    await made()
    await play.complete('sign-document', { signed: false })
    expect([play.did.at(-1), play.tasks]).to.deep.equal(['ca.take-back', ['make-certificate']])
    await play.complete('make-certificate', { makeRoute: 'OPNIEUW_ONDERZOEKEN' })
    expect(play.tasks).to.deep.equal(['handle-application'])
  })

  it('opens a second opinion after sixty days, in the night of 23 hours, and goes on', async () => {
    await apply()
    await play.moveTo('2026-03-29T21:59:58Z')
    expect(play.did).not.to.include('ca.open-second-opinion')
    await play.moveTo('2026-03-29T21:59:59Z')
    expect(play.did.at(-1)).to.equal('ca.open-second-opinion')
    expect(play.tasks).to.deep.equal(['handle-application'])
  })

  it('tells the municipality of an NGW decision that the certificate does not lift', async () => {
    await sent({ 'ca.follow-up': [{ ...follow, ngwOpen: true }] })
    expect(play.tasks).to.deep.equal(['check-ngw-decision'])
    await play.complete('check-ngw-decision')
    expect(play.ended).to.include('ca')
  })

  it('lets the municipality start OO after a refusal, or not', async () => {
    for (const ooStarted of [true, false]) {
      await sent({ 'ca.follow-up': [{ ...follow, ooWanted: true }] })
      expect(play.task('start-oo').headers['taskCode']).to.equal('152')
      await play.complete('start-oo', { ooStarted })
      expect(play.did.includes('ca.start-oo')).to.equal(ooStarted)
      expect(play.ended).to.include('ca')
      if (ooStarted) await play.stop()
    }
  })

  it('stops with everything it was doing when the application is withdrawn', async () => {
    await made()
    await play.publish('ca-application-withdrawn', caseId)
    expect([play.tasks, play.did.at(-1), play.ended]).to.deep.equal([[], 'ca.stop-application', ['ca']])
  })

  it('closes with tasks that are still open', async () => {
    await sent({ 'ca.follow-up': [{ ...follow, ooWanted: true }] })
    await play.publish('ca-closed', caseId)
    expect([play.tasks, play.did.at(-1)]).to.deep.equal([[], 'ca.close-procedure'])
  })

  it('has no way that these tests do not take', async () => expect(await untaken('ca')).to.deep.equal([]))
})

describe('tables of ca', () => {
  it('gives years by a fixed number, the own table, or the model', async () => {
    const table = await openTable(ca.decisions.validity)
    const years = (change: object): number =>
      table.decide({
        validityMode: 'TABEL',
        fixedYears: 10,
        ownYears: null,
        model: 'CATEGORIEEN',
        weight: 0,
        ...change,
      })
    expect(years({ validityMode: 'VAST', fixedYears: 7, weight: 9 })).to.equal(7)
    expect(years({ ownYears: 3, weight: 0 })).to.equal(3)
    expect([0, 1, 2, 3, 4, 5].map((weight) => years({ weight }))).to.deep.equal([10, 8, 6, 4, 4, 2])
    expect([0, 1, 3, 4, 6, 7, 9, 10, 14].map((weight) => years({ model: 'PUNTEN', weight }))).to.deep.equal([
      10, 8, 8, 6, 6, 4, 4, 2, 2,
    ])
    expect(table.unmet()).to.deep.equal([])
  })

  it('knows a document for each outcome, kind and issuer', async () => {
    const table = await openTable(ca.decisions.documents)
    const codes = ['ZW', 'KAMERWONING', 'KAMER_SEIZOEN'].flatMap((kind) =>
      ['LB', 'WV'].flatMap((issuer) =>
        ['ATTEST', 'WEIGERING'].map((outcome) => table.decide({ outcome, kind, issuer }).documentCode),
      ),
    )
    expect(codes.join(' ')).to.equal('DT114 DT140 DT114 DT140 DT113 DT141 DT113 DT141 DT115 DT141 DT115 DT141')
    expect(table.unmet()).to.deep.equal([])
    const { addressees } = table.decide({ outcome: 'WEIGERING', kind: 'ZW', issuer: 'WV' })
    expect(addressees).to.deep.equal(['AANVRAGER', 'GEMEENTE'])
  })
})
