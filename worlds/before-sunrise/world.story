story "Before Sunrise"
  rating        Teen And Up Audiences
  warnings      Choose Not To Use Archive Warnings
  category      F/M
  fandom        Buffy the Vampire Slayer
  pairing       Buffy Summers/Spike
  characters    Buffy Summers, Spike, Robin Wood, The First Evil
  tags          Season 7, Soul Loss, Two Clocks, Hurt/Comfort, Hopeful Ending
  content note  One of the two people in this story means to let himself die. No way of doing so is shown or praised. The way back is open to him until the last minute, and the story holds that he is wrong about himself. If he sounds like you, talk to somebody today; he should have.
  summary       An hour before sunrise a vampire is missing, and only one person is looking.
  opening
    Sunnydale, California, three minutes past five in the morning. In two weeks there will be a battle under this town, and nobody who knows of it is sleeping well.

    Buffy Summers is the slayer: one girl, given the strength to fight what comes up out of the dark. Spike is a vampire. He fought her once. Then he went to the other side of the world and won back his soul, and now he fights beside her, and has a cot in her basement. What they are up against is called the First. It is older than anything, and it has no body; it could not lift a cup. But it can look like anyone who has died, and it can talk. Buffy has died. It has come to him before now, wearing her face.

    Each night two teams walk the town, and between them they just keep it quiet. A little after midnight one of them came home a man short. Robin Wood hung up his jacket and said that Spike wanted one more sweep.

    That is five hours ago. Sunrise is at six, and the sun turns a vampire to dust.
  opening from Buffy
    The house had finally gone quiet, which is how I noticed. Twenty girls breathing, one faucet, and no boots on the basement stairs. I went down with a laundry basket, so that I would have a reason to. The cot was made. He makes it as if somebody were going to inspect it.

    Robin had come in after midnight and said that Spike wanted one more sweep. I said sure. It sounded like him: he walks when the house gets loud. It was three minutes past five now, and the sun comes up at six, and there is no arguing with that, not if you are a vampire.

    He can take care of himself. I said so to the dryer, twice. But there is a thing out there called the First that had hold of him once this winter, and it hasn't stopped wanting him back. It has no hands of its own. It has people for that.

    I didn't know where to look. Robin would. So where had I put Robin's number?
  opening from Spike
    Five hours, and I couldn't have named you one street. The backs of things, mostly: bins, chain link, somebody's tomatoes. Where something came at me out of the dark I saw it off and went on. I wasn't hunting. I'd have had to want something.

    It had gone a bit after midnight, between one step and the next. A soul's not a thing you feel. It's like the fridge: you notice when it cuts out, and the quiet. I'd crossed the world for that and paid what was asked, and I never dropped it, I'd swear to that. It just wasn't there any more, and nor was the bit of wire the soldiers had put in my head years back to stop me biting. Nothing left in there but me.

    I'd told Wood I would do one more sweep. That was true as far as it went.

clock starts 05:03 on day 1
people look 4 steps ahead

// ---------------------------------------------------------------------------------------------------------------- kinds and places

kind human: person
kind vampire: person
// Whoever may come to him on that corner: the one that he hopes for, and the one that he is afraid of.
kind visitor: person
kind slayer: visitor
kind spirit: visitor
kind garment: thing
kind team: thing
kind calendar: thing
kind street: place

place Kitchen: shaded
place Basement: shaded
place Wood Flat: shaded  // by telephone
// Fifteen cemeteries: the one where the nest was, and all the others.
place Old Cemetery: street, open to the sky, haunted
  leads on to Back Streets
  the nest was in Old Cemetery
place Other Cemeteries: street, open to the sky, one of many
place Back Streets: street, shaded, well known, haunted
place District: street, open to the sky, lived in, further on, haunted
place Gutter: street, open to the sky, lived in, further on  // where the block ends
place Corner: street, open to the sky, further on  // and, past the houses, a wall with a strip of shade
  has 3 feet of shade
place Cellar: shaded
place Shadows: shaded  // awnings, culverts, the dark side of every fence: the way home
place Freight Yard: shaded  // the way out of town
// Each goes on in one way only: nobody in this story has the time to go back the way he came.
roads
  Kitchen to Old Cemetery: 22 minutes, 15 minutes in a hurry, one way, open to the sky
  Kitchen to Other Cemeteries: 29 minutes, 20 minutes in a hurry, one way, open to the sky
  Old Cemetery to Back Streets: 14 minutes, 10 minutes in a hurry, one way, shaded
  Other Cemeteries to Back Streets: 12 minutes, 8 minutes in a hurry, one way, shaded
  Back Streets to District: 5 minutes, 4 minutes in a hurry, one way, open to the sky
  District to Gutter: 3 minutes, 2 minutes in a hurry, one way, open to the sky
  Gutter to Corner: 6 minutes, 4 minutes in a hurry, one way, open to the sky

// ------------------------------------------------------------------------------------------------------------------------- facts

fact the sky is grey
fact it is day
fact [street] has [0 to 3] feet of shade, visible
// Dead demons lie where they came at him, and show which way he went on.
fact [street] leads on to [one street or none], visible, secret
fact [slayer] has a lead to [street]

fact [vampire] is souled, secret
fact [vampire] is dust, visible
fact [vampire] is caught, secret
fact [vampire] is resolved
fact [vampire] is lost in thought, visible
fact [vampire] is under cover, visible  // in the strip of shade
fact [vampire] is held, visible
fact [vampire] is home, visible
fact [vampire] is at rest
fact [vampire] wears [garment], visible
fact [vampire] burns in [garment]

