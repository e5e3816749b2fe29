story "Changed"
person Vey
place Vey
