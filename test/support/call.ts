import type { Call } from '../../src/command.ts'

/** A call with these options from a channel of a server that is not age-restricted. */
export const callFor = <V>(
  options: V,
  change: Partial<Omit<Call<V>, 'options'>> = {},
): Call<V> => ({
  path: 'top',
  options,
  ceiling: 'PG',
  private: false,
  locale: 'en-US',
  userId: '100',
  channelId: '200',
  guildId: '300',
  installed: true,
  permissions: 0n,
  ...change,
})
