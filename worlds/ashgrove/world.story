story "An Hour Before Light"  // the header becomes the front matter of every export
  rating    Teen And Up Audiences
  warnings  Choose Not To Use Archive Warnings
  fandom    Ashgrove (Original Universe)
  pairing   Mara/Vey
  tags      Vampires, Misunderstandings
  summary   A courier, a letter, and a vampire who has to be under a roof by twenty to six.
  opening
    Half past four. The mill at Ashgrove stands with its back to the causeway, and the causeway runs a long hour out to the chapel with nothing over it but the sky. Mara has carried letters on that road for six years. Tonight she has come for one that she did not carry: it bears Vey's name, and whoever holds it knows where he sleeps.

    Ilya, the miller, makes her tea and does not sit down.
use "Ashgrove" from "universe/ashgrove.story"  // shared kinds, places, people, rules
  change    Vey is alive  // canon says dead: this line IS the divergence

clock starts 04:30 on day 1
deadline 05:40 every day
people look 4 steps ahead

place Mill: shaded
place Chapel: tall windows
place Crypt: shaded, under Chapel
place Causeway: open to the sky
roads
  Mill to Causeway: 10 minutes
  Causeway to Chapel: 25 minutes, 8 minutes on horseback
  Chapel to Crypt: 2 minutes
fact [thing] is in [one place or container], visible  // "one": being in two places is a contradiction
fact [person] trusts [person]
fact [person] is on horseback
fact [container] is open
fact it is day
happening sunrise at 05:40 every day
  then      it is day
  prose
    The sun came up over the causeway, {as punctual as a bailiff|without a sound}.
  prose from Vey
    Then it was day. I had forgotten how loud it is.
thing Drawer: container, in Mill
thing Letter: paper, in Chapel

person Mara: human, she, courier
  starts in       Mill
  wants most      Vey is alive
  wants           Mara has Letter
  wants a little  Mara is with Vey
  believes        Letter is in Drawer  // wrong, and allowed to be
  trusts Ilya
person Ilya: human, he, miller, lame
  starts in   Mill
  fears       Mara has Letter  // a fear is a want that it not be so
  fears       Mara believes Letter is in Chapel  // what others believe can be feared, too
  knows       Letter is in Chapel
person Vey: vampire, he
  starts in   Causeway
  wants most  Vey is alive
person Oda: ghost, she, seen as Widow Penn  // others see, hear and remember Widow Penn
  starts in   Mill

rule sunlight kills vampires
  when      it is day, [vampire] is alive, vampire is in [place]
  unless    place is shaded
  then      vampire is dead
  warn      Major Character Death
rule the dead have no hands
  never     [ghost] touches [thing]

action [walker: person] walks to [goal: place]
  needs     walker is alive, walker is not lame, walker is not a ghost, a road from here to goal
  takes     the road
  willing   walker  // must have a reason, by what he believes
  seen by   everyone here, everyone in goal
  then      walker is in goal
  prose
    {walker} set out for the {goal}.
  prose from walker
    I set out for the {goal}. {The frost had come up through the ruts.|I did not take a lantern.}
  prose from walker, if goal is Crypt
    There are eleven steps down to the crypt, and the ninth is loose.
action [seeker: person] searches [box: container]
  needs     seeker is with box
  touches   box  // the rule about ghosts reads this line
  takes     5 minutes  // not said: willing seeker, seen by everyone here
  then      seeker knows what is in box
  then      box is open
  prose
    {seeker} went through the {box}, down to the lining paper.
  prose from seeker
    I went through the {box} down to the lining paper: {string, a thimble, somebody's milk teeth|receipts, and a dead wasp}.
  prose from Ilya
    She went through the {box} with her gloves on. I let her. I knew what was in it.
action [taker: person] takes [thing: paper]
  needs     taker is with thing
  needs     any of  // "or"; lines of their own are "and"
    thing is not in Drawer
    Drawer is open
  touches   thing
  then      taker has thing
  prose
    {taker} took the {thing}.
  prose from taker
    I put the {thing} inside my coat.
action [liar: person] tells [hearer: person] that [claim: fact]
  needs     liar is with hearer, liar is not hearer, liar is not a ghost, hearer is not a ghost
  needs     claim is about Letter  // nobody here talks of anything else; unsaid, it ranges wider
  takes     2 minutes
  then      if hearer trusts liar: hearer believes claim
  prose
    {liar} told {hearer} that {claim}.
  prose from liar
    I told {hearer} that {claim}. {It is easy to say a thing in the tone in which one says the time.|I found that I could look {hearer.them} in the eye.}
  prose from hearer
    {liar} would not meet my eye. “{claim},” {liar.they} said, {if hearer trusts liar: and I believed it|and I let it stand}.
  prose from hearer, if hearer knows claim is false
    “{claim},” said {liar}. I had the proof in my coat, and said nothing.

ending Shelter: hopeful
  when      it is day, Vey is alive, Vey is in Crypt, Mara is in Crypt
  prose
    When the sun came up they were under eleven steps of stone, and neither of them had yet thought of a thing to say.
  prose from Mara
    I heard the day begin overhead: rooks, then a cart. It went by. Everything went by, up there.
  prose from Vey
    She had brought no lamp, so that I should have the dark. I can see in the dark. I did not tell her.
ending Ash: tragic
  when      Vey is dead
  prose
    There was nothing to bury, which in Ashgrove is said to be a mercy.

outline as told, from Mara
  chapter 1 "The Drawer"
    04:30   Mara searches Drawer
    check   Mara knows Letter is not in Drawer
    then    Ilya tells Mara that Letter is in Crypt (lie)
    then    Mara walks to Causeway
  flashback "Before", day 1 03:00, from Vey
    03:00   Vey walks to Causeway
  chapter 2 "The Causeway"
    then    Mara and Vey walk to Chapel
    then    Mara and Vey walk to Crypt
    by      sunrise Shelter

what if "Ilya is honest"
  swap      Ilya tells Mara that Letter is in Crypt
  for       Ilya tells Mara that Letter is in Chapel
  expect    Shelter cannot happen  // the lie is what brings Mara to Crypt
expect
  always    Oda touches nothing
  never     Ilya knows Vey is a vampire, before chapter 2
  nobody acts without a reason
  every ending can be reached
