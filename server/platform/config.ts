import type { KeyObject } from 'node:crypto'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { UserLimits } from './http/user-limits.ts'
import { faultsOfSecrets } from './secrets.ts'
import { applicationClientId } from './identity/realm.data.ts'
import { readSigningKey } from './audit/signed-checkpoint.ts'

/** Where people sign in: the embedded demo realm, or a Keycloak. */
export type SignInConfig =
  | {
      readonly kind: 'embedded'
      /** in production only because the environment says so */
      readonly allowedInProduction: boolean
    }
  | {
      readonly kind: 'keycloak'
      /** as the browser reaches it; part of the issuer */
      readonly url: string
      /** as this server reaches it, for the keys only */
      readonly internalUrl: string
    }

export interface Config {
  readonly production: boolean
  readonly port: number
  readonly host: string
  /** address in the browser, without a slash at the end */
  readonly publicUrl: string
  readonly databaseUrl: string
  readonly dataDir: string
  /** undefined: the embedded engine */
  readonly zeebeGrpcAddress: string | undefined
  /** where an engine that is not embedded tells its development clock */
  readonly engineManagementUrl: string | undefined
  /** wanted port of the embedded engine; when it is taken any free one */
  readonly enginePort: number
  /** where the record stream of an engine that is not embedded comes in */
  readonly records: { readonly host: string; readonly port: number; readonly password: string | undefined }
  /** cases of the demonstration are grown, with a clock that looks back: only where everything is embedded */
  readonly demoGrows: boolean
  /** organisations, accounts and properties of the demonstration are put in the database */
  readonly demoData: boolean
  readonly signIn: SignInConfig
  readonly realmName: string
  readonly clientId: string
  readonly audience: string
  /** clients of external applications, whose accounts are of kind APPLICATION */
  readonly applicationClients: readonly string[]
  /** with the embedded realm: secret with which the application of the demonstration signs in */
  readonly applicationSecret: string | undefined
  /** other origins on which the web runs, such as the one of vite while developing */
  readonly webOrigins: readonly string[]
  readonly clock: 'system' | 'controlled'
  readonly logLevel: string
  /** proxies in front that may set x-forwarded-* */
  readonly trustedProxies: number
  /** undefined: mails are kept in the database and shown to administrators */
  readonly smtpUrl: string | undefined
  /** address that mails come from */
  readonly mailFrom: string
  /** signs the checkpoints of the audit log */
  readonly auditSigningKey: KeyObject | undefined
  readonly userLimits: UserLimits
  readonly requestsPerMinute: {
    readonly perAddress: number
    readonly perUser: number
    /** answers 401 and 403 to one address */
    readonly refused: number
    /** sign-ins from one address at the embedded realm */
    readonly signIns: number
  }
}

/** The environment does not fit; the message lists every setting that is wrong, in Dutch, with the English after it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * Settings from the environment; secrets come from nowhere else.
 *
 * @throws ConfigError naming every setting that is wrong; values are not repeated, they may be secret
 */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError(explain(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)))
  }
  const faults = [...combinations(parsed.data), ...(isForRealWork(parsed.data) ? faultsOfSecrets(parsed.data) : [])]
  if (faults.length > 0) throw new ConfigError(explain(faults))
  return toConfig(parsed.data)
}

const address = z.url({ protocol: /^https?$/, error: 'geen http(s)-adres / not an http(s) address' })
const count = (min: number, max: number) =>
  z.coerce.number({ error: 'geen getal / not a number' }).int().min(min).max(max)

