story "Ambiguous"
place Hall
person Mara
person Vey
action [sleeper: person] rests
action Mara and Vey rest
outline as told
  then Mara and Vey rest
