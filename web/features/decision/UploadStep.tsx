import { Field } from '../../shared/ui/Field.tsx'
import { UploadField } from '../../shared/ui/UploadField.tsx'
import type { Basis, DecisionForm } from './form.ts'

interface Props {
  readonly form: DecisionForm
  readonly basis: Basis
  readonly caseId: string
  readonly change: (part: Partial<DecisionForm>) => void
}

/** One signed document per unit, for a decision that was taken outside the system. */
export const UploadStep = ({ form, basis, caseId, change }: Props) =>
  form.units.map((unit) => {
    const shown = basis.units.find((one) => one.unit.id === unit.unitId)?.unit
    return (
      <Field
        key={unit.unitId}
        id={`upload-${unit.unitId}`}
        label={`Ondertekend besluit voor ${shown?.description ?? ''}`}
      >
        <UploadField
          id={`upload-${unit.unitId}`}
          caseId={caseId}
          title={`Beslissing burgemeester ${shown?.reference ?? ''}`}
          code="DT034"
          documentId={unit.uploadedDocumentId}
          onUploaded={(uploadedDocumentId) =>
            change({
              units: form.units.map((one) => (one.unitId === unit.unitId ? { ...one, uploadedDocumentId } : one)),
            })
          }
        />
      </Field>
    )
  })