/** Mails that are only kept have no sender that answers. */
const defaultMailFrom = 'woonzaak@localhost.localdomain'

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: count(0, 65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: address.optional(),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|(mysql|mariadb):\/\/.+)$/, 'sqlite:<bestand> of mysql://... / sqlite:<file> or mysql://...')
    .optional(),
  ZEEBE_GRPC_ADDRESS: z
    .string()
    .regex(/^([a-z]+:\/\/)?[^\s/]+:\d+$/i, 'host:poort / host:port')
    .optional(),
  ENGINE_MANAGEMENT_URL: address.optional(),
  ENGINE_PORT: count(0, 65_535).default(26_500),
  RECORDS_HOST: z.string().default('127.0.0.1'),
  RECORDS_PORT: count(0, 65_535).default(9200),
  RECORDS_PASSWORD: z.string().optional(),
  KEYCLOAK_URL: address.optional(),
  KEYCLOAK_INTERNAL_URL: address.optional(),
  KEYCLOAK_REALM: z.string().default('woonzaak'),
  WEB_ORIGINS: z.string().default(''),
  APPLICATION_CLIENTS: z.string().default(applicationClientId),
  APPLICATION_CLIENT_SECRET: z.string().optional(),
  WOONZAAK_CLOCK: z
    .enum(['system', 'controlled'], { error: 'system of controlled / system or controlled' })
    .default('system'),
  WOONZAAK_ALLOW_DEMO_LOGIN: z.enum(['true', 'false'], { error: 'true of false / true or false' }).default('false'),
  WOONZAAK_DEMO_DATA: z.enum(['true', 'false'], { error: 'true of false / true or false' }).default('false'),
  WOONZAAK_DEMO: z.enum(['full', 'none'], { error: 'full of none / full or none' }).default('full'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  TRUST_PROXY: count(0, 5).default(0),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+$/, 'smtp://... of smtps://...')
    .optional(),
  MAIL_FROM: z.email({ error: 'geen e-mailadres / not an e-mail address' }).default(defaultMailFrom),
  AUDIT_SIGNING_KEY: z
    .string()
    .transform((text, context) => {
      try {
        return readSigningKey(text)
      } catch {
        context.addIssue('geen Ed25519-sleutel / not an Ed25519 key')
        return z.NEVER
      }
    })
    .optional(),
  RATE_PER_ADDRESS: count(1, 1_000_000).default(6000),
  RATE_PER_USER: count(1, 1_000_000).default(1200),
  RATE_REFUSED: count(1, 1_000_000).default(120),
  RATE_SIGN_INS: count(1, 1_000_000).default(60),
  RATE_AT_ONCE: count(1, 10_000).default(60),
  RATE_EXPORTS_AT_ONCE: count(1, 1000).default(2),
  RATE_EXPORTS_PER_HOUR: count(1, 100_000).default(30),
})
type Environment = z.output<typeof environment>

/** Names of all settings. */
export const settingNames: readonly string[] = Object.keys(environment.shape)

const isProduction = (env: Environment): boolean => env.NODE_ENV === 'production'

// The demonstration may run in a container too, and holds nothing that is worth a secret.
const isForRealWork = (env: Environment): boolean =>
  isProduction(env) && !(env.KEYCLOAK_URL === undefined && env.WOONZAAK_ALLOW_DEMO_LOGIN === 'true')

// Settings that are right alone and wrong together, with what is said of them.
const combinations = (env: Environment): string[] => {
  const isControlled = env.WOONZAAK_CLOCK === 'controlled'
  const faults: readonly (readonly [boolean, string])[] = [
    [
      isProduction(env) && isControlled,
      'WOONZAAK_CLOCK: controlled mag niet in productie / controlled is not allowed in production',
    ],
    [
      isControlled && (env.ZEEBE_GRPC_ADDRESS === undefined) !== (env.ENGINE_MANAGEMENT_URL === undefined),
      'ENGINE_MANAGEMENT_URL: verplicht met WOONZAAK_CLOCK=controlled en ZEEBE_GRPC_ADDRESS, en alleen dan / required with WOONZAAK_CLOCK=controlled and ZEEBE_GRPC_ADDRESS, and only then',
    ],
    [
      isProduction(env) && env.KEYCLOAK_URL === undefined && env.WOONZAAK_ALLOW_DEMO_LOGIN !== 'true',
      'KEYCLOAK_URL: verplicht in productie, of zet WOONZAAK_ALLOW_DEMO_LOGIN=true voor de demo-aanmelding / required in production, or allow the demo sign-in with WOONZAAK_ALLOW_DEMO_LOGIN=true',
    ],
    [
      env.KEYCLOAK_URL === undefined && env.KEYCLOAK_REALM !== 'woonzaak',
      'KEYCLOAK_REALM: alleen samen met KEYCLOAK_URL / only together with KEYCLOAK_URL',
    ],
    [
      env.SMTP_URL !== undefined && env.MAIL_FROM === defaultMailFrom,
      'MAIL_FROM: verplicht met SMTP_URL / required with SMTP_URL',
    ],
  ]
  return faults.flatMap(([isWrong, words]) => (isWrong ? [words] : []))
}

