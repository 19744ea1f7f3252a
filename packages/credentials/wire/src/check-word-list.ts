/**
 * The 256 check words, in the order of the byte they stand for (word 0 = byte 0x00).
 *
 * Short plain English nouns, three to six letters, no two of which differ by a single letter, so that a person who
 * compares two rows of words by eye or over the telephone does not take one for another. The list is part of the
 * protocol: changing, adding or moving a word changes what every page and every mail shows.
 */
export const CHECK_WORDS: readonly string[] = `
  acorn album amber anchor angle anvil apple apron arch arctic arrow artist atlas autumn avenue badge
  bagel bakery bamboo banana barley barn basil beach bee berry bird boat book bowl bread broom
  brush cabin cake camel canal canoe cedar cello chess clay cliff clock cloud coast comet coral
  crane crown cube cup daisy dance dawn deer desert dinner donkey door dragon drum duck eagle
  earth easel echo elbow elm engine falcon fern fiddle field finger flag flame flute forest fossil
  fox frost fruit galaxy garden garlic gate geese glass glove grape guitar hammer harbor harp hazel
  hedge heron hill honey horse hotel indigo ink iris iron island ivory jacket jelly jewel jigsaw
  juice jungle kayak kettle key kite kitten koala ladder lagoon lamp laurel lemon lentil letter lilac
  lily lime linen lion lizard lotus lunch magnet mango maple marble market meadow melon metal mirror
  moon moss motor muffin museum music napkin nectar needle nest noodle north novel nutmeg oak oasis
  ocean olive onion opal opera orange orbit orchid otter oven oyster paddle palace panda paper parade
  pasta peanut pear pebble pencil pepper piano picnic pigeon pine plum poem pond prism quartz quilt
  rabbit radio raft raisin raven reef ribbon rice river robin rocket rope ruby sage sail salad
  sand satin scarf seed shell shirt snow soap sock sofa spice spoon star stone sun swan
  tailor teapot temple tennis thread tiger timber tomato topaz torch towel train tulip tunnel turtle velvet
  violet violin wagon walnut walrus water wheat window winter wool wren yacht yellow yogurt zebra zipper
`
  .trim()
  .split(/\s+/);