fact [person] died once
fact [slayer] trusts [vampire]
fact [vampire] relies on [slayer]
fact [slayer] loves [vampire], secret
fact [slayer] needs [vampire], secret
// With or without a soul, and for good.
fact [slayer] stands by [vampire], secret
fact [slayer] has to kill [vampire], secret
// Is it she who stands there, or the First with her face?
fact [slayer] is real, secret

fact the number is at hand
fact the phone rings
fact [human] answers the phone, secret
fact [human] is on the line
// Three nights ago they cleared a nest out of a cemetery. Whoever was there knows which.
fact the nest was in [one street], secret
fact [vampire] went to [one street], secret

fact [team] has [0 to 6] fighters
fact the patrols are overrun
fact the neighbours are frightened
fact [calendar] has [0 to 14] days left

// ---------------------------------------------------------------------------------------------------------------- people and things

thing Coat: garment
thing Calendar: calendar, in Kitchen
  has 14 days left
// Spike with Wood, Xander and two girls; Buffy with Willow and four.
thing Team One: team
  has 5 fighters
thing Team Two: team
  has 6 fighters

person Buffy: slayer, she, in a hurry
  starts in   Kitchen
  died once
  trusts Spike
  loves Spike
  needs Spike
  is real
  wants most  Spike is alive
  wants       Spike is home
  wants       to know which street Spike went to
  fears       Spike is caught
  fears       Buffy has to kill Spike
  fears       the patrols are overrun
  knows       Buffy is real
  knows       Buffy loves Spike
  knows       Buffy needs Spike
  knows       Buffy does not stand by Spike  // nobody has asked her yet
  knows       the nest was in Old Cemetery
  believes    Spike is souled
  believes    Wood answers the phone
  believes    Wood believes Wood answers the phone
  believes    Wood knows which street Spike went to
  believes    Spike believes Buffy is real
  believes    Spike believes Buffy stands by Spike  // or why would he live in her basement?
  has no idea where Spike is

person Spike: vampire, he
  starts in       Back Streets
  died once
  wears Coat
  has Coat
  relies on Buffy
  went to Old Cemetery
  wants most      Buffy does not have to kill Spike
  wants           Spike is alive
  fears           the neighbours are frightened
  fears           Spike burns in Coat worth 12
  fears           Buffy believes Spike is souled, Spike is not souled, once Spike is with Buffy
  wants           Buffy believes Buffy does not need Spike, once Spike is with Buffy
  wants           to know whether Buffy stands by Spike, once Spike knows Buffy is real
  wants           Spike is home, once Spike believes Buffy stands by Spike
  wants a little  Spike is at rest, once Spike is home
  wants a little  Spike is souled, once Spike is home
  knows           Spike is not souled
  knows           the nest was in Old Cemetery
  knows           Spike went to Old Cemetery
  believes        Buffy does not love Spike
  believes        Buffy does not need Spike
  believes        Buffy does not stand by Spike
  believes        Buffy believes Spike is souled
  has no idea whether Buffy is real

person Wood: human, he
  starts in       Wood Flat
  answers the phone
  fears           the phone rings
  wants a little  Wood is not on the line
  knows           Wood answers the phone
  knows           the nest was in Old Cemetery
  knows           Spike went to Old Cemetery

// It is about, and unseen. It can be wherever it likes, and nowhere can it lay a hand on anything.
person First: spirit, it
  wants       Spike is dust
  knows       Spike is not souled
  believes    Spike believes Spike is not souled

// ------------------------------------------------------------------------------------------------------------------------- rules

rule sunlight makes dust of vampires
  when      it is day, [vampire] is alive, vampire is not under cover, vampire is in [place]
  unless    place is shaded
  then      vampire is dust
  warn      Major Character Death
rule dust does not live
  when      [vampire] is dust
  then      vampire is dead
rule the First cannot touch
  never     [spirit] touches anything
// So whoever takes hold of your sleeve is who she looks like.
rule a face is not a hand
  never     [slayer] touches anything, slayer is not real

// What a slayer is for. Without a soul, and with nobody to stand by him, he is hers to deal with.
rule what a slayer is for
  when      [vampire] is alive, [slayer] is alive, vampire is not souled, slayer does not stand by vampire
  then      slayer has to kill vampire
rule nobody kills dust
  when      [vampire] is dust, [slayer] has to kill vampire
  then      slayer does not have to kill vampire
rule a soul is answer enough
  when      [vampire] is souled, [slayer] has to kill vampire
  then      slayer does not have to kill vampire
rule so is somebody who stands by you
  when      [slayer] stands by [vampire]
  then      slayer does not have to kill vampire

rule what you wear burns with you
  when      [vampire] is dust, vampire wears [garment]
  then      vampire burns in garment
rule people would see
  when      [vampire] is dust, vampire is in [street], street is lived in
  then      the neighbours are frightened
rule the strip is all there is
  when      [vampire] is under cover, Corner has 0 feet of shade
  then      vampire is not under cover
// The two teams just keep the demons down. One fighter fewer, and they do not.
rule one fighter fewer
  when      Spike is dust
  then      Team One has 4 fighters
rule nobody holds the line from the street
  when      the phone rings, Buffy is not in Kitchen
  then      the phone does not ring
rule the patrols just hold
  when      Team One has fewer than 5 fighters
  then      the patrols are overrun

// ------------------------------------------------------------------------------------------------------------ what simply happens

happening first grey at 05:30
  then      the sky is grey
  prose
    The sky over Sunnydale was not black any more.
  prose from Buffy
    The sky had gone from black to {dishwater|the color of a sidewalk}.
  prose from Spike
    You feel it before you see it, if you're what I am. It's like somebody opening an oven, two streets off.
happening the neighbours come out
  when      Buffy is in District
  seen by   everyone in District
  prose
    Doors were opening along the block. People came out in slippers for their newspapers.
