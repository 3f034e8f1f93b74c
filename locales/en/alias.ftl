# A name for the sender of one case, so that cadres can speak of them.
alias-name = { $quality ->
    [0] Brave
    [1] Calm
    [2] Bright
    [3] Gentle
    [4] Quick
    [5] Merry
    [6] Patient
    [7] Honest
    [8] Steady
    [9] Clever
    [10] Kind
    [11] Lively
    [12] Quiet
    [13] Sunny
    [14] Bold
   *[15] Wise
} { $animal ->
    [0] Otter
    [1] Panda
    [2] Crane
    [3] Fox
    [4] Hare
    [5] Owl
    [6] Deer
    [7] Badger
    [8] Heron
    [9] Lynx
    [10] Tiger
    [11] Finch
    [12] Swan
    [13] Bear
    [14] Magpie
    [15] Squirrel
    [16] Turtle
    [17] Dolphin
    [18] Falcon
    [19] Wren
    [20] Pony
    [21] Koala
    [22] Robin
   *[23] Marten
}
