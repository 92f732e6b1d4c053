import { Select } from 'antd'
import { useState } from 'react'
import { useRefreshCase } from '../../shared/procedure/file.ts'
import { Field } from '../../shared/ui/Field.tsx'
import { UploadField } from '../../shared/ui/UploadField.tsx'

/** Papers of an appeal that come from outside, by the number of their type. */
const papers: Readonly<Record<string, string>> = {
  DT073: 'Beroep tegen besluit OO',
  DT074: 'Beroep tegen stilzitten',
  DT075: 'Beroep van de gewestelijk ambtenaar',
  DT085: 'Proces-verbaal hoorzitting beroep',
  DT086: 'Reactie partij in beroep',
  DT088: 'Afstand van beroep',
  DT090: 'Ministerieel besluit',
  DT093: 'Verzoekschrift Raad van State',
  DT094: 'Arrest Raad van State',
  DT138: 'Bewijs aangetekend schrijven',
}

/** Uploads one of the papers that the procedure gets from others; also after the end: the Council of State comes later. */
export const UploadPanel = ({ caseId }: { readonly caseId: string }) => {
  const [code, setCode] = useState('DT073')
  const refresh = useRefreshCase(caseId)
  return (
    <section className="panel" aria-label="Stuk opladen">
      <header>Stuk opladen</header>
      <div style={{ padding: 12 }}>
        <Field id="appeal-paper-code" label="Soort stuk">
          <Select
            id="appeal-paper-code"
            value={code}
            onChange={setCode}
            style={{ width: '100%' }}
            options={Object.entries(papers).map(([value, title]) => ({ value, label: `${title} (${value})` }))}
          />
        </Field>
        <Field id="appeal-paper" label="Bestand">
          <UploadField
            key={code}
            id="appeal-paper"
            caseId={caseId}
            title={papers[code] ?? code}
            code={code}
            documentId={null}
            onUploaded={refresh}
          />
        </Field>
      </div>
    </section>
  )
}