// It is not the sun yet, only what goes before it: while she was thinking it has come as far as his boot.
happening the light comes on
  when      Buffy has searched her heart, Buffy is in Corner
  seen by   everyone in Corner
  prose
    The light came down the street one paving stone at a time. It was not the sun yet, only what goes before it. It stopped an inch from {his|Spike's} boot, or seemed to. It doesn't stop.
  prose from Buffy
    I could see the light come, now. It came down the street {like something poured|a square of sidewalk at a time}, and it was an inch from the toe of his boot.
  prose from Spike
    The light had come to an inch off my boot. Grey stuff, no harm in it yet. I could feel what was behind it on the side of my neck.
happening sunrise at 06:00
  then      it is day
  then      Corner has 1 fewer feet of shade
  prose
    At six o'clock the sun came up over Sunnydale, on everybody.
happening the last of the shade goes
  may
  needs     it is day, Spike is under cover
  seen by   everyone in Corner
  then      Corner has 0 feet of shade
  prose
    The strip along the wall had been getting narrower all this time. Now there was none.

happening Buffy works out the place
  when      Buffy believes Spike went to Old Cemetery
  seen by   Buffy
  then      Buffy has a lead to Old Cemetery
  then      Buffy believes Spike is in Old Cemetery
  prose
    Buffy knew the place. She had been there when they cleared it.
  prose from Buffy
    The nest. I still had the scratch. That's the oldest one, way out past the water tower, and so quiet that a nest in it had bothered me at the time. Now it bothered me more.
happening Buffy finds the trail
  when      Buffy is in Old Cemetery, Old Cemetery leads on to Back Streets
  seen by   Buffy
  then      Buffy has a lead to Back Streets
  then      Buffy believes Spike is in Back Streets
  prose
    He was not there. Among the graves there were dead demons, one and then another, and they lay along the way he had gone.
  prose from Buffy
    He wasn't there. There were bodies. Not people: {horns, scales, a thing with too many elbows|horns, a wing, a thing with nothing where its face should be}. Nobody had hidden them, and that wasn't like him. They lay where they had come at him, one and then another, as if somebody had been dropping crumbs. I followed the crumbs.
happening Buffy follows the trail
  when      Buffy is in Back Streets, Back Streets lead on to District
  seen by   Buffy
  then      Buffy has a lead to District
  then      Buffy believes Spike is in District
  prose
    In the alleys there were more, and the last of them lay where the alleys end and the lawns begin.
  prose from Buffy
    More of them, behind the stores. {A tail hung over the edge of a dumpster like a garden hose.|One had died sitting up.} He hadn't been hunting; hunting has a shape. This was somebody walking. The last one lay where the alleys end and the lawns begin.
happening Buffy comes to the end of the trail
  when      Buffy is in District, District leads on to Gutter
  seen by   Buffy
  then      Buffy has a lead to Gutter
  then      Buffy believes Spike is in Gutter
  prose
    One more lay under a hedge. After that there were none; but it pointed down the block.
  prose from Buffy
    One more, under a hedge, with a sprinkler going over it. I was glad of it, which tells you what kind of night it was. There weren't any after that. But it lay with its feet to the end of the block.
happening Buffy finds the coat
  when      Buffy is in Gutter, Coat is in Gutter, Spike is not in Gutter
  seen by   Buffy
  then      Buffy has a lead to Corner
  then      Buffy believes Spike is in Corner
  prose
    His coat lay in the gutter. There was no dust in it, and none under it.
  prose from Buffy
    It was lying half off the curb with one sleeve out, as if it had been reaching for something. I knew it before I knew that I knew it. He doesn't take that coat off. He has slept in it, bled in it, gone through a window in it. So I picked it up by the collar and shook it, and made myself look at what fell out.

    A lighter. Some change. No dust.

    It wasn't warm. It wouldn't have been. After the last house there was only one way to go on.

// -------------------------------------------------------------------------------------------------------------------- the search

action [seeker: slayer] looks for the number
  needs     seeker is in Kitchen, not so: the number is at hand
  takes     10 minutes
  then      the number is at hand
  prose
    Buffy turned out every drawer in the kitchen. The number was there. It took her ten minutes.
  prose from Buffy
    We have {three drawers|a drawer} for that: takeout menus, dead batteries, a school picture of my sister with her eyes shut. Robin's number was on the back of a tardy slip, and it took me ten minutes to find, and I counted every one of them.

action [caller: slayer] rings [friend: human]
  needs     the number is at hand, caller is in Kitchen, caller has not rung friend
  takes     2 minutes
  heard by  caller, friend
  at once   the phone rings
  then      caller knows whether friend answers the phone
  then      if friend does not answer the phone: the phone does not ring
  prose
    She let it ring seven times.
  prose from Buffy
    One. Two. Across town a man who had been hitting things until midnight was asleep with his phone under a pile of clothes. {Four. I was talking to it by then.|I told it what I thought of it.} Five, six. Seven.
  prose from friend
    It rang in the dream first, as a fire drill.

action [sleeper: human] picks up
  needs     the phone rings, sleeper answers the phone
  heard by  sleeper, Buffy
  then      the phone does not ring
  then      sleeper is on the line
  prose
    Robin Wood found the phone with his eyes shut.
  prose from Buffy
    “Wood,” said a voice, {mostly into a pillow|like gravel in a can}. I said who it was. I didn't say that I was sorry. There wasn't time to mean it.
  prose from sleeper
    I had it at my ear before I was awake. It was Buffy, and she was talking fast.

action [teller: human] tells [hearer: slayer] of the last sweep
  needs     teller is on the line, hearer is in Kitchen, teller knows which street Spike went to
  heard by  teller, hearer
  then      if hearer knows which street the nest was in: hearer knows which street Spike went to
  then      teller is not on the line
  prose
    He told her what he knew. Spike had wanted one more sweep, through the cemetery where they had cleared out that nest. He did not know what it was called. She did.
  prose from hearer
    He told me what he knew, and it wasn't much. Spike had wanted one more sweep. I asked where. A town this size ought to have one cemetery; we have fifteen. “Where the nest was,” he said. “Three nights back.” He didn't know what the place was called. He didn't have to.
  prose from teller
    I told her: one more sweep, where the nest had been. I could have said more. I've never liked the man, and I'd watched him walk off that night like somebody going home from a funeral, and I'd let him.

// Law of this world: hope alone sends nobody down a street that she has no lead to.
action [runner: slayer] runs to [goal: street]
  needs     a road from here to goal, not so: it is day
  needs     any of
    goal is well known
    runner has a lead to goal
    goal is one of many, runner has rung Wood  // nobody goes looking before she has asked the one who saw him last
  takes     the road
  then      runner is in goal
  prose
    {runner} ran.
  prose from runner
    I ran.
  prose from runner, if goal is Old Cemetery
    I ran: down Revello, over the dark end of the park, over the fence where the gate sticks. I have run this town so often that my feet do the corners. I kept my head for the sky. It was black, and when I looked again it was only nearly black.
  prose from runner, if goal is Other Cemeteries
    Fourteen others, then. I took them in the order that made the shortest loop, and at each one I stood on the wall and said his name, not loud, the way you call a cat that you don't want to scare.
  prose from runner, if goal is Back Streets
    Alleys, loading docks, the backs of all the stores that I only know from the front. I ran with one hand along the wall.
  prose from runner, if goal is District
    After the alleys it was lawns. Sprinklers. A porch light on a timer. I'm never here. Nothing happens here; that is what it's for.
  prose from runner, if goal is Gutter
    I looked at my watch, which I'd been not doing. {if it is 05:46 or later: It told me something I'm not going to repeat.|Sixteen minutes, it said, or near enough.} I ran up one side of the block and down the other. A lady with a newspaper looked at me the way people here do: politely, as if I were weather.
  prose from runner, if goal is Corner
    I ran on. A man with white hair and no coat, in the one part of town with nobody in it. How hard could that be? I took the corners wide, so as to see one second sooner.

