import { expect } from 'chai'
import { signingStep } from '#domain/decision/signing-step'
import { invalidReasonsOf, type SentDecision } from '#domain/decision/validation'
import { isLateReaction } from '#domain/procedures/oo/late-reaction'

const verdict = { oo: 'ONGESCHIKT', overcrowded: false } as const
const sound: SentDecision = {
  hasDocument: true,
  signedBy: ['LB_BM', 'LB_AD'],
  isUnitKnown: true,
  verdict,
  basis: { verdict, on: '2026-03-01' },
  isHearingEvidenced: true,
  decidedOn: '2026-04-01',
  postedOn: '2026-04-02',
}

describe('validation of a sent decision', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(invalidReasonsOf(sound)).to.deep.equal([])
    expect(invalidReasonsOf({ ...sound, decidedOn: '2026-03-01', postedOn: '2026-03-01' })).to.deep.equal([])
  })

  it('names each fault by its reason', () => {
    const { basis: _, ...withoutBasis } = sound
    const { postedOn: __, ...notPosted } = sound
    const table: readonly (readonly [SentDecision, string])[] = [
      [{ ...sound, hasDocument: false }, 'GEEN_HANDTEKENING'],
      [{ ...sound, signedBy: ['LB_BM'] }, 'GEEN_HANDTEKENING'],
      [{ ...sound, signedBy: ['LB_AD'] }, 'GEEN_HANDTEKENING'],
      [{ ...sound, isUnitKnown: false }, 'FOUTE_ENTITEIT'],
      [{ ...sound, verdict: { oo: 'ONGESCHIKT_ONBEWOONBAAR', overcrowded: false } }, 'STRENGER_DAN_ADVIES'],
      [withoutBasis, 'STRENGER_DAN_ADVIES'],
      [{ ...sound, isHearingEvidenced: false }, 'GEEN_HOORPLICHT'],
      [notPosted, 'DATUM_FOUT'],
      [{ ...sound, postedOn: '2026-03-31' }, 'DATUM_FOUT'],
      [{ ...sound, decidedOn: '2026-02-28' }, 'DATUM_FOUT'],
    ]
    for (const [decision, reason] of table) expect(invalidReasonsOf(decision)).to.deep.equal([reason])
  })
})

describe('decision wizard', () => {
  it('asks a signature for today and later, an upload for the past', () => {
    expect(['2026-04-01', '2026-04-02', '2026-04-03'].map((date) => signingStep(date, '2026-04-02'))).to.deep.equal([
      'UPLOAD',
      'SIGN',
      'SIGN',
    ])
  })
})

describe('reaction on the hearing', () => {
  it('is late from the day after the term', () => {
    expect([isLateReaction('2026-05-20', '2026-05-20'), isLateReaction('2026-05-21', '2026-05-20')]).to.deep.equal([
      false,
      true,
    ])
  })
})
