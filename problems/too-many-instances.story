story "Crowd"
place Hall
person Ana
  starts in Hall
person Ben
  starts in Hall
person Cleo
  starts in Hall
person Dan
  starts in Hall
person Eva
  starts in Hall
person Finn
  starts in Hall
person Gus
  starts in Hall
action [one: person] seats [two: person] by [three: person] by [four: person] by [five: person] by [six: person]
