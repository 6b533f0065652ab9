/**
 * Words of the names that hashed accounts get (alias.ts): neither belongs to a person, a people, a place or a cause, and
 * no two together say anything of anyone. 256 of each, for ever: another order, or another word, would give every account
 * another name.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Colours, materials, weather and surfaces; no colour that people are called by. */
export const ADJECTIVES = words(`
  amber apricot aqua ashen autumn azure balmy bamboo beaded birch bluish bold brass breezy bright brisk bronze
  calm canvas carved cedar ceramic chalk cherry chestnut chilly chrome cinder citrus clay clear cloudy cobalt
  copper coral corduroy cork cotton cozy crimson crisp crystal curly cyan damask dappled dawn deep denim dewy
  distant dotted downy drifting dusty early ebbing echoing elder embered emerald enamel even evening faded
  feathered felt ferny fine flannel fleecy flinty floral fluted flying foamy foggy folded forest fragrant
  fresh frosted fuchsia gabled gentle gilded glassy glazed gleaming glossy golden grained granite grassy
  gravel green hazel hazy heather hidden highland hollow honey humming icy indigo inky ivy jade jasmine jolly
  juniper keen khaki knitted lacquered lakeside lantern larch lasting late laurel lavender leafy leather lemon
  level light lilac lime linen little lively lofty loose lucky lunar lustrous magenta maple marble marine
  maroon mauve mellow merry midday mild minted misty modest mossy mottled muslin navy neat nimble noble
  northern nutmeg oaken oceanic olive opal orange orchid paisley papery pastel patient pearl pebbled peppered
  pewter pine placid plain plaited pleated plum polished poplar porcelain prairie primrose proud quartz quick
  quiet quilted rainy rapid raspberry reedy restful ribbed rippled river roaming robust rosewood rosy ruby
  rugged russet rustic rustling saffron sage sandy sapphire satin scarlet scented seaside serene shaded shady
  shining silent silken silver slate sleek smoky smooth snowy soft solar solid sparkling speckled spiral
  spruce starlit steady steel stony striped sturdy summer sunlit sunny swift tawny teal tidal tidy timber
  topaz tranquil turquoise twilight twined umber upland`);

/** Birds, small beasts, plants and things of house, harbour and garden; none that is an insult or the sign of a state. */
export const NOUNS = words(`
  abacus acorn alder almond anchor anvil apple arch arrow aspen aster avocet awning badger balcony banjo barge
  barley basin basket beacon beaver bell bellows bench berry bittern blossom bluebell bobbin bonnet bramble
  breeze brick bridge brook bucket buckle bunting burrow button buttress cabin cabinet cactus candle canoe
  canyon cape caravan cardigan carousel cart cashew cello chaffinch chapel chariot chest chimney chisel
  clarinet clover cobble comet compass conch cornice cottage cove cricket crocus curlew cushion cymbal daisy
  damson dolphin dormouse dove drum dune easel elm ember fennel fern ferry fiddle field fig finch firefly
  fjord flagon flute footbridge fountain foxglove gable galley garden garnet gazebo gecko ginger glacier glade
  glider goldfinch gondola grape grotto grove guitar gull hamlet hammock harbour harp hedgehog heron hibiscus
  hillock hinge hornbeam ibis inkwell island jar jasper kayak kestrel kettle kingfisher kite knoll ladder
  ladybird lagoon lamp lark lattice lighthouse lily linnet lock loom lute lynx magnet mallard mandolin mango
  marigold marmot marten meadow melon meteor mill mirror monsoon moorhen mortar mosaic moth mug mural needle
  nest nettle nuthatch oar oasis oboe orchard oriole osprey otter oyster paddle palette pansy parasol parsley
  pavilion peach pear pebble pelican pendulum peony petal petrel piano pigeon pillow pinnacle plateau plover
  pocket pond poppy porch prism puffin pumpkin quail quarry quay quill quince raft rainbow ravine reef ribbon
  robin rooftop rudder saddle sail saucer scarf seal sedge shell shore shutter siskin sparrow spindle spoon
  starling stork sundial swallow swan tapestry teapot teasel terrace thicket thimble thistle thrush tulip
  turtle valley violet walnut warbler willow windmill wren`);
