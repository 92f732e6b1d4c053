import { knownSecrets } from './known-secrets.data.ts'

/** Shorter ones can be tried out. */
export const minSecretLength = 16

/** Why a secret is none; undefined when it may be one. */
export const faultOfSecret = (secret: string): 'SHORT' | 'KNOWN' | 'MONOTONOUS' | undefined => {
  const words = secret.toLowerCase().replaceAll(/[^a-z]+/g, ' ')
  const rest = knownSecrets.toSorted((left, right) => right.length - left.length)
  const left = rest.reduce((text, known) => text.replaceAll(known, ' '), words).replaceAll(' ', '')
  // known words with digits and signs between hold nothing of their own
  if (words.trim() !== '' && left.length < 4) return 'KNOWN'
  if (secret.length < minSecretLength) return 'SHORT'
  return new Set(secret).size < 8 ? 'MONOTONOUS' : undefined
}

type Settings = Readonly<Record<string, unknown>>

/**
 * What is missing or known among the secrets and addresses of an installation for real work, one line for each setting. Values are not repeated.
 *
 * @param env settings as they were given
 */
export const faultsOfSecrets = (env: Settings): string[] => {
  const text = (name: string): string | undefined => {
    const value = env[name]
    return typeof value === 'string' ? value : undefined
  }
  const recordsAreOpen = text('ZEEBE_GRPC_ADDRESS') !== undefined && !isLoopback(text('RECORDS_HOST') ?? '127.0.0.1')
  return [
    ...ofPassword('DATABASE_URL', text('DATABASE_URL')),
    ...ofPassword('SMTP_URL', text('SMTP_URL'), 'may be without'),
    ...(recordsAreOpen ? ofSecret('RECORDS_PASSWORD', text('RECORDS_PASSWORD') ?? '') : []),
    // parsed already: what is there is a key
    ...(env['AUDIT_SIGNING_KEY'] === undefined ? ofSecret('AUDIT_SIGNING_KEY', '') : []),
    ...ofGiven('APPLICATION_CLIENT_SECRET', text('APPLICATION_CLIENT_SECRET')),
    ...ofGiven('RECORDS_PASSWORD', text('RECORDS_PASSWORD')),
    ...['PUBLIC_URL', 'KEYCLOAK_URL'].flatMap((name) => ofAddress(name, text(name))),
  ].filter((line, index, all) => all.indexOf(line) === index)
}

const says = {
  SHORT: 'te kort voor een geheim / too short for a secret',
  KNOWN: 'ontbreekt of is een bekend voorbeeld / missing, or a known example',
  MONOTONOUS: 'te weinig verschillende tekens / too few different characters',
} as const

const ofSecret = (name: string, secret: string): string[] => {
  const fault = secret === '' ? 'KNOWN' : faultOfSecret(secret)
  return fault === undefined ? [] : [`${name}: ${says[fault]}`]
}

const ofGiven = (name: string, secret: string | undefined): string[] =>
  secret === undefined ? [] : ofSecret(name, secret)

const ofPassword = (name: string, url: string | undefined, without?: 'may be without'): string[] => {
  if (url === undefined || !URL.canParse(url) || url.startsWith('sqlite:')) return []
  const password = decodeURIComponent(new URL(url).password)
  return password === '' && without !== undefined ? [] : ofSecret(name, password)
}

const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host)

const ofAddress = (name: string, url: string | undefined): string[] =>
  url === undefined || url.startsWith('https:') || isLoopback(new URL(url).hostname)
    ? []
    : [`${name}: https verplicht / https required`]
