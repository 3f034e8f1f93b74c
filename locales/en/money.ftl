# Money of the union: what is approved, spent and reviewed.
money-wrong-amount = That is no amount of yuan. For example: 120, 1,200.50 or 1.2万.
money-two-amounts = There are two numbers. Please put “yuan” behind the amount, for example: 30 tickets 900 yuan.
