story "Strangers"
kind elder: vampre
