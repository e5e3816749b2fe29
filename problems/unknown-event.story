story "Event"
person Mara
outline as told
  then Mara dances
