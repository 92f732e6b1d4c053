import { expect } from 'chai'
import { batch, caseId, id, inspectorate, municipality, agency } from './answers.ts'
import { type Answer, Play, untaken } from './play.ts'

type Script = Readonly<Record<string, readonly Answer[]>>

let play: Play
const judicial = { ...batch, inspectorateOrgId: inspectorate }
const start = async (processId: string, variables: object, script: Script = {}): Promise<void> => {
  play = await Play.start(script)
  await play.create(processId, { ...judicial, ...variables })
}
const everyWay = (processId: string): void => {
  it('has no way that these tests do not take', async () => expect(await untaken(processId)).to.deep.equal([]))
}
const investigate = async (): Promise<void> => {
  for (const step of ['plan-investigation', 'do-investigation']) await play.complete(step, { accessGiven: true })
  await play.complete('sign-investigation', { investigationSigned: true })
}

describe('processes of a judicial file', () => {
  afterEach(() => play.stop())

  describe('wi-report', () => {
    const reported = {
      occupancyReportId: id(50),
      propertyId: id(51),
      municipalityOrgId: municipality,
      agencyOrgId: agency,
      unitIds: [id(11)],
      reportedOn: '2026-01-05',
    }
    const report = async (): Promise<void> => {
      play = await Play.start()
      await play.publish('wi-reported', id(50), reported)
    }
    it('gives the inspectorate a task in a file of its own', async () => {
      await report()
      expect(play.task('handle-report').variables).to.deep.include({ taskOrgId: inspectorate, caseId })
    })
    it('starts the file when the report is followed up', async () => {
      await report()
      await play.complete('handle-report', { reportFollowedUp: true })
      expect([play.did.at(-1), play.ended]).to.deep.equal(['wi-report.follow-report', ['wi-report']])
    })
    it('ends without effect when it is not', async () => {
      await report()
      await play.complete('handle-report', { reportFollowedUp: false })
      expect(play.did.at(-1)).to.equal('wi-report.dismiss-report')
    })
    it('lapses with the file', async () => {
      await report()
      await play.publish('wi-closed', caseId)
      expect([play.tasks, play.ended]).to.deep.equal([[], ['wi-report']])
    })
    everyWay('wi-report')
  })

  describe('wi-recovery-claim', () => {
    const terms = { claimDueOn: '2026-03-29', claimRemindAt: '2026-03-29T21:59:59Z' }
    const begin = (script: Script = {}) => start('wi-recovery-claim', terms, script)
    const claim = (claimRoute: string) => play.complete('make-claim', { claimRoute, claimId: id(60) })

    it('files the claim and has it registered', async () => {
      await begin()
      await claim('NEERLEGGEN')
      expect(play.did).to.deep.equal(['wi-recovery-claim.file-claim'])
      await play.complete('register-claim')
      expect(play.ended).to.deep.equal(['wi-recovery-claim'])
    })
    it('ends without a claim', async () => {
      await begin()
      await claim('GEEN_VORDERING')
      expect([play.did, play.ended]).to.deep.equal([[], ['wi-recovery-claim']])
    })
    it('tells at midnight in Brussels, in the night of 23 hours, that the claim is late, and leaves the task open', async () => {
      await begin()
      await play.moveTo('2026-03-29T21:59:58Z')
      expect(play.did).to.deep.equal([])
      await play.moveTo('2026-03-29T21:59:59Z')
      expect(play.did).to.deep.equal(['wi-recovery-claim.report-claim-late'])
      expect(play.tasks).to.deep.equal(['make-claim'])
    })
    it('files after a favourable advice, and asks anew after another', async () => {
      await begin()
      await claim('HOGE_RAAD')
      await play.publish('wi-high-council-advised', id(60), { adviceFavourable: false })
      expect(play.tasks).to.deep.equal(['make-claim'])
      await claim('HOGE_RAAD')
      await play.publish('wi-high-council-advised', id(60), { adviceFavourable: true })
      expect(play.did.at(-1)).to.equal('wi-recovery-claim.file-claim')
    })
    it('takes silence of sixty days for a favourable advice', async () => {
      await begin()
      await claim('HOGE_RAAD')
      await play.moveTo('2026-04-30T21:59:59Z')
      expect(play.did.slice(-2)).to.deep.equal(['wi-recovery-claim.assume-favourable', 'wi-recovery-claim.file-claim'])
      expect(play.tasks).to.deep.equal(['register-claim'])
    })
    everyWay('wi-recovery-claim')
  })

  describe('wi-ruling-follow-up', () => {
    const begin = (script: Script = {}) => start('wi-ruling-follow-up', { rulingId: id(61) }, script)
    const reinspect = async (): Promise<void> => {
      await play.complete('reinspect', { investigationId: id(62) })
      await investigate()
    }
    it('reminds, waits for the repair and settles it when not one defect is left', async () => {
      await begin()
      await play.moveTo('2026-06-30T22:00:00Z')
      expect(play.did.at(-1)).to.equal('wi-ruling-follow-up.remind-recovery')
      await play.complete('follow-recovery')
      await reinspect()
      expect(play.tasks).to.deep.equal(['sign-document'])
      await play.complete('sign-document', { signed: true })
      expect(play.did.at(-1)).to.equal('wi-ruling-follow-up.settle-repair')
      expect(play.ended.at(-1)).to.equal('wi-ruling-follow-up')
    })
    it('writes the PV again when the inspector refuses to sign it', async () => {
      await begin()
      await play.complete('follow-recovery')
      await reinspect()
      await play.complete('sign-document', { signed: false })
      expect(play.did.filter((type) => type.endsWith('write-executed'))).to.have.length(2)
      expect(play.tasks).to.deep.equal(['sign-document'])
    })
    it('goes on with the term when something is left', async () => {
      await begin({ 'wi-ruling-follow-up.judge-repair': [{ zeroDefects: false }] })
      await play.complete('follow-recovery')
      await reinspect()
      expect(play.did.at(-1)).to.equal('wi-ruling-follow-up.write-not-executed')
      expect(play.tasks).to.deep.equal(['follow-recovery'])
    })
    it('states the penalty every month after the term, also over the change of the clock, until the repair is reported', async () => {
      await begin({
        'wi-ruling-follow-up.judge-repair': [{ zeroDefects: false }],
        'wi-ruling-follow-up.write-not-executed': [{ recoveryTermOver: true }],
        'wi-ruling-follow-up.start-penalties': [
          { penaltyRuns: true, penaltyStatementAt: '2026-09-30T21:59:59Z', penaltyDueOn: '2026-09-30' },
          { penaltyRuns: true, penaltyStatementAt: '2027-02-28T22:59:59Z', penaltyDueOn: '2027-02-28' },
        ],
        'wi-ruling-follow-up.state-penalty': [
          { penaltyStatementAt: '2026-10-31T22:59:59Z' },
          { penaltyStatementAt: '2026-11-30T22:59:59Z' },
        ],
      })
      await play.moveTo('2026-08-31T21:59:59Z')
      expect(play.tasks).to.deep.equal(['follow-penalty'])
      const stated = () => play.did.filter((type) => type.endsWith('state-penalty')).length
      await play.moveTo('2026-09-30T21:59:58Z')
      expect(stated()).to.equal(0)
      await play.moveTo('2026-09-30T21:59:59Z')
      expect(stated()).to.equal(1)
      await play.moveTo('2026-10-31T22:59:58Z')
      expect(stated()).to.equal(1)
      await play.moveTo('2026-10-31T22:59:59Z')
      expect(stated()).to.equal(2)
      await play.complete('follow-penalty', { afterLapse: 'HERSTEL_GEMELD' })
      await play.moveTo('2027-01-31T22:59:59Z')
      expect(stated()).to.equal(2)
      await reinspect()
      expect(play.tasks).to.deep.equal(['follow-penalty'])
    })
    it('has the works done and claims the costs back', async () => {
      await begin()
      await play.moveTo('2026-08-31T21:59:59Z')
      await play.complete('follow-penalty', { afterLapse: 'AMBTSHALVE_UITVOERING' })
      await play.complete('follow-execution')
      expect(play.did.at(-1)).to.equal('wi-ruling-follow-up.recover-costs')
      expect(play.ended.at(-1)).to.equal('wi-ruling-follow-up')
    })
    it('states nothing when the ruling imposes no penalty', async () => {
      await begin({
        'wi-ruling-follow-up.start-penalties': [
          { penaltyRuns: false, penaltyStatementAt: '2026-09-30T21:59:59Z', penaltyDueOn: '2026-09-30' },
        ],
      })
      await play.moveTo('2027-08-31T21:59:59Z')
      expect(play.did.filter((type) => type.endsWith('state-penalty'))).to.deep.equal([])
      expect(play.tasks).to.deep.equal(['follow-penalty'])
    })
    everyWay('wi-ruling-follow-up')
  })

  describe('wi-dossier', () => {
    const open = async (script: Script = {}): Promise<void> => {
      play = await Play.start(script)
      await play.publish('wi-opened', 'WI26-000001', { ...judicial, reference: 'WI26-000001' })
    }
    const toReport = async (script: Script = {}): Promise<void> => {
      await open(script)
      await play.complete('prepare-file', { investigationAskDueOn: '2026-02-10' })
      await play.complete('ask-investigation', { investigationId: id(62) })
      await investigate()
    }
    const decide = (reportDecision: string): Promise<void> =>
      play.complete('draw-up-report', {
        reportDecision,
        officialReportId: id(63),
        investigationAskDueOn: '2026-02-20',
      })
    const toProsecutor = async (script: Script = {}): Promise<void> => {
      await toReport(script)
      await decide('PROCES_VERBAAL')
      await play.complete('sign-document', { signed: true })
      await play.complete('make-claim', { claimRoute: 'GEEN_VORDERING', claimId: null })
    }
    const toRuling = async (script: Script = {}): Promise<void> => {
      await toProsecutor(script)
      await play.complete('follow-prosecutor', { prosecutorChoice: 'DAGVAARDING' })
      await play.complete('register-ruling', { rulingId: id(61) })
    }
    const close = async (): Promise<void> => {
      await play.complete('decide-closing')
      expect(play.did.at(-1)).to.equal('wi-dossier.close-file')
      expect(play.ended.at(-1)).to.equal('wi-dossier')
    }

    it('is closed early wherever it is before the PV', async () => {
      await open()
      await play.publish('wi-closed', caseId)
      expect([play.tasks, play.did.at(-1), play.ended]).to.deep.equal([[], 'wi-dossier.close-file', ['wi-dossier']])
    })
    it('asks for another investigation, and for a deletion when the dwelling is in order', async () => {
      await toReport()
      await decide('NIEUW_ONDERZOEK')
      expect(play.tasks).to.deep.equal(['ask-investigation'])
      await play.complete('ask-investigation', { investigationId: id(64) })
      await investigate()
      await decide('CONFORM')
      expect(play.did.at(-2)).to.equal('wi-dossier.request-deletion')
      await close()
    })
    it('draws the PV up again when the inspector refuses to sign it', async () => {
      await toReport()
      await decide('PROCES_VERBAAL')
      await play.complete('sign-document', { signed: false })
      expect(play.tasks).to.deep.equal(['draw-up-report'])
    })
    it('ends with a dropped case', async () => {
      await toProsecutor()
      await play.complete('follow-prosecutor', { prosecutorChoice: 'SEPOT' })
      await close()
    })
    it('waits for another ruling after an appeal', async () => {
      await toRuling()
      await play.publish('wi-ruling-appealed', id(61), { rulingDueOn: '2027-01-01' })
      expect(play.tasks).to.deep.equal(['register-ruling'])
    })
    it('follows a ruling up once it is final, in the night of 25 hours', async () => {
      await toRuling()
      await play.moveTo('2026-10-25T22:59:58Z')
      expect(play.tasks).to.deep.equal([])
      await play.moveTo('2026-10-25T22:59:59Z')
      expect(play.did).to.include('wi-dossier.mark-final')
      await play.complete('follow-penalty', { afterLapse: 'AMBTSHALVE_UITVOERING' })
      await play.complete('follow-execution')
      await close()
    })
    it('ends when the court orders no recovery', async () => {
      await toRuling({ 'wi-dossier.mark-final': [{ recoveryOrdered: false }] })
      await play.moveTo('2026-10-25T22:59:59Z')
      await close()
    })
    everyWay('wi-dossier')
  })
})
