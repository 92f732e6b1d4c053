import { expect } from 'chai'
import { isOptionWithin, optionsAllowedFor } from '#domain/decision/options'
import { basisOf, decisionFaults, type VerdictBasis, verdictChoices } from '#domain/decision/strictness'
import { commonVerdict, compareVerdicts, verdictPreset, verdictsIn } from '#domain/decision/verdict'
import { decisionOptions, type Verdict, verdictsOO } from '#domain/model/codes'
import type { ReportResult } from '#domain/technical-report/report'

const v = (oo: Verdict['oo'], overcrowded = false): Verdict => ({ oo, overcrowded })
const all: readonly Verdict[] = verdictsOO.flatMap((oo) => [v(oo), v(oo, true)])
const basis = (verdict: Verdict): VerdictBasis => ({ kind: 'ADVIES', id: 'a', on: '2026-03-01', verdict })
const codes = (
  verdict: Verdict,
  on: Verdict | undefined,
  motivation = 'omdat',
  regime: 'TV_2020' | 'TV_2021' = 'TV_2020',
): string[] => decisionFaults({ verdict, options: [], motivation }, on && basis(on), regime).map(({ code }) => code)

/** Row decides, column is the basis: = equal, < milder, > stricter, x incomparable on the axis. */
const ooTable: Readonly<Record<Verdict['oo'], string>> = {
  //                        N O B OB
  NIET_OO: /*            */ '= < < <',
  ONGESCHIKT: /*         */ '> = x <',
  ONBEWOONBAAR: /*       */ '> x = <',
  ONGESCHIKT_ONBEWOONBAAR: '> > > =',
}

/** The expected order on both axes, from the table of one axis and the order of two booleans. */
const expected = (left: Verdict, right: Verdict): string => {
  const column = verdictsOO.indexOf(right.oo)
  const oo = ooTable[left.oo].split(' ')[column] ?? '?'
  const signs = new Set(oo === '=' ? [] : [oo])
  if (left.overcrowded !== right.overcrowded) signs.add(left.overcrowded ? '>' : '<')
  if (signs.size === 0) return 'EQUAL'
  if (signs.size > 1 || signs.has('x')) return 'INCOMPARABLE'
  return signs.has('<') ? 'MILDER' : 'STRICTER'
}

