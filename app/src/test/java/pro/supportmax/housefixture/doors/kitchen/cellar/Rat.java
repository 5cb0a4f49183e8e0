package pro.supportmax.housefixture.doors.kitchen.cellar;

/** Bad: public below the root, and nobody uses it. */
public class Rat {}
