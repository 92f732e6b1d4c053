import { Button } from 'antd'
import { z } from 'zod'
import { replaceDecisionDocument } from '#contract/decisions'
import { call } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { UploadField } from '../../shared/ui/UploadField.tsx'
import { useTyped } from '../../shared/typed.ts'
import type { DecisionRun } from './run.ts'

const isTexts = (kept: unknown): kept is Readonly<Record<string, string>> =>
  z.record(z.string(), z.string()).safeParse(kept).success

/** Task 111: the signed scan takes the place of every unsigned decision. */
export const ReplaceDocuments = ({ run }: { readonly run: DecisionRun }) => {
  const { configuration } = useSession()
  const [signedOn, setSignedOn] = useTyped('signed-on', configuration.today)
  const [uploads, setUploads] = useTyped<Readonly<Record<string, string>>>('signed-scans', {}, isTexts)
  const unsigned = run.documents.filter(({ status }) => status === 'TER_MANUELE_ONDERTEKENING')
  const step = useStep({
    send: () =>
      call(replaceDecisionDocument, {
        params: { decisionRunId: run.id },
        body: {
          replacements: Object.entries(uploads).map(([documentId, uploadedDocumentId]) => ({
            documentId,
            uploadedDocumentId,
          })),
          signedOn,
          version: run.version,
        },
      }),
    done: 'De ondertekende documenten zijn opgeladen. De beslissing kan verstuurd worden.',
  })
  return (
    <section className="panel" aria-label="Document vervangen">
      <header>Document vervangen door ondertekend exemplaar</header>
      <div className="body">
        <Field id="signed-on" label="Datum van de laatste handtekening">
          <DateField id="signed-on" value={signedOn} max={configuration.today} onChange={setSignedOn} />
        </Field>
        {unsigned.map((row) => (
          <Field key={row.id} id={`signed-${row.id}`} label={`${row.title} (${row.reference})`}>
            <UploadField
              id={`signed-${row.id}`}
              caseId={run.caseId}
              title={`${row.title} (ondertekend)`}
              code={row.code}
              documentId={uploads[row.id] ?? null}
              onUploaded={(uploaded) => setUploads((before) => ({ ...before, [row.id]: uploaded }))}
            />
          </Field>
        ))}
        {step.error}
        <Button
          type="primary"
          disabled={unsigned.length === 0 || unsigned.some(({ id }) => uploads[id] === undefined)}
          loading={step.busy}
          onClick={() => step.submit(undefined)}
        >
          Documenten vervangen
        </Button>
      </div>
    </section>
  )
}