// ---------------------------------------------------------------------------------------------------------------------- his walk

action [walker: vampire] makes up his mind
  needs     walker is in Back Streets, walker is not resolved, the sky is grey
  seen by   walker
  then      walker is resolved
  then      walker is lost in thought
  prose
    Spike made up his mind that she would be better off. He was wrong, and there was nobody by to tell him.
  prose from walker
    So I laid it out, like a hand of cards. Nothing in my skull to stop me. No soul to mind. One girl in the world whose job is what's left then, and she'd do it, and what it would cost her she'd go on paying. I wasn't having that. I could spare her that much.

    It felt like thinking. I'd like that put down. It felt exactly like thinking. There was a bit of me that kept turning round toward Revello Drive, like a dog at a door; but it was only the one voice, and I was tired.

action [walker: vampire] walks on to [goal: street]
  needs     walker is resolved, walker is not held, not so: it is day, goal is further on, a road from here to goal
  takes     the road
  at once   walker is not under cover
  at once   if here is haunted: here leads on to goal
  then      walker is in goal
  prose
    {walker} walked on.
  prose from walker
    I walked on. {It was all one which way.|There was a seam in the sky, over to the east.}
  prose from walker, if goal is District
    I walked on, to where it stops being alleys and starts being lawns. Something came at me by the last of the dumpsters, and I saw to it without looking. There was a seam in the sky, over to the east.
  prose from walker, if goal is Gutter
    I did think of knocking. One of those doors with the wreath still on; give them the face with the teeth, for old times' sake. Got as far as choosing the door. Then I thought about who'd come to open it, and how long he'd see it for afterwards, and I let it be.

    And not here either. Net curtains. A kid's bike on its side in the grass. Whatever I was, I wasn't going to be what somebody saw out of the window before school.
  prose from walker, if goal is Corner
    Past the last of the houses there was a shut laundry, a bench, a wall. Nobody about. I stopped there, and tried to think of nothing, and did it badly.

action [walker: vampire] turns for home
  needs     walker is alive, walker is not home, walker is not held, walker is not in Cellar
  needs     any of
    not so: it is day
    walker is not under cover
  takes     20 minutes
  at once   walker is in Shadows
  at once   walker is not under cover
  then      walker is in Basement
  then      walker is home
  then      walker is at rest
  then      walker is not resolved
  then      walker is not lost in thought
  prose
    {walker} turned round and went home, and lay down on the cot.
  prose from walker
    I turned round. I'd not call it a decision. It was more that my feet had heard enough. There's always some dark to walk in, if you know a town from underneath, and it was twenty minutes to the cot. It had never been more than twenty minutes.

action [caller: vampire] knocks at a door
  needs     caller is in District, not so: it is day, not so: the neighbours are frightened
  then      the neighbours are frightened
  prose
    {caller} knocked at a door.
  prose from caller
    I knocked. I'd thought it would be funny. A light went on upstairs, and a voice asked who was there, and it turned out I'd no answer.

action [wearer: vampire] drops [garment]
  needs     wearer is in Gutter, wearer wears garment
  touches   garment
  then      wearer does not wear garment
  then      garment is in Gutter
  prose
    {wearer} took off his coat and let it fall.
  prose from wearer
    I took the coat off as I went and let it fall. Near thirty years I'd had it, and how I came by it is nothing to be proud of. I didn't want that with me. I felt the air on my arms, and went on.

