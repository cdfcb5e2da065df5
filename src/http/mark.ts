/** The bot's mark, as a picture within a page: nothing has to be loaded for it. Says nothing to who cannot see it. */
export const MARK = [
  '<svg viewBox="0 0 64 64" width="40" height="40" aria-hidden="true">',
  '<linearGradient id="sky" x2="1" y2="1">',
  '<stop stop-color="#5b6cff"/><stop offset="1" stop-color="#b14be0"/>',
  '</linearGradient>',
  '<rect width="64" height="64" rx="16" fill="url(#sky)"/>',
  '<rect x="15" y="17" width="34" height="30" rx="3" fill="none" stroke="#fff" stroke-width="4"/>',
  '<path d="M17 43l10-12 7 8 5-6 8 10z" fill="#fff"/>',
  '<circle cx="39" cy="26" r="3.5" fill="#ffd86b"/>',
  '</svg>',
].join('')
