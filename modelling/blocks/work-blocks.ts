import { mainStatuses, realRightRoles, subStatuses } from '#domain/model/codes'
import type { Catalogue } from '../catalogue.ts'
import {
  choicesOf,
  type ElementTemplate,
  jobOf,
  pickHeader,
  template,
  type TemplateProperty,
  writeHeader,
} from './element-template.ts'
import { icons } from './icons.ts'

const service = { value: 'bpmn:ServiceTask' } as const

const statusesOf = (subject: string, name: string, codes: readonly string[]) =>
  codes.map((code) => ({
    name: `${name}: ${code.toLowerCase().replaceAll('_', ' ')}`,
    value: `${subject}:${code}`,
  }))

const addressees = [
  { name: 'Houders van een zakelijk recht', value: realRightRoles.join(',') },
  { name: 'Bewoners en huurders', value: 'BEWONER,HUURDER,ONDERVERHUURDER' },
  { name: 'Verhuurders', value: 'VERHUURDER' },
]

/** Makes a document on the case. */
export const generateDocument = ({ documentTypes }: Catalogue): ElementTemplate =>
  template(
    'generate-document',
    service,
    {
      name: 'Document maken',
      description: 'Maakt een brief of besluit in het dossier, met wat het dossier weet.',
      keywords: ['brief', 'document', 'DT'],
      icon: { contents: icons.document },
    },
    [
      ...jobOf('blocks.generate-document'),
      pickHeader('documentCode', 'Document', choicesOf(documentTypes.filter(({ fromCase }) => fromCase === true))),
      pickHeader('addressees', 'Voor wie', addressees, {
        optional: true,
        description: 'Leeg: elke partij voor wie dit document bestemd is.',
      }),
      pickHeader(
        'sender',
        'Afzender',
        [
          { name: 'De gemeente', value: 'municipality' },
          { name: 'Wonen in Vlaanderen', value: 'agency' },
        ],
        { optional: true, description: 'Leeg: wie dit document gewoonlijk schrijft.' },
      ),
      writeHeader('text', 'Tekst', 4000, {
        type: 'Text',
        optional: true,
        description:
          'Alleen voor brieven met een eigen tekst. Zet hier niets over een persoon: de tekst staat in elk dossier.',
      }),
    ],
  )

const rolePicker = ({ roles }: Catalogue): TemplateProperty =>
  pickHeader('roles', 'Rol', choicesOf(roles), {
    description: 'In de gemeente, bij Wonen in Vlaanderen of bij de inspectie die bij het dossier hoort.',
  })

/** Mails the holders of a role. */
export const sendMail = (catalogue: Catalogue): ElementTemplate =>
  template(
    'send-mail',
    service,
    {
      name: 'Mail sturen',
      description:
        'Mailt wie een rol heeft in de organisatie van het dossier. De mail zegt niets over personen of dossiers.',
      keywords: ['mail', 'bericht'],
      icon: { contents: icons.mail },
    },
    [
      ...jobOf('blocks.send-mail'),
      rolePicker(catalogue),
      writeHeader('subject', 'Onderwerp', 150),
      writeHeader('text', 'Tekst', 2000, {
        type: 'Text',
        description: 'Geen namen, adressen of andere persoonsgegevens.',
      }),
    ],
  )

/** Puts a notice on the worklist. */
export const openNotice = (catalogue: Catalogue): ElementTemplate =>
  template(
    'open-notice',
    service,
    {
      name: 'Kennisgeving openen',
      description: 'Zet een kennisgeving op de werklijst; het proces wacht er niet op.',
      keywords: ['kennisgeving', 'melding', 'werklijst'],
      icon: { contents: icons.notice },
    },
    [
      ...jobOf('blocks.open-notice'),
      rolePicker(catalogue),
      writeHeader('title', 'Titel', 200, { description: 'Wat er in de werklijst staat.' }),
      writeHeader('taskCode', 'Nummer', 10, { optional: true, description: 'Leeg: K.' }),
    ],
  )

/** Moves the procedure or its units. */
export const setStatus = (): ElementTemplate =>
  template(
    'set-status',
    service,
    {
      name: 'Status zetten',
      description:
        'Zet het dossier of zijn entiteiten op een status. Wat de procedure niet toelaat, wordt geweigerd (STATUS_REFUSED).',
      keywords: ['status', 'stand'],
      icon: { contents: icons.status },
    },
    [
      ...jobOf('blocks.set-status'),
      pickHeader('status', 'Status', [
        ...statusesOf('DOSSIER', 'Dossier', mainStatuses.slice(1)),
        ...statusesOf('ENTITEITEN', 'Entiteiten', subStatuses),
      ]),
    ],
  )
