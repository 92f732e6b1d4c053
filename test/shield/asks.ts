import type { Hidden } from './judicial-files.ts'
import type { Ask } from './twins.ts'

/** Ids that stand in both twins, by what they are of. */
export interface Known {
  readonly cases: readonly string[]
  readonly documents: readonly string[]
  readonly tasks: readonly string[]
  readonly properties: readonly string[]
  readonly investigations: readonly string[]
  readonly units: readonly string[]
  readonly persons: readonly string[]
  readonly adviceRequests: readonly string[]
  readonly decisionRuns: readonly string[]
  readonly words: readonly string[]
}

export interface Random {
  next(): number
  one<T>(from: readonly T[]): T
}

/** Numbers that look random and are the same in every run (mulberry32). */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    one: (from) => {
      const found = from[Math.floor(next() * from.length)]
      if (found === undefined) throw new RangeError('nothing to choose from')
      return found
    },
  }
}

const limits = ['1', '2', '3', '7', '50', '200']
const words = [
  'gent',
  'straat',
  '9000',
  'Molenpad',
  'OO26',
  'PA26',
  'WI26',
  'peeters',
  'geheim',
  'DO26',
  'TK26',
  'a',
  '%',
]

/** Steps of a judicial file, as the end of their address. */
const judicialSteps = [
  'report-handling',
  'official-reports',
  'claims',
  'claims/advice',
  'claims/registration',
  'prosecution',
  'rulings',
  'rulings/appeal',
  'repair-reports',
  'reinspections',
  'execution',
  'execution/end',
  'preparation',
  'investigations',
  'closing',
  'bridge-tasks',
  'releases',
]

