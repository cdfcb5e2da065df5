import { files } from './files.ts'
import { number } from './formats.ts'

/** What somebody keeps at Civitai. */
export const vault = {
  vaultDescription: 'What you keep in your Civitai vault, and how much room is left',
  vaultTitle: 'Your Civitai vault',
  vaultRoom: (left: number, all: number) =>
    left > 0
      ? `**Room left:** ${files.size(left)} of ${files.size(all)}`
      : `**Room left:** none of ${files.size(all)}`,
  vaultPosition: (page: number, pages: number, total: number) =>
    [
      ...(pages > 1 ? [`page ${number.format(page)} of ${number.format(pages)}`] : []),
      `${number.format(total)} in all`,
    ].join(' · '),
  keptState: (state: 'Pending' | 'Failed') =>
    state === 'Pending' ? '⏳ not stored yet' : '⚠️ Civitai couldn’t store it',
  vaultHidden: (count: number) => `-# ${number.format(count)} more that I can’t show here.`,
  vaultEmpty: 'Your vault is empty.',
  noVault: 'You have no vault: Civitai gives one only to those who have a membership.',
}
