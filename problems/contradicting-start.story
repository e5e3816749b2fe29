story "Two Places"
place Hall
place Yard
person Mara
  starts in Hall
  knows Mara is in Yard
