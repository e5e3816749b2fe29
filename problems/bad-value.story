story "Value"
deadline sunrise at 05:40 on day 0