action [walker: vampire] leaves town
  needs     walker is in Back Streets, walker is not held
  then      walker is in Freight Yard
  prose
    {walker} climbed into a freight car, on the side away from the sky, and pulled the door to.
  prose from walker
    There's a line behind the cannery, and always something standing on it. I got up into a box car, on the side away from the sky, and pulled the door to. It wasn't a plan. It just wasn't the other thing.

// -------------------------------------------------------------------------------------------------------------------- the corner

action [striker: visitor] knocks [vampire] down
  needs     striker is in Corner, vampire is in Corner, vampire is alive, vampire is lost in thought, vampire is not under cover, Corner has at least 1 feet of shade
  touches   vampire
  takes     1 minute
  willing   striker
  seen by   everyone here who is not vampire  // from behind: he does not see who
  then      vampire is under cover
  then      vampire is not lost in thought
  prose
    {striker} hit him from behind, running, and they went over together into the shade along the wall.
  prose from striker
    He was just standing there, in the open, in a T-shirt, with his face to the east, like a man waiting for a bus. I yelled, I think. He didn't hear. So I hit him from behind at a dead run with all I've got, and we went over together into the piece of shade along the wall. It was maybe three feet wide. It would do.

// He did not see what hit him. This is what he sees.
happening Spike comes to himself
  when      Buffy has knocked Spike down
  seen by   everyone in Corner
  prose
    When he had the grit out of his mouth he turned over, and saw who was standing there.
  prose from Buffy
    He turned over. He looked at me {as if I were the last straw|the way you look at a bill}, and then past me, as if there ought to be somebody else.
  prose from Spike
    Something took me in the back, and the pavement came up. When I'd got the grit out of my mouth I was lying in the shade of a wall, and whatever it was had let go. I turned over. She was standing there. Something was, that had her face. And the First keeps men for the hitting.

action [teller: vampire] tells [hearer: slayer] that the soul is gone
  needs     teller is with hearer, teller is not home, teller is alive, teller is not lost in thought, teller has not told hearer that the soul is gone
  then      if hearer trusts teller: hearer knows whether teller is souled
  then      hearer knows whether teller is resolved
  then      if teller believes hearer does not stand by teller: hearer believes teller believes hearer does not stand by teller
  prose
    {teller} told her that there was no soul in him. He did not say what he was doing in that street. He did not need to.
  prose from teller
    “You should know what it is you've knocked over,” I said. “There's no soul in it.” She laughed, not as though it were funny. “Went in the night. Don't ask me how; I didn't leave a window open.” I didn't say what I was doing there. She looked at the sky, and at where I'd been standing, and didn't ask.
  prose from hearer
    He said it to the wall. There was no soul in him. It had gone in the night, he didn't know how, he was sorry for the trouble; he might have been {giving notice|returning a library book}. Then I looked at where he'd been standing, and at the sky behind it. I understood what he had come there for, and I went cold all over, even my hair.

action [slayer] searches her heart
  needs     slayer believes Spike is not souled, slayer has not searched her heart
  takes     2 minutes
  seen by   slayer
  then      if slayer trusts Spike, slayer loves Spike: slayer stands by Spike
  prose
    Buffy did not say anything for two minutes.
  prose from Spike
    She didn't say a word for two minutes. I've sat through shorter sieges.
  prose from slayer
    No soul; and nothing in his head to stop him either, not since they took it out. I know what I'm for. I know what that adds up to. I did it once before, to somebody I loved, and I got through it by never once thinking about it while I did it.

    So I thought about it. I went looking for the place in me where it would be all right. I looked {everywhere|all the way down}. I was so scared of finding it. And it wasn't there. There was just him with gravel on his face, and me, not doing it; not today, and not in fifty years.
  prose from slayer, if slayer does not trust Spike
    I went looking in myself for the answer that I wanted. I found the other one.

action [teller: vampire] tells [hearer: slayer] that she has Wood
  needs     teller is with hearer, teller is not home, teller is alive, teller is not lost in thought, teller has not told hearer that she has Wood
  then      if hearer has no idea whether hearer needs teller: hearer believes hearer does not need teller
  then      if teller believes hearer does not need teller: hearer believes teller believes hearer does not need teller
  prose
    {teller} told her that she had Wood, and could do without him.
  prose from teller
    “You've got Wood,” I said. “Steady man. Brought up to it. Give it a month and you'll not know the difference.” I meant it kindly. I'd worked out the rota on the way.
  prose from hearer
    He told me that I had Robin. He'd thought about it. He had a list: who would take which nights, who was ready to move up. He had written himself out of it so neatly that you couldn't see the seam.

action [speaker: slayer] tells [hearer: vampire] that she needs him
  needs     speaker is with hearer, hearer is not home, hearer is alive, hearer is not lost in thought
  then      if hearer knows speaker is real: hearer believes speaker needs hearer
  prose
    {speaker} told him that she needed him.
  prose from speaker
    “I don't need Robin,” I said. “I mean I do, there's a rotation. I need *you*.” It came out in the wrong order. I saw it get to him and run off, like rain off a window with him on the other side.
  prose from hearer
    She said that she needed me. It's just what I'd have written for her. That was what was wrong with it.
  prose from hearer, if hearer knows speaker is real
    She said that she needed me. She said it as if it were a thing she'd lost an argument with.

