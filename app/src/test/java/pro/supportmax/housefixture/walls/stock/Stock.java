package pro.supportmax.housefixture.walls.stock;

/** The front door that {@code Counter} ignores. */
public class Stock {}
