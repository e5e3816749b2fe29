story "Effect"
person Ilya
person Mara
  is with Ilya