action [speaker: slayer] tells [hearer: vampire] that the soul does not matter
  needs     speaker is with hearer, hearer is not home, hearer is alive, hearer is not lost in thought
  then      if hearer knows speaker is real, hearer believes speaker needs hearer, speaker stands by hearer: hearer believes speaker stands by hearer
  // Too good to be true: just so would the First say it.
  then      if hearer has no idea whether speaker is real: hearer believes speaker is not real
  prose
    {speaker} told him that it was not the soul she had come for.
  prose from speaker
    “Then it's gone,” I said. “Okay. I'm not here for the soul.” I'd never heard that before either, and we both stood there with it. “I watched what you *did*, Spike. All year. You kept on doing it on days when nobody would have known.”
  prose from hearer
    “I'm not here for the soul,” she said, and that settled it. I'd wondered, up to then. But nobody gets told that. I'd gone round the world on my knees to be told that, and here it was, laid on free, at dawn, by something with her face.
  prose from hearer, if hearer knows speaker is real
    “I'm not here for the soul,” she said, with her hand still in my shirt. I'd gone round the world on my knees for want of somebody to say that. I couldn't think where to put it.

action [vampire] steps out of the shade
  needs     vampire is in Corner, vampire is under cover, vampire is resolved, vampire is not held
  then      if Buffy is with vampire, vampire believes Buffy is not real: Buffy believes vampire believes Buffy is not real, Buffy believes vampire believes Buffy does not need vampire, Buffy believes vampire believes Buffy does not stand by vampire
  then      vampire is not under cover
  prose
    {vampire} stepped away from the wall.
  prose from vampire
    I stepped away from the wall.
  prose from vampire, if vampire believes Buffy is not real
    I've had that face put to me before, for days together. It does the voice as well. “Very good,” I told it. “Nearly had me. Who did the shoving, one of your blind lads?” It looked stricken. It does that too. I went to step round it, away from the wall.
  prose from Buffy
    He moved away from the wall, {politely|quite slowly}, the way you get up from somebody else's table.
  prose from Buffy, if vampire believes Buffy is not real
    He smiled at me, and it was the most polite thing I ever saw. He thought that I was *it*. It has worn me before, at him, for days. He complimented me on the eyes. Then he went to step around me, the way you'd step around a puddle, and he was walking out of the shade.

action [puller: visitor] pulls [vampire] back
  needs     puller is in Corner, vampire is in Corner, vampire is alive, vampire is not held, vampire is not lost in thought, Corner has at least 1 feet of shade
  touches   vampire
  takes     1 minute
  willing   puller
  at once   vampire is held
  then      vampire is not held
  then      vampire is under cover
  prose
    {puller} got hold of his shirt and pulled.
  prose from puller
    I got a fistful of shirt and pulled. {It tore. I got more of it.|I felt the seams go, and got a better grip.} “Feel that?” I was yelling. “It can't *do* that. It hasn't got hands! So who am I? Spike. Who am I?”
  prose from vampire
    She had me by the shirt. Four knuckles against my ribs, and a thumb. The First can't lift a cup; I've seen it want to. I looked down at that fist. It was shaking, and there was no arguing with it. It was her. It had been her all along, and she'd heard every word.

action [speaker: slayer] asks [hearer: vampire] to come home
  needs     speaker is with hearer, hearer is not home, hearer is alive, hearer is not lost in thought
  then      if hearer knows speaker is real: hearer believes speaker needs hearer
  then      if hearer knows speaker is real, hearer believes speaker does not stand by hearer: hearer has no idea whether speaker stands by hearer
  then      if hearer knows speaker is real: hearer is not resolved
  prose
    {speaker} asked him to come home, with it or without it.
  prose from speaker
    “Come home,” I said. “With it or without it. I can't do that house, or this war, or any of it, with you not in it. That's not strategy. I haven't got a strategy.”
  prose from hearer
    “Come home,” she said. With or without. She said some other things, in no kind of order. I'd built a whole case, and she wasn't even arguing with it; she just went on standing in it, holding my shirt.
  prose from hearer, if hearer does not know speaker is real
    “Come home,” it said. It had her way of saying it exactly.

action [asker: vampire] asks [slayer] for her word
  needs     asker is with slayer, asker is not home, asker is alive, asker is not lost in thought
  takes     2 minutes
  willing   asker, slayer
  then      if asker relies on slayer: asker knows whether slayer stands by asker
  prose
    {asker} asked what would happen when she changed her mind. She thought about it first, and then she answered.
  prose from asker
    “And when you change your mind?” I said. “I'm not being clever. One bad night. One dead girl on a lawn. What then?” She didn't answer straight off, and I was glad; I'd not have trusted quick. “Not then either,” she said.

    I've been lied to by experts. That wasn't it.
  prose from slayer
    He asked what happens *when* I change my mind. Not if. I thought about it, because he would know if I didn't. I thought of every way that it could go wrong, and at the end of them all I was still standing there. “Not then either,” I said. He looked at me for so long that I heard the birds start.
  prose from asker, if slayer does not stand by asker
    “And when you change your mind?” I said. She opened her mouth, and there was nothing in it. I nodded. It was good of her not to make something up.
  prose from slayer, if slayer does not stand by asker
    He asked what happens when I change my mind. I opened my mouth, and there was nothing in it. He nodded, as if I'd said something sensible.

action [runner: slayer] runs home with [other: vampire]
  needs     runner is with other, other is alive, other is not home, other is not lost in thought, other is not in Cellar
  needs     any of
    not so: it is day
    other is not under cover
  takes     20 minutes
  willing   runner, other
  at once   runner is in Shadows
  at once   other is in Shadows
  at once   other is not under cover
  then      runner is in Kitchen
  then      other is in Kitchen
  then      other is home
  then      other is not resolved
  prose
    They ran home through the shadows, where there still were any.
  prose from runner
    I didn't let go of the shirt. We went along walls, under awnings, through a car wash, down the culvert behind the school: wherever there was still some night left over. He knew all of it. He'd had the way home in his head the whole time.
  prose from other
    We ran. Awnings, culvert, the dark side of every fence. She'd not let go of the shirt, so it was a bit like being arrested. Somewhere behind us the sun came up, on other people.

