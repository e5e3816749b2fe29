story "Vane"
fact the lamp is lit
fact it is warm
rule light warms
  when the lamp is not lit
  then it is warm
rule light chills
  when the lamp is not lit
  then it is not warm
ending Warm
  when it is warm
