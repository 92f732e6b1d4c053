/** Invented facts for the samples: no real person or address stands behind them. */
import { caseFields, letterFields, requestFields, type UnitFacts } from '../fields/case.ts'
import { type costTable, householdFields, type HouseholdFields } from '../fields/rehousing.ts'
import { addresseeFields, type AddressFacts, type AddresseeFacts, type SignerKind } from '../fields/parties.ts'
import { investigationFields, type DefectFacts, type UnitReportFacts } from '../fields/investigation.ts'
import { appealFields, hearingFields, termFields } from '../fields/terms.ts'
import type {
  AddresseeFields,
  AdviceFields,
  AppealFields,
  CaseFields,
  HearingFields,
  InvestigationFields,
  LetterFields,
  RequestFields,
  TermFields,
} from '../fields/types.ts'
import { adviceFields, type VerdictFacts } from '../fields/decision.ts'

export type Size = 'minimal' | 'typical' | 'large'

const sizes: Readonly<Record<Size, number>> = { minimal: 1, typical: 2, large: 14 }

export const address = (boxNumber?: string): AddressFacts => ({
  street: 'Voorbeeldstraat',
  houseNumber: '12',
  ...(boxNumber === undefined ? {} : { boxNumber }),
  postalCode: '8430',
  municipality: 'Middelkerke',
})

/** 1, 2 or 14 units of one building. */
export const sampleUnits = (size: Size): readonly UnitFacts[] =>
  Array.from({ length: sizes[size] }, (_, index) => ({
    reference: `EN26-${String(31 + index).padStart(6, '0')}`,
    type: 'ZW',
    address: address(size === 'minimal' ? undefined : String(index + 1).padStart(2, '0')),
    floor: Math.floor(index / 4),
    adults: index % 3 === 2 ? 0 : 2,
    children: index % 2,
  }))

/** The first of them. */
export const sampleUnit = (size: Size): UnitFacts => {
  const [unit] = sampleUnits(size)
  if (!unit) throw new RangeError('a sample has a unit')
  return unit
}

export const sampleHousehold = (size: Size): HouseholdFields =>
  householdFields({
    adults: size === 'large' ? 4 : 1,
    children: size === 'minimal' ? 0 : 3,
    ...(size !== 'minimal' && { need: 'DRINGEND', meetsSocialConditions: true }),
    vacateOn: '2026-12-14',
  })

export const sampleCosts = (size: Size): Parameters<typeof costTable>[0] => [
  { kind: 'VERHUIZING', description: size === 'minimal' ? '' : 'verhuisfirma, twee uren', cents: 123_450 },
  ...(size === 'minimal'
    ? []
    : [{ kind: 'TIJDELIJK_VERBLIJF', description: 'hotel, vijf nachten', cents: 45_000 } as const]),
  ...(size === 'large'
    ? Array.from(
        { length: 12 },
        (_, month) => ({ kind: 'EERSTE_HUUR', description: `huur maand ${month + 1}`, cents: 80_000 }) as const,
      )
    : []),
]

export const sampleCase = (): CaseFields =>
  caseFields({
    reference: 'OO26-000123',
    municipality: 'Gemeente Middelkerke',
    regime: 'TV_202501',
    startedOn: '2026-09-14',
    property: {
      reference: 'PA26-000007',
      type: 'MEERGEZINSWONING',
      address: address(),
      capakeys: ['35013B0129/00F003', '35013B0130/00_000'],
    },
  })

const signerNames: Readonly<Record<SignerKind, string>> = {
  BM: 'An Voorbeeld',
  AD: 'Tom Staal',
  GA: 'Els Model',
  WC: 'Bart Proef',
  DB: 'Lies Toets',
  IB: 'Jan Monster',
  WI: 'Rik Schets',
  VB: 'Mia Staal',
  BD: 'Noor Maat',
  AM: 'Noor Toets',
}

