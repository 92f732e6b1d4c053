import { expect } from 'chai'
import { nameQuoter } from '#engine/feel/names'

const quote = (
  source: string,
  variables: readonly string[],
  parts: readonly string[] = [],
  functions: readonly string[] = [],
): string => nameQuoter({ variables: new Set(variables), parts: new Set(parts), functions: new Set(functions) })(source)

describe('names of DMN in FEEL', () => {
  it('names with spaces are put in backticks', () => {
    expect(quote('"Hello " + Full Name', ['Full Name'])).to.equal('"Hello " + `Full Name`')
  })

  it('plain names are left alone', () => {
    expect(quote('Age + 1', ['Age'])).to.equal('Age + 1')
  })

  it('the longest name counts', () => {
    expect(quote('Loan Amount Due + Loan Amount', ['Loan Amount', 'Loan Amount Due'])).to.equal(
      '`Loan Amount Due` + `Loan Amount`',
    )
  })

  it('space inside a name may be of any kind and length', () => {
    expect(quote('Full \n  Name', ['Full Name'])).to.equal('`Full Name`')
  })

  it('names with signs of operators are names when they are in scope', () => {
    expect(quote('a-b + a - b', ['a-b'])).to.equal('`a-b` + a - b')
    expect(quote('Terms and Conditions and x', ['Terms and Conditions'])).to.equal('`Terms and Conditions` and x')
  })

  it('a part of another word is no name', () => {
    expect(quote('MyFull Name + Full Names', ['Full Name'])).to.equal('MyFull Name + Full Names')
  })

  it('strings, comments and quoted names are left alone', () => {
    const text = '"Full Name \\" Full Name" + `Full Name` // Full Name\n + /* Full Name */ 1'
    expect(quote(text, ['Full Name'])).to.equal(text)
  })

  it('parts of structures are quoted after a dot, and where nothing else can be meant', () => {
    expect(quote('x.a/b', [], ['a/b'])).to.equal('x.`a/b`')
    expect(quote('a/b', [], ['a/b'])).to.equal('a/b')
    expect(quote('list[loan amount > 1]', [], ['loan amount'])).to.equal('list[`loan amount` > 1]')
    expect(quote('x and y', [], ['x and y'])).to.equal('x and y')
  })

  it('keys of contexts and names of arguments are left to FEEL', () => {
    expect(quote('{Full Name: Full Name}', ['Full Name'])).to.equal('{Full Name: `Full Name`}')
    expect(quote('f(Full Name: 1)', ['Full Name'])).to.equal('f(Full Name: 1)')
  })

  it('functions that are variables are called as items of a list', () => {
    expect(quote('PMT(1) + Full Rate (2)', [], [], ['PMT', 'Full Rate'])).to.equal('[PMT][1](1) + [`Full Rate`][1] (2)')
    expect(quote('PMT', [], [], ['PMT'])).to.equal('PMT')
  })

  it('letters of any script are letters', () => {
    expect(quote('Größe des Hauses + é', ['Größe des Hauses'])).to.equal('`Größe des Hauses` + é')
  })
})
