deadline 24:00 every day
