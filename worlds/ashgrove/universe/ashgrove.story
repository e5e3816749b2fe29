// What every story of Ashgrove shares: what kinds of people there are, and who is known to all of them.
// It is no story of its own. A story says `use "Ashgrove" from "universe/ashgrove.story"`, and what it departs from.

kind human: person
kind ghost: person
kind vampire: person

// In canon Vey died in the fire at the chapel, and is not spoken of.
person Vey: vampire, he
  is dead
