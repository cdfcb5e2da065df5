/** The subject of a model. Its names, tags and trigger words come from one theme. */
export interface Theme {
  readonly first: readonly string[]
  readonly second: readonly string[]
  readonly subjects: readonly string[]
  readonly tags: readonly string[]
  readonly triggers: readonly string[]
}

const list = (text: string): string[] => text.split(',').map((word) => word.trim())

const theme = (
  first: string,
  second: string,
  subjects: string,
  tags: string,
  triggers: string,
): Theme => ({
  first: list(first),
  second: list(second),
  subjects: list(subjects),
  tags: list(tags),
  triggers: list(triggers),
})

/** The mild vocabulary of the built-in catalogue. It contains no mature word. */
export const themes: readonly (readonly [Theme, number])[] = [
  [
    theme(
      'Aurora, Willow, Indigo, Paper, Rainlit, Tidal, Faded, Velvet, Saffron, Quiet',
      'Ink, Wash, Brush, Bloom, Sketchbook, Pigment, Folio, Gouache, Palette, Canvas',
      'Watercolor Style, Ink Wash Style, Gouache Illustration, Storybook Style, Loose Sketch',
      'style, watercolor, painting, illustration, traditional media, artstyle, art',
      'watercolor wash, loose brushwork, paper texture, soft edges',
    ),
    14,
  ],
  [
    theme(
      'Sakura, Starlit, Honey, Lumen, Cobalt, Mochi, Prism, Clover, Comet, Daybreak',
      'Mix, Cel, Frame, Line, Palette, Parade, Bloom, Episode, Spark, Chroma',
      'Anime Style, Cel Shading, 90s Anime Look, Flat Color Style, Screentone Style',
      'anime, style, manga, cel shading, artstyle, illustration',
      'cel shading, clean lineart, anime screencap, vivid colors',
    ),
    18,
  ],
  [
    theme(
      'Mira, Kaede, Orin, Selene, Tomas, Freya, Ishaan, Lucette, Bram, Yuna, Dorian, Ember',
      'Vale, Ashgrove, Kurogane, Thorne, Marlowe, Hoshino, Castellan, Wren, Duskwood, Arkwright',
      'Sky Pirate, Clockmaker, Lighthouse Keeper, Desert Ranger, Royal Archivist, Storm Knight',
      'character, anime, woman, man, original character, game character, video game, fantasy',
      'long coat, silver hair, braided hair, brass goggles, embroidered cloak',
    ),
    20,
  ],
  [
    theme(
      'Neon, Chrome, Static, Midnight, Voltage, Carbon, Ghostline, Vapor, Kilohertz, Zero',
      'District, Alley, Circuit, Monsoon, Arcade, Skyway, Signal, Overpass, Harbor, Megablock',
      'Cyberpunk City, Neon Night Lighting, Synthwave Style, Tech Noir Scenes, Hologram Effect',
      'cyberpunk, sci-fi, city, neon, background, concept, futuristic, night',
      'neon lights, wet asphalt, holographic signs, rain',
    ),
    12,
  ],
  [
    theme(
      'Ancient, Moonwood, Obsidian, Runic, Verdant, Frostbound, Gilded, Hollow, Ember, Elder',
      'Citadel, Grimoire, Grove, Reliquary, Wyrm, Sanctum, Spire, Crown, Forge, Hearth',
      'Epic Fantasy Style, Dragon Concept, Spell Effects, Enchanted Armor, Elven Architecture',
      'fantasy, concept, magic, armor, dragon, creature, medieval, weapon',
      'glowing runes, ornate armor, arcane circle, mist',
    ),
    12,
  ],
  [
    theme(
      'Alpine, Golden, Misty, Coastal, Terraced, Boreal, Crimson, Windswept, Emerald, Distant',
      'Valley, Ridge, Lagoon, Meadow, Canyon, Fjord, Orchard, Dunes, Overlook, Horizon',
      'Landscape Background, Matte Painting, Cinematic Vista, Golden Hour Light, Nature Scenes',
      'landscape, scenery, nature, background, photography, mountain, outdoors',
      'wide vista, volumetric light, distant mountains',
    ),
    9,
  ],
  [
    theme(
      'Kodak, Grainy, Candid, Studio, Analog, Soft, Natural, Editorial, True, Cinema',
      'Light, Lens, Portrait, Film, Exposure, Frame, Focus, Tone, Daylight, Still',
      'Photorealism, Analog Film Look, Skin Detail Enhancer, Studio Portrait, Cinematic Color',
      'photorealistic, realistic, photography, portrait, film, detail, lighting',
      'film grain, natural light, shallow depth of field',
    ),
    13,
  ],
  [
    theme(
      'Tiny, Chunky, Sunny, Crispy, Pocket, Retro, Bitty, Cozy, Toy, Sugar',
      'Pixel, Voxel, Diorama, Brick, Sprite, Tile, Kitchen, Bakery, Terrarium, Arcade',
      'Pixel Art Style, Isometric Diorama, Miniature World, Clay Render, Food Illustration',
      'pixel art, isometric, miniature, 3d, cute, food, objects, game assets',
      'pixel art, isometric view, tiny room, tilt shift',
    ),
    8,
  ],
  [
    theme(
      'Brutalist, Nordic, Art Deco, Glasshouse, Courtyard, Loft, Tatami, Marble, Timber, Rooftop',
      'Interior, Atrium, Pavilion, Facade, Library, Conservatory, Studio, Atelier, Veranda, Plan',
      'Architecture Render, Interior Design, Archviz Lighting, Floor Plan Concept, Garden Design',
      'architecture, interior, building, design, render, realistic',
      'architectural photography, soft daylight, clean lines',
    ),
    6,
  ],
  [
    theme(
      'Rumble, Falcon, Foxglove, Meteor, Otter, Heron, Turbo, Wolfsbane, Nimbus, Rally',
      'Racer, Companion, Glider, Beast, Herd, Cruiser, Flight, Mecha, Wing, Roadster',
      'Creature Design, Vehicle Concept, Mecha Design, Animal Portrait, Vintage Cars',
      'animal, vehicle, mecha, creature, concept, robot, car, wildlife',
      'mechanical details, fluffy fur, dynamic pose, racing stripes',
    ),
    7,
  ],
  [
    theme(
      'Atelier, Runway, Brocade, Lace, Denim, Silken, Kimono, Couture, Tweed, Pleated',
      'Season, Collection, Stitch, Drape, Thread, Wardrobe, Silhouette, Fold, Trim, Weave',
      'Fashion Design, Clothing Concept, Traditional Dress, Streetwear Outfit, Winter Coat',
      'clothing, fashion, concept, outfit, costume, dress',
      'embroidered fabric, layered outfit, pleated skirt, wool coat',
    ),
    7,
  ],
]

/** A checkpoint is named by one word and a family: "DreamHarbor XL". */
export const checkpointNames = {
  first: list(
    'Dream, Nova, Luma, Cinder, Halcyon, Vivid, Stellar, Proto, Aether, Mirage, Opal, Zenith, ' +
      'Astra, Juniper, Solace, Epoch, Onyx, Cascade, Lyric, Nimbus',
  ),
  second: list(
    'Harbor, Weaver, Forge, Atlas, Bloom, Drift, Reverie, Lens, Canvas, Realm, Vision, Garden, ' +
      'Horizon, Mosaic, Pulse, Tide, Foundry, Signal, Crest, Lantern',
  ),
} as const
