/** Values that are not what a field wants. Text is JSON as it is sent, because some cannot be made from a value. */
const json = (value: unknown): string => JSON.stringify(value)

export const shapes: Readonly<Record<string, string>> = {
  null: 'null',
  'empty text': '""',
  blank: '" \\t\\n"',
  zero: '0',
  negative: '-1',
  fraction: '1.5',
  'larger than any number': '1e999',
  'beyond whole numbers': '9007199254740993',
  true: 'true',
  'empty list': '[]',
  'list of null': '[null]',
  'list of lists': '[[[]]]',
  'long list': json(Array.from({ length: 2000 }, (_, index) => index)),
  'empty object': '{}',
  'comparison of a database': '{"$ne":null,"$gt":""}',
  'operator of an object mapper': '{"[Op.or]":[1,1],"or":[{}]}',
  'raw SQL of an object mapper': '{"val":"1 OR 1=1","type":"LITERAL"}',
  prototype: '{"__proto__":{"polluted":"yes"}}',
  constructor: '{"constructor":{"prototype":{"polluted":"yes"}}}',
  'methods as data': '{"toString":1,"valueOf":1,"toJSON":1,"then":1,"length":1e9}',
  'name of a property of all objects': '"__proto__"',
  SQL: json(`' OR '1'='1'; DROP TABLE main_procedure; --`),
  'null character': '"a\\u0000b"',
  'half a character': '"\\ud800"',
  'very long text': json('x'.repeat(100_000)),
  'template and formula': json('{d.constructor.constructor}${7*7}=cmd|/C calc!A0'),
  'deep nesting': `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`,
}

/** Bodies that are no object, or are one twice. */
export const bodies: Readonly<Record<string, string>> = {
  'body is null': 'null',
  'body is a list': '[{}]',
  'body is text': '"x"',
  'body is a number': '1',
  'body has a prototype': '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}',
  'body nests too deep': '['.repeat(20_000) + ']'.repeat(20_000),
  'body ends early': '{"version":1',
}

/** Queries that say a thing twice, or as if they were objects. */
export const queries: readonly string[] = [
  'limit=1&limit=2',
  'limit[]=1&limit[0]=2',
  'search=a&search=b&search[$ne]=x',
  '__proto__[polluted]=yes&__proto__.polluted=yes',
  'constructor[prototype][polluted]=yes',
  'limit=1e999&cursor=%00&search=%ED%A0%80',
  'sort=constructor&status=__proto__&scope=toString',
]
