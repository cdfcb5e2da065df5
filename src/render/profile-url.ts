/** Somebody's page on Civitai. */
export const profileUrl = (name: string): string =>
  `https://civitai.com/user/${encodeURIComponent(name.toWellFormed())}`
