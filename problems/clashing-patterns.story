story "Clash"
fact [person] trusts [person]
fact [person] trusts [friend: person]
