story "Twice"
fact it is day
ending Ash
  when it is day
ending Ash
  when it is not day
