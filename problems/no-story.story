place Crypt
ending Ash
  when it is noon
fact it is noon
