story "Condition"
person Mara
action [dancer: person] dances
ending Joy
  when Mara dances
