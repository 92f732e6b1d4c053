import { expect } from 'chai'
import { explainDueDate } from '#domain/legal/explain-due-date'
import { appealTerms, hearingOfferedUntil, mayorDeadline } from '#domain/legal/oo-terms'

describe('explained due date', () => {
  it('tells in Dutch why the mayor has until then', () => {
    expect(explainDueDate(mayorDeadline('2025-11-30'))).to.deep.equal({
      dueOn: '2026-02-28',
      reasons: [
        'Verzoek ontvangen op 30-11-2025.',
        'De termijn loopt vanaf de dag erna, 01-12-2025.',
        'Beslissing van de burgemeester binnen drie maanden na ontvangst van het verzoek (3 maanden): tot en met 28-02-2026.',
        'Die maand heeft geen dag 30; de laatste dag van de maand telt.',
      ],
      verified: true,
    })
  })

  it('names post, weekend and holiday, and says when a rule is not verified', () => {
    const { parties } = appealTerms({ postedOn: '2026-03-02' })
    if (!parties) return expect.fail('no term')
    const { reasons, verified } = explainDueDate(parties)
    expect(verified).to.equal(false)
    expect(reasons[1]).to.equal(
      'Aangetekende zending geldt als ontvangen de derde werkdag na afgifte aan de post: 05-03-2026.',
    )
    expect(reasons.slice(4)).to.deep.equal([
      '04-04-2026 is een zaterdag; de termijn schuift op naar 05-04-2026.',
      '05-04-2026 is een zondag; de termijn schuift op naar 06-04-2026.',
      '06-04-2026 is een feestdag (Paasmaandag); de termijn schuift op naar 07-04-2026.',
    ])
    expect(explainDueDate(hearingOfferedUntil('2026-03-02')).verified).to.equal(false)
  })
})
