story "Clash"
place Hall
fact the flag is up
person Mara
  starts in Hall
action [hand: person] pulls
  then the flag is up, the flag is not up
