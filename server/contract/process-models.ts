import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { id, instant, userRef, version } from './common.ts'
import { endpoint, fileResponse } from './endpoint.ts'

/** Diagrams and tables are about nobody: who may read them reads all of them. */
const mayRead = { roles: rolesFor('READ', 'PROCESS_MODEL'), shows: 'REFERENCE', personal: false } as const
const mayWrite = { ...mayRead, roles: rolesFor('UPDATE', 'PROCESS_MODEL') } as const

export const processId = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/)
/** parts of addresses below `/api/process-models` */
const reserved: readonly string[] = ['catalogue', 'colleagues', 'uses']
const ofProcess = z.object({ processId })
const ofDraft = z.object({ draftId: id })
const number = z.coerce.number().int().min(1)

/** One file of a process; the engine gets diagrams, tables and forms, scenarios (`.json`) stay here. */
export const modelFile = z.object({
  name: z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.(bpmn|dmn|form|json)$/),
  content: z.string().max(900_000),
})
export const modelFiles = z.array(modelFile).min(1).max(40)

export const draftStatuses = ['CONCEPT', 'INGEDIEND'] as const

/** `WACHT`: on its way to the engine; `GEWEIGERD`: the engine does not take it */
export const deployStates = ['WACHT', 'ACTIEF', 'GEWEIGERD'] as const

const versionSummary = z.object({
  number,
  title: z.string(),
  origin: z.enum(['REPOSITORY', 'PUBLISHED']),
  changes: z.array(z.string()),
  remark: z.string(),
  submittedBy: userRef.nullable(),
  publishedBy: userRef.nullable(),
  publishedAt: instant,
  /** number that the engine gave it: what instances run on */
  engineVersion: z.number().int().nullable(),
  state: z.enum(deployStates),
  deployError: z.string().nullable(),
})

/** Who types in a draft now; others look on, or take over. */
const editor = z.object({ user: userRef, since: instant, mine: z.boolean() })

const draftSummary = z.object({
  id,
  title: z.string(),
  status: z.enum(draftStatuses),
  basedOn: number.nullable(),
  remark: z.string(),
  submittedBy: userRef.nullable(),
  submittedAt: instant.nullable(),
  createdBy: userRef,
  updatedBy: userRef,
  updatedAt: instant,
  editor: editor.nullable(),
  version,
})

export const listProcessModels = endpoint({
  method: 'GET',
  path: '/api/process-models',
  summary: 'Alle processen met hun nieuwste versie en hun ontwerp',
  access: mayRead,
  response: z.object({
    items: z.array(
      z.object({
        processId: z.string(),
        title: z.string(),
        newest: versionSummary.nullable(),
        draft: draftSummary.nullable(),
      }),
    ),
  }),
  errors: [],
})

export const getProcessModel = endpoint({
  method: 'GET',
  path: '/api/process-models/:processId',
  summary: 'Eén proces: versies, nieuwste eerst, en het open ontwerp',
  access: mayRead,
  params: ofProcess,
  response: z.object({
    processId: z.string(),
    title: z.string(),
    versions: z.array(versionSummary),
    draft: draftSummary.nullable(),
  }),
  errors: ['NOT_FOUND'],
})

export const createProcessModel = endpoint({
  method: 'POST',
  path: '/api/process-models',
  summary: 'Ontwerp van een nieuw proces beginnen',
  access: mayWrite,
  body: z.object({
    processId: processId.refine((id) => !reserved.includes(id), 'Taken'),
    title: z.string().trim().min(1).max(200),
  }),
  response: z.object({ draftId: id }),
  errors: ['DUPLICATE'],
})

/** Without `from` the open draft is answered when there is one; with it an old version is restored, which an open draft forbids. */
export const openDraft = endpoint({
  method: 'POST',
  path: '/api/process-models/:processId/draft',
  summary: 'Ontwerp openen, of beginnen van de nieuwste of een oude versie',
  access: mayWrite,
  params: ofProcess,
  body: z.object({ from: number.optional() }),
  response: z.object({ draftId: id }),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})

export const getDraft = endpoint({
  method: 'GET',
  path: '/api/process-drafts/:draftId',
  summary: 'Een ontwerp met zijn bestanden',
  access: mayRead,
  params: ofDraft,
  response: draftSummary.extend({ processId: z.string(), files: z.array(modelFile) }),
  errors: ['NOT_FOUND'],
})

export const saveDraft = endpoint({
  method: 'PUT',
  path: '/api/process-drafts/:draftId',
  summary: 'Ontwerp bewaren, ook als het nog niet klopt',
  access: mayWrite,
  params: ofDraft,
  body: z.object({ files: modelFiles, title: z.string().trim().min(1).max(200), version }),
  response: z.object({ version, savedAt: instant }),
  errors: ['NOT_FOUND', 'STALE', 'NOT_ALLOWED_NOW'],
})

export const discardDraft = endpoint({
  method: 'POST',
  path: '/api/process-drafts/:draftId/discard',
  summary: 'Ontwerp weggooien',
  access: mayWrite,
  params: ofDraft,
  body: z.object({ version }),
  response: z.object({}),
  errors: ['NOT_FOUND', 'STALE', 'NOT_ALLOWED_NOW'],
})

