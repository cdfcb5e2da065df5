/** Discord's limits of a message, in characters unless the name says otherwise (its docs, 2026). */
export const LIMITS = {
  content: 2_000,
  embedTitle: 256,
  embedAuthor: 256,
  embedDescription: 4_096,
  menuItems: 25,
  menuItem: 100,
  menuPlaceholder: 150,
  picturesInGrid: 4,
  buttonLabel: 80,
  buttonUrl: 512,
  buttonsInRow: 5,
  rows: 5,
  choices: 25,
  choice: 100,
} as const
