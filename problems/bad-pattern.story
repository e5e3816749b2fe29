story "Pattern"
fact [person] [person]
