/** The kinds of Buzz a generation may be paid with. Mature content costs yellow. */
export const currencies = ['blue', 'green', 'yellow'] as const
export type Currency = (typeof currencies)[number]

/** How much Buzz of each kind a person has. */
export type Balance = Readonly<Record<Currency, number>>

/** A change of a balance, as a workflow tells of it. */
export interface Transaction {
  readonly type: 'debit' | 'credit'
  readonly amount: number
  readonly id: string
  readonly accountType: Currency
}

/** What people have. Nothing else changes a balance. */
export interface Ledger {
  balance(person: number): Balance
  set(person: number, balance: Partial<Balance>): void
  canPay(person: number, amount: number, order: readonly Currency[]): boolean
  /** Takes the amount from the accounts in this order. Undefined, and nothing taken, if it is not there. */
  charge(
    person: number,
    amount: number,
    order: readonly Currency[],
  ): readonly Transaction[] | undefined
  /** Gives back what these transactions took and nothing has given back yet. */
  refund(person: number, made: readonly Transaction[]): readonly Transaction[]
}

export const sumOf = (made: readonly Transaction[], type: Transaction['type']): number =>
  made.reduce((sum, one) => sum + (one.type === type ? one.amount : 0), 0)

/** `startOf` says what somebody has at first. */
export function createLedger(startOf: (person: number) => Balance): Ledger {
  const balances = new Map<number, Balance>()
  let transactions = 0
  const balance = (person: number) => balances.get(person) ?? startOf(person)

  const book = (person: number, type: Transaction['type'], amount: number, from: Currency) => {
    const before = balance(person)
    const after = before[from] + (type === 'debit' ? -amount : amount)
    balances.set(person, { ...before, [from]: after })
    return { type, amount, id: `t${++transactions}`, accountType: from }
  }
  const sharesOf = (person: number, amount: number, order: readonly Currency[]) => {
    let left = amount
    const shares = [...new Set(order)].map((from) => {
      const share = Math.min(left, Math.max(0, balance(person)[from]))
      left -= share
      return { from, share }
    })
    return left > 0 ? undefined : shares.filter(({ share }) => share > 0)
  }

  return {
    balance,
    set: (person, changed) => {
      balances.set(person, { ...balance(person), ...changed })
    },
    canPay: (person, amount, order) => sharesOf(person, amount, order) !== undefined,
    charge: (person, amount, order) =>
      sharesOf(person, amount, order)?.map(({ from, share }) => book(person, 'debit', share, from)),
    refund: (person, made) =>
      currencies.flatMap((currency) => {
        const ofIt = made.filter(({ accountType }) => accountType === currency)
        const owed = sumOf(ofIt, 'debit') - sumOf(ofIt, 'credit')
        return owed > 0 ? [book(person, 'credit', owed, currency)] : []
      }),
  }
}
