story "Sentence"
person Mara
  hums softly
