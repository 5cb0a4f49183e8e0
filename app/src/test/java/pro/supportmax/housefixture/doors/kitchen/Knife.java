package pro.supportmax.housefixture.doors.kitchen;

/** Bad: public, but only the kitchen uses it. */
public class Knife {}