/** One thing that somebody may try: lists, searches, counts, pages, single objects, files, refusals; of what is known, hidden or neither. */
export const askFrom = (random: Random, known: Known, hidden: Hidden): Ask => {
  const some = (mine: readonly string[], theirs: readonly string[]): string =>
    random.one(mine.length > 0 && (random.next() < 0.5 || theirs.length === 0) ? mine : theirs)
  const search = (): string => encodeURIComponent(random.one([...words, ...known.words, ...hidden.words]))
  const query = (...parts: string[]): string => parts.filter(() => random.next() < 0.5).join('&')
  const get = (path: string): Ask => ({ method: 'GET', path })
  const post = (path: string, body: unknown): Ask => ({ method: 'POST', path, body })
  const limit = (): string => `limit=${random.one(limits)}`
  const caseId = (): string => some(known.cases, hidden.cases)
  const taskId = (): string => some(known.tasks, hidden.tasks)
  const documentId = (): string => some(known.documents, hidden.documents)
  const investigationId = (): string => some(known.investigations, hidden.investigations)
  const property = (): string => random.one(known.properties)
  const scope = random.one(['mine', 'roles', 'organisation', 'done'])
  const made: readonly (() => Ask)[] = [
    () => get(`/api/cases?${query(`search=${search()}`, limit(), 'status=GESTART')}`),
    () => get(`/api/cases/${caseId()}`),
    () => get(`/api/cases/${caseId()}/history?${limit()}`),
    () => get(`/api/cases/${caseId()}/process`),
    () => get(`/api/cases/${caseId()}/occupancy-reports`),
    () => get(`/api/rehousing/${caseId()}`),
    () => get(`/api/properties?${query(`search=${search()}`, limit())}`),
    () => get(`/api/properties/${property()}`),
    () =>
      get(
        `/api/tasks?scope=${scope}&${query(`search=${search()}`, limit(), 'sort=created', 'due=week', 'due=overdue')}`,
      ),
    () => get(`/api/tasks?scope=${scope}&caseId=${caseId()}`),
    () => get(`/api/tasks/${taskId()}`),
    () => get(`/api/documents/${documentId()}`),
    () => get(`/api/documents/${documentId()}/file?format=${random.one(['upload', 'docx', 'pdf'])}`),
    () => get(`/api/inventory?${query(`search=${search()}`, limit(), 'status=OPGENOMEN')}`),
    () => get(`/api/investigations/${investigationId()}`),
    () => get(`/api/shared-investigations/${investigationId()}`),
    () => get(`/api/remarks?propertyId=${property()}`),
    () => get(`/api/remarks?propertyId=${property()}&caseId=${caseId()}`),
    () => get(`/api/judicial-files?${query(`search=${search()}`, limit())}`),
    () => get(`/api/judicial-files/${caseId()}`),
    () => get(`/api/tasks/${taskId()}/form`),
    () => get(`/api/tasks/${taskId()}/signing`),
    () => get(`/api/tasks/${taskId()}/inclusion`),
    () => get(`/api/audit?${query(limit(), 'mode=READING', `reference=${search()}`, `objectId=${caseId()}`)}`),
    () => get(`/api/audit/export?${query('mode=CHANGE', `objectId=${documentId()}`)}`),
    () => get(`/api/administration/users?${query(`search=${search()}`, limit())}`),
    () => get(random.one(['/api/audit/users', '/api/colleagues', '/api/mails', '/api/own-account', '/api/eula'])),
    () => get(`/api/cases/${caseId()}/decision-basis?unitIds=${random.one(known.units)}`),
    () => get(`/api/advice-requests/${random.one([...known.adviceRequests, ...hidden.cases])}`),
    () => get(`/api/decision-runs/${random.one([...known.decisionRuns, ...hidden.cases])}`),
    () => get(`/api/process-desk/${random.one(['overview', 'processes/oo/diagram', 'processes/wi-dossier/diagram'])}`),
    () => get(random.one(['/api/process-models/catalogue', '/api/process-models/uses?kind=VARIABLE&id=caseId'])),
    () => get(`/api/process-desk/instances?${query(limit(), `search=${search()}`, 'state=ACTIVE')}`),
    () => get(`/api/process-desk/instances/${caseId()}/${random.one(['1', '2'])}`),
    () => get(`/api/process-insight/waiting?caseIds=${caseId()},${caseId()}`),
    () => get(`/api/process-insight/cases/${caseId()}/lead-time`),
    () => get(`/api/process-insight/${random.one(['dashboard', 'radar', 'radar?per=week'])}`),
    () => get(`/api/process-insight/terms?${query('procedure=WI', 'due=soon', 'due=overdue', 'size=3')}`),
    () => get(`/api/process-insight/consequences?${query('procedure=WI', 'effect=RULING_FINAL', 'size=3')}`),
    () =>
      get(
        `/api/process-insight/processes/${random.one(['oo', 'investigation', 'wi-dossier'])}/${random.one(['heatmap', 'heatmap/file?format=json', 'lead-time', 'day?on=2026-01-20'])}`,
      ),
    () => get(`/api/process-desk/instances/${caseId()}/1/${random.one(['steps', 'jobs', 'places', 'cancel-effects'])}`),
    () => get(`/api/process-desk/operations?${query(limit(), random.one(['state=ASKED', `caseId=${caseId()}`]))}`),
    () => get(`/api/process-batches?${limit()}`),
    () => get(`/api/process-desk/processes/${random.one(['oo', 'wi-dossier'])}/impact?from=1`),
    () =>
      post('/api/process-batches', {
        operation: { kind: 'RETRY' },
        reason: 'x',
        chosen: { instances: [{ caseId: random.one(hidden.cases), part: 1 }] },
      }),
    () => get(`/api/process-models/${random.one(['oo', 'occupancy-report', 'wi-dossier'])}/scenarios`),
    () => get(`/api/process-models${random.one(['', '/oo', '/wi-dossier', '/wi-dossier/versions/1', '/oo/comments'])}`),
    () => get(`/api/ngw/${caseId()}`),
    () => get(`/api/appeals/${caseId()}`),
    () => get(`/api/certificates/${caseId()}`),
    () => get(`/api/properties/${property()}/certificates`),
    () => get('/api/organisation-parameters/certificates'),
    () => get(`/api/inventory/${caseId()}`),
    () => get(`/api/levy-subjects/${caseId()}`),
    () => get('/api/levy-feeds'),
    () => get(`/api/reports/vivoo?${query('lists=OO', 'reasons=LEGE_WAARDE', 'size=7')}`),
    () => get(`/api/reports/vivoo/file?format=${random.one(['csv', 'json', 'xml'])}`),
    () => get(`/api/cases/${caseId()}/askable-documents`),
    () => get(`/api/judicial-files/${caseId()}/controllers`),
    () => post(`/api/judicial-files/${caseId()}/${random.one(judicialSteps)}`, { version: 0 }),
    () => post(`/api/investigations/${investigationId()}/plan`, { plannedOn: '2026-01-06', note: '', version: 0 }),
    () => get(`/api/tasks/${taskId()}/deletion`),
    () => post(`/api/tasks/${random.one(hidden.tasks)}/signature`, { signed: true, reason: '' }),
    () => get(`/api/cases/${caseId()}/askable-documents`),
    () => get(`/api/cases/${caseId()}/occupancy-reports`),
    () => post('/api/persons/search', { name: random.one([...known.words, ...hidden.names, 'Peeters']) }),
    () => get(`/api/persons/${some(known.persons, hidden.persons)}/accesses?${limit()}`),
    () => get(`/api/persons/${some(known.persons, hidden.persons)}/data`),
    () => get(random.one(['/api/me', '/api/configuration', '/api/health', `/api/cases/${search()}`])),
    () => post(`/api/tasks/${random.one(hidden.tasks)}/claim`, {}),
    () => post(`/api/tasks/${random.one(hidden.tasks)}/completion`, { outcome: '' }),
    () => post(`/api/tasks/${random.one(hidden.tasks)}/form`, { answers: {} }),
    () => post(`/api/cases/${random.one(hidden.cases)}/stop`, { reason: 'x', text: '', version: 0 }),
    () => post('/api/remarks', { propertyId: property(), caseId: random.one(hidden.cases), text: 'x' }),
    () => ({
      method: 'POST',
      path: `/api/cases/${random.one(hidden.cases)}/documents`,
      body: { title: 'x', code: 'x' },
      pdf: '%PDF-1.4\n%%EOF\n',
    }),
  ]
  return random.one(made)()
}