/** Reference block of a municipality or of the agency. */
export const sampleLetter = (
  from: 'gemeente' | 'agentschap',
  kinds: readonly SignerKind[],
  size: Size,
  enclosures: readonly string[] = [],
): LetterFields =>
  letterFields({
    place: from === 'gemeente' ? 'Middelkerke' : 'Brugge',
    date: '2026-11-23',
    ownReference: from === 'gemeente' ? 'OO26-000123/DO26-000410' : 'WV/WK/2026/004711',
    ...(size === 'minimal' ? {} : { yourReference: 'WON/2026/118' }),
    enclosures: size === 'minimal' ? [] : enclosures,
    contact: {
      name: 'Lies Toets',
      ...(size === 'minimal' ? {} : { phone: '059 00 00 00', email: 'wonen@middelkerke.example' }),
    },
    signers: kinds.map((kind) => ({
      kind,
      name: signerNames[kind],
      ...(size === 'large' && kind === 'BM' ? { delegation: 'Bij delegatie, de schepen van Wonen' } : {}),
    })),
  })

/** An occupant, an owner with a long name, the mayor or the agency. */
export const sampleAddressee = (who: 'occupant' | 'owner' | 'mayor' | 'agency', size: Size): AddresseeFields =>
  addresseeFields(addresseeFacts(who, size))

const addresseeFacts = (who: 'occupant' | 'owner' | 'mayor' | 'agency', size: Size): AddresseeFacts => {
  if (who === 'mayor')
    return { ...organisation('BURGEMEESTER', 'Gemeentebestuur Middelkerke'), attention: 't.a.v. de burgemeester' }
  if (who === 'agency')
    return {
      ...organisation('GEWESTELIJK_AMBTENAAR', 'Wonen in Vlaanderen'),
      attention: 't.a.v. de gewestelijk ambtenaar',
    }
  if (who === 'owner' && size === 'large') {
    return {
      ...organisation('VOLLE_EIGENAAR', 'Maatschappij voor Onroerend Beheer en Verhuur Voorbeeldkust bv'),
      attention: 't.a.v. de zaakvoerder, dienst verhuringen en technisch beheer',
      share: '1/2',
      registered: true,
    }
  }
  return who === 'owner' ? owner(size) : occupant(size)
}

const owner = (size: Size): AddresseeFacts => ({
  kind: 'NATUURLIJK',
  name: 'Voorbeeld-Staelens',
  firstName: 'Maria',
  ...(size === 'minimal' ? {} : { gender: 'V' }),
  address: address(),
  role: 'VOLLE_EIGENAAR',
  registered: size !== 'minimal',
})

const occupant = (size: Size): AddresseeFacts => ({
  kind: 'NATUURLIJK',
  name: 'Proefmans',
  firstName: 'Karel',
  ...(size === 'minimal' ? {} : { gender: 'M' }),
  address: address('01'),
  role: 'HUURDER',
  registered: size !== 'minimal',
})

const organisation = (role: AddresseeFacts['role'], name: string): AddresseeFacts => ({
  kind: 'RECHTSPERSOON',
  name,
  role,
  address: { street: 'Modelplein', houseNumber: '1', postalCode: '8430', municipality: 'Middelkerke' },
})

export const sampleRequest = (size: Size): RequestFields =>
  requestFields({
    kind: size === 'minimal' ? 'MELDING' : 'VERZOEK',
    receivedOn: '2026-09-14',
    channel: size === 'minimal' ? 'TELEFOON' : 'AANGETEKEND',
    formal: size !== 'minimal',
    complaint: size === 'minimal' ? 'Vocht in de badkamer.' : complaint.repeat(size === 'large' ? 4 : 1),
  })

const complaint =
  'De muren van de slaapkamer en de badkamer zijn al twee winters nat en beschimmeld. De gasgeiser valt uit en er hangt een geur van verbranding. De eigenaar antwoordt niet op mijn brieven. '

