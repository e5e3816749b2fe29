story "Ambiguous"
person Mara
fact [person] trusts [person]
fact [person] trusts nobody
ending Alone
  when Mara trusts nobody
