story "Empty"
place Hall
kind ghost: person
person Mara
  starts in Hall
action [ghost] haunts
  then ghost is in Hall