export const sampleTerm = (): TermFields =>
  termFields({
    date: '2026-12-14',
    length: '3 maanden',
    explanation: 'te rekenen vanaf de ontvangst van het verzoek op 14 september 2026',
  })

export const sampleAppeal = (): AppealFields =>
  appealFields({
    termDays: 30,
    addressLines: ['Wonen in Vlaanderen', 'Beroepen Woningkwaliteit', 'Modellaan 88 bus 40', '1000 Brussel'],
  })

export const sampleHearing = (size: Size): HearingFields =>
  hearingFields({
    mode: size === 'minimal' ? 'SCHRIFTELIJK' : 'BEIDE',
    offeredUntil: '2026-12-07',
    ...(size === 'minimal'
      ? {}
      : { at: { date: '2026-12-04', time: '14:00' }, place: 'gemeentehuis, Modelplein 1, 8430 Middelkerke, lokaal 2' }),
    reactions:
      size === 'minimal'
        ? ['Er kwam geen reactie binnen.']
        : [
            'De eigenaar liet op 1 december 2026 schriftelijk weten dat de geiser werd vervangen en voegde een factuur toe.',
            'De huurder vroeg op de hoorzitting van 4 december 2026 om hulp bij het vinden van een andere woning.',
          ],
  })

const buildingDefects: readonly DefectFacts[] = [
  {
    code: '11',
    label: 'dakbedekking, goten, schouwen: beschadigd of losliggend',
    severity: 'beperkt',
    category: 'I',
    remark: 'Losse pannen aan de achterzijde.',
  },
  {
    code: '61',
    label: 'elektriciteit gemeenschappelijke delen: risico op elektrocutie of brand',
    severity: 'ernstig',
    category: 'III',
  },
]

const unitDefects: readonly DefectFacts[] = [
  {
    code: '102',
    label: 'dak of plafond: condenserend vocht met schimmelvorming',
    severity: 'algemeen',
    category: 'II',
    remark: 'Slaapkamer en badkamer.',
  },
  {
    code: '114',
    label: 'buitenmuren: beschadiging of verwering, afwerking ontbreekt',
    severity: 'beperkt',
    category: 'I',
  },
  {
    code: '192',
    label: 'gas of stookolie: indicatie van risico op CO-vergiftiging',
    severity: 'ernstig',
    category: 'III',
    remark: 'Geiser zonder afvoer in de badkamer; onmiddellijk buiten gebruik gesteld.',
  },
  { code: '222', label: 'bad of douche: geen warm water of disfunctie', severity: 'beperkt', category: 'I' },
]

const oldPoints = { I: 1, II: 3, III: 9, IV: 15 } as const

/** The report of one sample unit; the large one lists its defects five times over and has a detailed report. */
export const sampleReport = (unit: UnitFacts, index: number, size: Size): UnitReportFacts => {
  const clean = size === 'minimal' || index % 3 === 2
  const repeat = size === 'large' && index === 0 ? 5 : 1
  return {
    reference: `TV26-000012-${String(index + 1).padStart(3, '0')}`,
    unit,
    defects: clean ? [] : Array.from({ length: repeat }, () => unitDefects).flat(),
    rooms: rooms(size),
    netFloorAreaM2: 41.35,
    habitableRooms: 3,
    occupancyNorm: 3,
    smokeDetectorsOk: clean,
    result: clean ? good : bad,
    ...(clean ? {} : { motivation: motivation.repeat(repeat), remarks: 'De bewoner was aanwezig en gaf toestemming.' }),
  }
}

const good: UnitReportFacts['result'] = {
  verdict: { oo: 'NIET_OO', overcrowded: false },
  totalPoints: 12,
  counts: { I: 0, II: 0, III: 0, IV: 0 },
  conform: true,
}

const bad: UnitReportFacts['result'] = {
  verdict: { oo: 'ONGESCHIKT_ONBEWOONBAAR', overcrowded: false },
  totalPoints: 26,
  counts: { I: 3, II: 1, III: 2, IV: 0 },
  conform: false,
}

