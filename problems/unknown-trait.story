story "Shade"
place Mill: shaded
ending Shelter
  when Mill is shadde
