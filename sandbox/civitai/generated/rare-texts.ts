const everything = [
  '<h1>✦•┈๑⋅⋯ Lantern Glow ⋯⋅๑┈•✦</h1>',
  '<p>A soft&nbsp;look for <strong>quiet</strong> <em>evenings</em>, <u>underlined</u> and ',
  '<s>struck</s>. Tom &amp; Ana say 3 &lt; 5.<br />Second line</p>',
  '<h2>How to use</h2><ul><li><p>Strength <code>0.8</code></p><ul><li><p>inner</p></li></ul></li>',
  '<li><p>Steps 28</p></li></ul><ol><li><p>First</p></li><li><p>Second</p></li></ol><hr />',
  '<pre><code class="language-text">masterpiece, &lt;lora:lantern:1&gt;\n```not a fence```</code></pre>',
  '<h3><span style="color:rgb(250, 82, 82)">▼ Support ▼</span></h3>',
  '<p><a target="_blank" rel="ugc" href="https://www.patreon.com/example">Patreon</a> ',
  '<a target="_blank" rel="ugc" href="https://ko-fi.com/example">Ko-fi</a> ',
  '<a target="_blank" rel="ugc" href="https://discord.gg/example">my server</a> ',
  '<a href="/models/4384?modelVersionId=9">relative</a> <a href="javascript:alert(1)">odd</a></p>',
  '<img src="https://image.civitai.com/xG1nkqKTMzGDvpLrqFT7WA/unrated/original=true/1.jpeg" />',
  '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" allowfullscreen="true"></iframe>',
  '<p>@everyone **not bold** [not](https://example.com) ||no spoiler||</p>',
  '<p>\u200b\u200d\ufeff</p><p></p><p>🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸</p>',
].join('')

/** Descriptions with every element seen in real ones. The second is over 13 kB long. */
export const descriptions = [
  everything,
  everything + '<p>And so it goes on, step by step, for the patient reader.</p>'.repeat(230),
] as const

/** A kilobyte of text where one trigger word belongs. */
const wholePrompt =
  'score_9, (soft light:1.2), <lora:glow_v2:0.8>, paper lantern, wide shot, '.repeat(14)

/** Forty sets of trigger words, with everything that might break a list. */
export const triggerSets: readonly string[] = [
  wholePrompt,
  '<lora:lantern_glow:0.8> lantern glow',
  'glow, warm light, dusk',
  '```lantern```',
  '`back`tick',
  'line one\nline two',
  '@everyone lantern',
  'https://example.com/triggers',
  ...Array.from({ length: 32 }, (_, index) => `outfit ${index + 1}, long coat, brass goggles`),
]
