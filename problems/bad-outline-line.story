story "Outline"
outline as told
  check
