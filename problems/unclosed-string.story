story "An Hour
