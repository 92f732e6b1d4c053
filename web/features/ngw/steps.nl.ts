import { annulNgw, communicateNgw, liftNgw, replaceNgwDocument, resumeNgw, suspendNgw } from '#contract/ngw'
import { stepForm } from '../../shared/procedure/step-form.ts'
import type { StepForms } from '../../shared/procedure/steps.ts'

/** The steps on an NGW decision, in words and fields. */
export const ngwForms: StepForms = {
  NGW_COMMUNICATE: stepForm(communicateNgw, {
    about:
      'De inventarisbeheerder van Wonen in Vlaanderen krijgt het besluit en neemt de woningen op in VIVOO-NGW, op de datum van het besluit.',
    done: 'Het besluit is bij de inventarisbeheerder.',
    document: { code: 'DT098', title: 'Besluit Nieuwe Gemeentewet', label: 'Ondertekend besluit (DT098)' },
    fields: {},
  }),
  NGW_SUSPEND: stepForm(suspendNgw, {
    about: 'De opname op VIVOO-NGW telt niet zolang de gouverneur de klacht behandelt.',
    done: 'De klacht is geregistreerd.',
    fields: { reason: { kind: 'long-text', label: 'Bewijs van de klacht' } },
  }),
  NGW_RESUME: stepForm(resumeNgw, {
    about: 'De opname op VIVOO-NGW telt weer. Vernietigde de gouverneur het besluit, registreer dan de vernietiging.',
    done: 'Het antwoord is geregistreerd.',
    fields: { reason: { kind: 'long-text', label: 'Antwoord van de gouverneur' } },
  }),
  NGW_LIFT: stepForm(liftNgw, {
    about:
      'Het besluit geldt niet langer. Het besluit tot opheffing (DT099) wordt gemaakt en de schrapping van VIVOO-NGW wordt gevraagd. Dit kan niet ongedaan gemaakt worden.',
    done: 'Het besluit is opgeheven.',
    danger: true,
    fields: {
      endedOn: { kind: 'date', label: 'Opgeheven vanaf', initial: 'today' },
      reason: { kind: 'long-text', label: 'Waarom is het gevaar geweken?' },
    },
  }),
  NGW_REPLACE: stepForm(replaceNgwDocument, {
    about:
      'De opheffing kwam ondertekend terug. Het opgeladen document komt in de plaats van het niet ondertekende. Een ondertekend besluit (DT098) laadt u op als u het besluit bezorgt.',
    done: 'Het ondertekende document is bewaard.',
    fields: {
      documentId: {
        kind: 'document',
        label: 'Ondertekende opheffing (DT099)',
        code: 'DT099',
        title: 'Ondertekende opheffing',
      },
      signedOn: { kind: 'date', label: 'Ondertekend op', initial: 'today' },
    },
  }),
  NGW_ANNUL: stepForm(annulNgw, {
    about:
      'Het besluit is vernietigd. De schrapping van VIVOO-NGW wordt gevraagd. Dit kan niet ongedaan gemaakt worden.',
    done: 'De vernietiging is geregistreerd.',
    danger: true,
    fields: {
      endedOn: { kind: 'date', label: 'Vernietigd op', initial: 'today' },
      reason: { kind: 'long-text', label: 'Beslissing van de gouverneur of de rechter' },
    },
  }),
}