const explain = (faults: readonly string[]): string =>
  ['De instellingen kloppen niet (the settings are wrong):', ...faults.map((fault) => `  - ${fault}`)].join('\n')

const bare = (url: string): string => url.replace(/\/+$/, '')

const signInOf = (env: Environment): SignInConfig =>
  env.KEYCLOAK_URL === undefined
    ? { kind: 'embedded', allowedInProduction: env.WOONZAAK_ALLOW_DEMO_LOGIN === 'true' }
    : {
        kind: 'keycloak',
        url: bare(env.KEYCLOAK_URL),
        internalUrl: bare(env.KEYCLOAK_INTERNAL_URL ?? env.KEYCLOAK_URL),
      }

const listOf = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '')

const toConfig = (env: Environment): Config => ({
  production: isProduction(env),
  port: env.PORT,
  host: env.HOST,
  publicUrl: bare(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`),
  databaseUrl: env.DATABASE_URL ?? `sqlite:${join(env.DATA_DIR, 'woonzaak.sqlite')}`,
  dataDir: resolve(env.DATA_DIR),
  zeebeGrpcAddress: env.ZEEBE_GRPC_ADDRESS,
  engineManagementUrl: env.ENGINE_MANAGEMENT_URL && bare(env.ENGINE_MANAGEMENT_URL),
  enginePort: env.ENGINE_PORT,
  records: { host: env.RECORDS_HOST, port: env.RECORDS_PORT, password: env.RECORDS_PASSWORD },
  // with a Keycloak of its own an installation has its own organisations, unless it asks for those of the demonstration
  demoData: env.KEYCLOAK_URL === undefined || env.WOONZAAK_DEMO_DATA === 'true',
  signIn: signInOf(env),
  demoGrows:
    env.WOONZAAK_DEMO === 'full' &&
    env.KEYCLOAK_URL === undefined &&
    env.ZEEBE_GRPC_ADDRESS === undefined &&
    env.WOONZAAK_CLOCK === 'system' &&
    !isProduction(env),
  realmName: env.KEYCLOAK_REALM,
  clientId: 'woonzaak-web',
  audience: 'woonzaak-api',
  applicationClients: listOf(env.APPLICATION_CLIENTS),
  applicationSecret: env.APPLICATION_CLIENT_SECRET,
  webOrigins: listOf(env.WEB_ORIGINS),
  clock: env.WOONZAAK_CLOCK,
  logLevel: env.LOG_LEVEL,
  trustedProxies: env.TRUST_PROXY,
  smtpUrl: env.SMTP_URL,
  mailFrom: env.MAIL_FROM,
  auditSigningKey: env.AUDIT_SIGNING_KEY,
  userLimits: {
    atOnce: env.RATE_AT_ONCE,
    exportsAtOnce: env.RATE_EXPORTS_AT_ONCE,
    exportsPerHour: env.RATE_EXPORTS_PER_HOUR,
  },
  requestsPerMinute: {
    perAddress: env.RATE_PER_ADDRESS,
    perUser: env.RATE_PER_USER,
    refused: env.RATE_REFUSED,
    signIns: env.RATE_SIGN_INS,
  },
})
