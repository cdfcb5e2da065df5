/** Buttons and menus. */
export const buttons = {
  copyText: 'Copy text',
  prompt: 'Prompt',
  images: 'Images',
  creator: 'Creator',
  similar: 'Similar',
  download: 'Download',
  chooseVersion: 'Choose a version',
  chooseModel: 'Choose a model',
  openCard: 'Open a model’s card',
  previous: 'Previous',
  next: 'Next',
  showToAll: 'Show to all',
  delete: 'Delete',
  onCivitai: 'Open on Civitai',
}
