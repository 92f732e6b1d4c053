import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import type { StatusWord } from '../../shared/labels.nl.ts'
import { verdictWords } from '../../shared/labels.nl.ts'
import type { ReportResult } from './types.ts'

/** The result of one report and why: points or categories, norm, verdict. */
export const ResultCard = ({ title, result }: { readonly title: string; readonly result: ReportResult | null }) => (
  <section className="panel result" aria-label={title}>
    <header>{title}</header>
    <div className="body">
      {result === null ? <p className="muted">Nog geen resultaat.</p> : <Result result={result} />}
    </div>
  </section>
)

const Result = ({ result }: { readonly result: ReportResult }) => (
  <>
    <StatusChip status={chipOf(result)} />
    {result.noAccess ? null : <Figures result={result} />}
    <ul>
      {result.reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  </>
)

const Figures = ({ result }: { readonly result: ReportResult }) => (
  <dl>
    {result.totalPoints === null ? (
      <>
        <dt>Categorie I / II / III</dt>
        <dd>
          {result.counts.I} / {result.counts.II} / {result.counts.III}
        </dd>
      </>
    ) : (
      <>
        <dt>Strafpunten</dt>
        <dd>
          {result.totalPoints} (gebouw {result.pointsBuilding}, entiteit {result.pointsUnit})
        </dd>
      </>
    )}
    <dt>Bezettingsnorm</dt>
    <dd>{result.occupancyNorm ?? '–'}</dd>
    <dt>Nettovloeroppervlakte</dt>
    <dd>{result.netFloorAreaM2.toLocaleString('nl-BE')} m²</dd>
    <dt>Conformiteitsattest mogelijk</dt>
    <dd>{result.certificatePossible ? 'ja' : 'nee'}</dd>
  </dl>
)

const chipOf = (result: ReportResult): StatusWord => {
  if (result.noAccess) return { word: 'Geen toegang', tone: 'warn' }
  if (result.conform && !result.overcrowded) return { word: 'Conform', tone: 'good' }
  return { word: result.verdict === null ? 'Niet conform' : verdictWords(result.verdict), tone: 'bad' }
}