const motivation =
  'De geiser in de badkamer heeft geen afvoer naar buiten en de ruimte heeft geen verluchting. Dat houdt een ernstig risico in op CO-vergiftiging.\nDe elektrische installatie in de gemeenschappelijke gang heeft blote geleiders binnen handbereik.\n'

const rooms = (size: Size): UnitReportFacts['rooms'] =>
  size === 'minimal'
    ? [{ name: 'studio', areaM2: 24.5, ceilingHeightCm: 248, habitable: true }]
    : [
        { name: 'leefruimte met open keuken', areaM2: 22.4, ceilingHeightCm: 252, habitable: true },
        { name: 'slaapkamer 1', areaM2: 11.05, ceilingHeightCm: 252, habitable: true },
        { name: 'slaapkamer 2', areaM2: 7.9, ceilingHeightCm: 231, habitable: true },
        { name: 'badkamer', areaM2: 4.1, ceilingHeightCm: 231, habitable: false },
      ]

/** An investigation of all sample units; `large` is under the points of 2020, the others under the categories of today. */
export const sampleInvestigation = (size: Size): InvestigationFields => {
  const old = size === 'large'
  const points = (defect: DefectFacts): DefectFacts =>
    old ? { ...defect, points: oldPoints[defect.category] } : defect
  return investigationFields({
    reference: 'ON26-000012',
    visitDate: old ? '2020-11-03' : '2026-11-03',
    reason: 'adviesvraag van de burgemeester',
    regime: old ? 'TV_2020' : 'TV_202501',
    access: size === 'minimal' ? 'GEDEELTELIJK' : 'VOLLEDIG',
    inspectors: size === 'minimal' ? ['Bart Proef'] : ['Bart Proef', 'Noor Maat'],
    organisation: 'Wonen in Vlaanderen',
    buildingDefects: size === 'minimal' ? [] : buildingDefects.map(points),
    units: sampleUnits(size).map((unit, index) => {
      const report = sampleReport(unit, index, size)
      return { ...report, defects: report.defects.map(points) }
    }),
  })
}

/** A visit at which nobody let the controller in. */
export const sampleWithoutAccess = (size: Size): InvestigationFields =>
  investigationFields({
    reference: 'ON26-000012',
    visitDate: '2026-11-03',
    reason: 'adviesvraag van de burgemeester',
    regime: 'TV_202501',
    access: 'GEEN',
    inspectors: ['Bart Proef'],
    organisation: 'Wonen in Vlaanderen',
    buildingDefects: [],
    units: sampleUnits(size).map((unit, index) => ({
      ...sampleReport(unit, index, size),
      defects: [],
      result: { ...sampleReport(unit, index, size).result, noAccess: true },
      remarks: size === 'minimal' ? '' : 'Niemand deed open; ik belde aan om 9.30 uur en om 9.45 uur.',
    })),
  })

/** Conclusions for the sample units: clean where the report is clean. */
export const sampleVerdicts = (size: Size): readonly VerdictFacts[] =>
  sampleUnits(size).map((unit, index) => {
    const clean = size === 'minimal' || index % 3 === 2
    return {
      unit,
      verdict: { oo: clean ? 'NIET_OO' : 'ONGESCHIKT_ONBEWOONBAAR', overcrowded: false },
      grounds: clean
        ? ['Het onderzoek stelde geen gebreken vast van categorie II of III.']
        : [
            'Er zijn 2 gebreken van categorie III en 1 gebrek van categorie II vastgesteld.',
            'De geiser zonder afvoer houdt een risico in op CO-vergiftiging.',
          ],
    }
  })

export const sampleAdvice = (size: Size): AdviceFields =>
  adviceFields({
    reference: 'AD26-000044',
    date: '2026-11-16',
    verdicts: sampleVerdicts(size),
    remarks:
      size === 'minimal'
        ? []
        : ['De geiser moet buiten gebruik blijven tot een vakman hem heeft vervangen en gekeurd.'],
  })
