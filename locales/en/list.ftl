# The buttons that turn the page of a list.

list-back = ‹ Back
list-more = More ›
