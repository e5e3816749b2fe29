story "An Hour"
  ratign Teen
