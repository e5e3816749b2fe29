story "Missing"
ending Shelter
