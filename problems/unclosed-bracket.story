fact it is feared by [person
