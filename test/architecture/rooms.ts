/** One row of the table of rooms: who may import whom. Source: README of the repository, "Rooms". */
export interface Room {
  /** path prefix of the files in the room */
  readonly prefix: string
  /** other rooms (path prefixes) that it may import */
  readonly rooms: readonly string[]
  /** npm packages that it may import */
  readonly npm: readonly RegExp[]
  /** whether it may import node: modules */
  readonly node: boolean
}

const any = [/./]
const nothing: readonly RegExp[] = []
const zod = [/^zod$/]
const browser = [
  /^react$/,
  /^react\//,
  /^react-dom/,
  /^react-router$/,
  /^antd$/,
  /^antd\//,
  /^@ant-design\/icons$/,
  /^@tanstack\/react-query$/,
  /^bpmn-js/,
  /^@bpmn-io\//,
  /^camunda-bpmn-js-behaviors/,
  /^diagram-js/,
  /^flatpickr$/,
  /^flatpickr\//,
  /^dmn-js\//,
  /^zeebe-bpmn-moddle\//,
  /^dayjs/,
  /^keycloak-js$/,
  /^zod$/,
]

const bpmn = [
  ...zod,
  /^@bpmn-io\/feelin$/,
  /^bpmn-moddle$/,
  /^dmn-moddle$/,
  /^zeebe-bpmn-moddle\//,
  /^bpmnlint/,
  /^bpmn-js-differ$/,
]

/** Most specific prefix first. */
export const rooms: readonly Room[] = [
  { prefix: 'domain/', rooms: [], npm: nothing, node: false },
  { prefix: 'server/contract/', rooms: ['domain/', 'modelling/'], npm: zod, node: false },
  { prefix: 'processes/', rooms: ['domain/'], npm: zod, node: false },
  { prefix: 'modelling/', rooms: ['domain/'], npm: bpmn, node: false },
  { prefix: 'engine/', rooms: [], npm: any, node: true },
  { prefix: 'documents/', rooms: ['domain/'], npm: any, node: true },
  { prefix: 'workers/', rooms: ['processes/', 'domain/', 'documents/index.ts'], npm: any, node: true },
  { prefix: 'server/platform/', rooms: ['server/contract/', 'domain/', 'modelling/'], npm: any, node: true },
  {
    prefix: 'server/features/',
    rooms: ['server/platform/', 'server/contract/', 'domain/', 'modelling/', 'processes/', 'documents/index.ts'],
    npm: any,
    node: true,
  },
  {
    prefix: 'main.ts',
    rooms: ['domain/', 'modelling/', 'processes/', 'engine/', 'workers/', 'documents/index.ts', 'server/'],
    npm: any,
    node: true,
  },
  { prefix: 'web/vite.config.ts', rooms: [], npm: any, node: true },
  { prefix: 'web/shared/', rooms: ['server/contract/', 'domain/', 'modelling/'], npm: browser, node: false },
  {
    prefix: 'web/features/',
    rooms: ['web/shared/', 'server/contract/', 'domain/', 'modelling/'],
    npm: browser,
    node: false,
  },
  { prefix: 'web/', rooms: ['server/contract/', 'domain/', 'modelling/'], npm: browser, node: false },
  { prefix: 'scripts/', rooms: [''], npm: any, node: true },
  { prefix: 'test/', rooms: [''], npm: any, node: true },
  { prefix: 'bench/', rooms: [''], npm: any, node: true },
]