describe('decision against its basis', () => {
  it('orders all 64 pairs of verdicts as the table says', () => {
    for (const left of all)
      for (const right of all)
        expect(compareVerdicts(left, right), JSON.stringify([left, right])).to.equal(expected(left, right))
  })

  it('allows a verdict exactly when it is equal to the basis or milder, for all 64 pairs', () => {
    let allowed = 0
    for (const left of all)
      for (const right of all) {
        const order = expected(left, right)
        const ok = order === 'EQUAL' || order === 'MILDER'
        allowed += ok ? 1 : 0
        expect(codes(left, right), JSON.stringify([left, right])).to.deep.equal(ok ? [] : ['STRICTER_THAN_BASIS'])
        if (order === 'MILDER') expect(codes(left, right, '  ')).to.deep.equal(['MOTIVATION_REQUIRED'])
        if (order === 'EQUAL') expect(codes(left, right, '')).to.deep.equal([])
      }
    expect(allowed).to.equal(27) // 9 of 16 on the OO axis, 3 of 4 on the other
  })

  it('blocks unfit and uninhabitable on an advice of unfit, and passes niet-OO with motivation', () => {
    expect(codes(v('ONGESCHIKT_ONBEWOONBAAR'), v('ONGESCHIKT'), 'dringend')).to.deep.equal(['STRICTER_THAN_BASIS'])
    expect(codes(v('NIET_OO'), v('ONGESCHIKT'), '')).to.deep.equal(['MOTIVATION_REQUIRED'])
    expect(codes(v('NIET_OO'), v('ONGESCHIKT'), 'hersteld')).to.deep.equal([])
  })

  it('decides nothing without a basis', () => {
    for (const verdict of all) expect(codes(verdict, undefined)).to.deep.equal(['NO_BASIS'])
  })

  it('knows uninhabitable alone only until 2020', () => {
    expect(codes(v('ONBEWOONBAAR'), v('ONGESCHIKT_ONBEWOONBAAR'), 'x', 'TV_2021')).to.deep.equal([
      'VERDICT_NOT_IN_REGIME',
    ])
    expect(verdictsIn('TV_2020')).to.have.length(8)
    expect(verdictsIn('TV_2021').map(({ oo }) => oo)).to.not.include('ONBEWOONBAAR')
  })

  it('lists the choices of the wizard with their reason', () => {
    expect(verdictChoices(basis(v('ONGESCHIKT')), 'TV_2021')).to.deep.equal([
      { verdict: v('NIET_OO'), open: true, milder: true },
      { verdict: v('NIET_OO', true), open: false, milder: false, reason: 'STRICTER_THAN_BASIS' },
      { verdict: v('ONGESCHIKT'), open: true, milder: false },
      { verdict: v('ONGESCHIKT', true), open: false, milder: false, reason: 'STRICTER_THAN_BASIS' },
      { verdict: v('ONGESCHIKT_ONBEWOONBAAR'), open: false, milder: false, reason: 'STRICTER_THAN_BASIS' },
      { verdict: v('ONGESCHIKT_ONBEWOONBAAR', true), open: false, milder: false, reason: 'STRICTER_THAN_BASIS' },
    ])
    expect(
      verdictChoices(undefined, 'TV_2021').every((choice) => !choice.open && choice.reason === 'NO_BASIS'),
    ).to.equal(true)
  })

  it('rests on the latest advice, else on the latest own investigation', () => {
    const older = { id: 'a1', on: '2026-01-01', verdict: v('ONGESCHIKT_ONBEWOONBAAR') }
    const newer = { id: 'a2', on: '2026-02-01', verdict: v('ONGESCHIKT') }
    expect(basisOf([newer, older], [])).to.deep.include({ kind: 'ADVIES', id: 'a2' })
    expect(basisOf([], [older, newer])).to.deep.include({ kind: 'ONDERZOEK', id: 'a2' })
    expect(basisOf([newer], [{ ...older, id: 'i1', verdict: v('NIET_OO') }])).to.deep.include({
      kind: 'ADVIES',
      id: 'a2',
    })
    expect(basisOf([], [])).to.equal(undefined)
  })

  it('takes the milder of an advice and a newer re-inspection', () => {
    const advice = { id: 'a', on: '2026-01-01', verdict: v('ONGESCHIKT') }
    const sameDay = { id: 'i', on: '2026-01-01', verdict: v('NIET_OO') }
    expect(basisOf([advice], [sameDay])).to.deep.equal({ kind: 'ADVIES', ...advice })
    const inspect = (verdict: Verdict) => basisOf([advice], [{ id: 'i', on: '2026-02-01', verdict }])
    expect(inspect(v('NIET_OO'))).to.deep.equal({ kind: 'ONDERZOEK', id: 'i', on: '2026-02-01', verdict: v('NIET_OO') })
    expect(inspect(v('ONGESCHIKT_ONBEWOONBAAR'))).to.deep.equal({ kind: 'ADVIES', ...advice })
    expect(inspect(v('NIET_OO', true))).to.deep.equal({
      kind: 'ADVIES',
      ...advice,
      verdict: v('NIET_OO'),
      tempered: { byInvestigationId: 'i', adviceVerdict: v('ONGESCHIKT') },
    })
  })

  it('finds what two verdicts share: never stricter than either, and nothing stricter would do, for all 64 pairs', () => {
    const within = (left: Verdict, right: Verdict): boolean => ['EQUAL', 'MILDER'].includes(expected(left, right))
    for (const left of all)
      for (const right of all) {
        const common = commonVerdict(left, right)
        expect(within(common, left) && within(common, right)).to.equal(true)
        for (const other of all.filter((candidate) => within(candidate, left) && within(candidate, right)))
          expect(within(other, common)).to.equal(true)
      }
  })

  it('lets no option exceed the verdict', () => {
    const table: Readonly<Record<(typeof decisionOptions)[number], readonly boolean[]>> = {
      //                            N      O     OB    OVB
      ONTRUIMING_VOOR: [false, false, true, true],
      STOPZETTING_BEWONING: [false, false, true, true],
      SNELHERSTEL: [false, false, true, false],
      HERHUISVESTING: [false, false, true, true],
      VERZEGELING: [false, false, true, false],
      VERBOD_VERHURING: [false, true, true, true],
      VOORRANG_SOCIALE_HUUR: [false, true, true, true],
      AANTAL_BEWONERS_TERUGBRENGEN: [false, false, false, true],
    }
    const columns = [v('NIET_OO'), v('ONGESCHIKT'), v('ONGESCHIKT_ONBEWOONBAAR'), v('NIET_OO', true)]
    for (const option of decisionOptions)
      expect(
        columns.map((verdict) => isOptionWithin(option, verdict)),
        option,
      ).to.deep.equal(table[option])
    expect(optionsAllowedFor(v('NIET_OO'))).to.deep.equal([])
    expect(optionsAllowedFor(v('ONGESCHIKT'))).to.deep.equal(['VERBOD_VERHURING', 'VOORRANG_SOCIALE_HUUR'])
    const faults = decisionFaults(
      { verdict: v('ONGESCHIKT'), options: ['HERHUISVESTING'], motivation: '' },
      basis(v('ONGESCHIKT')),
      'TV_2021',
    )
    expect(faults).to.deep.equal([{ code: 'OPTION_EXCEEDS_VERDICT', option: 'HERHUISVESTING' }])
  })

  it('presets the verdict from the technical report', () => {
    const result = (facts: Partial<ReportResult>): ReportResult => ({
      regime: 'TV_2021',
      noAccess: false,
      counts: { I: 0, II: 0, III: 0, IV: 0 },
      unfit: false,
      uninhabitable: false,
      overcrowded: false,
      unadapted: false,
      overuse: false,
      conform: true,
      certificatePossible: true,
      reasons: [],
      ...facts,
    })
    expect(verdictPreset(result({}))).to.deep.equal(v('NIET_OO'))
    expect(verdictPreset(result({ unfit: true }))).to.deep.equal(v('ONGESCHIKT'))
    expect(verdictPreset(result({ unfit: true, uninhabitable: true }))).to.deep.equal(v('ONGESCHIKT_ONBEWOONBAAR'))
    expect(verdictPreset(result({ uninhabitable: true }))).to.deep.equal(v('ONBEWOONBAAR'))
    expect(verdictPreset(result({ overcrowded: true }))).to.deep.equal(v('NIET_OO', true))
    expect(verdictPreset(result({ noAccess: true }))).to.equal(undefined)
  })
})