/** The page of the editor asks this when it opens and every half minute; who asks with `takeOver` takes the pen from a colleague. */
export const holdDraft = endpoint({
  method: 'POST',
  path: '/api/process-drafts/:draftId/editor',
  summary: 'Zeggen dat u aan het ontwerp werkt, of overnemen',
  access: mayWrite,
  params: ofDraft,
  body: z.object({ takeOver: z.boolean().default(false) }),
  response: z.object({ editor, version, status: z.enum(draftStatuses) }),
  errors: ['NOT_FOUND'],
})

export const leaveDraft = endpoint({
  method: 'DELETE',
  path: '/api/process-drafts/:draftId/editor',
  summary: 'Het ontwerp loslaten',
  access: mayWrite,
  params: ofDraft,
  response: z.object({}),
  errors: ['NOT_FOUND'],
})

export const getModelVersion = endpoint({
  method: 'GET',
  path: '/api/process-models/:processId/versions/:number',
  summary: 'Een gepubliceerde versie met haar bestanden',
  access: mayRead,
  params: ofProcess.extend({ number }),
  response: versionSummary.extend({ processId: z.string(), files: z.array(modelFile) }),
  errors: ['NOT_FOUND'],
})

/** What stands in the way of publishing, or is worth a second look. */
const finding = z.object({
  rule: z.string(),
  severity: z.enum(['ERROR', 'WARNING']),
  file: z.string().nullable(),
  elementId: z.string().nullable(),
  elementName: z.string().nullable(),
  message: z.string(),
})

export const checkDraft = endpoint({
  method: 'GET',
  path: '/api/process-drafts/:draftId/check',
  summary: 'Wat publiceren tegenhoudt, wat de aandacht vraagt, en wat er verandert',
  access: mayRead,
  params: ofDraft,
  response: z.object({
    findings: z.array(finding),
    changes: z.array(z.string()),
    maySubmit: z.boolean(),
    /** the viewer holds the right and did not hand it in */
    mayPublish: z.boolean(),
    mayReturn: z.boolean(),
  }),
  errors: ['NOT_FOUND'],
})

const remark = z.string().trim().max(2000)
/** the warnings of `checkDraft` were read */
const acknowledged = z.boolean().default(false)

export const submitDraft = endpoint({
  method: 'POST',
  path: '/api/process-drafts/:draftId/submission',
  summary: 'Ontwerp indienen: een ander publiceert het',
  access: mayWrite,
  params: ofDraft,
  body: z.object({ version, remark, acknowledged }),
  response: z.object({ version }),
  errors: ['NOT_FOUND', 'STALE', 'NOT_ALLOWED_NOW', 'RULE_BROKEN'],
})

/** A publisher gives it back with what is wrong; who handed it in takes it back. */
export const returnDraft = endpoint({
  method: 'POST',
  path: '/api/process-drafts/:draftId/return',
  summary: 'Ingediend ontwerp teruggeven met een reden, of zelf terugnemen',
  access: mayWrite,
  params: ofDraft,
  body: z.object({ version, reason: remark.min(1) }),
  response: z.object({ version }),
  errors: ['NOT_FOUND', 'STALE', 'NOT_ALLOWED_NOW'],
})

export const publishDraft = endpoint({
  method: 'POST',
  path: '/api/process-drafts/:draftId/publication',
  summary: 'Ingediend ontwerp van een ander publiceren: nieuwe zaken volgen het, lopende blijven op hun versie',
  access: { ...mayRead, roles: rolesFor('PUBLISH', 'PROCESS_MODEL') },
  params: ofDraft,
  body: z.object({ version, acknowledged }),
  response: z.object({ number }),
  errors: ['NOT_FOUND', 'STALE', 'NOT_ALLOWED_NOW', 'RULE_BROKEN'],
})

/** The files as the repository holds them: `processes/<proces>/…`. */
export const exportModelVersion = endpoint({
  method: 'GET',
  path: '/api/process-models/:processId/versions/:number/export',
  summary: 'Bestanden van een versie als ZIP, klaar om in de broncode op te nemen',
  access: mayRead,
  params: ofProcess.extend({ number }),
  isExport: true,
  response: fileResponse,
  errors: ['NOT_FOUND'],
})

/** Files of the same name are replaced, others added; what is wrong with them is said, and never stops the import. */
export const importDraftFiles = endpoint({
  method: 'POST',
  path: '/api/process-drafts/:draftId/files',
  summary: 'Diagram, tabel, formulier of een ZIP daarvan in een ontwerp inlezen',
  access: mayWrite,
  params: ofDraft,
  body: z.object({ version: z.coerce.number().int().nonnegative() }),
  upload: {
    maxBytes: 5 * 1024 * 1024,
    mediaTypes: [
      'application/zip',
      'application/x-zip-compressed',
      'application/xml',
      'text/xml',
      'application/json',
      'application/octet-stream',
      'text/plain',
    ],
  },
  response: z.object({
    version,
    files: z.array(z.object({ name: z.string(), state: z.enum(['NIEUW', 'VERVANGEN', 'GELIJK', 'OVERGESLAGEN']) })),
    findings: z.array(finding),
  }),
  errors: ['NOT_FOUND', 'STALE', 'NOT_ALLOWED_NOW', 'FILE_REFUSED'],
})
