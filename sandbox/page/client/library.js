import '@skyra/discord-components-core/discord-action-row.js'
import '@skyra/discord-components-core/discord-embed-description.js'
import '@skyra/discord-components-core/discord-messages.js'
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js'
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js'
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js'
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js'
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js'
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js'

/** @typedef {{ elementStyles: { push(sheet: CSSStyleSheet): unknown } }} Styled */

/**
 * The library has fixed colours, some with too little contrast. This replaces them by the page's
 * own, which suit light and dark mode.
 *
 * @param {Styled} component
 * @param {string} text
 */
function restyle({ elementStyles }, text) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  elementStyles.push(sheet)
}

restyle(
  DiscordMessage,
  `:host { padding-inline: 1rem; font-family: inherit; color: var(--ink) }
  .discord-message-inner { min-width: 0 }
  .discord-message-content { min-width: 0 }
  .discord-message-timestamp, .discord-message-edited { color: var(--faint); margin-inline: 0.25rem }
  .discord-author-avatar img { cursor: default }
  .discord-message-ephemeral { display: none }
  @media (width < 30rem) { .discord-author-avatar { display: none } }`,
)
restyle(
  DiscordAuthorInfo,
  ':host .discord-author-username { color: var(--strong); cursor: default }',
)
restyle(
  DiscordCommand,
  `:host { font-family: inherit; color: var(--faint) }
  :host .discord-replied-message-username { color: var(--ink); opacity: 1 }
  :host .discord-slash-command-name { color: var(--link) !important; background: var(--mention) }
  :host .discord-slash-command-name:hover { color: var(--link) !important; background: var(--mention) }`,
)
restyle(
  DiscordEmbed,
  `:host { color: var(--ink); max-width: 100%; margin-block: 0.25rem 0 }
  :host .discord-left-border { background-color: var(--line) }
  :host .discord-embed-root { flex: 0 1 auto }
  :host .discord-embed-wrapper { max-width: 27rem; background: var(--embed); border-color: var(--line) }
  :host .discord-embed-wrapper .discord-embed-grid { display: grid; grid-template-columns: minmax(0, 1fr) auto }
  :host .discord-embed-thumbnail { object-fit: cover; width: 80px; height: 80px }`,
)
restyle(DiscordEmbedFooter, ':host { color: var(--faint) }')
restyle(
  DiscordButton,
  `:host > *:first-child { box-sizing: border-box; height: auto; min-height: 32px; font-family: inherit; border-radius: 8px }
  :host > *:first-child:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px }
  .primary, .primary.hoverable:hover { background: #4e5be0 }
  .success, .success.hoverable:hover { background: #1f7a3f }
  .destructive, .destructive.hoverable:hover { background: #c8353b }
  .secondary, .secondary.hoverable:hover { color: var(--ink); background: var(--button) }
  svg { margin-inline-start: 0.3rem }
  .hoverable, a { --over: rgb(0 0 0) }
  .secondary { --over: var(--strong) }
  .hoverable:hover, a:hover { box-shadow: inset 0 0 0 100px rgb(from var(--over) r g b / 10%) }
  .hoverable:active, a:active { box-shadow: inset 0 0 0 100px rgb(from var(--over) r g b / 22%) }`,
)

// The library's button only looks disabled and could still be pressed by keyboard. It also has no
// name of its own where its label is a lone emoji.
Object.defineProperty(DiscordButton.prototype, 'updated', {
  /** @this {DiscordButton} */
  value() {
    const button = this.shadowRoot?.querySelector('button')
    if (!button) return
    button.disabled = this.disabled
    button.ariaLabel = this.dataset.name ?? null
  },
})
DiscordButton.shadowRootOptions = { mode: 'open', delegatesFocus: true }
