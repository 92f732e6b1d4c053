import { expect } from 'chai'
import { basisOf, decisionFaults, verdictChoices } from '#domain/decision/strictness'

describe('acceptance scenarios of the decision', () => {
  it('Scenario 18: an exempt municipality decides on its own signed investigation, and not above it', () => {
    const own = { id: 'i1', on: '2026-01-10', verdict: { oo: 'ONGESCHIKT', overcrowded: false } } as const
    const basis = basisOf([], [own])
    expect(basis).to.include({ kind: 'ONDERZOEK', id: 'i1' })
    const decide = (oo: 'ONGESCHIKT' | 'ONGESCHIKT_ONBEWOONBAAR') =>
      decisionFaults({ verdict: { oo, overcrowded: false }, options: [], motivation: '' }, basis, 'TV_2021')
    expect(decide('ONGESCHIKT')).to.deep.equal([])
    expect(decide('ONGESCHIKT_ONBEWOONBAAR').map(({ code }) => code)).to.deep.equal(['STRICTER_THAN_BASIS'])
    expect(decisionFaults({ verdict: own.verdict, options: [], motivation: '' }, undefined, 'TV_2021')).to.deep.equal([
      { code: 'NO_BASIS' },
    ])
  })

  it('Scenario 17: a verdict above the advice is closed whatever is said; below it wants a reason', () => {
    const basis = basisOf([{ id: 'a1', on: '2026-01-10', verdict: { oo: 'ONGESCHIKT', overcrowded: false } }], [])
    const choices = verdictChoices(basis, 'TV_2021').filter(({ verdict }) => !verdict.overcrowded)
    expect(choices.map(({ verdict, open, milder }) => [verdict.oo, open, milder])).to.deep.equal([
      ['NIET_OO', true, true],
      ['ONGESCHIKT', true, false],
      ['ONGESCHIKT_ONBEWOONBAAR', false, false],
    ])
    const milder = (motivation: string) =>
      decisionFaults({ verdict: { oo: 'NIET_OO', overcrowded: false }, options: [], motivation }, basis, 'TV_2021')
    expect(milder('').map(({ code }) => code)).to.deep.equal(['MOTIVATION_REQUIRED'])
    expect(milder('Alles is hersteld.')).to.deep.equal([])
  })
})
