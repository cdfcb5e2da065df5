/** An application in "OAuth Apps" of its owner's account settings. */
export interface App {
  readonly id: string
  readonly name: string
  readonly description?: string
  /** Without one it is public: a page or a program on people's machines. */
  readonly secret?: string
  readonly redirectUris: readonly string[]
  /** The bits of all rights that it may ask for. */
  readonly allowedScopes: number
  /** From which sites a public application may ask for tokens. */
  readonly allowedOrigins?: readonly string[]
  /** Whom Civitai lets use it. Default everybody. */
  readonly access?: 'open' | 'testers' | 'disabled'
}

/** Somebody with an account at Civitai. */
export interface Person {
  readonly id: number
  /** Null while none was chosen. */
  readonly username: string | null
  readonly image?: string
  readonly email?: string
  /** Such as `free` or `gold`. Default `free`. */
  readonly tier?: string
  readonly muted?: boolean
  /** Nobody lets a banned person in, whatever token they have. */
  readonly banned?: boolean
  readonly tester?: boolean
}

/** People for the sandbox: a member, somebody else, and one who has no name yet. */
export const PEOPLE: readonly Person[] = [
  { id: 900_001, username: 'fox', tier: 'gold', email: 'fox@example.test' },
  { id: 900_002, username: 'heron' },
  { id: 900_003, username: null },
]
