story "Kinds"
place Chapel
fact [person] is tired
ending Rest
  when Chapel is tired
