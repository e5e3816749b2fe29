story "Roles"
place Hall: shaded
fact it is day
fact it is dark
rule dawn
  when it is day
  unless [place] is shaded
  then it is dark
