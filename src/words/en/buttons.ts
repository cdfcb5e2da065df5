/** Buttons and menus. */
export const buttons = {
  prompt: 'Prompt',
  images: 'Images',
  creator: 'Creator',
  similar: 'Similar',
  otherMatches: 'Other matches',
  download: 'Download',
  chooseVersion: 'Choose a version',
  chooseModel: 'Choose a model',
  openCard: 'Open a model’s card',
  tryAgain: 'Try again',
  showToAll: 'Show to all',
  onCivitai: 'Civitai',
}