action [sleeper: vampire] lies down on the cot
  needs     sleeper is in Kitchen, sleeper is home, sleeper is alive
  then      sleeper is in Basement
  then      sleeper is at rest
  prose
    {sleeper} went down to the basement and lay down on the cot.
  prose from sleeper
    The cot was where I'd left it. Overhead the girls were waking, twenty-odd hearts all going at once, like rain on a tin roof. I had thought that I couldn't stand that noise. I lay there and listened to it.
  prose from Buffy
    He went down to the basement, and I sat on the stairs. After a while I could tell that he was asleep, because he'd stopped pretending to breathe.

// Ten of the fourteen days: counted on the calendar, not by the clock of this one night.
action [seeker: vampire] sets out for the soul
  needs     seeker is in Kitchen, seeker is home, seeker is not souled, Calendar has at least 10 days left
  needs     seeker believes Buffy stands by seeker  // he has somebody to come back to; it is not a thing to do alone
  then      seeker is souled
  then      Calendar has 10 fewer days left
  prose
    {seeker} went back to the other side of the world, and this time he said where he was going.
  prose from seeker
    I told her where I was going, this time, and when I'd be back. Ten days: out, a cave, something in it that takes payment, home. Nobody had asked me to. That was rather the point.
  prose from Buffy
    He put it on the calendar. That's how I knew that he meant to come back. He borrowed my pen and wrote it in himself, ten squares from now: *S. home.*

action [dragger: visitor] drags [vampire] into the dark
  needs     dragger is with vampire, vampire is alive, vampire is resolved, vampire is not in Cellar, not so: it is day
  touches   vampire
  takes     1 minute
  willing   dragger
  at once   vampire is held
  then      dragger is in Cellar
  then      vampire is in Cellar
  then      vampire is not under cover
  then      vampire is not held
  then      vampire is not lost in thought
  prose
    {dragger} got an arm across his chest and hauled him down the cellar steps, and shut the doors on the sky.
  prose from dragger
    There was a cellar door across the way, the slanted kind. I didn't ask. I got an arm across his chest from behind and hauled him, heels and all, down into the dark, and pulled the doors shut and sat against them.
  prose from vampire
    She's stronger than me. It isn't often put so plainly. I went down those steps like {a roll of carpet|laundry}, and the doors shut on the sky, and that was that decided, by somebody.

// --------------------------------------------------------------------------------------------------------------------- the First

// It can look like anyone who has died. It needs no road, and nobody sees it coming.
happening the First comes to him
  may
  needs     Buffy died once, Spike is in Back Streets, Spike is not resolved, Buffy is not in Back Streets, First is not in Back Streets
  seen by   First
  then      First is in Back Streets
  then      First is seen as Buffy
  prose
    The First put on a face that he would listen to.

action [speaker: visitor] tells [hearer: vampire] that he is not wanted
  needs     speaker is with hearer, hearer is not home, hearer is alive
  then      hearer believes Buffy does not stand by hearer
  prose
    {speaker} told him that there was no place for him.
  prose from Spike
    {speaker} told me what I had been telling myself: that there was no place laid for me. Odd how much more sense it makes in another voice.
  prose from Buffy
    I said the thing that you can't unsay.

// ---------------------------------------------------------------------------------------------------------------------- endings

ending Home and the soul: hopeful
  when      Spike is souled, Spike is in Kitchen, Calendar has 4 days left
  prose
    Ten of the fourteen days were gone. There were four left, and he was home for them.
  prose from Buffy
    He came in on the tenth night, by the kitchen door, thin as a coat hanger, and put a hand on the door frame as if to see that it was still there. “Got it,” he said.

    “You didn't have to.”

    “I know. That's how I could.”

    There were four squares left on the calendar. I made him sit down.
  prose from Spike
    Same cave, same price. Different reason: the first time I went so that somebody would let me in. This time there was a light left on, and I could see it the whole way there and back.
