story "Departures"
use "Cellar" from "used/cellar.story"
  leave out Celler
