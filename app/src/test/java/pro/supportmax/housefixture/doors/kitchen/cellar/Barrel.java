package pro.supportmax.housefixture.doors.kitchen.cellar;

/** Good: the kitchen, which is another package, uses it. */
public class Barrel {}