ending Home: hopeful
  when      Spike is in Basement, Spike is alive
  prose
    He slept in the basement, and she sat on the stairs, and the sun went over the house.
  prose from Buffy
    He's downstairs. We'll have to talk, about all of it, and about what happens if. There's a war in two weeks. But there's a basement under this house, and he's in it, and until the sun goes down again nobody has to be anywhere else.
  prose from Buffy, if Spike believes Buffy stands by Spike
    I know what I said to him on that corner, and I'd say it again. We'll have to talk about it, all of it, and about what happens if. There's a war in two weeks. But right now {if it is day: there's a line of daylight under the basement door, and it's only a line|it's still dark out}, and nobody is on the wrong side of it.
  prose from Buffy, if Buffy is not in Kitchen
    I looked until there was nowhere left to look, and then I went home, because that's where the phone is. There were boots on the basement stairs. I sat down next to them. I didn't say anything for a while, and neither did they.
  prose from Spike
    I can't tell you what I am now. I keep feeling for it, like a tooth. What I can tell you is that for a bit of that night I was sure of something, as sure as I've ever been, and I was wrong. She'd want that put down. So do I. You can be that sure and that wrong.

    {if Spike believes Buffy stands by Spike: She's on the stairs. She thinks I'm asleep.|Nobody's seen me come in. I'll have to tell her. I think I'll manage that; I managed the stairs.}
ending Dragged: uneasy
  when      it is day, Spike is in Cellar, Spike is alive
  prose
    He lived that day. Nothing was settled.
  prose from Buffy
    He's alive. I'd do it again. He hasn't said one word to me since the doors shut, and the sun goes down at eight, and I can't sit against a door for the rest of my life. So I've got until eight to find something better than being stronger than him. I think I'll start with asking.
  prose from Spike
    Alive, then. Nobody asked me. She's sitting with her back to the doors, and I can see from her shoulders that she knows it: a door's not a reason. But it's a long day, in a cellar, with somebody. Round noon I might say something.
ending Gone: bittersweet
  when      Spike is in Freight Yard, Spike is alive
  prose
    He left town that morning, alive and alone.
  prose from Buffy
    I looked for dust for a week. Then there was a postcard, no words on it, a picture of a bridge, and the address in his handwriting. I have it on the fridge. I look at the bridge.
  prose from Spike
    You can get a good long way from a place and still be walking round in it. But you can write, from a good long way. I bought the card. I've not thought what to put.
ending Mistaken: tragic
  when      Spike is dust, Spike believes Buffy is not real
  prose
    She had been real, and within reach. He never knew whose voice it was.
  prose from Buffy
    He took me for the one thing in the world that I'm not. I was right there. I keep coming back to that: how I stood there hunting for words, when all he needed to know was if I had hands.
  prose from Spike
    It had her voice, her face, even the way she stands when she is afraid. It never once reached out to him. He could not have known; but she could, and somebody could have told him, and it would have taken one hand.
  warn      Major Character Death
ending Dust: tragic
  when      Spike is dust
  prose
    The sun found him. He had wanted to spare her something. Nobody was spared.
  prose from Buffy
    There isn't anything to say about it that helps. He thought that he was sparing me. I'd like him to see how that worked out. I'd like to show him the house, the girls who won't ask me, the cot.{if Spike wears Coat: | I carried the coat home.} The patrols don't hold now. We go out anyway.
  prose from Spike
    He had worked it all out, and one thing was missing from the sum: somebody was already looking for him. It was twenty minutes home, and dark the whole way.
  warn      Major Character Death

// ---------------------------------------------------------------------------------------------------------------------- as told

outline as told, from Buffy
  chapter 1 "The Number"
    05:03   check Buffy has no idea where Spike is
    check   Buffy believes Wood knows which street Spike went to
    check   Buffy has no idea whether Spike is caught
    05:03   Buffy looks for the number
    05:13   Buffy rings Wood
    05:15   Wood picks up
    then    Wood tells Buffy of the last sweep
    check   Buffy knows Spike went to Old Cemetery
    05:15   Buffy runs to Old Cemetery
  meanwhile "Five Hours", from Spike
    05:30   Spike makes up his mind
    then    Spike walks on to District
    05:35   check Spike could knock at a door
    check   Spike has no reason to knock at a door
    05:35   Spike walks on to Gutter
    05:38   Spike drops Coat
    then    Spike walks on to Corner
  chapter 2 "Sixteen Minutes", from Buffy
    05:30   Buffy runs to Back Streets
    05:40   Buffy runs to District
    05:44   Buffy runs to Gutter
    05:46   check Buffy has a lead to Corner
    check   Buffy believes Spike is alive
    05:46   Buffy runs to Corner
    05:50   Buffy knocks Spike down
  chapter 3 "The Strip of Shade", from Spike
    05:51   Spike tells Buffy that the soul is gone
    check   Buffy has to kill Spike
    05:51   Buffy searches her heart
    05:53   Spike tells Buffy that she has Wood
    then    Buffy tells Spike that she needs him
    check   Spike believes Buffy does not need Spike
    then    Buffy tells Spike that the soul does not matter
    check   Spike believes Buffy is not real
    05:53   Spike steps out of the shade
    05:53   Buffy pulls Spike back
    check   Spike knows Buffy is real
    05:54   Buffy asks Spike to come home
    then    Spike asks Buffy for her word
    05:56   check Spike believes Buffy stands by Spike
  chapter 4 "The Way Home", from Buffy
    05:56   Buffy runs home with Spike
    06:16   Spike lies down on the cot
    by      06:20 Home

// ---------------------------------------------------------------------------------------------------------------------- what if

what if "Wood does not answer"
  change    Wood does not answer the phone
  change    Wood knows Wood does not answer the phone
  expect
    Home can happen
    Spike is home, Buffy does not have a lead to District cannot happen
    how late  Buffy runs to Other Cemeteries so that Home can happen
what if "Wood's number is in her phone"
  change    the number is at hand
  expect
    Home can happen
    Buffy is in Back Streets, Spike wears Coat can happen by 05:30
what if "Spike keeps his coat"
  without   Spike drops Coat
  expect
    Home cannot happen  // nothing else leads to the corner, and nowhere else can she show him that she is real
    Home could happen
what if "She says it at once, and never touches him"
  without   Buffy pulls Spike back
  without   Buffy drags Spike into the dark
  expect
    Home cannot happen
what if "The First finds him first"
  change    First is in Back Streets
  change    First is seen as Buffy
  change    Spike has no idea whether Buffy stands by Spike
  expect
    Spike is resolved can happen
    never     First touches anything
what if "He still has his soul"
  change    Spike is souled
  change    Spike knows Spike is souled
  change    First knows Spike is souled
  expect
    Spike is resolved cannot happen
    Spike is dust cannot happen
what if "He misses the road"
  change    Spike wants Spike is in Freight Yard worth 200
  expect
    Gone can happen

expect
  Home can happen
  Home can happen by 06:20
  Home and the soul can happen
  Dust could happen
  Mistaken could happen
  Dragged could happen
  Gone could happen
  always    First touches nothing
  never     it is day, Spike is in Corner, Spike is alive, Spike is not under cover
  never     Buffy is in District, Buffy does not have a lead to District
  never     Spike is dust, Spike is alive
  how soon  Home
  how late  Buffy runs to Old Cemetery so that Home can happen
  nobody acts without a reason
