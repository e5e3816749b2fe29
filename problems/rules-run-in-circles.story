story "Circle"
fact the lamp is lit
rule dark
  when the lamp is not lit
  then the lamp is lit
rule bright
  when the lamp is lit
  then the lamp is not lit
