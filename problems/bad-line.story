story "Line"
place Mill
roads
  Mill
