import type { DetailedReportGround, ReportResult, ScoreReason } from './report.ts'

/** Why a technical report has its result: Dutch sentences for screens, letters and the appeal file. @source style.md 4.4 */
export const explainResult = ({ reasons }: ReportResult): readonly string[] => reasons.map(sentence)

const fixedSentences = {
  NO_ACCESS: 'Geen toegang tot de entiteit: geen resultaat.',
  OVERUSE: 'Te weinig conforme gemeenschappelijke functies voor het aantal gebruikers.',
  SMOKE_DETECTOR_MISSING: 'Niet op elke verdieping een rookmelder: geen conformiteitsattest mogelijk.',
} as const

type FixedReason = Extract<ScoreReason, { code: keyof typeof fixedSentences }>

const isFixed = (reason: ScoreReason): reason is FixedReason => reason.code in fixedSentences

const sentence = (reason: ScoreReason): string => {
  if (isFixed(reason)) return fixedSentences[reason.code]
  switch (reason.code) {
    case 'EXEMPT_BY_EPC':
      return `Gebrek ${reason.defect} telt niet mee: de EPC-score ligt onder de grens.`
    case 'POINTS':
      return `${reason.total} strafpunten (gebouw ${reason.building}, entiteit ${reason.unit}); vanaf ${reason.limit} is een woning ongeschikt.`
    case 'CATEGORY_ONE_MAKES_TWO':
      return `${reason.count} gebreken van categorie I; vanaf ${reason.from} telt dat als een gebrek van categorie II.`
    case 'CATEGORY_TWO':
      return `${count(reason.count)} van categorie II: de woning is ongeschikt.`
    case 'CATEGORY_THREE':
      return `${count(reason.count)} van categorie III: de woning is ongeschikt en onbewoonbaar.`
    case 'DETAILED_REPORT':
      return `Het omstandig verslag stelt een risico vast (${reason.grounds.map((ground) => grounds[ground]).join(', ')}).`
    case 'NORM_EXCEEDED':
      return `${reason.occupants} bewoners, bezettingsnorm ${reason.norm}.`
  }
}

const count = (amount: number): string => (amount === 1 ? '1 gebrek' : `${amount} gebreken`)

const grounds: Readonly<Record<DetailedReportGround, string>> = {
  VEILIGHEID: 'veiligheid',
  GEZONDHEID: 'gezondheid',
  MENSONWAARDIG: 'mensonwaardig',
  OVERBEWONING: 'overbewoning',
}
