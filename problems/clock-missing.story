story "Clockless"
deadline 05:40 every day
