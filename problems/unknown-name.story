story "Nowhere"
place Chapel
person Mara
  starts in Chapl
