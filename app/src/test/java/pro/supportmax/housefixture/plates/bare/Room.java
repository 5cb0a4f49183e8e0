package pro.supportmax.housefixture.plates.bare;

/** Bad: a room without a door plate. */
class Room {}
