story "Bounds"
place Hall
fact [group] has [0 to 3] standing
group Company
  starts in Hall
  has 4 standing
